//! The index of an area and year, and how far it can be trusted: bounds, the
//! grade, and why it is withheld.

use super::grade::{self, Graded};
use super::tree::{Coverage, Evaluated, Outcome, State, Walk, Weights};
use super::{BindingRecord, Scorer};
use crate::model::{BelowCoverage, Catalogue, Group, MissingRule, Point, Settings, Year};

/// The index of an area and year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// The score; `None` where it is withheld.
    pub score: Option<f64>,
    /// With every unreported point at the lowest score; `None` where values
    /// that were reported have been left out, and where scores depend on the
    /// other areas.
    pub low: Option<f64>,
    /// The same at the highest score.
    pub high: Option<f64>,
    /// The index under the other weighting; `None` where either is withheld.
    pub other_weighting: Option<f64>,
    /// The grade, where it is due.
    pub graded: Option<Graded>,
    /// The grade at the lower bound.
    pub graded_low: Option<Graded>,
    /// Whether the year of assessment has come.
    pub grade_due: bool,
    /// Why there is no score.
    pub withheld: Option<Withheld>,
}

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
pub(super) const LEAST_WEIGHT: f64 = 0.5;

impl Scorer<'_> {
    /// The index as a group, and what it comes to under the other weighting.
    pub(super) fn indices(&self, states: &[State], walk: &mut Walk) -> (Evaluated, Option<f64>) {
        match self.short_way(states, walk) {
            Some(([Some(score), other], coverage)) => {
                (self.evaluator.bare(Outcome::Score(score), coverage), other)
            }
            _ => (self.evaluator.root(states, walk), self.other_weighting(states, walk)),
        }
    }

    /// The index under both weightings, and its coverage, where the rules and
    /// the states allow the short way.
    fn short_way(&self, states: &[State], walk: &mut Walk) -> Option<([Option<f64>; 2], Coverage)> {
        self.short.as_ref()?.indices(states, &mut walk.scores)
    }

    /// The index under the other weighting.
    pub(super) fn other_weighting(&self, states: &[State], walk: &mut Walk) -> Option<f64> {
        self.other.root(states, walk).outcome.score()
    }

    /// The index and how far it can be trusted. `groups` are all groups, or the
    /// index alone where no rule can leave values out; `other` is the index
    /// under the other weighting.
    pub(super) fn assess_index(
        &self,
        year: Year,
        states: &[State],
        (groups, other): (&[Evaluated], Option<f64>),
        binding: BindingRecord,
        walk: &mut Walk,
    ) -> Index {
        let (catalogue, settings) = (self.catalogue, self.settings);
        let withheld = withhold(catalogue, settings, states, &groups[0])
            .or_else(|| too_light(&self.nominal, states, groups));
        let is_other_withheld = || too_light(&self.nominal_other, states, groups).is_some();
        let (low, high) = self.bounds(states, groups, walk);
        let score = groups[0].outcome.score().filter(|_| withheld.is_none());
        let due = settings.pace
            || self.first_target_year.is_none_or(|first| settings.judged_year(year) >= first);
        let graded = |score: Option<f64>| {
            score
                .filter(|_| due)
                .map(|score| grade::grade(&catalogue.grades, score, binding.unmet()))
        };
        Index {
            score,
            low,
            high,
            other_weighting: score.and(other).filter(|_| !is_other_withheld()),
            graded: graded(score),
            graded_low: graded(score.and(low)),
            grade_due: due,
            withheld,
        }
    }

    /// The index with every unreported point at the lowest and at the highest
    /// score; with nothing unreported both are the index itself.
    fn bounds(
        &self,
        states: &[State],
        groups: &[Evaluated],
        walk: &mut Walk,
    ) -> (Option<f64>, Option<f64>) {
        let is_bounded = !self.compares_areas
            && (self.is_lenient || !leaves_out_values(&self.catalogue.root, groups));
        if !is_bounded {
            return (None, None);
        }
        if self.is_lenient && groups[0].coverage.is_complete() {
            let score = groups[0].outcome.score();
            return (score, score);
        }
        let mut bound = |score: f64| {
            let complete: Vec<State> = states
                .iter()
                .map(|state| if *state == State::Missing { State::Scored(score) } else { *state })
                .collect();
            match self.short_way(&complete, walk) {
                // On which nothing is ever dropped.
                Some(([score, _], _)) => score,
                None => self.undropped.root(&complete, walk).outcome.score(),
            }
        };
        (bound(self.settings.range.low), bound(self.settings.range.high))
    }
}

/// Withheld where part of the index does not exist for the area and less
/// than half of it has a score, under `floor` too. Where everything applies
/// it is for the catalogue's `min_coverage` alone to say how much silence
/// is too much. Compared at 10 digits, for half is enough and weights are
/// fractions.
fn too_light(nominal: &Weights, states: &[State], groups: &[Evaluated]) -> Option<Withheld> {
    if groups[0].coverage.not_applicable == 0 {
        return None;
    }
    let scored = scored_weight(nominal, states, groups);
    let is_light = grade::is_under(scored, LEAST_WEIGHT);
    is_light.then(|| Withheld::Weight { share: grade::at_ten_digits(scored) })
}

/// Whether no rule of a catalogue leaves out what was reported or gives scores
/// to what was not: everything is renormalised, nothing dropped.
pub(super) fn is_lenient(catalogue: &Catalogue, settings: &Settings) -> bool {
    fn is_own(group: &Group) -> bool {
        let renormalises =
            group.missing.as_ref().is_none_or(|rules| rules.is_only(MissingRule::Renormalise));
        renormalises
            && group.below_coverage.is_none_or(|below| below == BelowCoverage::Flag)
            && group.groups().all(is_own)
    }
    settings.missing.is_only(MissingRule::Renormalise)
        && settings.below_coverage == BelowCoverage::Flag
        && is_own(&catalogue.root)
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

/// Under `floor` for every point the index is never withheld for what was not
/// reported; under `refuse` with any gap, also where a group below bears its
/// own; otherwise when its coverage is under the minimum.
fn withhold(
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

/// Whether values that were reported have been left out: a group below the
/// index was dropped, or was refused a score while a group above it has one.
fn leaves_out_values(root: &Group, groups: &[Evaluated]) -> bool {
    let has_values = |group: &Evaluated| group.coverage.reported > 0;
    let drops = |group: &Evaluated| group.outcome == Outcome::Dropped && has_values(group);
    groups[1..].iter().any(drops) || passes_over_refusal(root, groups)
}

/// Whether a group has a score though values somewhere below it were refused
/// theirs. What weighs nothing is not missed.
fn passes_over_refusal(group: &Group, groups: &[Evaluated]) -> bool {
    let has_score = groups[group.position].outcome.score().is_some();
    let mut weighing = group.groups().filter(|inner| inner.weight > 0.0);
    weighing.any(|inner| {
        passes_over_refusal(inner, groups) || (has_score && is_refused_values(inner, groups))
    })
}

/// Whether values of a group enter no score within it because one was refused.
fn is_refused_values(group: &Group, groups: &[Evaluated]) -> bool {
    let own = &groups[group.position];
    match own.outcome {
        Outcome::Refused => own.coverage.reported > 0,
        Outcome::Score(_) => false,
        _ => {
            let mut weighing = group.groups().filter(|inner| inner.weight > 0.0);
            weighing.any(|inner| is_refused_values(inner, groups))
        }
    }
}
