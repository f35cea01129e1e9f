//! Areas laid out for the short way, and which choices can take it.

use super::flat_tree::FlatTree;
use super::point_scores::PointScores;
use super::prepared::Prepared;
use super::withheld::{evenly_weighted, withheld};
use crate::model::choices::Choices;
use crate::model::{Figure, Record, Weighting};
use crate::score::normalisation::judged::{Judged, judge};
use crate::score::trials::given::Given;

/// Weights from here to its reciprocal cannot leave the range of numbers when
/// two of them are multiplied.
const LIGHTEST: f64 = 1e-100;

/// Areas laid out for the short way.
#[derive(Debug)]
pub(in crate::score::trials) struct ShortWay<'a> {
    pub(super) given: Given<'a>,
    /// By method that is tried.
    pub(super) by_method: Vec<PointScores>,
    /// By rule on missing values that is tried.
    pub(super) by_missing: Vec<FlatTree>,
    /// By both.
    pub(super) prepared: Vec<Vec<Prepared>>,
    /// By area and point, whether it applies.
    pub(super) applies: Vec<bool>,
    /// By area, whether everything applies.
    pub(super) is_whole: Vec<bool>,
    /// The judged targets of the scored points.
    pub(super) judged: Vec<Option<Judged>>,
    /// The choices of the catalogue.
    own: Choices,
}

/// What draws that can stand side by side have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::score::trials) struct Way {
    /// The method.
    pub(super) method: usize,
    /// The rule on missing values.
    pub(super) missing: usize,
    /// The mean.
    pub(super) mean: usize,
    /// Whether groups weigh what their points do.
    pub(super) is_by_point: bool,
}

impl<'a> ShortWay<'a> {
    /// Lays areas out.
    pub(in crate::score::trials) fn new(given: Given<'a>) -> Self {
        let Given { catalogue, settings, records, varied, .. } = given;
        let year = records.first().map(|record| record.year);
        let points = catalogue.scored_points();
        let applies =
            |own: &Record, at: usize| own.observations[at].figure() != Figure::NotApplicable;
        let of_area = |own| (0..points.len()).map(move |at| applies(own, at));
        let by_method: Vec<PointScores> =
            varied.methods.iter().map(|method| PointScores::new(given, *method)).collect();
        let by_missing: Vec<FlatTree> =
            varied.missing.iter().map(|missing| FlatTree::new(given, missing)).collect();
        let own = Choices::of(catalogue, settings);
        let even = evenly_weighted(catalogue, &own);
        let mut prepared: Vec<Vec<Prepared>> = Vec::new();
        for point_scores in &by_method {
            let like = by_method
                .iter()
                .zip(&prepared)
                .find(|(other, _)| other.is_scored_like(point_scores));
            let prepare = |(at, tree): (usize, &FlatTree)| {
                let withheld = match like {
                    Some((_, prepared)) => prepared[at].withheld.clone(),
                    None => withheld((given, &even), point_scores, tree),
                };
                Prepared::new(given, point_scores, tree, withheld)
            };
            let own = by_missing.iter().enumerate().map(prepare).collect();
            prepared.push(own);
        }
        Self {
            prepared,
            applies: records.iter().flat_map(of_area).collect(),
            is_whole: records.iter().map(|own| of_area(own).all(|applies| applies)).collect(),
            judged: points.iter().map(|point| judge(point, settings, year?)).collect(),
            given,
            by_method,
            by_missing,
            own,
        }
    }

    /// The way of these choices; `None` where they need the long one.
    pub(in crate::score::trials) fn way(&self, choices: &Choices) -> Option<Way> {
        let method = self.by_method.iter().position(|own| own.method == choices.method)?;
        let missing = self.by_missing.iter().position(|own| own.missing == choices.missing)?;
        let mut means = self.given.varied.aggregations.iter();
        let mean = means.position(|own| *own == choices.aggregation)?;
        let functions = &self.prepared[method][missing].inputs[mean].functions;
        let (point_scores, tree) = (&self.by_method[method], &self.by_missing[missing]);
        let takes_negative = || functions.iter().all(|function| function.takes_negative());
        let is_long = point_scores.compares_labels
            || tree.is_long
            || (point_scores.has_incomparable && tree.floors_groups)
            || (point_scores.has_negative && !takes_negative())
            || !self.weighs_the_same(choices);
        let is_by_point = choices.weighting == Weighting::ByPoint;
        (!is_long).then_some(Way { method, missing, mean, is_by_point })
    }

    /// Whether the same things weigh nothing as in the catalogue: whether an
    /// index is withheld depends on it.
    fn weighs_the_same(&self, choices: &Choices) -> bool {
        let is_same = |(own, drawn): (f64, f64)| match drawn {
            0.0 => own == 0.0,
            _ => own > 0.0 && (LIGHTEST..=LIGHTEST.recip()).contains(&drawn),
        };
        weights(&self.own).zip(weights(choices)).all(is_same)
    }
}

/// All weights that mean anything: the index itself has one that does not.
fn weights(choices: &Choices) -> impl Iterator<Item = f64> {
    choices.points.iter().chain(choices.groups.iter().skip(1)).copied()
}
