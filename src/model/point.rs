//! Measurement points (测评点).

use super::area::Kinds;
use super::number;
use super::observation::Value;
use super::policy::Method;
use super::target::Target;
use super::text::squeeze;
use super::year::Year;

/// The direction in which a value gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better (正向).
    Higher,
    /// Less is better (逆向).
    Lower,
}

/// The unit of a point; empty for counts without one and for grades.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    text: String,
    squeezed: String,
}

impl Unit {
    /// A unit as printed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.trim().to_owned(), squeezed: squeeze(text) }
    }

    /// The unit as printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the point has no unit.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.squeezed.is_empty()
    }

    /// Whether this is the percent sign.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.squeezed == "%"
    }

    /// Whether `text` is this unit, in any width of its characters.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        squeeze(text) == self.squeezed
    }

    /// The squeezed text without this unit at its end.
    #[must_use]
    pub fn strip<'a>(&self, squeezed: &'a str) -> Option<&'a str> {
        if self.is_none() {
            return None;
        }
        squeezed.strip_suffix(self.squeezed.as_str())
    }

    /// The number in a squeezed text: alone, with this unit behind it, or
    /// with 万 or 亿, which move the decimal point: `3.421万元` is 34210 元.
    #[must_use]
    pub fn read(&self, squeezed: &str) -> Option<f64> {
        let bare = self.strip(squeezed).unwrap_or(squeezed);
        number::read(bare).or_else(|| {
            if self.is_percent() || self.squeezed.starts_with(['万', '亿']) {
                return None;
            }
            let shifted = |mark, places| {
                bare.strip_suffix(mark).and_then(|rest| number::read_shifted(rest, places))
            };
            shifted('万', 4).or_else(|| shifted('亿', 8))
        })
    }
}

/// Whether a text has 万 or 亿, which move the decimal point of a number.
#[must_use]
pub fn has_ten_thousands(text: &str) -> bool {
    text.contains(['万', '亿'])
}

/// The value that scores 0 (下限).
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
    /// Whether scores and milestones work on logarithms.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wan_and_yi_shift_the_decimal_point_before_the_unit() {
        let yuan = Unit::new("元");
        assert_eq!(yuan.read("3.421万元"), Some(34210.0));
        assert_eq!(yuan.read("3.421万"), Some(34210.0));
        assert_eq!(yuan.read("0.5亿元"), Some(50_000_000.0));
        assert_eq!(yuan.read("31295元"), Some(31295.0));
        assert_eq!(yuan.read("31295"), Some(31295.0));
        assert_eq!(yuan.read("31295人"), None);
        assert_eq!(Unit::new("万元").read("3.5万元"), Some(3.5));
        assert_eq!(Unit::new("万元").read("3.5万"), None);
        assert_eq!(Unit::new("%").read("98%"), Some(98.0));
        assert_eq!(Unit::new("%").read("0.98万%"), None);
        assert_eq!(Unit::new("个").read("98%"), None);
        for (text, shifts) in [("3.4万", true), ("0.2亿元", true), ("34000元", false)] {
            assert_eq!(has_ten_thousands(text), shifts, "{text}");
        }
    }

    #[test]
    fn units_match_in_any_width() {
        assert!(Unit::new("%").matches(" ％ "));
        assert!(Unit::new("元/人").matches("元／人"));
        assert!(!Unit::new("%").matches("‰"));
    }
}
