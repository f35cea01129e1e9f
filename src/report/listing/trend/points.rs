//! The rows of a point: one for each year of the data, and of those to come.

use super::area::Area;
use super::line::{Basis, Item, Line, Pace, Said, Schedule, year_field};
use crate::analysis::trend::PointTrend;
use crate::analysis::trend::change::Change;
use crate::analysis::trend::course::{Course, Measure, Projection};
use crate::analysis::trend::pace;
use crate::analysis::trend::silence::Silence;
use crate::analysis::trend::standing::ScheduleStanding;
use crate::model::{Point, Value, Year};
use crate::report::keys::result::{data_status_key, verdict_key};
use crate::report::keys::trend::{
    arrival_key, arrival_year, arrow_key, measure_key, progress_key, status_key,
};
use crate::report::listing::{Field, flag};
use crate::report::view::value::{by_measure, label, steps, unit};
use crate::report::words::phrases;
use crate::report::words::sheet;
use crate::score::{Assessment, PointResult};

impl Area<'_> {
    /// A row for every year of the data, and for the years to come that have a
    /// target of the point or an outlook on the index.
    pub(super) fn point(&self, own: &PointTrend) -> Vec<Line> {
        let reported = self.years().map(|(at, year)| self.reported_point(own, at, year));
        let to_come = self.years_to_come(own).into_iter();
        let mut lines: Vec<Line> = reported.collect();
        lines.extend(to_come.map(|year| self.projected_point(own, year)));
        for line in &mut lines {
            let point = &self.catalogue.points[own.point];
            line.path = point.path.join("/");
            line.point = Some(self.item(point));
        }
        lines
    }

    fn years_to_come(&self, own: &PointTrend) -> Vec<Year> {
        let latest = self.trend.latest().year;
        let targets = own.paces.iter().map(|pace| self.target_year(own, pace));
        let outlook = self.trend.outlook.iter().map(|outlook| outlook.year);
        let mut years: Vec<Year> = targets.chain(outlook).filter(|year| *year > latest).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn target_year(&self, own: &PointTrend, pace: &pace::Pace) -> Year {
        self.catalogue.points[own.point].targets[pace.target].0
    }

    /// The pace towards a target that is due stands in the latest year.
    fn reported_point(&self, own: &PointTrend, at: usize, year: &Assessment) -> Line {
        let change = self.change_to(at);
        let latest = self.trend.latest().year;
        let is_due = |pace: &&pace::Pace| self.target_year(own, pace) <= latest;
        let due = own.paces.iter().find(is_due).filter(|_| year.year == latest);
        Line {
            said: Some(self.said(year.of_point(own.point))),
            contribution: change.and_then(|change| contribution(change, own.point)),
            silence_worth: worth(&self.trend.silences[at], own.point),
            schedule: own.standings[at].as_ref().map(schedule),
            pace: due.map(|pace| self.pace(own, pace)),
            ..self.reported(at, year, |year| year.of_point(own.point).score)
        }
    }

    fn projected_point(&self, own: &PointTrend, year: Year) -> Line {
        let pace = own.paces.iter().find(|pace| self.target_year(own, pace) == year);
        let outlook = self.trend.outlook.iter().find(|outlook| outlook.year == year);
        let result = outlook.map(|outlook| outlook.at_pace.of_point(own.point));
        let projection = pace.and_then(|pace| pace.projection);
        Line {
            said: Some(self.to_come(own, result, projection)),
            score: result.and_then(|result| result.score),
            pace: pace.map(|pace| self.pace(own, pace)),
            ..self.line(year, Basis::Projected)
        }
    }

    fn item(&self, point: &Point) -> Item {
        [
            point.id.as_str().into(),
            point.name.as_str().into(),
            self.catalogue.attribute(point).map(|attribute| attribute.name.as_str()).into(),
            unit(point).into(),
            point.departments.join(sheet::AND).into(),
            flag(point.monitored).into(),
        ]
    }

    fn said(&self, result: &PointResult) -> Said {
        let reading = result.observation.reading();
        let [value, steps, label] = self.value(result.point, reading.map(|own| own.value));
        let text = reading.map(|reading| reading.text.as_str()).into();
        let status = reading.map(data_status_key).into();
        [value, steps, label, text, status, verdict_key(result.verdict).into()]
    }

    /// Nobody has said it: there is neither a text nor a status. The place of a
    /// course between two labels is kept in the steps.
    fn to_come(
        &self,
        own: &PointTrend,
        result: Option<&PointResult>,
        projection: Option<Projection>,
    ) -> Said {
        let reading = result.and_then(|result| result.observation.reading());
        let [mut value, mut steps, label] = self.value(own.point, reading.map(|own| own.value));
        if let Some(projection) = projection {
            let measure = Measure::of(&self.catalogue.points[own.point]);
            [value, steps] = by_measure(measure, projection.value).map(Field::from);
        }
        let verdict = result.map(|result| verdict_key(result.verdict)).into();
        [value, steps, label, Field::Empty, Field::Empty, verdict]
    }

    /// A value as a number, as steps above the lowest label, and as a label.
    fn value(&self, point: usize, value: Option<Value>) -> [Field; 3] {
        let point = &self.catalogue.points[point];
        [
            value.and_then(Value::number).into(),
            value.and_then(|value| steps(self.catalogue, point, value)).into(),
            value.and_then(|value| label(self.catalogue, point, value)).into(),
        ]
    }

    fn pace(&self, own: &PointTrend, pace: &pace::Pace) -> Pace {
        let point = &self.catalogue.points[own.point];
        let projection = pace.projection;
        [
            year_field(self.target_year(own, pace)),
            phrases::catalogue_target(&point.targets[pace.target].1).into(),
            status_key(pace.status).into(),
            pace.status.arrow().map(arrow_key).into(),
            measure_key(Measure::of(point)).into(),
            pace.required.into(),
            own.course.as_ref().map(Course::change).into(),
            projection.and_then(|own| own.low).into(),
            projection.and_then(|own| own.high).into(),
            projection.map(|own| flag(own.limited)).into(),
            pace.arrives.map(flag).into(),
            pace.arrival.and_then(arrival_year).map(f64::from).into(),
            pace.arrival.map(arrival_key).into(),
        ]
    }
}

/// What a point contributed to a change: with its value, by coming or by going.
fn contribution(change: &Change, point: usize) -> Option<f64> {
    let movers = change.movers.iter().map(|own| (own.point, own.contribution));
    let turnovers = change.new.iter().chain(&change.gone);
    let turnovers = turnovers.map(|own| (own.point, own.contribution));
    movers.chain(turnovers).find(|(own, _)| *own == point)?.1
}

/// What the silence of a point is worth.
fn worth(silence: &Silence, point: usize) -> Option<f64> {
    silence.points.iter().find(|own| own.point == point)?.worth
}

fn schedule(standing: &ScheduleStanding) -> Schedule {
    [
        progress_key(standing.progress).into(),
        standing.milestone.into(),
        standing.difference.into(),
        standing.months.map(|months| months.count).into(),
        standing.months.map(|months| flag(months.at_least)).into(),
    ]
}
