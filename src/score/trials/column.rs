//! The scores of a point in every area, as far as they do not depend on the
//! choices: several areas side by side, so that the processor takes them
//! together.

use crate::model::{Aggregation, ScoreRange, UnmetRule};

/// How many areas stand side by side.
pub(super) const WIDTH: usize = 8;

/// A number for each of them.
pub(super) type Lane = [f64; WIDTH];

/// How scores enter the mean of a group: lifted to the least and as f(s), the
/// identity, the logarithm or the reciprocal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Entry {
    pub(super) aggregation: Aggregation,
    pub(super) least: f64,
}

impl Entry {
    /// f(max(s, least)).
    #[inline]
    pub(super) fn enter(self, score: f64) -> f64 {
        let score = score.max(self.least);
        match self.aggregation {
            Aggregation::Arithmetic => score,
            Aggregation::Geometric => score.ln(),
            Aggregation::Harmonic => score.recip(),
        }
    }

    /// The score from Σ w·f(s): the inverse of f.
    #[inline]
    pub(super) fn leave(self, mean: f64) -> f64 {
        match self.aggregation {
            Aggregation::Arithmetic => mean,
            Aggregation::Geometric => mean.exp(),
            Aggregation::Harmonic => mean.recip(),
        }
    }
}

/// The scores of a point in all areas.
#[derive(Debug)]
pub(super) enum Column {
    /// They depend on no choice.
    Fixed,
    /// The rule for unmet points is to be applied, block by block.
    Ruled {
        /// Whose rule.
        attribute: usize,
        /// 1 − attainment; 0 where the target is met, huge without a value.
        shortfall: Vec<Lane>,
        /// 1 where the target is met, else 0.
        met: Vec<Lane>,
    },
    /// Labels, whose scores depend on the choices; one more than there are
    /// stands for no value.
    Labelled(Vec<[usize; WIDTH]>),
}

/// What the scores of a column take from the choices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken<'t> {
    pub(super) entry: Entry,
    pub(super) range: ScoreRange,
    pub(super) unmet: &'t [UnmetRule],
    /// The highest score as it enters the mean.
    pub(super) top: f64,
    /// The scores of labels, and of no value, as they enter the mean.
    pub(super) labels: &'t [f64],
}

impl Column {
    /// Whether its scores are those of labels.
    pub(super) fn is_labelled(&self) -> bool {
        matches!(self, Self::Labelled(_))
    }

    /// Fills in the scores of a block as they enter the mean, 0 where none
    /// does; of those that depend on no choice nothing.
    pub(super) fn fill(&self, block: usize, keeps: &Lane, taken: &Taken<'_>, lane: &mut Lane) {
        match self {
            Self::Fixed => {}
            Self::Ruled { attribute, shortfall, met } => match taken.unmet[*attribute] {
                UnmetRule::Slope(slope) => sloped(slope, &shortfall[block], taken.range, lane),
                UnmetRule::Factor(factor) => {
                    scaled(factor, (&shortfall[block], &met[block]), taken.range, lane);
                }
                UnmetRule::Zero => {
                    scaled(0.0, (&shortfall[block], &met[block]), taken.range, lane);
                }
            },
            Self::Labelled(labels) => *lane = labels[block].map(|label| taken.labels[label]),
        }
        if let Self::Ruled { met, .. } = self
            && taken.entry.aggregation != Aggregation::Arithmetic
        {
            for (score, met) in lane.iter_mut().zip(met[block]) {
                // Many targets are met, and logarithms are dear.
                *score = if met > 0.0 { taken.top } else { taken.entry.enter(*score) };
            }
        }
        for (score, keeps) in lane.iter_mut().zip(keeps) {
            *score = if *keeps > 0.0 { *score } else { 0.0 };
        }
    }
}

/// Scores under a slope: u − (u − l)·k·(1 − a), at least l.
fn sloped(slope: f64, shortfall: &Lane, range: ScoreRange, lane: &mut Lane) {
    // Even where unmet targets cost nothing, what is not there scores the lowest.
    const LEAST: f64 = 1e-290;
    let ScoreRange { low, high } = range;
    let cost = slope.max(LEAST) * (high - low);
    for (score, shortfall) in lane.iter_mut().zip(shortfall) {
        let own = high - cost * shortfall;
        *score = if own > low { own } else { low };
    }
}

/// Scores under a factor: l + (u − l)·f·a, and u where the target is met.
fn scaled(factor: f64, of: (&Lane, &Lane), range: ScoreRange, lane: &mut Lane) {
    let ScoreRange { low, high } = range;
    let (shortfall, met) = of;
    for (score, (shortfall, met)) in lane.iter_mut().zip(shortfall.iter().zip(met)) {
        let share = factor * (1.0 - shortfall);
        let share = if share > 0.0 { share } else { 0.0 };
        *score = if *met > 0.0 { high } else { low + (high - low) * share };
    }
}
