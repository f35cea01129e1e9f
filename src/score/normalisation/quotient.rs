//! A short way from a value to its score, which serves most points: one quotient.
//!
//! It gives what [`Yardstick::worth`](super::yardstick::Yardstick::worth) does, to
//! the bit, for attainment without floor or logarithm, under a slope, of a
//! positive bound: there a number that meets the target has a quotient of 1 or
//! more, so that nothing has to be asked first. In large data the answer would
//! be the toss of a coin, on which the processor loses time.

use crate::model::{Comparison, Direction, ScoreRange, UnmetRule};

/// Scores numbers against a positive bound.
#[derive(Debug, Clone, Copy)]
pub(in crate::score) struct Quotient {
    /// 1 where more is better, −1 where less is.
    sign: f64,
    /// From this number on, times the sign, the target is met.
    from: f64,
    bound: f64,
    slope: f64,
    range: ScoreRange,
}

impl Quotient {
    /// That of a bound, if it is positive and its rule a slope.
    pub(in crate::score) fn new(
        comparison: Comparison,
        bound: f64,
        rule: UnmetRule,
        range: ScoreRange,
    ) -> Option<Self> {
        let UnmetRule::Slope(slope) = rule else { return None };
        let sign = match comparison.direction() {
            Direction::Higher => 1.0,
            Direction::Lower => -1.0,
        };
        let is_strict = matches!(comparison, Comparison::MoreThan | Comparison::LessThan);
        let from = if is_strict { (sign * bound).next_up() } else { sign * bound };
        (bound > 0.0).then_some(Self { sign, from, bound, slope, range })
    }

    /// Whether a number meets the target, and what it scores.
    #[inline]
    pub(in crate::score) fn worth(&self, x: f64) -> (bool, f64) {
        // Of negative numbers only that they are so counts.
        let size = if x > 0.0 { x } else { 0.0 };
        let (part, all) = if self.sign > 0.0 { (size, self.bound) } else { (self.bound, size) };
        let attainment = (part / all).clamp(0.0, 1.0);
        let share = (1.0 - self.slope * (1.0 - attainment)).clamp(0.0, 1.0);
        (self.sign * x >= self.from, self.range.score(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Comparison::{AtLeast, AtMost, LessThan, MoreThan};

    #[test]
    fn scores_by_hand() {
        let range = ScoreRange { low: 0.0, high: 100.0 };
        for (comparison, x, worth) in [
            (AtLeast, 80.0, (true, 100.0)),
            (AtLeast, 60.0, (false, 50.0)),
            (AtLeast, 20.0, (false, 0.0)),
            (AtLeast, -20.0, (false, 0.0)),
            (MoreThan, 80.0, (false, 100.0)),
            (AtMost, 80.0, (true, 100.0)),
            (AtMost, 100.0, (false, 60.0)),
            (AtMost, 0.0, (true, 100.0)),
            (AtMost, -0.0, (true, 100.0)),
            (AtMost, -5.0, (true, 100.0)),
            (LessThan, 80.0, (false, 100.0)),
        ] {
            let quotient = Quotient::new(comparison, 80.0, UnmetRule::Slope(2.0), range).unwrap();
            let (met, score) = quotient.worth(x);
            assert!(met == worth.0 && (score - worth.1).abs() < 1e-9, "{comparison:?} {x}");
        }
    }

    #[test]
    fn only_a_positive_bound_under_a_slope_has_one() {
        let range = ScoreRange { low: 0.0, high: 100.0 };
        for (comparison, bound, rule, has_one) in [
            (AtLeast, 1.0, UnmetRule::Slope(2.0), true),
            (AtMost, 0.0, UnmetRule::Slope(2.0), false),
            (LessThan, 1.0, UnmetRule::Slope(2.0), true),
            (AtLeast, 0.0, UnmetRule::Slope(2.0), false),
            (MoreThan, -1.0, UnmetRule::Slope(2.0), false),
            (LessThan, 0.0, UnmetRule::Slope(2.0), false),
            (AtMost, -1.0, UnmetRule::Slope(2.0), false),
            (AtLeast, 1.0, UnmetRule::Factor(0.5), false),
            (AtLeast, 1.0, UnmetRule::Zero, false),
        ] {
            let quotient = Quotient::new(comparison, bound, rule, range);
            assert_eq!(quotient.is_some(), has_one, "{comparison:?} {bound} {rule:?}");
        }
    }
}
