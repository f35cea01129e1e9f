//! From a value to its score: all that a value of one point and year is
//! measured by.

use super::attainment::{Reached, attainment, satisfies};
use super::judged::Judged;
use super::method;
use super::quotient::Quotient;
use super::relative::{self, Distribution, RelativeStanding};
use crate::model::{
    Catalogue, Comparison, Floor, Goal, Method, Point, Scale, Settings, UnmetRule, Value,
};

/// What a value is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// How it stands to the judged target; `None` where there is none.
    pub reached: Option<Reached>,
    /// How it stands among the reference set; `None` under other methods.
    pub standing: Option<RelativeStanding>,
    /// What it scores by its method; `None` where nothing can be compared.
    pub score: Option<f64>,
    /// Whether the method fell back on attainment: there is no origin to
    /// measure progress from.
    pub fallback: bool,
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
    distribution: Option<&'a Distribution>,
}

impl<'a> Yardstick<'a> {
    /// The yardstick of a point by its judged target and, under a relative
    /// method, by the reference set of the year.
    #[must_use]
    pub fn new(
        (catalogue, settings): (&'a Catalogue, &'a Settings),
        point: &'a Point,
        judged: Option<&Judged>,
        distribution: Option<&'a Distribution>,
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
            distribution,
        }
    }

    /// The quotient from which the worth of every value follows, if one does.
    pub(in crate::score) fn quotient(&self) -> Option<Quotient> {
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
    pub(in crate::score) fn part(&self, value: Value) -> Option<f64> {
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
        let share = self.goal.zip(reached).and_then(|(goal, reached)| {
            let progress = || method::progress(self.catalogue, point, value, goal);
            method::share(self.method, self.rule, reached, progress)
        });
        Worth {
            reached,
            standing: None,
            score: share.map(|own| self.settings.range.score(own.share)),
            fallback: share.is_some_and(|own| own.fallback),
        }
    }

    /// The worth of a value among the reference set.
    fn among(&self, value: Value) -> Worth {
        let x = relative::comparable(self.catalogue, self.point, value);
        let among = self.point.direction.zip(self.distribution).map(|(direction, distribution)| {
            let standing = relative::standing(distribution, x, direction);
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
}
