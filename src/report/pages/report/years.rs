//! The index over the years, between its bounds and beside the index by
//! milestones.

use crate::analysis::trend::Trend;
use crate::model::Year;
use crate::report::document::chart::{Axis, Chart, Drawing, Mark, Series, Years};
use crate::report::number;
use crate::report::words::report::chart as words;
use crate::report::words::{page, separator};
use crate::score::Assessment;

/// Room above and below.
const MARGIN: f64 = 0.08;
/// How many round scores stand beside it.
const TICKS: f64 = 5.0;

/// The drawing; `None` where there is nothing to connect.
pub(super) fn chart(trend: &Trend<'_>) -> Option<Chart> {
    if trend.changes.is_empty() {
        return None;
    }
    let years: Vec<Year> = trend.years.iter().map(|own| own.year).collect();
    let mut lines = vec![series(page::INDEX.get(), trend.years)];
    if !trend.on_schedule.is_empty() {
        lines.push(series(words::ON_SCHEDULE.get(), &trend.on_schedule));
    }
    let bounds: Vec<Option<(f64, f64)>> =
        trend.years.iter().map(|own| own.index.low.zip(own.index.high)).collect();
    let scores: Vec<f64> = lines
        .iter()
        .flat_map(|line| line.marks.iter().flatten().map(|mark| mark.at))
        .chain(bounds.iter().flatten().flat_map(|(low, high)| [*low, *high]))
        .collect();
    let axis = Axis::around(scores.iter().copied(), MARGIN)?;
    let tick = |at: f64| Mark { at, text: number::amount(at) };
    let ticks = axis.ticks(TICKS).into_iter().map(tick).collect();
    let described: Vec<String> = lines.iter().map(|line| described(line, &years)).collect();
    let words = described.join(separator::CLAUSE.get());
    let years = years.into_iter().map(Year::get).collect();
    Some(Chart { words, drawing: Drawing::Years(Years { axis, ticks, years, lines, bounds }) })
}

fn series(name: &str, years: &[Assessment]) -> Series {
    let mark = |at: f64| Mark { at, text: number::score(at) };
    Series {
        name: name.to_owned(),
        marks: years.iter().map(|own| own.index.score.map(mark)).collect(),
    }
}

fn described(line: &Series, years: &[Year]) -> String {
    let scores = years.iter().zip(&line.marks);
    let scores = scores.filter_map(|(year, mark)| Some((*year, mark.as_ref()?.text.clone())));
    words::years(&line.name, &scores.collect::<Vec<_>>())
}
