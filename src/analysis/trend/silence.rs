//! What silence was worth: points that were reported before and are not now.

use super::noise::difference;
use crate::model::{Catalogue, Observation, Record, Settings, Value, Year};
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::Evaluator;
use crate::score::{Assessment, PointResult, Scorer};

/// The scored points of a year that were reported before and are not in it: those
/// with a cell that was refused were not silent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Silence {
    /// In the order of the catalogue.
    pub points: Vec<Silent>,
    /// The index with the last value of each; `None` where there is none.
    pub index_with: Option<f64>,
    /// The index less that.
    pub worth: Option<f64>,
}

/// A point that fell silent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silent {
    /// The point.
    pub point: usize,
    /// The last year in which it was reported.
    pub last: Year,
    /// Its value in that year.
    pub value: Value,
    /// The index with that value, judged by the target of the silent year.
    pub index_with: Option<f64>,
    /// The index less that: what silence is worth, positive where it pays.
    pub worth: Option<f64>,
}

/// The silence of the last of some years of an area.
pub(super) fn silence(
    (catalogue, settings): (&Catalogue, &Settings),
    scorer: &Scorer<'_>,
    years: &[Assessment],
) -> Silence {
    let Some((now, before)) = years.split_last() else {
        return Silence::default();
    };
    let silent: Vec<Last<'_>> = silent(now, before).collect();
    if silent.is_empty() {
        return Silence::default();
    }
    let mut record = now.record();
    for last in &silent {
        record.observations[last.point] = last.said.clone();
    }
    let is_comparable = !catalogue.compares_areas(settings);
    let index = now.index.score.filter(|_| is_comparable);
    let mut with = index.map(|_| With::new((catalogue, settings), scorer, now, &record));
    let points = silent.iter().map(|&Last { point, year: last, value, .. }| {
        let index_with = with.as_mut().and_then(|with| with.only(point));
        let worth = index.zip(index_with).map(|(index, with)| difference(settings, index, with));
        Silent { point, last, value, index_with, worth }
    });
    let points = points.collect();
    let index_with = with.as_ref().and_then(|with| with.evaluator.index(&with.spoken).score());
    Silence {
        points,
        index_with,
        worth: index.zip(index_with).map(|(index, with)| difference(settings, index, with)),
    }
}

/// What was last said of a point.
struct Last<'a> {
    point: usize,
    year: Year,
    value: Value,
    said: &'a Observation,
}

/// The points with the value that was last said of them, unless it was said
/// since that they do not apply.
fn silent<'a>(now: &'a Assessment, before: &'a [Assessment]) -> impl Iterator<Item = Last<'a>> {
    let is_silent = |own: &&PointResult| {
        own.observation == Observation::NotReported && !now.invalid.contains(&own.point)
    };
    let missing = now.points.iter().filter(is_silent);
    missing.filter_map(move |own| {
        let earlier = before.iter().rev().map(|year| (year, &year.points[own.point].observation));
        let mut said = earlier.filter(|(_, said)| **said != Observation::NotReported);
        let (year, said) = said.next()?;
        let value = said.reading()?.value;
        Some(Last { point: own.point, year: year.year, value, said })
    })
}

/// The index with what silent points last said.
struct With<'a> {
    evaluator: Evaluator<'a>,
    now: Vec<State>,
    spoken: Vec<State>,
}

impl<'a> With<'a> {
    fn new(
        (catalogue, settings): (&'a Catalogue, &Settings),
        scorer: &Scorer<'_>,
        now: &Assessment,
        spoken: &Record,
    ) -> Self {
        let spoken = scorer.assess(spoken).states();
        Self { evaluator: Evaluator::new(catalogue, settings), now: now.states(), spoken }
    }

    fn only(&mut self, point: usize) -> Option<f64> {
        let spoken = self.spoken[point];
        self.evaluator.index_with(&mut self.now, point, spoken).score()
    }
}
