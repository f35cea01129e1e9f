//! The tree of an index: groups of points or groups.

use std::sync::Arc;

use super::aggregation::Aggregation;
use super::area::Kinds;
use super::missing::{BelowCoverage, MissingPolicy};

/// A group of points or groups: an indicator of the first, second, third level.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// English name.
    pub name_en: Option<String>,
    /// Names from the first level down to it; none for the index itself.
    pub path: Arc<[String]>,
    /// Position in depth-first order, the index itself being 0.
    pub position: usize,
    /// Weight among its siblings.
    pub weight: f64,
    /// Its own mean.
    pub aggregation: Option<Aggregation>,
    /// Rule on missing values for its subtree.
    pub missing: Option<MissingPolicy>,
    /// Least coverage for its subtree.
    pub min_coverage: Option<f64>,
    /// What happens under the least coverage in its subtree.
    pub below_coverage: Option<BelowCoverage>,
    /// Kinds of area for which it exists, with what its own groups allow.
    pub applies_to: Kinds,
    /// Its children in order.
    pub children: Vec<Child>,
}

/// A child of a group.
#[derive(Debug, Clone, PartialEq)]
pub enum Child {
    /// A group.
    Group(Group),
    /// A point, by its index in [`Catalogue::points`](super::Catalogue::points).
    Point(usize),
}

impl Group {
    /// The groups among the children.
    pub fn groups(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Group(group) => Some(group),
            Child::Point(_) => None,
        })
    }

    /// Indices of all points below.
    #[must_use]
    pub fn points(&self) -> Vec<usize> {
        let mut found = Vec::new();
        for child in &self.children {
            match child {
                Child::Point(point) => found.push(*point),
                Child::Group(group) => found.extend(group.points()),
            }
        }
        found
    }

    /// The group itself and all groups below, in depth-first order.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let below = self.groups().flat_map(Self::all);
        std::iter::once(self).chain(below).collect()
    }

    /// All groups below in depth-first order, each with its path.
    #[must_use]
    pub fn descendants(&self) -> Vec<(Vec<&str>, &Self)> {
        fn walk<'a>(
            group: &'a Group,
            path: &[&'a str],
            found: &mut Vec<(Vec<&'a str>, &'a Group)>,
        ) {
            for child in group.groups() {
                let path: Vec<&str> = path.iter().copied().chain([child.name.as_str()]).collect();
                found.push((path.clone(), child));
                walk(child, &path, found);
            }
        }
        let mut found = Vec::new();
        walk(self, &[], &mut found);
        found
    }
}
