//! What was found out about a run, told of the same run in English.

use std::collections::HashMap;

use super::results::Names;
use crate::analysis::benchmark::Benchmark;
use crate::analysis::rank::{Ranked, Ranking};
use crate::analysis::sensitivity::space::Space;
use crate::analysis::trend::Trend;
use crate::check::Verdict;
use crate::check::requirement::Requirement;
use crate::model::{Catalogue, Year};
use crate::report::outcome::check::{Against, Checked};
use crate::report::outcome::gap::Choice;
use crate::report::outcome::rank::RankedRun;
use crate::report::outcome::reminders::{Reminder, Reminders};
use crate::report::outcome::report::AnnualReport;
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::TriedRun;
use crate::score::Assessment;

/// A ranking, told of `shown`, which is its run in English.
#[must_use]
pub fn ranked<'a>(own: &RankedRun<'_>, shown: &'a Run) -> RankedRun<'a> {
    let area = |area: &str| own.run.catalogue.area_in_english(area);
    let row = |own: &Ranked| {
        let mut row = own.clone();
        row.standing.area = area(&row.standing.area);
        row
    };
    let benchmark =
        |own: &Benchmark| Benchmark { area: own.area.as_deref().map(area), ..own.clone() };
    let results = Results::new(own.run, shown);
    RankedRun {
        run: shown,
        ranking: Ranking {
            rows: own.ranking.rows.iter().map(row).collect(),
            ..own.ranking.clone()
        },
        results: own.results.iter().map(|result| results.of(result)).collect(),
        wanted: own.wanted.clone(),
        benchmark: own.benchmark.as_ref().map(benchmark),
        profiled: own.profiled,
    }
}

/// Trends of some areas, told of `shown`, which is their run `own` in English.
#[must_use]
pub fn trends<'a>(trends: &[Trend<'_>], own: &Run, shown: &'a Run) -> Vec<Trend<'a>> {
    let names = Names::new(&own.catalogue, &shown.catalogue);
    // The years of an area stand together, in the same place in both runs.
    let mut starts: HashMap<&str, usize> = HashMap::new();
    for (at, result) in own.assessments.iter().enumerate() {
        starts.entry(&result.area).or_insert(at);
    }
    let trend = |own: &Trend<'_>| {
        let years = &shown.assessments[starts[own.latest().area.as_str()]..][..own.years.len()];
        let mut trend = Trend { years, ..own.clone() };
        trend.outlook.iter_mut().for_each(|own| names.put(&mut own.at_pace));
        trend
    };
    trends.iter().map(trend).collect()
}

/// An annual report, told of `shown`, which is its run in English, and of
/// `space`, which is that of its draws in English.
#[must_use]
pub fn annual_report<'a>(
    own: &AnnualReport<'_>,
    shown: &'a Run,
    space: Option<&'a Space<'a>>,
) -> AnnualReport<'a> {
    let results = Results::new(own.run, shown);
    let told = own.tried.as_ref().ok().zip(space);
    let why = || own.tried.as_ref().err().cloned().unwrap_or_default();
    AnnualReport {
        run: shown,
        year: own.year,
        subjects: trends(&own.subjects, own.run, shown),
        ranked: own.ranked.as_ref().map(|own| ranked(own, shown)),
        tried: told.map(|(own, space)| tried(own, shown, space)).ok_or_else(why),
        absent: own.absent.iter().map(|area| results.area(area)).collect(),
    }
}

/// Areas under many choices, told of `shown`, which is their run in English,
/// and of `space`, which is theirs of its catalogue.
#[must_use]
pub fn tried<'a>(own: &TriedRun<'_>, shown: &'a Run, space: &'a Space<'a>) -> TriedRun<'a> {
    let results = Results::new(own.run, shown);
    TriedRun {
        run: shown,
        year: own.year,
        results: own.results.iter().map(|result| results.of(result)).collect(),
        absent: own.absent.iter().map(|area| results.area(area)).collect(),
        space,
        source: own.source.clone(),
        sensitivity: own.sensitivity.clone(),
    }
}

/// The points asked for, told of their catalogue in English.
#[must_use]
pub fn choice(own: &Choice, catalogue: &Catalogue) -> Choice {
    let department = own.department.as_deref();
    let department = department.map(|name| catalogue.glossary.tell(name).to_owned());
    Choice { department, ..own.clone() }
}

/// A check, told of `shown`, which is its run in English; `before` is the same
/// of the data compared with.
#[must_use]
pub fn checked<'a>(own: &'a Checked<'_>, shown: &'a Run, before: Option<&'a Run>) -> Checked<'a> {
    let areas = own.run.catalogue.areas.listed().iter().zip(shown.catalogue.areas.listed());
    let absent = areas.filter(|(listed, _)| own.absent.contains(&listed.name.as_str()));
    let against = own.against.as_ref().zip(before);
    Checked {
        run: shown,
        invalid: own.invalid,
        verdict: verdict(&own.verdict, &own.run.catalogue, &shown.catalogue),
        absent: absent.map(|(_, shown)| shown.name.as_str()).collect(),
        against: against.map(|(own, run)| Against { run, comparisons: own.comparisons.clone() }),
    }
}

fn verdict(verdict: &Verdict, own: &Catalogue, shown: &Catalogue) -> Verdict {
    let mut verdict = verdict.clone();
    for Requirement { name, points } in &mut verdict.demands.required {
        let attribute = own.attributes.iter().position(|own| own.name == *name);
        let point = points.first().filter(|at| own.points[**at].name == *name);
        match (point, attribute) {
            (Some(point), _) => name.clone_from(&shown.points[*point].name),
            (None, Some(at)) => name.clone_from(&shown.attributes[at].name),
            (None, None) => {}
        }
    }
    verdict
}

/// What is to be said to departments, by their names in `shown`, which is the
/// catalogue `own` in English.
#[must_use]
pub fn reminders<'a>(
    reminders: Reminders<'a>,
    own: &Catalogue,
    shown: &'a Catalogue,
) -> Reminders<'a> {
    let names = shown.departments();
    let positions = own.departments().into_iter().zip(names);
    let shown: HashMap<&str, &str> = positions.collect();
    let name = |own: Option<&str>| own.and_then(|own| shown.get(own).copied());
    let told = |own: Reminder<'a>| Reminder { department: name(own.department), ..own };
    Reminders {
        open: reminders.open.into_iter().map(told).collect(),
        complete: reminders.complete.into_iter().map(name).collect(),
        others: reminders.others,
    }
}

/// The results of a run in English by area and year as its data have them.
struct Results<'o, 'a> {
    by_name: HashMap<(&'o str, Year), &'a Assessment>,
    by_area: HashMap<&'o str, &'a str>,
}

impl<'o, 'a> Results<'o, 'a> {
    fn new(own: &'o Run, shown: &'a Run) -> Self {
        let results = || own.assessments.iter().zip(&shown.assessments);
        let name = |own: &'o Assessment| (own.area.as_str(), own.year);
        Self {
            by_name: results().map(|(own, shown)| (name(own), shown)).collect(),
            by_area: results()
                .map(|(own, shown)| (own.area.as_str(), shown.area.as_str()))
                .collect(),
        }
    }

    fn of(&self, own: &Assessment) -> &'a Assessment {
        self.by_name[&(own.area.as_str(), own.year)]
    }

    fn area(&self, own: &str) -> &'a str {
        self.by_area[own]
    }
}
