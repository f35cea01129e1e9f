//! What every point scores in every area, laid out block by block.

use super::column::{Entry, Lane, WIDTH};
use super::program::{Program, Term};
use super::sheet::{Ground, Sheet, Worthy, lanes};
use crate::model::choices::Choices;
use crate::model::{
    Aggregation, Catalogue, Method, Observation, Point, Record, Relative, Settings,
};
use crate::score::Scorer;
use crate::score::index::Withheld;
use crate::score::reference::Reference;
use crate::score::summary::{Detail, Workspace};

/// What every point scores in every area under one method and one rule on
/// missing values.
#[derive(Debug)]
pub(super) struct Table {
    /// By block and point, 1 where there is a score, else 0.
    pub(super) keeps: Vec<Lane>,
    /// By mean, then by block and point, the scores that depend on no choice,
    /// as they enter the mean; 0 where there is none.
    pub(super) fixed: [Vec<Lane>; 3],
    /// By block and place, whether everything that enters a mean is there in
    /// every area: nothing need be left out then.
    pub(super) is_full: Vec<bool>,
    /// By area, whether the index is withheld whatever weighs how much.
    pub(super) withheld: Vec<bool>,
    /// Whether scores may lie outside of the score range.
    pub(super) is_unbounded: bool,
}

impl Table {
    /// `even` is the catalogue with everything weighing the same.
    pub(super) fn new(
        ground: Ground<'_>,
        even: &Catalogue,
        sheet: &Sheet,
        program: &Program,
    ) -> Self {
        let low = ground.settings.range.low;
        let areas = ground.records.len();
        let by_point = |of: &dyn Fn(usize) -> Vec<Lane>| by_block(sheet.columns.len(), areas, of);
        let means = [Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic];
        let keeps = |own: Option<f64>| f64::from(u8::from(own.is_some()));
        let scores = |point: usize| -> Vec<Option<f64>> {
            let floor = Some(low).filter(|_| program.floors[point]);
            let score = |own: &Worthy| own.score().or(floor.filter(|_| own.is_missing));
            sheet.worthies[point].iter().map(score).collect()
        };
        let scores: Vec<Vec<Option<f64>>> = (0..sheet.columns.len()).map(scores).collect();
        let fixed = means.map(|aggregation| {
            by_point(&|point| {
                let own = program.parents[point];
                let entry = Entry { aggregation, least: ground.least(own, aggregation) };
                lanes(&scores[point], 0.0, |own| own.map_or(0.0, |score| entry.enter(score)))
            })
        });
        // Beyond the last area nothing is missed.
        let keeps = by_point(&|point| lanes(&scores[point], 1.0, |own| keeps(*own)));
        Self {
            is_full: fullness(program, &keeps, sheet.columns.len()),
            keeps,
            withheld: withheld((ground, even), sheet, program),
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
pub(super) fn by_block(
    points: usize,
    areas: usize,
    lanes: impl Fn(usize) -> Vec<Lane>,
) -> Vec<Lane> {
    let blocks = areas.div_ceil(WIDTH);
    let mut table = vec![[0.0; WIDTH]; blocks * points];
    for point in 0..points {
        for (block, lane) in lanes(point).into_iter().enumerate() {
            table[block * points + point] = lane;
        }
    }
    table
}

/// A catalogue with everything weighing the same: draws that were recorded may
/// weigh what it does not.
pub(super) fn evenly_weighted(catalogue: &Catalogue) -> Catalogue {
    let mut even = catalogue.clone();
    let mut settings = catalogue.settings.clone();
    let mut choices = Choices::of(catalogue, &settings);
    choices.points.fill(1.0);
    choices.groups.fill(1.0);
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
