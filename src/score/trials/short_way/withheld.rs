//! Of which areas the index is withheld whatever weighs how much.

use super::flat_tree::FlatTree;
use super::point_scores::PointScores;
use crate::model::choices::Choices;
use crate::model::{Aggregation, Catalogue, Observation, Record, Settings};
use crate::score::Scorer;
use crate::score::bulk::{Detail, Workspace};
use crate::score::normalisation::reference::Reference;
use crate::score::trials::given::Given;
use crate::score::withheld::Withheld;

/// A catalogue in which everything weighs the same that weighs anything.
pub(super) fn evenly_weighted(catalogue: &Catalogue, own: &Choices) -> Catalogue {
    let (mut even, mut settings) = (catalogue.clone(), catalogue.settings.clone());
    let mut choices = own.clone();
    for weight in choices.points.iter_mut().chain(&mut choices.groups) {
        *weight = if *weight > 0.0 { 1.0 } else { 0.0 };
    }
    choices.replace(&mut even, &mut settings, catalogue.uncertainty.least);
    even
}

/// By area, whether the index is withheld; `even` is the catalogue with even
/// weights.
pub(super) fn withheld(
    (given, even): (Given<'_>, &Catalogue),
    point_scores: &PointScores,
    tree: &FlatTree,
) -> Vec<bool> {
    let settings = Settings {
        method: point_scores.method,
        missing: tree.missing.clone(),
        // Which means there are decides on nothing here but negative scores,
        // and these take the long way.
        aggregation: Aggregation::Arithmetic,
        ..given.settings.clone()
    };
    let reference = Reference::of(even, &settings, given.compared);
    let scorer = Scorer::new(even, &settings).with_reference(&reference);
    let mut memory = Workspace::default();
    let mut is_withheld = |record: &Record| {
        let of = (record.area.as_str(), record.year);
        let figures = record.observations.iter().map(Observation::figure);
        let summary = scorer.summarise(of, figures, Detail::Index, &mut memory);
        summary.index.withheld.is_some_and(|why| !matches!(why, Withheld::Weight { .. }))
    };
    given.records.iter().map(&mut is_withheld).collect()
}
