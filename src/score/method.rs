//! From a value to its score, by the method of its point.

use super::attainment::{attainment, satisfies, way_gone};
use super::judged::Judged;
use super::quotient::Quotient;
use super::relative::{self, Column, Standing};
use crate::model::{
    Catalogue, Comparison, Floor, Goal, Method, Point, Scale, Settings, UnmetRule, Value,
};

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

/// A point and a year, with all that a value of them is measured by.
#[derive(Debug, Clone, Copy)]
pub struct Yardstick<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    point: &'a Point,
    scale: Option<&'a Scale>,
    method: Method,
    /// What an unmet point is left.
    rule: UnmetRule,
    /// What has to be satisfied; `None` where there is no target.
    goal: Option<Goal>,
    /// The reference set, for a method that compares areas.
    column: Option<&'a Column>,
}

impl<'a> Yardstick<'a> {
    /// The yardstick of a point by its judged target and, under a relative
    /// method, by the reference set of the year.
    #[must_use]
    pub fn new(
        (catalogue, settings): (&'a Catalogue, &'a Settings),
        point: &'a Point,
        judged: Option<&Judged>,
        column: Option<&'a Column>,
    ) -> Self {
        let method = settings.method_of(point);
        Self {
            catalogue,
            settings,
            point,
            scale: catalogue.scale(point),
            method,
            rule: catalogue.attribute(point).map_or(UnmetRule::Slope(1.0), |own| own.unmet),
            goal: judged.map(|judged| judged.goal),
            column,
        }
    }

    /// The quotient from which the worth of every value follows, if one does.
    pub(super) fn quotient(&self) -> Option<Quotient> {
        let Method::Attainment = self.method else { return None };
        let (comparison, bound) = match self.goal? {
            Goal::Bound(comparison, bound) => {
                let is_plain = !self.point.log && !matches!(self.point.floor, Floor::Value(_));
                is_plain.then_some((comparison, bound))?
            }
            Goal::Label(wanted) => (Comparison::AtLeast, self.scale?.score(wanted)),
            Goal::Interval(..) => return None,
        };
        Quotient::new(comparison, bound, self.rule, self.settings.range)
    }

    /// The number of a value in that quotient.
    #[inline]
    pub(super) fn part(&self, value: Value) -> Option<f64> {
        match (value, self.goal?) {
            (Value::Number(x), Goal::Bound(..)) => Some(x),
            (Value::Label(label), Goal::Label(_)) => Some(self.scale?.score(label)),
            _ => None,
        }
    }

    /// The worth of a value: by a relative method among the reference set,
    /// otherwise against the judged target.
    #[must_use]
    pub fn worth(&self, value: Value) -> Worth {
        let point = self.point;
        let reached = self.goal.map(|goal| Reached {
            met: satisfies(value, goal, self.scale),
            attainment: attainment(value, goal, point.floor, point.log, self.scale),
        });
        if self.method.relative().is_some() {
            return Worth { reached, ..self.among(value) };
        }
        let share = self.goal.zip(reached).and_then(|reached| self.share(value, reached));
        Worth {
            reached,
            standing: None,
            score: share.map(|(share, _)| self.settings.range.score(share)),
            fallback: share.is_some_and(|(_, fallback)| fallback),
        }
    }

    /// The worth of a value among the reference set.
    fn among(&self, value: Value) -> Worth {
        let x = relative::comparable(self.catalogue, self.point, value);
        let among = self.point.direction.zip(self.column).map(|(direction, column)| {
            let standing = relative::standing(column, x, direction);
            let range = (self.settings.range, self.settings.zscore);
            (standing, relative::score(standing, x, direction, range))
        });
        Worth {
            reached: None,
            standing: among.map(|(standing, _)| standing),
            score: among.and_then(|(_, score)| score),
            fallback: false,
        }
    }

    /// What a value scores against a target, 0…1, and whether that fell back
    /// on attainment; `None` under methods that compare areas.
    ///
    /// * `attainment`: a, and for an unmet point what its attribute's rule
    ///   leaves;
    /// * `progress`: (x − O)/(J − O) clamped to 0…1, where the origin O is the
    ///   floor, else the baseline;
    /// * `efficacy` (功效系数法): 0.6 + 0.4·p with progress p not clamped below,
    ///   the result clamped to 0…1.
    ///
    /// A met point is worth 1. Without an origin, or where it meets or equals
    /// the judged target, and for intervals, progress falls back on a,
    /// efficacy on 0.6·a.
    fn share(&self, value: Value, (goal, reached): (Goal, Reached)) -> Option<(f64, bool)> {
        let a = reached.attainment;
        let progress = || progress(self.catalogue, self.point, value, goal);
        let (unmet, fallback) = match self.method {
            Method::Relative(_) => return None,
            Method::Attainment => (after_attribute(self.rule, a), false),
            Method::Progress => (progress().unwrap_or(a), progress().is_none()),
            Method::Efficacy => {
                let p = progress();
                (p.map_or(0.6 * a, |p| 0.6 + 0.4 * p), p.is_none())
            }
        };
        Some((if reached.met { 1.0 } else { unmet.clamp(0.0, 1.0) }, fallback))
    }
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
