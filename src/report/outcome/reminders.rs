//! What each department still has to send, mend or look at again, as data.

use std::collections::BTreeSet;

use super::check::Checked;
use crate::check::attribution::{About, about};
use crate::check::completeness::Answer;
use crate::model::{Fault, Finding, Point, Severity};

/// What is to be said to whom.
#[derive(Debug)]
pub struct Reminders<'a> {
    /// The departments that have something to do.
    pub open: Vec<Reminder<'a>>,
    /// Those that have nothing to do.
    pub complete: Vec<Option<&'a str>>,
    /// Errors and warnings that belong to no department.
    pub others: Vec<&'a Finding>,
}

/// What a department has to do.
#[derive(Debug)]
pub struct Reminder<'a> {
    /// Its name; `None` for points for which the document names none.
    pub department: Option<&'a str>,
    /// Points without usable data.
    pub missing: Vec<Missing>,
    /// Errors about its points.
    pub wrong: Vec<&'a Finding>,
    /// Warnings about its points.
    pub suspicious: Vec<&'a Finding>,
    /// The files that speak of its points.
    pub files: Vec<&'a str>,
}

/// A point without usable data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The point, by position in the catalogue.
    pub point: usize,
    /// The results that lack it, by position, and whether something was said.
    pub results: Vec<(usize, Answer)>,
}

impl Reminder<'_> {
    fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.wrong.is_empty() && self.suspicious.is_empty()
    }
}

/// What is to be said to whom, in the order of the catalogue.
#[must_use]
pub fn reminders<'a>(checked: &Checked<'a>) -> Reminders<'a> {
    let run = checked.run;
    let found: Vec<(About, &Finding)> = run
        .findings
        .iter()
        .filter(|finding| finding.severity() != Severity::Note)
        .map(|own| (about(&run.catalogue, &run.assessments, checked.invalid, own), own))
        .collect();
    let departments = run.catalogue.departments().into_iter().map(Some).chain([None]);
    let (mut open, mut complete) = (Vec::new(), Vec::new());
    for department in departments {
        let points = run.catalogue.points.iter().enumerate();
        let own: Vec<(usize, &Point)> =
            points.filter(|(_, point)| point.is_supplied_by(department)).collect();
        let reminder = reminder(checked, department, &own, &found);
        if !reminder.is_empty() {
            open.push(reminder);
        } else if own.iter().any(|(_, point)| !point.monitored) {
            complete.push(department);
        }
    }
    let others = found.iter().filter(|(about, _)| about.point.is_none());
    Reminders { open, complete, others: others.map(|(_, finding)| *finding).collect() }
}

fn reminder<'a>(
    checked: &Checked<'a>,
    department: Option<&'a str>,
    points: &[(usize, &Point)],
    found: &[(About, &'a Finding)],
) -> Reminder<'a> {
    let is_own = |about: &About| points.iter().any(|(at, _)| about.point == Some(*at));
    let own: Vec<&(About, &Finding)> = found.iter().filter(|(about, _)| is_own(about)).collect();
    let is_named = |about: &About| !about.results.is_empty();
    let of = |severity: Severity| {
        own.iter()
            .filter(|(_, finding)| finding.severity() == severity)
            .filter(|(about, finding)| !(is_silence(finding) && is_named(about)))
            .map(|(_, finding)| *finding)
            .collect::<Vec<_>>()
    };
    let (wrong, suspicious) = (of(Severity::Error), of(Severity::Warning));
    let explained: BTreeSet<usize> =
        own.iter().filter(|(_, f)| f.is_error()).filter_map(|(about, _)| about.point).collect();
    let missing = points.iter().filter_map(|(at, point)| missing(checked, *at, point, &explained));
    Reminder {
        department,
        missing: missing.collect(),
        files: files(checked, points, wrong.iter().chain(&suspicious)),
        wrong,
        suspicious,
    }
}

/// A point that fell silent is named among those missing.
fn is_silence(finding: &Finding) -> bool {
    matches!(finding.fault, Fault::SilentUnmet { .. })
}

/// Results that lack a point. One with a wrong cell is in the list of what is
/// wrong, where a finding names it; a monitored point may be missing unless it
/// is required.
fn missing(
    checked: &Checked<'_>,
    at: usize,
    point: &Point,
    explained: &BTreeSet<usize>,
) -> Option<Missing> {
    let lacks = |result: usize| {
        checked.verdict.lacks.iter().any(|lack| (lack.result, lack.point) == (result, at))
    };
    let results: Vec<(usize, Answer)> = checked
        .results()
        .map(|result| (result.at, result.answer(result.assessment.of_point(at))))
        .filter(|(result, answer)| match answer {
            Answer::Reported | Answer::NotApplicable => false,
            Answer::NotReported => !point.monitored || lacks(*result),
            Answer::Invalid => !explained.contains(&at),
        })
        .collect();
    (!results.is_empty()).then_some(Missing { point: at, results })
}

/// The files that speak of points or are named by findings, without the data
/// of another time.
fn files<'a, 'f>(
    checked: &Checked<'a>,
    points: &[(usize, &Point)],
    found: impl Iterator<Item = &'f &'a Finding>,
) -> Vec<&'a str>
where
    'a: 'f,
{
    let run = checked.run;
    let observed = run.assessments.iter().flat_map(|assessment| {
        points.iter().filter_map(|(at, _)| assessment.of_point(*at).observation.place())
    });
    let places = observed.chain(found.map(|finding| &finding.place));
    let named: BTreeSet<&str> = places.filter_map(|place| place.file.as_deref()).collect();
    let inputs = run.inputs.iter().map(|input| input.name.as_str());
    inputs.filter(|name| named.contains(name)).collect()
}
