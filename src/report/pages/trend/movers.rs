//! What moved the index from the year before to the latest: values, and what
//! was or was not reported.

use super::values::said;
use crate::analysis::trend::Trend;
use crate::analysis::trend::change::{Change, Mover, Turnover};
use crate::analysis::trend::silence::Silence;
use crate::model::Year;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::extent::Extent;
use crate::report::pages::tables;
use crate::report::words::page::column;
use crate::report::words::{phrases, trend as words};

/// What changed from the year before to the latest; with everything from each
/// year to the next.
pub(super) fn changes(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let first = if extent.all { 0 } else { trend.changes.len().saturating_sub(1) };
    for change in &trend.changes[first..] {
        document.title(2, words::movers(change.from, change.to));
        if change.movers.is_empty() {
            document.text(words::NO_MOVERS);
        } else {
            moved(document, (run, trend), change, extent);
        }
        turnover(document, (run, trend), change);
    }
}

/// The points that moved the index most, up and down.
fn moved(
    document: &mut Document,
    (run, trend): (&Run, &Trend<'_>),
    change: &Change,
    extent: Extent,
) {
    let mut sorted: Vec<&Mover> = change.movers.iter().collect();
    sorted.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
    let up = sorted.iter().filter(|mover| worth(mover) > 0.0).count();
    let down = sorted.iter().filter(|mover| worth(mover) < 0.0).count();
    let all = sorted.len();
    if change.parts.is_some() && !extent.all {
        sorted.drain(up.min(extent.top)..all - down.min(extent.top));
    }
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::number(words::year(change.from)),
        Column::number(words::year(change.to)),
        Column::word(column::UNIT),
        Column::number(words::column::CONTRIBUTION),
    ]);
    for mover in &sorted {
        let point = &run.catalogue.points[mover.point];
        table.rows.push(vec![
            Line::from(point.name.as_str()),
            Line::from(said(trend, change.from, mover.point)),
            Line::from(said(trend, change.to, mover.point)),
            Line::from(phrases::short_unit(point)),
            tables::signed(mover.contribution),
        ]);
    }
    document.table(table);
    if change.parts.is_none() {
        document.text(Line::new(words::NO_CONTRIBUTIONS, Tone::Faint));
    } else if sorted.len() < all {
        let still = all - up - down;
        let cut = words::movers_cut(up, down, still, extent.top);
        document.text(Line::new(extent.rest.told(cut), Tone::Faint));
    }
}

fn worth(mover: &Mover) -> f64 {
    mover.contribution.unwrap_or(0.0)
}

/// The points that were reported in one of the two years only.
fn turnover(document: &mut Document, (run, trend): (&Run, &Trend<'_>), change: &Change) {
    let rows = |(year, other): (Year, Year), points: &[Turnover]| -> Vec<Vec<Line>> {
        let row = |own: &Turnover| {
            let point = &run.catalogue.points[own.point];
            vec![
                Line::from(point.name.as_str()),
                Line::from(words::only_in(year, other, own.instead)),
                Line::from(phrases::with_unit(point, &said(trend, year, own.point))),
                tables::signed(own.contribution),
            ]
        };
        points.iter().map(row).collect()
    };
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(words::column::TURNOVER),
        Column::number(column::VALUE),
        Column::number(words::column::CONTRIBUTION),
    ]);
    table.rows.extend(rows((change.to, change.from), &change.new));
    table.rows.extend(rows((change.from, change.to), &change.gone));
    if !table.rows.is_empty() {
        document.title(2, words::turnover(change.from, change.to));
        document.table(table);
        document.text(Line::new(words::TURNOVER_NOTE, Tone::Faint));
    }
}

/// What the silence of the latest year is worth; with everything that of each.
pub(super) fn silence(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let first = if extent.all { 0 } else { trend.years.len() - 1 };
    let silences = trend.years.iter().zip(&trend.silences).skip(first);
    for (year, silence) in silences.filter(|(_, silence)| !silence.points.is_empty()) {
        silence_of(document, (run, trend), year.year, silence);
    }
}

fn silence_of(
    document: &mut Document,
    (run, trend): (&Run, &Trend<'_>),
    year: Year,
    silence: &Silence,
) {
    document.title(2, words::silence(year));
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(column::ATTRIBUTE),
        Column::number(words::column::LAST),
        Column::number(words::column::WITH),
        Column::number(words::column::WORTH),
        Column::text(column::DEPARTMENT),
    ]);
    for silent in &silence.points {
        let point = &run.catalogue.points[silent.point];
        let value = phrases::with_unit(point, &said(trend, silent.last, silent.point));
        table.rows.push(vec![
            Line::from(point.name.as_str()),
            Line::from(phrases::attribute(&run.catalogue, point)),
            Line::from(phrases::in_year(&value, silent.last)),
            Line::from(phrases::optional_score(silent.index_with)),
            pays(silent.worth),
            Line::from(phrases::departments(point)),
        ]);
    }
    document.table(table);
    if let Some((with, worth)) = silence.index_with.zip(silence.worth) {
        let tone = if worth > 0.0 { Tone::Doubtful } else { Tone::Plain };
        document.text(Line::new(words::silence_in_all(with, worth), tone));
    }
}

/// What silence is worth: it must not pay.
fn pays(worth: Option<f64>) -> Line {
    let tone = if worth.is_some_and(|worth| worth > 0.0) { Tone::Bad } else { Tone::Plain };
    Line { tone, ..tables::signed(worth) }
}
