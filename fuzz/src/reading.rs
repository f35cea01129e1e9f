//! Reads a source and asserts what has to hold of any.

use gdindex::intake::{self, Entry, Intake, Selection, Source};
use gdindex::model::text::harmless;
use gdindex::model::{Finding, Form, Observation, Place, Reading, Record, Spot, Value};
use gdindex::output::csv;
use gdindex::report::listing::tidy;
use gdindex::report::number::shortest;
use gdindex::report::outcome::run::{Overrides, Run};
use gdindex::report::pages;
use gdindex::report::words::findings;
use gdindex::score::Scorer;

use crate::CATALOGUE;
use crate::text::{decode, line_ends, unmarked};

/// The most rows that a sheet has.
const SHEET_ROWS: usize = 1 << 20;

/// Reads a source without asserting anything.
pub fn just_read(source: &Source, selection: &Selection) -> Intake {
    intake::read(&CATALOGUE, std::slice::from_ref(source), selection)
}

/// Reads a source and asserts that everything said about it can be true.
pub fn read(source: &Source, selection: &Selection) -> Intake {
    let mut intake = just_read(source, selection);
    assert_eq!(intake, just_read(source, selection), "the same twice");
    let text = text_of(source, &intake);
    for finding in &intake.findings {
        assert_said(finding);
        assert_place(&finding.place, source, text.as_deref());
    }
    for record in &intake.panel.records {
        assert_record(record, source, text.as_deref());
    }
    assert_excerpts(source, selection, &mut intake.findings);
    assert_tidy(&intake);
    intake
}

/// The text that was read, decoded independently.
fn text_of(source: &Source, intake: &Intake) -> Option<String> {
    let Some(Form::Text(encoding)) = intake.inputs[0].form else { return None };
    let text = decode(&source.bytes, encoding).expect("what was read can be decoded");
    Some(unmarked(&text, encoding).to_owned())
}

/// A finding has words, and they do no harm.
pub fn assert_said(finding: &Finding) {
    let message = findings::message(&finding.fault);
    assert!(!message.trim().is_empty(), "{finding:?}");
    for line in pages::findings::lines(finding) {
        assert_eq!(harmless(&line.text), line.text, "{finding:?}");
    }
}

/// A place is in the input, and its line is the one on which its bytes begin.
fn assert_place(place: &Place, source: &Source, text: Option<&str>) {
    assert_eq!(place.file.as_deref().unwrap_or(&source.name), source.name);
    let lines = match text {
        Some(text) => line_ends(text) + 1,
        None => SHEET_ROWS.max(source.bytes.len() + 1),
    };
    assert!(place.line.is_none_or(|line| (1..=lines).contains(&line)), "{place:?} of {lines}");
    if let (Some(Spot::Text(bytes)), Some(text)) = (&place.spot, text) {
        assert!(text.get(bytes.clone()).is_some(), "{place:?}");
        let before = &text[..bytes.start];
        assert_eq!(place.line, Some(line_ends(before) + 1), "{place:?}");
    }
}

fn assert_record(record: &Record, source: &Source, text: Option<&str>) {
    assert_eq!(record.observations.len(), CATALOGUE.points.len());
    for (index, observation) in record.observations.iter().enumerate() {
        if record.invalid.contains(&index) {
            assert_eq!(*observation, Observation::NotReported, "what was refused is not kept");
        }
        if let Some(place) = observation.place() {
            assert!(place.line.is_some(), "{place:?}");
            assert_place(place, source, text);
        }
        if let Observation::Reported(reading) = observation {
            assert_reading(index, reading);
        }
    }
}

/// A value is what its text says, and can be printed and read again.
fn assert_reading(point: usize, reading: &Reading) {
    let said = Ok(Entry::Value(reading.value));
    assert_eq!(intake::read_value(&CATALOGUE, point, &reading.text), said, "{reading:?}");
    let (own, scale) = (&CATALOGUE.points[point], CATALOGUE.scale(&CATALOGUE.points[point]));
    let printed = match reading.value {
        Value::Number(number) => {
            assert!(number.is_finite(), "{reading:?}");
            let (low, high) = own.plausible;
            assert!(low.is_none_or(|low| low <= number), "{reading:?}");
            assert!(high.is_none_or(|high| number <= high), "{reading:?}");
            shortest(number)
        }
        Value::Label(label) => scale.expect("a label has a scale").labels[label].text.clone(),
    };
    assert_eq!(intake::read_value(&CATALOGUE, point, &printed), said, "{reading:?}");
}

/// The lines of findings can be shown, with the place on them.
fn assert_excerpts(source: &Source, selection: &Selection, findings: &mut [Finding]) {
    let shown = findings.iter_mut().take(4);
    intake::add_excerpts(source, selection, shown);
    for finding in findings {
        if let Some(excerpt) = &finding.excerpt {
            assert!(excerpt.text.get(excerpt.marked.clone()).is_some(), "{excerpt:?}");
            assert_eq!(harmless(&excerpt.text), excerpt.text, "{excerpt:?}");
            assert_eq!(Some(excerpt.line), finding.place.line, "{excerpt:?}");
        }
    }
}

/// What `tidy` writes reads back as the same values without an error.
fn assert_tidy(intake: &Intake) {
    if intake.panel.records.is_empty() {
        return;
    }
    let run = run(intake);
    let style = csv::Style::default();
    let text = csv::write(&tidy::rows(&run), style).expect("memory can be written to");
    let source = Source::new("-", text.as_bytes());
    let again = just_read(&source, &Selection::default());
    assert_eq!(said(&again), said(intake), "{text}");
    let wrong: Vec<&Finding> = again.findings.iter().filter(|finding| finding.is_error()).collect();
    assert!(wrong.is_empty(), "{wrong:#?} in\n{text}");
}

fn run(intake: &Intake) -> Run {
    let scorer = Scorer::new(&CATALOGUE, &CATALOGUE.settings);
    let assessments = intake.panel.records.iter().map(|record| scorer.assess(record)).collect();
    Run {
        catalogue: CATALOGUE.clone(),
        settings: CATALOGUE.settings.clone(),
        overrides: Overrides::default(),
        inputs: intake.inputs.clone(),
        findings: intake.findings.clone(),
        assessments,
    }
}

/// Area, year, point and value of all that was said.
pub fn said(intake: &Intake) -> Vec<(String, i32, usize, Option<Value>)> {
    let mut said = Vec::new();
    for record in &intake.panel.records {
        for (point, observation) in record.observations.iter().enumerate() {
            let value = match observation {
                Observation::NotReported | Observation::ByRule => continue,
                Observation::NotApplicable(_) => None,
                Observation::Reported(reading) => Some(reading.value),
            };
            said.push((record.area.clone(), record.year.get(), point, value));
        }
    }
    said
}

/// Line, column and code of every finding.
pub fn found(intake: &Intake) -> Vec<(Option<usize>, Option<String>, &'static str)> {
    let told = |finding: &Finding| {
        let column = finding.place.column.as_deref().map(ToOwned::to_owned);
        (finding.place.line, column, finding.fault.code().text())
    };
    intake.findings.iter().map(told).collect()
}
