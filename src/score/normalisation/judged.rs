//! The judged target: by what a value of a year is measured.

use super::schedule::{self, Stretch};
use crate::model::{Comparison, Goal, Point, Settings, Year};

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
    let at = point.target_for(year)?;
    let (target_year, target) = &point.targets[at];
    let due = year >= *target_year;
    let before_first = at == 0 && !due;
    let milestone = if due || (before_first && !settings.pace) {
        Milestone::Target
    } else {
        milestone(point, at, year)
    };
    let (goal, wording) = match milestone {
        Milestone::At(comparison, bound) => (Goal::Bound(comparison, bound), None),
        Milestone::Target | Milestone::Unavailable => (target.goal, Some(target.text.clone())),
    };
    Some(Judged {
        target_year: *target_year,
        goal,
        wording,
        due,
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

/// The milestone on the way to a target, of a year before its own.
fn milestone(point: &Point, at: usize, year: Year) -> Milestone {
    let goal = point.targets[at].1.goal;
    match (goal, Stretch::to(point, at)) {
        _ if at == 0 && schedule::is_met_from_the_start(point) => Milestone::Target,
        (Goal::Bound(comparison, _), Some(stretch)) => Milestone::At(comparison, stretch.at(year)),
        _ => Milestone::Unavailable,
    }
}
