//! Single values of the catalogue: numbers within their limits, and years.

use super::mistakes::{Mistakes, Way};
use crate::model::finding::Limit;
use crate::model::{Fault, Year};

/// A number within its limits; otherwise the mistake, and a number with which
/// no comparison finds another.
pub(crate) fn number(value: f64, limit: Limit, way: &Way<'_>, mistakes: &mut Mistakes) -> f64 {
    let fits = value.is_finite()
        && match limit {
            Limit::Finite => true,
            Limit::NotNegative => value >= 0.0,
            Limit::Positive => value > 0.0,
            Limit::Share => (0.0..=1.0).contains(&value),
            Limit::UpTo(low, high) => (low..=high).contains(&value),
            Limit::Below(low, high) => (low..high).contains(&value),
        };
    if fits {
        return value;
    }
    mistakes.add(way, Fault::OutOfRange { key: way.last().to_owned(), value, limit });
    f64::NAN
}

/// The weight of a child among its siblings, or of an attribute: 1 where none
/// is written.
pub(crate) fn weight(written: Option<f64>, way: &Way<'_>, mistakes: &mut Mistakes) -> f64 {
    written.map_or(1.0, |weight| number(weight, Limit::NotNegative, &way.key("weight"), mistakes))
}

/// A year that the program knows; otherwise the mistake.
pub(crate) fn year(year: i64, way: &Way<'_>, mistakes: &mut Mistakes) -> Option<Year> {
    let read = Year::new(year);
    if read.is_none() {
        mistakes.add(way, Fault::TargetYear { text: year.to_string() });
    }
    read
}
