//! The pace of every point towards its next targets.

use std::collections::BTreeSet;

use super::values::{estimated, said};
use crate::analysis::trend::course::{Course, Measure, value_of};
use crate::analysis::trend::pace::{Pace, PaceStatus, Unknown};
use crate::analysis::trend::{PointTrend, Trend};
use crate::model::{Catalogue, Point, Year};
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::extent::Extent;
use crate::report::words::page::column;
use crate::report::words::{phrases, terms, trend as words};

/// Every status; of those that ask for something the worst first.
const STATUSES: [PaceStatus; 11] = [
    PaceStatus::Away,
    PaceStatus::Slipping,
    PaceStatus::Stalled,
    PaceStatus::Moderate,
    PaceStatus::Overdue,
    PaceStatus::Unknown(Unknown::Silent),
    PaceStatus::OnTrack,
    PaceStatus::Met,
    PaceStatus::Unknown(Unknown::OneYear),
    PaceStatus::Unknown(Unknown::NeverReported),
    PaceStatus::Unknown(Unknown::NotApplicable),
];

/// A point with its pace towards one of its targets.
type Row<'a> = (&'a PointTrend, &'a Pace);

/// How many points stand how towards each target year, and those that ask for
/// something.
pub(super) fn paces(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let points = trend.points.iter();
    let rows: Vec<Row<'_>> =
        points.flat_map(|own| own.paces.iter().map(move |pace| (own, pace))).collect();
    let by = |(own, pace): &Row<'_>| run.catalogue.points[own.point].targets[pace.target].0;
    let years: BTreeSet<Year> = rows.iter().map(by).collect();
    let rows_of = |year: Year| rows.iter().copied().filter(move |row| by(row) == year);
    let mut rows: Vec<(Year, Vec<Row<'_>>)> =
        years.iter().map(|year| (*year, rows_of(*year).collect())).collect();
    if rows.is_empty() {
        return;
    }
    document.title(2, words::PACES);
    document.table(counts(&rows));
    let latest = trend.latest().year;
    for (year, own) in &mut rows {
        own.retain(|row| extent.all || is_to_be_seen(trend, row));
        own.sort_by_key(|(_, pace)| STATUSES.iter().position(|status| *status == pace.status));
        if !own.is_empty() {
            document.title(3, words::paces(*year, latest));
            document.table(table(run, trend, own, *year > latest));
        }
    }
    let shown = || rows.iter().flat_map(|(_, own)| own).map(|(_, pace)| pace);
    if shown().any(|pace| pace.required.is_some()) {
        document.text(Line::new(words::BANDS, Tone::Faint));
    }
    if rows.iter().flat_map(|(_, own)| own).any(|(own, _)| is_growth(run, own)) {
        document.text(Line::new(words::GROWTH, Tone::Faint));
    }
    if shown().any(|pace| pace.projection.is_some()) {
        document.text(Line::new(words::admission(), Tone::Doubtful));
    }
}

/// How many points stand how towards each target year.
fn counts(rows: &[(Year, Vec<Row<'_>>)]) -> Table {
    let count =
        |rows: &[Row<'_>], status| rows.iter().filter(|(_, pace)| pace.status == status).count();
    let is_shown = |status: &PaceStatus| rows.iter().any(|(_, own)| count(own, *status) > 0);
    let statuses: Vec<PaceStatus> = STATUSES.into_iter().filter(is_shown).collect();
    let mut columns = vec![Column::number(words::column::BY)];
    columns.extend(statuses.iter().map(|status| Column::number(words::status(*status))));
    let mut table = Table::new(columns);
    for (year, own) in rows {
        let mut row = vec![Line::from(year.to_string())];
        row.extend(statuses.iter().map(|status| match count(own, *status) {
            0 => Line::default(),
            count => Line::new(count.to_string(), tone(*status)),
        }));
        table.rows.push(row);
    }
    table
}

/// Whether a pace needs to be looked at: not met, not for long, or not reported
/// lately.
fn is_to_be_seen(trend: &Trend<'_>, (own, pace): &Row<'_>) -> bool {
    match pace.status {
        PaceStatus::Met => own.last.is_some_and(|(year, _)| year < trend.latest().year),
        PaceStatus::Unknown(why) => why == Unknown::Silent,
        _ => true,
    }
}

fn table(run: &Run, trend: &Trend<'_>, rows: &[Row<'_>], is_to_come: bool) -> Table {
    let mut columns = vec![
        Column::text(column::POINT),
        Column::word(words::column::STATUS),
        Column::number(column::VALUE),
        Column::number(column::TARGET),
    ];
    columns.extend(is_to_come.then(|| Column::number(words::column::REQUIRED)));
    columns.push(Column::number(words::column::ACTUAL));
    columns.extend(is_to_come.then(|| Column::number(words::column::PROJECTED)));
    columns.extend(is_to_come.then(|| Column::text(words::column::RANGE)));
    columns.push(Column::number(words::column::ARRIVAL));
    let mut table = Table::new(columns);
    for (own, pace) in rows {
        let point = &run.catalogue.points[own.point];
        let target = phrases::catalogue_target(&point.targets[pace.target].1);
        let mut row = vec![
            Line::from(phrases::name_with_unit(point)),
            Line::new(words::status(pace.status), tone(pace.status)),
            Line::from(last(trend, own)),
            Line::from(target),
        ];
        row.extend(is_to_come.then(|| Line::from(yearly(point, pace.required))));
        row.push(Line::from(yearly(point, own.course.as_ref().map(Course::change))));
        if is_to_come {
            row.extend(projected(&run.catalogue, point, pace));
        }
        let arrival = pace.arrival.map_or_else(|| terms::NONE.to_owned(), words::arrival);
        row.push(Line::from(arrival));
        table.rows.push(row);
    }
    table
}

fn tone(status: PaceStatus) -> Tone {
    match status {
        PaceStatus::Met | PaceStatus::OnTrack => Tone::Good,
        PaceStatus::Away | PaceStatus::Overdue => Tone::Bad,
        PaceStatus::Slipping
        | PaceStatus::Moderate
        | PaceStatus::Stalled
        | PaceStatus::Unknown(Unknown::Silent) => Tone::Doubtful,
        PaceStatus::Unknown(_) => Tone::Faint,
    }
}

/// The last value; with its year where it is not of the latest.
fn last(trend: &Trend<'_>, own: &PointTrend) -> String {
    let Some((year, _)) = own.last else {
        return terms::NONE.to_owned();
    };
    let value = said(trend, year, own.point);
    if year == trend.latest().year { value } else { phrases::in_year(&value, year) }
}

/// A yearly change, or a dash.
fn yearly(point: &Point, change: Option<f64>) -> String {
    let yearly = |change| words::yearly(change, Measure::of(point));
    change.map_or_else(|| terms::NONE.to_owned(), yearly)
}

/// The value in the target year, and its range.
fn projected(catalogue: &Catalogue, point: &Point, pace: &Pace) -> [Line; 2] {
    let Some(projection) = pace.projection else {
        return [Line::from(terms::NONE), Line::from(terms::NONE)];
    };
    let value = |x: f64| estimated(catalogue, point, value_of(catalogue.scale(point), x));
    let mark = if projection.limited { words::LIMITED } else { "" };
    let range = projection.low.zip(projection.high);
    let range = range.map(|(low, high)| phrases::range(&value(low), &value(high)));
    let tone = if pace.arrives == Some(false) { Tone::Doubtful } else { Tone::Plain };
    let own = format!("{}{mark}", value(projection.value));
    [Line::new(own, tone), Line::from(range.unwrap_or_else(|| terms::NONE.to_owned()))]
}

fn is_growth(run: &Run, own: &PointTrend) -> bool {
    let measure = Measure::of(&run.catalogue.points[own.point]);
    measure == Measure::Growth && own.course.is_some()
}
