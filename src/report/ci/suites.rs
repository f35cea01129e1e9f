//! A check as test suites: one per department with a case for each of its
//! points in each area and year, one per file for what belongs to no point,
//! one for coverage. A case fails exactly where the check says no.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::attribution::about;
use crate::check::completeness::Answer;
use crate::model::text::harmless;
use crate::model::{Finding, Point, Severity};
use crate::report::outcome::check::{Checked, OneResult};
use crate::report::pages::findings::lines;
use crate::report::words::{check as words, page, phrases, terms};

/// A test suite.
#[derive(Debug, Clone, PartialEq)]
pub struct Suite {
    /// Its name.
    pub name: String,
    /// Its cases.
    pub cases: Vec<Case>,
}

/// A test case.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its name.
    pub name: String,
    /// The file it is about, where that is known.
    pub file: Option<String>,
    /// How it went.
    pub outcome: Outcome,
    /// What else is to be said, a line each.
    pub remarks: Vec<String>,
}

/// How a case went.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Well.
    Passed,
    /// Nothing was reported, for this reason.
    Skipped(String),
    /// Not well, for these reasons, a line each.
    Failed(Vec<String>),
}

/// The suites of a check.
#[must_use]
pub fn suites(checked: &Checked<'_>) -> Vec<Suite> {
    let suites = Suites::new(checked);
    let departments = checked.run.catalogue.departments().into_iter().map(Some).chain([None]);
    departments
        .map(|department| suites.of_department(department))
        .chain(suites.of_files())
        .chain([of_coverage(checked)])
        .filter(|suite| !suite.cases.is_empty())
        .collect()
}

/// A check with its findings where they belong.
struct Suites<'a> {
    checked: &'a Checked<'a>,
    /// By result and point.
    placed: BTreeMap<(usize, usize), Vec<&'a Finding>>,
    /// By point, where nothing tells the result.
    loose: BTreeMap<usize, Vec<&'a Finding>>,
    /// By file, where nothing tells the point.
    others: Vec<(Option<&'a str>, Vec<&'a Finding>)>,
    /// By result and point.
    lacks: BTreeSet<(usize, usize)>,
}

impl<'a> Suites<'a> {
    fn new(checked: &'a Checked<'a>) -> Self {
        let lacks = checked.verdict.lacks.iter().map(|lack| (lack.result, lack.point)).collect();
        let (placed, loose) = (BTreeMap::new(), BTreeMap::new());
        let mut own = Self { checked, placed, loose, others: Vec::new(), lacks };
        checked.run.findings.iter().for_each(|finding| own.place(finding));
        own
    }

    fn place(&mut self, finding: &'a Finding) {
        let run = self.checked.run;
        let about = about(&run.catalogue, &run.assessments, self.checked.invalid, finding);
        let Some(point) = about.point else {
            let file = finding.place.file.as_deref();
            match self.others.iter_mut().find(|(own, _)| *own == file) {
                Some((_, found)) => found.push(finding),
                None => self.others.push((file, vec![finding])),
            }
            return;
        };
        if about.results.is_empty() {
            self.loose.entry(point).or_default().push(finding);
        }
        for result in about.results {
            self.placed.entry((result, point)).or_default().push(finding);
        }
    }

    fn of_department(&self, department: Option<&str>) -> Suite {
        let points = self.checked.run.catalogue.points.iter().enumerate();
        let own: Vec<(usize, &Point)> =
            points.filter(|(_, point)| point.is_supplied_by(department)).collect();
        let placed = self.checked.results().flat_map(|result| {
            own.iter().filter_map(move |(at, point)| self.of_point(&result, *at, point))
        });
        let loose = own.iter().filter_map(|(at, _)| self.loose.get(at)).flatten();
        let cases = placed.chain(loose.map(|finding| self.of_finding(finding))).collect();
        Suite { name: harmless(department.unwrap_or(terms::NO_DEPARTMENT.get())), cases }
    }

    /// A point in a result; monitored ones only where there is something to
    /// say.
    fn of_point(&self, result: &OneResult<'_>, at: usize, point: &Point) -> Option<Case> {
        let (observed, key) = (result.assessment.of_point(at), (result.at, at));
        let (answer, is_required) = (result.answer(observed), self.lacks.contains(&key));
        let found = self.placed.get(&key).map_or(&[][..], Vec::as_slice);
        let is_silent = answer == Answer::NotReported && found.is_empty() && !is_required;
        if point.monitored && is_silent {
            return None;
        }
        let (mut reasons, remarks) = self.reasons(found);
        if is_required {
            reasons.insert(0, words::lack(&self.checked.name(result.at), &point.name, answer));
        } else if answer == Answer::Invalid && reasons.is_empty() {
            reasons.push(words::INVALID.to_owned());
        }
        let place = observed.observation.place().or(found.first().map(|finding| &finding.place));
        Some(Case {
            name: harmless(&words::case(&point.name, &self.checked.name(result.at))),
            file: place.and_then(|place| place.file.as_deref()).map(harmless),
            outcome: match answer {
                _ if !reasons.is_empty() => Outcome::Failed(reasons),
                Answer::NotReported => {
                    Outcome::Skipped(words::skipped(&phrases::departments(point)))
                }
                _ => Outcome::Passed,
            },
            remarks,
        })
    }

    /// A finding by itself.
    fn of_finding(&self, finding: &Finding) -> Case {
        let (reasons, remarks) = self.reasons(&[finding]);
        let code = finding.fault.code().text();
        let what = finding.fault.point().unwrap_or(code);
        Case {
            name: harmless(&words::case(what, &finding.place.to_string())),
            file: finding.place.file.as_deref().map(harmless),
            outcome: if reasons.is_empty() { Outcome::Passed } else { Outcome::Failed(reasons) },
            remarks,
        }
    }

    fn of_files(&self) -> impl Iterator<Item = Suite> {
        self.others.iter().map(|(file, found)| Suite {
            name: file.map_or_else(|| words::DATA.to_owned(), harmless),
            cases: found.iter().map(|finding| self.of_finding(finding)).collect(),
        })
    }

    /// What speaks against a case, and what else is to be said.
    fn reasons(&self, found: &[&Finding]) -> (Vec<String>, Vec<String>) {
        let (mut reasons, mut remarks) = (Vec::new(), Vec::new());
        for finding in found {
            let fails = match finding.severity() {
                Severity::Error => true,
                Severity::Warning => self.checked.verdict.demands.strict,
                Severity::Note => false,
            };
            let said = lines(finding).into_iter().map(|line| line.text);
            if fails { &mut reasons } else { &mut remarks }.extend(said);
        }
        (reasons, remarks)
    }
}

/// A case for each result.
fn of_coverage(checked: &Checked<'_>) -> Suite {
    let verdict = &checked.verdict;
    let case = |result: OneResult<'_>| {
        let share = phrases::optional_percent(result.assessment.coverage.share());
        let minimum = verdict.demands.min_coverage;
        let shortfall = words::shortfall(&checked.name(result.at), &share, minimum);
        let is_short = verdict.shortfalls.contains(&result.at);
        Case {
            name: checked.name(result.at),
            file: None,
            outcome: if is_short { Outcome::Failed(vec![shortfall]) } else { Outcome::Passed },
            remarks: vec![words::completeness(result.tally())],
        }
    };
    Suite { name: page::column::COVERAGE.to_owned(), cases: checked.results().map(case).collect() }
}
