//! The index with its bounds, its grade, and how far the data go.

use super::gauge;
use crate::report::document::{Document, Fact, Line, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::headline;
use crate::report::words::{page, phrases, report as words};
use crate::score::Assessment;

/// The key facts, the index on the scale of grades, and all that the headline
/// says.
pub(super) fn summary(document: &mut Document, run: &Run, result: &Assessment) {
    document.key_facts(key_facts(run, result));
    document.chart(gauge::chart(run, result));
    document.facts(headline::full(run, result));
}

fn key_facts(run: &Run, result: &Assessment) -> Vec<Fact> {
    let index = Line::new(phrases::optional_score(result.index.score), Tone::Strong);
    let mut facts = vec![Fact::new(page::INDEX, index)];
    let graded = result.index.graded.filter(|_| result.index.score.is_some());
    if let Some(graded) = graded.filter(|_| !run.catalogue.grades.is_empty()) {
        let name = graded.grade.map_or(page::NO_GRADE.get(), |at| &run.catalogue.grades[at].name);
        facts.push(Fact::new(page::GRADE, name));
    }
    let binding = result.binding;
    if binding.total > 0 {
        let of = binding.total - binding.not_applicable;
        facts.push(Fact::new(page::BINDING, words::met_of(binding.met, of)));
    }
    let coverage = phrases::optional_percent(result.coverage.share());
    facts.push(Fact::new(page::COVERAGE, coverage));
    let not_final = result.not_final();
    let tone = if not_final > 0 { Tone::Doubtful } else { Tone::Plain };
    facts.push(Fact::new(page::DATA_STATUS, Line::new(words::not_final(not_final), tone)));
    facts
}
