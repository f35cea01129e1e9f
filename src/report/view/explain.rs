//! The JSON of `explain`: a finding code, or a point and its results.

use serde_json::{Value as Json, json};

use super::catalogue::definition;
use super::finding::findings;
use super::point::point as point_of;
use super::preamble::{Preamble, tool};
use crate::model::Code;
use crate::report::keys::result::severity_key;
use crate::report::outcome::run::Run;
use crate::report::words::findings::{codes, examples};

/// What a finding code means.
#[must_use]
pub fn code(code: Code) -> Json {
    let (meaning, remedy) = codes::meaning(code);
    let example = examples::example(code);
    json!({
        "schema": "gdindex/explain/1",
        "tool": tool(),
        "code": code.text(),
        "severity": severity_key(code.severity()),
        "meaning": meaning,
        "example": {
            "file": example.setting.file(),
            "options": example.setting.options(),
            "wrong": example.wrong.join("\n"),
            "right": example.right.text(),
        },
        "remedy": remedy,
    })
}

/// How a point came to its scores.
#[must_use]
pub fn point(run: &Run, point: usize) -> Json {
    let results: Vec<Json> = run
        .assessments
        .iter()
        .map(|assessment| {
            let own = assessment.of_point(point);
            json!({
                "area": assessment.area,
                "year": assessment.year.get(),
                "index": assessment.index.score,
                "point": point_of(run, own),
            })
        })
        .collect();
    let mut page = json!(Preamble::new("explain", run));
    page["point"] = definition(&run.catalogue, point);
    page["results"] = results.into();
    page["findings"] = json!(findings(&run.findings));
    page
}
