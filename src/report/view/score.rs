//! The JSON of `score`: every result with its levels and points.

use serde::Serialize;

use super::finding::{FindingView, findings};
use super::preamble::Preamble;
use super::result::{ResultView, result};
use crate::report::outcome::run::Run;

/// The JSON of `score`.
#[derive(Debug, Serialize)]
pub struct ScoreView {
    #[serde(flatten)]
    preamble: Preamble,
    results: Vec<ResultView>,
    findings: Vec<FindingView>,
}

/// Every result, with its levels down to a depth.
#[must_use]
pub fn score(run: &Run, depth: usize) -> ScoreView {
    ScoreView {
        preamble: Preamble::new("score", run),
        results: run.assessments.iter().map(|own| result(run, own, depth)).collect(),
        findings: findings(&run.findings),
    }
}
