//! The index in years to come: every point at its pace, against all targets
//! met.

use super::course::{Projection, value_of};
use super::noise::difference;
use super::point::PointTrend;
use crate::model::{Catalogue, Observation, Reading, Record, Settings, Status, Value, Year};
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::Evaluator;
use crate::score::grade::is_under;
use crate::score::withheld::LEAST_WEIGHT;
use crate::score::{Assessment, PointResult, Scorer, Verdict};

/// The index in a year to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The year.
    pub year: Year,
    /// The result with every point at its pace, judged as of that year.
    pub at_pace: Assessment,
    /// The index with every target of that year met, also by points that were
    /// not reported.
    pub all_met: Option<f64>,
    /// `all_met` less the index at pace: what policy has to deliver.
    pub to_deliver: Option<f64>,
    /// How many scored points are continued along their course.
    pub continued: usize,
    /// How many are kept at their only value.
    pub kept: usize,
    /// Of the continued ones those whose line leaves what is possible.
    pub limited: usize,
    /// Of both those that were not reported in the latest year.
    pub silent: usize,
    /// How many have no value.
    pub unknown: usize,
}

/// The years to come for which an index is asked: the ends of the stages, else
/// all target years, after the latest year of the data.
#[must_use]
pub(super) fn years(catalogue: &Catalogue, latest: Year) -> Vec<Year> {
    let points = catalogue.scored_points().iter();
    let targets = points.flat_map(|point| point.targets.iter().map(|(year, _)| *year));
    let mut years: Vec<Year> = if catalogue.stages.is_empty() {
        targets.collect()
    } else {
        catalogue.stages.iter().map(|stage| stage.until).collect()
    };
    years.retain(|year| *year > latest);
    years.sort_unstable();
    years.dedup();
    years
}

/// The index of a year to come; `None` where no scored point is known to move.
pub(super) fn outlook(
    (catalogue, settings): (&Catalogue, &Settings),
    scorer: &Scorer<'_>,
    points: &[PointTrend],
    (latest, year): (&Assessment, Year),
) -> Option<Outlook> {
    let coming = points.iter().map(|point| (point, Coming::of(catalogue, latest, point, year)));
    let coming: Vec<(&PointTrend, Coming)> = coming.collect();
    let counted = &coming[..catalogue.scored];
    let count =
        |picks: &dyn Fn(&Coming) -> bool| counted.iter().filter(|(_, own)| picks(own)).count();
    let is_late = |own: &PointTrend| own.last.is_some_and(|(year, _)| year < latest.year);
    let observations = coming.iter().map(|(own, coming)| observation(latest, own.point, *coming));
    let at_pace =
        scorer.assess(&Record { year, observations: observations.collect(), ..latest.record() });
    let all_met = all_met((catalogue, settings), &at_pace);
    let continued = count(&|own| matches!(own, Coming::Continued { .. }));
    (continued > 0).then(|| Outlook {
        year,
        all_met,
        to_deliver: all_met
            .zip(at_pace.index.score)
            .map(|(met, index)| difference(settings, met, index)),
        at_pace,
        continued,
        kept: count(&|own| matches!(own, Coming::Kept(_))),
        limited: count(&|own| matches!(own, Coming::Continued { limited: true, .. })),
        silent: counted.iter().filter(|(own, coming)| coming.has_value() && is_late(own)).count(),
        unknown: count(&|own| *own == Coming::Unknown),
    })
}

/// Where the value of a point to come is from.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Coming {
    /// Its course, which leaves what is possible or not.
    Continued { value: Value, limited: bool },
    /// Its only value.
    Kept(Value),
    /// It does not apply.
    Inapplicable,
    /// Nothing is known.
    Unknown,
}

impl Coming {
    fn of(catalogue: &Catalogue, latest: &Assessment, own: &PointTrend, year: Year) -> Self {
        let point = &catalogue.points[own.point];
        match (latest.of_point(own.point).verdict, own.course, own.last) {
            (Verdict::NotApplicable, ..) => Self::Inapplicable,
            (_, Some(course), _) => {
                let Projection { value, limited, .. } = course.projection(catalogue, point, year);
                Self::Continued { value: value_of(catalogue.scale(point), value), limited }
            }
            (_, None, Some((_, value))) => Self::Kept(value),
            (_, None, None) => Self::Unknown,
        }
    }

    fn has_value(&self) -> bool {
        matches!(self, Self::Continued { .. } | Self::Kept(_))
    }
}

fn observation(latest: &Assessment, point: usize, coming: Coming) -> Observation {
    match coming {
        Coming::Continued { value, .. } | Coming::Kept(value) => {
            let (text, status) = (String::new(), Status::Estimated);
            Observation::Reported(Box::new(Reading { value, text, status, place: None }))
        }
        Coming::Inapplicable => latest.of_point(point).observation.clone(),
        Coming::Unknown => Observation::NotReported,
    }
}

/// The index with every point that applies at the highest score; `None` where
/// those that apply carry less than half of the nominal weight.
fn all_met((catalogue, settings): (&Catalogue, &Settings), at_pace: &Assessment) -> Option<f64> {
    let applies = |own: &&PointResult| own.verdict != Verdict::NotApplicable;
    let weight = at_pace.points.iter().filter(applies).filter_map(|own| own.weight).sum();
    let met = |own: &PointResult| match own.state() {
        State::NotApplicable => State::NotApplicable,
        _ => State::Scored(settings.range.high),
    };
    let states: Vec<State> = at_pace.points.iter().map(met).collect();
    let score = Evaluator::new(catalogue, settings).index(&states).score();
    score.filter(|_| !is_under(weight, LEAST_WEIGHT))
}
