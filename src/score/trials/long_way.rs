//! The long way: the choices are put in the place of the catalogue's, and every
//! area is scored anew. What it comes to is what the short way has to come to.

use super::given::Given;
use super::rows::WITHHELD;
use crate::model::choices::Choices;
use crate::model::{Catalogue, Observation, Settings};
use crate::score::Scorer;
use crate::score::bulk::{Detail, Workspace};
use crate::score::normalisation::reference::Reference;

/// Writes what all areas come to under these choices into a row. Catalogue and
/// settings are memory.
pub(super) fn run(
    given: Given<'_>,
    choices: &Choices,
    (catalogue, settings): (&mut Catalogue, &mut Settings),
    row: &mut [f64],
) {
    settings.clone_from(given.settings);
    choices.replace(catalogue, settings, given.catalogue.uncertainty.least);
    let reference = Reference::of(catalogue, settings, given.compared);
    let scorer = Scorer::new(catalogue, settings).with_reference(&reference);
    let (indices, dimensions) = row.split_at_mut(given.records.len());
    let detail = if dimensions.is_empty() { Detail::Index } else { Detail::Groups };
    let each = dimensions.len() / indices.len().max(1);
    let mut memory = Workspace::default();
    for (at, record) in given.records.iter().enumerate() {
        let of = (record.area.as_str(), record.year);
        let figures = record.observations.iter().map(Observation::figure);
        let summary = scorer.summarise(of, figures, detail, &mut memory);
        indices[at] = summary.index.score.unwrap_or(WITHHELD);
        let first_level = summary.groups.iter().filter(|group| group.path.len() == 1);
        for (slot, group) in dimensions[at * each..].iter_mut().zip(first_level) {
            *slot = group.outcome.score().unwrap_or(WITHHELD);
        }
    }
}
