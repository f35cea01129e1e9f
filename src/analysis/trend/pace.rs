//! The pace of a point towards a target: what is required, what past years
//! say, when it arrives.

use super::course::{Course, Measure, Projection, level, limits};
use crate::model::{Catalogue, Comparison, Goal, Point, Value, Year};
use crate::score::normalisation::attainment::satisfies;

/// How a point moves towards a target that it has to meet by a year.
///
/// The required change is that of the straight line from the last reported
/// value x in year t to the target T in its year: (T − x) / (T's year − t). The
/// status compares the change of past years with it, with the bands of the SDG
/// Index (Sachs et al., Sustainable Development Report, methods, SDG trends):
/// ≥ 100 % on track, ≥ 50 % moderately improving, ≥ 0 stagnating, else
/// decreasing. They require the change since the baseline; here it is what is
/// left to do in the time that is left, so that who is on track arrives in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The target, by its position in [`Point::targets`].
    pub target: usize,
    /// How it moves.
    pub status: PaceStatus,
    /// What it has to change in a year, as [`Course::change`] is counted;
    /// `None` where the target is met or its year has come.
    pub required: Option<f64>,
    /// The value in the target year; `None` where that has come, and of fewer
    /// than two reported years.
    pub projection: Option<Projection>,
    /// Whether that value meets the target.
    pub arrives: Option<bool>,
    /// When it meets the target, after the latest year of the data; `None` where it
    /// does now, and of fewer than two reported years.
    pub arrival: Option<Arrival>,
}

/// How a point moves towards a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaceStatus {
    /// The last reported value meets it.
    Met,
    /// It does, and at this pace will not in the target year.
    Slipping,
    /// It changes as much as is required, or more.
    OnTrack,
    /// At least half as much; or so much that it leaves an interval again.
    Moderate,
    /// Less than half as much, or not at all.
    Stalled,
    /// It moves away.
    Away,
    /// The target year has come and the target is not met.
    Overdue,
    /// It cannot be told.
    Unknown(Unknown),
}

/// Why a pace cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// It was never reported.
    NeverReported,
    /// It was reported in one year only.
    OneYear,
    /// The target year has come and it was not reported.
    Silent,
    /// It does not apply.
    NotApplicable,
}

/// An arrow of the SDG Index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrow {
    /// On track, or met.
    Up,
    /// Moderately improving.
    Rising,
    /// Stagnating.
    Level,
    /// Decreasing.
    Down,
}

impl PaceStatus {
    /// Its arrow; `None` where the time is over, or nothing can be told.
    #[must_use]
    pub fn arrow(self) -> Option<Arrow> {
        match self {
            Self::Met | Self::Slipping | Self::OnTrack => Some(Arrow::Up),
            Self::Moderate => Some(Arrow::Rising),
            Self::Stalled => Some(Arrow::Level),
            Self::Away => Some(Arrow::Down),
            Self::Overdue | Self::Unknown(_) => None,
        }
    }
}

/// When a target is met if everything goes on as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By this year.
    In(Year),
    /// After the last year that the program knows.
    Beyond,
    /// It stays, moves away, or passes an interval by.
    Never,
}

/// What is known of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The last reported value with its year.
    pub(super) last: Option<(Year, Value)>,
    /// Its course, of two years or more.
    pub(super) course: Option<Course>,
    /// Whether it does not apply in the latest year.
    pub(super) is_inapplicable: bool,
}

/// The pace of a point towards one of its targets, with data up to `latest`.
pub(super) fn pace(
    catalogue: &Catalogue,
    point: &Point,
    (target, latest): (usize, Year),
    known: Known,
) -> Pace {
    let (by, goal) = (point.targets[target].0, point.targets[target].1.goal);
    let unknown = |why| Pace::without(target, PaceStatus::Unknown(why));
    let (year, value) = match known.last {
        _ if known.is_inapplicable => return unknown(Unknown::NotApplicable),
        None => return unknown(Unknown::NeverReported),
        Some((year, _)) if by <= latest && year < latest => return unknown(Unknown::Silent),
        Some(last) => last,
    };
    let aim = Aim::new(catalogue, point, value, goal);
    let is_met = satisfies(value, goal, catalogue.scale(point));
    let is_to_come = by > latest;
    let to_come = known.course.filter(|_| is_to_come);
    let arrives = to_come.map(|course| aim.is_met_at(course.level_in(by)));
    let status = match (is_met, is_to_come, known.course) {
        (true, ..) if arrives == Some(false) => PaceStatus::Slipping,
        (true, ..) => PaceStatus::Met,
        (false, false, _) => PaceStatus::Overdue,
        (false, true, None) => PaceStatus::Unknown(Unknown::OneYear),
        (false, true, Some(course)) => aim.status(&course, by),
    };
    let required = || aim.measure.change((aim.level - aim.now) / by.since(year));
    Pace {
        target,
        status,
        required: (!is_met && is_to_come).then(required),
        projection: to_come.map(|course| course.projection(catalogue, point, by)),
        arrives,
        arrival: known.course.filter(|_| !is_met).map(|course| aim.arrival(&course, latest)),
    }
}

impl Pace {
    /// Only how it stands.
    fn without(target: usize, status: PaceStatus) -> Self {
        let (required, projection, arrives, arrival) = (None, None, None, None);
        Self { target, status, required, projection, arrives, arrival }
    }
}

/// A goal as seen from a value: the nearer border, in levels.
#[derive(Debug, Clone, Copy)]
struct Aim {
    measure: Measure,
    /// The level of the value.
    now: f64,
    comparison: Comparison,
    /// The level of the border.
    level: f64,
    /// That of the farther border of an interval.
    beyond: Option<f64>,
    /// The levels between which all are.
    limits: (f64, f64),
}

impl Aim {
    fn new(catalogue: &Catalogue, point: &Point, value: Value, goal: Goal) -> Self {
        let measure = Measure::of(point);
        let scale = catalogue.scale(point);
        let now = level(measure, value, scale);
        let of = |comparison, bound, beyond: Option<f64>| {
            let level_of = |x| measure.level_of(x);
            (comparison, level_of(bound), beyond.map(level_of))
        };
        let (comparison, level, beyond) = match (goal, value) {
            (Goal::Bound(comparison, bound), _) => of(comparison, bound, None),
            (Goal::Interval(low, high), Value::Number(x)) if x > high => {
                of(Comparison::AtMost, high, Some(low))
            }
            (Goal::Interval(low, high), _) => of(Comparison::AtLeast, low, Some(high)),
            (Goal::Label(label), _) => {
                (Comparison::AtLeast, self::level(measure, Value::Label(label), scale), None)
            }
        };
        let (low, high) = limits(catalogue, point);
        let limits = (measure.level_of(low), measure.level_of(high));
        Self { measure, now, comparison, level, beyond, limits }
    }

    /// Whether a level meets it, as far as it is possible; what binary
    /// fractions add does not decide.
    fn is_met_at(&self, level: f64) -> bool {
        let level = level.clamp(self.limits.0, self.limits.1);
        let reaches = match self.comparison.surplus(level, self.level) {
            surplus if self.comparison.is_strict() => surplus > self.noise(),
            surplus => surplus >= -self.noise(),
        };
        let is_within = |beyond| self.comparison.surplus(beyond, level) >= -self.noise();
        reaches && self.beyond.is_none_or(is_within)
    }

    /// How a value that does not meet it yet moves towards it.
    fn status(&self, course: &Course, by: Year) -> PaceStatus {
        let progress = self.progress(course);
        let way = progress * by.since(course.last);
        if self.is_met_at(course.level_in(by)) {
            PaceStatus::OnTrack
        } else if progress < 0.0 {
            PaceStatus::Away
        } else if progress > 0.0 && 2.0 * way >= self.left() - self.noise() {
            PaceStatus::Moderate
        } else {
            PaceStatus::Stalled
        }
    }

    /// The first year after the latest of the data in which the course meets it:
    /// what was not reported lately has not arrived.
    fn arrival(&self, course: &Course, latest: Year) -> Arrival {
        let progress = self.progress(course);
        if progress <= 0.0 {
            return Arrival::Never;
        }
        let years = if self.comparison.is_strict() {
            ((self.left() + self.noise()) / progress).floor() + 1.0
        } else {
            ((self.left() - self.noise()) / progress).ceil().max(1.0)
        };
        let next = latest.next();
        let Some(year) = later(course.last, years).and_then(|year| Some(year.max(next?))) else {
            return Arrival::Beyond;
        };
        let is_met = self.is_met_at(course.level_in(year));
        if is_met { Arrival::In(year) } else { Arrival::Never }
    }

    /// What binary fractions may add.
    fn noise(&self) -> f64 {
        self.measure.noise(self.now.abs().max(self.level.abs()))
    }

    /// How much its level has to change for the better.
    fn left(&self) -> f64 {
        self.comparison.surplus(self.level, self.now)
    }

    /// What changes for the better in a year.
    fn progress(&self, course: &Course) -> f64 {
        self.comparison.surplus(course.slope, 0.0)
    }
}

/// The year so many years later; `None` after the last one there is.
#[allow(clippy::cast_possible_truncation, reason = "`as` keeps what is too large at the end")]
fn later(year: Year, years: f64) -> Option<Year> {
    Year::new(i64::from(year.get()).saturating_add(years as i64))
}
