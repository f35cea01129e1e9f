//! `catalogue list`: a row per point.

use super::{Listing, flag};
use crate::model::{Catalogue, Kinds};
use crate::report::words::sheet;

/// The points of a catalogue with their nominal weights.
#[must_use]
pub fn points(catalogue: &Catalogue, weights: &[f64]) -> Listing {
    let header = vec![
        "id",
        "name",
        "name_en",
        "path",
        "attribute",
        "unit",
        "departments",
        "baseline",
        "targets",
        "weight",
        "applies_to",
        "monitored",
    ];
    let rows = catalogue.points.iter().enumerate().map(|(at, point)| {
        let targets = point.targets.iter();
        let targets: Vec<String> =
            targets.map(|(year, target)| format!("{year}: {}", target.text)).collect();
        vec![
            point.id.as_str().into(),
            point.name.as_str().into(),
            point.name_en.as_deref().into(),
            point.path.join("/").into(),
            catalogue.attribute(point).map(|attribute| attribute.name.as_str()).into(),
            point.unit.text().into(),
            point.departments.join(sheet::AND).into(),
            point.baseline_text.as_deref().into(),
            targets.join("; ").into(),
            weights.get(at).copied().into(),
            kinds(catalogue, &point.applies_to).into(),
            flag(point.monitored).into(),
        ]
    });
    Listing { header, rows: rows.collect() }
}

/// The names of kinds of area; nothing for all kinds.
fn kinds(catalogue: &Catalogue, kinds: &Kinds) -> String {
    catalogue.kind_names(kinds).map(|names| names.join(sheet::AND)).unwrap_or_default()
}
