//! All that speaks against the data as one list: findings, required points
//! that are not there, results with too little coverage.

use super::check::Checked;
use crate::check::requirement::Lack;
use crate::model::{Finding, Place, Severity};
use crate::report::words::{check, findings, phrases};

/// The code of a required point that is not there.
pub const REQUIRED: &str = "required";
/// The code of a result with too little coverage.
pub const COVERAGE: &str = "coverage";

/// Something that speaks against the data.
#[derive(Debug, Clone, PartialEq)]
pub struct Alert {
    /// How grave it is.
    pub severity: Severity,
    /// Its code.
    pub code: &'static str,
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to do; empty where there is nothing to do.
    pub hint: String,
}

/// Everything, worst first.
#[must_use]
pub fn all(checked: &Checked<'_>) -> Vec<Alert> {
    let mut all = with_places(checked);
    let errors = all.partition_point(|alert| alert.severity == Severity::Error);
    all.splice(errors..errors, shortfalls(checked));
    all
}

/// The findings and the required points that are not there, worst first.
#[must_use]
pub fn with_places(checked: &Checked<'_>) -> Vec<Alert> {
    let lacks = checked.verdict.lacks.iter().map(|lack| required(checked, lack));
    let mut found: Vec<Alert> = checked.run.findings.iter().map(finding).chain(lacks).collect();
    found.sort_by_key(|alert| alert.severity);
    found
}

fn finding(finding: &Finding) -> Alert {
    Alert {
        severity: finding.severity(),
        code: finding.fault.code().text(),
        place: finding.place.clone(),
        message: findings::message(&finding.fault),
        hint: findings::hint(&finding.fault),
    }
}

fn required(checked: &Checked<'_>, lack: &Lack) -> Alert {
    let point = &checked.run.catalogue.points[lack.point];
    Alert {
        severity: Severity::Error,
        code: REQUIRED,
        place: Place::default(),
        message: check::lack(&checked.name(lack.result), &point.name, lack.answer),
        hint: check::supplied_by(&phrases::departments(point)),
    }
}

fn shortfalls(checked: &Checked<'_>) -> impl Iterator<Item = Alert> {
    let minimum = checked.verdict.demands.min_coverage;
    checked.verdict.shortfalls.iter().map(move |at| {
        let share = phrases::optional_percent(checked.run.assessments[*at].coverage.share());
        Alert {
            severity: Severity::Error,
            code: COVERAGE,
            place: Place::default(),
            message: check::shortfall(&checked.name(*at), &share, minimum),
            hint: String::new(),
        }
    })
}
