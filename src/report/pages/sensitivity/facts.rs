//! The facts that both pages have: the spread, the draws, what explains most,
//! and what everything rests on.

use crate::analysis::sensitivity::space::{Held, Leeway, Space};
use crate::analysis::sensitivity::spread::Spread;
use crate::model::{Choice, MissingPolicy};
use crate::report::document::{Fact, Line, Tone};
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::pages::headline;
use crate::report::words::{page, phrases, sensitivity as words, separator};

/// How many draws there were, and what explains most.
pub(super) fn draws_facts(tried: &TriedRun<'_>) -> [Fact; 2] {
    let draws = tried.sensitivity.draws;
    let origin = match &tried.source {
        Source::Seeded(seed) => words::seeded(draws, *seed),
        Source::Replayed(file) => words::replayed(draws, file),
    };
    [Fact::new(words::MAIN, main_choices(tried)), Fact::new(words::DRAWS, origin)]
}

/// The same, and what everything rests on.
pub(super) fn common_facts(tried: &TriedRun<'_>) -> Vec<Fact> {
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

/// The spread of an index in a line.
pub(super) fn spread(spread: Option<&Spread>, draws: usize) -> Line {
    let Some(own) = spread else { return Line::new(words::ALL_WITHHELD, Tone::Bad) };
    let ends = (own.p05.value, own.p95.value);
    let mut text = words::spread(own.median, ends, (own.min, own.max));
    if own.withheld > 0 {
        let withheld = words::withheld(own.withheld, draws);
        text = format!("{text}{}{withheld}", separator::CLAUSE);
    }
    Line::from(text)
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
    let mut main: Vec<(Choice, _)> =
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
    match space.leeway(Choice::Missing) {
        Leeway::Open => None,
        Leeway::Held(Held::Missing(own)) => Some(own),
        Leeway::Held(_) | Leeway::Closed => Some(&space.nominal().missing),
    }
}
