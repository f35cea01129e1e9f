//! The result of an area and year without its points: what a table of very
//! many areas shows, at a fraction of the work.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::judged::{Judged, judge};
use super::method::Yardstick;
use super::quotient::Quotient;
use super::tree::{Coverage, Evaluated, State, Walk, Weights};
use super::{BindingRecord, GroupResult, Scorer, Verdict};
use crate::model::{Figure, Year};

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
    /// Numbers of values by status, in the order of
    /// [`Status::ALL`](crate::model::Status::ALL), supposed ones left out.
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
pub struct Workspace<'a> {
    /// How the scored points are measured, by year.
    measures: BTreeMap<Year, Vec<Measure<'a>>>,
    states: Vec<State>,
    walk: Walk,
}

/// How a point of a year is measured.
#[derive(Debug)]
struct Measure<'a> {
    yardstick: Yardstick<'a>,
    /// From which the worth of every value follows, if one does.
    quotient: Option<Quotient>,
    /// Whether its target year has come; `None` without a target.
    due: Option<bool>,
    /// Whether it has a target that binds.
    is_obligation: bool,
}

impl Measure<'_> {
    /// Whether what was said meets the target, and what it scores.
    #[inline]
    fn worth(&self, figure: Figure) -> (Option<bool>, Option<f64>) {
        let Some(value) = figure.value() else { return (None, None) };
        if let Some((quotient, part)) = self.quotient.zip(self.yardstick.part(value)) {
            let (met, score) = quotient.worth(part);
            return (Some(met), Some(score));
        }
        let worth = self.yardstick.worth(value);
        (worth.reached.map(|reached| reached.met), worth.score)
    }
}

/// What is counted over the scored points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// Obligations with a target, by verdict, as these are declared.
    verdicts: [usize; 6],
    /// Values by status, as these are declared.
    statuses: [usize; 4],
    supposed: usize,
}

impl Tally {
    /// Counts a scored point, which may be an obligation with a target.
    pub(super) fn count(&mut self, figure: Figure, verdict: Verdict, is_obligation: bool) {
        if let Figure::Reported { status, supposed, .. } = figure {
            self.supposed += usize::from(supposed);
            self.statuses[status as usize] += usize::from(!supposed);
        }
        self.verdicts[verdict as usize] += usize::from(is_obligation);
    }

    fn binding(&self) -> BindingRecord {
        let [met, missed, pending, _, unreported, not_applicable] = self.verdicts;
        let total = met + missed + pending + unreported + not_applicable;
        BindingRecord { total, met, missed, pending, unreported, not_applicable }
    }
}

impl<'a> Scorer<'a> {
    /// The summary of an area and year, of which `figures` are what was said of
    /// each scored point.
    #[must_use]
    pub fn summarise(
        &self,
        (area, year): (&str, Year),
        figures: impl Iterator<Item = Figure>,
        detail: Detail,
        work: &mut Workspace<'a>,
    ) -> Summary {
        let Workspace { measures, states, walk } = work;
        let measures = measures.entry(year).or_insert_with(|| self.measures(year));
        let mut tally = Tally::default();
        states.clear();
        for (measure, figure) in measures.iter().zip(figures) {
            let (met, score) = measure.worth(figure);
            let verdict = verdict(figure, measure.due, met);
            tally.count(figure, verdict, measure.is_obligation);
            states.push(state(verdict, score));
        }
        if detail == Detail::Index && self.is_lenient {
            let (root, other) = self.indices(states, walk);
            return self.conclude((area, year), states, (&[root], other), tally, walk);
        }
        let groups = self.evaluator.groups(states);
        let other = self.other_weighting(states, walk);
        let mut summary = self.conclude((area, year), states, (&groups, other), tally, walk);
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
        evaluated: (&[Evaluated], Option<f64>),
        tally: Tally,
        walk: &mut Walk,
    ) -> Summary {
        let binding = tally.binding();
        Summary {
            area: area.to_owned(),
            year,
            index: self.assess_index(year, states, evaluated, binding, walk),
            binding,
            coverage: evaluated.0[0].coverage,
            statuses: tally.statuses,
            supposed: tally.supposed,
            groups: Vec::new(),
        }
    }

    fn measures(&self, year: Year) -> Vec<Measure<'a>> {
        let points = self.catalogue.scored_points().iter().enumerate();
        let measure = |(index, point)| {
            let judged = judge(point, self.settings, year);
            let yardstick = self.yardstick(index, year, judged.as_ref());
            Measure {
                yardstick,
                quotient: yardstick.quotient(),
                due: judged.as_ref().map(|judged| judged.due),
                is_obligation: self.binding[index] && judged.is_some(),
            }
        };
        points.map(measure).collect()
    }

    /// How values of a point and a year are measured.
    pub(super) fn yardstick(
        &self,
        index: usize,
        year: Year,
        judged: Option<&Judged>,
    ) -> Yardstick<'a> {
        let column = self.reference.and_then(|reference| reference.column(index, year));
        let point = &self.catalogue.points[index];
        Yardstick::new((self.catalogue, self.settings), point, judged, column)
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

/// How a point stands; it is due or not where it has a target.
pub(super) fn verdict(figure: Figure, due: Option<bool>, met: Option<bool>) -> Verdict {
    match (figure, due.zip(met)) {
        (Figure::NotApplicable, _) => Verdict::NotApplicable,
        (Figure::NotReported, _) => Verdict::NotReported,
        (Figure::Reported { .. }, None) => Verdict::NoTarget,
        (Figure::Reported { .. }, Some((due, met))) => {
            let unmet = if due { Verdict::Missed } else { Verdict::Pending };
            if met { Verdict::Met } else { unmet }
        }
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
