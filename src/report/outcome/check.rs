//! What every output of `check` speaks of: the run, what was refused of it,
//! and the verdict.

use std::collections::BTreeSet;

use super::run::Run;
use crate::check::Verdict;
use crate::check::comparison::Compared;
use crate::check::completeness::{Answer, Tally};
use crate::model::Year;
use crate::model::text::harmless;
use crate::report::words::phrases;
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
    /// Areas that the catalogue lists and that handed in nothing at all.
    pub absent: Vec<&'a str>,
    /// What they are compared with, where that was asked for.
    pub against: Option<Against<'a>>,
}

/// Data of another time.
#[derive(Debug)]
pub struct Against<'a> {
    /// The data.
    pub run: &'a Run,
    /// What is new since then.
    pub comparisons: Vec<Compared>,
}

impl Against<'_> {
    /// How many errors these data have; what is wrong is compared with
    /// nothing.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.run.findings.iter().filter(|finding| finding.is_error()).count()
    }

    /// Their files.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        self.run.inputs.iter().map(|input| harmless(&input.name)).collect()
    }
}

impl<'a> Checked<'a> {
    /// The results.
    pub fn results(&self) -> impl Iterator<Item = OneResult<'a>> {
        let results = self.run.assessments.iter().zip(self.invalid).enumerate();
        results.map(|(at, (assessment, invalid))| OneResult { at, assessment, invalid })
    }

    /// The last value of a point in the data compared with, and its year.
    #[must_use]
    pub fn last(&self, result: usize, point: usize) -> Option<(Year, &PointResult)> {
        let against = self.against.as_ref()?;
        let compared = against.comparisons.iter().find(|own| own.new == Some(result))?;
        let then = &against.run.assessments[compared.old];
        let past = then.of_point(point);
        past.observation.reading().map(|_| (then.year, past))
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
