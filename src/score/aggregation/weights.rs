//! Weights of groups and points in the index: shares that are products along
//! the path from the index down.

use super::explanation::Evaluated;
use crate::model::{Catalogue, Child, Group};

/// Shares in the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Of groups, by position.
    pub groups: Vec<f64>,
    /// Of scored points.
    pub points: Vec<f64>,
}

impl Weights {
    /// The effective weights of groups that have been evaluated: w of a child is
    /// that of its group times its share among the children that entered the
    /// score; 0 for what did not enter. Those of the points add up to 1 where
    /// the index has a score. With everything reported these are the nominal
    /// weights.
    #[must_use]
    pub fn of(catalogue: &Catalogue, groups: &[Evaluated]) -> Self {
        let mut weights =
            Self { groups: vec![0.0; groups.len()], points: vec![0.0; catalogue.scored] };
        weights.groups[0] = 1.0;
        spread(&catalogue.root, groups, &mut weights);
        weights
    }
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
