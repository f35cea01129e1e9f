//! The page of `check`: what is wrong with the data and what is missing.

use super::{findings, headline, tables};
use crate::analysis::departments::departments;
use crate::check::Verdict as CheckVerdict;
use crate::report::document::{Block, Column, Document, Fact, Line, Table, Tone};
use crate::report::run::Run;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, terms};
use crate::score::{Assessment, Verdict};

/// The page of a check.
#[must_use]
pub fn check(run: &Run, verdict: &CheckVerdict, with_notes: bool) -> Document {
    let mut document = Document::default();
    document.title(1, run.catalogue.index.clone());
    document.facts(facts(run, verdict));
    let shown = findings::worst_first(&run.findings, with_notes);
    if !shown.is_empty() {
        document.title(2, page::FINDINGS_LIST);
        let lines = shown.into_iter().flat_map(findings::lines).collect();
        document.blocks.push(Block::List(lines));
    }
    for assessment in &run.assessments {
        completeness(&mut document, run, assessment);
    }
    document
}

fn facts(run: &Run, verdict: &CheckVerdict) -> Vec<Fact> {
    let passed = if verdict.passed() {
        Line::new(page::PASSED, Tone::Good)
    } else {
        Line::new(page::NOT_PASSED, Tone::Bad)
    };
    let shortfalls: Vec<String> = verdict
        .shortfalls
        .iter()
        .map(|at| {
            let assessment = &run.assessments[*at];
            let area = phrases::area(&assessment.area);
            let share = phrases::optional_percent(assessment.coverage.share());
            page::shortfall(&area, assessment.year, &share)
        })
        .collect();
    let counts = page::finding_counts(verdict.errors, verdict.warnings, verdict.notes);
    let mut facts = vec![
        Fact::new(page::CHECK, passed),
        Fact::new(page::FINDINGS, counts),
        Fact::new(page::REQUIRED, page::required(verdict.min_coverage, &shortfalls)),
    ];
    facts.extend(headline::provenance(run));
    facts
}

fn completeness(document: &mut Document, run: &Run, assessment: &Assessment) {
    document.title(2, headline::title(run, assessment));
    let mut facts = vec![Fact::new(page::COVERAGE, page::coverage(assessment.coverage))];
    facts.push(headline::data_status(assessment));
    document.facts(facts);
    document.title(3, page::COVERAGE_BY_LEVEL);
    document.table(by_level(assessment));
    document.title(3, page::COVERAGE_BY_DEPARTMENT);
    document.table(by_department(run, assessment));
}

fn by_level(assessment: &Assessment) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::GROUP),
        Column::number(column::REPORTED),
        Column::number(column::COVERAGE),
        Column::word(column::REMARK),
    ]);
    for group in assessment.groups.iter().filter(|group| group.path.len() == 1) {
        let remark = if group.insufficient { page::INSUFFICIENT } else { "" };
        table.rows.push(vec![
            Line::from(group.path[0].clone()),
            Line::from(tables::reported(group.coverage)),
            Line::from(phrases::optional_percent(group.coverage.share())),
            Line::new(remark, Tone::Doubtful),
        ]);
    }
    table
}

fn by_department(run: &Run, assessment: &Assessment) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::DEPARTMENT),
        Column::number(column::REPORTED),
        Column::number(column::COVERAGE),
        Column::text(column::MISSING),
    ]);
    for department in departments(&run.catalogue, assessment) {
        let missing: Vec<&str> = department
            .points
            .iter()
            .filter(|result| result.verdict == Verdict::NotReported)
            .map(|result| run.catalogue.points[result.point].name.as_str())
            .collect();
        table.rows.push(vec![
            Line::from(department.name.unwrap_or(terms::NO_DEPARTMENT)),
            Line::from(tables::reported(department.coverage)),
            Line::from(phrases::optional_percent(department.coverage.share())),
            Line::new(missing.join("；"), Tone::Doubtful),
        ]);
    }
    table
}
