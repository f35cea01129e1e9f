//! What holds in every draw, kept apart from what does not.

use super::areas::{are_pairs_counted, order};
use super::behind::Behind;
use super::one::grade_name;
use crate::analysis::sensitivity::RankSensitivity;
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::analysis::sensitivity::rank_spread::RankSpread;
use crate::report::document::{Document, Line, Tone};
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::pages::extent::Extent;
use crate::report::words::{phrases, sensitivity as words};

/// At most so many statements of a kind, unless all are asked for.
const MOST: usize = 10;

/// Both lists.
pub(super) fn statements(document: &mut Document, tried: &TriedRun<'_>, extent: Extent) {
    let (mut holds, varies) = match &tried.sensitivity.ranks {
        None => (one_holds(tried), one_varies(tried)),
        Some(ranks) => (areas_hold(tried, ranks, extent), areas_vary(tried, ranks, extent)),
    };
    document.title(2, words::HOLDS);
    let is_complete = are_pairs_counted(tried);
    if holds.is_empty() {
        let nothing = if is_complete { words::NOTHING_HOLDS } else { words::NOTHING_SEEN };
        document.text(Line::new(nothing, Tone::Doubtful));
    }
    if has_targets(tried) {
        holds.push(words::VERDICTS_HOLD.to_owned());
    }
    document.list(holds.into_iter().map(Line::from).collect());
    document.text(Line::new(words::holds_in(tried.sensitivity.draws), Tone::Faint));
    if !is_complete {
        document.text(Line::new(words::pairs_uncounted(), Tone::Faint));
    }
    if !varies.is_empty() {
        document.title(2, words::VARIES);
        document.list(varies.into_iter().map(|text| Line::new(text, Tone::Doubtful)).collect());
    }
}

/// Whether any scored point is judged by a target.
fn has_targets(tried: &TriedRun<'_>) -> bool {
    tried.run.catalogue.scored_points().iter().any(|point| !point.targets.is_empty())
}

fn one_holds(tried: &TriedRun<'_>) -> Vec<String> {
    let robust = &tried.sensitivity.areas[0].robust;
    let score = robust.score.map(|(least, most)| words::always_between(least, most));
    let grade = robust.grade.map(|at| words::always_graded(grade_name(tried, Some(at))));
    let parts = parts(tried).flat_map(|(name, own)| {
        let is_certain = |own: ShareOfDraws| own.count == tried.sensitivity.draws;
        let weakest = is_certain(own.weakest).then(|| words::always_part(name, true));
        let strongest = is_certain(own.strongest).then(|| words::always_part(name, false));
        weakest.into_iter().chain(strongest)
    });
    score.into_iter().chain(grade).chain(parts).collect()
}

fn one_varies(tried: &TriedRun<'_>) -> Vec<String> {
    let area = &tried.sensitivity.areas[0];
    let index = tried.results[0].index;
    let nominal = index.score.zip(area.spread).filter(|(_, own)| own.min < own.max);
    let score =
        nominal.map(|(own, spread)| words::index_varies(own, spread.p05.value, spread.p95.value));
    let grade = index.graded.and_then(|own| own.grade).and_then(|at| {
        let share = area.grades.as_ref()?.grades[at];
        (!share.is_all()).then(|| words::grade_varies(grade_name(tried, Some(at)), share))
    });
    let weakest = parts(tried)
        .map(|(name, own)| (name, own.weakest))
        .max_by_key(|(_, share)| share.count)
        .filter(|(_, share)| !share.is_all())
        .map(|(name, share)| words::weakest_varies(name, share));
    score.into_iter().chain(grade).chain(weakest).collect()
}

/// The first-level groups with their shares.
fn parts<'t>(
    tried: &'t TriedRun<'_>,
) -> impl Iterator<Item = (&'t str, &'t crate::analysis::sensitivity::dimensions::DimensionShares)>
{
    let groups = tried.results[0].groups.iter().filter(|group| group.path.len() == 1);
    groups.map(|group| group.path[0].as_str()).zip(&tried.sensitivity.dimensions)
}

fn areas_hold(tried: &TriedRun<'_>, ranks: &RankSensitivity, extent: Extent) -> Vec<String> {
    let name = |area: usize| phrases::area(&tried.results[area].area);
    let order = order(ranks);
    let robust = |area: usize| &tried.sensitivity.areas[area].robust;
    let fixed = order.iter().filter_map(|area| {
        let rank = robust(*area).rank()?;
        Some(words::always_ranked(&name(*area), rank, rank))
    });
    let behind = Behind::new(&tried.sensitivity, ranks);
    let ahead = order.iter().filter_map(|area| {
        let behind = behind.of(*area)?;
        let named: Vec<String> = behind.named.iter().map(|own| name(*own)).collect();
        Some(words::always_ahead(&name(*area), &named, behind.more))
    });
    let mut holds = cut(fixed, extent, words::more_fixed);
    holds.extend(cut(ahead, extent, words::more_ahead));
    holds
}

fn areas_vary(tried: &TriedRun<'_>, ranks: &RankSensitivity, extent: Extent) -> Vec<String> {
    let name = |area: usize| phrases::area(&tried.results[area].area);
    let spreads: Vec<&RankSpread> = ranks.spreads.iter().flatten().collect();
    let moving = spreads.iter().filter(|own| own.min < own.max).count();
    let withheld = spreads.iter().filter(|own| own.withheld > 0).count();
    let ranked: Vec<usize> =
        order(ranks).into_iter().filter(|area| ranks.spreads[*area].is_some()).collect();
    let neighbours = ranked.windows(2).filter_map(|pair| {
        let share = ranks.pairs.as_ref()?.share(pair[0], pair[1])?;
        let is_open = share.count > 0 && !share.is_all();
        is_open.then(|| words::order_varies(&name(pair[0]), &name(pair[1]), share))
    });
    let moving = (moving > 0).then(|| words::ranks_vary(moving, ranked.len()));
    let withheld = (withheld > 0).then(|| words::sometimes_withheld(withheld, ranked.len()));
    let neighbours = cut(neighbours, extent, words::more_open);
    moving.into_iter().chain(withheld).chain(neighbours).collect()
}

/// The first statements of a kind; where that is not all of them it is said of
/// how many.
fn cut(
    statements: impl Iterator<Item = String>,
    extent: Extent,
    said: impl Fn(usize, usize) -> String,
) -> Vec<String> {
    let mut statements: Vec<String> = statements.collect();
    let all = statements.len();
    if !extent.all && all > MOST {
        statements.truncate(MOST);
        statements.push(extent.rest.told(said(all, MOST)));
    }
    statements
}
