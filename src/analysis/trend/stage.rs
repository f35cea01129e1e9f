//! The stages of the plan: how far the points are that have a target at the end
//! of one.

use crate::model::{Catalogue, Point, Settings, Year};
use crate::score::{Assessment, PointResult, Scorer, Verdict};

/// How far the points are that have a target at the end of a stage, by the
/// targets of that end, not by milestones.
#[derive(Debug, Clone, PartialEq)]
pub struct StageProgress {
    /// The stage, by its position in the catalogue.
    pub stage: usize,
    /// The year of the data that tells: the latest up to its end. `None` where
    /// all data are later.
    pub as_of: Option<Year>,
    /// How many points have a target at its end.
    pub total: usize,
    /// How many of these are monitored.
    pub monitored: usize,
    /// Their results in that year, in the order of the catalogue: met or not by
    /// that target; before the end what is not met is not yet due.
    pub points: Vec<PointResult>,
    /// The mean attainment (实现程度) of those reported, each counting the same.
    pub attainment: Option<f64>,
}

impl StageProgress {
    /// How many of its points stand so.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.points.iter().filter(|point| point.verdict == verdict).count()
    }
}

/// The progress in every stage at whose end any point has a target; one without
/// has no points.
pub(super) fn stages(
    catalogue: &Catalogue,
    settings: &Settings,
    years: &[Assessment],
) -> Vec<StageProgress> {
    let indices = 0..catalogue.stages.len();
    indices.map(|stage| progress((catalogue, settings), years, stage)).collect()
}

#[allow(clippy::cast_precision_loss, reason = "numbers of points are small")]
fn progress(
    (catalogue, settings): (&Catalogue, &Settings),
    years: &[Assessment],
    stage: usize,
) -> StageProgress {
    let until = catalogue.stages[stage].until;
    let latest = years.iter().rev().find(|year| year.year <= until);
    let as_of_end = Settings { target_year: Some(until), pace: false, ..settings.clone() };
    let has_target = |point: &Point| point.targets.iter().any(|(year, _)| *year == until);
    let with_target = || catalogue.points.iter().filter(|point| has_target(point));
    let result = latest.map(|year| Scorer::new(catalogue, &as_of_end).assess(&year.record()));
    let results = result.into_iter().flat_map(|own| own.points.into_iter().chain(own.monitored));
    let is_over = latest.is_some_and(|year| year.year == until);
    let points: Vec<PointResult> = results
        .filter(|own| has_target(&catalogue.points[own.point]))
        .map(|own| as_of_then(own, is_over))
        .collect();
    let reported: Vec<f64> = points.iter().filter_map(|own| own.attainment).collect();
    let mean = reported.iter().sum::<f64>() / reported.len() as f64;
    StageProgress {
        stage,
        as_of: latest.map(|year| year.year),
        total: with_target().count(),
        monitored: with_target().filter(|point| point.monitored).count(),
        points,
        attainment: (!reported.is_empty()).then_some(mean),
    }
}

/// A result judged as of the end of a stage, as it stands before that end.
fn as_of_then(result: PointResult, is_over: bool) -> PointResult {
    match result.verdict {
        Verdict::Missed if !is_over => PointResult { verdict: Verdict::Pending, ..result },
        _ => result,
    }
}
