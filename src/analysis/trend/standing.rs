//! 时序进度: whether a value is where the straight way from the baseline to the
//! targets would have it by its year.

use crate::model::{Comparison, Goal, Point, Settings, Value, Year};
use crate::score::normalisation::judged::judge;
use crate::score::normalisation::schedule::{Stretch, is_met_from_the_start};

/// How a value of a year stands against the schedule of its point.
///
/// The milestone m(y) is that by which `--pace` judges. The difference is the
/// distance of the value x to it in the unit, positive where it is better. In
/// months it is 12·(τ(x) − y), where τ(x) is the time at which x is due on the
/// schedule: on the straight line of the stretch that y lies on, τ = t₁ +
/// (t₂ − t₁)·(x − x₁)/(x₂ − x₁), and on those before and behind it as far as they
/// lead the same way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScheduleStanding {
    /// Ahead, on schedule or behind.
    pub progress: Progress,
    /// What is due in the year, in the unit.
    pub milestone: f64,
    /// How much better the value is, in the unit.
    pub difference: f64,
    /// By how many months it is ahead; negative where it is behind. `None`
    /// where no way leads to the milestone (no baseline, one that meets it, a
    /// target that asks less than the one before), and where the last target
    /// is met after its year.
    pub months: Option<Months>,
}

/// Where a value is on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// 超前: it meets the milestone, and by a month or more before its time.
    Ahead,
    /// 按期: it meets the milestone.
    OnSchedule,
    /// 滞后: it does not meet the milestone.
    Behind,
}

/// A time on the schedule, in months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Months {
    /// How many.
    pub count: f64,
    /// Whether it is so many or more: the value lies beyond the last target or
    /// before the baseline.
    pub at_least: bool,
}

/// How a number of a year stands; `pace` are settings that judge by milestones
/// and the year itself. `None` where there is no milestone: labels, intervals,
/// no baseline before the first target year, years before the baseline's.
#[must_use]
pub fn standing(
    point: &Point,
    pace: &Settings,
    year: Year,
    value: Value,
) -> Option<ScheduleStanding> {
    let Value::Number(x) = value else { return None };
    let judged = judge(point, pace, year)?;
    let Goal::Bound(comparison, milestone) = judged.goal else { return None };
    let is_first = point.targets.first().is_some_and(|(by, _)| *by == judged.target_year);
    let needs_no_way = judged.due || (is_first && is_met_from_the_start(point));
    let is_milestone = judged.wording.is_none() || needs_no_way;
    let start = point.baseline_year.filter(|_| point.baseline.is_some());
    let is_before = start.is_some_and(|start| year < start);
    if !is_milestone || is_before {
        return None;
    }
    // As the verdict on it, so that a strict target is strict on its way too.
    let is_met = comparison.holds(x, milestone);
    let months = months(point, comparison, (year, x), is_met);
    let is_ahead = is_met && months.is_some_and(|months| months.count >= 1.0);
    Some(ScheduleStanding {
        progress: match (is_met, is_ahead) {
            (true, true) => Progress::Ahead,
            (true, false) => Progress::OnSchedule,
            (false, _) => Progress::Behind,
        },
        milestone,
        difference: comparison.surplus(x, milestone),
        months,
    })
}

/// By how many months before its time a number is reached. Nobody can tell of
/// one that meets the last target when its year is over.
fn months(
    point: &Point,
    comparison: Comparison,
    (year, x): (Year, f64),
    is_met: bool,
) -> Option<Months> {
    let at = point.target_for(year)?;
    let by = point.targets[at].0;
    // Without a way to the first target the one behind it tells who is ahead.
    let next = (is_met && year == by).then_some(at + 1);
    let next = next.filter(|next| *next < point.targets.len());
    let way = |at| Stretch::to(point, at).map(|way| (at, way));
    let (at, way) = way(at).or_else(|| way(next?))?;
    let is_forward = comparison.surplus(way.to.1, way.from.1) > 0.0;
    let is_over = year > by && is_met;
    let (time, at_least) = time_of(point, (at, way), x).filter(|_| is_forward && !is_over)?;
    let count = whole(12.0 * (time - f64::from(year.get())));
    // The verdict counts, whatever binary fractions add.
    let count = if is_met { count.max(0.0) } else { count.min(0.0) };
    Some(Months { count, at_least })
}

/// A whole number of months where it is one but for binary fractions.
fn whole(months: f64) -> f64 {
    const OF_A_MONTH: f64 = 1e-9;
    if (months - months.round()).abs() < OF_A_MONTH { months.round() } else { months }
}

/// When a number is due, from the stretch to a target on over those that lead
/// the same way; and whether the way ends before.
fn time_of(point: &Point, (mut at, mut stretch): (usize, Stretch), x: f64) -> Option<(f64, bool)> {
    let is_late = stretch.time_of(x)? > f64::from(stretch.to.0.get());
    loop {
        let time = stretch.time_of(x)?;
        let (start, end) = (f64::from(stretch.from.0.get()), f64::from(stretch.to.0.get()));
        let is_outside = if is_late { time > end } else { time < start };
        if !is_outside {
            return Some((time.clamp(start, end), false));
        }
        let next = if is_late { Some(at + 1) } else { at.checked_sub(1) };
        let beside = next.and_then(|next| Some((next, neighbour(point, next, stretch)?)));
        match beside {
            Some(beside) => (at, stretch) = beside,
            None => return Some((if is_late { end } else { start }, true)),
        }
    }
}

/// The stretch to a target, where it leads the same way.
fn neighbour(point: &Point, at: usize, stretch: Stretch) -> Option<Stretch> {
    let other = (at < point.targets.len()).then(|| Stretch::to(point, at)).flatten()?;
    (other.trend() == stretch.trend()).then_some(other)
}
