//! The points over the years: values, schedule, course and paces.

use serde::Serialize;
use serde_json::Value as Json;

use super::years::on_schedule;
use crate::analysis::trend::course::{Course, Measure, Projection};
use crate::analysis::trend::pace::Pace;
use crate::analysis::trend::standing::ScheduleStanding;
use crate::analysis::trend::{PointTrend, Trend};
use crate::model::text::harmless;
use crate::model::{Catalogue, Point, Value};
use crate::report::keys::result::{data_status_key, verdict_key};
use crate::report::keys::trend::{
    arrival_key, arrival_year, arrow_key, measure_key, progress_key, status_key,
};
use crate::report::view::finding::origin;
use crate::report::view::point::{judged, target};
use crate::report::view::value::{by_measure, label, steps, unit};
use crate::score::PointResult;

/// A point over the years: arrays have an element for each.
#[derive(Debug, Serialize)]
pub(super) struct PointView {
    id: String,
    name: String,
    path: Vec<String>,
    attribute: Option<String>,
    unit: Option<String>,
    departments: Vec<String>,
    monitored: bool,
    binding: bool,
    values: Vec<Option<f64>>,
    labels: Vec<Option<String>>,
    /// Of labels, how many steps each is above the lowest.
    steps: Vec<Option<f64>>,
    texts: Vec<Option<String>>,
    data_status: Vec<Option<&'static str>>,
    origins: Vec<Option<Json>>,
    /// By which each year is judged.
    targets: Vec<Json>,
    verdicts: Vec<&'static str>,
    scores: Vec<Option<f64>>,
    scores_on_schedule: Vec<Option<f64>>,
    schedule: Vec<Option<StandingView>>,
    course: Option<CourseView>,
    paces: Vec<PaceView>,
}

/// How a year stands against the schedule (时序进度).
#[derive(Debug, Serialize)]
struct StandingView {
    progress: &'static str,
    milestone: f64,
    difference: f64,
    months: Option<f64>,
    at_least: Option<bool>,
}

/// What past years suggest.
#[derive(Debug, Serialize)]
struct CourseView {
    measure: &'static str,
    first: i32,
    last: i32,
    reported: usize,
    change: f64,
}

/// The way to a target; `required` and `actual` are changes in a year, counted
/// in `measure`.
#[derive(Debug, Serialize)]
struct PaceView {
    target: Json,
    status: &'static str,
    arrow: Option<&'static str>,
    measure: &'static str,
    required: Option<f64>,
    actual: Option<f64>,
    projected: Option<ProjectedView>,
    arrives: Option<bool>,
    arrival: Option<i32>,
    arrival_status: Option<&'static str>,
}

/// A value in the target year, or the steps of a label above the lowest; the
/// range is counted in the same.
#[derive(Debug, Serialize)]
struct ProjectedView {
    value: Option<f64>,
    steps: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    limited: bool,
}

pub(super) fn point(catalogue: &Catalogue, trend: &Trend<'_>, own: &PointTrend) -> PointView {
    let point = &catalogue.points[own.point];
    let series = Series { trend, point: own.point };
    PointView {
        id: point.id.clone(),
        name: point.name.clone(),
        path: point.path.clone(),
        attribute: catalogue.attribute(point).map(|attribute| attribute.name.clone()),
        unit: unit(point).map(ToOwned::to_owned),
        departments: point.departments.clone(),
        monitored: point.monitored,
        binding: catalogue.is_binding(point),
        values: series.of_value(Value::number),
        labels: series.of_value(|value| label(catalogue, point, value)),
        steps: series.of_value(|value| steps(catalogue, point, value)),
        texts: series.of(|own| own.observation.reading().map(|reading| harmless(&reading.text))),
        data_status: series.of(|own| own.observation.reading().map(data_status_key)),
        origins: series.of(|own| own.observation.place().map(origin)),
        targets: series.of(|own| judged(catalogue, own)),
        verdicts: series.of(|own| verdict_key(own.verdict)),
        scores: series.of(|own| own.score),
        scores_on_schedule: on_schedule(trend, |year| year.of_point(own.point).score),
        schedule: own.standings.iter().map(|own| own.as_ref().map(standing)).collect(),
        course: own.course.as_ref().map(course),
        paces: own.paces.iter().map(|pace| self::pace((catalogue, point), own, pace)).collect(),
    }
}

/// A point in every year.
#[derive(Clone, Copy)]
struct Series<'t> {
    trend: &'t Trend<'t>,
    point: usize,
}

impl Series<'_> {
    fn of<T>(self, pick: impl Fn(&PointResult) -> T) -> Vec<T> {
        self.trend.years.iter().map(|year| pick(year.of_point(self.point))).collect()
    }

    fn of_value<T>(self, pick: impl Fn(Value) -> Option<T>) -> Vec<Option<T>> {
        self.of(|own| own.observation.reading().and_then(|reading| pick(reading.value)))
    }
}

fn standing(standing: &ScheduleStanding) -> StandingView {
    StandingView {
        progress: progress_key(standing.progress),
        milestone: standing.milestone,
        difference: standing.difference,
        months: standing.months.map(|months| months.count),
        at_least: standing.months.map(|months| months.at_least),
    }
}

fn course(course: &Course) -> CourseView {
    CourseView {
        measure: measure_key(course.measure),
        first: course.first.get(),
        last: course.last.get(),
        reported: course.years,
        change: course.change(),
    }
}

fn pace((catalogue, point): (&Catalogue, &Point), own: &PointTrend, pace: &Pace) -> PaceView {
    let (year, aim) = &point.targets[pace.target];
    let measure = Measure::of(point);
    PaceView {
        target: target((catalogue, point), *year, aim.goal, Some(&aim.text)),
        status: status_key(pace.status),
        arrow: pace.status.arrow().map(arrow_key),
        measure: measure_key(measure),
        required: pace.required,
        actual: own.course.as_ref().map(Course::change),
        projected: pace.projection.map(|projection| projected(measure, projection)),
        arrives: pace.arrives,
        arrival: pace.arrival.and_then(arrival_year),
        arrival_status: pace.arrival.map(arrival_key),
    }
}

fn projected(measure: Measure, projection: Projection) -> ProjectedView {
    let [value, steps] = by_measure(measure, projection.value);
    let Projection { low, high, limited, .. } = projection;
    ProjectedView { value, steps, low, high, limited }
}
