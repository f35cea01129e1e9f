//! The choices in force for one run, and what they mean together.

use super::aggregation::{Aggregation, Weighting};
use super::method::{Method, ReferenceSet, Relative, ZScale};
use super::missing::{BelowCoverage, MissingPolicy, MissingRule};
use super::point::Point;
use super::year::Year;

/// The lowest score l and the highest one u.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoreRange {
    /// Score of a = 0.
    pub low: f64,
    /// Score of a = 1.
    pub high: f64,
}

impl ScoreRange {
    /// The score of a share a, 0…1, of what was promised: l + (u − l)·a.
    #[must_use]
    pub fn score(self, share: f64) -> f64 {
        self.low + (self.high - self.low) * share
    }
}

/// The choices in force for one run: the catalogue's `scoring` with the
/// overrides of the command line.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Method of every point that has no own.
    pub method: Method,
    /// What relative methods compare.
    pub reference_set: ReferenceSet,
    /// How z-scores come out.
    pub zscore: ZScale,
    /// Lowest and highest score.
    pub range: ScoreRange,
    /// Mean of every group that has no own.
    pub aggregation: Aggregation,
    /// Lower scores enter that mean as this, where it is geometric or
    /// harmonic; `None`, as in every catalogue, takes them as they are.
    pub least: Option<f64>,
    /// How groups weigh.
    pub weighting: Weighting,
    /// Rule on missing values of every group that sets none.
    pub missing: MissingPolicy,
    /// Least coverage, 0…1, of the index and of every group that sets none.
    pub min_coverage: f64,
    /// What happens under the least coverage, where a group does not say.
    pub below_coverage: BelowCoverage,
    /// Judge against milestones before the first target year too (时序进度).
    pub pace: bool,
    /// Judge as if it were this year.
    pub target_year: Option<Year>,
}

impl Settings {
    /// What lets scores be negative, where something does: the lower end of
    /// the score range, or z-scores about a mean of 0 or less. Each with the
    /// key under which it is set.
    #[must_use]
    pub fn negative_scores(&self) -> Option<(&'static str, f64)> {
        if self.range.low < 0.0 {
            return Some(("score_range", self.range.low));
        }
        let is_about_zero =
            self.method == Method::Relative(Relative::ZScore) && self.zscore.mean <= 0.0;
        is_about_zero.then_some(("zscore.mean", self.zscore.mean))
    }

    /// Whether a rule on missing values would give as much as the mean value
    /// gets: z-scores have no lowest one, and the score range may begin above.
    #[must_use]
    pub fn rewards_silence(&self, missing: &MissingPolicy) -> bool {
        self.method == Method::Relative(Relative::ZScore)
            && self.range.low >= self.zscore.mean
            && missing.has(MissingRule::Floor)
    }

    /// The method of a point: its own, else the one for all.
    #[must_use]
    pub fn method_of(&self, point: &Point) -> Method {
        point.method.unwrap_or(self.method)
    }

    /// The year by which a value of `year` is judged.
    #[must_use]
    pub fn judged_year(&self, year: Year) -> Year {
        self.target_year.unwrap_or(year)
    }
}
