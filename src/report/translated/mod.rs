//! What pages for people show of a run: where they are in English, the same
//! with the English names of its catalogue. Every page asks here first; scores,
//! data for machines and what findings quote keep the catalogue's own names.

mod catalogue;
mod outcomes;
mod results;
mod wording;

use super::outcome::run::Run;
use super::words::Language;
use crate::model::{Catalogue, Point};

pub use outcomes::{annual_report, checked, choice, ranked, reminders, trends, tried};

/// The catalogue with its English names; `None` where its own are shown.
#[must_use]
pub fn catalogue(own: &Catalogue) -> Option<Catalogue> {
    is_told(own).then(|| catalogue::in_english(own))
}

fn is_told(catalogue: &Catalogue) -> bool {
    Language::current() == Language::English && catalogue.has_english()
}

/// The run with the English names of its catalogue; `None` where its own are
/// shown.
#[must_use]
pub fn run(own: &Run) -> Option<Run> {
    let catalogue = catalogue(&own.catalogue)?;
    let mut run = Run { catalogue, ..own.clone() };
    results::name(&mut run, &own.catalogue);
    Some(run)
}

/// The same for a page that says what to write into a table: points and labels
/// as they are read there, with their English behind.
#[must_use]
pub fn run_to_fill_in(own: &Run) -> Option<Run> {
    if !is_told(&own.catalogue) {
        return None;
    }
    let both = |own: &str, english: &str| format!("{own} ({english})");
    let mut catalogue = own.catalogue.clone();
    for point in &mut catalogue.points {
        point.name_en = point.name_en.as_deref().map(|english| both(&point.name, english));
    }
    for label in own.catalogue.scales.iter().flat_map(|scale| &scale.labels) {
        if let Some(english) = own.catalogue.glossary.get(&label.text) {
            catalogue.glossary.add(&label.text, &both(&label.text, english));
        }
    }
    run(&Run { catalogue, ..own.clone() })
}

/// A name of the catalogue that is neither point nor area, as pages show it.
#[must_use]
pub fn name<'a>(catalogue: &'a Catalogue, own: &'a str) -> &'a str {
    match Language::current() {
        Language::Chinese => own,
        Language::English => catalogue.glossary.tell(own),
    }
}

/// An area as pages show it.
#[must_use]
pub fn area(catalogue: &Catalogue, own: &str) -> String {
    match Language::current() {
        Language::Chinese => own.to_owned(),
        Language::English => catalogue.area_in_english(own),
    }
}

/// The name of a point as pages show it.
#[must_use]
pub fn point(own: &Point) -> &str {
    match (&own.name_en, Language::current()) {
        (Some(english), Language::English) => english,
        _ => &own.name,
    }
}
