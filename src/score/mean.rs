//! Means of scores with weights.

use crate::model::Aggregation;

/// Why there is no mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMean {
    /// Nothing weighs anything.
    Weightless,
    /// A score is negative, and the mean is geometric or harmonic.
    Negative,
}

/// The mean of scores `(weight, score)`; weights are normalised to 1.
/// Arithmetic Σ w·s, geometric exp Σ w·ln s, harmonic 1/Σ (w/s); the latter
/// two are 0 where a child that weighs anything scores 0. What rounding adds
/// never takes a mean out of the range of its scores.
///
/// # Errors
/// Where nothing weighs anything; the latter two where a child that weighs
/// anything has a negative score.
pub fn mean(
    aggregation: Aggregation,
    scores: &(impl Iterator<Item = (f64, f64)> + Clone),
) -> Result<f64, NoMean> {
    let total: f64 = scores.clone().map(|(weight, _)| weight).sum();
    if total <= 0.0 {
        return Err(NoMean::Weightless);
    }
    let weighing = || scores.clone().filter(|(weight, _)| *weight > 0.0);
    let sum_of = |f: fn(f64) -> f64| {
        weighing().map(|(weight, score)| weight * f(score)).sum::<f64>() / total
    };
    let least = weighing().map(|(_, score)| score).fold(f64::INFINITY, f64::min);
    let most = weighing().map(|(_, score)| score).fold(f64::NEG_INFINITY, f64::max);
    let mean = match aggregation {
        Aggregation::Arithmetic => sum_of(|score| score),
        Aggregation::Geometric | Aggregation::Harmonic if least < 0.0 => {
            return Err(NoMean::Negative);
        }
        Aggregation::Geometric | Aggregation::Harmonic if least <= 0.0 => 0.0,
        Aggregation::Geometric => sum_of(f64::ln).exp(),
        Aggregation::Harmonic => 1.0 / sum_of(f64::recip),
    };
    Ok(mean.max(least).min(most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Aggregation::{Arithmetic, Geometric, Harmonic};

    #[test]
    fn means_by_hand() {
        for (aggregation, scores, expected) in [
            (Arithmetic, vec![(1.0, 50.0), (3.0, 100.0)], 87.5),
            (Geometric, vec![(1.0, 25.0), (1.0, 100.0)], 50.0),
            (Harmonic, vec![(1.0, 50.0), (1.0, 100.0)], 200.0 / 3.0),
            (Geometric, vec![(1.0, 0.0), (1.0, 100.0)], 0.0),
            (Harmonic, vec![(1.0, 0.0), (1.0, 100.0)], 0.0),
            (Geometric, vec![(0.0, 0.0), (1.0, 81.0)], 81.0),
        ] {
            let found = mean(aggregation, &scores.iter().copied()).unwrap();
            assert!((found - expected).abs() < 1e-12, "{aggregation:?} {scores:?}: {found}");
        }
        let of_equals = mean(Arithmetic, &[(0.1, 100.0), (0.7, 100.0), (0.2, 100.0)].into_iter());
        assert_eq!(of_equals, Ok(100.0));
    }

    #[test]
    fn without_weight_or_with_a_negative_score_there_may_be_no_mean() {
        for (aggregation, scores, expected) in [
            (Arithmetic, &[][..], Err(NoMean::Weightless)),
            (Arithmetic, &[(0.0, 5.0)], Err(NoMean::Weightless)),
            (Arithmetic, &[(1.0, -5.0)], Ok(-5.0)),
            (Geometric, &[(1.0, -5.0), (1.0, 5.0)], Err(NoMean::Negative)),
            (Harmonic, &[(1.0, -5.0), (1.0, 0.0)], Err(NoMean::Negative)),
            (Geometric, &[(0.0, -5.0), (1.0, 5.0)], Ok(5.0)),
        ] {
            assert_eq!(mean(aggregation, &scores.iter().copied()), expected, "{scores:?}");
        }
    }
}
