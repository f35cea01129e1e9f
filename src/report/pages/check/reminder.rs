//! The page of `check --by department`: to each department what is missing,
//! what is wrong, what is to be looked at, and how to fill it in.

use crate::check::completeness::Answer;
use crate::model::{Catalogue, Finding, Point};
use crate::report::document::{Block, Document, Fact, Line, Tone};
use crate::report::outcome::check::Checked;
use crate::report::outcome::reminders::{Missing, Reminder, Reminders, reminders};
use crate::report::pages::{findings, headline};
use crate::report::translated;
use crate::report::words::separator;
use crate::report::words::{check, findings as said, page, phrases, reminder as words, terms};
use crate::score::Verdict;

/// The texts for all departments, and what belongs to none.
#[must_use]
pub fn reminder(checked: &Checked<'_>) -> Document {
    let reminders = reminders(checked);
    let Some(told) = translated::run_to_fill_in(checked.run) else {
        return page(checked, &reminders);
    };
    let before = checked.against.as_ref().and_then(|own| translated::run_to_fill_in(own.run));
    let reminders = translated::reminders(reminders, &checked.run.catalogue, &told.catalogue);
    page(&translated::checked(checked, &told, before.as_ref()), &reminders)
}

fn page(checked: &Checked<'_>, reminders: &Reminders<'_>) -> Document {
    let run = checked.run;
    let mut document = Document::default();
    document.title(1, words::title(&run.catalogue.index));
    let tone = if checked.verdict.passed() { Tone::Good } else { Tone::Bad };
    document.facts(vec![
        Fact::new(check::CHECK, Line::new(check::verdict(&checked.verdict), tone)),
        Fact::new(page::CATALOGUE, Line::new(headline::catalogue(&run.catalogue), Tone::Faint)),
    ]);
    for own in &reminders.open {
        department(&mut document, checked, own);
    }
    if !reminders.others.is_empty() {
        document.title(2, words::OTHERS);
        let lines = reminders.others.iter().flat_map(|finding| findings::lines(finding));
        document.blocks.push(Block::List(lines.collect()));
    }
    let complete: Vec<String> = reminders.complete.iter().map(|own| name(*own)).collect();
    if !complete.is_empty() {
        document.title(2, words::COMPLETE);
        document.text(complete.join(separator::LIST.get()));
    }
    document
}

fn name(department: Option<&str>) -> String {
    department.unwrap_or(terms::NO_DEPARTMENT.get()).to_owned()
}

fn department(document: &mut Document, checked: &Checked<'_>, own: &Reminder<'_>) {
    document.title(2, name(own.department));
    document.text(salutation(checked, own));
    let missing: Vec<Line> =
        own.missing.iter().flat_map(|missing| lacking(checked, own, missing)).collect();
    let mend = |found: &[&Finding], tone| found.iter().flat_map(|f| mending(f, tone)).collect();
    let parts: [(String, Vec<Line>); 4] = [
        (words::missing(own.missing.len()), missing),
        (words::wrong(own.wrong.len()), mend(&own.wrong, Tone::Bad)),
        (words::suspicious(own.suspicious.len()), mend(&own.suspicious, Tone::Doubtful)),
        (words::HOW.to_owned(), rules(checked, own)),
    ];
    for (heading, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        document.title(3, heading);
        document.blocks.push(Block::List(lines));
    }
}

fn salutation(checked: &Checked<'_>, own: &Reminder<'_>) -> String {
    let only = (checked.run.assessments.len() == 1).then(|| checked.name(0));
    let what = words::data(&checked.run.catalogue.index, only.as_deref());
    let counts = (own.missing.len(), own.wrong.len(), own.suspicious.len());
    match own.department {
        Some(name) => words::salutation(name, &what, counts.0, counts.1, counts.2),
        None => words::salutation_to_nobody(&what),
    }
}

/// A point that is missing, and under it what is known of it and how it is
/// filled in.
fn lacking(checked: &Checked<'_>, own: &Reminder<'_>, missing: &Missing) -> [Line; 2] {
    let catalogue = &checked.run.catalogue;
    let point = &catalogue.points[missing.point];
    let results: Vec<String> = if checked.run.assessments.len() == 1 {
        Vec::new()
    } else {
        missing.results.iter().map(|(at, _)| checked.name(*at)).collect()
    };
    let mut known = vec![filling(catalogue, point)];
    if let [(at, answer)] = missing.results.as_slice() {
        let judged = &checked.run.assessments[*at].of_point(missing.point).judged;
        known.extend(judged.as_ref().map(|judged| {
            let target = phrases::with_unit(point, &phrases::target(point, judged));
            words::target(judged.target_year, &target)
        }));
        known.extend(last(checked, *at, missing.point));
        known.extend((*answer == Answer::Invalid).then(|| words::UNREADABLE.to_owned()));
    }
    let others = point.departments.iter().map(String::as_str);
    let others: Vec<&str> = others.filter(|other| Some(*other) != own.department).collect();
    known.extend((!others.is_empty()).then(|| words::shared(&others)));
    [
        Line::new(words::point(&point.name, &results), Tone::Strong),
        Line::from(format!("    {}", known.join(separator::CLAUSE.get()))),
    ]
}

fn filling(catalogue: &Catalogue, point: &Point) -> String {
    match catalogue.scale(point) {
        Some(scale) => {
            let labels: Vec<String> = scale.labels.iter().map(|label| label.text.clone()).collect();
            words::label(&labels)
        }
        None => words::number(point.unit.text()),
    }
}

/// What was reported of it in the data compared with.
fn last(checked: &Checked<'_>, result: usize, point: usize) -> Option<String> {
    let (year, past) = checked.last(result, point)?;
    let unmet = matches!(past.verdict, Verdict::Missed | Verdict::Pending);
    let value = phrases::value(&checked.run.catalogue.points[point], past);
    let value = match past.observation.reading() {
        Some(reading) => phrases::with_status(&value, reading.status),
        None => value,
    };
    Some(words::last(year, &value, unmet))
}

/// A finding without what only programs need, and under it what to write.
fn mending(finding: &Finding, tone: Tone) -> Vec<Line> {
    let message = said::message(&finding.fault);
    let hint = said::hint(&finding.fault);
    let mut lines = vec![Line::new(words::finding(&finding.place.to_string(), &message), tone)];
    lines.extend((!hint.is_empty()).then(|| Line::from(format!("    {hint}"))));
    lines
}

/// How to fill in at all, and how to check it before it is sent back.
fn rules(checked: &Checked<'_>, own: &Reminder<'_>) -> Vec<Line> {
    let assessments = &checked.run.assessments;
    let first = assessments.first().map(|assessment| assessment.year);
    let year = first.filter(|year| assessments.iter().all(|own| own.year == *year));
    let catalogue = checked.run.catalogue.identity.file.as_deref();
    let catalogue = catalogue.filter(|file| *file != words::DEFAULT_CATALOGUE);
    let files: Vec<&str> = own.files.iter().copied().filter(|file| *file != "-").collect();
    let command = words::command(&files, year, catalogue);
    let rules = words::RULES.iter().map(|rule| Line::from(rule.get()));
    rules.chain([Line::from(words::CHECK_WITH), Line::from(format!("    {command}"))]).collect()
}
