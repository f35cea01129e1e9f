//! How far the index of an area spreads over the draws.

use super::estimate::Estimate;
use super::quantile::{SHOWN, arrange, estimate};
use super::scores::is_score;

/// The index of one area over all draws that give one, in score points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Draws with a score, at least 1.
    pub count: usize,
    /// Draws in which the index is withheld.
    pub withheld: usize,
    /// Mean, its standard error sd/√count.
    pub mean: Estimate,
    /// Standard deviation with count − 1; `None` of a single score.
    pub sd: Option<f64>,
    /// Median.
    pub median: Estimate,
    /// The 5 % quantile.
    pub p05: Estimate,
    /// The 95 % quantile.
    pub p95: Estimate,
    /// The least score.
    pub min: f64,
    /// The greatest score.
    pub max: f64,
}

impl Spread {
    /// Of the scores of one area in every draw, NaN where withheld; `None`
    /// where it is withheld in all. Quantiles are of type 7.
    #[must_use]
    pub fn of(scores: &[f64]) -> Option<Self> {
        let mut values: Vec<f64> = scores.iter().copied().filter(|own| is_score(*own)).collect();
        let first = *values.first()?;
        let moments = Moments::of(&values, first);
        let (min, max) = values.iter().fold((first, first), |(min, max), own| {
            (if *own < min { *own } else { min }, if *own > max { *own } else { max })
        });
        arrange(&mut values);
        let [p05, median, p95] = SHOWN.map(|p| estimate(p, values.len(), |at| values[at]));
        Some(Self {
            count: values.len(),
            withheld: scores.len() - values.len(),
            mean: moments.mean,
            sd: moments.sd,
            median,
            p05,
            p95,
            min,
            max,
        })
    }
}

/// Mean and standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moments {
    /// Mean, its standard error sd/√n.
    pub(super) mean: Estimate,
    /// √(Σ(x − mean)²/(n − 1)).
    pub(super) sd: Option<f64>,
}

impl Moments {
    /// Of numbers near `origin`; of none there is no mean. Distances to
    /// it are summed, so that equal numbers have themselves for a mean and a
    /// standard deviation of 0.
    #[allow(clippy::cast_precision_loss, reason = "there are fewer draws than 2^52")]
    pub(super) fn of(values: &[f64], origin: f64) -> Self {
        let n = values.len() as f64;
        let mean = origin + values.iter().map(|value| value - origin).sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let sd = (values.len() > 1).then(|| (squares / (n - 1.0)).sqrt());
        Self { mean: Estimate { value: mean, se: sd.map(|sd| sd / n.sqrt()) }, sd }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_spread_by_hand() {
        let spread = Spread::of(&[8.0, f64::NAN, 2.0, 4.0, f64::NAN, 10.0]).unwrap();
        assert_eq!((spread.count, spread.withheld), (4, 2));
        assert_eq!((spread.min, spread.max), (2.0, 10.0));
        // Mean 6, distances 2, −4, −2, 4: sd √(40/3), and half of it.
        let sd = (40.0_f64 / 3.0).sqrt();
        assert_eq!(spread.mean, Estimate { value: 6.0, se: Some(sd / 2.0) });
        assert_eq!(spread.sd, Some(sd));
        // √(0.25/4) = 0.25: the quantiles at 0.25 and 0.75 are 3.5 and 8.5.
        assert_eq!(spread.median, Estimate { value: 6.0, se: Some(2.5) });
        assert!((spread.p05.value - 2.3).abs() < 1e-14);
        assert!((spread.p95.value - 9.7).abs() < 1e-14);
    }

    #[test]
    fn an_index_that_is_always_withheld_has_no_spread() {
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[f64::NAN, f64::INFINITY]), None);
    }

    #[test]
    fn a_single_score_has_no_standard_errors() {
        let spread = Spread::of(&[83.1, f64::NAN]).unwrap();
        let own = Estimate { value: 83.1, se: None };
        assert_eq!([spread.mean, spread.median, spread.p05, spread.p95], [own; 4]);
        assert_eq!((spread.sd, spread.min, spread.max), (None, 83.1, 83.1));
    }

    #[test]
    fn equal_scores_do_not_spread_at_all() {
        let spread = Spread::of(&vec![0.1; 10_000]).unwrap();
        let own = Estimate { value: 0.1, se: Some(0.0) };
        assert_eq!([spread.mean, spread.median, spread.p05, spread.p95], [own; 4]);
        assert_eq!(spread.sd, Some(0.0));
    }

    proptest! {
        #[test]
        fn the_numbers_of_a_spread_are_in_order(
            scores in prop::collection::vec(prop_oneof![0.0..100.0, Just(f64::NAN)], 0..90),
        ) {
            let Some(spread) = Spread::of(&scores) else {
                prop_assert!(scores.iter().all(|own| own.is_nan()));
                return Ok(());
            };
            prop_assert_eq!(spread.count + spread.withheld, scores.len());
            let order =
                [spread.min, spread.p05.value, spread.median.value, spread.p95.value, spread.max];
            prop_assert!(order.is_sorted(), "{:?}", order);
            prop_assert!(spread.min - 1e-9 <= spread.mean.value);
            prop_assert!(spread.mean.value <= spread.max + 1e-9);
        }
    }
}
