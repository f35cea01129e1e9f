//! The annual report: everything about a year on one page that can be handed
//! over.

mod bullet;
mod data;
mod departments;
mod distribution;
mod gauge;
mod levels;
mod method;
mod obligations;
mod points;
mod ranks;
mod summary;
mod years;

use super::extent::{Extent, Rest};
use super::{findings, gap, rank, sensitivity, trend};
use crate::model::{Severity, Status};
use crate::report::document::{Block, Document, Line, Tone};
use crate::report::outcome::report::Material;
use crate::report::translated;
use crate::report::words::{phrases, report as words, sensitivity as tried_words};
use crate::score::Assessment;

/// The report.
#[must_use]
pub fn report(material: &Material<'_>) -> Document {
    let Some(told) = translated::run(material.run) else { return page(material) };
    let space = material.tried.as_ref().ok().map(|own| own.space.of_catalogue(&told.catalogue));
    page(&translated::material(material, &told, space.as_ref()))
}

fn page(material: &Material<'_>) -> Document {
    let mut document = Document { mark: mark(material), ..Document::default() };
    let index = &material.run.catalogue.index;
    if let Some(subject) = material.subject() {
        let area = phrases::area(&subject.latest().area);
        document.title(1, words::title(index, &area, material.year));
        one(&mut document, material, subject.latest());
    } else {
        document.title(1, words::areas_title(index, material.year));
        several(&mut document, material);
    }
    method::method(&mut document, material.run);
    data::data(&mut document, material.run);
    data::inputs(&mut document, material.run);
    found(&mut document, material);
    document
}

/// Everything about one area; the areas beside it, where there are any.
fn one(document: &mut Document, material: &Material<'_>, result: &Assessment) {
    let run = material.run;
    document.title(2, words::SUMMARY);
    summary::summary(document, run, result);
    document.title(2, words::LEVELS);
    levels::levels(document, run, result);
    document.title(2, words::FIRST);
    to_do_first(document, material, result);
    document.title(2, words::BINDING);
    obligations::obligations(document, &run.catalogue, result);
    document.title(2, words::POINTS);
    points::points(document, run, result);
    document.title(2, words::DEPARTMENTS);
    departments::departments(document, &run.catalogue, result);
    over_years(document, material);
    side_by_side(document, material);
    trust(document, material);
}

/// The areas side by side, then each in short.
fn several(document: &mut Document, material: &Material<'_>) {
    side_by_side(document, material);
    trust(document, material);
    over_years(document, material);
    for result in material.results() {
        document.title(2, words::area_and_year(&phrases::area(&result.area), result.year));
        summary::summary(document, material.run, result);
        levels::levels(document, material.run, result);
        to_do_first(document, material, result);
    }
}

/// What to do first, as `score` says it.
fn to_do_first(document: &mut Document, material: &Material<'_>, result: &Assessment) {
    let mut first = Document::default();
    gap::what_to_do_first(&mut first, material.run, result);
    document.nest(first);
}

/// The years, where there are several.
fn over_years(document: &mut Document, material: &Material<'_>) {
    if material.subjects.iter().all(|subject| subject.changes.is_empty()) {
        return;
    }
    document.title(2, words::TREND);
    document.chart(material.subject().and_then(years::chart));
    let extent = Extent { top: TOP, all: false, rest: Rest::Elsewhere };
    let mut page = trend::page(material.run, &material.subjects, extent);
    // The summary has said them.
    page.blocks.retain(|block| !matches!(block, Block::Facts(_)));
    document.nest(page);
}

/// How many movers are shown up, and as many down.
const TOP: usize = 5;

/// The areas, where there are several.
fn side_by_side(document: &mut Document, material: &Material<'_>) {
    let Some(ranked) = &material.ranked else { return };
    document.title(2, words::AREAS);
    let mut page = rank::page(ranked);
    ranks::draw(&mut page, ranked);
    document.nest(page);
    if !material.absent.is_empty() {
        let areas: Vec<String> = material.absent.iter().map(|area| phrases::area(area)).collect();
        document.text(Line::new(tried_words::absent(&areas, material.year), Tone::Doubtful));
    }
}

/// How far the result can be trusted.
fn trust(document: &mut Document, material: &Material<'_>) {
    document.title(2, words::TRUST);
    let tried = match &material.tried {
        Ok(tried) => tried,
        Err(why) => return document.text(Line::new(why.as_str(), Tone::Faint)),
    };
    document.text(Line::new(words::draws(tried.sensitivity.draws), Tone::Faint));
    document.chart(distribution::chart(tried));
    document.nest(sensitivity::summary(tried));
}

/// What was found about the data.
fn found(document: &mut Document, material: &Material<'_>) {
    document.title(2, words::FINDINGS);
    let shown = findings::worst_first(&material.run.findings, Severity::Note);
    if shown.is_empty() {
        document.text(Line::new(words::NO_FINDINGS, Tone::Good));
    }
    document.list(findings::list(&shown, usize::MAX));
}

/// What must stand on every sheet.
fn mark(material: &Material<'_>) -> Option<String> {
    let mut demonstration = 0;
    let (mut not_final, mut supposed) = (0, 0);
    for result in &material.run.assessments {
        demonstration += result.statuses[Status::Demonstration as usize];
        not_final += result.statuses[Status::Provisional as usize];
        not_final += result.statuses[Status::Estimated as usize];
        supposed += result.supposed;
    }
    words::mark(demonstration, not_final, supposed)
}
