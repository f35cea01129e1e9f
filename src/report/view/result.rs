//! The result of an area and year: index, coverage, groups, points, departments.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::point::{PointView, point};
use crate::analysis::departments::Department;
use crate::model::Catalogue;
use crate::report::keys::result::{flag_key, withheld_key};
use crate::report::outcome::run::Run;
use crate::score::aggregation::coverage::Coverage;
use crate::score::grade::Graded;
use crate::score::{Assessment, BindingRecord, GroupResult, PointResult, Verdict};

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

/// The record of binding points.
#[derive(Debug, Serialize)]
pub(super) struct BindingView {
    total: usize,
    met: usize,
    missed: usize,
    pending: usize,
    unreported: usize,
    not_applicable: usize,
    unmet: usize,
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

/// The view of a result, with the groups down to a depth.
#[must_use]
pub fn result(run: &Run, assessment: &Assessment, depth: usize) -> ResultView {
    let catalogue = &run.catalogue;
    let points = |results: &[PointResult]| results.iter().map(|own| point(run, own)).collect();
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
    let name = |at: Option<usize>| catalogue.grade_name(at).map(ToOwned::to_owned);
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

impl From<BindingRecord> for BindingView {
    fn from(record: BindingRecord) -> Self {
        Self {
            total: record.total,
            met: record.met,
            missed: record.missed,
            pending: record.pending,
            unreported: record.unreported,
            not_applicable: record.not_applicable,
            unmet: record.unmet(),
        }
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
