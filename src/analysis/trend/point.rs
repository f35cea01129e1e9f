//! A point over the years.

use super::course::{Course, Measure, level};
use super::pace::{self, Known, Pace};
use super::standing::{ScheduleStanding, standing};
use crate::model::{Catalogue, Settings, Value, Year};
use crate::score::{Assessment, Verdict};

/// A point over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct PointTrend {
    /// The point.
    pub point: usize,
    /// The last reported value with its year.
    pub last: Option<(Year, Value)>,
    /// Its course, of two reported years or more.
    pub course: Option<Course>,
    /// How each year stands against its schedule.
    pub standings: Vec<Option<ScheduleStanding>>,
    /// Its pace towards the targets of the latest year and after; where there is
    /// none towards its last.
    pub paces: Vec<Pace>,
}

impl PointTrend {
    /// Those of all points; none without any year.
    pub(super) fn all(catalogue: &Catalogue, pace: &Settings, years: &[Assessment]) -> Vec<Self> {
        let Some(latest) = years.last() else { return Vec::new() };
        (0..catalogue.points.len())
            .map(|point| Self::of(catalogue, pace, (years, latest), point))
            .collect()
    }

    fn of(
        catalogue: &Catalogue,
        settings: &Settings,
        (years, latest): (&[Assessment], &Assessment),
        index: usize,
    ) -> Self {
        let point = &catalogue.points[index];
        let value = |year: &Assessment| {
            year.of_point(index).observation.reading().map(|reading| reading.value)
        };
        let reported = years.iter().filter_map(|year| Some((year.year, value(year)?)));
        let reported: Vec<(Year, Value)> = reported.collect();
        let measure = Measure::of(point);
        let level = |value: Value| level(measure, value, catalogue.scale(point));
        let levels: Vec<(Year, f64)> =
            reported.iter().map(|(year, value)| (*year, level(*value))).collect();
        let known = Known {
            last: reported.last().copied(),
            course: Course::through(measure, &levels),
            is_inapplicable: latest.of_point(index).verdict == Verdict::NotApplicable,
        };
        let stands = |year: &Assessment| standing(point, settings, year.year, value(year)?);
        let first = point.target_for(latest.year).unwrap_or(0);
        let targets = first..point.targets.len();
        Self {
            point: index,
            last: known.last,
            course: known.course,
            standings: years.iter().map(stands).collect(),
            paces: targets
                .map(|at| pace::pace(catalogue, point, (at, latest.year), known))
                .collect(),
        }
    }
}
