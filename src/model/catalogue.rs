//! A valid catalogue: the tree of an index with its points and its rules.

use super::aggregation::Aggregation;
use super::area::{Areas, Kinds};
use super::attribute::Attribute;
use super::glossary::Glossary;
use super::grade::Grade;
use super::names::Names;
use super::point::Point;
use super::scale::Scale;
use super::settings::Settings;
use super::stage::Stage;
use super::tree::Group;
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

    /// The name of a grade, given by its position.
    #[must_use]
    pub fn grade_name(&self, at: Option<usize>) -> Option<&str> {
        at.map(|at| self.grades[at].name.as_str())
    }

    /// Whether the mean of the index and of every group is arithmetic: what a
    /// point or a group adds or lacks then adds up to the index.
    #[must_use]
    pub fn is_arithmetic(&self, settings: &Settings) -> bool {
        let mean = |group: &Group| group.aggregation.unwrap_or(settings.aggregation);
        self.root.all().into_iter().all(|group| mean(group) == Aggregation::Arithmetic)
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
