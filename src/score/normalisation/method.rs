//! The methods that score a value against its target (normalisation), and what
//! an attribute's rule leaves of an unmet point.

use super::attainment::{Reached, way_gone};
use crate::model::{Catalogue, Floor, Goal, Method, Point, UnmetRule, Value};

/// What a value scores against its judged target, 0…1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Share {
    /// The share of the way from the lowest to the highest score.
    pub(super) share: f64,
    /// Whether the method fell back on attainment: there is no origin to
    /// measure progress from.
    pub(super) fallback: bool,
}

/// The share by a method; `None` under methods that compare areas.
///
/// * `attainment`: a, and for an unmet point what its attribute's rule
///   leaves ([`after_attribute`]);
/// * `progress`: p = (x − O)/(J − O) clamped to 0…1 ([`progress`]);
/// * `efficacy` (功效系数法): 0.6 + 0.4·p with p not clamped below, the result
///   clamped to 0…1.
///
/// A met point is worth 1. Where there is no p (no origin, one that meets or
/// equals the judged target, intervals), progress falls back on a, efficacy on
/// 0.6·a.
pub(super) fn share(
    method: Method,
    rule: UnmetRule,
    reached: Reached,
    progress: impl FnOnce() -> Option<f64>,
) -> Option<Share> {
    let a = reached.attainment;
    let (unmet, fallback) = match method {
        Method::Relative(_) => return None,
        Method::Attainment => (after_attribute(rule, a), false),
        Method::Progress => {
            let p = progress();
            (p.unwrap_or(a), p.is_none())
        }
        Method::Efficacy => {
            let p = progress();
            (p.map_or(0.6 * a, |p| 0.6 + 0.4 * p), p.is_none())
        }
    };
    Some(Share { share: if reached.met { 1.0 } else { unmet.clamp(0.0, 1.0) }, fallback })
}

/// What an attribute's rule leaves of the attainment a of an unmet point: under
/// `slope` k it is max(0, 1 − k·(1 − a)), which is continuous at the target,
/// under `factor` f it is f·a, under `zero` nothing.
#[must_use]
pub fn after_attribute(rule: UnmetRule, attainment: f64) -> f64 {
    match rule {
        UnmetRule::Slope(slope) => (1.0 - slope * (1.0 - attainment)).max(0.0),
        UnmetRule::Factor(factor) => factor * attainment,
        UnmetRule::Zero => 0.0,
    }
}

/// Progress p = (x − O)/(J − O), the way gone from the origin O to the judged
/// target J, not clamped; on a scale by the scores of labels. `None` where
/// there is no origin, or it meets or equals the target, and for intervals.
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
