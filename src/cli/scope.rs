//! Which rows of the data are read, and which of the areas and years read get a
//! result.

use std::collections::BTreeSet;

use super::args::DataArgs;
use crate::intake::{self, Reach, Selection};
use crate::model::area::is_called;
use crate::model::text::squeeze;
use crate::model::{Catalogue, Fault, Finding, Panel, Place, Record, ReferenceSet, Settings, Year};

/// Which rows the command line asks for.
pub(crate) fn selection(catalogue: &Catalogue, data: &DataArgs, reach: Reach) -> Selection {
    Selection {
        year: data.year,
        areas: data.area.iter().map(|area| catalogue.area_meant(area)).collect(),
        encoding: data.encoding.map(Into::into),
        reach,
    }
}

/// What is read, and what of it is shown. Where areas are compared, all of
/// them are read, and all years where these are compared too. What only reads
/// has nothing that it is computed by.
pub(crate) fn scope(
    catalogue: &Catalogue,
    (data, reach): (&DataArgs, Reach),
    computed_by: Option<&Settings>,
) -> (Selection, Shown) {
    let mut selection = selection(catalogue, data, reach);
    let mut shown = Shown::default();
    if let Some(settings) = computed_by
        && catalogue.compares_areas(settings)
    {
        let areas = std::mem::take(&mut selection.areas);
        shown = Shown { year: selection.year, reach, areas };
        if settings.reference_set == ReferenceSet::AllYears {
            selection.reach = Reach::AllYears;
        }
    }
    (selection, shown)
}

/// Which records get a result. Others may have been read to be compared with.
#[derive(Default)]
pub(crate) struct Shown {
    year: Option<Year>,
    /// Whether the years before are shown too.
    reach: Reach,
    areas: Vec<String>,
}

impl Shown {
    /// Whether a record gets a result.
    pub(crate) fn picks(&self, record: &Record) -> bool {
        let is_before = |year| self.reach == Reach::UpToThisYear && record.year < year;
        self.year.is_none_or(|year| record.year == year || is_before(year))
            && (self.areas.is_empty()
                || self.areas.iter().any(|area| is_called(&record.area, &squeeze(area))))
    }

    /// That nothing of what was read is picked; empty where something is.
    pub(crate) fn nothing(&self, panel: &Panel) -> Vec<Finding> {
        let records = &panel.records;
        if records.is_empty() || records.iter().any(|record| self.picks(record)) {
            return Vec::new();
        }
        let years: BTreeSet<Year> = records.iter().map(|record| record.year).collect();
        let areas: BTreeSet<String> = records.iter().map(|record| record.area.clone()).collect();
        let areas: Vec<String> = areas.into_iter().collect();
        let mistyped = intake::mistyped(&self.areas, &areas);
        let nothing = Fault::NothingSelected { years: years.into_iter().collect(), areas };
        let faults = if mistyped.is_empty() { vec![nothing] } else { mistyped };
        faults.into_iter().map(|fault| Finding::new(Place::default(), fault)).collect()
    }
}
