//! One group: what its children come to together, by the rules on missing
//! values.

use super::coverage::Coverage;
use super::mean::{Mean, NoMean};
use super::plan::Planned;
use super::state::State;
use crate::model::{MissingRule, Weighting};

/// What a group comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// A score.
    Score(f64),
    /// Nothing below has a score.
    Empty,
    /// Nothing below has a score, something for want of a comparison.
    Incomparable,
    /// A score below is negative, and the mean is geometric or harmonic.
    Negative,
    /// Something below was not reported, and the rule is `refuse`.
    Refused,
    /// Too few children with a score, and the rule is `drop`.
    Dropped,
    /// Nothing below is applicable.
    NotApplicable,
    /// Nothing applicable below weighs anything.
    Weightless,
}

impl Outcome {
    /// The score, where there is one.
    #[must_use]
    pub fn score(self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(score),
            _ => None,
        }
    }
}

/// What a group comes to, for the groups above it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Done {
    pub(super) outcome: Outcome,
    pub(super) coverage: Coverage,
    /// Weight of the points below that apply, reported or not.
    pub(super) applicable_weight: f64,
}

/// A child that exists and weighs something: its weight in the group and,
/// where it has one, its score.
pub(super) type Weighed = (f64, Option<f64>);

/// The children of a group, as far as they have been added up.
#[derive(Debug)]
pub(super) struct Sum<'p> {
    planned: &'p Planned,
    /// The lowest score, which `floor` gives.
    low: f64,
    mean: Mean,
    coverage: Coverage,
    applicable_weight: f64,
    expected: usize,
    entered: usize,
    expected_weight: f64,
    refused: bool,
    incomparable: bool,
    negative: bool,
}

impl<'p> Sum<'p> {
    /// A group without its children.
    pub(super) fn new(planned: &'p Planned, low: f64) -> Self {
        Self {
            planned,
            low,
            mean: Mean::new(planned.aggregation),
            coverage: Coverage::default(),
            applicable_weight: 0.0,
            expected: 0,
            entered: 0,
            expected_weight: 0.0,
            refused: false,
            incomparable: false,
            negative: false,
        }
    }

    /// Adds a point; `None` where it does not apply.
    #[inline]
    pub(super) fn add_point(
        &mut self,
        state: State,
        weight: f64,
        missing: MissingRule,
    ) -> Option<Weighed> {
        self.coverage.count(state);
        let score = match state {
            State::NotApplicable => return None,
            State::Scored(score) => Some(score),
            State::Incomparable => self.lacks_comparison(),
            State::Missing => self.apply(missing),
        };
        self.applicable_weight += weight;
        Some(self.expect(weight, score))
    }

    /// Adds a group; `None` where nothing of it applies or weighs anything. Under
    /// `by-point` it weighs what applies below it, reported or not.
    #[inline]
    pub(super) fn add_group(
        &mut self,
        inner: &Done,
        weight: f64,
        weighting: Weighting,
    ) -> Option<Weighed> {
        self.coverage = self.coverage.plus(inner.coverage);
        self.applicable_weight += inner.applicable_weight;
        let score = match inner.outcome {
            Outcome::NotApplicable | Outcome::Weightless => return None,
            Outcome::Score(score) => Some(score),
            Outcome::Incomparable => self.lacks_comparison(),
            Outcome::Negative => self.lacks_positive(weight),
            Outcome::Refused => self.apply(self.planned.refused),
            Outcome::Empty | Outcome::Dropped => self.apply(self.planned.missing),
        };
        let weight = match weighting {
            Weighting::ByLevel => weight,
            Weighting::ByPoint => weight * inner.applicable_weight,
        };
        Some(self.expect(weight, score))
    }

    /// What the group comes to; `drops` tells whether its coverage may cost it
    /// its score.
    pub(super) fn finish(self, drops: bool) -> Done {
        Done {
            outcome: self.outcome(drops),
            coverage: self.coverage,
            applicable_weight: self.applicable_weight,
        }
    }

    /// What a rule gives a child without a score.
    fn apply(&mut self, rule: MissingRule) -> Option<f64> {
        self.refused |= rule == MissingRule::Refuse;
        (rule == MissingRule::Floor).then_some(self.low)
    }

    fn lacks_comparison(&mut self) -> Option<f64> {
        self.incomparable = true;
        None
    }

    /// Of a group below that has no mean for its negative scores: it has been
    /// reported, and leaving it out would drop it.
    fn lacks_positive(&mut self, weight: f64) -> Option<f64> {
        self.negative |= weight > 0.0;
        None
    }

    /// Counts a child that exists; its score is lifted to the least that enters
    /// this mean.
    #[inline]
    fn expect(&mut self, weight: f64, score: Option<f64>) -> Weighed {
        let score = score.map(|score| score.max(self.planned.least));
        self.expected += 1;
        self.expected_weight += weight;
        if let Some(score) = score {
            self.entered += 1;
            self.mean.add(weight, score);
        }
        (weight, score)
    }

    #[allow(clippy::cast_precision_loss, reason = "numbers of children are small")]
    fn outcome(&self, drops: bool) -> Outcome {
        let planned = self.planned;
        let has_too_few = || (self.entered as f64 / self.expected as f64) < planned.min_coverage;
        if self.coverage.points == self.coverage.not_applicable {
            Outcome::NotApplicable
        } else if self.expected_weight <= 0.0 {
            Outcome::Weightless
        } else if self.refused {
            Outcome::Refused
        } else if drops && planned.drops && has_too_few() {
            Outcome::Dropped
        } else {
            self.mean()
        }
    }

    fn mean(&self) -> Outcome {
        match self.mean.finish() {
            _ if self.negative => Outcome::Negative,
            Ok(score) => Outcome::Score(score),
            Err(NoMean::Negative) => Outcome::Negative,
            Err(NoMean::Weightless) if self.incomparable => Outcome::Incomparable,
            Err(NoMean::Weightless) => Outcome::Empty,
        }
    }
}
