//! A valid catalogue: the tree of an index with its points and its rules.

use std::sync::Arc;

use super::aggregation::Aggregation;
use super::area::{Areas, Kinds};
use super::attribute::Attribute;
use super::glossary::Glossary;
use super::grade::Grade;
use super::missing::{BelowCoverage, MissingPolicy};
use super::names::Names;
use super::point::Point;
use super::scale::Scale;
use super::settings::Settings;
use super::uncertainty::Uncertainty;
use super::year::Year;

/// A valid catalogue.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Title of the indicator system.
    pub title: String,
    /// Name of the index; the title where none is given.
    pub index: String,
    /// Version of the catalogue.
    pub version: Option<String>,
    /// Area that files without an area column speak of.
    pub area: Option<String>,
    /// Areas with their kinds.
    pub areas: Areas,
    /// Where it comes from.
    pub source: Option<String>,
    /// Names of the levels, from the first down to the points.
    pub levels: Vec<String>,
    /// The scoring rules.
    pub settings: Settings,
    /// Which of these rules are open, and how far.
    pub uncertainty: Uncertainty,
    /// Kinds of target.
    pub attributes: Vec<Attribute>,
    /// Grades, best first.
    pub grades: Vec<Grade>,
    /// Scales of grades for qualitative points.
    pub scales: Vec<Scale>,
    /// Stages of the plan; they rise and do not overlap.
    pub stages: Vec<Stage>,
    /// The index itself; its children are the first-level indicators.
    pub root: Group,
    /// Points in the order of the catalogue: the scored ones, then the
    /// monitored ones.
    pub points: Vec<Point>,
    /// How many of `points` are scored.
    pub scored: usize,
    /// Finds points by what people write.
    pub names: Names,
    /// English names of what is neither point nor group.
    pub glossary: Glossary,
    /// Which file this is.
    pub identity: Identity,
}

/// Which file a catalogue was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Path as given; `None` for the built-in catalogue.
    pub file: Option<String>,
    /// SHA-256 of the file's bytes, in hexadecimal digits.
    pub sha256: String,
}

/// A stage of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// First year of the stage. Only the first stage can have none; every
    /// year up to its last then belongs to it.
    pub from: Option<Year>,
    /// Last year of the stage.
    pub until: Year,
    /// What is to be reached.
    pub goal: Option<String>,
}

impl Stage {
    /// Whether the year lies in the stage, first and last included.
    #[must_use]
    pub fn holds(&self, year: Year) -> bool {
        self.from.is_none_or(|from| from <= year) && year <= self.until
    }
}

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
    /// A point, by its index in [`Catalogue::points`].
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

impl Catalogue {
    /// The points that enter the index.
    #[must_use]
    pub fn scored_points(&self) -> &[Point] {
        &self.points[..self.scored]
    }

    /// The attribute of a point.
    #[must_use]
    pub fn attribute(&self, point: &Point) -> Option<&Attribute> {
        point.attribute.map(|index| &self.attributes[index])
    }

    /// Whether a point is an obligation (约束性).
    #[must_use]
    pub fn is_binding(&self, point: &Point) -> bool {
        self.attribute(point).is_some_and(|attribute| attribute.binding)
    }

    /// The scale of a point.
    #[must_use]
    pub fn scale(&self, point: &Point) -> Option<&Scale> {
        point.scale.map(|index| &self.scales[index])
    }

    /// Weight of a point among its siblings: its own times its attribute's.
    #[must_use]
    pub fn point_weight(&self, point: usize) -> f64 {
        let point = &self.points[point];
        point.weight * self.attribute(point).map_or(1.0, |attribute| attribute.weight)
    }

    /// Whether any scored point is scored against the other areas.
    #[must_use]
    pub fn compares_areas(&self, settings: &Settings) -> bool {
        let is_relative = |point: &Point| settings.method_of(point).relative().is_some();
        self.scored_points().iter().any(is_relative)
    }

    /// The first year for which any scored point has a target: from then on
    /// grades are given; always where none has one.
    #[must_use]
    pub fn first_target_year(&self) -> Option<Year> {
        let first = |point: &Point| point.targets.first().map(|(year, _)| *year);
        self.scored_points().iter().filter_map(first).min()
    }

    /// The stage to which a year belongs; none before the first, after the
    /// last, and between two that do not meet.
    #[must_use]
    pub fn stage_of(&self, year: Year) -> Option<usize> {
        self.stages.iter().position(|stage| stage.holds(year))
    }

    /// Whether a point exists for areas of a kind; for an area without one
    /// every point does.
    #[must_use]
    pub fn applies(&self, point: usize, kind: Option<usize>) -> bool {
        match (&self.points[point].applies_to, kind) {
            (Some(kinds), Some(kind)) => kinds.contains(&kind),
            _ => true,
        }
    }

    /// The kind of an area by its name, where the catalogue lists the area.
    #[must_use]
    pub fn kind_name(&self, area: &str) -> Option<&str> {
        self.areas.kind(area).map(|kind| self.areas.kinds()[kind].as_str())
    }

    /// The names of kinds; `None` for every kind.
    #[must_use]
    pub fn kind_names(&self, kinds: &Kinds) -> Option<Vec<&str>> {
        let name = |kind: &usize| self.areas.kinds()[*kind].as_str();
        kinds.as_ref().map(|kinds| kinds.iter().map(name).collect())
    }

    /// Departments in the order in which the catalogue names them.
    #[must_use]
    pub fn departments(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for department in self.points.iter().flat_map(|point| &point.departments) {
            if !found.contains(&department.as_str()) {
                found.push(department);
            }
        }
        found
    }
}
