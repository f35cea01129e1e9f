//! Years side by side as data for machines: the JSON of `trend`. What has a
//! value in every year is an array in the order of `years`, ready for charts.

mod ahead;
mod keys;
mod points;
#[cfg(test)]
pub(super) mod tests;
mod years;

use serde::Serialize;

use super::outcome::run::Run;
use super::view::{self, FindingView, Preamble};
use crate::analysis::trend::Trend;
use crate::model::{Catalogue, Year};
use ahead::{OutlookView, StageView};
pub(super) use keys::{
    arrival_key, arrival_year, arrow_key, measure_key, progress_key, status_key,
};
use points::PointView;
pub(super) use points::{by_measure, steps};
use years::{ChangeView, NodeView, SilenceView, YearView};

/// The JSON of `trend`.
#[derive(Debug, Serialize)]
pub struct TrendView {
    #[serde(flatten)]
    preamble: Preamble,
    results: Vec<AreaView>,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
struct AreaView {
    area: String,
    kind: Option<String>,
    years: Vec<i32>,
    /// Years without data between the first and the last.
    missing_years: Vec<i32>,
    index: Vec<YearView>,
    changes: Vec<ChangeView>,
    nodes: Vec<NodeView>,
    points: Vec<PointView>,
    silences: Vec<SilenceView>,
    stages: Vec<StageView>,
    outlook: Vec<OutlookView>,
}

/// Which point it is.
#[derive(Debug, Serialize)]
struct PointKey {
    id: String,
    name: String,
}

impl PointKey {
    fn of(catalogue: &Catalogue, point: usize) -> Self {
        let point = &catalogue.points[point];
        Self { id: point.id.clone(), name: point.name.clone() }
    }
}

/// The view of the trends of areas; of data that were refused there are none.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>]) -> TrendView {
    TrendView {
        preamble: Preamble::new("trend", run),
        results: trends.iter().map(|own| area(&run.catalogue, own)).collect(),
        findings: run.findings.iter().map(view::finding).collect(),
    }
}

fn area(catalogue: &Catalogue, trend: &Trend<'_>) -> AreaView {
    let area = &trend.latest().area;
    AreaView {
        area: area.clone(),
        kind: catalogue.kind_name(area).map(ToOwned::to_owned),
        years: trend.years.iter().map(|own| own.year.get()).collect(),
        missing_years: trend.gaps().into_iter().map(Year::get).collect(),
        index: years::index(catalogue, trend),
        changes: trend.changes.iter().map(|own| years::change(catalogue, own)).collect(),
        nodes: years::nodes(trend),
        points: trend.points.iter().map(|own| points::point(catalogue, trend, own)).collect(),
        silences: years::silences(catalogue, trend),
        stages: trend.stages.iter().map(|own| ahead::stage(catalogue, own)).collect(),
        outlook: trend.outlook.iter().map(|own| ahead::outlook(catalogue, own)).collect(),
    }
}

/// The stage to which a year belongs, by its last year.
pub(super) fn stage_of(catalogue: &Catalogue, year: Year) -> Option<i32> {
    catalogue.stage_of(year).map(|at| catalogue.stages[at].until.get())
}
