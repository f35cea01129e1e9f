//! What changed between two years, and what moved the index.

use super::noise::difference;
use crate::model::{Catalogue, Observation, Record, Settings, Value, Year};
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::Evaluator;
use crate::score::{Assessment, PointResult, Scorer};

/// What changed between two years.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The earlier year.
    pub from: Year,
    /// The later year.
    pub to: Year,
    /// Index of the later year less that of the earlier; `None` where one of
    /// them is withheld.
    pub total: Option<f64>,
    /// What it is made of; `None` with it, and where scores depend on the other
    /// areas, for there a value alone moves nothing.
    pub parts: Option<Parts>,
    /// The scored points reported in both years with different values, in the
    /// order of the catalogue.
    pub movers: Vec<Mover>,
    /// Those reported in the later year only.
    pub new: Vec<Turnover>,
    /// Those reported in the earlier year only.
    pub gone: Vec<Turnover>,
}

/// The change of an index in parts that add up to it.
///
/// With I(values, reported, targets): what was reported and the judged targets
/// of the earlier year stay while the values of points reported in both years
/// become those of the later; then what is reported does; then the targets do.
/// values + coverage + targets = total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// What the values of points reported in both years moved.
    pub values: f64,
    /// What it moved that points came, went, or ceased to apply.
    pub coverage: f64,
    /// What it moved that other targets judge.
    pub targets: f64,
    /// Of `values`, what no single point moved: 0 under arithmetic means.
    pub joint: f64,
}

/// A point with another value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mover {
    /// The point.
    pub point: usize,
    /// Its value in the earlier year.
    pub from: Value,
    /// Its value in the later year.
    pub to: Value,
    /// Index of the earlier year with only this value changed less the index of
    /// the earlier year. Under arithmetic means these add up to
    /// [`Parts::values`].
    pub contribution: Option<f64>,
}

/// A point that was reported in one of the years only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turnover {
    /// The point.
    pub point: usize,
    /// Its value in the year in which it was reported.
    pub value: Value,
    /// What there is instead in the other year.
    pub instead: Instead,
    /// Index with its coming or going alone, after the values have changed,
    /// less the index before it.
    pub contribution: Option<f64>,
}

/// The steps from the states of one year to those of another, each with the
/// index over them.
struct Steps<'a> {
    settings: &'a Settings,
    evaluator: Evaluator<'a>,
    /// Of the earlier year.
    before: Step,
    /// Values of the later year where both were reported, else as before.
    moved: Step,
    /// What was said in the later year, judged as in the earlier.
    reported: Step,
    /// Of the later year.
    after: Step,
}

/// The states of all points, and the index over them.
struct Step {
    states: Vec<State>,
    index: Option<f64>,
}

/// What there is of a point that has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Nothing was reported.
    NotReported,
    /// It does not apply.
    NotApplicable,
    /// A cell that was refused.
    Invalid,
}

impl Instead {
    fn of(year: &Assessment, own: &PointResult) -> Self {
        match own.observation {
            Observation::NotApplicable(_) | Observation::ByRule => Self::NotApplicable,
            _ if year.invalid.contains(&own.point) => Self::Invalid,
            _ => Self::NotReported,
        }
    }
}

/// What changed from one year to the next in the data.
pub(super) fn change(
    (catalogue, settings): (&Catalogue, &Settings),
    scorer: &Scorer<'_>,
    from: &Assessment,
    to: &Assessment,
) -> Change {
    let both = to.index.score.zip(from.index.score);
    let total = both.map(|(to, from)| difference(settings, to, from));
    let splits = total.is_some() && !catalogue.compares_areas(settings);
    let steps = splits.then(|| Steps::new((catalogue, settings), scorer, from, to));
    let turnover = |from: &Assessment, to: &Assessment| -> Vec<Turnover> {
        let points = from.points.iter().zip(&to.points);
        let gone = points.filter(|(_, to)| to.observation.reading().is_none());
        gone.filter_map(|(own, other)| {
            let value = own.observation.reading()?.value;
            let contribution = steps.as_ref().and_then(|steps| steps.turnover(own.point));
            let instead = Instead::of(to, other);
            Some(Turnover { point: own.point, value, instead, contribution })
        })
        .collect()
    };
    let movers: Vec<Mover> = movers(from, to, steps.as_ref());
    Change {
        from: from.year,
        to: to.year,
        total,
        parts: steps.as_ref().and_then(|steps| steps.parts(&movers)),
        new: turnover(to, from),
        gone: turnover(from, to),
        movers,
    }
}

fn movers(from: &Assessment, to: &Assessment, steps: Option<&Steps<'_>>) -> Vec<Mover> {
    let points = from.points.iter().zip(&to.points);
    let both = points.filter_map(|(from, to)| {
        let value = |observation: &Observation| observation.reading().map(|own| own.value);
        let (before, after) = (value(&from.observation)?, value(&to.observation)?);
        let contribution = || steps.and_then(|steps| steps.contribution(from.point));
        (before != after).then(|| Mover {
            point: from.point,
            from: before,
            to: after,
            contribution: contribution(),
        })
    });
    both.collect()
}

impl<'a> Steps<'a> {
    fn new(
        (catalogue, settings): (&'a Catalogue, &'a Settings),
        scorer: &Scorer<'_>,
        from: &Assessment,
        to: &Assessment,
    ) -> Self {
        let as_before = scorer.assess(&Record { year: from.year, ..to.record() });
        let before = from.states();
        let reported = as_before.states();
        let is_in_both = |(before, after): (&State, &State)| {
            matches!((before, after), (State::Scored(_), State::Scored(_)))
        };
        let pairs = before.iter().zip(&reported);
        let moved: Vec<State> =
            pairs.map(|pair| if is_in_both(pair) { *pair.1 } else { *pair.0 }).collect();
        let evaluator = Evaluator::new(catalogue, settings);
        let [before, moved, reported, after] = [before, moved, reported, to.states()]
            .map(|states| Step { index: evaluator.index(&states).score(), states });
        Self { settings, evaluator, before, moved, reported, after }
    }

    /// The index over a step with one point as in another, less the index over
    /// the step.
    fn alone(&self, point: usize, step: &Step, other: &Step) -> Option<f64> {
        let mut states = step.states.clone();
        let changed = self.evaluator.index_with(&mut states, point, other.states[point]);
        Some(difference(self.settings, changed.score()?, step.index?))
    }

    fn contribution(&self, point: usize) -> Option<f64> {
        self.alone(point, &self.before, &self.moved)
    }

    fn turnover(&self, point: usize) -> Option<f64> {
        self.alone(point, &self.moved, &self.reported)
    }

    fn parts(&self, movers: &[Mover]) -> Option<Parts> {
        let less = |score: f64, other: f64| difference(self.settings, score, other);
        let part = |step: &Step, before: &Step| Some(less(step.index?, before.index?));
        let values = part(&self.moved, &self.before)?;
        Some(Parts {
            values,
            coverage: part(&self.reported, &self.moved)?,
            targets: part(&self.after, &self.reported)?,
            joint: less(values, movers.iter().filter_map(|mover| mover.contribution).sum()),
        })
    }
}
