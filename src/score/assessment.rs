//! The result for one area and year with everything that explains it: summary
//! and points.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::aggregation::coverage::Coverage;
use super::aggregation::state::State;
use super::gap::Gain;
use super::normalisation::judged::Judged;
use super::normalisation::relative::RelativeStanding;
use super::summary::Summary;
use super::verdict::Verdict;
use crate::model::{Catalogue, Observation, Point, Record};

/// The result for one area and year: its summary, with the points.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// What it comes to.
    pub summary: Summary,
    /// Scored points, in the order of the catalogue.
    pub points: Vec<PointResult>,
    /// Monitored points, in the order of the catalogue.
    pub monitored: Vec<PointResult>,
    /// The points with a cell that was refused; they count as not reported.
    pub invalid: BTreeSet<usize>,
}

impl Deref for Assessment {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        &self.summary
    }
}

impl Assessment {
    /// What was said, as it was assessed.
    #[must_use]
    pub fn record(&self) -> Record {
        let results = self.points.iter().chain(&self.monitored);
        Record {
            area: self.area.clone(),
            year: self.year,
            observations: results.map(|result| result.observation.clone()).collect(),
            invalid: self.invalid.clone(),
        }
    }

    /// What the scored points bring into their groups.
    #[must_use]
    pub fn states(&self) -> Vec<State> {
        self.points.iter().map(PointResult::state).collect()
    }

    /// The result of a point of the catalogue, scored or monitored.
    #[must_use]
    pub fn of_point(&self, point: usize) -> &PointResult {
        point
            .checked_sub(self.points.len())
            .map_or_else(|| &self.points[point], |at| &self.monitored[at])
    }

    /// Coverage of the points that a test picks.
    pub fn coverage_of(&self, catalogue: &Catalogue, picks: impl Fn(&Point) -> bool) -> Coverage {
        let mut coverage = Coverage::default();
        for result in self.points.iter().filter(|r| picks(&catalogue.points[r.point])) {
            coverage.count(result.state());
        }
        coverage
    }
}

/// A point in the result.
#[derive(Debug, Clone, PartialEq)]
pub struct PointResult {
    /// Its index in [`Catalogue::points`].
    pub point: usize,
    /// What was said about it.
    pub observation: Observation,
    /// The target by which it is judged, where it has one.
    pub judged: Option<Judged>,
    /// How it stands.
    pub verdict: Verdict,
    /// How its value stands among those of the reference set, where its
    /// method compares areas.
    pub standing: Option<RelativeStanding>,
    /// Distance to the target in its unit.
    pub gap: Option<f64>,
    /// Attainment, 0…1.
    pub attainment: Option<f64>,
    /// Its score, the lowest where it was not reported and the rule is
    /// `floor`; `None` where it has none, and for monitored points.
    pub score: Option<f64>,
    /// Whether progress or efficacy fell back on attainment.
    pub fallback: bool,
    /// Share in the index with everything reported; `None` when monitored.
    pub weight: Option<f64>,
    /// Share in this index; `None` when monitored or without an index.
    pub effective_weight: Option<f64>,
    /// What it could change in the index.
    pub gain: Gain,
}

impl PointResult {
    /// What it brings into its group.
    #[must_use]
    pub fn state(&self) -> State {
        self.verdict.state(self.score)
    }
}
