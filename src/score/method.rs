//! From a value to its score, by the method of its point.

use super::attainment::{attainment, satisfies, way_gone};
use super::judged::Judged;
use super::relative::{self, Column, Standing};
use crate::model::{Catalogue, Floor, Goal, Method, Point, Settings, UnmetRule, Value};

/// What a value is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// How it stands to the judged target; `None` where there is none.
    pub reached: Option<Reached>,
    /// How it stands among the reference set; `None` under other methods.
    pub standing: Option<Standing>,
    /// What it scores by its method; `None` where nothing can be compared.
    pub score: Option<f64>,
    /// Whether the method fell back on attainment: there is no origin to
    /// measure progress from.
    pub fallback: bool,
}

/// How a value stands to the judged target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    /// Whether it satisfies it.
    pub met: bool,
    /// Attainment, 0…1.
    pub attainment: f64,
}

/// What values are scored against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The judged target.
    pub target: Option<&'a Judged>,
    /// The reference set.
    pub column: Option<&'a Column>,
}

/// The worth of a value of a point: by a relative method among the reference
/// set, otherwise against the judged target.
#[must_use]
pub fn worth(
    catalogue: &Catalogue,
    settings: &Settings,
    point: &Point,
    value: Value,
    against: Against<'_>,
) -> Worth {
    let scale = catalogue.scale(point);
    let reached = against.target.map(|judged| Reached {
        met: satisfies(value, judged.goal, scale),
        attainment: attainment(value, judged.goal, point.floor, point.log, scale),
    });
    let method = settings.method_of(point);
    let x = || relative::comparable(catalogue, point, value);
    let among = point.direction.zip(against.column).filter(|_| method.relative().is_some());
    let standing = among.map(|(direction, column)| relative::standing(column, x(), direction));
    let share = against.target.zip(reached).and_then(|(judged, reached)| {
        share(catalogue, method, point, value, (judged.goal, reached))
    });
    Worth {
        reached,
        standing,
        score: match point.direction.zip(standing) {
            Some((direction, standing)) => relative::score(standing, x(), direction, settings),
            None => share.map(|(share, _)| settings.range.score(share)),
        },
        fallback: share.is_some_and(|(_, fallback)| fallback),
    }
}

/// What a value scores against a target, 0…1, and whether that fell back on
/// attainment; `None` under methods that compare areas.
///
/// * `attainment`: a, and for an unmet point what its attribute's rule leaves;
/// * `progress`: (x − O)/(J − O) clamped to 0…1, where the origin O is the
///   floor, else the baseline;
/// * `efficacy` (功效系数法): 0.6 + 0.4·p with progress p not clamped below,
///   the result clamped to 0…1.
///
/// A met point is worth 1. Without an origin, or where it meets or equals the
/// judged target, and for intervals, progress falls back on a, efficacy on
/// 0.6·a.
fn share(
    catalogue: &Catalogue,
    method: Method,
    point: &Point,
    value: Value,
    (goal, reached): (Goal, Reached),
) -> Option<(f64, bool)> {
    let a = reached.attainment;
    let progress = || progress(catalogue, point, value, goal);
    let (unmet, fallback) = match method {
        Method::Relative(_) => return None,
        Method::Attainment => {
            let rule = catalogue.attribute(point).map_or(UnmetRule::Slope(1.0), |at| at.unmet);
            (after_attribute(rule, a), false)
        }
        Method::Progress => (progress().unwrap_or(a), progress().is_none()),
        Method::Efficacy => {
            let p = progress();
            (p.map_or(0.6 * a, |p| 0.6 + 0.4 * p), p.is_none())
        }
    };
    Some((if reached.met { 1.0 } else { unmet.clamp(0.0, 1.0) }, fallback))
}

/// What an attribute's rule leaves of the attainment of an unmet point:
/// max(0, 1 − k·(1 − a)), f·a, or nothing.
#[must_use]
pub fn after_attribute(rule: UnmetRule, attainment: f64) -> f64 {
    match rule {
        UnmetRule::Slope(slope) => (1.0 - slope * (1.0 - attainment)).max(0.0),
        UnmetRule::Factor(factor) => factor * attainment,
        UnmetRule::Zero => 0.0,
    }
}

/// The way gone from the origin to the judged target, not clamped; `None`
/// where there is no origin.
#[must_use]
pub fn progress(catalogue: &Catalogue, point: &Point, value: Value, goal: Goal) -> Option<f64> {
    match (value, goal) {
        (Value::Number(x), Goal::Bound(comparison, bound)) => {
            let origin = origin(point)?;
            let usable = !comparison.holds(origin, bound) && (origin - bound).abs() > 0.0;
            usable.then(|| way_gone(x, origin, bound, point.log))
        }
        (Value::Label(own), Goal::Label(wanted)) => {
            let (Some(Value::Label(origin)), Some(scale)) =
                (point.baseline, catalogue.scale(point))
            else {
                return None;
            };
            let (origin, wanted) = (scale.score(origin), scale.score(wanted));
            (origin < wanted).then(|| way_gone(scale.score(own), origin, wanted, false))
        }
        _ => None,
    }
}

/// The value from which progress is measured: the floor, else the baseline.
#[must_use]
pub fn origin(point: &Point) -> Option<f64> {
    match (point.floor, point.baseline) {
        (Floor::Value(floor), _) => Some(floor),
        (_, Some(Value::Number(baseline))) => Some(baseline),
        _ => None,
    }
}
