//! Points and stages as the catalogue defines them.

use serde_json::{Value as Json, json};

use super::value::unit;
use crate::model::{Catalogue, Stage, Year};

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
