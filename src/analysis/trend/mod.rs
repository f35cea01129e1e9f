//! Years side by side: what moved, what moved the index, and where the present
//! pace leads.
//!
//! 1. [`change`]: the change of the index in parts, and its movers;
//! 2. [`silence`]: what points no longer say;
//! 3. [`standing`](mod@standing): 时序进度, against the straight way to the targets;
//! 4. [`course`] and [`pace`]: what past years say of every target to come;
//! 5. [`stage`]: the steps of the plan;
//! 6. [`outlook`]: the index at the ends of these steps.
//!
//! `point` has what is said of one point, `noise` what binary fractions add.

pub mod change;
pub mod course;
mod noise;
pub mod outlook;
pub mod pace;
mod point;
pub mod silence;
pub mod stage;
pub mod standing;

use crate::model::{Catalogue, Settings, Year};
use crate::score::{Assessment, Scorer};
use change::{Change, change};
use outlook::{Outlook, outlook};
use silence::{Silence, silence};
use stage::{StageProgress, stages};

pub use noise::difference;
pub use point::PointTrend;

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
        missing_years(&self.years.iter().map(|own| own.year).collect::<Vec<_>>())
    }
}

/// The years between years that rise.
#[must_use]
pub fn missing_years(years: &[Year]) -> Vec<Year> {
    let between = |pair: &[Year]| {
        let (first, last) = (pair[0], pair[1]);
        let years = std::iter::successors(first.next(), |year| year.next());
        years.take_while(move |year| *year < last)
    };
    years.windows(2).flat_map(between).collect()
}
