//! The schedule of a point (时序进度): straight stretches from the baseline to
//! its first target and from each target to the next.

use super::attainment::way_gone;
use crate::model::{Goal, Point, Value, Year};

/// A straight stretch between two years, on logarithms where the point works
/// on them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Where it begins.
    pub from: (Year, f64),
    /// Where it ends.
    pub to: (Year, f64),
    log: bool,
}

impl Stretch {
    /// The stretch that ends at a target of a point: it begins at the target
    /// before, the first at the baseline. `None` where one of the two is no
    /// number to be reached: labels, intervals, no baseline, or a baseline that
    /// meets the target.
    #[must_use]
    pub fn to(point: &Point, at: usize) -> Option<Self> {
        let number = |at: usize| {
            let (year, target) = &point.targets[at];
            bound(target.goal).map(|bound| (*year, bound))
        };
        let from = match at.checked_sub(1) {
            Some(before) => number(before)?,
            None if is_met_from_the_start(point) => return None,
            None => baseline(point)?,
        };
        Some(Self { from, to: number(at)?, log: point.log })
    }

    /// What is due in a year: before it begins what it begins with.
    #[must_use]
    pub fn at(&self, year: Year) -> f64 {
        let ((start, first), (end, last)) = (self.from, self.to);
        // Equal ends: exp(ln x) need not be x.
        if year <= start || first.total_cmp(&last).is_eq() {
            return first;
        }
        let share = year.since(start) / end.since(start);
        let milestone = if self.log {
            (first.ln() + (last.ln() - first.ln()) * share).exp()
        } else {
            first + (last - first) * share
        };
        plain(milestone, first.abs().max(last.abs()))
    }

    /// The time at which a number is due, in calendar years, also outside the
    /// stretch; `None` where nothing changes on it.
    #[must_use]
    pub fn time_of(&self, x: f64) -> Option<f64> {
        let ((start, first), (end, last)) = (self.from, self.to);
        let is_way = start < end && first.total_cmp(&last).is_ne();
        let years = || end.since(start) * way_gone(x, first, last, self.log);
        is_way.then(|| f64::from(start.get()) + years())
    }

    /// Whether it rises, falls or stays.
    #[must_use]
    pub fn trend(&self) -> std::cmp::Ordering {
        self.to.1.total_cmp(&self.from.1)
    }
}

/// A number without what binary fractions add to a decimal, where it comes from
/// numbers up to a size: half the way from 43.4 to 72.4 is 57.9, and a value of
/// 57.9 meets it; 0.3 less three times 0.1 is 0. One that needs all its digits
/// keeps them.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "decimals lie between 0 and 300"
)]
pub fn plain(x: f64, size: f64) -> f64 {
    const NOISE: f64 = 1e-14;
    const DIGITS: f64 = 12.0;
    let decimals = DIGITS - size.log10().ceil();
    if !(0.0..300.0).contains(&decimals) {
        return x;
    }
    let text = format!("{x:.decimals$}", decimals = decimals as usize);
    let short = text.parse().unwrap_or(x);
    // −0 is no other number.
    if (short - x).abs() <= NOISE * size { short + 0.0 } else { x }
}

/// Whether the baseline meets the first target, so that there is no way to it.
#[must_use]
pub fn is_met_from_the_start(point: &Point) -> bool {
    match (baseline(point), point.targets.first().map(|(_, target)| target.goal)) {
        (Some((_, baseline)), Some(Goal::Bound(comparison, bound))) => {
            comparison.holds(baseline, bound)
        }
        _ => false,
    }
}

fn baseline(point: &Point) -> Option<(Year, f64)> {
    match point.baseline? {
        Value::Number(baseline) => Some((point.baseline_year?, baseline)),
        Value::Label(_) => None,
    }
}

fn bound(goal: Goal) -> Option<f64> {
    match goal {
        Goal::Bound(_, bound) => Some(bound),
        Goal::Interval(..) | Goal::Label(_) => None,
    }
}
