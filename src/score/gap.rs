//! Gap and gain of points: how far from the target, and what meeting it would
//! add to the index.

use super::aggregation::state::State;
use super::aggregation::tree::Evaluator;
use crate::model::{Goal, Scale, ScoreRange, Value};

/// Distance of a value to the judged target in the point's unit: 0 where it
/// satisfies it and at equality, to the nearest border of an interval, in
/// steps on a scale.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "scales have few labels")]
pub fn gap(value: Value, goal: Goal, scale: Option<&Scale>) -> f64 {
    match (value, goal) {
        (Value::Number(x), Goal::Bound(comparison, bound)) => {
            // What the bound is better by: at equality 0, which −0 is not in print.
            comparison.surplus(bound, x).max(0.0)
        }
        (Value::Number(x), Goal::Interval(low, high)) => (low - x).max(x - high).max(0.0),
        (Value::Label(own), Goal::Label(wanted)) => {
            scale.map_or(0.0, |scale| scale.steps(own, wanted) as f64)
        }
        (Value::Number(_), Goal::Label(_)) | (Value::Label(_), _) => 0.0,
    }
}

/// What a point could change in the index.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gain {
    /// Index with this point met − index; `None` for points that are met, not
    /// reported or not applicable.
    pub met: Option<f64>,
    /// For a point not reported: index with only this point at the lowest
    /// score − index.
    pub low: Option<f64>,
    /// The same at the highest score.
    pub high: Option<f64>,
}

/// Gains by exact re-scoring of the whole index: I(point met) − I, in score
/// points. Under arithmetic means the gains of unmet points add up to
/// I(all of them met) − I; under other means they need not.
#[derive(Debug)]
pub struct Gains<'a> {
    evaluator: Evaluator<'a>,
    index: f64,
    range: ScoreRange,
    states: Vec<State>,
}

impl<'a> Gains<'a> {
    /// Gains over an index.
    #[must_use]
    pub fn new(evaluator: Evaluator<'a>, index: f64, range: ScoreRange, states: &[State]) -> Self {
        Self { evaluator, index, range, states: states.to_vec() }
    }

    /// The gain of a point.
    pub fn of(&mut self, point: usize, met: bool) -> Gain {
        let ScoreRange { low, high } = self.range;
        match self.states[point] {
            State::Scored(_) if !met => Gain { met: self.with(point, high), ..Gain::default() },
            State::Missing => {
                Gain { met: None, low: self.with(point, low), high: self.with(point, high) }
            }
            State::Scored(_) | State::Incomparable | State::NotApplicable => Gain::default(),
        }
    }

    fn with(&mut self, point: usize, score: f64) -> Option<f64> {
        let other = State::Scored(score);
        let outcome = self.evaluator.index_with(&mut self.states, point, other);
        outcome.score().map(|score| score - self.index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Comparison;

    #[test]
    fn a_value_at_its_target_has_a_gap_of_nothing_and_not_of_minus_nothing() {
        use Comparison::{AtLeast, AtMost, LessThan, MoreThan};
        for comparison in [AtLeast, MoreThan, AtMost, LessThan] {
            let at = gap(Value::Number(5.0), Goal::Bound(comparison, 5.0), None);
            assert_eq!(at.to_bits(), 0.0_f64.to_bits(), "{comparison:?}");
        }
    }
}
