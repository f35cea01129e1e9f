//! When an index is withheld: too little was reported, too little exists or can
//! be compared, or a rule refuses it.

use super::aggregation::coverage::Coverage;
use super::aggregation::explanation::Evaluated;
use super::aggregation::group::Outcome;
use super::aggregation::state::State;
use super::aggregation::weights::Weights;
use super::grade;
use crate::model::{Catalogue, MissingRule, Point, Settings};

/// Why an index is withheld.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Withheld {
    /// Under `refuse` something was not reported.
    Refused,
    /// Coverage is under the minimum.
    Coverage {
        /// Share of reported points.
        share: f64,
        /// The minimum in force.
        minimum: f64,
    },
    /// Part of the index does not exist for the area, and the points with a
    /// score carry under half of it.
    Weight {
        /// Their share of the nominal weight, at 10 digits.
        share: f64,
    },
    /// Under `drop` too few first-level groups have a score.
    Dropped,
    /// Nothing was reported.
    Nothing,
    /// Too little of what was reported can be compared with other areas.
    Incomparable,
    /// A score is negative under a geometric or harmonic mean.
    Negative,
}

/// The least share of the nominal weight that has to have scores where part of
/// the index does not exist for an area.
pub const LEAST_WEIGHT: f64 = 0.5;

/// Under `floor` for every point the index is never withheld for what was not
/// reported; under `refuse` with any gap, also where a group below bears its
/// own; otherwise when its coverage is under the minimum.
pub(super) fn withhold(
    catalogue: &Catalogue,
    settings: &Settings,
    states: &[State],
    root: &Evaluated,
) -> Option<Withheld> {
    let is_all_scored = root.coverage.is_complete() && root.coverage.not_applicable == 0;
    if is_all_scored
        && matches!(root.outcome, Outcome::Score(_))
        && !states.contains(&State::Incomparable)
    {
        return None;
    }
    let points = catalogue.scored_points();
    let rule = |point: &Point| settings.missing.rule(point.attribute);
    let has_gap = points
        .iter()
        .zip(states)
        .any(|(point, state)| *state == State::Missing && rule(point) == MissingRule::Refuse);
    let all_floored = settings.missing.is_only(MissingRule::Floor)
        && points.iter().all(|point| rule(point) == MissingRule::Floor);
    let minimum = settings.min_coverage;
    match root.outcome {
        Outcome::Dropped => Some(Withheld::Dropped),
        Outcome::Empty | Outcome::NotApplicable | Outcome::Weightless => Some(Withheld::Nothing),
        Outcome::Refused => Some(Withheld::Refused),
        Outcome::Incomparable => Some(Withheld::Incomparable),
        Outcome::Negative => Some(Withheld::Negative),
        Outcome::Score(_) if has_gap => Some(Withheld::Refused),
        Outcome::Score(_) if is_hardly_comparable(states, minimum) => Some(Withheld::Incomparable),
        Outcome::Score(_) if all_floored => None,
        Outcome::Score(_) => root
            .coverage
            .share()
            .filter(|share| *share < minimum)
            .map(|share| Withheld::Coverage { share, minimum }),
    }
}

/// Whether so many reported points have nothing to be compared with that those
/// left would be too few if the rest had not been reported.
fn is_hardly_comparable(states: &[State], minimum: f64) -> bool {
    let mut comparable = Coverage::default();
    for state in states {
        let lacks = *state == State::Incomparable;
        comparable.count(if lacks { State::Missing } else { *state });
    }
    states.contains(&State::Incomparable) && comparable.share().is_some_and(|share| share < minimum)
}

/// Withheld where part of the index does not exist for the area and less
/// than half of it has a score, under `floor` too. Where everything applies
/// it is for the catalogue's `min_coverage` alone to say how much silence
/// is too much. Compared at 10 digits, for half is enough and weights are
/// fractions.
pub(super) fn too_light(
    nominal: &Weights,
    states: &[State],
    groups: &[Evaluated],
) -> Option<Withheld> {
    if groups[0].coverage.not_applicable == 0 {
        return None;
    }
    let scored = scored_weight(nominal, states, groups);
    let is_light = grade::is_under(scored, LEAST_WEIGHT);
    is_light.then(|| Withheld::Weight { share: grade::at_ten_digits(scored) })
}

/// Σ nominal weight of the points with a score, 0…1: reported, or floored by
/// their group's rule. The whole index is the yardstick, so a point that does
/// not apply leaves a gap here, as one that is not reported does; coverage
/// cannot tell, for it is a share of the applicable points only.
fn scored_weight(nominal: &Weights, states: &[State], groups: &[Evaluated]) -> f64 {
    let reported = states.iter().zip(&nominal.points).filter_map(|(state, weight)| match state {
        State::Scored(_) => Some(weight),
        State::Incomparable | State::Missing | State::NotApplicable => None,
    });
    let floored = groups.iter().flat_map(|group| &group.floored);
    reported.chain(floored.map(|point| &nominal.points[*point])).sum()
}
