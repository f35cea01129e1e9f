//! The page of `trend`: years side by side, and where the pace leads.

mod areas;
mod movers;
mod outlook;
mod paces;
mod schedule;
mod years;

use super::{Rest, headline};
use crate::analysis::trend::{Trend, difference, missing};
use crate::model::{Catalogue, Point, Value, Year};
use crate::report::document::{Document, Fact, Line, Tone};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::spark::spark;
use crate::report::translated;
use crate::report::words::{page, phrases, terms, trend as words};
use crate::score::Assessment;

/// How much of a trend is shown.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// How many movers up, and as many down.
    pub top: usize,
    /// All points, and all levels.
    pub all: bool,
    /// Whether the rest can be asked for.
    pub rest: Rest,
}

/// The trend of one area; several as a row each.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>], choice: Choice) -> Document {
    match translated::run(run) {
        Some(told) => page(&told, &translated::trends(trends, run, &told), choice),
        None => page(run, trends, choice),
    }
}

/// The page as it is told.
pub(super) fn page(run: &Run, trends: &[Trend<'_>], choice: Choice) -> Document {
    match trends {
        [trend] => one(run, trend, choice),
        _ => areas::areas(run, trends),
    }
}

fn one(run: &Run, trend: &Trend<'_>, choice: Choice) -> Document {
    let mut document = Document::default();
    let (first, latest) = (&trend.years[0], trend.latest());
    let area = phrases::area(&latest.area);
    document.title(1, words::title(&run.catalogue.index, &area, (first.year, latest.year)));
    document.facts(facts(run, trend));
    if trend.changes.is_empty() {
        document.text(Line::new(words::one_year(latest.year), Tone::Doubtful));
    }
    years::indices(&mut document, run, trend);
    years::parts(&mut document, trend);
    movers::changes(&mut document, run, trend, choice);
    movers::silence(&mut document, run, trend, choice);
    years::levels(&mut document, run, trend, choice);
    outlook::stages(&mut document, run, trend);
    paces::paces(&mut document, run, trend, choice);
    schedule::schedule(&mut document, run, trend, choice);
    outlook::outlook(&mut document, run, trend, choice);
    document
}

fn facts(run: &Run, trend: &Trend<'_>) -> Vec<Fact> {
    let latest = trend.latest();
    let mut facts = vec![index(run, trend)];
    facts.extend(headline::grade(&run.catalogue, latest));
    facts.extend(stages(&run.catalogue, &years_of(trend)));
    facts.push(data_status(trend));
    facts.extend(gaps(&years_of(trend)));
    facts.push(Fact::new(page::METHOD, page::method(&run.catalogue, &run.settings)));
    facts.extend(headline::provenance(run));
    facts
}

fn index(run: &Run, trend: &Trend<'_>) -> Fact {
    let latest = trend.latest();
    let line = match (latest.index.score, latest.index.withheld) {
        (Some(score), _) => {
            let scores = || drawn(&years_of(trend), |year| trend.score_of(year));
            let series = if trend.changes.is_empty() { String::new() } else { scores() };
            let changes = changes(run, trend, score);
            let text = words::index(score, latest.year, &changes, &series);
            Line::new(text, Tone::Strong)
        }
        (None, Some(withheld)) => Line::new(page::withheld(withheld), Tone::Bad),
        (None, None) => Line::from(terms::NONE),
    };
    Fact::new(page::INDEX, line)
}

/// The change against the year before, and against the first where that is
/// another.
fn changes(run: &Run, trend: &Trend<'_>, score: f64) -> Vec<(Year, f64)> {
    let before = trend.years.len().checked_sub(2);
    let ends = [before, before.filter(|before| *before > 0).map(|_| 0)];
    let change = |at: usize| {
        let year: &Assessment = &trend.years[at];
        Some((year.year, difference(&run.settings, score, year.index.score?)))
    };
    ends.into_iter().flatten().filter_map(change).collect()
}

/// A series over years that rise, with gaps where there are none.
fn drawn(years: &[Year], value: impl Fn(Year) -> Option<f64>) -> String {
    // A longer gap is drawn like this.
    const GAP: i32 = 3;
    let mut series = Vec::new();
    for (at, year) in years.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| years[before]);
        let between = before.map_or(0, |before| year.get() - before.get() - 1);
        series.extend((0..between.min(GAP)).map(|_| None));
        series.push(value(*year));
    }
    spark(&series)
}

/// The years between the first and the last without data, where there are any.
fn gaps(years: &[Year]) -> Option<Fact> {
    let gaps = missing(years);
    let line = || Line::new(words::gaps(&gaps), Tone::Doubtful);
    (!gaps.is_empty()).then(|| Fact::new(words::GAPS, line()))
}

/// The stages to which the years belong, and the goal of the last.
fn stages(catalogue: &Catalogue, years: &[Year]) -> Option<Fact> {
    let stage = |year: &Year| catalogue.stage_of(*year);
    let part = |years: &[Year]| {
        let ends = (years[0], years[years.len() - 1]);
        words::in_stage(ends, stage(&ends.1).map(|at| (at, &catalogue.stages[at])))
    };
    let parts: Vec<String> = years.chunk_by(|a, b| stage(a) == stage(b)).map(part).collect();
    let goal = years.last().and_then(stage).and_then(|at| catalogue.stages[at].goal.as_deref());
    let has_any = !catalogue.stages.is_empty();
    has_any.then(|| Fact::new(words::STAGE, words::stages(&parts, goal)))
}

/// The years of an area.
fn years_of(trend: &Trend<'_>) -> Vec<Year> {
    trend.years.iter().map(|year| year.year).collect()
}

/// What was said of a point in a year, as it was written.
fn said(trend: &Trend<'_>, year: Year, point: usize) -> String {
    let own = trend.years.iter().find(|own| own.year == year);
    own.map_or_else(|| terms::NONE.to_owned(), |own| phrases::bare_value(own.of_point(point)))
}

/// A value that is reckoned, not reported.
fn estimated(catalogue: &Catalogue, point: &Point, value: Value) -> String {
    match value {
        Value::Number(x) => number::estimate(x),
        Value::Label(_) => phrases::catalogue_value(catalogue, point, value),
    }
}

/// How many values of each year are not final.
fn data_status(trend: &Trend<'_>) -> Fact {
    let in_all = headline::statuses_of(counts(trend.years));
    let by_year = trend.years.iter().map(|year| (year.year, year.not_final()));
    let by_year: Vec<(Year, usize)> = by_year.filter(|(_, count)| *count > 0).collect();
    let line = if trend.changes.is_empty() || by_year.is_empty() {
        in_all
    } else {
        Line { text: words::not_final(&by_year, &in_all.text), ..in_all }
    };
    Fact::new(page::DATA_STATUS, line)
}

/// The numbers of values by status, and of supposed ones.
fn counts(results: &[Assessment]) -> impl Iterator<Item = ([usize; 4], usize)> {
    results.iter().map(|own| (own.statuses, own.supposed))
}
