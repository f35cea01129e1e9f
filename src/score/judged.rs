//! The judged target: by what a value of a year is measured.

use crate::model::{Comparison, Goal, Point, Settings, Target, Value, Year};

/// The target a value is judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// First target year that has not passed, else the last one.
    pub target_year: Year,
    /// What has to be satisfied.
    pub goal: Goal,
    /// Wording of the catalogue; `None` for a milestone, which no document
    /// words.
    pub wording: Option<String>,
    /// Whether the target year has come: an unmet point is then missed.
    pub due: bool,
    /// Whether pace was asked for and there is no milestone to judge by:
    /// scales, intervals, points without a baseline.
    pub without_milestone: bool,
}

/// The judged target of a point for the values of a year; `None` where the
/// point has no target.
///
/// Up to the first target year it is that year's target; between two target
/// years the milestone on the straight line between the two; after the last
/// the last. With `pace` (时序进度) also before the first target year: the
/// milestone between the baseline and the first target. A baseline that
/// meets the target leaves the target. Points on logarithms have milestones
/// on the logarithmic line.
#[must_use]
pub fn judge(point: &Point, settings: &Settings, year: Year) -> Option<Judged> {
    let year = settings.judged_year(year);
    let later = point.targets.iter().position(|(due, _)| *due >= year);
    let at = later.or(point.targets.len().checked_sub(1))?;
    let (target_year, target) = &point.targets[at];
    let before_first = at == 0 && year < *target_year;
    let milestone = match (at.checked_sub(1), later) {
        (Some(previous), Some(_)) => between_targets(point, previous, at, year),
        _ if before_first && settings.pace => from_baseline(point, target, *target_year, year),
        _ => Milestone::Target,
    };
    let (goal, wording) = match milestone {
        Milestone::At(comparison, bound) => (Goal::Bound(comparison, bound), None),
        Milestone::Target | Milestone::Unavailable => (target.goal, Some(target.text.clone())),
    };
    Some(Judged {
        target_year: *target_year,
        goal,
        wording,
        due: year >= *target_year,
        without_milestone: before_first && settings.pace && milestone == Milestone::Unavailable,
    })
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Milestone {
    /// A bound on the line.
    At(Comparison, f64),
    /// The target itself is right.
    Target,
    /// There is no line: the target is taken for want of a milestone.
    Unavailable,
}

fn between_targets(point: &Point, previous: usize, at: usize, year: Year) -> Milestone {
    let (from, earlier) = &point.targets[previous];
    let (to, later) = &point.targets[at];
    if year == *to {
        return Milestone::Target;
    }
    match (earlier.goal, later.goal) {
        (Goal::Bound(_, start), Goal::Bound(comparison, end)) => {
            Milestone::At(comparison, on_line(point.log, (*from, start), (*to, end), year))
        }
        _ => Milestone::Unavailable,
    }
}

fn from_baseline(point: &Point, target: &Target, target_year: Year, year: Year) -> Milestone {
    let (Some(Value::Number(baseline)), Some(baseline_year), Goal::Bound(comparison, bound)) =
        (point.baseline, point.baseline_year, target.goal)
    else {
        return Milestone::Unavailable;
    };
    if comparison.holds(baseline, bound) {
        Milestone::Target
    } else if year <= baseline_year {
        Milestone::At(comparison, baseline)
    } else {
        let line = on_line(point.log, (baseline_year, baseline), (target_year, bound), year);
        Milestone::At(comparison, line)
    }
}

/// The value at `year` on the straight line between two years, on logarithms
/// where the point works on them.
fn on_line(log: bool, from: (Year, f64), to: (Year, f64), year: Year) -> f64 {
    let share = year.since(from.0) / to.0.since(from.0);
    // Equal ends: exp(ln x) need not be x.
    if log && from.1.total_cmp(&to.1).is_ne() {
        (from.1.ln() + (to.1.ln() - from.1.ln()) * share).exp()
    } else {
        from.1 + (to.1 - from.1) * share
    }
}
