//! What every area has at every point, laid out for the walk through the tree.

use std::ops::Range;

use super::entry::Entry;
use super::program::{Program, Term};
use super::sheet::{Column, Ground, Sheet, Worthy};
use super::tile::{Areas, TILE, areas_where};
use crate::model::choices::Choices;
use crate::model::{
    Aggregation, Catalogue, Method, Observation, Point, Record, Relative, Settings,
};
use crate::score::Scorer;
use crate::score::bulk::{Detail, Workspace};
use crate::score::normalisation::reference::Reference;
use crate::score::withheld::Withheld;

/// What every area scores under one method and one rule on missing values.
#[derive(Debug)]
pub(super) struct Table {
    /// By tile and term of a point, where it has a score.
    pub(super) present: Vec<Areas>,
    /// By tile and place, where everything that enters a mean is there.
    pub(super) full: Vec<Areas>,
    /// By tile and place, where anything is.
    pub(super) has: Vec<Areas>,
    /// By tile, whether everything is there, and weighs something.
    pub(super) is_complete: Vec<bool>,
    /// By area, whether the index is withheld whatever weighs how much.
    pub(super) withheld: Vec<bool>,
    /// Whether scores may lie outside of the score range.
    pub(super) is_unbounded: bool,
    /// By mean that is tried.
    pub(super) entering: Vec<Entering>,
}

/// The same as it enters the means.
#[derive(Debug)]
pub(super) struct Entering {
    /// By place.
    pub(super) entries: Vec<Entry>,
    /// Whether all means are of one kind.
    pub(super) is_uniform: bool,
    /// By tile and term of a point, the scores that depend on no choice; 0 where
    /// there is none, or another.
    pub(super) known: Vec<[f64; TILE]>,
    /// The scores that do depend on choices, tile by tile and place by place.
    moving: Vec<Moving>,
    /// By tile and place, where its own end there.
    ends: Vec<usize>,
}

/// A score that depends on choices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moving {
    pub(super) term: usize,
    /// The area in its tile.
    pub(super) area: usize,
    pub(super) by: Mover,
}

/// On which choice.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mover {
    /// The rule of an attribute, by 1 − attainment.
    Rule { attribute: usize, shortfall: f64 },
    /// The score of a label, as the sheet counts them.
    Label(usize),
}

impl Table {
    /// `even` is the catalogue with even weights, `known` where the index is
    /// withheld, if that has been found.
    pub(super) fn new(
        (ground, even): (Ground<'_>, &Catalogue),
        sheet: &Sheet,
        program: &Program,
        known: Option<&Vec<bool>>,
    ) -> Self {
        let maker = Maker { ground, sheet, program };
        let present = maker.present();
        let (full, has) = program.fullness(&present);
        let means = &ground.varied.aggregations;
        let is_complete =
            |full: &[Areas]| program.weighs_all() && full.iter().all(|areas| *areas == Areas::MAX);
        Self {
            is_complete: full.chunks(program.means.len()).map(is_complete).collect(),
            present,
            full,
            has,
            withheld: known.cloned().unwrap_or_else(|| withheld((ground, even), sheet, program)),
            is_unbounded: is_unbounded(ground, sheet.method),
            entering: means.iter().map(|mean| maker.entering(*mean)).collect(),
        }
    }
}

impl Entering {
    /// What depends on choices in means that follow each other, by tile and
    /// place.
    pub(super) fn moving(&self, means: Range<usize>) -> &[Moving] {
        let end = |mean: usize| mean.checked_sub(1).map_or(0, |last| self.ends[last]);
        &self.moving[end(means.start)..end(means.end)]
    }
}

/// Makes a table.
struct Maker<'m, 'a> {
    ground: Ground<'a>,
    sheet: &'m Sheet,
    program: &'m Program,
}

impl Maker<'_, '_> {
    /// What an area has at a point.
    fn worthy(&self, area: usize, point: usize) -> Worthy {
        self.sheet.worthies[point][area]
    }

    /// What it scores there, with what is not reported as the rule has it.
    fn score(&self, area: usize, point: usize) -> Option<f64> {
        let own = self.worthy(area, point);
        let is_lowest = own.is_missing && self.program.floors[point];
        own.score().or(is_lowest.then_some(self.ground.settings.range.low))
    }

    /// The areas of each tile.
    fn tiles(&self) -> impl Iterator<Item = Range<usize>> {
        let areas = self.ground.records.len();
        (0..areas).step_by(TILE).map(move |first| first..areas.min(first + TILE))
    }

    fn present(&self) -> Vec<Areas> {
        let mut present = Vec::new();
        for areas in self.tiles() {
            let areas: Vec<usize> = areas.collect();
            let points = &self.program.terms()[..self.program.points];
            present.extend(points.iter().map(|term| match *term {
                Term::Point { point, .. } => {
                    areas_where(&areas, |area| self.score(*area, point).is_some())
                }
                Term::Group { .. } => 0,
            }));
        }
        present
    }

    fn entering(&self, aggregation: Aggregation) -> Entering {
        let Self { ground, program, .. } = *self;
        let means = program.means.iter();
        let entries: Vec<Entry> = means.map(|mean| ground.entry(mean.own, aggregation)).collect();
        let mut entering = Entering {
            is_uniform: entries.iter().all(|entry| *entry == entries[0]),
            entries,
            known: Vec::new(),
            moving: Vec::new(),
            ends: Vec::new(),
        };
        for areas in self.tiles() {
            for (place, mean) in program.means.iter().enumerate() {
                for term in mean.points.clone() {
                    self.enter(areas.clone(), (place, term), &mut entering);
                }
                entering.ends.push(entering.moving.len());
            }
        }
        entering
    }

    fn enter(&self, areas: Range<usize>, at: (usize, usize), entering: &mut Entering) {
        let (place, term) = at;
        let (entry, mut known) = (entering.entries[place], [0.0; TILE]);
        if let Some(point) = self.program.weighed_point(term) {
            for (area, number) in areas.enumerate() {
                let Some(score) = self.score(number, point) else { continue };
                match self.mover(number, point) {
                    Some(by) => entering.moving.push(Moving { term, area, by }),
                    None => known[area] = entry.enter(score),
                }
            }
        }
        entering.known.push(known);
    }

    fn mover(&self, area: usize, point: usize) -> Option<Mover> {
        let own = self.worthy(area, point);
        match self.sheet.columns[point] {
            Column::Fixed => None,
            Column::Ruled(attribute) => {
                let unmet = own.reached().filter(|reached| !reached.met)?;
                Some(Mover::Rule { attribute, shortfall: 1.0 - unmet.attainment })
            }
            Column::Labelled { first } => own.label().map(|label| Mover::Label(first + label)),
        }
    }
}

impl Ground<'_> {
    /// How scores enter the mean of groups that may have their own.
    pub(super) fn entry(&self, own: Option<Aggregation>, drawn: Aggregation) -> Entry {
        let is_lifted =
            own.is_none() && drawn != self.settings.aggregation && drawn != Aggregation::Arithmetic;
        let least = if is_lifted { self.catalogue.uncertainty.least } else { f64::NEG_INFINITY };
        Entry { aggregation: own.unwrap_or(drawn), least }
    }
}

/// Whether a point is scored in standard deviations.
fn is_unbounded(ground: Ground<'_>, method: Method) -> bool {
    let own = |point: &Point| point.method.unwrap_or(method);
    let mut points = ground.catalogue.scored_points().iter();
    points.any(|point| own(point) == Method::Relative(Relative::ZScore))
}

/// A catalogue in which everything weighs the same that weighs anything.
pub(super) fn evenly_weighted(catalogue: &Catalogue, own: &Choices) -> Catalogue {
    let (mut even, mut settings) = (catalogue.clone(), catalogue.settings.clone());
    let mut choices = own.clone();
    for weight in choices.points.iter_mut().chain(&mut choices.groups) {
        *weight = if *weight > 0.0 { 1.0 } else { 0.0 };
    }
    choices.replace(&mut even, &mut settings, catalogue.uncertainty.least);
    even
}

/// By area, whether the index is withheld whatever weighs how much.
fn withheld(
    (ground, even): (Ground<'_>, &Catalogue),
    sheet: &Sheet,
    program: &Program,
) -> Vec<bool> {
    let settings = Settings {
        method: sheet.method,
        missing: program.missing.clone(),
        // Which means there are decides on nothing here but negative scores,
        // and these take the long way.
        aggregation: Aggregation::Arithmetic,
        ..ground.settings.clone()
    };
    let reference = Reference::of(even, &settings, ground.compared);
    let scorer = Scorer::new(even, &settings).with_reference(&reference);
    let mut memory = Workspace::default();
    let mut is_withheld = |record: &Record| {
        let of = (record.area.as_str(), record.year);
        let figures = record.observations.iter().map(Observation::figure);
        let summary = scorer.summarise(of, figures, Detail::Index, &mut memory);
        summary.index.withheld.is_some_and(|why| !matches!(why, Withheld::Weight { .. }))
    };
    ground.records.iter().map(&mut is_withheld).collect()
}
