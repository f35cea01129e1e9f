//! The tree laid out for the short way: which points and groups enter which
//! mean, without the groups that hold a single point and change nothing.

use std::ops::Range;

use crate::model::choices::Choices;
use crate::model::{Aggregation, MissingPolicy, MissingRule, Settings, Weighting};
use crate::score::plan::{Plan, Planned, PlannedChild};

use super::sheet::Ground;

/// The tree under one rule on missing values.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) missing: MissingPolicy,
    /// Every group behind the groups below it; the index is the last.
    pub(super) means: Vec<Mean>,
    terms: Vec<Term>,
    /// By point, whether it scores the lowest where it was not reported.
    pub(super) floors: Vec<bool>,
    /// By point the own mean of its group, where that has one.
    pub(super) parents: Vec<Option<Aggregation>>,
    /// Whether a group can be refused a score or be dropped, or one without
    /// any value scores the lowest though its points do not.
    pub(super) is_long: bool,
    /// Whether a group without any value scores the lowest.
    pub(super) floors_groups: bool,
}

/// A group.
#[derive(Debug)]
pub(super) struct Mean {
    /// Its own mean, where it has one.
    pub(super) own: Option<Aggregation>,
    terms: Range<usize>,
}

/// What enters a mean.
#[derive(Debug, Clone, Copy)]
pub(super) enum Term {
    /// A point, maybe as the only one of a group; then with the position of
    /// that, or of the outermost that has nothing else.
    Point { point: usize, group: Option<usize> },
    /// A group by its place, with its position.
    Group { at: usize, position: usize },
}

impl Program {
    /// The program of a catalogue under a rule.
    pub(super) fn new(ground: Ground<'_>, missing: &MissingPolicy) -> Self {
        let settings = Settings { missing: missing.clone(), ..ground.settings.clone() };
        let plan = Plan::new(ground.catalogue, &settings);
        let mut owns = vec![None; plan.groups.len()];
        owns[0] = ground.catalogue.root.aggregation;
        for (_, group) in ground.catalogue.root.descendants() {
            owns[group.position] = group.aggregation;
        }
        let points = ground.catalogue.scored;
        let mut program = Self {
            missing: missing.clone(),
            means: Vec::new(),
            terms: Vec::new(),
            floors: vec![false; points],
            parents: vec![None; points],
            is_long: false,
            floors_groups: plan.groups.iter().any(|group| group.missing == MissingRule::Floor),
        };
        let aboves = aboves(&plan, &owns);
        Layer { plan: &plan, owns: &owns, aboves: &aboves, laid: Vec::new() }.lay(&mut program);
        let floors_all = program.floors.iter().all(|floors| *floors);
        program.is_long = plan.groups.iter().any(|group| can_drop(&plan, group))
            || (program.floors_groups && !floors_all);
        program
    }

    /// What enters a mean.
    pub(super) fn terms(&self, mean: &Mean) -> &[Term] {
        &self.terms[mean.terms.clone()]
    }

    /// The range of the terms of a mean.
    pub(super) fn range(mean: &Mean) -> Range<usize> {
        mean.terms.clone()
    }

    /// What every term weighs where everything applies, and by place the
    /// weight of the points of each group.
    pub(super) fn weigh(&self, choices: &Choices, weights: &mut Vec<f64>, points: &mut Vec<f64>) {
        weights.clear();
        points.clear();
        for mean in &self.means {
            let mut below = 0.0;
            for term in self.terms(mean) {
                let own = match *term {
                    Term::Point { point, .. } => choices.points[point],
                    Term::Group { at, .. } => points[at],
                };
                below += own;
                weights.push(term.weight(choices, own));
            }
            points.push(below);
        }
    }
}

impl Term {
    /// The place of a group.
    pub(super) fn group(self) -> Option<usize> {
        match self {
            Self::Point { .. } => None,
            Self::Group { at, .. } => Some(at),
        }
    }

    /// Its weight, `points` being that of the points it holds.
    #[inline]
    pub(super) fn weight(self, choices: &Choices, points: f64) -> f64 {
        let group = match self {
            Self::Point { group: None, .. } => return points,
            Self::Point { group: Some(position), .. } | Self::Group { position, .. } => {
                choices.groups[position]
            }
        };
        match choices.weighting {
            _ if points <= 0.0 => 0.0,
            Weighting::ByLevel => group,
            Weighting::ByPoint => group * points,
        }
    }
}

/// A group of the plan, as it enters the group above.
#[derive(Clone, Copy)]
enum Laid {
    /// As a mean of its own, by place.
    Mean(usize),
    /// As the single point that it holds.
    Point(usize),
}

/// What is above a group.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Above {
    /// The index, or nothing: such groups are asked for by themselves.
    Index,
    /// A group, with its own mean, where it has one.
    Group(Option<Aggregation>),
}

struct Layer<'l> {
    plan: &'l Plan,
    /// By position the own mean.
    owns: &'l [Option<Aggregation>],
    /// By place in the plan.
    aboves: &'l [Above],
    /// By place in the plan.
    laid: Vec<Laid>,
}

impl Layer<'_> {
    fn lay(mut self, program: &mut Program) {
        for (place, planned) in self.plan.groups.iter().enumerate() {
            let own = self.owns[planned.position];
            let children = self.plan.children(planned);
            for child in children {
                if let PlannedChild::Point { point, missing, .. } = *child {
                    program.floors[point] = missing == MissingRule::Floor;
                    program.parents[point] = own;
                }
            }
            let single = self.single(children).filter(|_| self.aboves[place] == Above::Group(own));
            let laid = single.map_or_else(|| self.mean(planned, program), Laid::Point);
            self.laid.push(laid);
        }
    }

    fn mean(&self, planned: &Planned, program: &mut Program) -> Laid {
        let start = program.terms.len();
        let terms = self.plan.children(planned).iter().map(|child| self.term(*child));
        program.terms.extend(terms);
        let terms = start..program.terms.len();
        program.means.push(Mean { own: self.owns[planned.position], terms });
        Laid::Mean(program.means.len() - 1)
    }

    /// The only point of a group. Scores of both enter the mean above alike,
    /// if that is of their kind.
    fn single(&self, children: &[PlannedChild]) -> Option<usize> {
        match *children {
            [PlannedChild::Point { point, weight, .. }] => (weight > 0.0).then_some(point),
            [PlannedChild::Group { at, .. }] => match self.laid[at] {
                Laid::Point(point) => Some(point),
                Laid::Mean(_) => None,
            },
            _ => None,
        }
    }

    fn term(&self, child: PlannedChild) -> Term {
        match child {
            PlannedChild::Point { point, .. } => Term::Point { point, group: None },
            PlannedChild::Group { at, .. } => {
                let position = self.plan.groups[at].position;
                match self.laid[at] {
                    Laid::Mean(at) => Term::Group { at, position },
                    Laid::Point(point) => Term::Point { point, group: Some(position) },
                }
            }
        }
    }
}

/// What is above each group of a plan.
fn aboves(plan: &Plan, owns: &[Option<Aggregation>]) -> Vec<Above> {
    let mut aboves = vec![Above::Index; plan.groups.len()];
    for planned in &plan.groups[..plan.groups.len() - 1] {
        for at in plan.children(planned).iter().filter_map(PlannedChild::group) {
            aboves[at] = Above::Group(owns[planned.position]);
        }
    }
    aboves
}

fn can_drop(plan: &Plan, group: &Planned) -> bool {
    let refuses = |rule: MissingRule| rule == MissingRule::Refuse;
    let is_refused = |child: &PlannedChild| match child {
        PlannedChild::Point { missing, .. } => refuses(*missing),
        PlannedChild::Group { .. } => false,
    };
    group.drops
        || refuses(group.missing)
        || refuses(group.refused)
        || plan.children(group).iter().any(is_refused)
}
