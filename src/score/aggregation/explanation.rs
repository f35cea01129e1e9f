//! Groups with all that explains them: what entered the score of each, and
//! with what weight.

use super::coverage::Coverage;
use super::group::{Done, Outcome};
use super::plan::{Plan, Planned, PlannedChild};
use super::state::State;
use crate::model::MissingRule;

/// A child that entered the score of its group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entered {
    /// Its position in [`Group::children`](crate::model::Group::children).
    pub child: usize,
    /// Its weight in the group.
    pub weight: f64,
    /// Its score.
    pub score: f64,
}

/// A group after evaluation.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluated {
    /// What it comes to.
    pub outcome: Outcome,
    /// Its coverage.
    pub coverage: Coverage,
    /// Whether its coverage is under the minimum in force there.
    pub insufficient: bool,
    /// The children that entered its score; their weights sum to 1. Empty
    /// where only the index was asked for.
    pub entered: Vec<Entered>,
    /// Its own points that were not reported and so score the lowest: their
    /// rule is `floor`. Empty where only the index was asked for.
    pub floored: Vec<usize>,
}

/// Sees how groups come about.
pub(super) trait Watch {
    /// A child enters the score of the group that is being evaluated.
    fn enters(&mut self, entered: Entered);
    /// That group is done.
    fn is_done(&mut self, planned: &Planned, done: &Done);
}

/// Nobody looks.
impl Watch for () {
    fn enters(&mut self, _: Entered) {}
    fn is_done(&mut self, _: &Planned, _: &Done) {}
}

/// Keeps every group with all that explains it.
pub(super) struct Explanation<'e> {
    plan: &'e Plan,
    states: &'e [State],
    /// What has entered the score of the group that is being evaluated.
    entered: Vec<Entered>,
    /// By position.
    groups: Vec<Option<Evaluated>>,
}

impl<'e> Explanation<'e> {
    /// Of no group so far.
    pub(super) fn new(plan: &'e Plan, states: &'e [State]) -> Self {
        Self { plan, states, entered: Vec::new(), groups: vec![None; plan.groups.len()] }
    }

    /// Every group by its position, the index first.
    pub(super) fn finish(self) -> Vec<Evaluated> {
        self.groups.into_iter().flatten().collect()
    }
}

impl Watch for Explanation<'_> {
    fn enters(&mut self, entered: Entered) {
        self.entered.push(entered);
    }

    fn is_done(&mut self, planned: &Planned, done: &Done) {
        let is_scored = matches!(done.outcome, Outcome::Score(_));
        let entered = if is_scored { normalised(&self.entered) } else { Vec::new() };
        self.entered.clear();
        let floored = |child: &PlannedChild| match child {
            PlannedChild::Point { point, missing: MissingRule::Floor, .. } => {
                (self.states[*point] == State::Missing).then_some(*point)
            }
            _ => None,
        };
        self.groups[planned.position] = Some(Evaluated {
            outcome: done.outcome,
            coverage: done.coverage,
            insufficient: planned.is_insufficient(done.coverage),
            entered,
            floored: self.plan.children(planned).iter().filter_map(floored).collect(),
        });
    }
}

/// The same with weights that sum to 1.
fn normalised(entered: &[Entered]) -> Vec<Entered> {
    let total: f64 = entered.iter().map(|child| child.weight).sum();
    entered.iter().map(|child| Entered { weight: child.weight / total, ..*child }).collect()
}
