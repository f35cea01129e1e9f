//! Indices, what moved them, and the levels, over the years.

use super::series::{drawn, years_of};
use crate::analysis::trend::change::{Change, Parts};
use crate::analysis::trend::{Trend, difference};
use crate::model::Year;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::extent::Extent;
use crate::report::pages::tables::{self, Cells};
use crate::report::words::page::column;
use crate::report::words::{page, phrases, trend as words};
use crate::score::Assessment;

/// Columns of years that a table has room for; more go into further tables.
const COLUMNS: usize = 5;
/// The levels that are shown where not all are asked for.
const DEEPEST: usize = 2;

/// A row for each year; a column only where it says something.
pub(super) fn indices(document: &mut Document, run: &Run, trend: &Trend<'_>) {
    let catalogue = &run.catalogue;
    let results: Vec<Cells> =
        trend.years.iter().map(|year| tables::result(catalogue, year)).collect();
    let result = |column: Column, pick: fn(&Cells) -> &Line| {
        (column, results.iter().map(|cells| pick(cells).clone()).collect::<Vec<Line>>())
    };
    let before = trend.changes.iter().map(|change| tables::signed(change.total));
    let change = [tables::signed(None)].into_iter().chain(before);
    let mut shown = vec![
        result(Column::number(column::YEAR), |own| &own.year),
        result(Column::number(column::INDEX), |own| &own.index),
        (Column::number(words::column::CHANGE), change.collect()),
        result(Column::number(column::BOUNDS), |own| &own.bounds),
    ];
    if !run.settings.pace && !trend.on_schedule.is_empty() {
        let score = |year: &Assessment| Line::from(phrases::optional_score(year.index.score));
        let cells = trend.on_schedule.iter().map(score).collect();
        shown.push((Column::number(words::column::ON_SCHEDULE), cells));
    }
    let has_grades = !catalogue.grades.is_empty();
    shown.extend(has_grades.then(|| result(Column::word(column::GRADE), |own| &own.grade)));
    shown.push(result(Column::number(column::COVERAGE), |own| &own.coverage));
    let has_binding = trend.latest().binding.total > 0;
    shown.extend(has_binding.then(|| result(Column::number(column::BINDING), |own| &own.binding)));
    shown.push(result(Column::number(column::NOT_FINAL), |own| &own.not_final));
    document.title(2, words::INDICES);
    document.table(Table::of(shown));
    document.list(withheld(trend.years));
}

/// The years without an index, each with the reason.
fn withheld(years: &[Assessment]) -> Vec<Line> {
    let reason = |year: &Assessment| {
        let withheld = year.index.withheld?;
        Some(Line::new(page::withheld_of(&words::year(year.year), withheld), Tone::Doubtful))
    };
    years.iter().filter_map(reason).collect()
}

/// What moved the index from year to year.
pub(super) fn parts(document: &mut Document, trend: &Trend<'_>) {
    if trend.changes.is_empty() {
        return;
    }
    let any = |picks: fn(&Change) -> bool| trend.changes.iter().any(picks);
    document.title(2, words::PARTS);
    if any(|change| change.total.is_some()) {
        document.table(parts_table(trend));
    }
    let joint = trend.changes.iter().filter_map(|change| {
        let joint = change.parts?.joint;
        let is_shown = joint.abs() >= SHOWN;
        is_shown.then(|| Line::from(words::joint(change.from, change.to, joint)))
    });
    document.list(joint.collect());
    for (is_said, note) in [
        (any(|change| change.parts.is_some()), words::PARTS_NOTE),
        (any(|change| change.total.is_some() && change.parts.is_none()), words::NO_PARTS),
        (any(|change| change.total.is_none()), words::NO_CHANGE),
    ] {
        if is_said {
            document.text(Line::new(note, Tone::Faint));
        }
    }
}

fn parts_table(trend: &Trend<'_>) -> Table {
    let mut table = Table::new(vec![
        Column::word(words::column::YEARS),
        Column::number(words::column::CHANGE),
        Column::number(words::column::VALUES),
        Column::number(words::column::COVERAGE),
        Column::number(words::column::TARGETS),
    ]);
    for change in &trend.changes {
        let part = |part: fn(&Parts) -> f64| tables::signed(change.parts.as_ref().map(part));
        table.rows.push(vec![
            Line::from(words::from_to(change.from, change.to)),
            tables::signed(change.total),
            part(|parts| parts.values),
            part(|parts| parts.coverage),
            part(|parts| parts.targets),
        ]);
    }
    table
}

/// The least number that two decimals show.
const SHOWN: f64 = 0.005;

/// Scores of the levels over the years.
pub(super) fn levels(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let deepest = if extent.all { usize::MAX } else { DEEPEST };
    let groups = &trend.latest().groups;
    let shown: Vec<usize> =
        (0..groups.len()).filter(|at| groups[*at].path.len() <= deepest).collect();
    if shown.is_empty() || trend.changes.is_empty() {
        return;
    }
    document.title(2, words::LEVELS);
    let years: Vec<usize> = (0..trend.years.len()).collect();
    for part in years.chunks(COLUMNS) {
        let is_last = part.contains(&(trend.years.len() - 1));
        document.table(levels_of((run, trend), &shown, (part, is_last)));
    }
    document.text(Line::new(words::SERIES_NOTE, Tone::Faint));
}

/// The levels in some of the years; with the last also how they moved.
fn levels_of(
    (run, trend): (&Run, &Trend<'_>),
    groups: &[usize],
    (years, is_last): (&[usize], bool),
) -> Table {
    let mut columns = vec![Column::text(column::GROUP)];
    columns.extend(years.iter().map(|at| Column::number(trend.years[*at].year.to_string())));
    columns.extend(is_last.then(|| Column::number(words::column::CHANGE)));
    columns.extend(is_last.then(|| Column::word(words::column::SERIES)));
    let mut table = Table::new(columns);
    for group in groups {
        let score = |at: usize| trend.years[at].groups[*group].outcome.score();
        let mut row = vec![tables::group_name(&trend.latest().groups[*group])];
        row.extend(years.iter().map(|at| Line::from(phrases::optional_score(score(*at)))));
        if is_last {
            let (last, before) = (trend.years.len() - 1, trend.years.len() - 2);
            let change = score(last).zip(score(before));
            let change = change.map(|(last, before)| difference(&run.settings, last, before));
            row.push(tables::signed(change));
            let years = years_of(trend);
            let of = |year: Year| years.iter().position(|own| *own == year).and_then(score);
            row.push(Line::from(drawn(&years, of)));
        }
        table.rows.push(row);
    }
    table
}
