//! Numbers about which no rule of the panel has anything to say: known without
//! making a record of what was said.

use crate::intake::panel::magnitude::{FACTOR, far_from_known, is_far};
use crate::intake::panel::plausible::is_impossible;
use crate::model::{Point, Value, Year};

/// The numbers of a point about which nothing is to be said, as long as none
/// was reported before. There may be others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calm {
    /// From which to which.
    range: (f64, f64),
    /// Between which sizes, or 0.
    sizes: (f64, f64),
}

impl Calm {
    /// Those of a point: in its plausible range, and near in size to baseline
    /// and all targets.
    pub(super) fn of(point: &Point) -> Self {
        const MARGIN: f64 = 1e-9;
        let baseline = point.baseline.and_then(Value::number);
        let bounds = point.targets.iter().flat_map(|(_, target)| target.goal.numbers());
        let known = baseline.into_iter().chain(bounds).map(f64::abs);
        let known = || known.clone().filter(|known| *known > 0.0);
        let largest = known().fold(0.0, f64::max);
        let smallest = known().fold(f64::INFINITY, f64::min);
        let low = if point.log { f64::MIN_POSITIVE } else { f64::NEG_INFINITY };
        Self {
            range: (
                point.plausible.0.unwrap_or(f64::NEG_INFINITY).max(low),
                point.plausible.1.unwrap_or(f64::INFINITY),
            ),
            sizes: (largest / FACTOR * (1.0 + MARGIN), smallest * FACTOR * (1.0 - MARGIN)),
        }
    }

    /// Whether a number is one of them.
    pub(super) fn holds(&self, x: f64) -> bool {
        let size = x.abs();
        let is_like_others = size == 0.0 || (self.sizes.0 < size && size < self.sizes.1);
        is_like_others && self.range.0 <= x && x <= self.range.1
    }

    /// Whether nothing is to be said about a number either by the one that was
    /// reported last before.
    pub(super) fn holds_beside(&self, x: f64, before: Option<f64>) -> bool {
        self.holds(x) && before.is_none_or(|before| !is_far(x, before))
    }
}

/// Whether anything is to be said about a number, by the number and the one
/// that the area reported last before.
pub(super) fn is_doubtful(point: &Point, year: Year, x: f64, before: Option<f64>) -> bool {
    is_impossible(point, x)
        || before.is_some_and(|before| is_far(x, before))
        || far_from_known(point, year, x).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::catalogue;

    #[test]
    fn nothing_is_to_be_said_about_calm_numbers() {
        let catalogue = catalogue();
        for point in &catalogue.points {
            let calm = Calm::of(point);
            let mut held = 0;
            for exponent in -60..120 {
                let x = 1.2_f64.powi(exponent);
                for x in [x, -x, 0.0, x.round()] {
                    let years = [2017, 2019, 2020, 2021].map(|year| Year::new(year).unwrap());
                    for before in [None, Some(0.0), Some(x * 9.9), Some(x * 10.1), Some(x / 10.1)] {
                        let is_doubtful = |year| is_doubtful(point, year, x, before);
                        let holds = calm.holds_beside(x, before);
                        let is_said = years.into_iter().any(is_doubtful);
                        assert!(!(holds && is_said), "{x} {before:?} {calm:?}");
                    }
                    held += usize::from(calm.holds(x));
                }
            }
            assert!(held > 0 || point.scale.is_some(), "{}", point.name);
        }
    }
}
