//! Numbers of draws side by side, and what is done with them.
//!
//! All of it takes every number before it writes any: compilers then need not
//! fear that what is written is read again, and take several together.

use std::array::from_fn;

/// How many draws stand side by side.
pub(super) const DRAWS_AT_ONCE: usize = 8;

/// A number for each of them.
pub(super) type PerDraw = [f64; DRAWS_AT_ONCE];

#[inline]
pub(super) fn add(sum: &mut PerDraw, more: &PerDraw) {
    *sum = from_fn(|draw| sum[draw] + more[draw]);
}

/// Adds w·f(s).
#[inline]
pub(super) fn add_weighted(sum: &mut PerDraw, weights: &PerDraw, scores: &PerDraw) {
    *sum = from_fn(|draw| sum[draw] + weights[draw] * scores[draw]);
}

#[inline]
pub(super) fn scale(numbers: &mut PerDraw, by: &PerDraw) {
    *numbers = from_fn(|draw| numbers[draw] * by[draw]);
}

#[inline]
pub(super) fn divide(numbers: &mut PerDraw, by: &PerDraw) {
    *numbers = from_fn(|draw| numbers[draw] / by[draw]);
}

/// A number for each draw; where there are too few, the last one fills the
/// places behind it.
pub(super) fn filled<T: Copy>(items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let (mut items, mut last) = (items, None);
    let next = move || {
        last = items.next().or(last);
        last
    };
    std::iter::from_fn(next).take(DRAWS_AT_ONCE)
}
