//! Draws side by side, so that the processor takes them together: what an area
//! comes to is then found for all of them at once.

use super::area_block::PerAreaAndDraw;
use super::flat_tree::{FlatTree, Term};
use super::per_draw::{DRAWS_AT_ONCE, PerDraw, add, filled, scale};
use crate::model::choices::Choices;
use crate::model::{ScoreRange, UnmetRule, Weighting};

/// Draws that differ in nothing but numbers. Where there are too few, the last
/// one fills the places behind it.
#[derive(Debug, Default)]
pub(super) struct ChoicesPerDraw {
    /// By point.
    points: Vec<PerDraw>,
    /// By position.
    groups: Vec<PerDraw>,
    /// By term, its weight in its mean where everything applies and is there.
    pub(super) weights: Vec<PerDraw>,
    /// By place, the weight of the points below where everything applies.
    below: Vec<PerDraw>,
    /// By place, 1 / Σ w.
    inverse: Vec<PerDraw>,
    /// By attribute.
    pub(super) rules: Vec<RulePerDraw>,
    /// The scores of labels as they enter their mean, as
    /// [`PointScores`](super::point_scores::PointScores) counts them.
    pub(super) labels: Vec<PerDraw>,
    /// By place, the shares of the groups in the index with everything reported.
    shares: Vec<PerDraw>,
    /// By term, those of points; 0 for groups.
    pub(super) nominal: Vec<PerDraw>,
}

/// What unmet points score: start − cost · (1 − attainment), at least the lowest.
#[derive(Debug, Clone, Copy)]
pub(super) struct RulePerDraw {
    start: PerDraw,
    cost: PerDraw,
}

impl ChoicesPerDraw {
    /// Takes draws in.
    pub(super) fn fill<'c>(
        &mut self,
        tree: &FlatTree,
        draws: &(impl Iterator<Item = &'c Choices> + Clone),
        range: ScoreRange,
    ) {
        let Some(first) = draws.clone().next() else { return };
        side_by_side(
            &mut self.points,
            first.points.len(),
            draws.clone().map(|own| &own.points[..]),
        );
        side_by_side(
            &mut self.groups,
            first.groups.len(),
            draws.clone().map(|own| &own.groups[..]),
        );
        self.rules.clear();
        let rule =
            |attribute| RulePerDraw::of(draws.clone().map(|own| own.unmet[attribute]), range);
        self.rules.extend((0..first.unmet.len()).map(rule));
        self.weigh(tree, first.weighting);
        self.weigh_nominally(tree);
    }

    /// What every term weighs, from the points up, of 1 in each mean.
    fn weigh(&mut self, tree: &FlatTree, weighting: Weighting) {
        let Self { points, groups, weights, below, inverse, .. } = self;
        weights.resize(tree.terms().len(), [0.0; DRAWS_AT_ONCE]);
        below.clear();
        inverse.clear();
        for mean in &tree.means {
            let (mut points_below, mut total) = ([0.0; DRAWS_AT_ONCE], [0.0; DRAWS_AT_ONCE]);
            for at in mean.terms() {
                let term = tree.terms()[at];
                let own = match term {
                    Term::Point { point, .. } => &points[point],
                    Term::Group { at, .. } => &below[at],
                };
                weights[at] = term.weight(weighting, groups, own);
                add(&mut points_below, own);
                add(&mut total, &weights[at]);
            }
            let own = total.map(|total| if total > 0.0 { total.recip() } else { 0.0 });
            mean.terms().for_each(|at| scale(&mut weights[at], &own));
            below.push(points_below);
            inverse.push(own);
        }
    }

    /// What every term weighs in an area in which not all points apply, where
    /// groups weigh what does; `area` is the one in its block.
    pub(super) fn weigh_applicable(
        &self,
        (tree, applies): (&FlatTree, &[bool]),
        area: usize,
        weights: &mut [PerAreaAndDraw],
        below: &mut Vec<PerDraw>,
    ) {
        below.clear();
        for (place, mean) in tree.means.iter().enumerate() {
            let mut points_below = [0.0; DRAWS_AT_ONCE];
            for term in mean.terms() {
                weights[term][area] = self.weights[term];
                match tree.terms()[term] {
                    Term::Point { point, .. } if applies[point] => {
                        add(&mut points_below, &self.points[point]);
                    }
                    Term::Point { .. } => {}
                    own @ Term::Group { at, .. } => {
                        let mut weight = own.weight(Weighting::ByPoint, &self.groups, &below[at]);
                        scale(&mut weight, &self.inverse[place]);
                        weights[term][area] = weight;
                        add(&mut points_below, &below[at]);
                    }
                }
            }
            below.push(points_below);
        }
    }

    /// Nominal weights: products along the paths, with everything reported.
    fn weigh_nominally(&mut self, tree: &FlatTree) {
        let Self { weights, shares, nominal, .. } = self;
        nominal.clear();
        nominal.resize(weights.len(), [0.0; DRAWS_AT_ONCE]);
        shares.clear();
        shares.resize(tree.means.len(), [1.0; DRAWS_AT_ONCE]);
        for (place, mean) in tree.means.iter().enumerate().rev() {
            for term in mean.terms() {
                let mut share = weights[term];
                scale(&mut share, &shares[place]);
                match tree.terms()[term] {
                    Term::Point { .. } => nominal[term] = share,
                    Term::Group { at, .. } => shares[at] = share,
                }
            }
        }
    }
}

impl RulePerDraw {
    /// * slope k: u − (u − l)·k·(1 − a);
    /// * factor f: l + (u − l)·f·a, which is l + (u − l)·f less (u − l)·f·(1 − a).
    fn of(rules: impl Iterator<Item = UnmetRule>, range: ScoreRange) -> Self {
        let ScoreRange { low, high } = range;
        let width = high - low;
        let of = |rule| match rule {
            UnmetRule::Slope(slope) => (high, width * slope),
            UnmetRule::Factor(factor) => (low + width * factor, width * factor),
            UnmetRule::Zero => (low, 0.0),
        };
        let mut rule = Self { start: [low; DRAWS_AT_ONCE], cost: [0.0; DRAWS_AT_ONCE] };
        let places = rule.start.iter_mut().zip(&mut rule.cost);
        for ((start, cost), own) in places.zip(filled(rules.map(of))) {
            (*start, *cost) = own;
        }
        rule
    }

    /// The scores of a point that falls short by so much.
    #[inline]
    pub(super) fn scores(&self, shortfall: f64, low: f64) -> PerDraw {
        std::array::from_fn(|draw| {
            let score = self.start[draw] - self.cost[draw] * shortfall;
            if score > low { score } else { low }
        })
    }
}

/// Puts lists of numbers side by side.
fn side_by_side<'n>(
    numbers: &mut Vec<PerDraw>,
    count: usize,
    lists: impl Iterator<Item = &'n [f64]>,
) {
    numbers.clear();
    numbers.resize(count, [0.0; DRAWS_AT_ONCE]);
    for (at, list) in filled(lists).enumerate() {
        for (draw, number) in numbers.iter_mut().zip(list) {
            draw[at] = *number;
        }
    }
}
