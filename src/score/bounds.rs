//! Sharp bounds of the index: with every unreported point at the lowest and at
//! the highest score.

use super::aggregation::Renormalised;
use super::aggregation::explanation::Evaluated;
use super::aggregation::group::Outcome;
use super::aggregation::state::State;
use super::aggregation::tree::{Evaluator, Memory};
use crate::model::{BelowCoverage, Catalogue, Group, MissingRule, ScoreRange, Settings};

/// Finds the bounds of indices under one catalogue and one set of choices.
#[derive(Debug)]
pub(super) struct Bounds<'a> {
    root: &'a Group,
    range: ScoreRange,
    /// Without dropping groups for their coverage.
    undropped: Evaluator<'a>,
    /// Whether any score depends on the other areas: there are no bounds then.
    compares_areas: bool,
    /// Whether no rule leaves out what was reported or scores what was not.
    pub(super) is_lenient: bool,
}

impl<'a> Bounds<'a> {
    /// Those under these settings.
    pub(super) fn new(
        catalogue: &'a Catalogue,
        settings: &Settings,
        evaluator: &Evaluator<'a>,
    ) -> Self {
        Self {
            root: &catalogue.root,
            range: settings.range,
            undropped: evaluator.without_drops(),
            compares_areas: catalogue.compares_areas(settings),
            is_lenient: is_lenient(catalogue, settings),
        }
    }

    /// The index with every unreported point at the lowest and at the highest
    /// score, all weights as if it were reported; with nothing unreported both
    /// are the index itself. `None` where values that were reported have been
    /// left out, and where scores depend on the other areas. `short` is the short
    /// way to the index, where there is one.
    pub(super) fn of(
        &self,
        states: &[State],
        groups: &[Evaluated],
        short: Option<&Renormalised>,
        memory: &mut Memory,
    ) -> (Option<f64>, Option<f64>) {
        let is_bounded =
            !self.compares_areas && (self.is_lenient || !leaves_out_values(self.root, groups));
        if !is_bounded {
            return (None, None);
        }
        if self.is_lenient && groups[0].coverage.is_complete() {
            let score = groups[0].outcome.score();
            return (score, score);
        }
        let mut bound = |score: f64| {
            let complete: Vec<State> = states
                .iter()
                .map(|state| if *state == State::Missing { State::Scored(score) } else { *state })
                .collect();
            match short.and_then(|short| short.indices(&complete, &mut memory.scores)) {
                // On which nothing is ever dropped.
                Some(([score, _], _)) => score,
                None => self.undropped.root(&complete, memory).outcome.score(),
            }
        };
        (bound(self.range.low), bound(self.range.high))
    }
}

/// Whether no rule of a catalogue leaves out what was reported or gives scores
/// to what was not: everything is renormalised, nothing dropped.
fn is_lenient(catalogue: &Catalogue, settings: &Settings) -> bool {
    fn is_own(group: &Group) -> bool {
        let renormalises =
            group.missing.as_ref().is_none_or(|rules| rules.is_only(MissingRule::Renormalise));
        renormalises
            && group.below_coverage.is_none_or(|below| below == BelowCoverage::Flag)
            && group.groups().all(is_own)
    }
    settings.missing.is_only(MissingRule::Renormalise)
        && settings.below_coverage == BelowCoverage::Flag
        && is_own(&catalogue.root)
}

/// Whether values that were reported have been left out: a group below the
/// index was dropped, or was refused a score while a group above it has one.
fn leaves_out_values(root: &Group, groups: &[Evaluated]) -> bool {
    let has_values = |group: &Evaluated| group.coverage.reported > 0;
    let drops = |group: &Evaluated| group.outcome == Outcome::Dropped && has_values(group);
    groups[1..].iter().any(drops) || passes_over_refusal(root, groups)
}

/// Whether a group has a score though values somewhere below it were refused
/// theirs. What weighs nothing is not missed.
fn passes_over_refusal(group: &Group, groups: &[Evaluated]) -> bool {
    let has_score = groups[group.position].outcome.score().is_some();
    let mut weighing = group.groups().filter(|inner| inner.weight > 0.0);
    weighing.any(|inner| {
        passes_over_refusal(inner, groups) || (has_score && is_refused_values(inner, groups))
    })
}

/// Whether values of a group enter no score within it because one was refused.
fn is_refused_values(group: &Group, groups: &[Evaluated]) -> bool {
    let own = &groups[group.position];
    match own.outcome {
        Outcome::Refused => own.coverage.reported > 0,
        Outcome::Score(_) => false,
        _ => {
            let mut weighing = group.groups().filter(|inner| inner.weight > 0.0);
            weighing.any(|inner| is_refused_values(inner, groups))
        }
    }
}
