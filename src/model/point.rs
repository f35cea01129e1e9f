//! Measurement points (测评点).

use super::area::Kinds;
use super::method::Method;
use super::observation::Value;
use super::target::{Direction, Target};
use super::unit::Unit;
use super::year::Year;

/// The value (下限) at which attainment and progress are 0, and efficacy 0.6
/// (不允许值).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Floor {
    /// None: attainment is a ratio.
    None,
    /// One value, for goals that are a number.
    Value(f64),
    /// Below and above an interval; a missing side is a ratio.
    Sides(Option<f64>, Option<f64>),
}

/// A measurement point with its targets.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Stable identifier.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// English name.
    pub name_en: Option<String>,
    /// Other names under which departments send it.
    pub aliases: Vec<String>,
    /// Names of the groups above it, from the first level down.
    pub path: Vec<String>,
    /// Unit of its values.
    pub unit: Unit,
    /// Index of its attribute (约束性, 预期性) in the catalogue.
    pub attribute: Option<usize>,
    /// Departments that supply it; empty where the document names none.
    pub departments: Vec<String>,
    /// Value at the baseline year.
    pub baseline: Option<Value>,
    /// Wording of the baseline.
    pub baseline_text: Option<String>,
    /// Year of the baseline.
    pub baseline_year: Option<Year>,
    /// Targets by year, in rising order; empty only where no method needs one.
    pub targets: Vec<(Year, Target)>,
    /// In which its values get better: as its targets say, where they do;
    /// `None` where an interval is best.
    pub direction: Option<Direction>,
    /// The value that scores 0.
    pub floor: Floor,
    /// Whether scores and milestones work on natural logarithms of values.
    pub log: bool,
    /// Index of its scale in the catalogue, for qualitative points.
    pub scale: Option<usize>,
    /// Values outside are errors; either end may be open.
    pub plausible: (Option<f64>, Option<f64>),
    /// Weight among its siblings, before the attribute's weight.
    pub weight: f64,
    /// Its own method, where it has one.
    pub method: Option<Method>,
    /// Remark for readers.
    pub note: Option<String>,
    /// Source, where it is not the catalogue's.
    pub source: Option<String>,
    /// Kinds of area for which it exists, with what the groups above it allow.
    pub applies_to: Kinds,
    /// Shown in gap tables only: never in index, coverage or binding record.
    pub monitored: bool,
}

/// What a point would need to be scored by a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// A target to be judged by.
    Target,
    /// A floor on every side: logarithms make no ratio.
    Floor,
    /// A direction: an interval has none.
    Direction,
}

impl Lack {
    /// Everything that can be lacking.
    pub const ALL: [Self; 3] = [Self::Target, Self::Floor, Self::Direction];
}

impl Point {
    /// The target for the values of a year, by its position: the first whose year
    /// has not passed, else the last.
    #[must_use]
    pub fn target_for(&self, year: Year) -> Option<usize> {
        let open = self.targets.iter().position(|(by, _)| *by >= year);
        open.or(self.targets.len().checked_sub(1))
    }

    /// What keeps a method from scoring it.
    #[must_use]
    pub fn lack(&self, method: Method) -> Option<Lack> {
        let has_floor = matches!(self.floor, Floor::Value(_) | Floor::Sides(Some(_), Some(_)));
        match method {
            Method::Relative(_) => self.direction.is_none().then_some(Lack::Direction),
            _ if self.targets.is_empty() => Some(Lack::Target),
            _ => (self.log && !has_floor).then_some(Lack::Floor),
        }
    }

    /// Whether a number can be one of its values: neither end of the plausible
    /// range is passed.
    #[must_use]
    pub fn is_plausible(&self, x: f64) -> bool {
        let (low, high) = self.plausible;
        low.is_none_or(|low| low <= x) && high.is_none_or(|high| x <= high)
    }

    /// Whether a department supplies it; `None` asks whether the document
    /// names nobody.
    #[must_use]
    pub fn is_supplied_by(&self, department: Option<&str>) -> bool {
        match department {
            Some(name) => self.departments.iter().any(|own| own == name),
            None => self.departments.is_empty(),
        }
    }
}
