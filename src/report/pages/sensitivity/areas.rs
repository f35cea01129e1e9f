//! Several areas: their ranks over the draws.

use super::facts::{common_facts, draws_facts};
use crate::analysis::sensitivity::RankSensitivity;
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::words::page::column as shared;
use crate::report::words::{phrases, sensitivity as words, separator, terms};

/// The facts of several areas.
pub(super) fn facts(tried: &TriedRun<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = shift_fact(tried).into_iter().collect();
    facts.extend(common_facts(tried));
    facts
}

/// The facts of several areas that only draws tell.
pub(super) fn spread_facts(tried: &TriedRun<'_>) -> Vec<Fact> {
    shift_fact(tried).into_iter().chain(draws_facts(tried)).collect()
}

fn shift_fact(tried: &TriedRun<'_>) -> Option<Fact> {
    let ranks = tried.sensitivity.ranks.as_ref()?;
    Some(Fact::new(words::RANKS, shift(ranks)))
}

/// The average shift in rank, or why there is none: no draw ranks anybody, or
/// nobody whose published rank could be compared with.
fn shift(ranks: &RankSensitivity) -> Line {
    if let Some(shift) = ranks.shift {
        return Line::from(words::average_shift(shift));
    }
    if ranks.spreads.iter().all(Option::is_none) {
        return Line::new(words::ALL_WITHHELD, Tone::Bad);
    }
    Line::new(words::NOTHING_COMPARED, Tone::Doubtful)
}

/// The areas in the order of their ranks.
pub(super) fn ranks(document: &mut Document, tried: &TriedRun<'_>) {
    let Some(ranks) = &tried.sensitivity.ranks else { return };
    let order = order(ranks);
    let mut columns = vec![
        Column::number(words::column::RANK),
        Column::text(shared::AREA),
        Column::number(words::column::INDEX),
        Column::number(words::column::RANKS),
        Column::number(words::column::RANK_ENDS),
        Column::number(words::column::FIRST_RANK),
    ];
    let mut note = words::RANK_NOTE.to_owned();
    if ranks.pairs.is_some() {
        columns.push(Column::number(words::column::AHEAD));
        note = format!("{note}{}{}", separator::CLAUSE, words::AHEAD_NOTE);
    }
    let mut table = Table::new(columns);
    for (place, area) in order.iter().enumerate() {
        table.rows.push(row(tried, ranks, *area, order.get(place + 1).copied()));
    }
    document.title(2, words::AREAS);
    document.table(table);
    document.text(Line::new(note, Tone::Faint));
}

/// Whether every pair of areas was counted, of a single area none.
pub(super) fn are_pairs_counted(tried: &TriedRun<'_>) -> bool {
    tried.sensitivity.ranks.as_ref().is_none_or(|ranks| ranks.pairs.is_some())
}

/// By rank, those without one at the end.
pub(super) fn order(ranks: &RankSensitivity) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ranks.nominal.len()).collect();
    order.sort_by_key(|area| ranks.nominal[*area].unwrap_or(usize::MAX));
    order
}

fn row(
    tried: &TriedRun<'_>,
    ranks: &RankSensitivity,
    area: usize,
    next: Option<usize>,
) -> Vec<Line> {
    let none = || terms::NONE.to_owned();
    let own = ranks.spreads[area];
    let ahead = ranks.pairs.as_ref().map(|pairs| {
        let share = next.and_then(|next| pairs.share(area, next));
        share.map_or_else(none, words::share)
    });
    let cells = [
        ranks.nominal[area].map_or_else(none, |rank| rank.to_string()),
        phrases::area(&tried.results[area].area),
        phrases::optional_score(tried.results[area].index.score),
        own.map_or_else(none, |own| ranks_between(own.p05.value.floor(), own.p95.value.ceil())),
        own.map_or_else(none, |own| ranks_between(own.min.into(), own.max.into())),
        own.map_or_else(none, |own| words::share(own.first)),
    ];
    cells.into_iter().chain(ahead).map(Line::from).collect()
}

/// The best and the worst rank; quantiles between two ranks count as the outer
/// one.
fn ranks_between(best: f64, worst: f64) -> String {
    let (best, worst) = (number::shortest(best), number::shortest(worst));
    if best == worst { best } else { phrases::range(&best, &worst) }
}
