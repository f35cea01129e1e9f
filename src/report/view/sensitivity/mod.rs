//! The JSON of `sensitivity`: how far numbers can be trusted. Lists of indices by area are in the order of `results`.

mod areas;
pub(in crate::report) mod choices;
mod influence;
mod numbers;
mod ranking;
#[cfg(test)]
pub(in crate::report) mod tests;
mod variance;

use serde::Serialize;

use super::finding::{FindingView, findings};
use super::preamble::Preamble;
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use areas::AreaView;
use choices::{ChoiceView, choices};
use influence::{AloneView, LeftOutView};
use ranking::{PartView, RankingView};
use variance::VarianceView;

/// How the draws come about: a generator that is the same on every machine.
const GENERATOR: &str = "ChaCha8";

/// The JSON of `sensitivity`.
#[derive(Debug, Serialize)]
pub struct SensitivityView {
    #[serde(flatten)]
    preamble: Preamble,
    year: Option<i32>,
    draws: Option<DrawsView>,
    choices: Vec<ChoiceView>,
    results: Vec<AreaView>,
    ranking: Option<RankingView>,
    parts: Vec<PartView>,
    variance_shares: Option<VarianceView>,
    alone: Vec<AloneView>,
    left_out: Vec<LeftOutView>,
    absent_areas: Vec<String>,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
struct DrawsView {
    count: usize,
    seed: Option<u64>,
    replay: Option<String>,
    /// None of recorded draws, which may come from elsewhere.
    generator: Option<&'static str>,
}

/// The view of data that were refused.
#[must_use]
pub fn refused(run: &Run) -> SensitivityView {
    SensitivityView {
        preamble: Preamble::new("sensitivity", run),
        year: None,
        draws: None,
        choices: Vec::new(),
        results: Vec::new(),
        ranking: None,
        parts: Vec::new(),
        variance_shares: None,
        alone: Vec::new(),
        left_out: Vec::new(),
        absent_areas: Vec::new(),
        findings: findings(&run.findings),
    }
}

/// The view of what was tried.
#[must_use]
pub fn sensitivity(tried: &TriedRun<'_>) -> SensitivityView {
    SensitivityView {
        year: Some(tried.year.get()),
        draws: Some(draws(tried)),
        choices: choices(tried),
        results: areas::areas(tried),
        ranking: ranking::ranking(tried),
        parts: ranking::parts(tried),
        variance_shares: Some(variance::variance(tried)),
        alone: influence::alone(tried),
        left_out: influence::left_out(tried),
        absent_areas: tried.absent.iter().map(|area| (*area).to_owned()).collect(),
        ..refused(tried.run)
    }
}

fn draws(tried: &TriedRun<'_>) -> DrawsView {
    let (seed, replay) = match &tried.source {
        Source::Seeded(seed) => (Some(*seed), None),
        Source::Replayed(file) => (None, Some(file.clone())),
    };
    DrawsView { count: tried.sensitivity.draws, seed, replay, generator: seed.map(|_| GENERATOR) }
}
