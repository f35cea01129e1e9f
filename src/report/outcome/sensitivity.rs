//! What every output of `sensitivity` speaks of: the run, the choices that
//! were tried, and what came of it.

use super::run::Run;
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::sensitivity::space::Space;
use crate::model::Year;
use crate::score::Assessment;

/// Areas of one year under many choices.
#[derive(Debug)]
pub struct TriedRun<'a> {
    /// The data, their findings and results.
    pub run: &'a Run,
    /// The year.
    pub year: Year,
    /// The results of that year, in the order of the input.
    pub results: Vec<&'a Assessment>,
    /// Areas with other years only.
    pub absent: Vec<&'a str>,
    /// The choices that were tried.
    pub space: &'a Space<'a>,
    /// Where the draws come from.
    pub source: Source,
    /// What came of them.
    pub sensitivity: Sensitivity,
}

/// Where draws come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// From a seed.
    Seeded(u64),
    /// From a file of recorded draws.
    Replayed(String),
}

impl TriedRun<'_> {
    /// Whether any draw gives any of the indices that were asked for.
    #[must_use]
    pub fn has_answer(&self) -> bool {
        self.sensitivity.areas.iter().any(|area| area.spread.is_some())
    }
}
