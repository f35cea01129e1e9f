//! The tree laid out for the short way: which points and groups enter which
//! mean, without the groups that hold a single point and change nothing.
//!
//! The *place* of a group is where its mean stands here, its *position* where
//! it stands in the catalogue; a *term* is what enters a mean.

use std::ops::Range;

use super::area_block::AreaSet;
use super::per_draw::PerDraw;
use crate::model::{Aggregation, MissingPolicy, MissingRule, Settings, Weighting};
use crate::score::aggregation::{Plan, Planned, PlannedChild};
use crate::score::trials::given::Given;

/// The tree under one rule on missing values.
#[derive(Debug)]
pub(super) struct FlatTree {
    pub(super) missing: MissingPolicy,
    /// Every group behind the groups below it; the index is the last.
    pub(super) means: Vec<FlatMean>,
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
pub(super) struct FlatMean {
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

impl FlatTree {
    /// The tree of a catalogue under a rule.
    pub(super) fn new(given: Given<'_>, missing: &MissingPolicy) -> Self {
        let settings = Settings { missing: missing.clone(), ..given.settings.clone() };
        let plan = Plan::new(given.catalogue, &settings);
        let mut owns = vec![None; plan.groups.len()];
        owns[0] = given.catalogue.root.aggregation;
        for (_, group) in given.catalogue.root.descendants() {
            owns[group.position] = group.aggregation;
        }
        let points = given.catalogue.scored;
        let mut tree = Self {
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
        Flattening::new(&plan, &owns, &aboves).lay(&mut tree);
        let floors_all = tree.floors.iter().all(|floors| *floors);
        tree.is_long = plan.groups.iter().any(|group| can_drop(&plan, group))
            || (tree.floors_groups && !floors_all);
        tree
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
    pub(super) fn groups(&self, mean: &FlatMean) -> impl Iterator<Item = (usize, usize)> {
        let weighed = mean.groups.clone().filter(|term| self.weighs[*term]);
        weighed.filter_map(|term| Some((term, self.terms[term].group()?)))
    }

    /// The places of the first-level groups.
    pub(super) fn dimensions(&self) -> impl Iterator<Item = usize> {
        let groups = self.means.last().map_or(0..0, |mean| mean.groups.clone());
        self.terms[groups].iter().filter_map(|term| term.group())
    }

    /// By block and place, where everything that weighs anything in a mean is
    /// there, and where any of it is. `present` tells by block and term where
    /// points have a score.
    pub(super) fn fullness(&self, present: &[AreaSet]) -> (Vec<AreaSet>, Vec<AreaSet>) {
        let (mut full, mut has): (Vec<AreaSet>, Vec<AreaSet>) = (Vec::new(), Vec::new());
        for present in present.chunks(self.points.max(1)) {
            let first = has.len();
            for mean in &self.means {
                let own = mean.terms().filter(|term| self.weighs[*term]);
                let there = own.map(|term| match self.terms[term] {
                    Term::Point { .. } => present[term],
                    Term::Group { at, .. } => has[first + at],
                });
                let (all, any) =
                    there.fold((AreaSet::MAX, 0), |(all, any), own| (all & own, any | own));
                full.push(all);
                has.push(any);
            }
        }
        (full, has)
    }
}

impl FlatMean {
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
    pub(super) fn weight(
        self,
        weighting: Weighting,
        groups: &[PerDraw],
        points: &PerDraw,
    ) -> PerDraw {
        let group = match self {
            Self::Point { group: None, .. } => return *points,
            Self::Point { group: Some(position), .. } | Self::Group { position, .. } => {
                &groups[position]
            }
        };
        let weight = |draw: usize| match weighting {
            _ if points[draw] <= 0.0 => 0.0,
            Weighting::ByLevel => group[draw],
            Weighting::ByPoint => group[draw] * points[draw],
        };
        std::array::from_fn(weight)
    }
}

/// A group of the plan, as it enters the group above.
#[derive(Clone, Copy)]
enum Laid {
    /// As a mean of its own, by place.
    FlatMean(usize),
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

struct Flattening<'l> {
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

impl<'l> Flattening<'l> {
    fn new(plan: &'l Plan, owns: &'l [Option<Aggregation>], aboves: &'l [Above]) -> Self {
        let (laid, weighs) = (Vec::new(), Vec::new());
        Self { plan, owns, aboves, laid, weighs, points: Vec::new(), groups: Vec::new() }
    }

    fn lay(mut self, tree: &mut FlatTree) {
        for (place, planned) in self.plan.groups.iter().enumerate() {
            let own = self.owns[planned.position];
            let children = self.plan.children(planned);
            for child in children {
                if let PlannedChild::Point { point, missing, .. } = *child {
                    tree.floors[point] = missing == MissingRule::Floor;
                }
            }
            let single = self.single(children).filter(|_| self.aboves[place] == Above::Group(own));
            let laid = match single {
                Some(point) => Laid::Point(point),
                None => self.mean(planned, tree),
            };
            self.laid.push(laid);
            let weighs = |child: &PlannedChild| match *child {
                PlannedChild::Point { weight, .. } => weight > 0.0,
                PlannedChild::Group { at, .. } => self.weighs[at],
            };
            let weighs = children.iter().any(weighs);
            self.weighs.push(weighs);
        }
        (tree.terms, tree.weighs) = self.points.into_iter().chain(self.groups).unzip();
    }

    fn mean(&mut self, planned: &Planned, tree: &mut FlatTree) -> Laid {
        let place = tree.means.len();
        let (points, groups) = (self.points.len(), tree.points + self.groups.len());
        for child in self.plan.children(planned) {
            let weighs = match *child {
                PlannedChild::Point { weight, .. } => weight > 0.0,
                PlannedChild::Group { at, weight } => weight > 0.0 && self.weighs[at],
            };
            let term = self.term(*child);
            match term {
                Term::Point { point, .. } => {
                    tree.parents[point] = place;
                    self.points.push((term, weighs));
                }
                Term::Group { .. } => self.groups.push((term, weighs)),
            }
        }
        tree.means.push(FlatMean {
            own: self.owns[planned.position],
            points: points..self.points.len(),
            groups: groups..tree.points + self.groups.len(),
        });
        Laid::FlatMean(place)
    }

    /// The only point of a group. Scores of both enter the mean above alike,
    /// if that is of their kind.
    fn single(&self, children: &[PlannedChild]) -> Option<usize> {
        match *children {
            [PlannedChild::Point { point, weight, .. }] => (weight > 0.0).then_some(point),
            [PlannedChild::Group { at, .. }] => match self.laid[at] {
                Laid::Point(point) => Some(point),
                Laid::FlatMean(_) => None,
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
                    Laid::FlatMean(at) => Term::Group { at, position },
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
