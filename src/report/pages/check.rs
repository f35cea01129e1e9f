//! The page of `check`: what is wrong with the data and what is missing.

use crate::report::words::Text;
use std::collections::BTreeSet;

use super::{comparison, findings, headline, overview};
use crate::analysis::departments::departments;
use crate::check::Verdict;
use crate::check::completeness::{Answer, Tally, by_group};
use crate::model::Catalogue;
use crate::report::document::{Block, Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::check::{Checked, OneResult};
use crate::report::translated;
use crate::report::words::page::column;
use crate::report::words::{check as words, page, phrases, terms};

/// How many results are shown one by one without being asked for.
const ONE_BY_ONE: usize = 3;

/// The page of a check, with at most so many findings; in detail with notes
/// and all levels. Many results are a row each, and one by one in detail only.
#[must_use]
pub fn check(checked: &Checked<'_>, in_detail: bool, most: usize) -> Document {
    let Some(told) = translated::run(checked.run) else { return page(checked, in_detail, most) };
    let before = checked.against.as_ref().and_then(|own| translated::run(own.run));
    page(&translated::checked(checked, &told, before.as_ref()), in_detail, most)
}

fn page(checked: &Checked<'_>, in_detail: bool, most: usize) -> Document {
    let run = checked.run;
    let mut document = Document::default();
    document.title(1, run.catalogue.index.clone());
    document.facts(facts(checked));
    lacks(&mut document, checked, most);
    let shown = findings::worst_first(&run.findings, in_detail);
    if !shown.is_empty() {
        document.title(2, page::FINDINGS_LIST);
        document.blocks.push(Block::List(findings::list(&shown, most)));
    }
    if let Some(against) = &checked.against {
        comparison::sections(&mut document, checked, against);
    }
    let results = run.assessments.len();
    let in_short = results > ONE_BY_ONE && !in_detail;
    if results > 1 {
        overview::overview(&mut document, checked, in_short);
    }
    for result in checked.results().filter(|_| !in_short) {
        completeness(&mut document, checked, &result, in_detail);
    }
    document
}

fn facts(checked: &Checked<'_>) -> Vec<Fact> {
    let (run, verdict) = (checked.run, &checked.verdict);
    let passed = if verdict.passed() {
        Line::new(page::PASSED, Tone::Good)
    } else {
        Line::new(page::NOT_PASSED, Tone::Bad)
    };
    let shortfalls: Vec<String> = verdict
        .shortfalls
        .iter()
        .map(|at| {
            let share = run.assessments[*at].coverage.share();
            words::covered(&checked.name(*at), &phrases::optional_percent(share))
        })
        .collect();
    let demands = &verdict.demands;
    let mut counts = page::finding_counts(verdict.errors, verdict.warnings, verdict.notes);
    counts.push_str(if demands.strict { words::STRICT.get() } else { "" });
    let mut facts = vec![
        Fact::new(page::CHECK, passed),
        Fact::new(page::FINDINGS, counts),
        Fact::new(page::REQUIRED, page::required(demands.min_coverage, &shortfalls)),
    ];
    if !demands.required.is_empty() {
        facts.push(required(verdict));
    }
    facts.extend(checked.against.as_ref().map(comparison::fact));
    facts.extend(overview::absent(checked));
    facts.extend(headline::provenance(run));
    facts
}

fn required(verdict: &Verdict) -> Fact {
    let required = &verdict.demands.required;
    let names: Vec<&str> = required.iter().map(|own| own.name.as_str()).collect();
    let points: BTreeSet<usize> = required.iter().flat_map(|own| &own.points).copied().collect();
    let tone = if verdict.lacks.is_empty() { Tone::Plain } else { Tone::Bad };
    let text = words::required(&names, points.len(), verdict.lacks.len());
    Fact::new(words::REQUIRED, Line::new(text, tone))
}

/// The required points that are not there, with who is to supply them.
fn lacks(document: &mut Document, checked: &Checked<'_>, most: usize) {
    if checked.verdict.lacks.is_empty() {
        return;
    }
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(words::RESULT),
        Column::word(column::ANSWER),
        Column::text(column::DEPARTMENT),
    ]);
    let lacks = &checked.verdict.lacks;
    for lack in lacks.iter().take(most) {
        let point = &checked.run.catalogue.points[lack.point];
        table.rows.push(vec![
            Line::from(point.name.clone()),
            Line::from(checked.name(lack.result)),
            Line::new(terms::answer(lack.answer), Tone::Bad),
            Line::from(phrases::departments(point)),
        ]);
    }
    document.title(2, words::LACKS);
    document.table(table);
    if lacks.len() > most {
        document.text(Line::new(page::cut(lacks.len(), most), Tone::Doubtful));
    }
}

fn completeness(
    document: &mut Document,
    checked: &Checked<'_>,
    result: &OneResult<'_>,
    in_detail: bool,
) {
    let (run, assessment) = (checked.run, result.assessment);
    document.title(2, headline::title(run, assessment));
    let mut facts = vec![
        Fact::new(page::COVERAGE, page::completeness(result.tally())),
        headline::data_status(assessment),
    ];
    facts.extend(headline::by_rule(&run.catalogue, assessment));
    document.facts(facts);
    document.title(3, if in_detail { page::COVERAGE_BY_GROUP } else { page::COVERAGE_BY_LEVEL });
    document.table(by_level(&run.catalogue, result, in_detail));
    document.title(3, page::COVERAGE_BY_DEPARTMENT);
    document.table(by_department(&run.catalogue, result));
    let lacking = lacking(&run.catalogue, result);
    if !lacking.rows.is_empty() {
        document.title(3, page::LACKING);
        document.table(lacking);
    }
}

/// Headings of a tally, and its cells.
const TALLY: [Text; 7] = [
    column::POINTS,
    column::REPORTED_POINTS,
    column::NOT_APPLICABLE,
    column::UNREPORTED,
    column::INVALID,
    column::NOT_FINAL,
    column::COVERAGE,
];

pub(super) fn cells(tally: Tally) -> [Line; 7] {
    let doubtful = |count: usize| {
        Line::new(count.to_string(), if count > 0 { Tone::Doubtful } else { Tone::Plain })
    };
    let bad = if tally.invalid > 0 { Tone::Bad } else { Tone::Plain };
    [
        Line::from(tally.points.to_string()),
        Line::from(tally.reported.to_string()),
        Line::from(tally.not_applicable.to_string()),
        doubtful(tally.not_reported),
        Line::new(tally.invalid.to_string(), bad),
        Line::from(tally.not_final.to_string()),
        Line::from(phrases::optional_percent(tally.coverage().share())),
    ]
}

/// The groups of the first level, in detail all.
fn by_level(catalogue: &Catalogue, result: &OneResult<'_>, in_detail: bool) -> Table {
    let groups = result.assessment.groups.iter();
    let tallies = by_group(catalogue, result.assessment, result.invalid);
    let shown: Vec<_> =
        groups.zip(tallies).filter(|(group, _)| in_detail || group.path.len() == 1).collect();
    let remarks = shown.iter().any(|(group, _)| group.insufficient);
    let mut columns = vec![Column::text(column::GROUP)];
    columns.extend(TALLY.map(Column::number));
    columns.extend(remarks.then(|| Column::word(column::REMARK)));
    let mut table = Table::new(columns);
    for (group, tally) in shown {
        let name = group.path.last().map_or("", String::as_str);
        let mut row = vec![Line::from(format!("{}{name}", "　".repeat(group.path.len() - 1)))];
        row.extend(cells(tally));
        let remark = if group.insufficient { &*page::INSUFFICIENT } else { "" };
        row.extend(remarks.then(|| Line::new(remark, Tone::Doubtful)));
        table.rows.push(row);
    }
    table
}

fn by_department(catalogue: &Catalogue, result: &OneResult<'_>) -> Table {
    let mut columns = vec![Column::text(column::DEPARTMENT)];
    columns.extend(TALLY.map(Column::number));
    let mut table = Table::new(columns);
    for department in departments(catalogue, result.assessment) {
        let mut row = vec![Line::from(department.name.unwrap_or(terms::NO_DEPARTMENT.get()))];
        row.extend(cells(Tally::of(department.points.iter().copied(), result.invalid)));
        table.rows.push(row);
    }
    table
}

/// The points of which nothing usable was said, with who is to say it.
fn lacking(catalogue: &Catalogue, result: &OneResult<'_>) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(column::ANSWER),
        Column::text(column::DEPARTMENT),
    ]);
    for own in &result.assessment.points {
        let tone = match result.answer(own) {
            Answer::Reported | Answer::NotApplicable => continue,
            Answer::NotReported => Tone::Doubtful,
            Answer::Invalid => Tone::Bad,
        };
        let point = &catalogue.points[own.point];
        table.rows.push(vec![
            Line::from(point.name.clone()),
            Line::new(terms::answer(result.answer(own)), tone),
            Line::from(phrases::departments(point)),
        ]);
    }
    table
}
