//! The result of an area and year without its points: what a table of very
//! many areas shows, at a fraction of the work.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::judged::{Judged, judge};
use super::method::{Against, Reached, Worth, worth};
use super::tree::{Coverage, Evaluated, State, Walk, Weights};
use super::{BindingRecord, GroupResult, Scorer, Verdict};
use crate::model::{Figure, Status, Year};

/// The result for one area and year without its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The area.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// The index.
    pub index: Index,
    /// The record of binding points.
    pub binding: BindingRecord,
    /// Coverage of the index.
    pub coverage: Coverage,
    /// Numbers of values by status, in the order of [`Status::ALL`], supposed
    /// ones left out.
    pub statuses: [usize; 4],
    /// Number of values that the command line supposed.
    pub supposed: usize,
    /// Groups in depth-first order, the index itself left out.
    pub groups: Vec<GroupResult>,
}

impl Summary {
    /// How many values are not final: supposed ones are not.
    #[must_use]
    pub fn not_final(&self) -> usize {
        self.statuses[1..].iter().sum::<usize>() + self.supposed
    }
}

/// Which groups a summary has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The index alone.
    Index,
    /// All groups.
    Groups,
}

/// What one summary can leave to the next.
#[derive(Debug, Default)]
pub struct Workspace {
    /// The judged targets of the scored points, by year.
    judged: BTreeMap<Year, Vec<Option<Judged>>>,
    states: Vec<State>,
    walk: Walk,
}

/// What is counted over the scored points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) binding: BindingRecord,
    pub(super) statuses: [usize; 4],
    pub(super) supposed: usize,
}

impl Scorer<'_> {
    /// The summary of an area and year, of which `figure` tells what was said
    /// of each scored point.
    #[must_use]
    pub fn summarise(
        &self,
        (area, year): (&str, Year),
        figure: impl Fn(usize) -> Figure,
        detail: Detail,
        work: &mut Workspace,
    ) -> Summary {
        let Workspace { judged, states, walk } = work;
        let judged = judged.entry(year).or_insert_with(|| self.judge(year));
        let mut tally = Tally::default();
        states.clear();
        for (point, judged) in judged.iter().enumerate() {
            let figure = figure(point);
            let worth = self.worth(point, year, figure, judged.as_ref());
            let verdict = verdict(figure, judged.as_ref(), worth.and_then(|worth| worth.reached));
            self.count(&mut tally, point, figure, judged.as_ref().map(|_| verdict));
            states.push(state(verdict, worth.and_then(|worth| worth.score)));
        }
        if detail == Detail::Index && self.is_lenient {
            let root = self.evaluator.root(states, walk);
            return self.conclude((area, year), states, &[root], tally, walk);
        }
        let groups = self.evaluator.groups(states);
        let mut summary = self.conclude((area, year), states, &groups, tally, walk);
        if detail == Detail::Groups {
            summary.groups = self.group_results(&groups, &self.evaluator.weights_from(&groups));
        }
        summary
    }

    /// What the groups come to, themselves left out; see
    /// [`assess_index`](Self::assess_index) for which there have to be.
    pub(super) fn conclude(
        &self,
        (area, year): (&str, Year),
        states: &[State],
        groups: &[Evaluated],
        tally: Tally,
        walk: &mut Walk,
    ) -> Summary {
        Summary {
            area: area.to_owned(),
            year,
            index: self.assess_index(year, states, groups, tally.binding, walk),
            binding: tally.binding,
            coverage: groups[0].coverage,
            statuses: tally.statuses,
            supposed: tally.supposed,
            groups: Vec::new(),
        }
    }

    fn judge(&self, year: Year) -> Vec<Option<Judged>> {
        let points = self.catalogue.scored_points().iter();
        points.map(|point| judge(point, self.settings, year)).collect()
    }

    /// What a value is worth.
    pub(super) fn worth(
        &self,
        index: usize,
        year: Year,
        figure: Figure,
        judged: Option<&Judged>,
    ) -> Option<Worth> {
        let column = self.reference.and_then(|reference| reference.column(index, year));
        let against = Against { target: judged, column };
        let point = &self.catalogue.points[index];
        figure.value().map(|value| worth(self.catalogue, self.settings, point, value, against))
    }

    /// Counts a scored point; it has a verdict where it has a target.
    pub(super) fn count(
        &self,
        tally: &mut Tally,
        point: usize,
        figure: Figure,
        verdict: Option<Verdict>,
    ) {
        if let Figure::Reported { status, supposed, .. } = figure {
            tally.supposed += usize::from(supposed);
            let statuses = tally.statuses.iter_mut().zip(Status::ALL);
            for (count, own) in statuses.filter(|_| !supposed) {
                *count += usize::from(own == status);
            }
        }
        if let Some(verdict) = verdict.filter(|_| self.binding[point]) {
            tally.binding.count(verdict);
        }
    }

    /// The groups, in depth-first order.
    pub(super) fn group_results(
        &self,
        groups: &[Evaluated],
        effective: &Weights,
    ) -> Vec<GroupResult> {
        let has_index = groups[0].outcome.score().is_some();
        let own = groups.iter().zip(&self.paths).enumerate().skip(1);
        own.map(|(position, (evaluated, path))| GroupResult {
            path: Arc::clone(path),
            outcome: evaluated.outcome,
            coverage: evaluated.coverage,
            insufficient: evaluated.insufficient,
            weight: self.nominal.groups[position],
            effective_weight: has_index.then(|| effective.groups[position]),
        })
        .collect()
    }
}

/// How a point stands.
pub(super) fn verdict(
    figure: Figure,
    judged: Option<&Judged>,
    reached: Option<Reached>,
) -> Verdict {
    match (figure, judged.zip(reached)) {
        (Figure::NotApplicable, _) => Verdict::NotApplicable,
        (Figure::NotReported, _) => Verdict::NotReported,
        (Figure::Reported { .. }, None) => Verdict::NoTarget,
        (_, Some((_, reached))) if reached.met => Verdict::Met,
        (_, Some((judged, _))) if judged.due => Verdict::Missed,
        _ => Verdict::Pending,
    }
}

/// What the tree needs to know of a point.
pub(super) fn state(verdict: Verdict, score: Option<f64>) -> State {
    match (verdict, score) {
        (Verdict::NotApplicable, _) => State::NotApplicable,
        (Verdict::NotReported, _) => State::Missing,
        (_, Some(score)) => State::Scored(score),
        (_, None) => State::Incomparable,
    }
}
