//! The page of `sensitivity`: how far the number can be trusted.

mod areas;
mod behind;
mod choices;
pub(in crate::report::pages) mod histogram;
mod indices;
mod left_out;
mod one;
mod statements;

use super::{Rest, headline};
use crate::analysis::sensitivity::space::{Held, Space, Standing};
use crate::analysis::sensitivity::spread::Spread;
use crate::model::{Choice as Open, MissingPolicy};
use crate::report::document::{Document, Fact, Line, Tone};
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::translated;
use crate::report::words::{page, phrases, sensitivity as words, separator};

/// How much is shown.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// How many points and groups.
    pub top: usize,
    /// All of them.
    pub all: bool,
    /// Whether the rest can be asked for.
    pub rest: Rest,
}

/// The page.
#[must_use]
pub fn sensitivity(tried: &TriedRun<'_>, choice: Choice) -> Document {
    match translated::run(tried.run) {
        Some(told) => {
            let space = tried.space.of_catalogue(&told.catalogue);
            page(&translated::tried(tried, &told, &space), choice)
        }
        None => page(tried, choice),
    }
}

fn page(tried: &TriedRun<'_>, choice: Choice) -> Document {
    let mut document = Document::default();
    let index = &tried.run.catalogue.index;
    if let [result] = tried.results[..] {
        let area = phrases::area(&result.area);
        document.title(1, words::title(index, &area, tried.year));
        document.facts(one::facts(tried));
    } else {
        document.title(1, words::areas_title(index, tried.results.len(), tried.year));
        document.facts(areas::facts(tried));
    }
    statements::statements(&mut document, tried, choice);
    if tried.results.len() == 1 {
        one::distribution(&mut document, tried);
    } else {
        indices::indices(&mut document, tried);
        areas::ranks(&mut document, tried);
    }
    choices::choices(&mut document, tried);
    choices::alone(&mut document, tried);
    one::parts(&mut document, tried);
    left_out::left_out(&mut document, tried, choice);
    one::wrong_values(&mut document, tried);
    document
}

/// The part of the page that a report has: the facts that no other part of it
/// says, what always holds and what does not, grades, and ranks of several.
pub(in crate::report::pages) fn summary(tried: &TriedRun<'_>) -> Document {
    let mut document = Document::default();
    if tried.results.len() == 1 {
        document.facts(one::spread_facts(tried));
    } else {
        document.facts(areas::spread_facts(tried));
    }
    let choice = Choice { top: 0, all: false, rest: Rest::Elsewhere };
    statements::statements(&mut document, tried, choice);
    if tried.results.len() == 1 {
        one::grades(&mut document, tried);
    } else {
        areas::ranks(&mut document, tried);
    }
    document
}

/// How many draws there were, and what explains most.
fn draws_facts(tried: &TriedRun<'_>) -> [Fact; 2] {
    let draws = tried.sensitivity.draws;
    let origin = match &tried.source {
        Source::Seeded(seed) => words::seeded(draws, *seed),
        Source::Replayed(file) => words::replayed(draws, file),
    };
    [Fact::new(words::MAIN, main_choices(tried)), Fact::new(words::DRAWS, origin)]
}

/// The same, and what everything rests on.
fn common_facts(tried: &TriedRun<'_>) -> Vec<Fact> {
    let mut facts = Vec::from(draws_facts(tried));
    let statuses = tried.results.iter().map(|own| (own.statuses, own.supposed));
    facts.push(Fact::new(page::DATA_STATUS, headline::statuses_of(statuses)));
    let (catalogue, settings) = (&tried.run.catalogue, &tried.run.settings);
    facts.push(Fact::new(page::METHOD, page::method(catalogue, settings)));
    if !tried.absent.is_empty() {
        let areas: Vec<String> = tried.absent.iter().map(|area| phrases::area(area)).collect();
        let line = Line::new(words::absent(&areas, tried.year), Tone::Doubtful);
        facts.push(Fact::new(words::ABSENT, line));
    }
    facts.extend(headline::provenance(tried.run));
    facts
}

/// The choices that explain more than a fifth of the spread alone, of those
/// whose share can be told from nothing.
fn main_choices(tried: &TriedRun<'_>) -> Line {
    const MAIN: f64 = 0.2;
    let of_ranks = tried.results.len() > 1;
    let shares = match &tried.sensitivity.shares {
        Ok(shares) => shares,
        Err(why) => return Line::new(words::no_shares(*why, missing(tried.space)), Tone::Faint),
    };
    let open = tried.sensitivity.open.iter().copied();
    let all = open.zip(shares.inputs.iter().map(|own| own.first));
    let mut main: Vec<(Open, _)> =
        all.filter(|(_, share)| share.value > MAIN && share.low > 0.0).collect();
    main.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    if !main.is_empty() {
        return Line::from(words::main_choices(&main, of_ranks));
    }
    if shares.inputs.iter().any(|own| own.first.high > MAIN) {
        return Line::new(words::UNCLEAR_CHOICES, Tone::Faint);
    }
    Line::from(words::no_main_choice(of_ranks))
}

/// The rule on missing values that all draws have, if it does not vary.
fn missing<'s>(space: &'s Space<'_>) -> Option<&'s MissingPolicy> {
    match space.standing(Open::Missing) {
        Standing::Open => None,
        Standing::Held(Held::Missing(own)) => Some(own),
        Standing::Held(_) | Standing::Closed => Some(&space.nominal().missing),
    }
}

/// The spread of an index in a line.
fn spread(spread: Option<&Spread>, draws: usize) -> Line {
    let Some(own) = spread else { return Line::new(words::ALL_WITHHELD, Tone::Bad) };
    let ends = (own.p05.value, own.p95.value);
    let mut text = words::spread(own.median, ends, (own.min, own.max));
    if own.withheld > 0 {
        let withheld = words::withheld(own.withheld, draws);
        text = format!("{text}{}{withheld}", separator::CLAUSE);
    }
    Line::from(text)
}
