//! What every output speaks of: the catalogue, the choices in force, the
//! inputs, the findings and the results.

use crate::analysis::what_if::Supposition;
use crate::model::{Catalogue, Finding, Input, Settings};
use crate::score::Assessment;

/// A run of the program over some data.
#[derive(Debug, Clone)]
pub struct Run {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// The choices in force.
    pub settings: Settings,
    /// What the command line changed.
    pub overrides: Overrides,
    /// The files read.
    pub inputs: Vec<Input>,
    /// What was found about them.
    pub findings: Vec<Finding>,
    /// The results, one per area and year; none where the data are invalid.
    pub assessments: Vec<Assessment>,
}

/// What the command line changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overrides {
    /// Options that replace choices of the catalogue: `weighting=by-point`.
    pub options: Vec<String>,
    /// Supposed values.
    pub suppositions: Vec<Supposition>,
    /// Number of errors under which the run computed all the same.
    pub skipped: Option<usize>,
}
