//! The page of `score`.

use super::{gap, headline, tables};
use crate::report::document::{Document, Line, Tone};
use crate::report::run::Run;
use crate::report::words::page;
use crate::score::Assessment;

/// One result with everything; several as a row each. `detailed` shows all
/// levels.
#[must_use]
pub fn score(run: &Run, detailed: bool) -> Document {
    match run.assessments.as_slice() {
        [assessment] => one(run, assessment, detailed),
        _ => several(run),
    }
}

fn one(run: &Run, assessment: &Assessment, detailed: bool) -> Document {
    let mut document = Document::default();
    document.title(1, headline::title(run, assessment));
    document.facts(headline::full(run, assessment));
    let deepest = if detailed { usize::MAX } else { 2 };
    document.title(2, page::LEVELS);
    document.table(tables::levels(run, assessment, deepest));
    gap::what_to_do_first(&mut document, run, assessment);
    document
}

fn several(run: &Run) -> Document {
    let mut document = Document::default();
    document.title(1, run.catalogue.index.clone());
    document.facts(headline::provenance(run));
    document.table(tables::results(run));
    let withheld = run.assessments.iter().filter_map(|assessment| {
        let reason = page::withheld(assessment.index.withheld?);
        Some(format!("{}：{reason}", headline::title(run, assessment)))
    });
    for text in withheld {
        document.text(Line::new(text, Tone::Doubtful));
    }
    let lacks = |assessment: &&Assessment| headline::incomparable(assessment) > 0;
    let lacking = run.assessments.iter().filter(lacks).count();
    if lacking > 0 {
        document.text(Line::new(page::incomparable_results(lacking), Tone::Doubtful));
    }
    document
}
