//! The course of a point: the straight line that its past years suggest.

use distrs::StudentsT;

use super::noise::NOISE;
use crate::model::{Catalogue, Point, Scale, Value, Year};
use crate::score::normalisation::schedule::plain;

/// The share of cases in which a value falls within the range given for it, if
/// it goes on as before.
pub const CONFIDENCE: f64 = 0.8;

/// In what the changes of a point are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// In its unit.
    Unit,
    /// As growth, for points on logarithms: the line is straight there.
    Growth,
    /// In steps of its scale.
    Steps,
}

impl Measure {
    /// The measure of a point.
    #[must_use]
    pub fn of(point: &Point) -> Self {
        match (point.scale, point.log) {
            (Some(_), _) => Self::Steps,
            (None, true) => Self::Growth,
            (None, false) => Self::Unit,
        }
    }

    /// A number of the point as the level on which the line is straight.
    #[must_use]
    pub fn level_of(self, x: f64) -> f64 {
        if self == Self::Growth { x.max(0.0).ln() } else { x }
    }

    /// How far levels up to this size may be off for nothing but binary
    /// fractions; those of logarithms as far as the numbers themselves.
    pub(super) fn noise(self, size: f64) -> f64 {
        NOISE * if self == Self::Growth { size.max(1.0) } else { size }
    }

    /// A change of the level in a year as it is shown: growth as a share.
    #[must_use]
    pub fn change(self, slope: f64) -> f64 {
        if self == Self::Growth { slope.exp_m1() } else { slope }
    }
}

/// The level of a value: its number, the logarithm of it, or how many steps its
/// label is above the lowest.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "scales have few labels")]
pub fn level(measure: Measure, value: Value, scale: Option<&Scale>) -> f64 {
    match value {
        Value::Number(x) => measure.level_of(x),
        Value::Label(label) => scale.map_or(0.0, |scale| scale.height(label) as f64),
    }
}

/// A projected number as a value: on a scale the label that so many steps above
/// the lowest have reached; one that is not reached in full does not count, on
/// the way up or down.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a height lies between 0 and the top of its scale"
)]
pub fn value_of(scale: Option<&Scale>, x: f64) -> Value {
    let label = scale.and_then(|scale| scale.at_height(x.max(0.0) as usize));
    label.map_or(Value::Number(x), Value::Label)
}

/// The straight line through the reported years of a point.
///
/// Its slope is that of least squares, b = Σ(t − t̄)(z − z̄) / Σ(t − t̄)² over
/// the reported years t and their levels z: of two years the difference over
/// the years between them. It is continued from the last reported level:
/// z(y) = zₙ + b·(y − tₙ).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course {
    /// In what its changes are counted.
    pub measure: Measure,
    /// The first reported year.
    pub first: Year,
    /// The last reported year.
    pub last: Year,
    /// How many years were reported.
    pub years: usize,
    /// The level of the last reported year.
    pub level: f64,
    /// What the level changes in a year.
    pub slope: f64,
    /// t̄ − t₁
    mean: f64,
    /// Σ(t − t̄)²
    spread: f64,
    /// Standard deviation about the line, √(Σr²/(n − 2)); `None` of two years.
    scatter: Option<f64>,
}

impl Course {
    /// The course over reported years, which rise; `None` of fewer than two, and
    /// where their differences are too large for a double.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "years are few")]
    pub fn through(measure: Measure, levels: &[(Year, f64)]) -> Option<Self> {
        let [(first, _), .., (last, level)] = *levels else { return None };
        let count = levels.len() as f64;
        // From the last level on, so that one that stays has a slope of 0.
        let own: Vec<(f64, f64)> =
            levels.iter().map(|(year, z)| (year.since(first), z - level)).collect();
        let mean = own.iter().map(|(t, _)| t).sum::<f64>() / count;
        let spread = own.iter().map(|(t, _)| (t - mean).powi(2)).sum::<f64>();
        let slope = own.iter().map(|(t, z)| (t - mean) * z).sum::<f64>() / spread;
        let largest = levels.iter().map(|(_, z)| z.abs()).fold(0.0, f64::max);
        let is_noise = (slope * last.since(first)).abs() <= measure.noise(largest);
        let slope = if is_noise { 0.0 } else { slope };
        let middle = own.iter().map(|(_, z)| z).sum::<f64>() / count;
        let residual = |(t, z): &(f64, f64)| z - middle - slope * (t - mean);
        let squares = own.iter().map(|own| residual(own).powi(2)).sum::<f64>();
        let scatter = (levels.len() > 2).then(|| (squares / (count - 2.0)).sqrt());
        let years = levels.len();
        let course = Self { measure, first, last, years, level, slope, mean, spread, scatter };
        slope.is_finite().then_some(course)
    }

    /// What the value changes in a year: in its unit, as a share of itself, or
    /// in steps.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.measure.change(self.slope)
    }

    /// The level that the course has in a year, without what binary fractions
    /// add; that of growth has no short decimals and keeps it.
    #[must_use]
    pub fn level_in(&self, year: Year) -> f64 {
        let change = self.slope * year.since(self.last);
        match self.measure {
            Measure::Growth => self.level + change,
            Measure::Unit | Measure::Steps => {
                plain(self.level + change, self.level.abs() + change.abs())
            }
        }
    }

    /// How far the level of a later year may be off to either side, by
    /// [`CONFIDENCE`]: t·s·√(2 + h·(h + 2(tₙ − t̄)) / Σ(t − t̄)²), where h are the
    /// years since the last reported one, s is the scatter about the line and t
    /// the quantile of Student's t with n − 2 degrees of freedom. That is the
    /// standard error of zₙ + b·h against a new value under the usual model of
    /// a straight line with independent errors: those of the last value, of the
    /// slope and of the new value. `None` of two years, which do not scatter.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "years are few")]
    pub fn margin(&self, year: Year) -> Option<f64> {
        let ahead = year.since(self.last);
        let behind = self.last.since(self.first) - self.mean;
        let error = (2.0 + ahead * (ahead + 2.0 * behind) / self.spread).sqrt();
        let freedom = self.years as f64 - 2.0;
        let quantile = || StudentsT::ppf(f64::midpoint(1.0, CONFIDENCE), freedom);
        self.scatter.map(|scatter| quantile() * scatter * error).filter(|margin| margin.is_finite())
    }

    /// What the value is in a year at this course, kept within what is possible.
    #[must_use]
    pub fn projection(&self, catalogue: &Catalogue, point: &Point, year: Year) -> Projection {
        let level = self.level_in(year);
        let limits = limits(catalogue, point);
        let number = |level: f64| match self.measure {
            Measure::Growth => at_a_target(self.measure, point, plain(level.exp(), level.exp())),
            Measure::Unit => at_a_target(self.measure, point, level),
            Measure::Steps => level,
        };
        let kept = |level: f64| number(level).clamp(limits.0, limits.1);
        let value = kept(level);
        let limited = value.total_cmp(&number(level)).is_ne();
        let ends = self.margin(year).map(|margin| [level - margin, level + margin].map(kept));
        // Where both ends stay at the same limit there is no range left to tell.
        let ends = ends.filter(|[low, high]| !limited || low < high);
        let [low, high] = ends.map_or([None; 2], |ends| ends.map(Some));
        Projection { value, low, high, limited }
    }
}

/// A number that lies at a target of a point but for what binary fractions add is
/// that target, so that it is judged as its pace is.
fn at_a_target(measure: Measure, point: &Point, x: f64) -> f64 {
    let mut numbers = point.targets.iter().flat_map(|(_, target)| target.goal.numbers());
    let is_at = |target: &f64| {
        let levels = [x, *target].map(|number| measure.level_of(number));
        let size = levels[0].abs().max(levels[1].abs());
        (levels[0] - levels[1]).abs() <= measure.noise(size)
    };
    numbers.find(is_at).unwrap_or(x)
}

/// A value to come, if everything goes on as before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// The value in the point's unit, or steps above the lowest label.
    pub value: f64,
    /// The lower end of its range; `None` of two years, which do not scatter, and
    /// where the whole range is beyond what is possible.
    pub low: Option<f64>,
    /// The upper end of its range.
    pub high: Option<f64>,
    /// Whether the line leaves what is possible, and the value stays there.
    pub limited: bool,
}

/// Between which numbers the values of a point lie: its plausible range, or the
/// steps of its scale, and always finite.
#[allow(clippy::cast_precision_loss, reason = "scales have few labels")]
pub(super) fn limits(catalogue: &Catalogue, point: &Point) -> (f64, f64) {
    match catalogue.scale(point) {
        Some(scale) => (0.0, scale.top() as f64),
        None => (point.plausible.0.unwrap_or(f64::MIN), point.plausible.1.unwrap_or(f64::MAX)),
    }
}
