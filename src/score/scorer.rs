//! The method carried out: an area and year scored with everything that
//! explains it.

use std::sync::Arc;

use super::aggregation::explanation::Evaluated;
use super::aggregation::state::State;
use super::aggregation::tree::Memory;
use super::aggregation::weights::Weights;
use super::assessment::{Assessment, PointResult};
use super::gap::{self, Gain, Gains};
use super::index::{Evaluation, Indexer};
use super::normalisation::judged::{Judged, judge};
use super::normalisation::reference::Reference;
use super::normalisation::yardstick::Yardstick;
use super::summary::{GroupResult, Summary, Tally};
use super::verdict::Verdict;
use crate::model::{Catalogue, Group, Record, Settings, Year};

/// Computes indices under one catalogue and one set of choices. What does not
/// depend on the data is computed once.
#[derive(Debug)]
pub struct Scorer<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) settings: &'a Settings,
    pub(super) indexer: Indexer<'a>,
    /// Which points are obligations (约束性).
    pub(super) binding: Vec<bool>,
    /// The paths of the groups, by position.
    paths: Vec<Arc<[String]>>,
    /// What relative methods compare with.
    reference: Option<&'a Reference>,
}

impl<'a> Scorer<'a> {
    /// A scorer under these settings.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &'a Settings) -> Self {
        Self {
            catalogue,
            settings,
            indexer: Indexer::new(catalogue, settings),
            binding: catalogue.points.iter().map(|point| catalogue.is_binding(point)).collect(),
            paths: paths(&catalogue.root),
            reference: None,
        }
    }

    /// The same, comparing areas with this reference set; without one no point
    /// has a relative score.
    #[must_use]
    pub fn with_reference(self, reference: &'a Reference) -> Self {
        Self { reference: Some(reference), ..self }
    }

    /// The index of one area and year with everything that explains it.
    #[must_use]
    pub fn assess(&self, record: &Record) -> Assessment {
        let catalogue = self.catalogue;
        let mut points: Vec<PointResult> =
            (0..catalogue.points.len()).map(|point| self.assess_point(record, point)).collect();
        let monitored = points.split_off(catalogue.scored);
        let states: Vec<State> = points.iter().map(PointResult::state).collect();
        let mut memory = Memory::default();
        let evaluation = self.indexer.evaluate(&states, &mut memory);
        let effective = Weights::of(catalogue, &evaluation.groups);
        self.explain_points(&mut points, &evaluation.groups, &effective);
        let (of, tally) = ((record.area.as_str(), record.year), self.tally(&points));
        let mut summary = self.conclude(of, &states, &evaluation, tally, &mut memory);
        summary.groups = self.group_results(&evaluation.groups, &effective);
        self.add_gains(&mut points, summary.index.score, &states);
        Assessment { summary, points, monitored, invalid: record.invalid.clone() }
    }

    /// The summary, its groups left out.
    pub(super) fn conclude(
        &self,
        (area, year): (&str, Year),
        states: &[State],
        evaluation: &Evaluation,
        tally: Tally,
        memory: &mut Memory,
    ) -> Summary {
        let binding = tally.binding();
        Summary {
            area: area.to_owned(),
            year,
            index: self.indexer.index(year, states, evaluation, binding.unmet(), memory),
            binding,
            coverage: evaluation.groups[0].coverage,
            statuses: tally.statuses,
            supposed: tally.supposed,
            groups: Vec::new(),
        }
    }

    /// How values of a point and a year are measured.
    pub(super) fn yardstick(
        &self,
        index: usize,
        year: Year,
        judged: Option<&Judged>,
    ) -> Yardstick<'a> {
        let distribution = self.reference.and_then(|reference| reference.distribution(index, year));
        let point = &self.catalogue.points[index];
        Yardstick::new((self.catalogue, self.settings), point, judged, distribution)
    }

    /// The groups, in depth-first order.
    pub(super) fn group_results(
        &self,
        groups: &[Evaluated],
        effective: &Weights,
    ) -> Vec<GroupResult> {
        let has_index = groups[0].outcome.score().is_some();
        let own = groups.iter().zip(&self.paths).enumerate().skip(1);
        own.map(|(position, (evaluated, path))| GroupResult {
            path: Arc::clone(path),
            outcome: evaluated.outcome,
            coverage: evaluated.coverage,
            insufficient: evaluated.insufficient,
            weight: self.indexer.nominal.groups[position],
            effective_weight: has_index.then(|| effective.groups[position]),
        })
        .collect()
    }

    fn tally(&self, results: &[PointResult]) -> Tally {
        let mut tally = Tally::default();
        for result in results {
            let is_obligation = self.binding[result.point] && result.judged.is_some();
            tally.count(result.observation.figure(), result.verdict, is_obligation);
        }
        tally
    }

    fn assess_point(&self, record: &Record, index: usize) -> PointResult {
        let (catalogue, settings) = (self.catalogue, self.settings);
        let point = &catalogue.points[index];
        let judged = judge(point, settings, record.year);
        let observation = record.observations[index].clone();
        let figure = observation.figure();
        let yardstick = self.yardstick(index, record.year, judged.as_ref());
        let worth = figure.value().map(|value| yardstick.worth(value));
        let reached = worth.and_then(|worth| worth.reached);
        let due = judged.as_ref().map(|judged| judged.due);
        let gap = |goal| Some(gap::gap(figure.value()?, goal, catalogue.scale(point)));
        PointResult {
            point: index,
            verdict: Verdict::of(figure, due, reached.map(|reached| reached.met)),
            standing: worth.and_then(|worth| worth.standing),
            gap: judged.as_ref().and_then(|judged| gap(judged.goal)),
            attainment: reached.map(|reached| reached.attainment),
            score: worth.filter(|_| !point.monitored).and_then(|worth| worth.score),
            fallback: worth.is_some_and(|worth| worth.fallback),
            weight: None,
            effective_weight: None,
            gain: Gain::default(),
            observation,
            judged,
        }
    }

    /// Tells points their weights, and those that score the lowest for want
    /// of a value that score.
    fn explain_points(
        &self,
        results: &mut [PointResult],
        groups: &[Evaluated],
        effective: &Weights,
    ) {
        let has_index = groups[0].outcome.score().is_some();
        for result in &mut *results {
            result.weight = Some(self.indexer.nominal.points[result.point]);
            result.effective_weight = has_index.then(|| effective.points[result.point]);
        }
        for point in groups.iter().flat_map(|group| &group.floored) {
            results[*point].score = Some(self.settings.range.low);
        }
    }

    fn add_gains(&self, results: &mut [PointResult], index: Option<f64>, states: &[State]) {
        let Some(index) = index else { return };
        let evaluator = self.indexer.evaluator.clone();
        let mut gains = Gains::new(evaluator, index, self.settings.range, states);
        let method = |point: usize| self.settings.method_of(&self.catalogue.points[point]);
        // Meeting a target says nothing of a score that depends on other areas.
        let results = results.iter_mut();
        for result in results.filter(|result| method(result.point).relative().is_none()) {
            result.gain = gains.of(result.point, result.verdict == Verdict::Met);
        }
    }
}

/// The paths of a group and all groups below, in depth-first order.
fn paths(group: &Group) -> Vec<Arc<[String]>> {
    let own = std::iter::once(Arc::clone(&group.path));
    own.chain(group.groups().flat_map(paths)).collect()
}
