//! Scores of groups from the scores of their points.

use std::sync::Arc;

use super::mean::{Mean, NoMean};
use super::plan::{Plan, Planned, PlannedChild};
use super::renormalised::Renormalised;
use crate::model::{
    Aggregation, Catalogue, Child, Group, MissingRule, ScoreRange, Settings, Weighting,
};

/// What the tree needs to know of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    /// Its score.
    Scored(f64),
    /// Reported, but its method finds nothing to compare it with.
    Incomparable,
    /// Not reported.
    Missing,
    /// Not applicable.
    NotApplicable,
}

/// What a group comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// A score.
    Score(f64),
    /// Nothing below has a score.
    Empty,
    /// Nothing below has a score, something for want of a comparison.
    Incomparable,
    /// A score below is negative, and the mean is geometric or harmonic.
    Negative,
    /// Something below was not reported, and the rule is `refuse`.
    Refused,
    /// Too few children with a score, and the rule is `drop`.
    Dropped,
    /// Nothing below is applicable.
    NotApplicable,
    /// Nothing applicable below weighs anything.
    Weightless,
}

impl Outcome {
    /// The score, where there is one.
    #[must_use]
    pub fn score(self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(score),
            _ => None,
        }
    }
}

/// How many points a group has, by what was said about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// All points.
    pub points: usize,
    /// Those with a value.
    pub reported: usize,
    /// Those that do not exist there.
    pub not_applicable: usize,
}

impl Coverage {
    /// Reported / (points − not applicable); `None` where nothing applies.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "numbers of points are small")]
    pub fn share(self) -> Option<f64> {
        let applicable = self.points - self.not_applicable;
        (applicable > 0).then(|| self.reported as f64 / applicable as f64)
    }

    /// Whether every point that applies has a value.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.reported + self.not_applicable == self.points
    }

    /// Counts one more point.
    pub fn count(&mut self, state: State) {
        self.points += 1;
        match state {
            State::Scored(_) | State::Incomparable => self.reported += 1,
            State::NotApplicable => self.not_applicable += 1,
            State::Missing => {}
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            points: self.points + other.points,
            reported: self.reported + other.reported,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }
}

/// A child that entered the score of its group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entered {
    /// Its position in [`Group::children`].
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

/// Shares in the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Of groups, by position.
    pub groups: Vec<f64>,
    /// Of scored points.
    pub points: Vec<f64>,
}

/// What an evaluation leaves to the next: memory.
#[derive(Debug, Default)]
pub struct Walk {
    done: Vec<Done>,
    pub(super) scores: Vec<f64>,
}

/// What a group comes to, for the groups above it.
#[derive(Debug, Clone, Copy)]
struct Done {
    outcome: Outcome,
    coverage: Coverage,
    applicable_weight: f64,
}

/// Sees how groups come about.
trait Watch {
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
struct Explanation<'e> {
    plan: &'e Plan,
    states: &'e [State],
    /// What has entered the score of the group that is being evaluated.
    entered: Vec<Entered>,
    /// By position.
    groups: Vec<Option<Evaluated>>,
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
            insufficient: is_insufficient(planned, done.coverage),
            entered,
            floored: self.plan.children(planned).iter().filter_map(floored).collect(),
        });
    }
}

/// Evaluates trees of one catalogue under one set of choices.
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
        self.root(states, &mut Walk::default()).outcome
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
    pub fn root(&self, states: &[State], walk: &mut Walk) -> Evaluated {
        let root = self.walk(states, walk, &mut ());
        self.bare(root.outcome, root.coverage)
    }

    /// The index as a group that comes to this, without what entered its score.
    pub(super) fn bare(&self, outcome: Outcome, coverage: Coverage) -> Evaluated {
        let index = self.plan.groups.last();
        Evaluated {
            outcome,
            coverage,
            insufficient: index.is_some_and(|index| is_insufficient(index, coverage)),
            entered: Vec::new(),
            floored: Vec::new(),
        }
    }

    /// The short way to the index, under this weighting and the other, where
    /// the rules allow it.
    pub(super) fn renormalised(&self) -> Option<Renormalised> {
        let weightings = [self.weighting, self.weighting.other()];
        Renormalised::of(&self.plan, self.catalogue.scored, weightings)
    }

    /// Every group by its position, the index first.
    #[must_use]
    pub fn groups(&self, states: &[State]) -> Vec<Evaluated> {
        let mut explanation = Explanation {
            plan: &self.plan,
            states,
            entered: Vec::new(),
            groups: vec![None; self.plan.groups.len()],
        };
        self.walk(states, &mut Walk::default(), &mut explanation);
        explanation.groups.into_iter().flatten().collect()
    }

    /// Nominal weights: with everything reported.
    #[must_use]
    pub fn nominal_weights(&self) -> Weights {
        let states = vec![State::Scored(self.range.high); self.catalogue.points.len()];
        self.weights_from(&self.without_drops().groups(&states))
    }

    /// Weights as products along the paths; 0 for what did not enter.
    #[must_use]
    pub fn weights_from(&self, groups: &[Evaluated]) -> Weights {
        let mut weights =
            Weights { groups: vec![0.0; groups.len()], points: vec![0.0; self.catalogue.scored] };
        weights.groups[0] = 1.0;
        spread(&self.catalogue.root, groups, &mut weights);
        weights
    }

    /// Evaluates every group, those below first; gives the index.
    fn walk(&self, states: &[State], walk: &mut Walk, watch: &mut impl Watch) -> Done {
        let done = &mut walk.done;
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
        let children = self.plan.children(planned);
        let mut sum = Sum::new(planned.aggregation);
        for (child, own) in children.iter().enumerate() {
            let Some((weight, score)) = self.add(&mut sum, planned, *own, states, done) else {
                continue;
            };
            let score = score.map(|score| score.max(planned.least));
            sum.expect(weight, score);
            if let Some(score) = score {
                watch.enters(Entered { child, weight, score });
            }
        }
        Done {
            outcome: sum.outcome(planned, self.drops),
            coverage: sum.coverage,
            applicable_weight: sum.applicable_weight,
        }
    }

    /// Adds a child: its weight and, where it has one, its score; `None` where
    /// it does not exist or weighs nothing.
    fn add(
        &self,
        sum: &mut Sum,
        planned: &Planned,
        child: PlannedChild,
        states: &[State],
        done: &[Done],
    ) -> Option<(f64, Option<f64>)> {
        match child {
            PlannedChild::Point { point, weight, missing } => {
                sum.coverage.count(states[point]);
                let score = match states[point] {
                    State::NotApplicable => return None,
                    State::Scored(score) => Some(score),
                    State::Incomparable => sum.lacks_comparison(),
                    State::Missing => sum.apply(missing, self.range.low),
                };
                sum.applicable_weight += weight;
                Some((weight, score))
            }
            PlannedChild::Group { at, weight } => {
                let inner = &done[at];
                sum.coverage = sum.coverage.plus(inner.coverage);
                sum.applicable_weight += inner.applicable_weight;
                let score = match inner.outcome {
                    Outcome::NotApplicable | Outcome::Weightless => return None,
                    Outcome::Score(score) => Some(score),
                    Outcome::Incomparable => sum.lacks_comparison(),
                    Outcome::Negative => sum.lacks_positive(weight),
                    Outcome::Refused => sum.apply(planned.refused, self.range.low),
                    Outcome::Empty | Outcome::Dropped => sum.apply(planned.missing, self.range.low),
                };
                Some((self.group_weight(weight, inner), score))
            }
        }
    }

    fn group_weight(&self, weight: f64, inner: &Done) -> f64 {
        match self.weighting {
            Weighting::ByLevel => weight,
            Weighting::ByPoint => weight * inner.applicable_weight,
        }
    }
}

fn is_insufficient(planned: &Planned, coverage: Coverage) -> bool {
    coverage.share().is_some_and(|share| share < planned.min_coverage)
}

/// The children of a group, as far as they have been added up.
#[derive(Debug)]
struct Sum {
    mean: Mean,
    coverage: Coverage,
    applicable_weight: f64,
    expected: usize,
    entered: usize,
    expected_weight: f64,
    refused: bool,
    incomparable: bool,
    negative: bool,
}

impl Sum {
    fn new(aggregation: Aggregation) -> Self {
        Self {
            mean: Mean::new(aggregation),
            coverage: Coverage::default(),
            applicable_weight: 0.0,
            expected: 0,
            entered: 0,
            expected_weight: 0.0,
            refused: false,
            incomparable: false,
            negative: false,
        }
    }

    /// What a rule gives a child without a score.
    fn apply(&mut self, rule: MissingRule, low: f64) -> Option<f64> {
        self.refused |= rule == MissingRule::Refuse;
        (rule == MissingRule::Floor).then_some(low)
    }

    fn lacks_comparison(&mut self) -> Option<f64> {
        self.incomparable = true;
        None
    }

    /// Of a group below that has no mean for its negative scores: it has been
    /// reported, and leaving it out would drop it.
    fn lacks_positive(&mut self, weight: f64) -> Option<f64> {
        self.negative |= weight > 0.0;
        None
    }

    /// Counts a child that exists.
    #[inline]
    fn expect(&mut self, weight: f64, score: Option<f64>) {
        self.expected += 1;
        self.expected_weight += weight;
        if let Some(score) = score {
            self.entered += 1;
            self.mean.add(weight, score);
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "numbers of children are small")]
    fn outcome(&self, planned: &Planned, drops: bool) -> Outcome {
        let has_too_few = || (self.entered as f64 / self.expected as f64) < planned.min_coverage;
        if self.coverage.points == self.coverage.not_applicable {
            Outcome::NotApplicable
        } else if self.expected_weight <= 0.0 {
            Outcome::Weightless
        } else if self.refused {
            Outcome::Refused
        } else if drops && planned.drops && has_too_few() {
            Outcome::Dropped
        } else {
            self.mean()
        }
    }

    fn mean(&self) -> Outcome {
        match self.mean.finish() {
            _ if self.negative => Outcome::Negative,
            Ok(score) => Outcome::Score(score),
            Err(NoMean::Negative) => Outcome::Negative,
            Err(NoMean::Weightless) if self.incomparable => Outcome::Incomparable,
            Err(NoMean::Weightless) => Outcome::Empty,
        }
    }
}

/// The same with weights that sum to 1.
fn normalised(entered: &[Entered]) -> Vec<Entered> {
    let total: f64 = entered.iter().map(|child| child.weight).sum();
    entered.iter().map(|child| Entered { weight: child.weight / total, ..*child }).collect()
}

/// Hands the weight of a group down to what entered its score.
fn spread(group: &Group, groups: &[Evaluated], weights: &mut Weights) {
    let own = weights.groups[group.position];
    for entered in &groups[group.position].entered {
        let weight = own * entered.weight;
        match &group.children[entered.child] {
            Child::Point(point) => weights.points[*point] = weight,
            Child::Group(inner) => weights.groups[inner.position] = weight,
        }
    }
    for inner in group.groups() {
        spread(inner, groups, weights);
    }
}
