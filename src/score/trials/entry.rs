//! How scores enter the mean of a group, and leave it.

use super::lane::Lane;
use crate::model::Aggregation;

/// How scores enter the mean of a group: lifted to the least and as f(s), the
/// identity, the logarithm or the reciprocal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Entry {
    pub(super) aggregation: Aggregation,
    pub(super) least: f64,
}

impl Entry {
    /// f(max(s, least)).
    #[inline]
    pub(super) fn enter(self, score: f64) -> f64 {
        let score = score.max(self.least);
        match self.aggregation {
            Aggregation::Arithmetic => score,
            Aggregation::Geometric => score.ln(),
            Aggregation::Harmonic => score.recip(),
        }
    }

    /// The same for draws side by side.
    #[inline]
    pub(super) fn enter_all(self, scores: &Lane) -> Lane {
        let lifted = scores.map(|score| if score > self.least { score } else { self.least });
        match self.aggregation {
            Aggregation::Arithmetic => lifted,
            Aggregation::Geometric => lifted.map(f64::ln),
            Aggregation::Harmonic => lifted.map(f64::recip),
        }
    }

    /// The scores from Σ w·f(s) / Σ w: the inverse of f.
    #[inline]
    pub(super) fn leave_all(self, means: &Lane) -> Lane {
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
