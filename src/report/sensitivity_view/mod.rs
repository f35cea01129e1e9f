//! How far numbers can be trusted, as data for machines: the JSON of
//! `sensitivity`. Lists of indices by area are in the order of `results`.

mod areas;
mod choices;
mod influence;
mod keys;
mod numbers;
mod ranking;
#[cfg(test)]
pub(super) mod tests;
mod variance;

use serde::Serialize;

use super::outcome::run::Run;
use super::outcome::sensitivity::{Source, TriedRun};
use super::view::{self, FindingView, Preamble};
use areas::AreaView;
pub(super) use choices::{ChoiceView, Nominal, choices};
use influence::{AloneView, LeftOutView};
pub(super) use keys::{no_shares_key, option, slip_key, ungraded_key};
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
        findings: run.findings.iter().map(view::finding).collect(),
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
