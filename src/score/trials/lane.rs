//! Numbers of draws side by side, and what is done with them.
//!
//! All of it takes every number before it writes any: compilers then need not
//! fear that what is written is read again, and take several together.

use std::array::from_fn;

/// How many draws stand side by side.
pub(super) const WIDTH: usize = 8;

/// A number for each of them.
pub(super) type Lane = [f64; WIDTH];

#[inline]
pub(super) fn add(sum: &mut Lane, more: &Lane) {
    *sum = from_fn(|lane| sum[lane] + more[lane]);
}

/// Adds w·f(s).
#[inline]
pub(super) fn add_weighted(sum: &mut Lane, weights: &Lane, scores: &Lane) {
    *sum = from_fn(|lane| sum[lane] + weights[lane] * scores[lane]);
}

#[inline]
pub(super) fn scale(numbers: &mut Lane, by: &Lane) {
    *numbers = from_fn(|lane| numbers[lane] * by[lane]);
}

#[inline]
pub(super) fn divide(numbers: &mut Lane, by: &Lane) {
    *numbers = from_fn(|lane| numbers[lane] / by[lane]);
}

/// A number for each draw; where there are too few, the last one fills the
/// places behind it.
pub(super) fn filled<T: Copy>(items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let (mut items, mut last) = (items, None);
    let next = move || {
        last = items.next().or(last);
        last
    };
    std::iter::from_fn(next).take(WIDTH)
}
