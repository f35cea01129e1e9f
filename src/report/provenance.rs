//! What results rest on, in a line of text: which catalogue, and what the
//! command line changed of it and of the data.

use super::outcome::run::Overrides;
use super::words::{page, separator};
use crate::model::Catalogue;

/// Which catalogue it is: title, version, and the first digits of its SHA-256.
pub(super) fn catalogue(catalogue: &Catalogue) -> String {
    let digits = &catalogue.identity.sha256;
    let digits = digits.get(..12).unwrap_or(digits);
    let parts = [Some(catalogue.title.as_str()), catalogue.version.as_deref(), Some(digits)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the command line changed, in a sentence; `None` where it changed
/// nothing.
pub(super) fn overrides(catalogue: &Catalogue, overrides: &Overrides) -> Option<String> {
    let options = overrides.options.iter().cloned();
    let supposed = overrides
        .suppositions
        .iter()
        .map(|supposed| page::supposed(&catalogue.points[supposed.point].name, &supposed.text));
    let skipped = overrides.skipped.filter(|errors| *errors > 0).map(page::skipped);
    let parts: Vec<String> = options.chain(supposed).chain(skipped).collect();
    (!parts.is_empty()).then(|| parts.join(separator::CLAUSE.get()))
}
