//! A point of a result: value, target, gap, score, and what it would gain.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::finding::origin;
use super::value::{label, label_text, unit};
use crate::model::text::harmless;
use crate::model::{Catalogue, Goal, Observation, Point, Year};
use crate::report::keys::result::{data_status_key, verdict_key};
use crate::report::number::amount;
use crate::report::outcome::run::Run;
use crate::score::PointResult;
use crate::score::normalisation::judged::Judged;

/// A point of a result.
#[derive(Debug, Serialize)]
pub struct PointView {
    id: String,
    name: String,
    path: Vec<String>,
    attribute: Option<String>,
    unit: Option<String>,
    departments: Vec<String>,
    value: Option<f64>,
    label: Option<String>,
    text: Option<String>,
    data_status: Option<&'static str>,
    target: Json,
    verdict: &'static str,
    by_rule: bool,
    gap: Option<f64>,
    attainment: Option<f64>,
    score: Option<f64>,
    weight: Option<f64>,
    effective_weight: Option<f64>,
    gain: Option<f64>,
    gain_low: Option<f64>,
    gain_high: Option<f64>,
    fallback: bool,
    what_if: bool,
    origin: Option<Json>,
}

/// Which point it is.
#[derive(Debug, Serialize)]
pub(super) struct PointKey {
    id: String,
    name: String,
}

impl PointKey {
    pub(super) fn of(catalogue: &Catalogue, point: usize) -> Self {
        let point = &catalogue.points[point];
        Self { id: point.id.clone(), name: point.name.clone() }
    }
}

/// The view of a point.
#[must_use]
pub fn point(run: &Run, result: &PointResult) -> PointView {
    let catalogue = &run.catalogue;
    let point = &catalogue.points[result.point];
    let reading = result.observation.reading();
    let supposed = run.overrides.suppositions.iter().any(|set| set.point == result.point);
    PointView {
        id: point.id.clone(),
        name: point.name.clone(),
        path: point.path.clone(),
        attribute: catalogue.attribute(point).map(|attribute| attribute.name.clone()),
        unit: unit(point).map(ToOwned::to_owned),
        departments: point.departments.clone(),
        value: reading.and_then(|reading| reading.value.number()),
        label: reading.and_then(|reading| label(catalogue, point, reading.value)),
        text: reading.map(|reading| harmless(&reading.text)),
        data_status: reading.map(data_status_key),
        target: judged(catalogue, result),
        verdict: verdict_key(result.verdict),
        by_rule: result.observation == Observation::ByRule,
        gap: result.gap,
        attainment: result.attainment,
        score: result.score,
        weight: result.weight,
        effective_weight: result.effective_weight,
        gain: result.gain.met,
        gain_low: result.gain.low,
        gain_high: result.gain.high,
        fallback: result.fallback,
        what_if: supposed,
        origin: result.observation.place().map(origin),
    }
}

/// The target by which a result is judged.
pub(super) fn judged(catalogue: &Catalogue, result: &PointResult) -> Json {
    let Some(Judged { target_year, goal, wording, .. }) = &result.judged else {
        return Json::Null;
    };
    let point = &catalogue.points[result.point];
    target((catalogue, point), *target_year, *goal, wording.as_deref())
}

/// What a point has to satisfy by a year; a milestone has no wording.
pub(super) fn target(
    (catalogue, point): (&Catalogue, &Point),
    year: Year,
    goal: Goal,
    wording: Option<&str>,
) -> Json {
    let (op, value) = match goal {
        Goal::Bound(comparison, bound) => (comparison.sign(), json!(bound)),
        Goal::Interval(low, high) => ("in", json!([low, high])),
        Goal::Label(label) => (">=", json!(label_text(catalogue, point, label))),
    };
    json!({
        "year": year.get(),
        "op": op,
        "value": value,
        "text": wording.map_or_else(|| milestone_text(goal), ToOwned::to_owned),
        "milestone": wording.is_none(),
    })
}

fn milestone_text(goal: Goal) -> String {
    match goal {
        Goal::Bound(_, bound) => amount(bound),
        Goal::Interval(..) | Goal::Label(_) => String::new(),
    }
}
