//! 时序进度 of every point and year.

use crate::analysis::trend::standing::{Progress, ScheduleStanding};
use crate::analysis::trend::{PointTrend, Trend};
use crate::model::Point;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::pages::extent::Extent;
use crate::report::words::page::column;
use crate::report::words::{phrases, terms, trend as words};

/// Years that the table has room for; earlier ones are in the lines above it.
const COLUMNS: usize = 4;

/// How every year stands, and which points are behind.
pub(super) fn schedule(document: &mut Document, run: &Run, trend: &Trend<'_>, extent: Extent) {
    let has_any = |own: &&PointTrend| own.standings.iter().any(Option::is_some);
    let scheduled: Vec<&PointTrend> = trend.points.iter().filter(has_any).collect();
    if scheduled.is_empty() {
        return;
    }
    document.title(2, words::SCHEDULE);
    let years = 0..trend.years.len();
    document.list(years.map(|at| Line::from(summary(trend, &scheduled, at))).collect());
    let is_behind = |own: &&PointTrend| {
        let latest = own.standings.last().copied().flatten();
        latest.is_some_and(|standing| standing.progress == Progress::Behind)
    };
    let shown: Vec<&PointTrend> =
        scheduled.into_iter().filter(|own| extent.all || is_behind(own)).collect();
    if shown.is_empty() {
        let none = words::none_behind(trend.latest().year);
        document.text(Line::new(extent.rest.told(none), Tone::Good));
        return;
    }
    document.table(table(run, trend, &shown));
    if !extent.all {
        let cut = words::only_behind(trend.latest().year);
        document.text(Line::new(extent.rest.told(cut), Tone::Faint));
    }
    document.text(Line::new(words::MONTHS_NOTE, Tone::Faint));
}

fn summary(trend: &Trend<'_>, points: &[&PointTrend], at: usize) -> String {
    const ALL: [Progress; 3] = [Progress::Ahead, Progress::OnSchedule, Progress::Behind];
    let standings = || points.iter().filter_map(|own| own.standings[at]);
    let counts = ALL.map(|progress| {
        (progress, standings().filter(|standing| standing.progress == progress).count())
    });
    let index = trend.on_schedule.get(at).and_then(|own| own.index.score);
    words::schedule_of(trend.years[at].year, &counts, index)
}

fn table(run: &Run, trend: &Trend<'_>, points: &[&PointTrend]) -> Table {
    let years = trend.years.len().saturating_sub(COLUMNS)..trend.years.len();
    let mut columns = vec![Column::text(column::POINT)];
    columns.extend(years.clone().map(|at| Column::number(trend.years[at].year.to_string())));
    columns.extend([
        Column::number(column::VALUE),
        Column::number(words::column::MILESTONE),
        Column::number(words::column::DIFFERENCE),
        Column::word(column::UNIT),
        Column::number(column::SCORE),
    ]);
    let mut table = Table::new(columns);
    for own in points {
        let point = &run.catalogue.points[own.point];
        let mut row = vec![Line::from(point.name.as_str())];
        row.extend(years.clone().map(|at| months(own.standings[at])));
        row.extend(latest(trend, own, point));
        table.rows.push(row);
    }
    table
}

fn months(standing: Option<ScheduleStanding>) -> Line {
    let Some(standing) = standing else {
        return Line::from(terms::NONE);
    };
    let tone = match standing.progress {
        Progress::Ahead => Tone::Good,
        Progress::OnSchedule => Tone::Plain,
        Progress::Behind => Tone::Bad,
    };
    Line::new(words::months(&standing), tone)
}

/// The latest year: value, what is due, the distance, and the score by it.
fn latest(trend: &Trend<'_>, own: &PointTrend, point: &Point) -> [Line; 5] {
    let standing = own.standings.last().copied().flatten();
    let amount = |pick: fn(ScheduleStanding) -> f64| {
        standing.map_or_else(|| terms::NONE.to_owned(), |own| number::amount(pick(own)))
    };
    let value = phrases::bare_value(trend.latest().of_point(own.point));
    let score = trend.on_schedule.last().and_then(|year| year.of_point(own.point).score);
    [
        Line::from(value),
        Line::from(amount(|standing| standing.milestone)),
        Line::from(amount(|standing| standing.difference)),
        Line::from(phrases::short_unit(point)),
        Line::from(phrases::optional_score(score)),
    ]
}
