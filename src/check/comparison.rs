//! What is new against data of another time: newly reported, revised, of
//! another status, withdrawn; and who fell silent about a target not met.

use std::collections::{BTreeMap, BTreeSet};

use super::completeness::Answer;
use crate::model::text::squeeze;
use crate::model::{Catalogue, Fault, Finding, Observation, Year};
use crate::score::{Assessment, PointResult, Verdict};

/// Results, and for each the points with a cell that was refused.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// The results.
    pub assessments: &'a [Assessment],
    /// The points refused of each.
    pub invalid: &'a [BTreeSet<usize>],
}

/// A result beside the one it is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The result now, by position; `None` where nobody speaks of the area
    /// any more.
    pub new: Option<usize>,
    /// The result then, by position.
    pub old: usize,
    /// What changed, in the order of the catalogue.
    pub changes: Vec<Change>,
    /// Points that missed their target then and of which nothing is said now.
    pub silent: Vec<usize>,
}

/// What changed about a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The point, by position in the catalogue.
    pub point: usize,
    /// What changed.
    pub kind: ChangeKind,
}

/// How a point changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Answered then, silent now.
    Withdrawn,
    /// Another value for the same year, or 不适用 for a value.
    Revised,
    /// The same value, of another status.
    Status,
    /// Silent then, answered now.
    Reported,
}

/// Every result beside the one of its area of the same year, else of the
/// latest year before; and areas that have none any more.
///
/// Values of different years may differ: only within a year is a value
/// revised. Cells that were refused, then or now, are compared with nothing.
#[must_use]
pub fn compare(new: Data<'_>, old: Data<'_>) -> Vec<Compared> {
    let before = by_area(old.assessments);
    let current = new.assessments.iter().enumerate().filter_map(|(at, assessment)| {
        let years = before.get(&squeeze(&assessment.area))?;
        let (_, last) = years.range(..=assessment.year).next_back()?;
        Some((Some(at), *last))
    });
    current
        .chain(vanished(new.assessments, &before).into_iter().map(|last| (None, last)))
        .map(|(at, last)| comparison(new, old, at, last))
        .collect()
}

/// The results of each area by year; areas as they are compared.
fn by_area(assessments: &[Assessment]) -> BTreeMap<String, BTreeMap<Year, usize>> {
    let mut found: BTreeMap<String, BTreeMap<Year, usize>> = BTreeMap::new();
    for (at, assessment) in assessments.iter().enumerate() {
        found.entry(squeeze(&assessment.area)).or_default().insert(assessment.year, at);
    }
    found
}

/// The last result of each area of which nothing is said now, in the order of
/// the data.
fn vanished(new: &[Assessment], old: &BTreeMap<String, BTreeMap<Year, usize>>) -> Vec<usize> {
    let known = by_area(new);
    let gone = old.iter().filter(|(area, _)| !known.contains_key(*area));
    let mut last: Vec<usize> =
        gone.filter_map(|(_, years)| years.values().copied().last()).collect();
    last.sort_unstable();
    last
}

fn comparison(new: Data<'_>, old: Data<'_>, at: Option<usize>, before: usize) -> Compared {
    let then = &old.assessments[before];
    let same_year = at.is_none_or(|at| new.assessments[at].year == then.year);
    let mut compared = Compared { new: at, old: before, changes: vec![], silent: vec![] };
    // What does not apply by rule was never said and cannot be withdrawn.
    let is_said = |past: &&PointResult| past.observation != Observation::ByRule;
    for past in then.points.iter().chain(&then.monitored).filter(is_said) {
        let point = past.point;
        let present = at.map(|at| new.assessments[at].of_point(point));
        let answer = match (at, present) {
            (Some(at), Some(present)) => Answer::of(present, &new.invalid[at]),
            _ => Answer::NotReported,
        };
        let kind = match (Answer::of(past, &old.invalid[before]), answer) {
            (Answer::Invalid, _)
            | (_, Answer::Invalid)
            | (Answer::NotReported, Answer::NotReported) => None,
            (Answer::NotReported, _) => Some(ChangeKind::Reported),
            (_, Answer::NotReported) => Some(ChangeKind::Withdrawn),
            _ if same_year => present.and_then(|present| revision(past, present)),
            _ => None,
        };
        compared.changes.extend(kind.map(|kind| Change { point, kind }));
        let was_unmet = matches!(past.verdict, Verdict::Missed | Verdict::Pending);
        if was_unmet && answer == Answer::NotReported {
            compared.silent.push(point);
        }
    }
    compared
}

/// What changed between two answers for the same year.
fn revision(past: &PointResult, present: &PointResult) -> Option<ChangeKind> {
    match (&past.observation, &present.observation) {
        (Observation::Reported(past), Observation::Reported(present)) => {
            if past.value != present.value {
                Some(ChangeKind::Revised)
            } else if past.status != present.status {
                Some(ChangeKind::Status)
            } else {
                None
            }
        }
        (
            Observation::NotApplicable(_) | Observation::ByRule,
            Observation::NotApplicable(_) | Observation::ByRule,
        ) => None,
        _ => Some(ChangeKind::Revised),
    }
}

/// A warning for every point that fell silent about a target not met, at the
/// place of its last value.
#[must_use]
pub fn findings(
    catalogue: &Catalogue,
    new: &[Assessment],
    old: &[Assessment],
    comparisons: &[Compared],
) -> Vec<Finding> {
    let silent = comparisons.iter().flat_map(|own| own.silent.iter().map(move |at| (own, *at)));
    silent
        .filter_map(|(compared, point)| {
            let then = &old[compared.old];
            let reading = then.of_point(point).observation.reading()?;
            let now = compared.new.map_or(then, |at| &new[at]);
            let fault = Fault::SilentUnmet {
                point: catalogue.points[point].name.clone(),
                text: reading.text.clone(),
                status: reading.status,
                area: now.area.clone(),
                year: now.year,
                last_year: then.year,
            };
            Some(Finding::new(reading.place.clone().unwrap_or_default(), fault))
        })
        .collect()
}
