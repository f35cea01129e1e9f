//! The page of `sensitivity`: how far the number can be trusted.

mod areas;
mod behind;
mod choices;
mod facts;
pub(super) mod histogram;
mod indices;
mod left_out;
mod one;
mod statements;
mod wrong_values;

use super::extent::{Extent, Rest};
use crate::report::document::Document;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::translated;
use crate::report::words::{phrases, sensitivity as words};

/// The page.
#[must_use]
pub fn sensitivity(tried: &TriedRun<'_>, extent: Extent) -> Document {
    match translated::run(tried.run) {
        Some(told) => {
            let space = tried.space.of_catalogue(&told.catalogue);
            page(&translated::tried(tried, &told, &space), extent)
        }
        None => page(tried, extent),
    }
}

fn page(tried: &TriedRun<'_>, extent: Extent) -> Document {
    let mut document = Document::default();
    let index = &tried.run.catalogue.index;
    if let [result] = tried.results[..] {
        let area = phrases::area(&result.area);
        document.title(1, words::title(index, &area, tried.year));
        document.facts(one::facts(tried));
    } else {
        document.title(1, words::areas_title(index, tried.results.len(), tried.year));
        document.facts(areas::facts(tried));
    }
    statements::statements(&mut document, tried, extent);
    if tried.results.len() == 1 {
        one::distribution(&mut document, tried);
    } else {
        indices::indices(&mut document, tried);
        areas::ranks(&mut document, tried);
    }
    choices::choices(&mut document, tried);
    choices::alone(&mut document, tried);
    one::parts(&mut document, tried);
    left_out::left_out(&mut document, tried, extent);
    wrong_values::wrong_values(&mut document, tried);
    document
}

/// The part of the page that a report has: the facts that no other part of it
/// says, what always holds and what does not, grades, and ranks of several.
pub(super) fn summary(tried: &TriedRun<'_>) -> Document {
    let mut document = Document::default();
    if tried.results.len() == 1 {
        document.facts(one::spread_facts(tried));
    } else {
        document.facts(areas::spread_facts(tried));
    }
    let extent = Extent { top: 0, all: false, rest: Rest::Elsewhere };
    statements::statements(&mut document, tried, extent);
    if tried.results.len() == 1 {
        one::grades(&mut document, tried);
    } else {
        areas::ranks(&mut document, tried);
    }
    document
}
