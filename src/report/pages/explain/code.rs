//! The page of `explain CODE`: what a finding means, an example, and what to do.

use crate::model::{Code, Severity};
use crate::report::document::{Document, Fact, Line, Tone};
use crate::report::pages::findings::tone;
use crate::report::words::findings::codes as words;
use crate::report::words::findings::examples::{self, Example, Right};
use crate::report::words::terms;

/// What a finding code means, with an example.
#[must_use]
pub fn code(code: Code) -> Document {
    let (meaning, remedy) = words::meaning(code);
    let mut facts = vec![
        Fact::new(words::SEVERITY, terms::severity(code.severity())),
        Fact::new(words::MEANING, meaning),
    ];
    facts.extend(example(code.severity(), &examples::example(code)));
    facts.push(Fact::new(words::REMEDY, remedy));
    let mut document = Document::default();
    document.title(1, code.text());
    document.facts(facts);
    document
}

fn example(severity: Severity, example: &Example) -> Vec<Fact> {
    let wrong = example.wrong.as_slice();
    let right = match &example.right {
        Right::Lines(lines) => lines.as_slice(),
        Right::Words(_) => &[],
        Right::Same => wrong,
    };
    let mut facts = vec![
        Fact::new(words::EXAMPLE, example.setting.text()),
        Fact::verbatim(words::WRONG, apart_from(right, wrong, tone(severity))),
    ];
    match &example.right {
        Right::Lines(_) => {
            facts.push(Fact::verbatim(words::RIGHT, apart_from(wrong, right, Tone::Good)));
        }
        Right::Words(text) => facts.push(Fact::new(words::RIGHT, *text)),
        Right::Same => {}
    }
    facts
}

/// The lines, those that the others do not have in this tone.
fn apart_from(others: &[&str], lines: &[&str], tone: Tone) -> Vec<Line> {
    if lines.is_empty() {
        return vec![Line::new(words::EMPTY, tone)];
    }
    let tone = |line: &str| if others.contains(&line) { Tone::Plain } else { tone };
    lines.iter().map(|line| Line::new(*line, tone(line))).collect()
}
