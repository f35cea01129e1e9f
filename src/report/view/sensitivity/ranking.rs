//! Several areas: how far ranks move, and who is ahead of whom. A single one:
//! which of its first-level groups is the weakest.

use serde::Serialize;

use super::numbers::{EstimateView, ShareView};
use crate::analysis::sensitivity::pairs::Pairs;
use crate::report::outcome::sensitivity::TriedRun;

/// The ranks as a whole.
#[derive(Debug, Serialize)]
pub(super) struct RankingView {
    average_shift: Option<EstimateView>,
    /// `null` of too many areas.
    pairs: Option<PairsView>,
}

/// Rows and columns are in the order of `areas`: in how many draws that of the
/// row has a better rank than that of the column, and in how many the same.
#[derive(Debug, Serialize)]
struct PairsView {
    areas: Vec<String>,
    ahead: Vec<Vec<usize>>,
    ties: Vec<Vec<usize>>,
}

/// A first-level group of a single area.
#[derive(Debug, Serialize)]
pub(super) struct PartView {
    path: Vec<String>,
    weakest: ShareView,
    strongest: ShareView,
}

pub(super) fn ranking(tried: &TriedRun<'_>) -> Option<RankingView> {
    let ranks = tried.sensitivity.ranks.as_ref()?;
    Some(RankingView {
        average_shift: ranks.shift.map(Into::into),
        pairs: ranks.pairs.as_ref().map(|own| pairs(tried, own)),
    })
}

fn pairs(tried: &TriedRun<'_>, pairs: &Pairs) -> PairsView {
    let all = 0..pairs.areas();
    let table = |count: &dyn Fn(usize, usize) -> usize| {
        let row = |one| all.clone().map(|other| count(one, other)).collect();
        all.clone().map(row).collect()
    };
    PairsView {
        areas: tried.results.iter().map(|own| own.area.clone()).collect(),
        ahead: table(&|one, other| pairs.ahead(one, other)),
        ties: table(&|one, other| pairs.ties(one, other)),
    }
}

pub(super) fn parts(tried: &TriedRun<'_>) -> Vec<PartView> {
    let groups = tried.run.catalogue.root.groups().zip(&tried.sensitivity.dimensions);
    let part = groups.map(|(group, own)| PartView {
        path: group.path.to_vec(),
        weakest: own.weakest.into(),
        strongest: own.strongest.into(),
    });
    part.collect()
}
