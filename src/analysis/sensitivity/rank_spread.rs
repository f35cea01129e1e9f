//! How far the rank of an area spreads over the draws.

use super::estimate::{Estimate, ShareOfDraws};
use super::quantile::{SHOWN, estimate};
use super::ranks::{Ranks, UNRANKED};
use super::spread::Moments;

/// The rank of one area over all draws that give it one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankSpread {
    /// Draws with a rank, at least 1.
    pub ranked: usize,
    /// Draws in which its index is withheld.
    pub withheld: usize,
    /// Mean.
    pub mean: Estimate,
    /// Median.
    pub median: Estimate,
    /// The 5 % quantile.
    pub p05: Estimate,
    /// The 95 % quantile.
    pub p95: Estimate,
    /// The best rank.
    pub min: u32,
    /// The worst rank.
    pub max: u32,
    /// Of all draws, those in which it is first, alone or with others.
    pub first: ShareOfDraws,
}

impl RankSpread {
    /// Of an area in these draws; `None` where it has a rank in none.
    /// Quantiles are of type 7.
    #[must_use]
    pub fn of(ranks: &Ranks, area: usize) -> Option<Self> {
        let own: Vec<u32> = ranks.of_area(area).filter(|rank| *rank != UNRANKED).collect();
        let up_to = cumulated(&own, ranks.areas());
        let order = |at: usize| up_to.partition_point(|count| *count <= at);
        #[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^52")]
        let quantile = |p: f64| estimate(p, own.len(), |at| order(at) as f64);
        let (min, max) = (*own.iter().min()?, *own.iter().max()?);
        let [p05, median, p95] = SHOWN.map(quantile);
        let values: Vec<f64> = own.iter().map(|rank| f64::from(*rank)).collect();
        Some(Self {
            ranked: own.len(),
            withheld: ranks.draws() - own.len(),
            mean: Moments::of(&values, values[0]).mean,
            median,
            p05,
            p95,
            min,
            max,
            first: ShareOfDraws::new(up_to[1], ranks.draws())?,
        })
    }
}

/// By rank, from 0: how many are that rank or a better one.
fn cumulated(ranks: &[u32], areas: usize) -> Vec<usize> {
    let mut counts = vec![0; areas + 1];
    for rank in ranks {
        counts[*rank as usize] += 1;
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += *count;
        *count = sum;
    }
    counts
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use proptest::prelude::*;

    use super::super::ranks::tests::{many_scores, ranks};
    use super::super::spread::Spread;
    use super::*;

    #[test]
    fn ranks_spread_by_hand() {
        // The ranks of the first area are 1, 2, 1 (tied), 3 and none.
        let scores = [
            [90.0, 80.0, 70.0],
            [80.0, 90.0, 70.0],
            [80.0, 80.0, 70.0],
            [60.0, 80.0, 70.0],
            [f64::NAN, 80.0, 70.0],
        ];
        let ranks = ranks(3, scores.as_flattened());
        let first = RankSpread::of(&ranks, 0).unwrap();
        assert_eq!((first.ranked, first.withheld, first.min, first.max), (4, 1, 1, 3));
        // Distances to 1.75: −0.75, 0.25, −0.75, 1.25, sd √(2.75/3).
        assert!((first.mean.value - 1.75).abs() < 1e-15);
        assert!((first.mean.se.unwrap() - (2.75_f64 / 3.0).sqrt() / 2.0).abs() < 1e-15);
        // Of 1, 1, 2, 3: at 0.25 ± 0 of the way 1, and at 0.75 2.25.
        assert_eq!(first.median, Estimate { value: 1.5, se: Some(0.625) });
        assert!((first.p05.value - 1.0).abs() < 1e-15 && (first.p95.value - 2.85).abs() < 1e-15);
        assert_eq!(first.first, ShareOfDraws::new(2, 5).unwrap());
        assert_eq!(RankSpread::of(&ranks, 1).unwrap().first, ShareOfDraws::new(4, 5).unwrap());
    }

    #[test]
    fn an_area_without_any_rank_has_no_spread() {
        assert_eq!(RankSpread::of(&ranks(2, &[f64::NAN, 1.0]), 0), None);
        assert_eq!(RankSpread::of(&ranks(1, &[]), 0), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn ranks_spread_as_the_numbers_they_are(scores in many_scores()) {
            let ranks = Ranks::of(&scores, NonZeroUsize::MIN);
            for area in 0..scores.areas() {
                let own = ranks.of_area(area).map(|rank| match rank {
                    UNRANKED => f64::NAN,
                    rank => f64::from(rank),
                });
                let numbers = Spread::of(&own.collect::<Vec<_>>());
                let found = RankSpread::of(&ranks, area);
                prop_assert_eq!(found.is_some(), numbers.is_some());
                let (Some(found), Some(numbers)) = (found, numbers) else { continue };
                prop_assert_eq!((found.ranked, found.withheld), (numbers.count, numbers.withheld));
                prop_assert_eq!(
                    [found.mean, found.median, found.p05, found.p95],
                    [numbers.mean, numbers.median, numbers.p05, numbers.p95]
                );
                let ends = [found.min, found.max].map(|rank| f64::from(rank).to_bits());
                prop_assert_eq!(ends, [numbers.min, numbers.max].map(f64::to_bits));
                let firsts = ranks.of_area(area).filter(|rank| *rank == 1).count();
                prop_assert_eq!(found.first.count, firsts);
            }
        }
    }
}
