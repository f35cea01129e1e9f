//! The JSON of `trend`: years side by side. What has a value in every year is an array in the order of `years`, ready for charts.

mod ahead;
mod points;
#[cfg(test)]
pub(in crate::report) mod tests;
mod years;

use serde::Serialize;

use super::finding::{FindingView, findings};
use super::preamble::Preamble;
use crate::analysis::trend::Trend;
use crate::model::{Catalogue, Year};
use crate::report::outcome::run::Run;
use ahead::{OutlookView, StageView};
use points::PointView;
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

/// The view of the trends of areas; of data that were refused there are none.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>]) -> TrendView {
    TrendView {
        preamble: Preamble::new("trend", run),
        results: trends.iter().map(|own| area(&run.catalogue, own)).collect(),
        findings: findings(&run.findings),
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
