//! The short way to the indices of many areas under many choices: whatever
//! does not depend on the choices is laid out once, area by area side by side,
//! and the tree is then walked once per block of areas. Here is what makes
//! ten thousand draws over a city affordable.
//!
//! It knows trees in which values are left out or scored the lowest; what can
//! refuse or drop a group takes the long way, as do negative scores under a
//! geometric or harmonic mean.

use super::column::{Column, Entry, Lane, Taken, WIDTH};
use super::program::{Program, Term};
use super::sheet::{Ground, Sheet, lanes};
use super::{Row, WITHHELD, Work};
use crate::model::choices::Choices;
use crate::model::{
    Aggregation, Catalogue, Figure, Method, Observation, Point, Record, Relative, ScoreRange,
    Settings, Value, Weighting,
};
use crate::score::Scorer;
use crate::score::grade::is_under;
use crate::score::index::{LEAST_WEIGHT, Withheld};
use crate::score::judged::{Judged, judge};
use crate::score::method::Yardstick;
use crate::score::reference::Reference;
use crate::score::summary::{Detail, Workspace};

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

/// What every point scores in every area under one method and one rule on
/// missing values.
#[derive(Debug)]
struct Table {
    /// By block and point, 1 where there is a score, else 0.
    keeps: Vec<Lane>,
    /// By mean, then by block and point, the scores that depend on no choice,
    /// as they enter the mean; 0 where there is none.
    fixed: [Vec<Lane>; 3],
    /// By block and place, whether everything that enters a mean is there in
    /// every area: nothing need be left out then.
    is_full: Vec<bool>,
    /// By area, whether the index is withheld whatever weighs how much.
    withheld: Vec<bool>,
    /// Whether scores may lie outside of the score range.
    is_unbounded: bool,
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

/// What a group comes to in a block of areas.
#[derive(Debug, Clone, Copy)]
struct Group {
    /// Σ w·f(s) / Σ w; 0 without a score.
    mean: Lane,
    /// 1 where there is a score, else 0.
    has: Lane,
    /// The weight of the points that apply, where that differs among areas.
    applicable: Lane,
}

/// A draw on the short way.
#[derive(Clone, Copy)]
struct Draw<'d> {
    choices: &'d Choices,
    sheet: &'d Sheet,
    program: &'d Program,
    table: &'d Table,
    entries: &'d [Entry],
    tops: &'d [f64],
    labels: &'d [Vec<f64>],
    weights: &'d [f64],
    inverse: &'d [f64],
    /// Whether everything weighs something: what is there then has a part.
    weighs_all: bool,
    nominal: &'d [f64],
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
        Self {
            tables: sheets.iter().map(|sheet| tables(ground, sheet, &programs)).collect(),
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

/// A block of areas, by point.
struct Block<'b> {
    number: usize,
    keeps: &'b [Lane],
    fixed: [&'b [Lane]; 3],
    applies: &'b [Lane],
    /// Whether groups weigh what applies in each area.
    weighs_by_area: bool,
    range: ScoreRange,
    /// By place.
    is_full: &'b [bool],
}

impl Block<'_> {
    fn group(&self, at: usize, draw: Draw<'_>, groups: &[Group]) -> Group {
        let (mean, entry) = (&draw.program.means[at], draw.entries[at]);
        let terms = draw.program.terms(mean);
        let fixed = self.fixed[entry.aggregation as usize];
        let mut sum = Sum::default();
        let weights = &draw.weights[Program::range(mean)];
        if self.is_full[at] && !self.weighs_by_area && draw.weighs_all {
            return self.full(at, draw, groups);
        }
        for (term, weight) in terms.iter().zip(weights) {
            match *term {
                _ if *weight <= 0.0 => {}
                Term::Point { point, .. } => {
                    let keeps = &self.keeps[point];
                    if let Column::Fixed = draw.sheet.columns[point] {
                        sum.add(*weight, keeps, &fixed[point]);
                    } else {
                        let values = self.drawn(point, (entry, draw.tops[at]), draw);
                        sum.add(*weight, keeps, &values);
                    }
                }
                Term::Group { at: below, .. } => {
                    let own = &groups[below];
                    let passed = pass(entry, draw.entries[below], own);
                    let values = passed.as_ref().unwrap_or(&own.mean);
                    if self.weighs_by_area {
                        let weight = |points| term.weight(draw.choices, points);
                        sum.add_by_area(&own.applicable.map(weight), &own.has, values);
                    } else {
                        sum.add(*weight, &own.has, values);
                    }
                }
            }
        }
        let applicable = self.weighs_by_area.then(|| self.applicable(terms, draw.choices, groups));
        sum.finish(applicable.unwrap_or_default())
    }

    /// A group in which nothing is left out: Σ w is the same in every area.
    fn full(&self, at: usize, draw: Draw<'_>, groups: &[Group]) -> Group {
        let (mean, entry) = (&draw.program.means[at], draw.entries[at]);
        let fixed = self.fixed[entry.aggregation as usize];
        let mut sum = [0.0; WIDTH];
        let weights = &draw.weights[Program::range(mean)];
        for (term, weight) in draw.program.terms(mean).iter().zip(weights) {
            match *term {
                Term::Point { point, .. } => {
                    if let Column::Fixed = draw.sheet.columns[point] {
                        add(&mut sum, *weight, &fixed[point]);
                    } else {
                        let values = self.drawn(point, (entry, draw.tops[at]), draw);
                        add(&mut sum, *weight, &values);
                    }
                }
                Term::Group { at: below, .. } => {
                    let own = &groups[below];
                    let passed = pass(entry, draw.entries[below], own);
                    add(&mut sum, *weight, passed.as_ref().unwrap_or(&own.mean));
                }
            }
        }
        let inverse = draw.inverse[at];
        let mean = sum.map(|sum| sum * inverse);
        Group { mean, has: [1.0; WIDTH], applicable: [0.0; WIDTH] }
    }

    /// The scores of a point that depend on the choices.
    fn drawn(&self, point: usize, (entry, top): (Entry, f64), draw: Draw<'_>) -> Lane {
        let taken = Taken {
            entry,
            range: self.range,
            unmet: &draw.choices.unmet,
            top,
            labels: &draw.labels[point],
        };
        let mut lane = [0.0; WIDTH];
        draw.sheet.columns[point].fill(self.number, &self.keeps[point], &taken, &mut lane);
        lane
    }

    /// The weight of the points below that apply, in each area.
    fn applicable(&self, terms: &[Term], choices: &Choices, groups: &[Group]) -> Lane {
        let mut applicable = [0.0; WIDTH];
        for term in terms {
            let (weight, own) = match *term {
                Term::Point { point, .. } => (choices.points[point], &self.applies[point]),
                Term::Group { at, .. } => (1.0, &groups[at].applicable),
            };
            for (sum, own) in applicable.iter_mut().zip(own) {
                *sum += weight * own;
            }
        }
        applicable
    }
}

/// The means of a group below as they enter this one; `None` as they are.
#[inline]
fn pass(entry: Entry, own: Entry, below: &Group) -> Option<Lane> {
    let is_same = entry.aggregation == own.aggregation && own.least >= entry.least;
    if is_same {
        return None;
    }
    let entered = |at: usize| match below.has[at] {
        has if has > 0.0 => entry.enter(own.leave(below.mean[at])),
        _ => 0.0,
    };
    Some(std::array::from_fn(entered))
}

#[inline]
fn add(sum: &mut Lane, weight: f64, values: &Lane) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += weight * value;
    }
}

/// What enters a mean, as far as it has been added up.
#[derive(Default)]
struct Sum {
    total: Lane,
    sum: Lane,
}

impl Sum {
    #[inline]
    fn add(&mut self, weight: f64, keeps: &Lane, values: &Lane) {
        for lane in 0..WIDTH {
            self.total[lane] += weight * keeps[lane];
            self.sum[lane] += weight * values[lane];
        }
    }

    #[inline]
    fn add_by_area(&mut self, weights: &Lane, keeps: &Lane, values: &Lane) {
        for lane in 0..WIDTH {
            let weight = if keeps[lane] > 0.0 { weights[lane] } else { 0.0 };
            self.total[lane] += weight;
            self.sum[lane] += if keeps[lane] > 0.0 { weight * values[lane] } else { 0.0 };
        }
    }

    #[inline]
    fn finish(&self, applicable: Lane) -> Group {
        let mut group = Group { mean: [0.0; WIDTH], has: [0.0; WIDTH], applicable };
        for lane in 0..WIDTH {
            let mean = self.sum[lane] / self.total[lane];
            let has = self.total[lane] > 0.0;
            group.mean[lane] = if has { mean } else { 0.0 };
            group.has[lane] = if has { 1.0 } else { 0.0 };
        }
        group
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

/// A sheet under every rule on missing values.
fn tables(ground: Ground<'_>, sheet: &Sheet, programs: &[Program]) -> Vec<Table> {
    programs.iter().map(|program| Table::new(ground, sheet, program)).collect()
}

impl Table {
    fn new(ground: Ground<'_>, sheet: &Sheet, program: &Program) -> Self {
        let low = ground.settings.range.low;
        let areas = ground.records.len();
        let by_point = |of: &dyn Fn(usize) -> Vec<Lane>| by_block(sheet.columns.len(), areas, of);
        let means = [Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic];
        let keeps = |own: Option<f64>| f64::from(u8::from(own.is_some()));
        let scores = |point: usize| -> Vec<Option<f64>> {
            let floor = Some(low).filter(|_| program.floors[point]);
            let score =
                |own: &super::sheet::Worthy| own.score().or(floor.filter(|_| own.is_missing));
            sheet.worthies[point].iter().map(score).collect()
        };
        let fixed = means.map(|aggregation| {
            by_point(&|point| {
                let own = program.parents[point];
                let entry = Entry { aggregation, least: ground.least(own, aggregation) };
                lanes(&scores(point), 0.0, |own| own.map_or(0.0, |score| entry.enter(score)))
            })
        });
        // Beyond the last area nothing is missed.
        let keeps = by_point(&|point| lanes(&scores(point), 1.0, |own| keeps(*own)));
        Self {
            is_full: fullness(program, &keeps, sheet.columns.len()),
            keeps,
            withheld: withheld(ground, sheet, program),
            is_unbounded: is_unbounded(ground, sheet.method),
            fixed,
        }
    }
}

/// By block and place, whether everything that enters a mean is there.
fn fullness(program: &Program, keeps: &[Lane], points: usize) -> Vec<bool> {
    let mut full = Vec::new();
    for block in keeps.chunks(points.max(1)) {
        let mut has: Vec<Lane> = Vec::new();
        for mean in &program.means {
            let own = |term: &Term| match *term {
                Term::Point { point, .. } => block[point],
                Term::Group { at, .. } => has[at],
            };
            let terms = || program.terms(mean).iter().map(own);
            full.push(terms().flatten().all(|own| own > 0.0));
            let most = |lane: usize| terms().map(|own| own[lane]).fold(0.0, f64::max);
            has.push(std::array::from_fn(most));
        }
    }
    full
}

/// Whether a point is scored in standard deviations.
fn is_unbounded(ground: Ground<'_>, method: Method) -> bool {
    let own = |point: &Point| point.method.unwrap_or(method);
    let mut points = ground.catalogue.scored_points().iter();
    points.any(|point| own(point) == Method::Relative(Relative::ZScore))
}

/// The lanes of points one block after the other.
fn by_block(points: usize, areas: usize, lanes: impl Fn(usize) -> Vec<Lane>) -> Vec<Lane> {
    let blocks = areas.div_ceil(WIDTH);
    let mut table = vec![[0.0; WIDTH]; blocks * points];
    for point in 0..points {
        for (block, lane) in lanes(point).into_iter().enumerate() {
            table[block * points + point] = lane;
        }
    }
    table
}

/// The same with everything weighing something: draws that were recorded may
/// weigh what the catalogue does not.
fn evenly_weighted(catalogue: &Catalogue) -> Catalogue {
    let mut even = catalogue.clone();
    let mut settings = catalogue.settings.clone();
    let mut choices = Choices::of(catalogue, &settings);
    choices.points.fill(1.0);
    choices.groups.fill(1.0);
    choices.replace(&mut even, &mut settings, catalogue.uncertainty.least);
    even
}

/// By area, whether the index is withheld whatever weighs how much.
fn withheld(ground: Ground<'_>, sheet: &Sheet, program: &Program) -> Vec<bool> {
    let settings = Settings {
        method: sheet.method,
        missing: program.missing.clone(),
        // Which means there are decides on nothing here but negative scores,
        // and these take the long way.
        aggregation: Aggregation::Arithmetic,
        ..ground.settings.clone()
    };
    let catalogue = &evenly_weighted(ground.catalogue);
    let reference = Reference::of(catalogue, &settings, ground.compared);
    let scorer = Scorer::new(catalogue, &settings).with_reference(&reference);
    let mut memory = Workspace::default();
    let mut is_withheld = |record: &Record| {
        let of = (record.area.as_str(), record.year);
        let figures = record.observations.iter().map(Observation::figure);
        let summary = scorer.summarise(of, figures, Detail::Index, &mut memory);
        summary.index.withheld.is_some_and(|why| !matches!(why, Withheld::Weight { .. }))
    };
    ground.records.iter().map(&mut is_withheld).collect()
}
