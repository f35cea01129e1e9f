//! Very many areas: of each only the summary, at a fraction of the work. What
//! does not depend on the area is found once for a year, and the index comes by
//! the short ways (`quotient` for the scores of points, `renormalised` for the
//! tree) where the rules allow them. Its law is that the summaries are those of
//! [`Scorer::assess`], to the bit.

use std::collections::BTreeMap;

use super::aggregation::state::State;
use super::aggregation::tree::Memory;
use super::aggregation::weights::Weights;
use super::normalisation::Quotient;
use super::normalisation::judged::judge;
use super::normalisation::yardstick::Yardstick;
use super::scorer::Scorer;
use super::summary::{Summary, Tally};
use super::verdict::Verdict;
use crate::model::{Figure, Year};

/// Which groups a summary has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The index alone.
    Index,
    /// All groups.
    Groups,
}

/// What one summary can leave to the next: memory, and how points are measured.
#[derive(Debug, Default)]
pub struct Workspace<'a> {
    /// How the scored points are measured, by year.
    measures: BTreeMap<Year, Vec<Measure<'a>>>,
    states: Vec<State>,
    memory: Memory,
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

impl<'a> Scorer<'a> {
    /// The summary of an area and year, of which `figures` are what was said of
    /// each scored point.
    #[must_use]
    pub fn summarise(
        &self,
        of: (&str, Year),
        figures: impl Iterator<Item = Figure>,
        detail: Detail,
        work: &mut Workspace<'a>,
    ) -> Summary {
        let Workspace { measures, states, memory } = work;
        let measures = measures.entry(of.1).or_insert_with(|| self.measures(of.1));
        let mut tally = Tally::default();
        states.clear();
        for (measure, figure) in measures.iter().zip(figures) {
            let (met, score) = measure.worth(figure);
            let verdict = Verdict::of(figure, measure.due, met);
            tally.count(figure, verdict, measure.is_obligation);
            states.push(verdict.state(score));
        }
        let evaluation = match detail {
            Detail::Index => self.indexer.evaluate_index(states, memory),
            Detail::Groups => self.indexer.evaluate(states, memory),
        };
        let mut summary = self.conclude(of, states, &evaluation, tally, memory);
        if detail == Detail::Groups {
            let effective = Weights::of(self.catalogue, &evaluation.groups);
            summary.groups = self.group_results(&evaluation.groups, &effective);
        }
        summary
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
}
