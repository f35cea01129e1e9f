//! The JSON of `check`.

use serde::{Serialize, Serializer};
use serde_json::{Value as Json, json};

use super::finding::{FindingView, finding, origin};
use super::preamble::Preamble;
use super::value::{label, unit};
use crate::analysis::departments::{Department, departments};
use crate::check::completeness::{Answer, Tally, by_group};
use crate::check::requirement::{Lack, Requirement};
use crate::model::text::harmless;
use crate::model::{Catalogue, Finding, Observation, Value};
use crate::report::keys::check::{answer_key, change_key};
use crate::report::keys::result::data_status_key;
use crate::report::outcome::check::{Against, Checked, OneResult};
use crate::report::outcome::reminders::{Reminder, Reminders};
use crate::report::words::sheet;
use crate::score::{PointResult, Verdict};

/// The JSON of a check.
#[derive(Serialize)]
struct CheckView<'a, F, R> {
    #[serde(flatten)]
    preamble: Preamble,
    passed: bool,
    errors: usize,
    warnings: usize,
    min_coverage: f64,
    strict: bool,
    required: Vec<Json>,
    required_missing: Vec<Json>,
    against: Option<Json>,
    changes: Vec<Json>,
    absent_areas: Vec<&'a str>,
    findings: F,
    coverage: TallyView,
    departments: Vec<Json>,
    results: R,
    #[serde(skip_serializing_if = "Option::is_none")]
    reminders: Option<Json>,
}

/// Coverage with what it is made of.
#[derive(Debug, Serialize)]
struct TallyView {
    points: usize,
    reported: usize,
    not_applicable: usize,
    not_reported: usize,
    invalid: usize,
    not_final: usize,
    share: Option<f64>,
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        Self {
            points: tally.points,
            reported: tally.reported,
            not_applicable: tally.not_applicable,
            not_reported: tally.not_reported,
            invalid: tally.invalid,
            not_final: tally.not_final,
            share: tally.coverage().share(),
        }
    }
}

/// The view of a check, with what to say to each department where that was
/// asked for. Findings and results are made one by one while they are written:
/// of many areas they are larger than all that was read.
#[must_use]
pub fn check<'a>(
    checked: &'a Checked<'_>,
    reminders: Option<Reminders<'_>>,
) -> impl Serialize + use<'a> {
    let run = checked.run;
    let verdict = &checked.verdict;
    let total = checked.results().map(|result| result.tally());
    CheckView {
        preamble: Preamble::new("check", run),
        passed: verdict.passed(),
        errors: verdict.errors,
        warnings: verdict.warnings,
        min_coverage: verdict.demands.min_coverage,
        strict: verdict.demands.strict,
        required: required(checked),
        required_missing: required_missing(checked),
        against: checked.against.as_ref().map(against),
        changes: checked.against.iter().flat_map(|against| changes(checked, against)).collect(),
        absent_areas: checked.absent.clone(),
        findings: OneByOne(|| run.findings.iter().map(finding)),
        coverage: total.fold(Tally::default(), Tally::plus).into(),
        departments: total_departments(checked),
        results: OneByOne(|| checked.results().map(|one| result(&run.catalogue, &one))),
        reminders: reminders.map(|own| all_reminders(checked, own)),
    }
}

/// A list whose items are made while it is written.
struct OneByOne<F>(F);

impl<F, I> Serialize for OneByOne<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

fn required(checked: &Checked<'_>) -> Vec<Json> {
    let points = &checked.run.catalogue.points;
    let view = |required: &Requirement| {
        let ids = required.points.iter().map(|point| points[*point].id.as_str());
        json!({ "name": required.name, "points": ids.collect::<Vec<_>>() })
    };
    checked.verdict.demands.required.iter().map(view).collect()
}

fn required_missing(checked: &Checked<'_>) -> Vec<Json> {
    let view = |lack: &Lack| {
        let point = &checked.run.catalogue.points[lack.point];
        let assessment = &checked.run.assessments[lack.result];
        json!({
            "area": assessment.area,
            "year": assessment.year.get(),
            "id": point.id,
            "name": point.name,
            "departments": point.departments,
            "answer": answer_key(lack.answer),
        })
    };
    checked.verdict.lacks.iter().map(view).collect()
}

/// The data compared with.
fn against(against: &Against<'_>) -> Json {
    let inputs = against.run.inputs.iter();
    let inputs: Vec<Json> =
        inputs.map(|input| json!({ "file": input.name, "sha256": input.sha256 })).collect();
    json!({ "inputs": inputs, "errors": against.errors() })
}

fn changes(checked: &Checked<'_>, against: &Against<'_>) -> Vec<Json> {
    let catalogue = &checked.run.catalogue;
    let mut views = Vec::new();
    for compared in &against.comparisons {
        let then = &against.run.assessments[compared.old];
        let now = compared.new.map(|at| &checked.run.assessments[at]);
        for change in &compared.changes {
            let point = &catalogue.points[change.point];
            views.push(json!({
                "area": now.unwrap_or(then).area,
                "year": now.map(|now| now.year.get()),
                "against_year": then.year.get(),
                "id": point.id,
                "name": point.name,
                "departments": point.departments,
                "change": change_key(change.kind),
                "old": said(catalogue, then.of_point(change.point)),
                "new": now.map(|now| said(catalogue, now.of_point(change.point))),
            }));
        }
    }
    views
}

/// What was said about a point; `null` where nothing was.
fn said(catalogue: &Catalogue, result: &PointResult) -> Option<Json> {
    let place = result.observation.place().map(origin);
    let reading = match &result.observation {
        Observation::NotReported => return None,
        Observation::NotApplicable(_) | Observation::ByRule => None,
        Observation::Reported(reading) => Some(&**reading),
    };
    let value = reading.map(|reading| reading.value);
    let point = &catalogue.points[result.point];
    Some(json!({
        "answer": if reading.is_some() { "reported" } else { "not-applicable" },
        "value": value.and_then(Value::number),
        "label": value.and_then(|value| label(catalogue, point, value)),
        "text": reading.map(|reading| harmless(&reading.text)),
        "data_status": reading.map(data_status_key),
        "origin": place,
    }))
}

fn all_reminders(checked: &Checked<'_>, all: Reminders<'_>) -> Json {
    let open = all.open.iter().map(|own| reminder(checked, own));
    json!({
        "departments": open.collect::<Vec<_>>(),
        "complete": all.complete,
        "others": all.others.into_iter().map(finding).collect::<Vec<_>>(),
    })
}

fn reminder(checked: &Checked<'_>, reminder: &Reminder<'_>) -> Json {
    let found =
        |found: &[&Finding]| -> Vec<FindingView> { found.iter().map(|own| finding(own)).collect() };
    let missing = reminder.missing.iter().flat_map(|missing| {
        missing.results.iter().map(|(at, answer)| lacking(checked, missing.point, *at, *answer))
    });
    json!({
        "name": reminder.department,
        "missing": missing.collect::<Vec<_>>(),
        "wrong": found(&reminder.wrong),
        "suspicious": found(&reminder.suspicious),
        "files": reminder.files,
    })
}

fn lacking(checked: &Checked<'_>, point: usize, result: usize, answer: Answer) -> Json {
    let definition = &checked.run.catalogue.points[point];
    let assessment = &checked.run.assessments[result];
    let judged = &assessment.of_point(point).judged;
    json!({
        "area": assessment.area,
        "year": assessment.year.get(),
        "id": definition.id,
        "name": definition.name,
        "unit": unit(definition),
        "departments": definition.departments,
        "target": judged.as_ref().map(|judged| sheet::target(definition, judged)),
        "answer": answer_key(answer),
        "last": checked.last(result, point).map(|(year, past)| {
            json!({ "year": year.get(), "value": said(&checked.run.catalogue, past) })
        }),
    })
}

/// Departments over all areas and years.
fn total_departments(checked: &Checked<'_>) -> Vec<Json> {
    let mut totals: Vec<(Option<&str>, Tally)> = Vec::new();
    for result in checked.results() {
        for department in departments(&checked.run.catalogue, result.assessment) {
            let tally = tally(&department, &result);
            match totals.iter_mut().find(|(name, _)| *name == department.name) {
                Some((_, total)) => *total = total.plus(tally),
                None => totals.push((department.name, tally)),
            }
        }
    }
    let view = |(name, tally)| json!({ "name": name, "coverage": TallyView::from(tally) });
    totals.into_iter().map(view).collect()
}

fn tally(department: &Department<'_>, result: &OneResult<'_>) -> Tally {
    Tally::of(department.points.iter().copied(), result.invalid)
}

fn result(catalogue: &Catalogue, result: &OneResult<'_>) -> Json {
    let assessment = result.assessment;
    let invalid = |point: &&PointResult| result.answer(point) == Answer::Invalid;
    let unreported = |point: &&PointResult| point.verdict == Verdict::NotReported;
    let ids = |points: Vec<&PointResult>| -> Vec<&str> {
        points.iter().map(|point| catalogue.points[point.point].id.as_str()).collect()
    };
    json!({
        "area": assessment.area,
        "kind": catalogue.kind_name(&assessment.area),
        "year": assessment.year.get(),
        "not_final": assessment.not_final(),
        "coverage": TallyView::from(result.tally()),
        "nodes": levels(catalogue, result),
        "departments": departments(catalogue, assessment)
            .iter()
            .map(|own| department(own, result))
            .collect::<Vec<_>>(),
        "unreported": ids(assessment.points.iter().filter(unreported).collect()),
        "invalid": ids(assessment.points.iter().filter(invalid).collect()),
    })
}

fn levels(catalogue: &Catalogue, result: &OneResult<'_>) -> Vec<Json> {
    let tallies = by_group(catalogue, result.assessment, result.invalid);
    let levels = result.assessment.groups.iter().zip(tallies);
    let view = |(group, tally): (&crate::score::GroupResult, Tally)| {
        json!({
            "path": group.path[..],
            "coverage": TallyView::from(tally),
            "insufficient": group.insufficient,
        })
    };
    levels.map(view).collect()
}

fn department(department: &Department<'_>, result: &OneResult<'_>) -> Json {
    let mut view = super::result::department(department);
    view["coverage"] = json!(TallyView::from(tally(department, result)));
    view
}
