//! What all inputs of a run share: the catalogue, what was selected, the panel
//! in the making and the findings so far.

use super::header::Headings;
use super::journal::Journal;
use super::panel::merge::Merge;
use super::rows::cell_text::{is_blank_text, is_too_long};
use super::selection::{Found, Reach, Selection};
use crate::model::text::{fold, squeeze};
use crate::model::{Catalogue, Encoding, Finding, Panel, Place, Year};

/// What all inputs of a run share.
pub(crate) struct Run<'c> {
    pub(crate) catalogue: &'c Catalogue,
    pub(crate) headings: Headings<'c>,
    pub(crate) year: Option<Year>,
    pub(crate) reach: Reach,
    pub(crate) encoding: Option<Encoding>,
    /// As areas are compared.
    pub(crate) areas: Vec<String>,
    /// The area of rows that name none.
    pub(crate) default_area: String,
    pub(crate) journal: Journal,
    pub(crate) merge: Merge<'c>,
    pub(crate) found: Found,
}

impl<'c> Run<'c> {
    /// Nothing read yet.
    pub(crate) fn new(catalogue: &'c Catalogue, selection: &Selection) -> Self {
        Self {
            catalogue,
            headings: Headings::new(catalogue),
            year: selection.year,
            reach: selection.reach,
            encoding: selection.encoding,
            areas: selection.areas.iter().map(|area| squeeze(area)).collect(),
            default_area: catalogue.area.as_deref().map(fold).unwrap_or_default(),
            journal: Journal::default(),
            merge: Merge::new(catalogue),
            found: Found::default(),
        }
    }

    /// The point with this name.
    pub(crate) fn point(&self, name: &str) -> Option<usize> {
        let is_name = !is_too_long(name) && !is_blank_text(name);
        if is_name { self.catalogue.names.get(name) } else { None }
    }

    /// Reports areas that were asked for and are not there.
    pub(crate) fn report_absent_areas<'a>(
        &mut self,
        there: &(impl Iterator<Item = &'a str> + Clone),
    ) {
        self.found.report_absent(&self.areas, there, &mut self.journal);
    }

    /// The panel of all that was said.
    pub(crate) fn panel(&mut self) -> Panel {
        std::mem::replace(&mut self.merge, Merge::new(self.catalogue)).finish()
    }

    /// All that is to be said; `whole` is the place of the only input.
    pub(crate) fn finish(mut self, whole: &Place) -> Vec<Finding> {
        self.found.report_nothing(&self.areas, whole, &mut self.journal);
        self.journal.finish()
    }
}
