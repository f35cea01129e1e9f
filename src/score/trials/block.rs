//! The tree for a block of areas side by side, under one draw.

use super::column::{Column, Entry, Lane, Taken, WIDTH};
use super::program::{Program, Term};
use super::sheet::Sheet;
use super::table::Table;
use crate::model::ScoreRange;
use crate::model::choices::Choices;

/// What a group comes to in a block of areas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Σ w·f(s) / Σ w; 0 without a score.
    pub(super) mean: Lane,
    /// 1 where there is a score, else 0.
    pub(super) has: Lane,
    /// The weight of the points that apply, where that differs among areas.
    pub(super) applicable: Lane,
}

/// A draw on the short way.
#[derive(Clone, Copy)]
pub(super) struct Draw<'d> {
    pub(super) choices: &'d Choices,
    pub(super) sheet: &'d Sheet,
    pub(super) program: &'d Program,
    pub(super) table: &'d Table,
    pub(super) entries: &'d [Entry],
    pub(super) tops: &'d [f64],
    pub(super) labels: &'d [Vec<f64>],
    pub(super) weights: &'d [f64],
    pub(super) inverse: &'d [f64],
    /// Whether everything weighs something: what is there then has a part.
    pub(super) weighs_all: bool,
    pub(super) nominal: &'d [f64],
}

/// A block of areas, by point.
pub(super) struct Block<'b> {
    pub(super) number: usize,
    pub(super) keeps: &'b [Lane],
    pub(super) fixed: [&'b [Lane]; 3],
    pub(super) applies: &'b [Lane],
    /// Whether groups weigh what applies in each area.
    pub(super) weighs_by_area: bool,
    pub(super) range: ScoreRange,
    /// By place.
    pub(super) is_full: &'b [bool],
}

impl Block<'_> {
    /// A group, from those below it.
    pub(super) fn group(&self, at: usize, draw: Draw<'_>, groups: &[Group]) -> Group {
        if self.is_full[at] && !self.weighs_by_area && draw.weighs_all {
            return self.full(at, draw, groups);
        }
        let (mean, entry) = (&draw.program.means[at], draw.entries[at]);
        let terms = draw.program.terms(mean);
        let fixed = self.fixed[entry.aggregation as usize];
        let weights = &draw.weights[Program::range(mean)];
        let mut sum = Sum::default();
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

    /// A group in which nothing is left out: Σ w is the same in every area. Its
    /// loop stands by itself: one that serves both was a tenth slower.
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
