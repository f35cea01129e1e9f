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

pub mod attainment;
pub mod gap;
pub mod grade;
pub mod judged;
pub mod mean;
pub mod method;
pub mod reference;
pub mod relative;
pub mod tree;

use std::sync::Arc;

use crate::model::{
    Catalogue, Goal, Group, MissingRule, Observation, Point, Record, Settings, Status, Year,
};
use gap::{Gain, Gains};
use grade::Graded;
use judged::Judged;
use method::{Against, Reached};
use reference::Reference;
use relative::Standing;
use tree::{Coverage, Evaluated, Evaluator, Outcome, State, Weights};

/// The result for one area and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The area.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// The index.
    pub index: Index,
    /// The record of binding points.
    pub binding: BindingRecord,
    /// Coverage of the index.
    pub coverage: Coverage,
    /// Numbers of values by status, in the order of [`Status::ALL`], supposed
    /// ones left out.
    pub statuses: [usize; 4],
    /// Number of values that the command line supposed.
    pub supposed: usize,
    /// Groups in depth-first order, the index itself left out.
    pub groups: Vec<GroupResult>,
    /// Scored points, in the order of the catalogue.
    pub points: Vec<PointResult>,
    /// Monitored points, in the order of the catalogue.
    pub monitored: Vec<PointResult>,
}

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
    /// The index under the other weighting.
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
    /// The points with a score carry under half of the index: too little of it
    /// exists for this kind of area, or was reported.
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
    /// Weights with everything reported.
    nominal: Weights,
    /// Whether any score depends on the other areas.
    compares_areas: bool,
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
            evaluator,
            nominal: evaluator.nominal_weights(),
            compares_areas: catalogue.compares_areas(settings),
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
        let binding = binding_record(catalogue, &results);
        let index = self.assess_index(record.year, &states, &groups, binding);
        let effective = self.evaluator.weights_from(&groups);
        self.explain_points(&mut results, &groups, &effective);
        self.add_gains(&mut results, index.score, &states);
        Assessment {
            area: record.area.clone(),
            year: record.year,
            index,
            binding,
            coverage: groups[0].coverage,
            statuses: count_statuses(&results),
            supposed: count_supposed(&results),
            groups: group_results(catalogue, &groups, &self.nominal, &effective),
            points: results,
            monitored,
        }
    }

    fn assess_point(&self, record: &Record, index: usize) -> PointResult {
        let (catalogue, settings) = (self.catalogue, self.settings);
        let point = &catalogue.points[index];
        let judged = judged::judge(point, settings, record.year);
        let observation = record.observations[index].clone();
        let value = observation.reading().map(|reading| reading.value);
        let column = self.reference.and_then(|reference| reference.column(index, record.year));
        let against = Against { target: judged.as_ref(), column };
        let worth = value.map(|value| method::worth(catalogue, settings, point, value, against));
        let reached = worth.and_then(|worth| worth.reached);
        let gap = |goal: Goal| Some(gap::gap(value?, goal, catalogue.scale(point)));
        PointResult {
            point: index,
            verdict: verdict(&observation, judged.as_ref(), reached),
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
        let mut gains = Gains::new(self.evaluator, index, range, states);
        let method = |point: usize| self.settings.method_of(&self.catalogue.points[point]);
        // Meeting a target says nothing of a score that depends on other areas.
        let results = results.iter_mut();
        for result in results.filter(|result| method(result.point).relative().is_none()) {
            result.gain = gains.of(result.point, result.verdict == Verdict::Met);
        }
    }

    fn assess_index(
        &self,
        year: Year,
        states: &[State],
        groups: &[Evaluated],
        binding: BindingRecord,
    ) -> Index {
        let (catalogue, settings, evaluator) = (self.catalogue, self.settings, self.evaluator);
        let withheld = withhold(catalogue, settings, states, &groups[0])
            .or_else(|| too_light(scored_weight(&self.nominal, states, groups)));
        let bound = |score: f64| {
            let complete: Vec<State> = states
                .iter()
                .map(|state| if *state == State::Missing { State::Scored(score) } else { *state })
                .collect();
            evaluator.without_drops().index(&complete).score()
        };
        let bounded = !self.compares_areas && !leaves_out_values(&catalogue.root, groups);
        let low = bounded.then(|| bound(settings.range.low)).flatten();
        let high = bounded.then(|| bound(settings.range.high)).flatten();
        let score = groups[0].outcome.score().filter(|_| withheld.is_none());
        let due = settings.pace
            || catalogue
                .first_target_year()
                .is_none_or(|first| settings.judged_year(year) >= first);
        let graded = |score: Option<f64>| {
            score
                .filter(|_| due)
                .map(|score| grade::grade(&catalogue.grades, score, binding.unmet()))
        };
        Index {
            score,
            low,
            high,
            other_weighting: score.and_then(|_| evaluator.other_weighting().index(states).score()),
            graded: graded(score),
            graded_low: graded(score.and(low)),
            grade_due: due,
            withheld,
        }
    }
}

fn verdict(
    observation: &Observation,
    judged: Option<&Judged>,
    reached: Option<Reached>,
) -> Verdict {
    match (observation, judged.zip(reached)) {
        (Observation::NotApplicable(_) | Observation::ByRule, _) => Verdict::NotApplicable,
        (Observation::NotReported, _) => Verdict::NotReported,
        (Observation::Reported(_), None) => Verdict::NoTarget,
        (_, Some((_, reached))) if reached.met => Verdict::Met,
        (_, Some((judged, _))) if judged.due => Verdict::Missed,
        _ => Verdict::Pending,
    }
}

impl PointResult {
    /// What the tree needs to know of it.
    #[must_use]
    pub fn state(&self) -> State {
        match (self.verdict, self.score) {
            (Verdict::NotApplicable, _) => State::NotApplicable,
            (Verdict::NotReported, _) => State::Missing,
            (_, Some(score)) => State::Scored(score),
            (_, None) => State::Incomparable,
        }
    }
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

/// Withheld where less than half of the index has a score, under `floor` too:
/// there it is what does not apply that weighs more than the rest. Compared at
/// 10 digits, for half is enough and the weights are fractions.
fn too_light(scored: f64) -> Option<Withheld> {
    const LEAST: f64 = 0.5;
    let share = grade::at_ten_digits(scored);
    (share < LEAST).then_some(Withheld::Weight { share })
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

fn binding_record(catalogue: &Catalogue, results: &[PointResult]) -> BindingRecord {
    let is_binding = |result: &&PointResult| catalogue.is_binding(&catalogue.points[result.point]);
    let mut record = BindingRecord::default();
    let has_target = |result: &&PointResult| result.judged.is_some();
    for result in results.iter().filter(is_binding).filter(has_target) {
        record.total += 1;
        *match result.verdict {
            Verdict::Met => &mut record.met,
            Verdict::Missed => &mut record.missed,
            Verdict::Pending => &mut record.pending,
            Verdict::NotReported => &mut record.unreported,
            Verdict::NotApplicable => &mut record.not_applicable,
            Verdict::NoTarget => continue,
        } += 1;
    }
    record
}

fn group_results(
    catalogue: &Catalogue,
    groups: &[Evaluated],
    nominal: &Weights,
    effective: &Weights,
) -> Vec<GroupResult> {
    let has_index = groups[0].outcome.score().is_some();
    let descendants = catalogue.root.descendants();
    descendants
        .into_iter()
        .map(|(_, group)| {
            let evaluated = &groups[group.position];
            GroupResult {
                path: Arc::clone(&group.path),
                outcome: evaluated.outcome,
                coverage: evaluated.coverage,
                insufficient: evaluated.insufficient,
                weight: nominal.groups[group.position],
                effective_weight: has_index.then(|| effective.groups[group.position]),
            }
        })
        .collect()
}

fn count_statuses(results: &[PointResult]) -> [usize; 4] {
    let mut counts = [0; 4];
    let readings = results.iter().filter_map(|result| result.observation.reading());
    for reading in readings.filter(|reading| reading.place.is_some()) {
        for (count, status) in counts.iter_mut().zip(Status::ALL) {
            *count += usize::from(reading.status == status);
        }
    }
    counts
}

fn count_supposed(results: &[PointResult]) -> usize {
    let readings = results.iter().filter_map(|result| result.observation.reading());
    readings.filter(|reading| reading.place.is_none()).count()
}

impl Assessment {
    /// The result of a point of the catalogue, scored or monitored.
    #[must_use]
    pub fn of_point(&self, point: usize) -> &PointResult {
        point
            .checked_sub(self.points.len())
            .map_or_else(|| &self.points[point], |at| &self.monitored[at])
    }

    /// How many values are not final: supposed ones are not.
    #[must_use]
    pub fn not_final(&self) -> usize {
        self.statuses[1..].iter().sum::<usize>() + self.supposed
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
