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
use crate::report::outcome::report::AnnualReport;
use crate::report::translated;
use crate::report::words::{phrases, report as words, sensitivity as tried_words};
use crate::score::Assessment;

/// The report.
#[must_use]
pub fn report(annual: &AnnualReport<'_>) -> Document {
    let Some(told) = translated::run(annual.run) else { return page(annual) };
    let space = annual.tried.as_ref().ok().map(|own| own.space.of_catalogue(&told.catalogue));
    page(&translated::annual_report(annual, &told, space.as_ref()))
}

fn page(annual: &AnnualReport<'_>) -> Document {
    let mut document = Document { mark: mark(annual), ..Document::default() };
    let index = &annual.run.catalogue.index;
    if let Some(subject) = annual.subject() {
        let area = phrases::area(&subject.latest().area);
        document.title(1, words::title(index, &area, annual.year));
        one(&mut document, annual, subject.latest());
    } else {
        document.title(1, words::areas_title(index, annual.year));
        several(&mut document, annual);
    }
    method::method(&mut document, annual.run);
    data::data(&mut document, annual.run);
    data::inputs(&mut document, annual.run);
    found(&mut document, annual);
    document
}

/// Everything about one area; the areas beside it, where there are any.
fn one(document: &mut Document, annual: &AnnualReport<'_>, result: &Assessment) {
    let run = annual.run;
    document.title(2, words::SUMMARY);
    summary::summary(document, run, result);
    document.title(2, words::LEVELS);
    levels::levels(document, run, result);
    document.title(2, words::FIRST);
    to_do_first(document, annual, result);
    document.title(2, words::BINDING);
    obligations::obligations(document, &run.catalogue, result);
    document.title(2, words::POINTS);
    points::points(document, run, result);
    document.title(2, words::DEPARTMENTS);
    departments::departments(document, &run.catalogue, result);
    over_years(document, annual);
    side_by_side(document, annual);
    trust(document, annual);
}

/// The areas side by side, then each in short.
fn several(document: &mut Document, annual: &AnnualReport<'_>) {
    side_by_side(document, annual);
    trust(document, annual);
    over_years(document, annual);
    for result in annual.results() {
        document.title(2, words::area_and_year(&phrases::area(&result.area), result.year));
        summary::summary(document, annual.run, result);
        levels::levels(document, annual.run, result);
        to_do_first(document, annual, result);
    }
}

/// What to do first, as `score` says it.
fn to_do_first(document: &mut Document, annual: &AnnualReport<'_>, result: &Assessment) {
    let mut first = Document::default();
    gap::what_to_do_first(&mut first, annual.run, result);
    document.nest(first);
}

/// The years, where there are several.
fn over_years(document: &mut Document, annual: &AnnualReport<'_>) {
    if annual.subjects.iter().all(|subject| subject.changes.is_empty()) {
        return;
    }
    document.title(2, words::TREND);
    document.chart(annual.subject().and_then(years::chart));
    let extent = Extent { top: TOP, all: false, rest: Rest::Elsewhere };
    let mut page = trend::page(annual.run, &annual.subjects, extent);
    // The summary has said them.
    page.blocks.retain(|block| !matches!(block, Block::Facts(_)));
    document.nest(page);
}

/// How many movers are shown up, and as many down.
const TOP: usize = 5;

/// The areas, where there are several.
fn side_by_side(document: &mut Document, annual: &AnnualReport<'_>) {
    let Some(ranked) = &annual.ranked else { return };
    document.title(2, words::AREAS);
    let mut page = rank::page(ranked);
    ranks::draw(&mut page, ranked);
    document.nest(page);
    if !annual.absent.is_empty() {
        let areas: Vec<String> = annual.absent.iter().map(|area| phrases::area(area)).collect();
        document.text(Line::new(tried_words::absent(&areas, annual.year), Tone::Doubtful));
    }
}

/// How far the result can be trusted.
fn trust(document: &mut Document, annual: &AnnualReport<'_>) {
    document.title(2, words::TRUST);
    let tried = match &annual.tried {
        Ok(tried) => tried,
        Err(why) => return document.text(Line::new(why.as_str(), Tone::Faint)),
    };
    document.text(Line::new(words::draws(tried.sensitivity.draws), Tone::Faint));
    document.chart(distribution::chart(tried));
    document.nest(sensitivity::summary(tried));
}

/// What was found about the data.
fn found(document: &mut Document, annual: &AnnualReport<'_>) {
    document.title(2, words::FINDINGS);
    let shown = findings::worst_first(&annual.run.findings, Severity::Note);
    if shown.is_empty() {
        document.text(Line::new(words::NO_FINDINGS, Tone::Good));
    }
    document.list(findings::list(&shown, usize::MAX));
}

/// What must stand on every sheet.
fn mark(annual: &AnnualReport<'_>) -> Option<String> {
    let mut demonstration = 0;
    let (mut not_final, mut supposed) = (0, 0);
    for result in &annual.run.assessments {
        demonstration += result.statuses[Status::Demonstration as usize];
        not_final += result.statuses[Status::Provisional as usize];
        not_final += result.statuses[Status::Estimated as usize];
        supposed += result.supposed;
    }
    words::mark(demonstration, not_final, supposed)
}
