//! Whether data are good enough: errors, and enough coverage.

pub mod completeness;

use crate::model::Finding;
use crate::model::finding::Severity;
use crate::score::Assessment;

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Number of errors.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
    /// Number of notes.
    pub notes: usize,
    /// The least coverage asked for.
    pub min_coverage: f64,
    /// Results whose coverage is under it, by position.
    pub shortfalls: Vec<usize>,
}

impl Verdict {
    /// Whether there is neither an error nor a shortfall.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.errors == 0 && self.shortfalls.is_empty()
    }
}

/// Judges findings and coverage.
#[must_use]
pub fn judge(findings: &[Finding], assessments: &[Assessment], min_coverage: f64) -> Verdict {
    let count = |severity| findings.iter().filter(|f| f.severity() == severity).count();
    let is_short = |assessment: &Assessment| {
        assessment.coverage.share().is_none_or(|share| share < min_coverage)
    };
    Verdict {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        min_coverage,
        shortfalls: (0..assessments.len()).filter(|at| is_short(&assessments[*at])).collect(),
    }
}
