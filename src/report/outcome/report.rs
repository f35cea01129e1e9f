//! What the annual report speaks of: the run, the area it is about or the areas
//! side by side, their years, and how far the results can be trusted.

use super::rank::RankedRun;
use super::run::Run;
use super::sensitivity::TriedRun;
use crate::analysis::trend::Trend;
use crate::model::Year;
use crate::score::Assessment;

/// The annual report.
#[derive(Debug)]
pub struct Material<'a> {
    /// The data, their findings and results.
    pub run: &'a Run,
    /// The year reported on.
    pub year: Year,
    /// The years of the areas reported on one by one: of one that is looked at,
    /// or of all. The last year of each is that of the report.
    pub subjects: Vec<Trend<'a>>,
    /// Areas side by side, where there are several.
    pub ranked: Option<RankedRun<'a>>,
    /// How far the index of the one area, or the ranks of all, depend on the
    /// choices, or why nobody can tell.
    pub tried: Result<TriedRun<'a>, String>,
    /// Areas with other years only.
    pub absent: Vec<&'a str>,
}

impl<'a> Material<'a> {
    /// The one area reported on, where it is one.
    #[must_use]
    pub fn subject(&self) -> Option<&Trend<'a>> {
        match self.subjects.as_slice() {
            [subject] => Some(subject),
            _ => None,
        }
    }

    /// The results of the year reported on, one by one.
    pub fn results(&self) -> impl Iterator<Item = &'a Assessment> {
        self.subjects.iter().map(|subject| {
            let years: &'a [Assessment] = subject.years;
            &years[years.len() - 1]
        })
    }

    /// Whether any index that was asked for can be given.
    #[must_use]
    pub fn has_answer(&self) -> bool {
        self.results().any(|result| result.index.score.is_some())
    }
}
