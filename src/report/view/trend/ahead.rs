//! The stages of the plan, and the index in years to come.

use serde::Serialize;
use serde_json::Value as Json;

use crate::analysis::trend::outlook::Outlook;
use crate::analysis::trend::stage::StageProgress;
use crate::model::{Catalogue, Value, Year};
use crate::report::keys::result::{verdict_key, withheld_key};
use crate::report::keys::trend::stage_key;
use crate::report::view::point::{PointKey, judged};
use crate::report::view::result::{BindingView, CoverageView};
use crate::report::view::value::label;
use crate::score::{PointResult, Verdict};

/// How far the points are that have a target at the end of a stage. Before that
/// end an unmet one is pending.
#[derive(Debug, Serialize)]
pub(super) struct StageView {
    from: Option<i32>,
    until: i32,
    goal: Option<String>,
    as_of: Option<i32>,
    total: usize,
    met: usize,
    missed: usize,
    pending: usize,
    unreported: usize,
    not_applicable: usize,
    attainment: Option<f64>,
    points: Vec<ReachedView>,
}

#[derive(Debug, Serialize)]
struct ReachedView {
    #[serde(flatten)]
    point: PointKey,
    verdict: &'static str,
    gap: Option<f64>,
    attainment: Option<f64>,
}

/// The index in a year to come with every point at its pace, judged as of that
/// year, and with all targets met. It has no bounds: those of an index say what
/// silence leaves open, and nobody would read them as that here.
#[derive(Debug, Serialize)]
pub(super) struct OutlookView {
    year: i32,
    stage: Option<i32>,
    score: Option<f64>,
    withheld: Option<&'static str>,
    coverage: CoverageView,
    binding: BindingView,
    all_met: Option<f64>,
    to_deliver: Option<f64>,
    continued: usize,
    kept: usize,
    limited: usize,
    silent: usize,
    unknown: usize,
    points: Vec<ComingView>,
}

/// A point at its pace.
#[derive(Debug, Serialize)]
struct ComingView {
    #[serde(flatten)]
    point: PointKey,
    value: Option<f64>,
    label: Option<String>,
    target: Json,
    verdict: &'static str,
    score: Option<f64>,
    gain: Option<f64>,
}

pub(super) fn stage(catalogue: &Catalogue, progress: &StageProgress) -> StageView {
    let stage = &catalogue.stages[progress.stage];
    StageView {
        from: stage.from.map(Year::get),
        until: stage.until.get(),
        goal: stage.goal.clone(),
        as_of: progress.as_of.map(Year::get),
        total: progress.total,
        met: progress.count(Verdict::Met),
        missed: progress.count(Verdict::Missed),
        pending: progress.count(Verdict::Pending),
        unreported: progress.count(Verdict::NotReported),
        not_applicable: progress.count(Verdict::NotApplicable),
        attainment: progress.attainment,
        points: progress.points.iter().map(|own| reached(catalogue, own)).collect(),
    }
}

fn reached(catalogue: &Catalogue, result: &PointResult) -> ReachedView {
    ReachedView {
        point: PointKey::of(catalogue, result.point),
        verdict: verdict_key(result.verdict),
        gap: result.gap,
        attainment: result.attainment,
    }
}

pub(super) fn outlook(catalogue: &Catalogue, outlook: &Outlook) -> OutlookView {
    let at_pace = &outlook.at_pace;
    OutlookView {
        year: outlook.year.get(),
        stage: stage_key(catalogue, outlook.year),
        score: at_pace.index.score,
        withheld: at_pace.index.withheld.map(withheld_key),
        coverage: at_pace.coverage.into(),
        binding: at_pace.binding.into(),
        all_met: outlook.all_met,
        to_deliver: outlook.to_deliver,
        continued: outlook.continued,
        kept: outlook.kept,
        limited: outlook.limited,
        silent: outlook.silent,
        unknown: outlook.unknown,
        points: at_pace.points.iter().map(|own| coming(catalogue, own)).collect(),
    }
}

fn coming(catalogue: &Catalogue, result: &PointResult) -> ComingView {
    let point = &catalogue.points[result.point];
    let value = result.observation.reading().map(|reading| reading.value);
    ComingView {
        point: PointKey::of(catalogue, result.point),
        value: value.and_then(Value::number),
        label: value.and_then(|value| label(catalogue, point, value)),
        target: judged(catalogue, result),
        verdict: verdict_key(result.verdict),
        score: result.score,
        gain: result.gain.met,
    }
}
