//! The facts above the years of an area, or of several.

use super::series::{drawn, years_of};
use crate::analysis::trend::{Trend, difference, missing_years};
use crate::model::{Catalogue, Year};
use crate::report::document::{Fact, Line, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::headline;
use crate::report::words::{page, terms, trend as words};
use crate::score::Assessment;

pub(super) fn facts(run: &Run, trend: &Trend<'_>) -> Vec<Fact> {
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

/// The years between the first and the last without data, where there are any.
pub(super) fn gaps(years: &[Year]) -> Option<Fact> {
    let gaps = missing_years(years);
    let line = || Line::new(words::gaps(&gaps), Tone::Doubtful);
    (!gaps.is_empty()).then(|| Fact::new(words::GAPS, line()))
}

/// The stages to which the years belong, and the goal of the last.
pub(super) fn stages(catalogue: &Catalogue, years: &[Year]) -> Option<Fact> {
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

/// The numbers of values by status, and of supposed ones.
pub(super) fn counts(results: &[Assessment]) -> impl Iterator<Item = ([usize; 4], usize)> {
    results.iter().map(|own| (own.statuses, own.supposed))
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
