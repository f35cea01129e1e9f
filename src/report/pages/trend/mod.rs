//! The page of `trend`: years side by side, and where the pace leads.

mod areas;
mod facts;
mod movers;
mod outlook;
mod paces;
mod schedule;
mod series;
mod values;
mod years;

use super::extent::Extent;
use crate::analysis::trend::Trend;
use crate::report::document::{Document, Line, Tone};
use crate::report::outcome::run::Run;
use crate::report::translated;
use crate::report::words::{phrases, trend as words};

/// The trend of one area; several as a row each.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>], extent: Extent) -> Document {
    match translated::run(run) {
        Some(told) => page(&told, &translated::trends(trends, run, &told), extent),
        None => page(run, trends, extent),
    }
}

/// The page as it is told.
pub(super) fn page(run: &Run, trends: &[Trend<'_>], extent: Extent) -> Document {
    match trends {
        [trend] => one(run, trend, extent),
        _ => areas::areas(run, trends),
    }
}

fn one(run: &Run, trend: &Trend<'_>, extent: Extent) -> Document {
    let mut document = Document::default();
    let (first, latest) = (&trend.years[0], trend.latest());
    let area = phrases::area(&latest.area);
    document.title(1, words::title(&run.catalogue.index, &area, (first.year, latest.year)));
    document.facts(facts::facts(run, trend));
    if trend.changes.is_empty() {
        document.text(Line::new(words::one_year(latest.year), Tone::Doubtful));
    }
    years::indices(&mut document, run, trend);
    years::parts(&mut document, trend);
    movers::changes(&mut document, run, trend, extent);
    movers::silence(&mut document, run, trend, extent);
    years::levels(&mut document, run, trend, extent);
    outlook::stages(&mut document, run, trend);
    paces::paces(&mut document, run, trend, extent);
    schedule::schedule(&mut document, run, trend, extent);
    outlook::outlook(&mut document, run, trend, extent);
    document
}
