//! The shortest list of points that brings the index to a score.

use crate::model::{Catalogue, Settings};
use crate::score::aggregation::state::State;
use crate::score::aggregation::tree::Evaluator;
use crate::score::grade::at_ten_digits;
use crate::score::{Assessment, PointResult, Verdict};

/// How many combinations are tried before the list is called approximate.
const MOST_TRIALS: usize = 20_000;

/// A way to a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// The score asked for.
    pub wanted: f64,
    /// The points to be met, with the index after each; empty where the index
    /// is there already, or cannot get there.
    pub steps: Vec<Step>,
    /// The index with every unmet point met.
    pub best: f64,
    /// Whether no shorter list exists: certain under arithmetic means, and
    /// where all shorter lists have been tried.
    pub shortest: bool,
}

/// A step on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Index of the point.
    pub point: usize,
    /// The index with it and all before it met.
    pub index: f64,
}

impl Reach {
    /// Whether the score can be reached by meeting points that are unmet now.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        reaches(self.best, self.wanted)
    }
}

/// The shortest list of missed and pending points that, met, bring the index
/// to `wanted`; `None` where there is no index. Points that were not reported
/// stay so.
///
/// Each step takes the point that gains most. Under arithmetic means gains
/// add up and the list is the shortest; otherwise all shorter lists are
/// tried, as far as there are not too many.
#[must_use]
pub fn reach(
    catalogue: &Catalogue,
    settings: &Settings,
    assessment: &Assessment,
    wanted: f64,
) -> Option<Reach> {
    let start = assessment.index.score?;
    let mut search = Search::new(catalogue, settings, assessment);
    let all = search.open.clone();
    let best = search.index_with(&all).unwrap_or(start);
    let mut reach = Reach { wanted, steps: Vec::new(), best, shortest: true };
    if reaches(start, wanted) || !reach.is_possible() {
        return Some(reach);
    }
    let mut list = search.greedy(wanted);
    if !catalogue.is_arithmetic(settings) {
        reach.shortest = search.shorten(&mut list, wanted);
    }
    let mut met = Vec::new();
    for point in list {
        met.push(point);
        let index = search.index_with(&met).unwrap_or(start);
        reach.steps.push(Step { point, index });
    }
    Some(reach)
}

/// Whether an index reaches a score, compared like grades.
#[must_use]
pub fn reaches(index: f64, wanted: f64) -> bool {
    at_ten_digits(index) >= wanted
}

struct Search<'a> {
    evaluator: Evaluator<'a>,
    states: Vec<State>,
    open: Vec<usize>,
    highest: f64,
    trials: usize,
}

impl<'a> Search<'a> {
    fn new(catalogue: &'a Catalogue, settings: &'a Settings, assessment: &Assessment) -> Self {
        // Meeting its target does not move a point that is compared with areas.
        let counts =
            |r: &PointResult| settings.method_of(&catalogue.points[r.point]).relative().is_none();
        let is_open =
            |r: &&PointResult| matches!(r.verdict, Verdict::Missed | Verdict::Pending) && counts(r);
        Self {
            evaluator: Evaluator::new(catalogue, settings),
            states: assessment.states(),
            open: assessment.points.iter().filter(is_open).map(|r| r.point).collect(),
            highest: settings.range.high,
            trials: 0,
        }
    }

    fn index_with(&mut self, met: &[usize]) -> Option<f64> {
        let kept: Vec<State> = met.iter().map(|point| self.states[*point]).collect();
        for point in met {
            self.states[*point] = State::Scored(self.highest);
        }
        let index = self.evaluator.index(&self.states).score();
        for (point, state) in met.iter().zip(kept) {
            self.states[*point] = state;
        }
        index
    }

    fn greedy(&mut self, wanted: f64) -> Vec<usize> {
        let mut list: Vec<usize> = Vec::new();
        let mut open = self.open.clone();
        while !open.is_empty() {
            let mut best = (0, f64::NEG_INFINITY);
            for (at, point) in open.iter().enumerate() {
                list.push(*point);
                let index = self.index_with(&list).unwrap_or(f64::NEG_INFINITY);
                list.pop();
                if index > best.1 {
                    best = (at, index);
                }
            }
            list.push(open.remove(best.0));
            if reaches(best.1, wanted) {
                break;
            }
        }
        list
    }

    /// Looks for a shorter list; says whether the one left is the shortest
    /// for certain.
    fn shorten(&mut self, list: &mut Vec<usize>, wanted: f64) -> bool {
        for length in 1..list.len() {
            let mut chosen = Vec::with_capacity(length);
            match self.find(length, 0, &mut chosen, wanted) {
                Some(true) => {
                    *list = chosen;
                    return true;
                }
                Some(false) => {}
                None => return false,
            }
        }
        true
    }

    /// Whether a list of this length suffices; `None` after too many trials.
    fn find(
        &mut self,
        length: usize,
        from: usize,
        chosen: &mut Vec<usize>,
        wanted: f64,
    ) -> Option<bool> {
        if chosen.len() == length {
            self.trials += 1;
            if self.trials > MOST_TRIALS {
                return None;
            }
            return Some(self.index_with(chosen).is_some_and(|index| reaches(index, wanted)));
        }
        for at in from..self.open.len() {
            chosen.push(self.open[at]);
            match self.find(length, at + 1, chosen, wanted) {
                Some(false) => chosen.pop(),
                found => return found,
            };
        }
        Some(false)
    }
}
