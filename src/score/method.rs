//! From a value to the share it scores, by the method of its point.

use super::attainment::{attainment, satisfies, way_gone};
use super::judged::Judged;
use crate::model::{Catalogue, Floor, Goal, Method, Point, Settings, UnmetRule, Value};

/// What a value is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// Whether it satisfies the judged target.
    pub met: bool,
    /// Attainment, 0…1.
    pub attainment: f64,
    /// What it scores by its method, 0…1.
    pub share: f64,
    /// Whether the method fell back on attainment: there is no origin to
    /// measure progress from.
    pub fallback: bool,
}

/// The worth of a value.
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
#[must_use]
pub fn worth(
    catalogue: &Catalogue,
    settings: &Settings,
    point: &Point,
    value: Value,
    judged: &Judged,
) -> Worth {
    let scale = catalogue.scale(point);
    let met = satisfies(value, judged.goal, scale);
    let a = attainment(value, judged.goal, point.floor, point.log, scale);
    let progress = || progress(catalogue, point, value, judged.goal);
    let (unmet, fallback) = match point.method.unwrap_or(settings.method) {
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
    let share = if met { 1.0 } else { unmet.clamp(0.0, 1.0) };
    Worth { met, attainment: a, share, fallback }
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
