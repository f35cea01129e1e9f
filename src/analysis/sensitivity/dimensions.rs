//! Which first-level group is the weakest and which the strongest, draw by
//! draw: where the weak spot is must not be a matter of choices.

use super::estimate::ShareOfDraws;
use super::ranks::is_lower;
use super::scores::is_score;

/// How often a first-level group is the weakest, and how often the strongest;
/// those that are level at 10 significant digits, as ranks are, share the place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DimensionShares {
    /// Of the draws that give an index.
    pub weakest: ShareOfDraws,
    /// Of the same draws.
    pub strongest: ShareOfDraws,
}

/// From the scores of `dimensions` groups, draw by draw; none of fewer than two
/// groups, or without any score.
pub(super) fn dimension_shares(scores: &[f64], dimensions: usize) -> Vec<DimensionShares> {
    if dimensions < 2 {
        return Vec::new();
    }
    let (mut weakest, mut strongest, mut draws) = (vec![0; dimensions], vec![0; dimensions], 0);
    for row in scores.chunks_exact(dimensions) {
        let known = || row.iter().copied().filter(|score| is_score(*score));
        let (Some(least), Some(most)) = (known().reduce(f64::min), known().reduce(f64::max)) else {
            continue;
        };
        draws += 1;
        for (at, score) in row.iter().enumerate() {
            weakest[at] += usize::from(is_score(*score) && !is_lower(least, *score));
            strongest[at] += usize::from(is_score(*score) && !is_lower(*score, most));
        }
    }
    let shares = weakest.into_iter().zip(strongest).filter_map(|(weakest, strongest)| {
        let (weakest, strongest) =
            (ShareOfDraws::new(weakest, draws)?, ShareOfDraws::new(strongest, draws)?);
        Some(DimensionShares { weakest, strongest })
    });
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weakest_and_the_strongest_are_counted_draw_by_draw() {
        let none = f64::NAN;
        let scores = [1.0, 2.0, 3.0, 2.0, 2.0, none, none, none, none, 5.0, none, 4.0];
        let counts = |shares: &[DimensionShares]| -> Vec<(usize, usize)> {
            shares.iter().map(|own| (own.weakest.count, own.strongest.count)).collect()
        };
        let shares = dimension_shares(&scores, 3);
        assert_eq!(counts(&shares), [(2, 2), (1, 1), (1, 1)]);
        assert!(shares.iter().all(|own| own.weakest.of == 3), "a draw without scores says nothing");
    }

    #[test]
    fn what_rounding_adds_makes_no_group_weaker_or_stronger() {
        let above = f64::from_bits(70.0_f64.to_bits() + 1);
        let shares = dimension_shares(&[above, 70.0, 70.0, above, 70.0, 70.000_001], 2);
        let counts: Vec<(usize, usize)> =
            shares.iter().map(|own| (own.weakest.count, own.strongest.count)).collect();
        assert_eq!(counts, [(3, 2), (2, 3)]);
    }

    #[test]
    fn a_single_group_is_neither() {
        assert_eq!(dimension_shares(&[1.0, 2.0], 1), []);
        assert_eq!(dimension_shares(&[f64::NAN; 4], 2), []);
    }
}
