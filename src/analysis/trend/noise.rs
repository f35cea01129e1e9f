//! What binary fractions add to numbers that would be equal on paper.

use crate::model::Settings;

/// What binary fractions may add to a number, as a share of it.
pub(super) const NOISE: f64 = 1e-12;

/// One score less another, without what binary fractions add: what is less than
/// a millionth of a millionth of the scores is nothing.
#[must_use]
pub fn difference(settings: &Settings, score: f64, other: f64) -> f64 {
    let largest = settings.range.low.abs().max(settings.range.high.abs());
    Some(score - other).filter(|own| own.abs() > NOISE * largest).unwrap_or(0.0)
}
