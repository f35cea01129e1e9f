//! `explain`: a row per fact of its page.

use super::Listing;
use crate::report::document::{Block, Document};

/// The facts of a page, a row each; of lines of a file, a row per line.
#[must_use]
pub fn explain(page: &Document) -> Listing {
    let facts = page.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    let lines = facts
        .flatten()
        .flat_map(|fact| fact.body.lines().iter().map(|line| (fact.label.as_str(), line)));
    let rows = lines.map(|(label, line)| vec![label.into(), line.text.as_str().into()]);
    Listing { header: vec!["label", "text"], rows: rows.collect() }
}
