//! Trees in which nothing but leaving out can happen: means are arithmetic,
//! every gap is renormalised away, no group is dropped. A group then has the
//! mean of what there is, or nothing, and that is all there is to know of it.
//!
//! [`tree`](super::tree) comes to the same, to the bit, for these are its sums
//! in its order. Here is what makes them cheap enough for hundreds of thousands
//! of areas: one list of scores, and no group that has a single child.

use std::ops::Range;

use super::coverage::Coverage;
use super::plan::{Plan, Planned, PlannedChild};
use super::state::State;
use crate::model::{Aggregation, MissingRule, Weighting};

/// The means of such a tree under both weightings; those that are the same
/// under both are there once.
#[derive(Debug)]
pub(in crate::score) struct Renormalised {
    /// How many points have scores.
    points: usize,
    /// The terms of every mean, those below first.
    means: Vec<Range<usize>>,
    terms: Vec<Term>,
    /// Where the scores of the index are.
    indices: [usize; 2],
}

/// What enters a mean.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Term {
    /// Where its score is: those of the means stand behind those of the points.
    score: usize,
    weight: f64,
}

/// A group while a tree is laid out.
#[derive(Debug, Clone, Copy)]
struct Laid {
    score: usize,
    applicable_weight: f64,
}

impl Renormalised {
    /// The means of a plan under two weightings, if it is such a tree.
    pub(in crate::score) fn of(
        plan: &Plan,
        points: usize,
        weightings: [Weighting; 2],
    ) -> Option<Self> {
        let mut own = Self { points, means: Vec::new(), terms: Vec::new(), indices: [0; 2] };
        for (index, weighting) in weightings.into_iter().enumerate() {
            own.indices[index] = own.add(plan, weighting)?;
        }
        Some(own)
    }

    /// Adds the means of a plan; gives the place of the score of the index.
    fn add(&mut self, plan: &Plan, weighting: Weighting) -> Option<usize> {
        let mut laid: Vec<Laid> = Vec::new();
        for group in &plan.groups {
            if !is_plain(group) {
                return None;
            }
            let start = self.terms.len();
            let mut applicable_weight = 0.0;
            for child in plan.children(group) {
                let (term, applicable) = term(*child, &laid, weighting)?;
                applicable_weight += applicable;
                // What weighs nothing enters no mean.
                self.terms.extend(Some(term).filter(|term| term.weight > 0.0));
            }
            laid.push(Laid { score: self.lay(start), applicable_weight });
        }
        laid.last().map(|index| index.score)
    }

    /// Makes a mean of the terms from `start` on; gives the place of its score.
    /// The mean of a single score is that score, to the bit, for no mean leaves
    /// the range of its scores.
    fn lay(&mut self, start: usize) -> usize {
        let (before, own) = self.terms.split_at(start);
        let known = if let [only] = own {
            Some(only.score)
        } else {
            let same = self.means.iter().position(|mean| before[mean.clone()] == *own);
            same.map(|mean| self.points + mean)
        };
        if known.is_some() {
            self.terms.truncate(start);
        } else {
            self.means.push(start..self.terms.len());
        }
        known.unwrap_or(self.points + self.means.len() - 1)
    }

    /// The index under both weightings, and its coverage; `None` where more
    /// can have happened than that a point was not reported. `scores` is
    /// memory.
    pub(in crate::score) fn indices(
        &self,
        states: &[State],
        scores: &mut Vec<f64>,
    ) -> Option<([Option<f64>; 2], Coverage)> {
        let mut reported = 0;
        scores.clear();
        for state in states.get(..self.points)? {
            scores.push(match state {
                State::Scored(score) if !score.is_nan() => {
                    reported += 1;
                    *score
                }
                State::Missing => ABSENT,
                State::Scored(_) | State::Incomparable | State::NotApplicable => return None,
            });
        }
        for mean in &self.means {
            let mean = mean_of(&self.terms[mean.clone()], scores);
            scores.push(mean);
        }
        let index = |at: usize| scores.get(at).copied().filter(|score| !score.is_nan());
        let coverage = Coverage { points: self.points, reported, not_applicable: 0 };
        Some((self.indices.map(index), coverage))
    }
}

/// A child as a term, and its weight where everything applies.
fn term(child: PlannedChild, laid: &[Laid], weighting: Weighting) -> Option<(Term, f64)> {
    match child {
        PlannedChild::Point { point, weight, missing: MissingRule::Renormalise } => {
            Some((Term { score: point, weight }, weight))
        }
        PlannedChild::Point { .. } => None,
        PlannedChild::Group { at, weight } => {
            let Laid { score, applicable_weight } = laid[at];
            let weight = match weighting {
                Weighting::ByLevel => weight,
                Weighting::ByPoint => weight * applicable_weight,
            };
            Some((Term { score, weight }, applicable_weight))
        }
    }
}

/// In the place of a score that is not there.
const ABSENT: f64 = f64::NAN;

/// The arithmetic mean of [`Mean`](super::mean::Mean), in its operations.
#[inline]
fn mean_of(terms: &[Term], scores: &[f64]) -> f64 {
    let (mut total, mut sum) = (0.0, 0.0);
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for term in terms {
        let score = scores[term.score];
        if !score.is_nan() {
            total += term.weight;
            sum += term.weight * score;
            least = if score < least { score } else { least };
            most = if score > most { score } else { most };
        }
    }
    match sum / total {
        mean if mean < least => least,
        mean if mean > most => most,
        // Of nothing it is no number, and so absent.
        mean => mean,
    }
}

/// Whether a group can only leave out what is not there.
fn is_plain(group: &Planned) -> bool {
    let renormalises = |rule| rule == MissingRule::Renormalise;
    group.aggregation == Aggregation::Arithmetic
        && !group.drops
        && renormalises(group.missing)
        && renormalises(group.refused)
}
