//! The function f of a mean f⁻¹(Σ w·f(s) / Σ w): how scores enter the mean of a
//! group, and leave it.

use super::per_draw::PerDraw;
use crate::model::Aggregation;
use crate::score::aggregation::mean::transformed;
use crate::score::trials::given::Given;

/// How scores enter the mean of a group: lifted to the least and as f(s), the
/// identity, the logarithm or the reciprocal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct MeanFunction {
    pub(super) aggregation: Aggregation,
    pub(super) least: f64,
}

impl MeanFunction {
    /// That of a group which may have its `own` mean, else the one that is
    /// `drawn`: one that the catalogue does not use takes low scores as its least.
    pub(super) fn of(given: Given<'_>, own: Option<Aggregation>, drawn: Aggregation) -> Self {
        let is_lifted = own.is_none()
            && drawn != given.settings.aggregation
            && drawn != Aggregation::Arithmetic;
        let least = if is_lifted { given.catalogue.uncertainty.least } else { f64::NEG_INFINITY };
        Self { aggregation: own.unwrap_or(drawn), least }
    }

    /// f(max(s, least)).
    #[inline]
    pub(super) fn apply(self, score: f64) -> f64 {
        transformed(self.aggregation, score.max(self.least))
    }

    /// The same for draws side by side.
    #[inline]
    pub(super) fn apply_all(self, scores: &PerDraw) -> PerDraw {
        let lifted = scores.map(|score| if score > self.least { score } else { self.least });
        match self.aggregation {
            Aggregation::Arithmetic => lifted,
            Aggregation::Geometric | Aggregation::Harmonic => {
                lifted.map(|score| transformed(self.aggregation, score))
            }
        }
    }

    /// The scores from Σ w·f(s) / Σ w: the inverse of f.
    #[inline]
    pub(super) fn invert_all(self, means: &PerDraw) -> PerDraw {
        match self.aggregation {
            Aggregation::Arithmetic => *means,
            Aggregation::Geometric => means.map(f64::exp),
            Aggregation::Harmonic => means.map(f64::recip),
        }
    }

    /// Whether what leaves the mean of a group enters this one as it is.
    pub(super) fn takes_as_is(self, below: Self) -> bool {
        self.aggregation == below.aggregation && below.least >= self.least
    }

    /// Whether every score has a place in this mean, negative ones too.
    pub(super) fn takes_negative(self) -> bool {
        self.aggregation == Aggregation::Arithmetic
    }
}
