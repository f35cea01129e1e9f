//! Leave one out: what the index and the ranks owe to a point or a group.
//!
//! The step of the OECD/JRC handbook on composite indicators that takes one
//! part out at a time; no opinion on the part, only what hangs on it.

use crate::analysis::rank::competition_ranks;
use crate::model::{Catalogue, Settings};
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::{Evaluator, Memory};
use crate::score::{Assessment, PointResult};

/// What is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A scored point, by its index in [`Catalogue::points`].
    Point(usize),
    /// A group with all below it, by its
    /// [position](crate::model::Group::position).
    Group(usize),
}

/// What is different without an item; lists are by area, in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// What is left out.
    pub item: Item,
    /// The indices without it; `None` where the area's index is withheld
    /// anyway, or nothing is left that has a score.
    pub indices: Vec<Option<f64>>,
    /// Index without it − index, in score points.
    pub changes: Vec<Option<f64>>,
    /// What happens to the ranks; `None` with fewer than two areas to rank.
    pub rank_shift: Option<RankShift>,
}

/// What happens to the ranks of the areas that have an index with the item and
/// without it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankShift {
    /// How many areas these are.
    pub areas: usize,
    /// Σ |rank without − rank| / number of areas.
    pub mean_absolute: f64,
    /// The largest shift, of equal ones the first; `None` where no rank
    /// changes.
    pub largest: Option<Shift>,
}

/// The ranks of an area with an item and without it: 1 + how many of the areas
/// that have an index both times have a higher one. Where an area loses its
/// index, they need not be the published ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The area, by its place in the order given.
    pub area: usize,
    /// Its rank.
    pub rank: usize,
    /// Its rank without the item.
    pub without: usize,
}

impl Shift {
    /// By how many places, up or down.
    #[must_use]
    pub fn places(&self) -> usize {
        self.rank.abs_diff(self.without)
    }
}

/// The indices of areas of one year without each scored point and without each
/// group, both in the order of the catalogue; the index itself is no group
/// here.
///
/// What is left out counts as not applicable: its weight is spread over its
/// siblings, and scores that compare areas stay as they are. Whether so little
/// data would be published is not asked, for nobody publishes it. Without a
/// point that an area did not report its index may change all the same, by the
/// rule on missing values and by the weight of its group.
#[must_use]
pub fn left_out(
    catalogue: &Catalogue,
    settings: &Settings,
    assessments: &[&Assessment],
) -> Vec<LeftOut> {
    let evaluator = Evaluator::new(catalogue, settings);
    let areas: Vec<Area> = assessments.iter().copied().map(Area::of).collect();
    let mut memory = Memory::default();
    let without = |(item, points): (Item, Vec<usize>)| {
        let index = |area: &Area| area.index_without(&points, &evaluator, &mut memory);
        let indices: Vec<Option<f64>> = areas.iter().map(index).collect();
        LeftOut::new(item, assessments, indices)
    };
    items(catalogue).map(without).collect()
}

/// Everything that can be left out, with the points that leave.
fn items(catalogue: &Catalogue) -> impl Iterator<Item = (Item, Vec<usize>)> {
    let points = (0..catalogue.scored).map(|point| (Item::Point(point), vec![point]));
    let groups = catalogue.root.descendants().into_iter();
    points.chain(groups.map(|(_, group)| (Item::Group(group.position), group.points())))
}

/// An area, as far as the tree needs to know it.
struct Area {
    is_published: bool,
    states: Vec<State>,
}

impl Area {
    fn of(assessment: &Assessment) -> Self {
        Self {
            is_published: assessment.index.score.is_some(),
            states: assessment.points.iter().map(PointResult::state).collect(),
        }
    }

    fn index_without(
        &self,
        points: &[usize],
        evaluator: &Evaluator<'_>,
        memory: &mut Memory,
    ) -> Option<f64> {
        if !self.is_published {
            return None;
        }
        let mut states = self.states.clone();
        for point in points {
            states[*point] = State::NotApplicable;
        }
        evaluator.root(&states, memory).outcome.score()
    }
}

impl LeftOut {
    fn new(item: Item, assessments: &[&Assessment], indices: Vec<Option<f64>>) -> Self {
        let nominal: Vec<Option<f64>> = assessments.iter().map(|own| own.index.score).collect();
        let changes =
            nominal.iter().zip(&indices).map(|(index, without)| Some((*without)? - (*index)?));
        Self {
            item,
            changes: changes.collect(),
            rank_shift: RankShift::between(&nominal, &indices),
            indices,
        }
    }
}

impl RankShift {
    /// From one list of indices to another. An area that has no index in one
    /// of them moves no other area up.
    #[allow(clippy::cast_precision_loss, reason = "numbers of areas are small")]
    fn between(nominal: &[Option<f64>], without: &[Option<f64>]) -> Option<Self> {
        let both = || nominal.iter().zip(without);
        let ranks = competition_ranks(both().map(|(index, without)| without.and(*index)));
        let ranks_without = competition_ranks(both().map(|(index, without)| index.and(*without)));
        let shifts = ranks.into_iter().zip(ranks_without).enumerate();
        let shifts: Vec<Shift> = shifts
            .filter_map(|(area, (rank, without))| {
                Some(Shift { area, rank: rank?, without: without? })
            })
            .collect();
        let total: usize = shifts.iter().map(Shift::places).sum();
        let first_largest = shifts.iter().rev().max_by_key(|shift| shift.places());
        (shifts.len() > 1).then(|| Self {
            areas: shifts.len(),
            mean_absolute: total as f64 / shifts.len() as f64,
            largest: first_largest.copied().filter(|shift| shift.places() > 0),
        })
    }
}
