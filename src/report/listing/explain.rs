//! `explain`: a row per fact of its page.

use super::Listing;

/// Labels with their texts.
#[must_use]
pub fn facts(facts: &[(String, String)]) -> Listing {
    let rows = facts.iter().map(|(label, text)| vec![label.as_str().into(), text.as_str().into()]);
    Listing { header: vec!["label", "text"], rows: rows.collect() }
}
