//! What areas come to in draws of the same way: a few of both at a time.

use super::area_block::{AREAS_AT_ONCE, PerAreaAndDraw, holds};
use super::block_walk::BlockWalk;
use super::choices_per_draw::ChoicesPerDraw;
use super::flat_tree::FlatTree;
use super::layout::{ShortWay, Way};
use super::per_draw::{DRAWS_AT_ONCE, PerDraw, filled};
use super::point_scores::{DependsOn, PointScores};
use super::prepared::{MeanInputs, Prepared};
use crate::model::choices::Choices;
use crate::model::{Catalogue, ScoreRange, Settings, Value};
use crate::score::grade::is_under;
use crate::score::normalisation::yardstick::Yardstick;
use crate::score::trials::rows::{Rows, WITHHELD};
use crate::score::withheld::LEAST_WEIGHT;

/// What draws leave to the next: memory.
#[derive(Debug, Default)]
pub(in crate::score::trials) struct Scratch {
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
pub(in crate::score::trials) struct AlikeDraws<'b> {
    pub(in crate::score::trials) way: Way,
    pub(in crate::score::trials) draws: &'b [Choices],
    /// The ways are the same.
    pub(in crate::score::trials) numbers: &'b [(Option<Way>, usize)],
}

impl<'b> AlikeDraws<'b> {
    fn choices(self) -> impl Iterator<Item = &'b Choices> + Clone {
        self.numbers.iter().map(move |(_, number)| &self.draws[*number])
    }
}

impl ShortWay<'_> {
    /// What all areas come to in draws of the same way, as many at a time as stand
    /// side by side.
    pub(in crate::score::trials) fn run(
        &self,
        alike: AlikeDraws<'_>,
        (catalogue, settings): (&mut Catalogue, &mut Settings),
        memory: &mut Scratch,
        rows: &mut Rows<'_>,
    ) {
        let Way { method, missing, .. } = alike.way;
        let (point_scores, tree) = (&self.by_method[method], &self.by_missing[missing]);
        for numbers in alike.numbers.chunks(DRAWS_AT_ONCE) {
            let few = AlikeDraws { numbers, ..alike };
            let Scratch { chosen, .. } = memory;
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
        memory: &mut Scratch,
        rows: &mut Rows<'_>,
    ) {
        let Scratch { chosen, means, applicable, below } = memory;
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
