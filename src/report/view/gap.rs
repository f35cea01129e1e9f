//! The JSON of `gap`: the points that were asked for.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::finding::{FindingView, findings};
use super::point::{PointView, point};
use super::preamble::Preamble;
use super::result::department;
use crate::analysis::departments::departments;
use crate::analysis::reach::Reach;
use crate::report::outcome::gap::Choice;
use crate::report::outcome::run::Run;
use crate::score::{Assessment, PointResult};

/// The JSON of `gap`.
#[derive(Debug, Serialize)]
pub struct GapView {
    #[serde(flatten)]
    preamble: Preamble,
    results: Vec<GapsOfResult>,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
struct GapsOfResult {
    area: String,
    year: i32,
    index: Option<f64>,
    points: Vec<PointView>,
    monitored: Vec<PointView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    departments: Option<Vec<Json>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reach: Option<Json>,
}

/// The points of every result that were asked for, with the way to a score
/// where that was.
#[must_use]
pub fn gap(run: &Run, choice: &Choice, reaches: &[Option<Reach>]) -> GapView {
    GapView {
        preamble: Preamble::new("gap", run),
        results: run
            .assessments
            .iter()
            .enumerate()
            .map(|(at, assessment)| result_view(run, choice, assessment, reaches.get(at)))
            .collect(),
        findings: findings(&run.findings),
    }
}

fn result_view(
    run: &Run,
    choice: &Choice,
    assessment: &Assessment,
    reach: Option<&Option<Reach>>,
) -> GapsOfResult {
    let catalogue = &run.catalogue;
    let view = |points: Vec<&PointResult>| points.into_iter().map(|own| point(run, own)).collect();
    GapsOfResult {
        area: assessment.area.clone(),
        year: assessment.year.get(),
        index: assessment.index.score,
        points: view(choice.pick(catalogue, assessment).all()),
        monitored: view(choice.monitored(assessment)),
        departments: choice
            .by_department
            .then(|| departments(catalogue, assessment).iter().map(department).collect()),
        reach: reach.map(|reach| reach.as_ref().map_or(Json::Null, |reach| reach_view(run, reach))),
    }
}

fn reach_view(run: &Run, reach: &Reach) -> Json {
    let steps: Vec<Json> = reach
        .steps
        .iter()
        .map(|step| json!({ "id": run.catalogue.points[step.point].id, "index": step.index }))
        .collect();
    json!({
        "score": reach.wanted,
        "possible": reach.is_possible(),
        "best": reach.best,
        "shortest": reach.shortest,
        "steps": steps,
    })
}
