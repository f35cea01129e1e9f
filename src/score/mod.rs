//! The method as one readable page: from the values of one area and year to
//! the index.
//!
//! 1. every point is judged by its target of the year ([`judged`]);
//! 2. its value becomes a score by its method: against the target
//!    ([`method`], [`attainment`]), unmet points by the rule of their
//!    attribute, or among the other areas ([`relative`], [`reference`](mod@reference));
//! 3. scores are averaged up the tree, with the rules on missing values
//!    ([`tree`], [`mean`]);
//! 4. bounds, the other weighting, withholding and the grade say how far the
//!    index can be trusted ([`grade`]);
//! 5. gap and gain say what to do first ([`gap`]).
//!
//! The same areas are scored again under other choices by [`trials`]. Of very
//! many areas only the [`summary`] is computed, by short ways where the
//! rules allow them: `quotient` for 2., `renormalised` for 3.; a law holds them
//! to the long ones.

pub mod attainment;
pub mod gap;
pub mod grade;
pub mod index;
pub mod judged;
pub mod mean;
pub mod method;
mod plan;
mod quotient;
pub mod reference;
pub mod relative;
mod renormalised;
pub mod schedule;
pub mod summary;
pub mod tree;
pub mod trials;

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use crate::model::{Catalogue, Group, Observation, Point, Record, Settings, Year};
use gap::{Gain, Gains};
use judged::Judged;
use reference::Reference;
use relative::Standing;
use renormalised::Renormalised;
use summary::{Summary, Tally, state, verdict};
use tree::{Coverage, Evaluated, Evaluator, Outcome, State, Walk, Weights};

pub use index::{Index, Withheld};

/// The result for one area and year: its summary, with the points.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// What it comes to.
    pub summary: Summary,
    /// Scored points, in the order of the catalogue.
    pub points: Vec<PointResult>,
    /// Monitored points, in the order of the catalogue.
    pub monitored: Vec<PointResult>,
    /// The points with a cell that was refused; they count as not reported.
    pub invalid: BTreeSet<usize>,
}

impl Deref for Assessment {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        &self.summary
    }
}

/// How binding points (约束性) stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BindingRecord {
    /// All binding points that have a target.
    pub total: usize,
    /// Target met.
    pub met: usize,
    /// Target due and not met.
    pub missed: usize,
    /// Target not met and not yet due.
    pub pending: usize,
    /// Not reported.
    pub unreported: usize,
    /// Not applicable.
    pub not_applicable: usize,
}

impl BindingRecord {
    /// Points that bars count: not met or not reported.
    #[must_use]
    pub fn unmet(&self) -> usize {
        self.missed + self.pending + self.unreported
    }
}

/// How a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// 达标
    Met,
    /// 未达标: due and not met.
    Missed,
    /// 未到期: not met, and the target year has not come.
    Pending,
    /// 无目标: reported, and there is no target to judge it by.
    NoTarget,
    /// 缺报
    NotReported,
    /// 不适用
    NotApplicable,
}

/// A group in the result.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult {
    /// Names from the first level down to it.
    pub path: Arc<[String]>,
    /// What it comes to.
    pub outcome: Outcome,
    /// Its coverage.
    pub coverage: Coverage,
    /// Whether its coverage is under the minimum.
    pub insufficient: bool,
    /// Share in the index with everything reported.
    pub weight: f64,
    /// Share in this index; `None` where there is none.
    pub effective_weight: Option<f64>,
}

/// A point in the result.
#[derive(Debug, Clone, PartialEq)]
pub struct PointResult {
    /// Its index in [`Catalogue::points`].
    pub point: usize,
    /// What was said about it.
    pub observation: Observation,
    /// The target by which it is judged, where it has one.
    pub judged: Option<Judged>,
    /// How it stands.
    pub verdict: Verdict,
    /// How its value stands among those of the reference set, where its
    /// method compares areas.
    pub standing: Option<Standing>,
    /// Distance to the target in its unit.
    pub gap: Option<f64>,
    /// Attainment, 0…1.
    pub attainment: Option<f64>,
    /// Its score, the lowest where it was not reported and the rule is
    /// `floor`; `None` where it has none, and for monitored points.
    pub score: Option<f64>,
    /// Whether progress or efficacy fell back on attainment.
    pub fallback: bool,
    /// Share in the index with everything reported; `None` when monitored.
    pub weight: Option<f64>,
    /// Share in this index; `None` when monitored or without an index.
    pub effective_weight: Option<f64>,
    /// What it could change in the index.
    pub gain: Gain,
}

/// Computes indices under one catalogue and one set of choices. What does not
/// depend on the data is computed once.
#[derive(Debug)]
pub struct Scorer<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    evaluator: Evaluator<'a>,
    /// Under the other weighting.
    other: Evaluator<'a>,
    /// Without dropping groups for their coverage.
    undropped: Evaluator<'a>,
    /// The short way to the index, where the rules allow it.
    short: Option<Renormalised>,
    /// Which points are obligations (约束性).
    binding: Vec<bool>,
    /// Weights with everything reported.
    nominal: Weights,
    /// The same under the other weighting.
    nominal_other: Weights,
    /// Whether any score depends on the other areas.
    compares_areas: bool,
    /// Whether no rule leaves out what was reported or scores what was not.
    is_lenient: bool,
    first_target_year: Option<Year>,
    /// The paths of the groups, by position.
    paths: Vec<Arc<[String]>>,
    /// What relative methods compare with.
    reference: Option<&'a Reference>,
}

impl<'a> Scorer<'a> {
    /// A scorer under these settings.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &'a Settings) -> Self {
        let evaluator = Evaluator::new(catalogue, settings);
        Self {
            catalogue,
            settings,
            other: evaluator.other_weighting(),
            undropped: evaluator.without_drops(),
            short: evaluator.renormalised(),
            nominal: evaluator.nominal_weights(),
            nominal_other: evaluator.other_weighting().nominal_weights(),
            binding: catalogue.points.iter().map(|point| catalogue.is_binding(point)).collect(),
            evaluator,
            compares_areas: catalogue.compares_areas(settings),
            is_lenient: index::is_lenient(catalogue, settings),
            first_target_year: catalogue.first_target_year(),
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
        let mut results: Vec<PointResult> =
            (0..catalogue.points.len()).map(|point| self.assess_point(record, point)).collect();
        let monitored = results.split_off(catalogue.scored);
        let states: Vec<State> = results.iter().map(PointResult::state).collect();
        let groups = self.evaluator.groups(&states);
        let effective = self.evaluator.weights_from(&groups);
        self.explain_points(&mut results, &groups, &effective);
        let (of, tally) = ((record.area.as_str(), record.year), self.tally(&results));
        let mut walk = Walk::default();
        let other = self.other_weighting(&states, &mut walk);
        let mut summary = self.conclude(of, &states, (&groups, other), tally, &mut walk);
        summary.groups = self.group_results(&groups, &effective);
        self.add_gains(&mut results, summary.index.score, &states);
        Assessment { summary, points: results, monitored, invalid: record.invalid.clone() }
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
        let judged = judged::judge(point, settings, record.year);
        let observation = record.observations[index].clone();
        let figure = observation.figure();
        let yardstick = self.yardstick(index, record.year, judged.as_ref());
        let worth = figure.value().map(|value| yardstick.worth(value));
        let reached = worth.and_then(|worth| worth.reached);
        let due = judged.as_ref().map(|judged| judged.due);
        let gap = |goal| Some(gap::gap(figure.value()?, goal, catalogue.scale(point)));
        PointResult {
            point: index,
            verdict: verdict(figure, due, reached.map(|reached| reached.met)),
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
            result.weight = Some(self.nominal.points[result.point]);
            result.effective_weight = has_index.then(|| effective.points[result.point]);
        }
        for point in groups.iter().flat_map(|group| &group.floored) {
            results[*point].score = Some(self.settings.range.low);
        }
    }

    fn add_gains(&self, results: &mut [PointResult], index: Option<f64>, states: &[State]) {
        let Some(index) = index else { return };
        let range = (self.settings.range.low, self.settings.range.high);
        let mut gains = Gains::new(self.evaluator.clone(), index, range, states);
        let method = |point: usize| self.settings.method_of(&self.catalogue.points[point]);
        // Meeting a target says nothing of a score that depends on other areas.
        let results = results.iter_mut();
        for result in results.filter(|result| method(result.point).relative().is_none()) {
            result.gain = gains.of(result.point, result.verdict == Verdict::Met);
        }
    }
}

impl PointResult {
    /// What the tree needs to know of it.
    #[must_use]
    pub fn state(&self) -> State {
        state(self.verdict, self.score)
    }
}

/// The paths of a group and all groups below, in depth-first order.
fn paths(group: &Group) -> Vec<Arc<[String]>> {
    let own = std::iter::once(Arc::clone(&group.path));
    own.chain(group.groups().flat_map(paths)).collect()
}

impl Assessment {
    /// What was said, as it was assessed.
    #[must_use]
    pub fn record(&self) -> Record {
        let results = self.points.iter().chain(&self.monitored);
        Record {
            area: self.area.clone(),
            year: self.year,
            observations: results.map(|result| result.observation.clone()).collect(),
            invalid: self.invalid.clone(),
        }
    }

    /// The result of a point of the catalogue, scored or monitored.
    #[must_use]
    pub fn of_point(&self, point: usize) -> &PointResult {
        point
            .checked_sub(self.points.len())
            .map_or_else(|| &self.points[point], |at| &self.monitored[at])
    }

    /// Coverage of the points that a test picks.
    pub fn coverage_of(&self, catalogue: &Catalogue, picks: impl Fn(&Point) -> bool) -> Coverage {
        let mut coverage = Coverage::default();
        for result in self.points.iter().filter(|r| picks(&catalogue.points[r.point])) {
            coverage.count(result.state());
        }
        coverage
    }
}
