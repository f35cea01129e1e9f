//! What every JSON output begins with: the program, the catalogue, the inputs,
//! the choices in force, and what the command line changed.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::finding::findings;
use crate::model::text::harmless;
use crate::model::{
    BelowCoverage, Catalogue, Finding, Form, Input, MissingPolicy, ReferenceSet, Settings, Year,
};
use crate::report::outcome::run::{Overrides, Run};

/// What every JSON output begins with.
#[derive(Debug, Serialize)]
pub struct Preamble {
    schema: String,
    tool: Json,
    catalogue: Json,
    inputs: Vec<Json>,
    settings: Json,
    overrides: Json,
}

impl Preamble {
    /// The preamble of a command's output.
    #[must_use]
    pub fn new(command: &str, run: &Run) -> Self {
        Self {
            schema: format!("gdindex/{command}/1"),
            tool: tool(),
            catalogue: catalogue(&run.catalogue),
            inputs: run.inputs.iter().map(input).collect(),
            settings: settings(&run.catalogue, &run.settings),
            overrides: overrides(&run.catalogue, &run.overrides),
        }
    }
}

/// What a command says of a catalogue with mistakes.
#[must_use]
pub fn refused_catalogue(command: &str, mistakes: &[Finding]) -> Json {
    let results: Vec<Json> = Vec::new();
    json!({
        "schema": format!("gdindex/{command}/1"),
        "tool": tool(),
        "catalogue": null,
        "valid": false,
        "results": results,
        "findings": findings(mistakes),
    })
}

/// The program itself.
#[must_use]
pub fn tool() -> Json {
    json!({ "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") })
}

/// Which catalogue it is.
#[must_use]
pub fn catalogue(catalogue: &Catalogue) -> Json {
    json!({
        "title": catalogue.title,
        "version": catalogue.version,
        "sha256": catalogue.identity.sha256,
        "file": catalogue.identity.file,
    })
}

fn input(input: &Input) -> Json {
    let form = input.form.as_ref();
    json!({
        "file": input.name,
        "sha256": input.sha256,
        "encoding": form.map(Form::encoding),
        "sheet": form.and_then(Form::sheet).map(harmless),
    })
}

fn settings(catalogue: &Catalogue, settings: &Settings) -> Json {
    let mut view = json!({
        "method": settings.method.key(),
        "score_range": [settings.range.low, settings.range.high],
        "aggregation": settings.aggregation.key(),
        "weighting": settings.weighting.key(),
        "missing": missing(catalogue, &settings.missing),
        "min_coverage": settings.min_coverage,
        "below_coverage": match settings.below_coverage {
            BelowCoverage::Flag => "flag",
            BelowCoverage::Drop => "drop",
        },
        "pace": settings.pace,
        "target_year": settings.target_year.map(Year::get),
    });
    if catalogue.compares_areas(settings) {
        view["reference_set"] = json!(reference_set_key(settings.reference_set));
        view["zscore"] = json!({ "mean": settings.zscore.mean, "sd": settings.zscore.sd });
    }
    view
}

fn reference_set_key(set: ReferenceSet) -> &'static str {
    match set {
        ReferenceSet::Year => "year",
        ReferenceSet::AllYears => "all_years",
    }
}

fn missing(catalogue: &Catalogue, policy: &MissingPolicy) -> Json {
    match policy {
        MissingPolicy::Uniform(rule) => json!(rule.key()),
        MissingPolicy::ByAttribute(rules) => rules
            .iter()
            .map(|(at, rule)| (catalogue.attributes[*at].name.clone(), json!(rule.key())))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

fn overrides(catalogue: &Catalogue, overrides: &Overrides) -> Json {
    let set: Vec<Json> = overrides
        .suppositions
        .iter()
        .map(|supposed| {
            json!({ "id": catalogue.points[supposed.point].id, "text": harmless(&supposed.text) })
        })
        .collect();
    json!({
        "set": set,
        "skip_invalid": overrides.skipped.is_some(),
        "skipped": overrides.skipped.unwrap_or(0),
        "options": overrides.options,
    })
}
