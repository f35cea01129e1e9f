//! The index and its groups by year, what changed from one to the next, and
//! what was silent.

use serde::Serialize;

use crate::analysis::trend::Trend;
use crate::analysis::trend::change::{Change, Mover, Turnover};
use crate::analysis::trend::silence::{Silence, Silent};
use crate::model::Catalogue;
use crate::report::keys::result::flag_key;
use crate::report::keys::trend::{instead_key, stage_key};
use crate::report::view::point::PointKey;
use crate::report::view::result::{self, BindingView, CoverageView, IndexView};
use crate::report::view::value::label;
use crate::score::Assessment;

/// The index of a year.
#[derive(Debug, Serialize)]
pub(super) struct YearView {
    year: i32,
    stage: Option<i32>,
    #[serde(flatten)]
    index: IndexView,
    /// The score by milestones (时序进度).
    on_schedule: Option<f64>,
    coverage: CoverageView,
    binding: BindingView,
    not_final: usize,
}

/// A group by years.
#[derive(Debug, Serialize)]
pub(super) struct NodeView {
    path: Vec<String>,
    scores: Vec<Option<f64>>,
    scores_on_schedule: Vec<Option<f64>>,
    flags: Vec<Option<&'static str>>,
}

/// What changed from one year to the next in the data; `values`, `coverage` and
/// `targets` add up to `total`, and `joint` is a part of `values`.
#[derive(Debug, Serialize)]
pub(super) struct ChangeView {
    from: i32,
    to: i32,
    total: Option<f64>,
    values: Option<f64>,
    coverage: Option<f64>,
    targets: Option<f64>,
    joint: Option<f64>,
    movers: Vec<MoverView>,
    new: Vec<TurnoverView>,
    gone: Vec<TurnoverView>,
}

/// A point with another value, before and after.
#[derive(Debug, Serialize)]
struct MoverView {
    #[serde(flatten)]
    point: PointKey,
    from: Option<f64>,
    to: Option<f64>,
    from_label: Option<String>,
    to_label: Option<String>,
    contribution: Option<f64>,
}

#[derive(Debug, Serialize)]
struct TurnoverView {
    #[serde(flatten)]
    point: PointKey,
    value: Option<f64>,
    label: Option<String>,
    /// What there is in the other year.
    instead: &'static str,
    contribution: Option<f64>,
}

/// What was silent in a year; `index_with` is the index with the last value of
/// each, `worth` the index less that.
#[derive(Debug, Serialize)]
pub(super) struct SilenceView {
    year: i32,
    index_with: Option<f64>,
    worth: Option<f64>,
    points: Vec<SilentView>,
}

#[derive(Debug, Serialize)]
struct SilentView {
    #[serde(flatten)]
    point: PointKey,
    last: i32,
    value: Option<f64>,
    label: Option<String>,
    index_with: Option<f64>,
    worth: Option<f64>,
}

pub(super) fn index(catalogue: &Catalogue, trend: &Trend<'_>) -> Vec<YearView> {
    let years = trend.years.iter().enumerate();
    let view = |(at, own): (usize, &Assessment)| YearView {
        year: own.year.get(),
        stage: stage_key(catalogue, own.year),
        index: result::index(catalogue, own),
        on_schedule: trend.on_schedule.get(at).and_then(|own| own.index.score),
        coverage: own.coverage.into(),
        binding: own.binding.into(),
        not_final: own.not_final(),
    };
    years.map(view).collect()
}

pub(super) fn nodes(trend: &Trend<'_>) -> Vec<NodeView> {
    let groups = trend.latest().groups.iter().enumerate();
    let score = |own: &Assessment, at: usize| own.groups[at].outcome.score();
    let node = |(at, path): (usize, &[String])| NodeView {
        path: path.to_vec(),
        scores: trend.years.iter().map(|own| score(own, at)).collect(),
        scores_on_schedule: on_schedule(trend, |own| score(own, at)),
        flags: trend.years.iter().map(|own| flag_key(&own.groups[at])).collect(),
    };
    groups.map(|(at, group)| node((at, &group.path))).collect()
}

/// A score by milestones in every year.
pub(super) fn on_schedule(
    trend: &Trend<'_>,
    score: impl Fn(&Assessment) -> Option<f64>,
) -> Vec<Option<f64>> {
    let own = |at: usize| trend.on_schedule.get(at).and_then(&score);
    (0..trend.years.len()).map(own).collect()
}

pub(super) fn change(catalogue: &Catalogue, change: &Change) -> ChangeView {
    let turnovers = |points: &[Turnover]| -> Vec<TurnoverView> {
        points.iter().map(|own| turnover(catalogue, own)).collect()
    };
    ChangeView {
        from: change.from.get(),
        to: change.to.get(),
        total: change.total,
        values: change.parts.map(|parts| parts.values),
        coverage: change.parts.map(|parts| parts.coverage),
        targets: change.parts.map(|parts| parts.targets),
        joint: change.parts.map(|parts| parts.joint),
        movers: change.movers.iter().map(|own| mover(catalogue, own)).collect(),
        new: turnovers(&change.new),
        gone: turnovers(&change.gone),
    }
}

fn mover(catalogue: &Catalogue, mover: &Mover) -> MoverView {
    let point = &catalogue.points[mover.point];
    MoverView {
        point: PointKey::of(catalogue, mover.point),
        from: mover.from.number(),
        to: mover.to.number(),
        from_label: label(catalogue, point, mover.from),
        to_label: label(catalogue, point, mover.to),
        contribution: mover.contribution,
    }
}

fn turnover(catalogue: &Catalogue, turnover: &Turnover) -> TurnoverView {
    TurnoverView {
        point: PointKey::of(catalogue, turnover.point),
        value: turnover.value.number(),
        label: label(catalogue, &catalogue.points[turnover.point], turnover.value),
        instead: instead_key(turnover.instead),
        contribution: turnover.contribution,
    }
}

pub(super) fn silences(catalogue: &Catalogue, trend: &Trend<'_>) -> Vec<SilenceView> {
    let years = trend.years.iter().zip(&trend.silences);
    let view = |(own, silence): (&Assessment, &Silence)| SilenceView {
        year: own.year.get(),
        index_with: silence.index_with,
        worth: silence.worth,
        points: silence.points.iter().map(|own| silent(catalogue, own)).collect(),
    };
    years.map(view).collect()
}

fn silent(catalogue: &Catalogue, silent: &Silent) -> SilentView {
    SilentView {
        point: PointKey::of(catalogue, silent.point),
        last: silent.last.get(),
        value: silent.value.number(),
        label: label(catalogue, &catalogue.points[silent.point], silent.value),
        index_with: silent.index_with,
        worth: silent.worth,
    }
}
