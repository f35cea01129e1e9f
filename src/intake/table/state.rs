//! A table while its rows are read: the run that it is part of, what its
//! columns are for, what the rows so far said of years and areas.

use std::collections::BTreeSet;

use super::area::Areas;
use super::year::Years;
use crate::intake::header::{Header, Layout};
use crate::intake::rows::{Cell, Rows};
use crate::intake::run::Run;
use crate::model::{Fault, Year};

/// A table whose rows are being read.
pub(crate) struct Table<'c, 'r, 't> {
    /// The run that it is part of.
    pub(crate) run: &'r mut Run<'c>,
    /// What its columns are for.
    pub(crate) layout: &'r Layout,
    /// The unit that a title states for values without one of their own.
    pub(super) title_unit: Option<String>,
    pub(super) years: Years<'r>,
    pub(super) areas: Areas<'c>,
    /// Its rows from the first one under the header.
    pub(super) start: Rows<'t>,
    /// The line of the header.
    pub(super) header: usize,
    /// The years whose values stand in a second column, which was reported.
    pub(super) unread: BTreeSet<Year>,
    /// Whether any character of the file steers what shows it.
    pub(super) steers: bool,
}

impl<'c, 'r, 't> Table<'c, 'r, 't> {
    /// A table of a file and sheet from its first row under the header.
    pub(crate) fn new(
        run: &'r mut Run<'c>,
        (name, sheet): (&'r str, Option<&'r str>),
        header: &'r Header<'_>,
        title_unit: Option<String>,
        start: Rows<'t>,
        steers: bool,
    ) -> Self {
        let without_column = header.layout.year.is_none().then_some(header.line);
        Self {
            years: Years::new((name, sheet), run.year, run.reach, without_column),
            areas: Areas::new(run.default_area.clone(), run.areas.clone(), &run.catalogue.areas),
            layout: &header.layout,
            title_unit,
            start,
            header: header.line,
            unread: BTreeSet::new(),
            steers,
            run,
        }
    }
}

impl Table<'_, '_, '_> {
    /// Reports something about a cell.
    pub(super) fn about(&mut self, column: usize, cell: &Cell, fault: Fault) {
        let heading = self.layout.columns.get(column).map(|known| &known.heading);
        self.run.journal.about_cell(&cell.position, heading, fault);
    }

    /// The character between the cells of a text.
    pub(super) fn delimiter(&self) -> Option<char> {
        self.start.delimiter()
    }

    /// A heading as it may be shown; none for a column beyond the header.
    pub(super) fn heading(&self, column: usize) -> String {
        self.layout.columns.get(column).map_or(String::new(), |column| column.heading.to_string())
    }
}
