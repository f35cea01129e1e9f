//! Years side by side: what moved, what moved the index, and where the present
//! pace leads.
//!
//! 1. [`change`]: the change of the index in parts, and its movers;
//! 2. [`silence`]: what points no longer say;
//! 3. [`standing`](mod@standing): 时序进度, against the straight way to the targets;
//! 4. [`course`] and [`pace`]: what past years say of every target to come;
//! 5. [`stage`]: the steps of the plan;
//! 6. [`outlook`]: the index at the ends of these steps.

pub mod change;
pub mod course;
pub mod outlook;
pub mod pace;
pub mod silence;
pub mod stage;
pub mod standing;

use crate::model::{Catalogue, Settings, Value, Year};
use crate::score::{Assessment, Scorer, Verdict};
use change::{Change, change};
use course::{Course, Measure, NOISE, level};
use outlook::{Outlook, outlook};
use pace::{Known, Pace};
use silence::{Silence, silence};
use stage::{StageProgress, stages};
use standing::{Standing, standing};

/// The years of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend<'a> {
    /// Their results, the years rising; at least one.
    pub years: &'a [Assessment],
    /// The same judged by milestones (时序进度); none where scores depend on the
    /// other areas.
    pub on_schedule: Vec<Assessment>,
    /// From each year to the next.
    pub changes: Vec<Change>,
    /// What was silent in each year.
    pub silences: Vec<Silence>,
    /// Every point of the catalogue.
    pub points: Vec<PointTrend>,
    /// Every stage of the plan.
    pub stages: Vec<StageProgress>,
    /// Years to come; none where scores depend on the other areas, where the
    /// latest index is withheld, or where no scored point is known to move.
    pub outlook: Vec<Outlook>,
}

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
    pub standings: Vec<Option<Standing>>,
    /// Its pace towards the targets of the latest year and after; where there is
    /// none towards its last.
    pub paces: Vec<Pace>,
}

impl<'a> Trend<'a> {
    /// The trend of each area; the results of an area stand together, the years
    /// of each rising.
    #[must_use]
    pub fn all(catalogue: &Catalogue, settings: &Settings, results: &'a [Assessment]) -> Vec<Self> {
        let areas = results.chunk_by(|one, next| one.area == next.area);
        areas.map(|years| Self::of(catalogue, settings, years)).collect()
    }

    /// The trend of an area; its results are not empty and their years rise.
    #[must_use]
    pub fn of(catalogue: &Catalogue, settings: &Settings, years: &'a [Assessment]) -> Self {
        let rules = (catalogue, settings);
        let scorer = Scorer::new(catalogue, settings);
        // Milestones and years to come are those of the year itself.
        let as_of_its_year = Settings { target_year: None, ..settings.clone() };
        let later = Scorer::new(catalogue, &as_of_its_year);
        let pace = Settings { pace: true, ..as_of_its_year.clone() };
        let is_alone = !catalogue.compares_areas(settings);
        let milestones = Scorer::new(catalogue, &pace);
        let on_schedule = years.iter().filter(|_| is_alone);
        let points = PointTrend::all(catalogue, &pace, years);
        // Silence that keeps an index from being published does not lead to one.
        let latest = years.last().filter(|own| is_alone && own.index.score.is_some());
        let outlook = latest.into_iter().flat_map(|latest| {
            let years = outlook::years(catalogue, latest.year).into_iter();
            let outlook = |year| outlook(rules, &later, &points, (latest, year));
            years.filter_map(outlook).collect::<Vec<_>>()
        });
        let pairs = years.windows(2);
        Self {
            years,
            on_schedule: on_schedule.map(|own| milestones.assess(&own.record())).collect(),
            changes: pairs.map(|pair| change(rules, &scorer, &pair[0], &pair[1])).collect(),
            silences: (1..=years.len()).map(|n| silence(rules, &scorer, &years[..n])).collect(),
            stages: stages(catalogue, settings, years),
            outlook: outlook.collect(),
            points,
        }
    }

    /// The latest year.
    #[must_use]
    pub fn latest(&self) -> &'a Assessment {
        &self.years[self.years.len() - 1]
    }

    /// The index of a year.
    #[must_use]
    pub fn score_of(&self, year: Year) -> Option<f64> {
        self.years.iter().find(|own| own.year == year)?.index.score
    }

    /// The years between the first and the latest without data.
    #[must_use]
    pub fn gaps(&self) -> Vec<Year> {
        missing(&self.years.iter().map(|own| own.year).collect::<Vec<_>>())
    }
}

/// The years between years that rise.
#[must_use]
pub fn missing(years: &[Year]) -> Vec<Year> {
    let between = |pair: &[Year]| {
        let (first, last) = (pair[0], pair[1]);
        let years = std::iter::successors(first.next(), |year| year.next());
        years.take_while(move |year| *year < last)
    };
    years.windows(2).flat_map(between).collect()
}

/// One score less another, without what binary fractions add: what is less than
/// a millionth of a millionth of the scores is nothing.
#[must_use]
pub fn difference(settings: &Settings, score: f64, other: f64) -> f64 {
    let largest = settings.range.low.abs().max(settings.range.high.abs());
    Some(score - other).filter(|own| own.abs() > NOISE * largest).unwrap_or(0.0)
}

impl PointTrend {
    fn all(catalogue: &Catalogue, pace: &Settings, years: &[Assessment]) -> Vec<Self> {
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
