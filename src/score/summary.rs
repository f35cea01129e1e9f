//! The result for one area and year without its points, and what is counted
//! for it.

use std::sync::Arc;

use super::aggregation::coverage::Coverage;
use super::aggregation::group::Outcome;
use super::index::Index;
use super::verdict::{BindingRecord, Verdict};
use crate::model::{Figure, Year};

/// The result for one area and year without its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The area.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// The index.
    pub index: Index,
    /// The record of binding points.
    pub binding: BindingRecord,
    /// Coverage of the index.
    pub coverage: Coverage,
    /// Numbers of values by status, in the order of
    /// [`Status::ALL`](crate::model::Status::ALL), supposed ones left out.
    pub statuses: [usize; 4],
    /// Number of values that the command line supposed.
    pub supposed: usize,
    /// Groups in depth-first order, the index itself left out.
    pub groups: Vec<GroupResult>,
}

impl Summary {
    /// How many values are not final: supposed ones are not.
    #[must_use]
    pub fn not_final(&self) -> usize {
        not_final(&self.statuses, self.supposed)
    }
}

/// How many values are not final, of these by status, the final ones first, and
/// of the supposed ones.
#[must_use]
pub fn not_final(statuses: &[usize; 4], supposed: usize) -> usize {
    statuses[1..].iter().sum::<usize>() + supposed
}

/// A group in the result.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult {
    /// Names from the first level down to it.
    pub path: Arc<[String]>,
    /// What it comes to.
    pub outcome: Outcome,
    /// Its coverage.
    pub coverage: Coverage,
    /// Whether its coverage is under the minimum.
    pub insufficient: bool,
    /// Share in the index with everything reported.
    pub weight: f64,
    /// Share in this index; `None` where there is none.
    pub effective_weight: Option<f64>,
}

/// What is counted over the scored points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// Obligations with a target, by verdict, as these are declared.
    verdicts: [usize; 6],
    /// Values by status, as these are declared.
    pub(super) statuses: [usize; 4],
    pub(super) supposed: usize,
}

impl Tally {
    /// Counts a scored point, which may be an obligation with a target.
    pub(super) fn count(&mut self, figure: Figure, verdict: Verdict, is_obligation: bool) {
        if let Figure::Reported { status, supposed, .. } = figure {
            self.supposed += usize::from(supposed);
            self.statuses[status as usize] += usize::from(!supposed);
        }
        self.verdicts[verdict as usize] += usize::from(is_obligation);
    }

    /// The record of binding points.
    pub(super) fn binding(&self) -> BindingRecord {
        let [met, missed, pending, _, unreported, not_applicable] = self.verdicts;
        let total = met + missed + pending + unreported + not_applicable;
        BindingRecord { total, met, missed, pending, unreported, not_applicable }
    }
}
