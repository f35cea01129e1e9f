//! The page of `check`: what is wrong with the data and what is missing.

mod comparison;
mod completeness;
mod overview;
pub mod reminder;

use std::collections::BTreeSet;

use super::extent::Extent;
use super::{findings, headline};
use crate::check::Verdict;
use crate::model::Severity;
use crate::report::document::{Block, Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::check::Checked;
use crate::report::translated;
use crate::report::words::page::column;
use crate::report::words::{check as words, page, phrases, terms};

/// How many results are shown one by one without being asked for.
const ONE_BY_ONE: usize = 3;

/// The page of a check: the findings that its extent has room for, and with
/// everything also notes and all levels. Many results are a row each, and one by
/// one with everything only.
#[must_use]
pub fn check(checked: &Checked<'_>, extent: Extent) -> Document {
    let Some(told) = translated::run(checked.run) else { return page(checked, extent) };
    let before = checked.against.as_ref().and_then(|own| translated::run(own.run));
    page(&translated::checked(checked, &told, before.as_ref()), extent)
}

fn page(checked: &Checked<'_>, extent: Extent) -> Document {
    let run = checked.run;
    let mut document = Document::default();
    document.title(1, run.catalogue.index.clone());
    document.facts(facts(checked));
    lacks(&mut document, checked, extent.top);
    let least = if extent.all { Severity::Note } else { Severity::Warning };
    let shown = findings::worst_first(&run.findings, least);
    if !shown.is_empty() {
        document.title(2, words::FINDINGS_LIST);
        document.blocks.push(Block::List(findings::list(&shown, extent.top)));
    }
    if let Some(against) = &checked.against {
        comparison::sections(&mut document, checked, against);
    }
    let results = run.assessments.len();
    let in_short = results > ONE_BY_ONE && !extent.all;
    if results > 1 {
        overview::overview(&mut document, checked, in_short);
    }
    for result in checked.results().filter(|_| !in_short) {
        completeness::completeness(&mut document, checked, &result, extent);
    }
    document
}

fn facts(checked: &Checked<'_>) -> Vec<Fact> {
    let (run, verdict) = (checked.run, &checked.verdict);
    let passed = if verdict.passed() {
        Line::new(words::PASSED, Tone::Good)
    } else {
        Line::new(words::NOT_PASSED, Tone::Bad)
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
    let mut counts = words::finding_counts(verdict.errors, verdict.warnings, verdict.notes);
    counts.push_str(if demands.strict { words::STRICT.get() } else { "" });
    let mut facts = vec![
        Fact::new(words::CHECK, passed),
        Fact::new(words::FINDINGS, counts),
        Fact::new(
            words::REQUIRED_COVERAGE,
            words::required_coverage(demands.min_coverage, &shortfalls),
        ),
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
