//! Whether data are good enough: no errors, enough coverage, everything there
//! that has to be there.

pub mod attribution;
pub mod comparison;
pub mod completeness;
pub mod requirement;

use std::collections::BTreeSet;

use crate::model::Finding;
use crate::model::finding::Severity;
use crate::score::Assessment;
use requirement::{Lack, Requirement, lacks};

/// What is asked of the data besides having no errors.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Demands {
    /// The least coverage.
    pub min_coverage: f64,
    /// What has to be reported in every result.
    pub required: Vec<Requirement>,
    /// Whether there may be no warnings either.
    pub strict: bool,
}

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What was asked.
    pub demands: Demands,
    /// Number of errors.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
    /// Number of notes.
    pub notes: usize,
    /// Results whose coverage is too low, by position.
    pub shortfalls: Vec<usize>,
    /// Required points that are not there.
    pub lacks: Vec<Lack>,
}

impl Verdict {
    /// Whether all that was asked is so.
    #[must_use]
    pub fn passed(&self) -> bool {
        let forbidden = if self.demands.strict { self.warnings } else { 0 };
        self.errors + forbidden == 0 && self.shortfalls.is_empty() && self.lacks.is_empty()
    }
}

/// Judges findings and results; of each result `invalid` has the points with
/// a cell that was refused.
#[must_use]
pub fn judge(
    findings: &[Finding],
    assessments: &[Assessment],
    invalid: &[BTreeSet<usize>],
    demands: Demands,
) -> Verdict {
    let count = |severity| findings.iter().filter(|f| f.severity() == severity).count();
    let is_short = |assessment: &Assessment| {
        assessment.coverage.share().is_none_or(|share| share < demands.min_coverage)
    };
    Verdict {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        shortfalls: (0..assessments.len()).filter(|at| is_short(&assessments[*at])).collect(),
        lacks: lacks(&demands.required, assessments, invalid),
        demands,
    }
}
