//! Scores of groups from the scores of their points.

use super::mean::{NoMean, mean};
use crate::model::{
    Aggregation, BelowCoverage, Catalogue, Child, Group, MissingPolicy, MissingRule, Settings,
    Weighting,
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
    /// rule is `floor`.
    pub floored: Vec<usize>,
    /// Sum of the weights of its applicable points.
    applicable_weight: f64,
}

/// Shares in the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Of groups, by position.
    pub groups: Vec<f64>,
    /// Of scored points.
    pub points: Vec<f64>,
}

/// What an evaluation keeps on its way through the tree. Used again, it takes
/// no memory of its own.
#[derive(Debug, Default)]
pub struct Walk {
    /// The children that have entered the groups on the way down.
    entered: Vec<Entered>,
    /// The groups that are done with their positions, where they are wanted.
    trace: Option<Vec<(usize, Evaluated)>>,
}

/// Evaluates trees of one catalogue under one set of choices.
#[derive(Debug, Clone, Copy)]
pub struct Evaluator<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    weighting: Weighting,
    drops: bool,
}

/// The rules in force for a subtree.
#[derive(Clone, Copy)]
struct Policy<'a> {
    missing: &'a MissingPolicy,
    min_coverage: f64,
    below_coverage: BelowCoverage,
}

impl<'a> Evaluator<'a> {
    /// An evaluator under these settings.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &'a Settings) -> Self {
        Self { catalogue, settings, weighting: settings.weighting, drops: true }
    }

    /// The same under the other weighting.
    #[must_use]
    pub fn other_weighting(self) -> Self {
        Self { weighting: self.weighting.other(), ..self }
    }

    /// The same without dropping groups for their coverage.
    #[must_use]
    pub fn without_drops(self) -> Self {
        Self { drops: false, ..self }
    }

    /// What the index comes to.
    #[must_use]
    pub fn index(&self, states: &[State]) -> Outcome {
        self.root(states, &mut Walk::default()).outcome
    }

    /// The index as a group, without what entered its score.
    #[must_use]
    pub fn root(&self, states: &[State], walk: &mut Walk) -> Evaluated {
        self.group(&self.catalogue.root, self.policy(), states, walk)
    }

    /// Every group by its position, the index first.
    #[must_use]
    pub fn groups(&self, states: &[State]) -> Vec<Evaluated> {
        let mut walk = Walk { trace: Some(Vec::new()), ..Walk::default() };
        let root = self.root(states, &mut walk);
        let mut groups = walk.trace.unwrap_or_default();
        groups.push((0, root));
        groups.sort_by_key(|(position, _)| *position);
        groups.into_iter().map(|(_, evaluated)| evaluated).collect()
    }

    /// Nominal weights: with everything reported.
    #[must_use]
    pub fn nominal_weights(&self) -> Weights {
        let states = vec![State::Scored(self.settings.range.high); self.catalogue.points.len()];
        let nominal = self.without_drops();
        self.weights_from(&nominal.groups(&states))
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

    fn policy(&self) -> Policy<'a> {
        Policy {
            missing: &self.settings.missing,
            min_coverage: self.settings.min_coverage,
            below_coverage: self.settings.below_coverage,
        }
    }

    fn group(
        &self,
        group: &'a Group,
        inherited: Policy<'a>,
        states: &[State],
        walk: &mut Walk,
    ) -> Evaluated {
        let policy = Policy {
            missing: group.missing.as_ref().unwrap_or(inherited.missing),
            min_coverage: group.min_coverage.unwrap_or(inherited.min_coverage),
            below_coverage: group.below_coverage.unwrap_or(inherited.below_coverage),
        };
        let first = walk.entered.len();
        let mut sum = Sum::default();
        for (child, own) in group.children.iter().enumerate() {
            let (weight, score) = match own {
                Child::Point(point) => self.add_point(&mut sum, *point, policy, states),
                Child::Group(inner) => {
                    let evaluated = self.group(inner, policy, states, walk);
                    let added = self.add_group(&mut sum, inner, &evaluated, policy);
                    if let Some(trace) = &mut walk.trace {
                        trace.push((inner.position, evaluated));
                    }
                    added
                }
            }
            .unwrap_or((0.0, None));
            walk.entered.extend(score.map(|score| Entered { child, weight, score }));
        }
        let evaluated = sum.finish(group, policy, self, walk, first);
        walk.entered.truncate(first);
        evaluated
    }

    /// Adds a point: its weight and, where it has one, its score; `None` where
    /// it does not exist.
    fn add_point(
        &self,
        sum: &mut Sum,
        point: usize,
        policy: Policy<'_>,
        states: &[State],
    ) -> Option<(f64, Option<f64>)> {
        sum.coverage.count(states[point]);
        let weight = self.catalogue.point_weight(point);
        let score = match states[point] {
            State::NotApplicable => return None,
            State::Scored(score) => Some(score),
            State::Incomparable => {
                sum.incomparable = true;
                None
            }
            State::Missing => {
                let rule = policy.missing.rule(self.catalogue.points[point].attribute);
                if rule == MissingRule::Floor {
                    sum.floored.push(point);
                }
                sum.apply(rule, self)
            }
        };
        sum.applicable_weight += weight;
        Some(sum.expect(weight, score))
    }

    /// Adds a group, likewise.
    fn add_group(
        &self,
        sum: &mut Sum,
        group: &Group,
        evaluated: &Evaluated,
        policy: Policy<'_>,
    ) -> Option<(f64, Option<f64>)> {
        sum.coverage = sum.coverage.plus(evaluated.coverage);
        let rule = match policy.missing {
            MissingPolicy::Uniform(rule) => *rule,
            // A refusal below is one here too; what is merely empty is left out.
            MissingPolicy::ByAttribute(_)
                if evaluated.outcome == Outcome::Refused
                    && policy.missing.has(MissingRule::Refuse) =>
            {
                MissingRule::Refuse
            }
            MissingPolicy::ByAttribute(_) => MissingRule::Renormalise,
        };
        let score = match evaluated.outcome {
            Outcome::NotApplicable => return None,
            Outcome::Weightless => {
                sum.applicable_weight += evaluated.applicable_weight;
                return None;
            }
            Outcome::Score(score) => Some(score),
            Outcome::Incomparable => {
                sum.incomparable = true;
                None
            }
            Outcome::Negative => {
                sum.negative |= group.weight > 0.0;
                None
            }
            Outcome::Empty | Outcome::Refused | Outcome::Dropped => sum.apply(rule, self),
        };
        let weight = match self.weighting {
            Weighting::ByLevel => group.weight,
            Weighting::ByPoint => group.weight * evaluated.applicable_weight,
        };
        sum.applicable_weight += evaluated.applicable_weight;
        Some(sum.expect(weight, score))
    }
}

/// The children of a group, as far as they have been added up.
#[derive(Debug, Default)]
struct Sum {
    floored: Vec<usize>,
    coverage: Coverage,
    applicable_weight: f64,
    expected: usize,
    expected_weight: f64,
    refused: bool,
    incomparable: bool,
    negative: bool,
}

impl Sum {
    /// What a rule gives a child without a score.
    fn apply(&mut self, rule: MissingRule, evaluator: &Evaluator<'_>) -> Option<f64> {
        match rule {
            MissingRule::Renormalise => None,
            MissingRule::Floor => Some(evaluator.settings.range.low),
            MissingRule::Refuse => {
                self.refused = true;
                None
            }
        }
    }

    /// Counts a child that exists.
    fn expect(&mut self, weight: f64, score: Option<f64>) -> (f64, Option<f64>) {
        self.expected += 1;
        self.expected_weight += weight;
        (weight, score)
    }

    /// The mean of what entered. A group below that has none for its negative
    /// scores has been reported: leaving it out would drop it.
    fn mean(&self, aggregation: Aggregation, entered: &[Entered]) -> Outcome {
        let scores = entered.iter().map(|child| (child.weight, child.score));
        match mean(aggregation, &scores) {
            _ if self.negative => Outcome::Negative,
            Ok(score) => Outcome::Score(score),
            Err(NoMean::Negative) => Outcome::Negative,
            Err(NoMean::Weightless) if self.incomparable => Outcome::Incomparable,
            Err(NoMean::Weightless) => Outcome::Empty,
        }
    }

    /// What the group comes to; what entered begins at `first` of the walk.
    fn finish(
        self,
        group: &Group,
        policy: Policy<'_>,
        evaluator: &Evaluator<'_>,
        walk: &Walk,
        first: usize,
    ) -> Evaluated {
        let entered = &walk.entered[first..];
        let outcome = self.outcome(group, policy, evaluator, entered);
        let is_scored = matches!(outcome, Outcome::Score(_));
        let share = self.coverage.share();
        Evaluated {
            outcome,
            insufficient: share.is_some_and(|share| share < policy.min_coverage),
            coverage: self.coverage,
            entered: if walk.trace.is_some() && is_scored {
                normalised(entered)
            } else {
                Vec::new()
            },
            floored: self.floored,
            applicable_weight: self.applicable_weight,
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "numbers of children are small")]
    fn outcome(
        &self,
        group: &Group,
        policy: Policy<'_>,
        evaluator: &Evaluator<'_>,
        entered: &[Entered],
    ) -> Outcome {
        let drops = evaluator.drops && policy.below_coverage == BelowCoverage::Drop;
        if self.coverage.points == self.coverage.not_applicable {
            Outcome::NotApplicable
        } else if self.expected_weight <= 0.0 {
            Outcome::Weightless
        } else if self.refused {
            Outcome::Refused
        } else if drops && (entered.len() as f64 / self.expected as f64) < policy.min_coverage {
            Outcome::Dropped
        } else {
            self.mean(group.aggregation.unwrap_or(evaluator.settings.aggregation), entered)
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
