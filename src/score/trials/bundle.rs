//! Draws side by side, so that the processor takes them together: what an area
//! comes to is then found for all of them at once.

use super::lane::{Lane, WIDTH, add, filled, scale};
use super::program::{Program, Term};
use super::tile::Lanes;
use crate::model::choices::Choices;
use crate::model::{ScoreRange, UnmetRule, Weighting};

/// Draws that differ in nothing but numbers. Where there are too few, the last
/// one fills the places behind it.
#[derive(Debug, Default)]
pub(super) struct Bundle {
    /// By point.
    points: Vec<Lane>,
    /// By position.
    groups: Vec<Lane>,
    /// By term, its weight in its mean where everything applies and is there.
    pub(super) weights: Vec<Lane>,
    /// By place, the weight of the points below where everything applies.
    below: Vec<Lane>,
    /// By place, 1 / Σ w.
    inverse: Vec<Lane>,
    /// By attribute.
    pub(super) rules: Vec<Rule>,
    /// The scores of labels as they enter their mean, as the sheet counts them.
    pub(super) labels: Vec<Lane>,
    /// By place, the shares of the groups in the index with everything reported.
    shares: Vec<Lane>,
    /// By term, those of points; 0 for groups.
    pub(super) nominal: Vec<Lane>,
}

/// What unmet points score: start − cost · (1 − attainment), at least the lowest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    start: Lane,
    cost: Lane,
}

impl Bundle {
    /// Takes draws in.
    pub(super) fn fill<'c>(
        &mut self,
        program: &Program,
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
        let rule = |attribute| Rule::of(draws.clone().map(|own| own.unmet[attribute]), range);
        self.rules.extend((0..first.unmet.len()).map(rule));
        self.weigh(program, first.weighting);
        self.weigh_nominally(program);
    }

    /// What every term weighs, from the points up, of 1 in each mean.
    fn weigh(&mut self, program: &Program, weighting: Weighting) {
        let Self { points, groups, weights, below, inverse, .. } = self;
        weights.resize(program.terms().len(), [0.0; WIDTH]);
        below.clear();
        inverse.clear();
        for mean in &program.means {
            let (mut points_below, mut total) = ([0.0; WIDTH], [0.0; WIDTH]);
            for at in mean.terms() {
                let term = program.terms()[at];
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
    /// groups weigh what does; `area` is the one in its tile.
    pub(super) fn weigh_applicable(
        &self,
        (program, applies): (&Program, &[bool]),
        area: usize,
        weights: &mut [Lanes],
        below: &mut Vec<Lane>,
    ) {
        below.clear();
        for (place, mean) in program.means.iter().enumerate() {
            let mut points_below = [0.0; WIDTH];
            for term in mean.terms() {
                weights[term][area] = self.weights[term];
                match program.terms()[term] {
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
    fn weigh_nominally(&mut self, program: &Program) {
        let Self { weights, shares, nominal, .. } = self;
        nominal.clear();
        nominal.resize(weights.len(), [0.0; WIDTH]);
        shares.clear();
        shares.resize(program.means.len(), [1.0; WIDTH]);
        for (place, mean) in program.means.iter().enumerate().rev() {
            for term in mean.terms() {
                let mut share = weights[term];
                scale(&mut share, &shares[place]);
                match program.terms()[term] {
                    Term::Point { .. } => nominal[term] = share,
                    Term::Group { at, .. } => shares[at] = share,
                }
            }
        }
    }
}

impl Rule {
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
        let mut rule = Self { start: [low; WIDTH], cost: [0.0; WIDTH] };
        let places = rule.start.iter_mut().zip(&mut rule.cost);
        for ((start, cost), own) in places.zip(filled(rules.map(of))) {
            (*start, *cost) = own;
        }
        rule
    }

    /// The scores of a point that falls short by so much.
    #[inline]
    pub(super) fn scores(&self, shortfall: f64, low: f64) -> Lane {
        std::array::from_fn(|lane| {
            let score = self.start[lane] - self.cost[lane] * shortfall;
            if score > low { score } else { low }
        })
    }
}

/// Puts lists of numbers side by side.
fn side_by_side<'n>(lanes: &mut Vec<Lane>, count: usize, lists: impl Iterator<Item = &'n [f64]>) {
    lanes.clear();
    lanes.resize(count, [0.0; WIDTH]);
    for (at, list) in filled(lists).enumerate() {
        for (lane, number) in lanes.iter_mut().zip(list) {
            lane[at] = *number;
        }
    }
}
