//! Which choices of an index are open, and how far: the catalogue's
//! `uncertainty`.

use super::aggregation::{Aggregation, Weighting};
use super::attribute::UnmetRule;
use super::method::Method;
use super::missing::MissingPolicy;

/// A choice that a composite index leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Weights of siblings.
    Weights,
    /// How values become scores.
    Method,
    /// The mean over the children of a group.
    Aggregation,
    /// How the weights of groups come about.
    Weighting,
    /// What unmet points of an attribute keep.
    Attributes,
    /// The rule on missing values.
    Missing,
    /// The scores of the labels of scales.
    Scales,
}

impl Choice {
    /// All choices, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Weights,
        Self::Method,
        Self::Aggregation,
        Self::Weighting,
        Self::Attributes,
        Self::Missing,
        Self::Scales,
    ];

    /// The key under which the catalogue opens it, and its name on the command
    /// line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Method => "method",
            Self::Aggregation => "aggregation",
            Self::Weighting => "weighting",
            Self::Attributes => "attributes",
            Self::Missing => "missing",
            Self::Scales => "scales",
        }
    }
}

/// A range of rules for unmet points, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnmetRange {
    /// Slopes from the first to the second.
    Slope(f64, f64),
    /// Factors from the first to the second.
    Factor(f64, f64),
}

impl UnmetRange {
    /// The rule at a share of the way from the first end to the second.
    #[must_use]
    pub fn at(self, share: f64) -> UnmetRule {
        let between = |from: f64, to: f64| from + (to - from) * share;
        match self {
            Self::Slope(from, to) => UnmetRule::Slope(between(from, to)),
            Self::Factor(from, to) => UnmetRule::Factor(between(from, to)),
        }
    }
}

/// How far each choice is open. What the catalogue itself does is among the
/// values of every list.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// Every sibling weight is multiplied by 1 ± this share, 0…1 (1 excluded);
    /// 0 keeps the weights.
    pub weights: f64,
    /// Methods of points that have no own.
    pub methods: Vec<Method>,
    /// Means of groups that have no own.
    pub aggregations: Vec<Aggregation>,
    /// How groups weigh.
    pub weightings: Vec<Weighting>,
    /// Rules on missing values where groups set none.
    pub missing: Vec<MissingPolicy>,
    /// By index of the attribute the rules for its unmet points: one of the
    /// ranges, and a rule in it; none keeps the rule of the catalogue.
    pub attributes: Vec<Vec<UnmetRange>>,
    /// The score of every label but the best and the worst moves by up to this
    /// share, 0…0.5, of the way to the label above and to the one below.
    pub scales: f64,
    /// Where a mean is tried that the catalogue does not use, scores below this
    /// enter a geometric or harmonic one as this: a single 0 would make the
    /// whole index 0.
    pub least: f64,
}
