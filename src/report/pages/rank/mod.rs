//! The page of `rank`: areas side by side, or the profile of one.

mod dimensions;
mod facts;
mod heat;
mod profile;
mod ranks;

use crate::report::document::Document;
use crate::report::outcome::rank::RankedRun;
use crate::report::translated;
use crate::report::words::rank as words;

/// The ranking, or the profile of the one area that was asked for.
#[must_use]
pub fn rank(ranked: &RankedRun<'_>) -> Document {
    match translated::run(ranked.run) {
        Some(told) => page(&translated::ranked(ranked, &told)),
        None => page(ranked),
    }
}

/// The page as it is told.
pub(super) fn page(ranked: &RankedRun<'_>) -> Document {
    match ranked.profiled_row() {
        Some(row) => profile::profile(ranked, row),
        None => side_by_side(ranked),
    }
}

fn side_by_side(ranked: &RankedRun<'_>) -> Document {
    let (run, ranking) = (ranked.run, &ranked.ranking);
    let mut document = Document::default();
    document.title(1, words::title(&run.catalogue.index, ranking.year));
    document.facts(facts::facts(ranked));
    document.title(2, words::RANKS);
    document.table(ranks::ranks(ranked));
    ranks::remarks(&mut document, ranked);
    dimensions::heat_map(&mut document, ranked);
    dimensions::distances(&mut document, ranked);
    document
}
