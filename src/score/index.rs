//! The index of an area and year, and how far it can be trusted: bounds, the
//! other weighting, the grade, and whether it is withheld.

use super::aggregation::Renormalised;
use super::aggregation::explanation::Evaluated;
use super::aggregation::group::Outcome;
use super::aggregation::state::State;
use super::aggregation::tree::{Evaluator, Memory};
use super::aggregation::weights::Weights;
use super::bounds::Bounds;
use super::grade::{self, Graded};
use super::withheld::{Withheld, too_light, withhold};
use crate::model::{Catalogue, Settings, Year};

/// The index of an area and year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// The score, in points of the score range; `None` where it is withheld.
    pub score: Option<f64>,
    /// Lower bound: with every unreported point at the lowest score; `None` where
    /// values that were reported have been left out, and where scores depend on
    /// the other areas.
    pub low: Option<f64>,
    /// Upper bound: the same at the highest score.
    pub high: Option<f64>,
    /// The index under the other weighting; `None` where either is withheld.
    pub other_weighting: Option<f64>,
    /// The grade, where it is due.
    pub graded: Option<Graded>,
    /// The grade at the lower bound.
    pub graded_low: Option<Graded>,
    /// Whether the year of assessment has come.
    pub grade_due: bool,
    /// Why there is no score.
    pub withheld: Option<Withheld>,
}

/// What the groups of an area come to.
#[derive(Debug)]
pub(super) struct Evaluation {
    /// The index and, where they were asked for or have to be known, all groups.
    pub(super) groups: Vec<Evaluated>,
    /// The index under the other weighting.
    other: Option<f64>,
}

/// Makes indices under one catalogue and one set of choices.
#[derive(Debug)]
pub(super) struct Indexer<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    pub(super) evaluator: Evaluator<'a>,
    /// Under the other weighting.
    other: Evaluator<'a>,
    /// The short way to the index, where the rules allow it.
    short: Option<Renormalised>,
    bounds: Bounds<'a>,
    /// Weights with everything reported.
    pub(super) nominal: Weights,
    /// The same under the other weighting.
    nominal_other: Weights,
    first_target_year: Option<Year>,
}

impl<'a> Indexer<'a> {
    /// An indexer under these settings.
    pub(super) fn new(catalogue: &'a Catalogue, settings: &'a Settings) -> Self {
        let evaluator = Evaluator::new(catalogue, settings);
        let other = evaluator.other_weighting();
        Self {
            catalogue,
            settings,
            short: evaluator.renormalised(),
            bounds: Bounds::new(catalogue, settings, &evaluator),
            nominal: evaluator.nominal_weights(),
            nominal_other: other.nominal_weights(),
            evaluator,
            other,
            first_target_year: catalogue.first_target_year(),
        }
    }

    /// All groups.
    pub(super) fn evaluate(&self, states: &[State], memory: &mut Memory) -> Evaluation {
        let groups = self.evaluator.groups(states);
        Evaluation { groups, other: self.other_weighting(states, memory) }
    }

    /// The index alone where no rule can leave values out, else all groups, for
    /// bounds depend on them.
    pub(super) fn evaluate_index(&self, states: &[State], memory: &mut Memory) -> Evaluation {
        if !self.bounds.is_lenient {
            return self.evaluate(states, memory);
        }
        let short = self.short.as_ref().and_then(|own| own.indices(states, &mut memory.scores));
        let (root, other) = match short {
            Some(([Some(score), other], coverage)) => {
                (self.evaluator.bare(Outcome::Score(score), coverage), other)
            }
            _ => (self.evaluator.root(states, memory), self.other_weighting(states, memory)),
        };
        Evaluation { groups: vec![root], other }
    }

    fn other_weighting(&self, states: &[State], memory: &mut Memory) -> Option<f64> {
        self.other.root(states, memory).outcome.score()
    }

    /// The index and how far it can be trusted, with so many binding points not
    /// met or not reported.
    pub(super) fn index(
        &self,
        year: Year,
        states: &[State],
        evaluation: &Evaluation,
        unmet_binding: usize,
        memory: &mut Memory,
    ) -> Index {
        let (catalogue, settings) = (self.catalogue, self.settings);
        let Evaluation { groups, other } = evaluation;
        let withheld = withhold(catalogue, settings, states, &groups[0])
            .or_else(|| too_light(&self.nominal, states, groups));
        let is_other_withheld = || too_light(&self.nominal_other, states, groups).is_some();
        let (low, high) = self.bounds.of(states, groups, self.short.as_ref(), memory);
        let score = groups[0].outcome.score().filter(|_| withheld.is_none());
        let due = settings.pace
            || self.first_target_year.is_none_or(|first| settings.judged_year(year) >= first);
        let graded = |score: Option<f64>| {
            score.filter(|_| due).map(|score| grade::grade(&catalogue.grades, score, unmet_binding))
        };
        Index {
            score,
            low,
            high,
            other_weighting: score.and(*other).filter(|_| !is_other_withheld()),
            graded: graded(score),
            graded_low: graded(score.and(low)),
            grade_due: due,
            withheld,
        }
    }
}
