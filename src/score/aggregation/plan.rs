//! The tree of a catalogue laid out for evaluation: flat, with every rule that
//! is inherited or depends on an attribute looked up.

use std::ops::Range;

use super::coverage::Coverage;
use crate::model::{
    Aggregation, BelowCoverage, Catalogue, Child, Group, MissingPolicy, MissingRule, Settings,
};

/// The tree laid out for evaluation, with the rules in force for each group.
#[derive(Debug)]
pub(in crate::score) struct Plan {
    /// Every group behind the groups below it; the index is the last.
    pub(in crate::score) groups: Vec<Planned>,
    children: Vec<PlannedChild>,
}

/// A group with the rules in force for it.
#[derive(Debug)]
pub(in crate::score) struct Planned {
    /// Its position in the catalogue.
    pub(in crate::score) position: usize,
    /// Its children in the plan.
    children: Range<usize>,
    /// Its mean.
    pub(in crate::score) aggregation: Aggregation,
    /// Lower scores enter it as this.
    pub(in crate::score) least: f64,
    /// Its least coverage.
    pub(in crate::score) min_coverage: f64,
    /// Whether it is dropped under the least coverage.
    pub(in crate::score) drops: bool,
    /// The rule for groups below without a score; that of points may depend on
    /// their attribute.
    pub(in crate::score) missing: MissingRule,
    /// What the refusal of a group below is here.
    pub(in crate::score) refused: MissingRule,
}

/// A child of a group.
#[derive(Debug, Clone, Copy)]
pub(in crate::score) enum PlannedChild {
    /// A point with its weight and the rule for what is missing.
    Point { point: usize, weight: f64, missing: MissingRule },
    /// A group by its place in the plan, with its own weight.
    Group { at: usize, weight: f64 },
}

impl Planned {
    /// Whether the coverage of the group is under its minimum.
    pub(in crate::score) fn is_insufficient(&self, coverage: Coverage) -> bool {
        coverage.share().is_some_and(|share| share < self.min_coverage)
    }
}

impl PlannedChild {
    /// The place of a group.
    pub(in crate::score) fn group(&self) -> Option<usize> {
        match self {
            Self::Point { .. } => None,
            Self::Group { at, .. } => Some(*at),
        }
    }
}

/// The rules in force for a subtree.
#[derive(Clone, Copy)]
struct Policy<'a> {
    missing: &'a MissingPolicy,
    min_coverage: f64,
    below_coverage: BelowCoverage,
}

impl Plan {
    /// The plan of a catalogue under these settings.
    pub(in crate::score) fn new(catalogue: &Catalogue, settings: &Settings) -> Self {
        let mut plan = Self { groups: Vec::new(), children: Vec::new() };
        let policy = Policy {
            missing: &settings.missing,
            min_coverage: settings.min_coverage,
            below_coverage: settings.below_coverage,
        };
        plan.add(catalogue, settings, &catalogue.root, policy);
        plan
    }

    /// The children of a group.
    pub(in crate::score) fn children(&self, group: &Planned) -> &[PlannedChild] {
        &self.children[group.children.clone()]
    }

    /// Adds a group behind the groups below it; gives its place.
    fn add(
        &mut self,
        catalogue: &Catalogue,
        settings: &Settings,
        group: &Group,
        inherited: Policy<'_>,
    ) -> usize {
        let policy = Policy {
            missing: group.missing.as_ref().unwrap_or(inherited.missing),
            min_coverage: group.min_coverage.unwrap_or(inherited.min_coverage),
            below_coverage: group.below_coverage.unwrap_or(inherited.below_coverage),
        };
        let child = |child: &Child| match child {
            Child::Point(point) => PlannedChild::Point {
                point: *point,
                weight: catalogue.point_weight(*point),
                missing: policy.missing.rule(catalogue.points[*point].attribute),
            },
            Child::Group(inner) => PlannedChild::Group {
                at: self.add(catalogue, settings, inner, policy),
                weight: inner.weight,
            },
        };
        let children: Vec<PlannedChild> = group.children.iter().map(child).collect();
        let start = self.children.len();
        self.children.extend(children);
        let (missing, refused) = policy.of_groups();
        self.groups.push(Planned {
            position: group.position,
            children: start..self.children.len(),
            aggregation: group.aggregation.unwrap_or(settings.aggregation),
            least: least(group, settings),
            min_coverage: policy.min_coverage,
            drops: policy.below_coverage == BelowCoverage::Drop,
            missing,
            refused,
        });
        self.groups.len() - 1
    }
}

/// What the least score is in the mean of a group: of its own, and of an
/// arithmetic one, whatever it is.
fn least(group: &Group, settings: &Settings) -> f64 {
    let is_lifted = group.aggregation.is_none() && settings.aggregation != Aggregation::Arithmetic;
    settings.least.filter(|_| is_lifted).unwrap_or(f64::NEG_INFINITY)
}

impl Policy<'_> {
    /// The rule for groups without a score, and for those that were refused
    /// one: a refusal below is one here too, where any attribute asks for it;
    /// what is merely empty is left out.
    fn of_groups(&self) -> (MissingRule, MissingRule) {
        match self.missing {
            MissingPolicy::Uniform(rule) => (*rule, *rule),
            MissingPolicy::ByAttribute(_) if self.missing.has(MissingRule::Refuse) => {
                (MissingRule::Renormalise, MissingRule::Refuse)
            }
            MissingPolicy::ByAttribute(_) => (MissingRule::Renormalise, MissingRule::Renormalise),
        }
    }
}
