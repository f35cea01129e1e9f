//! The whole tree: every group from the groups and points below it, the index
//! last.

use std::sync::Arc;

use super::coverage::Coverage;
use super::explanation::{Entered, Evaluated, Explanation, Watch};
use super::group::{Done, Outcome, Sum};
use super::plan::{Plan, Planned, PlannedChild};
use super::renormalised::Renormalised;
use super::state::State;
use super::weights::Weights;
use crate::model::{Catalogue, ScoreRange, Settings, Weighting};

/// What an evaluation leaves to the next: memory.
#[derive(Debug, Default)]
pub struct Memory {
    done: Vec<Done>,
    /// Of points and means, for the short way.
    pub(in crate::score) scores: Vec<f64>,
}

/// Evaluates trees of one catalogue under one set of choices: weighting and
/// aggregation, from the states of the points to the index.
///
/// A group has the [mean](super::mean::Mean) of its own children; what has no
/// score goes by the rules on missing values ([`group`](super::group)). Where
/// these rules allow it, `renormalised` is a short way to the same numbers.
#[derive(Debug, Clone)]
pub struct Evaluator<'a> {
    catalogue: &'a Catalogue,
    range: ScoreRange,
    weighting: Weighting,
    drops: bool,
    plan: Arc<Plan>,
}

impl<'a> Evaluator<'a> {
    /// An evaluator under these settings.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &Settings) -> Self {
        Self {
            catalogue,
            range: settings.range,
            weighting: settings.weighting,
            drops: true,
            plan: Arc::new(Plan::new(catalogue, settings)),
        }
    }

    /// The same under the other weighting.
    #[must_use]
    pub fn other_weighting(&self) -> Self {
        Self { weighting: self.weighting.other(), ..self.clone() }
    }

    /// The same without dropping groups for their coverage.
    #[must_use]
    pub fn without_drops(&self) -> Self {
        Self { drops: false, ..self.clone() }
    }

    /// What the index comes to.
    #[must_use]
    pub fn index(&self, states: &[State]) -> Outcome {
        self.root(states, &mut Memory::default()).outcome
    }

    /// What the index comes to with one point otherwise; the states stay.
    #[must_use]
    pub fn index_with(&self, states: &mut [State], point: usize, other: State) -> Outcome {
        let kept = std::mem::replace(&mut states[point], other);
        let outcome = self.index(states);
        states[point] = kept;
        outcome
    }

    /// The index as a group, without what entered its score.
    #[must_use]
    pub fn root(&self, states: &[State], memory: &mut Memory) -> Evaluated {
        let root = self.walk(states, memory, &mut ());
        self.bare(root.outcome, root.coverage)
    }

    /// The index as a group that comes to this, without what entered its score.
    pub(in crate::score) fn bare(&self, outcome: Outcome, coverage: Coverage) -> Evaluated {
        let index = self.plan.groups.last();
        Evaluated {
            outcome,
            coverage,
            insufficient: index.is_some_and(|index| index.is_insufficient(coverage)),
            entered: Vec::new(),
            floored: Vec::new(),
        }
    }

    /// The short way to the index, under this weighting and the other, where
    /// the rules allow it.
    pub(in crate::score) fn renormalised(&self) -> Option<Renormalised> {
        let weightings = [self.weighting, self.weighting.other()];
        Renormalised::of(&self.plan, self.catalogue.scored, weightings)
    }

    /// Every group by its position, the index first.
    #[must_use]
    pub fn groups(&self, states: &[State]) -> Vec<Evaluated> {
        let mut explanation = Explanation::new(&self.plan, states);
        self.walk(states, &mut Memory::default(), &mut explanation);
        explanation.finish()
    }

    /// Nominal weights: with everything reported.
    #[must_use]
    pub fn nominal_weights(&self) -> Weights {
        let states = vec![State::Scored(self.range.high); self.catalogue.points.len()];
        Weights::of(self.catalogue, &self.without_drops().groups(&states))
    }

    /// Evaluates every group, those below first; gives the index.
    fn walk(&self, states: &[State], memory: &mut Memory, watch: &mut impl Watch) -> Done {
        let done = &mut memory.done;
        done.clear();
        for planned in &self.plan.groups {
            let group = self.evaluate(planned, states, done, watch);
            watch.is_done(planned, &group);
            done.push(group);
        }
        done.pop().unwrap_or(Done {
            outcome: Outcome::NotApplicable,
            coverage: Coverage::default(),
            applicable_weight: 0.0,
        })
    }

    #[inline]
    fn evaluate(
        &self,
        planned: &Planned,
        states: &[State],
        done: &[Done],
        watch: &mut impl Watch,
    ) -> Done {
        let mut sum = Sum::new(planned, self.range.low);
        for (at, child) in self.plan.children(planned).iter().enumerate() {
            let weighed = match *child {
                PlannedChild::Point { point, weight, missing } => {
                    sum.add_point(states[point], weight, missing)
                }
                PlannedChild::Group { at, weight } => {
                    sum.add_group(&done[at], weight, self.weighting)
                }
            };
            if let Some((weight, Some(score))) = weighed {
                watch.enters(Entered { child: at, weight, score });
            }
        }
        sum.finish(self.drops)
    }
}
