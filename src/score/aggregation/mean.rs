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

/// The mean of scores with weights, which are normalised to 1, in the making.
/// The weights are those of what has a score: leaving out the rest is how
/// missing values are renormalised.
/// Arithmetic Σ w·s, geometric exp Σ w·ln s, harmonic 1/Σ (w/s); the latter
/// two are 0 where a child that weighs anything scores 0. What rounding adds
/// never takes a mean out of the range of its scores.
#[derive(Debug, Clone, Copy)]
pub struct Mean {
    aggregation: Aggregation,
    total: f64,
    /// Σ w·f(s), where f is [`transformed`].
    sum: f64,
    least: f64,
    most: f64,
}

impl Mean {
    /// The mean of nothing.
    #[must_use]
    pub fn new(aggregation: Aggregation) -> Self {
        let (least, most) = (f64::INFINITY, f64::NEG_INFINITY);
        Self { aggregation, total: 0.0, sum: 0.0, least, most }
    }

    /// Adds a score; one without weight changes nothing.
    #[inline]
    pub fn add(&mut self, weight: f64, score: f64) {
        if weight <= 0.0 {
            return;
        }
        self.total += weight;
        self.sum += weight * transformed(self.aggregation, score);
        self.least = if score < self.least { score } else { self.least };
        self.most = if score > self.most { score } else { self.most };
    }

    /// The mean of what was added.
    ///
    /// # Errors
    /// Where nothing weighs anything; the geometric and harmonic means where a
    /// child that weighs anything has a negative score.
    pub fn finish(self) -> Result<f64, NoMean> {
        if self.total <= 0.0 {
            return Err(NoMean::Weightless);
        }
        let mean = self.sum / self.total;
        let mean = match self.aggregation {
            Aggregation::Arithmetic => mean,
            Aggregation::Geometric | Aggregation::Harmonic if self.least < 0.0 => {
                return Err(NoMean::Negative);
            }
            Aggregation::Geometric | Aggregation::Harmonic if self.least <= 0.0 => 0.0,
            Aggregation::Geometric => mean.exp(),
            Aggregation::Harmonic => 1.0 / mean,
        };
        Ok(mean.max(self.least).min(self.most))
    }
}

/// f(s) of a mean f⁻¹(Σ w·f(s)): the score itself, its natural logarithm or its
/// reciprocal.
#[inline]
pub(in crate::score) fn transformed(aggregation: Aggregation, score: f64) -> f64 {
    match aggregation {
        Aggregation::Arithmetic => score,
        Aggregation::Geometric => score.ln(),
        Aggregation::Harmonic => score.recip(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Aggregation::{Arithmetic, Geometric, Harmonic};

    fn mean(
        aggregation: Aggregation,
        scores: &(impl Iterator<Item = (f64, f64)> + Clone),
    ) -> Result<f64, NoMean> {
        let mut mean = Mean::new(aggregation);
        scores.clone().for_each(|(weight, score)| mean.add(weight, score));
        mean.finish()
    }

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
