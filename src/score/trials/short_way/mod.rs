//! The short way to the indices of many areas under many choices: whatever
//! does not depend on the choices is laid out once, and the tree is then walked
//! once for several areas and several draws together. Here is what makes ten
//! thousand draws over a city affordable.
//!
//! | laid out once, from what is [given](super::given) | |
//! |---|---|
//! | [`point_scores`], by method | what every area scores at every point, and on which choices that depends |
//! | [`flat_tree`], by rule on missing values | which points and groups enter which mean |
//! | [`prepared`], by both | what enters the means of every area, for each kind of mean ([`mean_function`]) |
//!
//! The index of some areas is [`withheld`] in every draw.
//!
//! | for a few draws at a time | |
//! |---|---|
//! | [`choices_per_draw`] | their weights, rules and scores of labels, side by side ([`per_draw`]) |
//! | [`block_walk`] | what a few areas ([`area_block`]) come to under all of them |
//!
//! It knows trees in which values are left out or scored the lowest; what can
//! refuse or drop a group takes the long way, as do negative scores under a
//! geometric or harmonic mean, and weights that are 0 elsewhere than in the
//! catalogue.

mod area_block;
mod block_walk;
mod choices_per_draw;
mod flat_tree;
mod mean_function;
mod per_draw;
mod point_scores;
mod prepared;
mod withheld;

use super::given::Given;
use super::rows::{Rows, WITHHELD};
use crate::model::choices::Choices;
use crate::model::{Catalogue, Figure, Record, ScoreRange, Settings, Value, Weighting};
use crate::score::grade::is_under;
use crate::score::normalisation::judged::{Judged, judge};
use crate::score::normalisation::yardstick::Yardstick;
use crate::score::withheld::LEAST_WEIGHT;
use area_block::{AREAS_AT_ONCE, PerAreaAndDraw, holds};
use block_walk::BlockWalk;
use choices_per_draw::ChoicesPerDraw;
use flat_tree::FlatTree;
use per_draw::{DRAWS_AT_ONCE, PerDraw, filled};
use point_scores::{DependsOn, PointScores};
use prepared::{MeanInputs, Prepared};
use withheld::{evenly_weighted, withheld};

/// Weights from here to its reciprocal cannot leave the range of numbers when
/// two of them are multiplied.
const LIGHTEST: f64 = 1e-100;

/// Areas laid out for the short way.
#[derive(Debug)]
pub(super) struct ShortWay<'a> {
    given: Given<'a>,
    /// By method that is tried.
    by_method: Vec<PointScores>,
    /// By rule on missing values that is tried.
    by_missing: Vec<FlatTree>,
    /// By both.
    prepared: Vec<Vec<Prepared>>,
    /// By area and point, whether it applies.
    applies: Vec<bool>,
    /// By area, whether everything applies.
    is_whole: Vec<bool>,
    /// The judged targets of the scored points.
    judged: Vec<Option<Judged>>,
    /// The choices of the catalogue.
    own: Choices,
}

/// What draws that can stand side by side have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way {
    /// The method.
    method: usize,
    /// The rule on missing values.
    missing: usize,
    /// The mean.
    mean: usize,
    /// Whether groups weigh what their points do.
    is_by_point: bool,
}

/// What draws leave to the next: memory.
#[derive(Debug, Default)]
pub(super) struct Memory {
    chosen: ChoicesPerDraw,
    /// By place.
    means: Vec<PerAreaAndDraw>,
    /// By term, the weights in each area of a block in which not everything
    /// applies.
    applicable: Vec<PerAreaAndDraw>,
    /// By place, the weight of the points that apply in an area.
    below: Vec<PerDraw>,
}

/// Draws of one way, by their numbers.
#[derive(Clone, Copy)]
pub(super) struct AlikeDraws<'b> {
    pub(super) way: Way,
    pub(super) draws: &'b [Choices],
    /// The ways are the same.
    pub(super) numbers: &'b [(Option<Way>, usize)],
}

impl<'b> AlikeDraws<'b> {
    fn choices(self) -> impl Iterator<Item = &'b Choices> + Clone {
        self.numbers.iter().map(move |(_, number)| &self.draws[*number])
    }
}

/// All weights that mean anything: the index itself has one that does not.
fn weights(choices: &Choices) -> impl Iterator<Item = f64> {
    choices.points.iter().chain(choices.groups.iter().skip(1)).copied()
}

impl<'a> ShortWay<'a> {
    /// Lays areas out.
    pub(super) fn new(given: Given<'a>) -> Self {
        let Given { catalogue, settings, records, varied, .. } = given;
        let year = records.first().map(|record| record.year);
        let points = catalogue.scored_points();
        let applies =
            |own: &Record, at: usize| own.observations[at].figure() != Figure::NotApplicable;
        let of_area = |own| (0..points.len()).map(move |at| applies(own, at));
        let by_method: Vec<PointScores> =
            varied.methods.iter().map(|method| PointScores::new(given, *method)).collect();
        let by_missing: Vec<FlatTree> =
            varied.missing.iter().map(|missing| FlatTree::new(given, missing)).collect();
        let own = Choices::of(catalogue, settings);
        let even = evenly_weighted(catalogue, &own);
        let mut prepared: Vec<Vec<Prepared>> = Vec::new();
        for point_scores in &by_method {
            let like = by_method
                .iter()
                .zip(&prepared)
                .find(|(other, _)| other.is_scored_like(point_scores));
            let prepare = |(at, tree): (usize, &FlatTree)| {
                let withheld = match like {
                    Some((_, prepared)) => prepared[at].withheld.clone(),
                    None => withheld((given, &even), point_scores, tree),
                };
                Prepared::new(given, point_scores, tree, withheld)
            };
            let own = by_missing.iter().enumerate().map(prepare).collect();
            prepared.push(own);
        }
        Self {
            prepared,
            applies: records.iter().flat_map(of_area).collect(),
            is_whole: records.iter().map(|own| of_area(own).all(|applies| applies)).collect(),
            judged: points.iter().map(|point| judge(point, settings, year?)).collect(),
            given,
            by_method,
            by_missing,
            own,
        }
    }

    /// The way of these choices; `None` where they need the long one.
    pub(super) fn way(&self, choices: &Choices) -> Option<Way> {
        let method = self.by_method.iter().position(|own| own.method == choices.method)?;
        let missing = self.by_missing.iter().position(|own| own.missing == choices.missing)?;
        let mut means = self.given.varied.aggregations.iter();
        let mean = means.position(|own| *own == choices.aggregation)?;
        let functions = &self.prepared[method][missing].inputs[mean].functions;
        let (point_scores, tree) = (&self.by_method[method], &self.by_missing[missing]);
        let takes_negative = || functions.iter().all(|function| function.takes_negative());
        let is_long = point_scores.compares_labels
            || tree.is_long
            || (point_scores.has_incomparable && tree.floors_groups)
            || (point_scores.has_negative && !takes_negative())
            || !self.weighs_the_same(choices);
        let is_by_point = choices.weighting == Weighting::ByPoint;
        (!is_long).then_some(Way { method, missing, mean, is_by_point })
    }

    /// Whether the same things weigh nothing as in the catalogue: whether an
    /// index is withheld depends on it.
    fn weighs_the_same(&self, choices: &Choices) -> bool {
        let is_same = |(own, drawn): (f64, f64)| match drawn {
            0.0 => own == 0.0,
            _ => own > 0.0 && (LIGHTEST..=LIGHTEST.recip()).contains(&drawn),
        };
        weights(&self.own).zip(weights(choices)).all(is_same)
    }

    /// What all areas come to in draws of the same way, as many at a time as stand
    /// side by side.
    pub(super) fn run(
        &self,
        alike: AlikeDraws<'_>,
        (catalogue, settings): (&mut Catalogue, &mut Settings),
        memory: &mut Memory,
        rows: &mut Rows<'_>,
    ) {
        let Way { method, missing, .. } = alike.way;
        let (point_scores, tree) = (&self.by_method[method], &self.by_missing[missing]);
        for numbers in alike.numbers.chunks(DRAWS_AT_ONCE) {
            let few = AlikeDraws { numbers, ..alike };
            let Memory { chosen, .. } = memory;
            chosen.fill(tree, &few.choices(), self.given.settings.range);
            self.fill_labels(
                few,
                (point_scores, tree),
                (&mut *catalogue, &mut *settings),
                &mut chosen.labels,
            );
            for number in 0..self.is_whole.len().div_ceil(AREAS_AT_ONCE) {
                self.run_block(number, few, memory, rows);
            }
        }
    }

    fn prepared(&self, way: Way) -> (&Prepared, &MeanInputs) {
        let prepared = &self.prepared[way.method][way.missing];
        (prepared, &prepared.inputs[way.mean])
    }

    /// What a few areas come to.
    fn run_block(
        &self,
        number: usize,
        alike: AlikeDraws<'_>,
        memory: &mut Memory,
        rows: &mut Rows<'_>,
    ) {
        let Memory { chosen, means, applicable, below } = memory;
        let (prepared, inputs) = self.prepared(alike.way);
        let tree = &self.by_missing[alike.way.missing];
        let areas = number * AREAS_AT_ONCE..self.is_whole.len().min((number + 1) * AREAS_AT_ONCE);
        applicable.clear();
        if alike.way.is_by_point && self.is_whole[areas.clone()].contains(&false) {
            applicable.resize(tree.terms().len(), [[0.0; DRAWS_AT_ONCE]; AREAS_AT_ONCE]);
            for (at, area) in areas.clone().enumerate() {
                chosen.weigh_applicable((tree, self.applies(area)), at, applicable, below);
            }
        }
        let low = self.given.settings.range.low;
        let walk = BlockWalk { number, tree, prepared, inputs, chosen, low, applicable };
        walk.run(rows.width > self.is_whole.len(), means);
        for (at, area) in areas.enumerate() {
            self.write((area, at), walk, (alike, means), rows);
        }
    }

    fn applies(&self, area: usize) -> &[bool] {
        let points = self.given.catalogue.scored;
        &self.applies[area * points..][..points]
    }

    /// What labels are worth under these choices, by the yardstick of the
    /// method.
    fn fill_labels(
        &self,
        alike: AlikeDraws<'_>,
        (point_scores, tree): (&PointScores, &FlatTree),
        (catalogue, settings): (&mut Catalogue, &mut Settings),
        scores: &mut Vec<PerDraw>,
    ) {
        scores.clear();
        let functions = &self.prepared(alike.way).1.functions;
        let dependence = || point_scores.dependence.iter().enumerate();
        for (point, depends_on) in dependence() {
            if let DependsOn::Labelled { first } = depends_on {
                scores.resize(first + self.given.labels(point), [0.0; DRAWS_AT_ONCE]);
            }
        }
        for (draw, choices) in filled(alike.choices()).enumerate() {
            settings.method = choices.method;
            choices.replace_rules(catalogue);
            for (point, depends_on) in dependence() {
                let DependsOn::Labelled { first } = *depends_on else { continue };
                let function = functions[tree.parents[point]];
                let own = self.label_scores((catalogue, settings), point);
                for (scores, score) in scores[first..].iter_mut().zip(own) {
                    scores[draw] = function.apply(score);
                }
            }
        }
    }

    /// The score of each label of a point.
    fn label_scores<'t>(
        &'t self,
        (catalogue, settings): (&'t Catalogue, &'t Settings),
        at: usize,
    ) -> impl Iterator<Item = f64> + 't {
        let point = &catalogue.points[at];
        let low = settings.range.low;
        let yardstick =
            Yardstick::new((catalogue, settings), point, self.judged[at].as_ref(), None);
        let scores =
            (0..self.given.labels(at)).map(move |own| yardstick.worth(Value::Label(own)).score);
        scores.map(move |score| score.unwrap_or(low))
    }

    /// In which draws an index is withheld.
    fn withheld(&self, (area, at): (usize, usize), walk: BlockWalk<'_>) -> [bool; DRAWS_AT_ONCE] {
        if walk.prepared.withheld[area] {
            return [true; DRAWS_AT_ONCE];
        }
        if self.is_whole[area] {
            return [false; DRAWS_AT_ONCE];
        }
        // Part of the index does not exist: too little of the rest may have a score.
        walk.scored(at).map(|scored| is_under(scored, LEAST_WEIGHT))
    }

    /// Writes the index of an area, and the scores of its first-level groups.
    fn write(
        &self,
        (area, at): (usize, usize),
        walk: BlockWalk<'_>,
        (alike, means): (AlikeDraws<'_>, &[PerAreaAndDraw]),
        rows: &mut Rows<'_>,
    ) {
        let areas = self.is_whole.len();
        let is_withheld = self.withheld((area, at), walk);
        let index = means.len() - 1;
        let scores = self.scores(walk, (index, at), &means[index][at]);
        for (draw, (_, row)) in alike.numbers.iter().enumerate() {
            let index = if is_withheld[draw] { WITHHELD } else { scores[draw] };
            rows.cells[row * rows.width + area] = index;
        }
        if rows.width == areas {
            return;
        }
        let dimensions = (rows.width - areas) / areas;
        for (dimension, place) in walk.tree.dimensions().enumerate() {
            let scores = self.scores(walk, (place, at), &means[place][at]);
            for ((_, row), score) in alike.numbers.iter().zip(scores) {
                rows.cells[row * rows.width + areas + area * dimensions + dimension] = score;
            }
        }
    }

    /// The scores of a group; what rounding adds takes none out of the range.
    fn scores(&self, walk: BlockWalk<'_>, (place, at): (usize, usize), means: &PerDraw) -> PerDraw {
        if !holds(walk.has(place), at) {
            return [WITHHELD; DRAWS_AT_ONCE];
        }
        let scores = walk.inputs.functions[place].invert_all(means);
        let ScoreRange { low, high } = self.given.settings.range;
        if walk.prepared.is_unbounded { scores } else { scores.map(|own| own.max(low).min(high)) }
    }
}
