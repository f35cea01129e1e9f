//! Attainment (实现程度): how much of the judged target a value reaches, 0…1.

use crate::model::{Comparison, Direction, Floor, Goal, Scale, Value};

/// How a value stands to the judged target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    /// Whether it satisfies it.
    pub met: bool,
    /// Attainment, 0…1.
    pub attainment: f64,
}

/// Attainment of a value.
///
/// | goal | without floor | with floor F |
/// |---|---|---|
/// | higher is better | x/J, 0 where x < 0 | (x − F)/(J − F) |
/// | lower is better, J > 0 | J/x | (F − x)/(F − J) |
/// | lower is better, J = 0 | 1 where x ≤ 0, else 0 | (F − x)/F |
/// | interval lo…hi | x/lo below (0 where x ≤ 0), hi/x above | each side like a target |
/// | label of a scale | score(x)/score(J) | – |
///
/// 1 where the goal is satisfied and at equality, also of a strict target;
/// capped to 0…1. A milestone at or behind the floor leaves 0 for everything
/// that does not satisfy it. With `log` every number is replaced by its
/// natural logarithm.
#[must_use]
pub fn attainment(value: Value, goal: Goal, floor: Floor, log: bool, scale: Option<&Scale>) -> f64 {
    let share = match (value, goal) {
        (Value::Number(x), Goal::Bound(comparison, bound)) => {
            let floor = match floor {
                Floor::Value(floor) => Some(floor),
                Floor::None | Floor::Sides(..) => None,
            };
            towards(x, comparison, bound, floor, log)
        }
        (Value::Number(x), Goal::Interval(low, high)) => {
            let (below, above) = match floor {
                Floor::Sides(below, above) => (below, above),
                Floor::None | Floor::Value(_) => (None, None),
            };
            if x < low {
                towards(x, Comparison::AtLeast, low, below, log)
            } else {
                towards(x, Comparison::AtMost, high, above, log)
            }
        }
        (Value::Label(own), Goal::Label(wanted)) => {
            scale.map_or(0.0, |scale| scale.score(own) / scale.score(wanted))
        }
        (Value::Number(_), Goal::Label(_)) | (Value::Label(_), _) => 0.0,
    };
    share.clamp(0.0, 1.0)
}

/// Whether a value satisfies a goal by the goal's own comparison.
#[must_use]
pub fn satisfies(value: Value, goal: Goal, scale: Option<&Scale>) -> bool {
    match (value, goal) {
        (Value::Number(x), Goal::Bound(comparison, bound)) => comparison.holds(x, bound),
        (Value::Number(x), Goal::Interval(low, high)) => low <= x && x <= high,
        (Value::Label(own), Goal::Label(wanted)) => {
            scale.is_some_and(|scale| scale.score(own) >= scale.score(wanted))
        }
        (Value::Number(_), Goal::Label(_)) | (Value::Label(_), _) => false,
    }
}

/// The way from `origin` to `bound` that `x` has gone: (x − O)/(J − O), not
/// clamped.
#[must_use]
pub fn way_gone(x: f64, origin: f64, bound: f64, log: bool) -> f64 {
    let lens = |v: f64| if log { v.ln() } else { v };
    (lens(x) - lens(origin)) / (lens(bound) - lens(origin))
}

fn towards(x: f64, comparison: Comparison, bound: f64, floor: Option<f64>, log: bool) -> f64 {
    if comparison.holds(x, bound) || reaches(x, bound) {
        return 1.0;
    }
    match (floor, comparison.direction()) {
        (Some(floor), Direction::Higher) if x <= floor || bound <= floor => 0.0,
        (Some(floor), Direction::Lower) if x >= floor || bound >= floor => 0.0,
        (Some(floor), _) => way_gone(x, floor, bound, log),
        (None, Direction::Higher) if x <= 0.0 => 0.0,
        (None, Direction::Higher) => x / bound,
        (None, Direction::Lower) => bound / x,
    }
}

#[allow(clippy::float_cmp, reason = "a strict target is reached at the number itself")]
fn reaches(x: f64, bound: f64) -> bool {
    x == bound
}

#[cfg(test)]
mod tests {
    use super::*;
    use Comparison::{AtLeast, AtMost, LessThan, MoreThan};

    fn of(x: f64, goal: Goal, floor: Floor) -> f64 {
        attainment(Value::Number(x), goal, floor, false, None)
    }

    #[test]
    #[allow(clippy::float_cmp, reason = "the quotients are exact")]
    fn attainment_follows_its_table() {
        let bound = Goal::Bound;
        let interval = Goal::Interval(2.0, 4.0);
        for (x, goal, floor, share) in [
            (30.0, bound(AtLeast, 60.0), Floor::None, 0.5),
            (-1.0, bound(AtLeast, 60.0), Floor::None, 0.0),
            (99.0, bound(AtLeast, 60.0), Floor::None, 1.0),
            (50.0, bound(AtLeast, 60.0), Floor::Value(40.0), 0.5),
            (30.0, bound(AtLeast, 60.0), Floor::Value(40.0), 0.0),
            (-1.0, bound(AtLeast, 1.0), Floor::Value(-3.0), 0.5),
            (4.0, bound(AtMost, 3.0), Floor::None, 0.75),
            (-4.0, bound(AtMost, 3.0), Floor::None, 1.0),
            (4.0, bound(AtMost, 3.0), Floor::Value(5.0), 0.5),
            (0.0, bound(AtMost, 0.0), Floor::None, 1.0),
            (1.0, bound(AtMost, 0.0), Floor::None, 0.0),
            (1.0, bound(AtMost, 0.0), Floor::Value(4.0), 0.75),
            (6.8, bound(MoreThan, 6.8), Floor::None, 1.0),
            (5.0, bound(LessThan, 5.0), Floor::None, 1.0),
            (3.0, interval, Floor::None, 1.0),
            (1.0, interval, Floor::None, 0.5),
            (0.0, interval, Floor::None, 0.0),
            (8.0, interval, Floor::None, 0.5),
            (1.5, interval, Floor::Sides(Some(1.0), None), 0.5),
            (8.0, interval, Floor::Sides(Some(1.0), None), 0.5),
            (5.0, interval, Floor::Sides(None, Some(6.0)), 0.5),
            (9.0, interval, Floor::Sides(None, Some(6.0)), 0.0),
            // A milestone behind the floor, or none above zero.
            (35.0, bound(AtLeast, 38.0), Floor::Value(40.0), 0.0),
            (-1.0, bound(AtLeast, 0.0), Floor::None, 0.0),
            (0.0, bound(AtLeast, 0.0), Floor::None, 1.0),
            (-3.0, bound(AtLeast, -2.0), Floor::None, 0.0),
        ] {
            assert_eq!(of(x, goal, floor), share, "{x} {goal:?} {floor:?}");
        }
    }

    #[test]
    fn logarithms_apply_to_value_target_and_floor_alike() {
        let share = attainment(
            Value::Number(1000.0),
            Goal::Bound(AtLeast, 10000.0),
            Floor::Value(100.0),
            true,
            None,
        );
        assert!((share - 0.5).abs() < 1e-12);
    }
}
