//! The short way to the indices of many areas under many choices: whatever
//! does not depend on the choices is laid out once, and the tree is then walked
//! once for several areas and several draws together. Here is what makes ten
//! thousand draws over a city affordable.
//!
//! It knows trees in which values are left out or scored the lowest; what can
//! refuse or drop a group takes the long way, as do negative scores under a
//! geometric or harmonic mean, and weights that are 0 elsewhere than in the
//! catalogue.

use super::bundle::Bundle;
use super::lane::{Lane, WIDTH, filled};
use super::program::Program;
use super::sheet::{Column, Ground, Sheet};
use super::table::{Entering, Table, evenly_weighted};
use super::tile::{Lanes, TILE, Tile, holds};
use super::{Rows, WITHHELD};
use crate::model::choices::Choices;
use crate::model::{Catalogue, Figure, Record, ScoreRange, Settings, Value, Weighting};
use crate::score::grade::is_under;
use crate::score::normalisation::judged::{Judged, judge};
use crate::score::normalisation::yardstick::Yardstick;
use crate::score::withheld::LEAST_WEIGHT;

/// Weights from here to its reciprocal cannot leave the range of numbers when
/// two of them are multiplied.
const LIGHTEST: f64 = 1e-100;

/// Areas laid out for the short way.
#[derive(Debug)]
pub(super) struct ShortWay<'a> {
    ground: Ground<'a>,
    sheets: Vec<Sheet>,
    programs: Vec<Program>,
    /// By sheet and program.
    tables: Vec<Vec<Table>>,
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
    sheet: usize,
    /// The rule on missing values.
    program: usize,
    /// The mean.
    entering: usize,
    /// Whether groups weigh what their points do.
    is_by_point: bool,
}

/// What bundles leave to the next: memory.
#[derive(Debug, Default)]
pub(super) struct Memory {
    bundle: Bundle,
    /// By place.
    means: Vec<Lanes>,
    /// By term, the weights in each area of a tile in which not everything
    /// applies.
    applicable: Vec<Lanes>,
    /// By place, the weight of the points that apply in an area.
    below: Vec<Lane>,
}

/// Draws of one way, by their numbers.
#[derive(Clone, Copy)]
pub(super) struct Alike<'b> {
    pub(super) way: Way,
    pub(super) draws: &'b [Choices],
    /// At most [`WIDTH`]; the ways are the same.
    pub(super) numbers: &'b [(Option<Way>, usize)],
}

impl<'b> Alike<'b> {
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
    pub(super) fn new(ground: Ground<'a>) -> Self {
        let Ground { catalogue, settings, records, varied, .. } = ground;
        let year = records.first().map(|record| record.year);
        let points = catalogue.scored_points();
        let applies =
            |own: &Record, at: usize| own.observations[at].figure() != Figure::NotApplicable;
        let of_area = |own| (0..points.len()).map(move |at| applies(own, at));
        let sheets: Vec<Sheet> =
            varied.methods.iter().map(|method| Sheet::new(ground, *method)).collect();
        let programs: Vec<Program> =
            varied.missing.iter().map(|missing| Program::new(ground, missing)).collect();
        let own = Choices::of(catalogue, settings);
        let even = evenly_weighted(catalogue, &own);
        let mut tables: Vec<Vec<Table>> = Vec::new();
        for sheet in &sheets {
            let like = sheets.iter().zip(&tables).find(|(other, _)| other.is_scored_like(sheet));
            let like = like.map(|(_, tables)| &tables[..]);
            let table = |(at, program): (usize, &Program)| {
                let known = like.map(|tables| &tables[at].withheld);
                Table::new((ground, &even), sheet, program, known)
            };
            let own = programs.iter().enumerate().map(table).collect();
            tables.push(own);
        }
        Self {
            tables,
            applies: records.iter().flat_map(of_area).collect(),
            is_whole: records.iter().map(|own| of_area(own).all(|applies| applies)).collect(),
            judged: points.iter().map(|point| judge(point, settings, year?)).collect(),
            ground,
            sheets,
            programs,
            own,
        }
    }

    /// The way of these choices; `None` where they need the long one.
    pub(super) fn way(&self, choices: &Choices) -> Option<Way> {
        let sheet = self.sheets.iter().position(|own| own.method == choices.method)?;
        let program = self.programs.iter().position(|own| own.missing == choices.missing)?;
        let mut means = self.ground.varied.aggregations.iter();
        let entering = means.position(|own| *own == choices.aggregation)?;
        let entries = &self.tables[sheet][program].entering[entering].entries;
        let own = (&self.sheets[sheet], &self.programs[program]);
        let is_long = own.0.compares_labels
            || own.1.is_long
            || (own.0.has_incomparable && own.1.floors_groups)
            || (own.0.has_negative && !entries.iter().all(|entry| entry.takes_negative()))
            || !self.weighs_the_same(choices);
        let is_by_point = choices.weighting == Weighting::ByPoint;
        (!is_long).then_some(Way { sheet, program, entering, is_by_point })
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

    /// What all areas come to.
    pub(super) fn run(
        &self,
        alike: Alike<'_>,
        of: (&mut Catalogue, &mut Settings),
        memory: &mut Memory,
        rows: &mut Rows<'_>,
    ) {
        let Way { sheet, program, .. } = alike.way;
        let (sheet, program) = (&self.sheets[sheet], &self.programs[program]);
        let Memory { bundle, .. } = memory;
        bundle.fill(program, &alike.choices(), self.ground.settings.range);
        self.fill_labels(alike, (sheet, program), of, &mut bundle.labels);
        for tile in 0..self.is_whole.len().div_ceil(TILE) {
            self.run_tile(tile, alike, memory, rows);
        }
    }

    fn table(&self, way: Way) -> (&Table, &Entering) {
        let table = &self.tables[way.sheet][way.program];
        (table, &table.entering[way.entering])
    }

    /// What a few areas come to.
    fn run_tile(&self, number: usize, alike: Alike<'_>, memory: &mut Memory, rows: &mut Rows<'_>) {
        let Memory { bundle, means, applicable, below } = memory;
        let (table, entering) = self.table(alike.way);
        let program = &self.programs[alike.way.program];
        let areas = number * TILE..self.is_whole.len().min((number + 1) * TILE);
        applicable.clear();
        if alike.way.is_by_point && self.is_whole[areas.clone()].contains(&false) {
            applicable.resize(program.terms().len(), [[0.0; WIDTH]; TILE]);
            for (at, area) in areas.clone().enumerate() {
                bundle.weigh_applicable((program, self.applies(area)), at, applicable, below);
            }
        }
        let low = self.ground.settings.range.low;
        let tile = Tile { number, program, table, entering, bundle, low, applicable };
        tile.walk(rows.width > self.is_whole.len(), means);
        for (at, area) in areas.enumerate() {
            self.write((area, at), tile, (alike, means), rows);
        }
    }

    fn applies(&self, area: usize) -> &[bool] {
        let points = self.ground.catalogue.scored;
        &self.applies[area * points..][..points]
    }

    /// What labels are worth under these choices, by the yardstick of the
    /// method.
    fn fill_labels(
        &self,
        alike: Alike<'_>,
        (sheet, program): (&Sheet, &Program),
        (catalogue, settings): (&mut Catalogue, &mut Settings),
        scores: &mut Vec<Lane>,
    ) {
        scores.clear();
        let entries = &self.table(alike.way).1.entries;
        let columns = || sheet.columns.iter().enumerate();
        for (point, column) in columns() {
            if let Column::Labelled { first } = column {
                scores.resize(first + self.ground.labels(point), [0.0; WIDTH]);
            }
        }
        for (lane, choices) in filled(alike.choices()).enumerate() {
            settings.method = choices.method;
            choices.replace_rules(catalogue);
            for (point, column) in columns() {
                let Column::Labelled { first } = *column else { continue };
                let entry = entries[program.parents[point]];
                let own = self.label_scores((catalogue, settings), point);
                for (scores, score) in scores[first..].iter_mut().zip(own) {
                    scores[lane] = entry.enter(score);
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
            (0..self.ground.labels(at)).map(move |own| yardstick.worth(Value::Label(own)).score);
        scores.map(move |score| score.unwrap_or(low))
    }

    /// In which draws an index is withheld.
    fn withheld(&self, (area, at): (usize, usize), tile: Tile<'_>) -> [bool; WIDTH] {
        if tile.table.withheld[area] {
            return [true; WIDTH];
        }
        if self.is_whole[area] {
            return [false; WIDTH];
        }
        // Part of the index does not exist: too little of the rest may have a score.
        tile.scored(at).map(|scored| is_under(scored, LEAST_WEIGHT))
    }

    /// Writes the index of an area, and the scores of its first-level groups.
    fn write(
        &self,
        (area, at): (usize, usize),
        tile: Tile<'_>,
        (alike, means): (Alike<'_>, &[Lanes]),
        rows: &mut Rows<'_>,
    ) {
        let areas = self.is_whole.len();
        let is_withheld = self.withheld((area, at), tile);
        let index = means.len() - 1;
        let scores = self.scores(tile, (index, at), &means[index][at]);
        for (lane, (_, row)) in alike.numbers.iter().enumerate() {
            let index = if is_withheld[lane] { WITHHELD } else { scores[lane] };
            rows.cells[row * rows.width + area] = index;
        }
        if rows.width == areas {
            return;
        }
        let parts = (rows.width - areas) / areas;
        for (part, place) in tile.program.parts().enumerate() {
            let scores = self.scores(tile, (place, at), &means[place][at]);
            for ((_, row), score) in alike.numbers.iter().zip(scores) {
                rows.cells[row * rows.width + areas + area * parts + part] = score;
            }
        }
    }

    /// The scores of a group; what rounding adds takes none out of the range.
    fn scores(&self, tile: Tile<'_>, (place, at): (usize, usize), means: &Lane) -> Lane {
        if !holds(tile.has(place), at) {
            return [WITHHELD; WIDTH];
        }
        let scores = tile.entering.entries[place].leave_all(means);
        let ScoreRange { low, high } = self.ground.settings.range;
        if tile.table.is_unbounded { scores } else { scores.map(|own| own.max(low).min(high)) }
    }
}
