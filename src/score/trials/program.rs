//! The tree laid out for the short way: which points and groups enter which
//! mean, without the groups that hold a single point and change nothing.

use std::ops::Range;

use super::lane::Lane;
use super::sheet::Ground;
use super::tile::Areas;
use crate::model::{Aggregation, MissingPolicy, MissingRule, Settings, Weighting};
use crate::score::aggregation::Plan;
use crate::score::aggregation::Planned;
use crate::score::aggregation::PlannedChild;

/// The tree under one rule on missing values.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) missing: MissingPolicy,
    /// Every group behind the groups below it; the index is the last.
    pub(super) means: Vec<Mean>,
    /// What enters the means: first all points, then all groups.
    terms: Vec<Term>,
    /// How many points there are.
    pub(super) points: usize,
    /// By term, whether it weighs anything.
    weighs: Vec<bool>,
    /// By point, whether it scores the lowest where it was not reported.
    pub(super) floors: Vec<bool>,
    /// By point, the place of the mean that it enters.
    pub(super) parents: Vec<usize>,
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
    /// The terms of the points that enter it.
    pub(super) points: Range<usize>,
    /// The terms of the groups.
    groups: Range<usize>,
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
            points,
            weighs: Vec::new(),
            floors: vec![false; points],
            parents: vec![0; points],
            is_long: false,
            floors_groups: plan.groups.iter().any(|group| group.missing == MissingRule::Floor),
        };
        let aboves = aboves(&plan, &owns);
        Layer::new(&plan, &owns, &aboves).lay(&mut program);
        let floors_all = program.floors.iter().all(|floors| *floors);
        program.is_long = plan.groups.iter().any(|group| can_drop(&plan, group))
            || (program.floors_groups && !floors_all);
        program
    }

    /// What enters the means.
    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether everything weighs something.
    pub(super) fn weighs_all(&self) -> bool {
        self.weighs.iter().all(|weighs| *weighs)
    }

    /// The point of a term that weighs anything.
    pub(super) fn weighed_point(&self, term: usize) -> Option<usize> {
        match self.terms[term] {
            Term::Point { point, .. } if self.weighs[term] => Some(point),
            _ => None,
        }
    }

    /// The groups that enter a mean and weigh anything: their terms and places.
    pub(super) fn groups(&self, mean: &Mean) -> impl Iterator<Item = (usize, usize)> {
        let weighed = mean.groups.clone().filter(|term| self.weighs[*term]);
        weighed.filter_map(|term| Some((term, self.terms[term].group()?)))
    }

    /// The places of the first-level groups.
    pub(super) fn parts(&self) -> impl Iterator<Item = usize> {
        let groups = self.means.last().map_or(0..0, |mean| mean.groups.clone());
        self.terms[groups].iter().filter_map(|term| term.group())
    }

    /// By tile and place, where everything that weighs anything in a mean is
    /// there, and where any of it is. `present` tells by tile and term where
    /// points have a score.
    pub(super) fn fullness(&self, present: &[Areas]) -> (Vec<Areas>, Vec<Areas>) {
        let (mut full, mut has): (Vec<Areas>, Vec<Areas>) = (Vec::new(), Vec::new());
        for present in present.chunks(self.points.max(1)) {
            let first = has.len();
            for mean in &self.means {
                let own = mean.terms().filter(|term| self.weighs[*term]);
                let there = own.map(|term| match self.terms[term] {
                    Term::Point { .. } => present[term],
                    Term::Group { at, .. } => has[first + at],
                });
                let (all, any) =
                    there.fold((Areas::MAX, 0), |(all, any), own| (all & own, any | own));
                full.push(all);
                has.push(any);
            }
        }
        (full, has)
    }
}

impl Mean {
    /// All its terms.
    pub(super) fn terms(&self) -> impl Iterator<Item = usize> + use<> {
        self.points.clone().chain(self.groups.clone())
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

    /// What it weighs in each draw, `groups` being the weights of groups and
    /// `points` that of the points it holds.
    pub(super) fn weight(self, weighting: Weighting, groups: &[Lane], points: &Lane) -> Lane {
        let group = match self {
            Self::Point { group: None, .. } => return *points,
            Self::Point { group: Some(position), .. } | Self::Group { position, .. } => {
                &groups[position]
            }
        };
        let weight = |lane: usize| match weighting {
            _ if points[lane] <= 0.0 => 0.0,
            Weighting::ByLevel => group[lane],
            Weighting::ByPoint => group[lane] * points[lane],
        };
        std::array::from_fn(weight)
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
    /// By place in the plan, whether any point below weighs something.
    weighs: Vec<bool>,
    /// The terms, each with whether it weighs anything.
    points: Vec<(Term, bool)>,
    groups: Vec<(Term, bool)>,
}

impl<'l> Layer<'l> {
    fn new(plan: &'l Plan, owns: &'l [Option<Aggregation>], aboves: &'l [Above]) -> Self {
        let (laid, weighs) = (Vec::new(), Vec::new());
        Self { plan, owns, aboves, laid, weighs, points: Vec::new(), groups: Vec::new() }
    }

    fn lay(mut self, program: &mut Program) {
        for (place, planned) in self.plan.groups.iter().enumerate() {
            let own = self.owns[planned.position];
            let children = self.plan.children(planned);
            for child in children {
                if let PlannedChild::Point { point, missing, .. } = *child {
                    program.floors[point] = missing == MissingRule::Floor;
                }
            }
            let single = self.single(children).filter(|_| self.aboves[place] == Above::Group(own));
            let laid = match single {
                Some(point) => Laid::Point(point),
                None => self.mean(planned, program),
            };
            self.laid.push(laid);
            let weighs = |child: &PlannedChild| match *child {
                PlannedChild::Point { weight, .. } => weight > 0.0,
                PlannedChild::Group { at, .. } => self.weighs[at],
            };
            let weighs = children.iter().any(weighs);
            self.weighs.push(weighs);
        }
        (program.terms, program.weighs) = self.points.into_iter().chain(self.groups).unzip();
    }

    fn mean(&mut self, planned: &Planned, program: &mut Program) -> Laid {
        let place = program.means.len();
        let (points, groups) = (self.points.len(), program.points + self.groups.len());
        for child in self.plan.children(planned) {
            let weighs = match *child {
                PlannedChild::Point { weight, .. } => weight > 0.0,
                PlannedChild::Group { at, weight } => weight > 0.0 && self.weighs[at],
            };
            let term = self.term(*child);
            match term {
                Term::Point { point, .. } => {
                    program.parents[point] = place;
                    self.points.push((term, weighs));
                }
                Term::Group { .. } => self.groups.push((term, weighs)),
            }
        }
        program.means.push(Mean {
            own: self.owns[planned.position],
            points: points..self.points.len(),
            groups: groups..program.points + self.groups.len(),
        });
        Laid::Mean(place)
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
