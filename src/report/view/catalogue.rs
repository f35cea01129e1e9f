//! The JSON of `catalogue`; points and stages as the catalogue defines them.

use serde_json::{Value as Json, json};

use super::finding::FindingView;
use super::preamble::{catalogue as identity, tool};
use super::value::unit;
use crate::model::{Catalogue, Stage, Year};
use crate::score::aggregation::weights::Weights;

/// The JSON of `catalogue`: its groups and points with their nominal weights.
#[must_use]
pub fn catalogue(name: &str, catalogue: &Catalogue, weights: &Weights) -> Json {
    let nodes: Vec<Json> = catalogue
        .root
        .descendants()
        .into_iter()
        .map(|(path, group)| json!({ "path": path, "weight": weights.groups[group.position] }))
        .collect();
    let points: Vec<Json> = (0..catalogue.points.len())
        .map(|at| {
            let mut point = definition(catalogue, at);
            point["weight"] = json!(weights.points.get(at));
            point
        })
        .collect();
    let stages: Vec<Json> = catalogue.stages.iter().map(stage).collect();
    let none: Vec<FindingView> = Vec::new();
    json!({
        "schema": format!("gdindex/{name}/1"),
        "tool": tool(),
        "catalogue": identity(catalogue),
        "valid": true,
        "stages": stages,
        "nodes": nodes,
        "points": points,
        "findings": none,
    })
}

/// A point as the catalogue defines it.
#[must_use]
pub fn definition(catalogue: &Catalogue, index: usize) -> Json {
    let point = &catalogue.points[index];
    let targets: serde_json::Map<String, Json> =
        point.targets.iter().map(|(year, target)| (year.to_string(), json!(target.text))).collect();
    json!({
        "id": point.id,
        "name": point.name,
        "name_en": point.name_en,
        "path": point.path,
        "attribute": catalogue.attribute(point).map(|attribute| &attribute.name),
        "unit": unit(point),
        "departments": point.departments,
        "baseline": point.baseline_text,
        "targets": targets,
        "applies_to": catalogue.kind_names(&point.applies_to),
        "monitored": point.monitored,
        "source": point.source.as_ref().or(catalogue.source.as_ref()),
        "note": point.note,
    })
}

/// A stage as the catalogue defines it.
#[must_use]
pub fn stage(stage: &Stage) -> Json {
    json!({ "from": stage.from.map(Year::get), "until": stage.until.get(), "goal": stage.goal })
}
