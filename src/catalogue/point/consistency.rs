//! What the parts of a point demand of each other.

use crate::catalogue::mistakes::{Mistakes, Way};
use crate::model::{Comparison, Direction, Fault, Floor, Goal, Method, Point, Target, Value};

/// Reports every part that does not go with another.
pub(super) fn check(point: &Point, method: Method, way: &Way<'_>, mistakes: &mut Mistakes) {
    check_floor_shape(point, &way.key("floor"), mistakes);
    if point.log {
        check_log(point, method, &way.key("transform"), mistakes);
    }
    let targets = way.key("targets");
    for (year, target) in &point.targets {
        let year = year.to_string();
        let way = targets.key(&year);
        check_ratio(point, target, &way, mistakes);
        check_floor(point, target, &way, mistakes);
        check_plausible(point, target, &way, mistakes);
    }
}

fn check_floor_shape(point: &Point, way: &Way<'_>, mistakes: &mut Mistakes) {
    let is_interval = |target: &Target| matches!(target.goal, Goal::Interval(..));
    let has_scale = point.scale.is_some();
    let fits = match point.floor {
        Floor::None => true,
        Floor::Value(_) => !has_scale && !point.targets.iter().any(|(_, t)| is_interval(t)),
        Floor::Sides(..) => !has_scale && point.targets.iter().all(|(_, t)| is_interval(t)),
    };
    if !fits {
        let expects_pair = matches!(point.floor, Floor::Value(_));
        mistakes.add(way, Fault::FloorShape { expects_pair, has_scale });
    }
}

/// Attainment as a ratio needs targets above zero; 0 is a target only where
/// less is better.
fn check_ratio(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let fits = match (target.goal, point.floor) {
        (Goal::Bound(comparison, bound), Floor::None) => match comparison.direction() {
            Direction::Higher => bound > 0.0,
            Direction::Lower => bound >= 0.0,
        },
        (Goal::Bound(..), _) => true,
        (Goal::Interval(low, high), Floor::Sides(below, above)) => {
            (below.is_some() || low > 0.0) && (above.is_some() || high > 0.0)
        }
        (Goal::Interval(low, _), _) => low > 0.0,
        (Goal::Label(_), _) => return,
    };
    if !fits {
        mistakes.add(way, Fault::TargetNotPositive { text: target.text.clone() });
    }
}

fn check_floor(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let beyond = match (target.goal, point.floor) {
        (Goal::Bound(comparison, bound), Floor::Value(floor)) => {
            let beyond = match comparison.direction() {
                Direction::Higher => floor >= bound,
                Direction::Lower => floor <= bound,
            };
            beyond.then_some(floor)
        }
        (Goal::Interval(low, high), Floor::Sides(below, above)) => {
            below.filter(|floor| *floor >= low).or(above.filter(|floor| *floor <= high))
        }
        _ => None,
    };
    if let Some(floor) = beyond {
        let target = target.text.clone();
        mistakes.add(way, Fault::FloorBeyondTarget { floor, target });
    }
}

/// Logarithms need numbers above zero, and against a target a floor on every
/// side.
fn check_log(point: &Point, method: Method, way: &Way<'_>, mistakes: &mut Mistakes) {
    let mut report = |what: String| mistakes.add(way, Fault::LogDomain { what });
    match point.floor {
        Floor::Value(floor) | Floor::Sides(Some(floor), None) | Floor::Sides(None, Some(floor))
            if floor <= 0.0 =>
        {
            report(format!("floor: {floor}"));
        }
        Floor::Sides(Some(low), Some(high)) if low <= 0.0 || high <= 0.0 => {
            report(format!("floor: [{low}, {high}]"));
        }
        _ if method.relative().is_some() => {}
        Floor::Value(_) | Floor::Sides(Some(_), Some(_)) => {}
        Floor::None | Floor::Sides(..) => report("floor".to_owned()),
    }
    if point.scale.is_some() {
        report("scale".to_owned());
    }
    if let Some(Value::Number(baseline)) = point.baseline
        && baseline <= 0.0
    {
        report(format!("baseline: {baseline}"));
    }
    for (year, target) in &point.targets {
        let positive = match target.goal {
            Goal::Bound(_, bound) => bound > 0.0,
            Goal::Interval(low, high) => low > 0.0 && high > 0.0,
            Goal::Label(_) => true,
        };
        if !positive {
            report(format!("targets: {{ {year}: {} }}", target.text));
        }
    }
}

/// A target that no plausible value meets is a mistake in one of the two.
fn check_plausible(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let outside = |value: f64| {
        point.plausible.0.is_some_and(|low| value < low)
            || point.plausible.1.is_some_and(|high| value > high)
    };
    let excluded = match target.goal {
        Goal::Bound(Comparison::MoreThan, bound) => {
            outside(bound) || point.plausible.1.is_some_and(|high| bound >= high)
        }
        Goal::Bound(Comparison::LessThan, bound) => {
            outside(bound) || point.plausible.0.is_some_and(|low| bound <= low)
        }
        Goal::Bound(_, bound) => outside(bound),
        Goal::Interval(low, high) => outside(low) || outside(high),
        Goal::Label(_) => false,
    };
    if excluded {
        let range = point.plausible;
        let target = target.text.clone();
        mistakes.add(way, Fault::PlausibleExcludesTarget { target, range });
    }
}
