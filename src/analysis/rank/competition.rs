//! Competition ranks (1, 2, 2, 4): equal scores share the better rank.

use crate::score::grade::at_ten_digits;

/// A score as ranks compare it: at as many digits as grades, for what a sum
/// owes to binary fractions must not put one of two equal areas first. −0 and
/// 0 are one number, but not in the total order.
pub(super) fn comparable(score: f64) -> f64 {
    at_ten_digits(score) + 0.0
}

/// 1 + how many have a higher score (1, 2, 2, 4), from scores at 10
/// significant digits; `None` where there is no score.
pub fn competition_ranks(scores: impl Iterator<Item = Option<f64>>) -> Vec<Option<usize>> {
    let scores: Vec<Option<f64>> = scores.map(|score| score.map(comparable)).collect();
    let mut sorted: Vec<f64> = scores.iter().flatten().copied().collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let rank = |score: f64| sorted.partition_point(|other| *other > score) + 1;
    scores.into_iter().map(|score| score.map(rank)).collect()
}
