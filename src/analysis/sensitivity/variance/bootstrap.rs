//! How far estimates can be trusted: rows drawn anew with replacement, again and
//! again.

use std::num::NonZeroUsize;

use super::indices::{BootstrapEstimate, SobolIndices};
use super::jansen::{Decomposed, Terms};
use crate::analysis::sensitivity::quantile::quantile;
use crate::analysis::sensitivity::random::Streams;
use crate::analysis::sensitivity::spread::Moments;
use crate::analysis::sensitivity::threads::fill_rows;

/// How often rows are drawn anew.
const RESAMPLES: usize = 200;

/// The part of resamples outside the interval, at each end.
const TAIL: f64 = 0.025;

/// The shares of all inputs with their errors; `None` where hardly any resample
/// varies at all.
pub(super) fn estimates(
    terms: &Terms,
    whole: &Decomposed,
    threads: NonZeroUsize,
    seed: u64,
) -> Option<Vec<SobolIndices>> {
    let width = terms.shares();
    let resamples = resamples(terms, threads, seed);
    let estimate = |column: usize| {
        let column_of = resamples.iter().skip(column).step_by(width.max(1));
        BootstrapEstimate::new(whole.shares[column], column_of.copied())
    };
    let indices =
        |column| Some(SobolIndices { first: estimate(column)?, total: estimate(column + 1)? });
    (0..width).step_by(2).map(indices).collect()
}

/// The shares of each resample, one after the other; NaN where it does not vary.
/// Their streams are the last of the seed, those of the samples the first.
fn resamples(terms: &Terms, threads: NonZeroUsize, seed: u64) -> Vec<f64> {
    let (rows, width, streams) = (terms.rows(), terms.shares(), Streams::new(seed));
    let mut table = vec![f64::NAN; RESAMPLES * width];
    let resample = |at: usize, (): &mut (), cells: &mut [f64]| {
        let mut stream = streams.stream(u64::MAX - at as u64);
        if let Some(parts) = terms.decompose((0..rows).map(|_| stream.below(rows))) {
            cells.copy_from_slice(&parts.shares);
        }
    };
    fill_rows(&mut table, (width.max(1), 1), threads, || (), resample);
    table
}

impl BootstrapEstimate {
    /// An estimate with the standard deviation and the percentiles of its
    /// resamples, NaN ones left out; `None` where fewer than two are left.
    fn new(value: f64, resamples: impl Iterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = resamples.filter(|resample| !resample.is_nan()).collect();
        sorted.sort_by(f64::total_cmp);
        let se = Moments::of(&sorted, 0.0).sd?;
        let (low, high) = (quantile(&sorted, TAIL), quantile(&sorted, 1.0 - TAIL));
        Some(Self { value, se, low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_the_middle_of_its_resamples() {
        let hundredths = || (0..=1000).rev().map(|number| f64::from(number) / 1000.0);
        let estimate = BootstrapEstimate::new(0.4, hundredths().chain([f64::NAN])).unwrap();
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        near(estimate.value, 0.4);
        near(estimate.low, 0.025);
        near(estimate.high, 0.975);
        // Of n + 1 equal steps of 1/n: √((n + 1)(n + 2) / (12 n²)).
        near(estimate.se, (1001.0 * 1002.0 / 12.0_f64).sqrt() / 1000.0);
    }

    #[test]
    fn quantiles_lie_on_the_straight_line_between_two() {
        let cases = [(0.0, 1.0), (0.25, 1.5), (0.5, 2.0), (0.75, 4.0), (1.0, 6.0)];
        for (share, expected) in cases {
            assert!((quantile(&[1.0, 2.0, 6.0], share) - expected).abs() < 1e-15, "{share}");
        }
    }

    #[test]
    fn resamples_that_do_not_vary_give_no_interval() {
        assert_eq!(BootstrapEstimate::new(0.4, [f64::NAN, 0.4, f64::NAN].into_iter()), None);
    }
}
