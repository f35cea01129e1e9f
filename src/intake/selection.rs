//! Which rows are read, and what is said where that leaves nothing, or nothing
//! of an area that was asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::journal::Journal;
use super::rows::cell_text::shown;
use crate::model::area::is_called;
use crate::model::nearest::nearest;
use crate::model::{Encoding, Fault, Place, Year};

/// Which rows are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Only this year; the year of files that name none.
    pub year: Option<Year>,
    /// Whether earlier years are read too.
    pub reach: Reach,
    /// Only these areas, each by its name, its code or both; all where none is
    /// given.
    pub areas: Vec<String>,
    /// The encoding of all texts; found out where it is not given.
    pub encoding: Option<Encoding>,
}

/// How far back a selected year reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// That year only.
    #[default]
    ThisYear,
    /// All years up to it: what an earlier state is looked for in.
    UpToThisYear,
    /// All years: what a reference set over all of them is made of.
    AllYears,
}

/// What the selection says of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inclusion<T> {
    /// It is selected.
    Selected(T),
    /// It cannot be told; a finding says why.
    Unknown,
    /// It is not selected.
    Other,
}

/// What was selected, and what else there is.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Rows that are selected.
    pub(crate) rows: usize,
    /// The years of those that are not.
    pub(crate) years: BTreeSet<Year>,
    /// Their areas, by how areas are compared.
    pub(crate) areas: BTreeMap<String, String>,
}

impl Found {
    /// Reports areas that were asked for and are not there, where others are.
    pub(crate) fn report_absent<'a>(
        &self,
        wanted: &[String],
        there: &(impl Iterator<Item = &'a str> + Clone),
        journal: &mut Journal,
    ) {
        if there.clone().next().is_none() {
            return;
        }
        let is_there = |own: &&String| there.clone().any(|area| is_called(area, own));
        for own in wanted.iter().filter(|own| !is_there(own)) {
            let known = self.areas.values().map(|name| (name.as_str(), name.as_str()));
            let (area, nearest) = (shown(own), nearest(own, known));
            journal.add(Place::default(), Fault::AbsentArea { area, nearest });
        }
    }

    /// Reports that nothing was selected, and why that may be; `whole` is the
    /// place of the only input.
    pub(crate) fn report_nothing(self, wanted: &[String], whole: &Place, journal: &mut Journal) {
        if !self.is_empty(journal) {
            return;
        }
        let areas: Vec<String> = self.areas.into_values().collect();
        let mistyped = mistyped(wanted, &areas);
        let years = self.years.into_iter().collect();
        let nothing = Fault::NothingSelected { years, areas };
        for fault in if mistyped.is_empty() { vec![nothing] } else { mistyped } {
            journal.add(whole.clone(), fault);
        }
    }

    /// Whether nothing was selected, though there was something or no error
    /// says why not.
    fn is_empty(&self, journal: &Journal) -> bool {
        let has_others = !self.years.is_empty() || !self.areas.is_empty();
        self.rows == 0 && (has_others || !journal.has_errors())
    }
}

/// The areas asked for that are not there, where each is near to one that is.
pub(crate) fn mistyped(wanted: &[String], there: &[String]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for own in wanted {
        let names = there.iter().map(|name| (name.as_str(), name.as_str()));
        let nearest = nearest(own, names);
        if nearest.is_empty() || there.iter().any(|area| is_called(area, own)) {
            return Vec::new();
        }
        faults.push(Fault::AbsentArea { area: shown(own), nearest });
    }
    faults
}
