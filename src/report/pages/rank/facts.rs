//! The facts above a ranking or a profile.

use crate::report::document::{Fact, Line, Tone};
use crate::report::outcome::rank::RankedRun;
use crate::report::pages::headline;
use crate::report::words::{page, rank as words};

pub(super) fn facts(ranked: &RankedRun<'_>) -> Vec<Fact> {
    let ranking = &ranked.ranking;
    let withheld = ranking.rows.len() - ranking.ranked;
    let mut facts = vec![Fact::new(words::AREAS, words::areas(ranking.ranked, withheld))];
    facts.extend(mixed_kinds(ranked));
    let standings = ranking.rows.iter().map(|row| &row.standing);
    let status = headline::statuses_of(standings.map(|own| (own.statuses, own.supposed)));
    facts.push(Fact::new(page::DATA_STATUS, status));
    facts.extend(before(ranked));
    facts.extend(benchmark(ranked));
    facts.push(Fact::new(page::METHOD, page::method(&ranked.run.catalogue, &ranked.run.settings)));
    facts.extend(headline::provenance(ranked.run));
    facts
}

pub(super) fn before(ranked: &RankedRun<'_>) -> Option<Fact> {
    let before = ranked.ranking.before?;
    let tone = if before.not_final > 0 { Tone::Doubtful } else { Tone::Plain };
    Some(Fact::new(words::BEFORE, Line::new(words::before(before), tone)))
}

pub(super) fn benchmark(ranked: &RankedRun<'_>) -> Option<Fact> {
    let wanted = ranked.wanted.as_ref()?;
    let line = match &ranked.benchmark {
        Some(benchmark) => {
            let first = ranked.ranking.rows.iter().filter(|row| row.rank == Some(1)).count();
            Line::from(words::benchmark(wanted, benchmark, first))
        }
        None => Line::new(words::NO_BENCHMARK, Tone::Bad),
    };
    Some(Fact::new(words::BENCHMARK, line))
}

/// Why a rank means nothing, where there is nothing to rank against.
pub(super) fn alone(ranked: &RankedRun<'_>) -> Option<Line> {
    let text = match (ranked.ranking.rows.len(), ranked.ranking.ranked) {
        (1, _) => words::ALONE,
        (_, 1) => words::ALONE_RANKED,
        _ => return None,
    };
    Some(Line::new(text, Tone::Doubtful))
}

/// That areas of several kinds are ranked together: other points make up their
/// indices.
fn mixed_kinds(ranked: &RankedRun<'_>) -> Option<Fact> {
    let catalogue = &ranked.run.catalogue;
    let named = catalogue.areas.kinds().iter().map(String::as_str).chain([words::UNLISTED.get()]);
    let mut kinds: Vec<(&str, usize)> = named.map(|kind| (kind, 0)).collect();
    for row in ranked.ranking.rows.iter().filter(|row| row.rank.is_some()) {
        let at = catalogue.areas.kind(&row.standing.area).unwrap_or(kinds.len() - 1);
        kinds[at].1 += 1;
    }
    kinds.retain(|(_, count)| *count > 0);
    let is_mixed = kinds.len() > 1;
    is_mixed.then(|| Fact::new(page::KIND, Line::new(words::mixed(&kinds), Tone::Doubtful)))
}
