//! The page of `score`.

use super::{gap, headline, tables};
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::translated;
use crate::report::words::page::{self, column};
use crate::report::words::phrases;
use crate::score::Assessment;

/// One result with everything, its levels down to a depth; several as a row
/// each.
#[must_use]
pub fn score(run: &Run, depth: usize) -> Document {
    let told = translated::run(run);
    let run = told.as_ref().unwrap_or(run);
    match run.assessments.as_slice() {
        [assessment] => one(run, assessment, depth),
        _ => several(run),
    }
}

fn one(run: &Run, assessment: &Assessment, depth: usize) -> Document {
    let mut document = Document::default();
    document.title(1, headline::title(run, assessment));
    document.facts(headline::full(run, assessment));
    if depth > 0 {
        document.title(2, page::LEVELS);
        document.table(tables::levels(run, assessment, depth));
    }
    gap::what_to_do_first(&mut document, run, assessment);
    document
}

fn several(run: &Run) -> Document {
    let mut document = Document::default();
    document.title(1, run.catalogue.index.clone());
    document.facts(headline::provenance(run));
    document.table(tables::results(run));
    let withheld = withheld(run);
    if !withheld.rows.is_empty() {
        document.title(2, page::WITHHELD);
        document.table(withheld);
    }
    let lacks = |assessment: &&Assessment| headline::incomparable(assessment) > 0;
    let lacking = run.assessments.iter().filter(lacks).count();
    if lacking > 0 {
        document.text(Line::new(page::incomparable_results(lacking), Tone::Doubtful));
    }
    document
}

/// The results without an index, each with the reason.
fn withheld(run: &Run) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::AREA),
        Column::number(column::YEAR),
        Column::text(column::REASON),
    ]);
    for assessment in &run.assessments {
        table.rows.extend(assessment.index.withheld.map(|withheld| {
            vec![
                Line::from(phrases::area(&assessment.area)),
                Line::from(assessment.year.to_string()),
                Line::new(page::reason(withheld), Tone::Doubtful),
            ]
        }));
    }
    table
}
