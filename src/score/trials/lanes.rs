//! The short way to the indices of many areas under many choices: whatever
//! does not depend on the choices is laid out once, area by area side by side,
//! and the tree is then walked once per block of areas. Here is what makes
//! ten thousand draws over a city affordable.
//!
//! It knows trees in which values are left out or scored the lowest; what can
//! refuse or drop a group takes the long way, as do negative scores under a
//! geometric or harmonic mean.

use super::block::{Block, Draw, Group};
use super::column::{Column, Entry, Lane, WIDTH};
use super::program::{Program, Term};
use super::sheet::{Ground, Sheet, lanes};
use super::table::{Table, by_block, evenly_weighted};
use super::{Row, WITHHELD, Work};
use crate::model::choices::Choices;
use crate::model::{Aggregation, Catalogue, Figure, Record, Settings, Value, Weighting};
use crate::score::grade::is_under;
use crate::score::index::LEAST_WEIGHT;
use crate::score::judged::{Judged, judge};
use crate::score::method::Yardstick;

/// Areas laid out for the short way.
#[derive(Debug)]
pub(super) struct Lanes<'a> {
    ground: Ground<'a>,
    sheets: Vec<Sheet>,
    programs: Vec<Program>,
    /// By sheet and program.
    tables: Vec<Vec<Table>>,
    /// By block and point, 1 where it applies, else 0.
    applies: Vec<Lane>,
    /// By block, whether everything applies everywhere.
    is_whole: Vec<bool>,
    /// The judged targets of the scored points.
    judged: Vec<Option<Judged>>,
}

/// What one draw leaves to the next: memory.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// By place, how scores enter a mean.
    entries: Vec<Entry>,
    /// By place, the highest score as it enters a mean. Worked out once a draw:
    /// compilers take logarithms out of branches that seldom need them.
    tops: Vec<f64>,
    /// By point, the scores of its labels as they enter the mean.
    labels: Vec<Vec<f64>>,
    /// By term, its weight where everything applies.
    weights: Vec<f64>,
    /// By place, 1 / Σ w.
    inverse: Vec<f64>,
    /// By place, the weight of the points below, where everything applies.
    points: Vec<f64>,
    /// By place, the shares of the groups in the index.
    shares: Vec<f64>,
    /// By point, its share in the index with everything reported.
    nominal: Vec<f64>,
    /// By place.
    groups: Vec<Group>,
}

impl<'a> Lanes<'a> {
    /// Lays areas out.
    pub(super) fn new(ground: Ground<'a>) -> Self {
        let Ground { catalogue, settings, records, varied, .. } = ground;
        let year = records.first().map(|record| record.year);
        let points = catalogue.scored_points().iter();
        let applies = by_block(catalogue.scored, records.len(), |point| {
            let applies = |own: &Record| own.observations[point].figure() != Figure::NotApplicable;
            lanes(records, 1.0, |own| f64::from(u8::from(applies(own))))
        });
        let is_whole = applies.chunks(catalogue.scored.max(1));
        let is_whole = is_whole.map(|block| block.iter().flatten().all(|own| *own > 0.0));
        let sheets: Vec<Sheet> =
            varied.methods.iter().map(|method| Sheet::new(ground, *method)).collect();
        let programs: Vec<Program> =
            varied.missing.iter().map(|missing| Program::new(ground, missing)).collect();
        let even = evenly_weighted(catalogue);
        let tables = |sheet: &Sheet| {
            let table = |program| Table::new(ground, &even, sheet, program);
            programs.iter().map(table).collect()
        };
        Self {
            tables: sheets.iter().map(tables).collect(),
            is_whole: is_whole.collect(),
            judged: points.map(|point| judge(point, settings, year?)).collect(),
            ground,
            sheets,
            programs,
            applies,
        }
    }

    /// The indices of all areas; `false` where these choices need the long way.
    pub(super) fn run(&self, choices: &Choices, work: &mut Work, row: &mut Row<'_>) -> bool {
        let Some((sheet, program, table)) = self.way(choices) else { return false };
        self.fill_entries(choices, program, &mut work.memory);
        if sheet.has_negative && work.memory.needs_positive() {
            return false;
        }
        self.fill_labels(choices, (sheet, program), work);
        let Memory { entries, tops, labels, weights, inverse, points, shares, nominal, groups } =
            &mut work.memory;
        program.weigh(choices, weights, points);
        fill_inverse(program, weights, inverse);
        if self.is_whole.contains(&false) {
            nominal.resize(choices.points.len(), 0.0);
            fill_nominal(program, weights, shares, nominal);
        }
        let draw = Draw {
            choices,
            sheet,
            program,
            table,
            entries,
            tops,
            labels,
            weights,
            inverse,
            weighs_all: weights.iter().all(|weight| *weight > 0.0),
            nominal,
        };
        for block in 0..self.is_whole.len() {
            self.walk(block, draw, groups);
            self.write(block, draw, groups, row);
        }
        true
    }

    /// What these choices take, where they allow the short way.
    fn way(&self, choices: &Choices) -> Option<(&Sheet, &Program, &Table)> {
        let sheet = self.sheets.iter().position(|sheet| sheet.method == choices.method)?;
        let program = self.programs.iter().position(|own| own.missing == choices.missing)?;
        let table = &self.tables[sheet][program];
        let (sheet, program) = (&self.sheets[sheet], &self.programs[program]);
        let is_long = sheet.compares_labels
            || program.is_long
            || (sheet.has_incomparable && program.floors_groups);
        (!is_long).then_some((sheet, program, table))
    }

    fn fill_entries(&self, choices: &Choices, program: &Program, memory: &mut Memory) {
        let Memory { entries, tops, .. } = memory;
        entries.clear();
        entries.extend(program.means.iter().map(|mean| self.ground.entry(mean.own, choices)));
        let high = self.ground.settings.range.high;
        tops.clear();
        tops.extend(entries.iter().map(|entry| entry.enter(high)));
    }

    /// What labels are worth under these choices, by the yardstick of the
    /// method.
    fn fill_labels(&self, choices: &Choices, of: (&Sheet, &Program), work: &mut Work) {
        let (sheet, program) = of;
        let Work { catalogue, settings, memory } = work;
        memory.labels.resize(sheet.columns.len(), Vec::new());
        if !sheet.columns.iter().any(Column::is_labelled) {
            return;
        }
        settings.method = choices.method;
        choices.replace_rules(catalogue);
        let points = sheet.columns.iter().enumerate();
        for (point, _) in points.filter(|(_, column)| column.is_labelled()) {
            let entry = self.ground.entry(program.parents[point], choices);
            let worth = self.label_scores((catalogue, settings), point);
            memory.labels[point].clear();
            memory.labels[point].extend(worth.map(|score| entry.enter(score)));
        }
    }

    /// The score of each label of a point, and of no value.
    fn label_scores<'t>(
        &'t self,
        (catalogue, settings): (&'t Catalogue, &'t Settings),
        at: usize,
    ) -> impl Iterator<Item = f64> + 't {
        let point = &catalogue.points[at];
        let low = settings.range.low;
        let yardstick =
            Yardstick::new((catalogue, settings), point, self.judged[at].as_ref(), None);
        let labels = catalogue.scale(point).map_or(0, |scale| scale.labels.len());
        let scores = (0..labels).map(move |label| yardstick.worth(Value::Label(label)).score);
        scores.map(move |score| score.unwrap_or(low)).chain([low])
    }

    /// Walks the tree for a block of areas.
    fn walk(&self, block: usize, draw: Draw<'_>, groups: &mut Vec<Group>) {
        let (points, means) = (self.ground.catalogue.scored, draw.program.means.len());
        let own = block * points..(block + 1) * points;
        let block = Block {
            number: block,
            keeps: &draw.table.keeps[own.clone()],
            fixed: [0, 1, 2].map(|mean| &draw.table.fixed[mean][own.clone()]),
            applies: &self.applies[own],
            weighs_by_area: !self.is_whole[block] && draw.choices.weighting == Weighting::ByPoint,
            range: self.ground.settings.range,
            is_full: &draw.table.is_full[block * means..(block + 1) * means],
        };
        groups.clear();
        for at in 0..draw.program.means.len() {
            let group = block.group(at, draw, groups);
            groups.push(group);
        }
    }

    /// Writes the indices of a block, and the scores of its first-level groups.
    fn write(&self, block: usize, draw: Draw<'_>, groups: &[Group], row: &mut Row<'_>) {
        let Some((index, entry)) = groups.last().zip(draw.entries.last()) else { return };
        let first = block * WIDTH;
        let too_light = self.too_light(block, draw);
        let areas = row.indices[first..].iter_mut().take(WIDTH).enumerate();
        for (lane, slot) in areas {
            let is_withheld =
                draw.table.withheld[first + lane] || too_light[lane] || index.has[lane] <= 0.0;
            *slot = if is_withheld { WITHHELD } else { self.score(draw, *entry, index.mean[lane]) };
        }
        if row.parts.is_empty() {
            return;
        }
        let last = &draw.program.means[draw.program.means.len() - 1];
        let parts = draw.program.terms(last).iter().filter_map(|term| term.group());
        let parts: Vec<usize> = parts.collect();
        let areas = row.parts.chunks_mut(parts.len()).skip(first).take(WIDTH);
        for (lane, slots) in areas.enumerate() {
            for (slot, at) in slots.iter_mut().zip(&parts) {
                let score = self.score(draw, draw.entries[*at], groups[*at].mean[lane]);
                *slot = if groups[*at].has[lane] > 0.0 { score } else { WITHHELD };
            }
        }
    }

    /// The score of a mean; what rounding adds takes none out of the range.
    fn score(&self, draw: Draw<'_>, entry: Entry, mean: f64) -> f64 {
        let score = entry.leave(mean);
        let range = self.ground.settings.range;
        if draw.table.is_unbounded { score } else { score.clamp(range.low, range.high) }
    }

    /// In which areas part of the index does not exist and too little of the
    /// rest has a score.
    fn too_light(&self, block: usize, draw: Draw<'_>) -> [bool; WIDTH] {
        if self.is_whole[block] {
            return [false; WIDTH];
        }
        let points = draw.nominal.len();
        let own = block * points..(block + 1) * points;
        let (mut scored, mut least) = ([0.0; WIDTH], [1.0; WIDTH]);
        let areas = draw.table.keeps[own.clone()].iter().zip(&self.applies[own]);
        for (nominal, (keeps, applies)) in draw.nominal.iter().zip(areas) {
            for lane in 0..WIDTH {
                scored[lane] += nominal * keeps[lane];
                least[lane] = if applies[lane] < least[lane] { applies[lane] } else { least[lane] };
            }
        }
        std::array::from_fn(|lane| least[lane] <= 0.0 && is_under(scored[lane], LEAST_WEIGHT))
    }
}

impl Memory {
    fn needs_positive(&self) -> bool {
        self.entries.iter().any(|entry| entry.aggregation != Aggregation::Arithmetic)
    }
}

fn fill_inverse(program: &Program, weights: &[f64], inverse: &mut Vec<f64>) {
    inverse.clear();
    let total = |mean| weights[Program::range(mean)].iter().sum::<f64>();
    inverse.extend(program.means.iter().map(|mean| total(mean).recip()));
}

/// Nominal weights: products along the paths, with everything reported.
fn fill_nominal(program: &Program, weights: &[f64], shares: &mut Vec<f64>, nominal: &mut [f64]) {
    let last = program.means.len() - 1;
    nominal.fill(0.0);
    shares.clear();
    shares.resize(program.means.len(), 0.0);
    shares[last] = 1.0;
    for (place, mean) in program.means.iter().enumerate().rev() {
        let weights = &weights[Program::range(mean)];
        let total: f64 = weights.iter().sum();
        for (term, weight) in program.terms(mean).iter().zip(weights).filter(|_| total > 0.0) {
            let share = shares[place] * weight / total;
            match *term {
                Term::Point { point, .. } => nominal[point] = share,
                Term::Group { at, .. } => shares[at] = share,
            }
        }
    }
}

impl Ground<'_> {
    /// How scores enter the mean of groups that may have their own.
    fn entry(&self, own: Option<Aggregation>, choices: &Choices) -> Entry {
        let aggregation = own.unwrap_or(choices.aggregation);
        Entry { aggregation, least: self.least(own, aggregation) }
    }
}
