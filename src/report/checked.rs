//! What every output of `check` speaks of: the run, what was refused of it,
//! and the verdict.

use std::collections::BTreeSet;

use super::run::Run;
use super::words::phrases;
use crate::check::Verdict;
use crate::check::completeness::{Answer, Tally};
use crate::score::{Assessment, PointResult};

/// A check.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The data, their findings and results.
    pub run: &'a Run,
    /// For each result the points with a cell that was refused.
    pub invalid: &'a [BTreeSet<usize>],
    /// Whether the data are good enough.
    pub verdict: Verdict,
}

impl<'a> Checked<'a> {
    /// The results.
    pub fn results(&self) -> impl Iterator<Item = OneResult<'a>> {
        let results = self.run.assessments.iter().zip(self.invalid).enumerate();
        results.map(|(at, (assessment, invalid))| OneResult { at, assessment, invalid })
    }

    /// Area and year of a result.
    #[must_use]
    pub fn name(&self, result: usize) -> String {
        let assessment = &self.run.assessments[result];
        phrases::area_and_year(&assessment.area, assessment.year)
    }
}

/// A result of a check.
#[derive(Debug, Clone, Copy)]
pub struct OneResult<'a> {
    /// Its position among the results.
    pub at: usize,
    /// The area and year with its points.
    pub assessment: &'a Assessment,
    /// The points with a cell that was refused.
    pub invalid: &'a BTreeSet<usize>,
}

impl OneResult<'_> {
    /// All scored points by what came of them.
    #[must_use]
    pub fn tally(&self) -> Tally {
        Tally::of(&self.assessment.points, self.invalid)
    }

    /// What came of a point.
    #[must_use]
    pub fn answer(&self, point: &PointResult) -> Answer {
        Answer::of(point, self.invalid)
    }
}
