//! `check`: a row per finding, and per required point that is not there.

use super::{Listing, Named};
use crate::report::keys::result::severity_key;
use crate::report::outcome::alerts;
use crate::report::outcome::check::Checked;

/// The rows of a check, worst first.
#[must_use]
pub fn check(checked: &Checked<'_>) -> Listing {
    let header = "severity code file line column sheet cell message hint catalogue";
    let named = Named::of(checked.run);
    let rows = alerts::with_places(checked).into_iter().map(|alert| {
        vec![
            severity_key(alert.severity).into(),
            alert.code.into(),
            alert.place.file.as_deref().into(),
            alert.place.line.into(),
            alert.place.column.as_deref().into(),
            alert.place.sheet().into(),
            alert.place.cell().into(),
            alert.message.into(),
            alert.hint.into(),
            named.catalogue.as_str().into(),
        ]
    });
    Listing { header: header.split_whitespace().collect(), rows: rows.collect() }
}
