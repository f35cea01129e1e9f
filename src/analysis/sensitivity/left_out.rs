//! Leave one out: what the index and the ranks owe to a point or a group.
//!
//! The step of the OECD/JRC handbook on composite indicators that takes one
//! part out at a time; no opinion on the part, only what hangs on it.

use super::shift::RankShift;
use crate::analysis::rank::competition_ranks;
use crate::model::{Catalogue, Settings};
use crate::score::Assessment;
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::{Evaluator, Memory};

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
        Self { is_published: assessment.index.score.is_some(), states: assessment.states() }
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
        let ranks = |indices: &[Option<f64>]| competition_ranks(indices.iter().copied());
        let changes =
            nominal.iter().zip(&indices).map(|(index, without)| Some((*without)? - (*index)?));
        Self {
            item,
            changes: changes.collect(),
            rank_shift: RankShift::between(&ranks(&nominal), &ranks(&indices)),
            indices,
        }
    }
}
