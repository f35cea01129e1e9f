//! Results as data for machines: the JSON of the contract. English keys,
//! `null` for what is absent, full precision.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::outcome::run::{Overrides, Run};
use super::words::findings;
use crate::analysis::departments::Department;
use crate::model::finding::Severity;
use crate::model::text::harmless;
use crate::model::{
    BelowCoverage, Catalogue, Finding, Form, Goal, Input, MissingPolicy, Observation, Place, Point,
    Reading, ReferenceSet, Settings, Stage, Status, Value, Year,
};
use crate::score::grade::Graded;
use crate::score::judged::Judged;
use crate::score::tree::{Coverage, Outcome};
use crate::score::{Assessment, GroupResult, PointResult, Verdict, Withheld};

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

fn input(input: &Input) -> Json {
    let form = input.form.as_ref();
    json!({
        "file": input.name,
        "sha256": input.sha256,
        "encoding": form.map(Form::encoding),
        "sheet": form.and_then(Form::sheet).map(harmless),
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

/// The key of a verdict.
#[must_use]
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Missed => "missed",
        Verdict::Pending => "pending",
        Verdict::NoTarget => "no-target",
        Verdict::NotReported => "not-reported",
        Verdict::NotApplicable => "not-applicable",
    }
}

fn status_key(status: Status) -> &'static str {
    match status {
        Status::Final => "final",
        Status::Provisional => "provisional",
        Status::Estimated => "estimated",
        Status::Demonstration => "demonstration",
    }
}

/// The key of how final a value is; a supposed one is `what-if`.
#[must_use]
pub fn data_status_key(reading: &Reading) -> &'static str {
    if reading.place.is_none() { "what-if" } else { status_key(reading.status) }
}

/// The key of a severity.
#[must_use]
pub fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Why an index is withheld, as a key.
#[must_use]
pub fn withheld_key(withheld: Withheld) -> &'static str {
    match withheld {
        Withheld::Refused => "refused",
        Withheld::Coverage { .. } => "coverage",
        Withheld::Weight { .. } => "weight",
        Withheld::Dropped => "dropped",
        Withheld::Nothing => "nothing-reported",
        Withheld::Incomparable => "incomparable",
        Withheld::Negative => "negative-scores",
    }
}

/// The result of an area and year.
#[derive(Debug, Serialize)]
pub struct ResultView {
    area: String,
    kind: Option<String>,
    year: i32,
    not_final: usize,
    index: IndexView,
    binding: Json,
    coverage: CoverageView,
    nodes: Vec<NodeView>,
    points: Vec<PointView>,
    monitored: Vec<PointView>,
}

/// An index, and how far it can be trusted.
#[derive(Debug, Serialize)]
pub(super) struct IndexView {
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    other_weighting: Option<f64>,
    grade: Option<String>,
    grade_low: Option<String>,
    barred: Option<String>,
    grade_due: bool,
    withheld: Option<&'static str>,
}

/// Coverage of a set of points.
#[derive(Debug, Serialize)]
pub struct CoverageView {
    points: usize,
    reported: usize,
    not_applicable: usize,
    share: Option<f64>,
}

impl From<Coverage> for CoverageView {
    fn from(coverage: Coverage) -> Self {
        Self {
            points: coverage.points,
            reported: coverage.reported,
            not_applicable: coverage.not_applicable,
            share: coverage.share(),
        }
    }
}

#[derive(Debug, Serialize)]
struct NodeView {
    path: Vec<String>,
    score: Option<f64>,
    weight: f64,
    effective_weight: Option<f64>,
    reported: usize,
    points: usize,
    not_applicable: usize,
    flag: Option<&'static str>,
}

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

/// The view of a result, with the groups down to a depth.
#[must_use]
pub fn result(
    catalogue: &Catalogue,
    run: &Run,
    assessment: &Assessment,
    depth: usize,
) -> ResultView {
    let points = |results: &[PointResult]| {
        results.iter().map(|result| point(catalogue, &run.overrides, result)).collect()
    };
    let binding = assessment.binding;
    let groups = assessment.groups.iter().filter(|group| group.path.len() <= depth);
    ResultView {
        area: assessment.area.clone(),
        kind: catalogue.kind_name(&assessment.area).map(ToOwned::to_owned),
        year: assessment.year.get(),
        not_final: assessment.not_final(),
        index: index(catalogue, assessment),
        binding: json!({
            "total": binding.total, "met": binding.met, "missed": binding.missed,
            "pending": binding.pending, "unreported": binding.unreported,
            "not_applicable": binding.not_applicable,
        }),
        coverage: assessment.coverage.into(),
        nodes: groups.map(node).collect(),
        points: points(&assessment.points),
        monitored: points(&assessment.monitored),
    }
}

pub(super) fn index(catalogue: &Catalogue, assessment: &Assessment) -> IndexView {
    let index = assessment.index;
    let name = |at: Option<usize>| at.map(|at| catalogue.grades[at].name.clone());
    let grade = |graded: Option<Graded>| name(graded.and_then(|graded| graded.grade));
    IndexView {
        score: index.score,
        low: index.low,
        high: index.high,
        other_weighting: index.other_weighting,
        grade: grade(index.graded),
        grade_low: grade(index.graded_low),
        barred: name(index.graded.and_then(|graded| graded.barred)),
        grade_due: index.grade_due,
        withheld: index.withheld.map(withheld_key),
    }
}

/// The flag of a group, as a key.
#[must_use]
pub fn flag_key(group: &GroupResult) -> Option<&'static str> {
    match group.outcome {
        Outcome::NotApplicable => Some("not-applicable"),
        Outcome::Weightless => Some("weightless"),
        Outcome::Empty => Some("nothing-reported"),
        Outcome::Incomparable => Some("incomparable"),
        Outcome::Negative => Some("negative-scores"),
        Outcome::Refused => Some("refused"),
        Outcome::Dropped => Some("dropped"),
        Outcome::Score(_) if group.insufficient => Some("insufficient-data"),
        Outcome::Score(_) => None,
    }
}

fn node(group: &GroupResult) -> NodeView {
    NodeView {
        path: group.path.to_vec(),
        score: group.outcome.score(),
        weight: group.weight,
        effective_weight: group.effective_weight,
        reported: group.coverage.reported,
        points: group.coverage.points,
        not_applicable: group.coverage.not_applicable,
        flag: flag_key(group),
    }
}

/// The view of a point.
#[must_use]
pub fn point(catalogue: &Catalogue, overrides: &Overrides, result: &PointResult) -> PointView {
    let point = &catalogue.points[result.point];
    let reading = result.observation.reading();
    let supposed = overrides.suppositions.iter().any(|set| set.point == result.point);
    PointView {
        id: point.id.clone(),
        name: point.name.clone(),
        path: point.path.clone(),
        attribute: catalogue.attribute(point).map(|attribute| attribute.name.clone()),
        unit: unit(point).map(ToOwned::to_owned),
        departments: point.departments.clone(),
        value: reading.and_then(|reading| number(reading.value)),
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

/// The unit of a point, where it has one.
pub(super) fn unit(point: &Point) -> Option<&str> {
    (!point.unit.is_none()).then(|| point.unit.text())
}

/// A value that is a number.
pub(super) fn number(value: Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number),
        Value::Label(_) => None,
    }
}

/// The text of a value that is a label.
pub(super) fn label(catalogue: &Catalogue, point: &Point, value: Value) -> Option<String> {
    match value {
        Value::Number(_) => None,
        Value::Label(label) => Some(label_text(catalogue, point, label)),
    }
}

fn label_text(catalogue: &Catalogue, point: &Point, label: usize) -> String {
    catalogue.scale(point).map(|scale| scale.labels[label].text.clone()).unwrap_or_default()
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
        Goal::Bound(_, bound) => super::number::amount(bound),
        Goal::Interval(..) | Goal::Label(_) => String::new(),
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
        message: findings::message(&finding.fault),
        hint: findings::hint(&finding.fault),
    }
}

/// The view of a department.
#[must_use]
pub fn department(department: &Department<'_>) -> Json {
    json!({
        "name": department.name,
        "coverage": CoverageView::from(department.coverage),
        "met": department.count(Verdict::Met),
        "missed": department.count(Verdict::Missed),
        "pending": department.count(Verdict::Pending),
        "gain": department.gain,
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

/// What a command says of a catalogue with mistakes.
#[must_use]
pub fn refused_catalogue(command: &str, mistakes: &[Finding]) -> Json {
    let findings: Vec<FindingView> = mistakes.iter().map(finding).collect();
    let results: Vec<Json> = Vec::new();
    json!({
        "schema": format!("gdindex/{command}/1"),
        "tool": tool(),
        "catalogue": null,
        "valid": false,
        "results": results,
        "findings": findings,
    })
}
