//! A finding, and where it or a value stands.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::model::text::harmless;
use crate::model::{Finding, Place};
use crate::report::keys::result::severity_key;
use crate::report::words::findings as words;

/// A finding.
#[derive(Debug, Serialize)]
pub struct FindingView {
    code: &'static str,
    severity: &'static str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<String>,
    sheet: Option<String>,
    cell: Option<String>,
    message: String,
    hint: String,
}

/// The views of findings.
#[must_use]
pub fn findings(found: &[Finding]) -> Vec<FindingView> {
    found.iter().map(finding).collect()
}

/// The view of a finding.
#[must_use]
pub fn finding(finding: &Finding) -> FindingView {
    FindingView {
        code: finding.fault.code().text(),
        severity: severity_key(finding.severity()),
        file: finding.place.file.as_deref().map(ToOwned::to_owned),
        line: finding.place.line,
        column: finding.place.column.as_deref().map(harmless),
        sheet: finding.place.sheet().map(harmless),
        cell: finding.place.cell(),
        message: words::message(&finding.fault),
        hint: words::hint(&finding.fault),
    }
}

pub(super) fn origin(place: &Place) -> Json {
    json!({
        "file": place.file.as_deref(),
        "line": place.line,
        "column": place.column.as_deref().map(harmless),
        "sheet": place.sheet().map(harmless),
        "cell": place.cell(),
    })
}
