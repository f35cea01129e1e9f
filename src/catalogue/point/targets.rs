//! The targets of a point, and the direction in which they say that its values
//! get better.

use super::Values;
use crate::catalogue::mistakes::{Mistakes, Way};
use crate::catalogue::{scales, written};
use crate::model::target::TargetFault;
use crate::model::{Direction, Fault, Goal, Target, Year};

/// Reads the targets, which rise by their years.
pub(super) fn read(
    written: &written::Point,
    values: Values<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Vec<(Year, Target)> {
    let pairs = written.targets.as_ref().map_or(&[][..], |pairs| &pairs.0);
    let direction = written.direction.map(Into::into);
    let mut targets: Vec<(Year, Target)> = Vec::new();
    for (written_year, text) in pairs {
        let way = way.key(written_year);
        let year = Year::read(written_year).filter(|read| read.to_string() == *written_year);
        if year.is_none() {
            mistakes.add(&way, Fault::TargetYear { text: written_year.clone() });
        }
        let target = read_target(&text.0, direction, values, &way, mistakes);
        targets.extend(year.zip(target));
    }
    targets.sort_by_key(|(year, _)| *year);
    check_directions(&targets, way, mistakes);
    targets
}

/// In which direction values get better: as it is written, else as the first
/// target with a number says. Labels get better as their scores rise.
pub(super) fn direction(written: &written::Point, targets: &[(Year, Target)]) -> Option<Direction> {
    let is_interval = |(_, target): &(Year, Target)| matches!(target.goal, Goal::Interval(..));
    if written.scale.is_some() {
        return Some(Direction::Higher);
    }
    let of_target = targets.iter().find_map(|(_, target)| target.goal.direction());
    let stated = written.direction.map(Into::into).or(of_target);
    stated.or((!targets.iter().any(is_interval)).then_some(Direction::Higher))
}

fn read_target(
    text: &str,
    direction: Option<Direction>,
    Values { unit, scale }: Values<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Target> {
    let target = Target::read(text, direction, unit, scale);
    let fault = match (&target, scale) {
        (Ok(Target { goal: Goal::Label(label), .. }), Some(scale))
            if scale.score(*label) == 0.0 =>
        {
            Some(Fault::ZeroScaleTarget { text: text.to_owned() })
        }
        (Err(_), Some(scale)) => {
            Some(Fault::NotOnScale { text: text.to_owned(), labels: scales::labels(scale) })
        }
        (Err(why), None) => Some(Fault::UnreadableTarget { text: text.to_owned(), why: *why }),
        (Ok(_), _) => None,
    };
    if let Some(fault) = fault {
        mistakes.add(way, fault);
    }
    target.ok()
}

/// All bounds of a point say the same direction: a milestone between two that
/// do not would mean nothing.
fn check_directions(targets: &[(Year, Target)], way: &Way<'_>, mistakes: &mut Mistakes) {
    let first = targets.iter().find_map(|(_, target)| target.goal.direction());
    for (year, target) in targets {
        if target.goal.direction().is_some_and(|own| Some(own) != first) {
            let (text, why) = (target.text.clone(), TargetFault::MixedDirections);
            mistakes.add(&way.key(&year.to_string()), Fault::UnreadableTarget { text, why });
        }
    }
}
