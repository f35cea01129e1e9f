//! What every area has at every point, laid out for the walk through the tree.

use std::ops::Range;

use super::area_block::{AREAS_AT_ONCE, AreaSet, areas_where};
use super::flat_tree::{FlatTree, Term};
use super::mean_function::MeanFunction;
use super::point_scores::{AreaAtPoint, DependsOn, PointScores};
use crate::model::{Aggregation, Method, Point, Relative};
use crate::score::trials::given::Given;

/// What every area scores under one method and one rule on missing values.
#[derive(Debug)]
pub(super) struct Prepared {
    /// By block and term of a point, where it has a score.
    pub(super) present: Vec<AreaSet>,
    /// By block and place, where everything that enters a mean is there.
    pub(super) full: Vec<AreaSet>,
    /// By block and place, where anything is.
    pub(super) has: Vec<AreaSet>,
    /// By block, whether everything is there, and weighs something.
    pub(super) is_complete: Vec<bool>,
    /// By area, whether the index is withheld whatever weighs how much.
    pub(super) withheld: Vec<bool>,
    /// Whether scores may lie outside of the score range.
    pub(super) is_unbounded: bool,
    /// By mean that is tried.
    pub(super) inputs: Vec<MeanInputs>,
}

/// The same as it enters the means.
#[derive(Debug)]
pub(super) struct MeanInputs {
    /// By place.
    pub(super) functions: Vec<MeanFunction>,
    /// Whether all means are of one kind.
    pub(super) is_uniform: bool,
    /// By block and term of a point, the scores that depend on no choice; 0 where
    /// there is none, or another.
    pub(super) known: Vec<[f64; AREAS_AT_ONCE]>,
    /// The scores that do depend on choices, block by block and place by place.
    moving: Vec<MovingScore>,
    /// By block and place, where its own end there.
    ends: Vec<usize>,
}

/// A score that depends on choices.
#[derive(Debug, Clone, Copy)]
pub(super) struct MovingScore {
    pub(super) term: usize,
    /// The area in its block.
    pub(super) area: usize,
    pub(super) by: MovedBy,
}

/// On which choice.
#[derive(Debug, Clone, Copy)]
pub(super) enum MovedBy {
    /// The rule of an attribute, by 1 − attainment.
    Rule { attribute: usize, shortfall: f64 },
    /// The score of a label, as [`PointScores`] counts them.
    Label(usize),
}

impl Prepared {
    /// Of the areas whose index is `withheld` by their own.
    pub(super) fn new(
        given: Given<'_>,
        point_scores: &PointScores,
        tree: &FlatTree,
        withheld: Vec<bool>,
    ) -> Self {
        let maker = Maker { given, point_scores, tree };
        let present = maker.present();
        let (full, has) = tree.fullness(&present);
        let means = &given.varied.aggregations;
        let is_complete =
            |full: &[AreaSet]| tree.weighs_all() && full.iter().all(|areas| *areas == AreaSet::MAX);
        Self {
            is_complete: full.chunks(tree.means.len()).map(is_complete).collect(),
            present,
            full,
            has,
            withheld,
            is_unbounded: is_unbounded(given, point_scores.method),
            inputs: means.iter().map(|mean| maker.inputs(*mean)).collect(),
        }
    }
}

impl MeanInputs {
    /// What depends on choices in means that follow each other, by block and
    /// place.
    pub(super) fn moving(&self, means: Range<usize>) -> &[MovingScore] {
        let end = |mean: usize| mean.checked_sub(1).map_or(0, |last| self.ends[last]);
        &self.moving[end(means.start)..end(means.end)]
    }
}

/// Makes what enters the means.
struct Maker<'m, 'a> {
    given: Given<'a>,
    point_scores: &'m PointScores,
    tree: &'m FlatTree,
}

impl Maker<'_, '_> {
    /// What an area has at a point.
    fn at_point(&self, area: usize, point: usize) -> AreaAtPoint {
        self.point_scores.at_points[point][area]
    }

    /// What it scores there, with what is not reported as the rule has it.
    fn score(&self, area: usize, point: usize) -> Option<f64> {
        let own = self.at_point(area, point);
        let is_lowest = own.is_missing && self.tree.floors[point];
        own.score().or(is_lowest.then_some(self.given.settings.range.low))
    }

    /// The areas of each block.
    fn blocks(&self) -> impl Iterator<Item = Range<usize>> {
        let areas = self.given.records.len();
        (0..areas).step_by(AREAS_AT_ONCE).map(move |first| first..areas.min(first + AREAS_AT_ONCE))
    }

    fn present(&self) -> Vec<AreaSet> {
        let mut present = Vec::new();
        for areas in self.blocks() {
            let areas: Vec<usize> = areas.collect();
            let points = &self.tree.terms()[..self.tree.points];
            present.extend(points.iter().map(|term| match *term {
                Term::Point { point, .. } => {
                    areas_where(&areas, |area| self.score(*area, point).is_some())
                }
                Term::Group { .. } => 0,
            }));
        }
        present
    }

    fn inputs(&self, aggregation: Aggregation) -> MeanInputs {
        let Self { given, tree, .. } = *self;
        let means = tree.means.iter();
        let functions: Vec<MeanFunction> =
            means.map(|mean| MeanFunction::of(given, mean.own, aggregation)).collect();
        let mut inputs = MeanInputs {
            is_uniform: functions.iter().all(|function| *function == functions[0]),
            functions,
            known: Vec::new(),
            moving: Vec::new(),
            ends: Vec::new(),
        };
        for areas in self.blocks() {
            for (place, mean) in tree.means.iter().enumerate() {
                for term in mean.points.clone() {
                    self.enter(areas.clone(), (place, term), &mut inputs);
                }
                inputs.ends.push(inputs.moving.len());
            }
        }
        inputs
    }

    fn enter(&self, areas: Range<usize>, at: (usize, usize), inputs: &mut MeanInputs) {
        let (place, term) = at;
        let (function, mut known) = (inputs.functions[place], [0.0; AREAS_AT_ONCE]);
        if let Some(point) = self.tree.weighed_point(term) {
            for (area, number) in areas.enumerate() {
                let Some(score) = self.score(number, point) else { continue };
                match self.moved_by(number, point) {
                    Some(by) => inputs.moving.push(MovingScore { term, area, by }),
                    None => known[area] = function.apply(score),
                }
            }
        }
        inputs.known.push(known);
    }

    fn moved_by(&self, area: usize, point: usize) -> Option<MovedBy> {
        let own = self.at_point(area, point);
        match self.point_scores.dependence[point] {
            DependsOn::Fixed => None,
            DependsOn::Ruled(attribute) => {
                let unmet = own.reached().filter(|reached| !reached.met)?;
                Some(MovedBy::Rule { attribute, shortfall: 1.0 - unmet.attainment })
            }
            DependsOn::Labelled { first } => own.label().map(|label| MovedBy::Label(first + label)),
        }
    }
}

/// Whether a point is scored in standard deviations.
fn is_unbounded(given: Given<'_>, method: Method) -> bool {
    let own = |point: &Point| point.method.unwrap_or(method);
    let mut points = given.catalogue.scored_points().iter();
    points.any(|point| own(point) == Method::Relative(Relative::ZScore))
}
