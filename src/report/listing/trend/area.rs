//! An area over the years, and what every row of it has.

use super::line::{Basis, Line};
use crate::analysis::trend::Trend;
use crate::analysis::trend::change::Change;
use crate::model::{Catalogue, Year};
use crate::score::Assessment;

/// An area over the years.
pub(super) struct Area<'t> {
    pub(super) catalogue: &'t Catalogue,
    pub(super) trend: &'t Trend<'t>,
}

impl<'t> Area<'t> {
    /// The years of the data by position.
    pub(super) fn years(&self) -> impl Iterator<Item = (usize, &'t Assessment)> {
        self.trend.years.iter().enumerate()
    }

    /// A row without what only some items have.
    pub(super) fn line(&self, year: Year, basis: Basis) -> Line {
        Line::new(self.catalogue, &self.trend.latest().area, (year, basis))
    }

    /// A row of a year of the data with a score of its own, the same by
    /// milestones, and the change of it.
    pub(super) fn reported(
        &self,
        at: usize,
        own: &Assessment,
        score: impl Fn(&Assessment) -> Option<f64>,
    ) -> Line {
        let before = at.checked_sub(1).map(|before| &self.trend.years[before]);
        let change = score(own).zip(before.and_then(&score)).map(|(own, before)| own - before);
        Line {
            score: score(own),
            compared: before.map(|before| before.year),
            change,
            on_schedule: self.trend.on_schedule.get(at).and_then(&score),
            ..self.line(own.year, Basis::Reported)
        }
    }

    /// The change from the year before in the data.
    pub(super) fn change_to(&self, at: usize) -> Option<&'t Change> {
        self.trend.changes.get(at.checked_sub(1)?)
    }
}
