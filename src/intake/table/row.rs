//! What a row says: one value in a long table, one per point in a wide one.

use super::damage::report_control;
use super::date::is_date;
use super::remark::{is_remark, is_remark_row};
use super::state::Table;
use super::status;
use super::total::is_sum;
use super::value::{self, Entry};
use crate::intake::header::{Long, Role, Shape};
use crate::intake::panel::merge::reported;
use crate::intake::rows::cell_text::{is_blank_text, is_steering, shown};
use crate::intake::rows::{Cell, Row};
use crate::intake::selection::Inclusion;
use crate::intake::workbook::Merge;
use crate::model::{Fault, Observation, Status};

impl Table<'_, '_, '_> {
    /// Reads a row that is not blank.
    pub(crate) fn row(&mut self, row: &Row) {
        if self.steers && report_control(self.run, self.layout, row) {
            return;
        }
        let layout = self.layout;
        match &layout.shape {
            Shape::Long(long) => self.long_row(row, long),
            Shape::Wide(measures) => self.wide_row(row, measures),
        }
    }

    /// Reads a row with one value.
    fn long_row(&mut self, row: &Row, long: &Long) {
        let name = row.cells.get(long.point).map_or("", |cell| &cell.text);
        let found = self.run.point(name);
        let is_text = found.is_none() && !self.is_noted(row, long) && self.is_text(row);
        if is_text || self.has_extra_cells(row) {
            return;
        }
        let choice = self.select(row);
        if choice == Inclusion::Other {
            return;
        }
        let Some(index) = found else { return self.report_name(row, long) };
        if self.is_too_short(row) || self.is_shifted(row, long, index) {
            return self.keep(choice, index, None);
        }
        let fits = self.has_right_sign(row, long, index)
            && self.has_right_unit(row, long.unit, long.value, index)
            && !self.is_split(row, long, index);
        let status = self.status(row);
        let said = self.value(row, long.value, index, status.unwrap_or_default());
        let said = said.filter(|_| fits && status.is_some());
        self.keep(choice, index, said);
    }

    /// Whether a row is no data but the header again, or a note.
    fn is_text(&mut self, row: &Row) -> bool {
        let is_value = |column| matches!(self.layout.role(column), Role::Value | Role::Measure(_));
        let fault = if self.layout.is_repeated_by(row) {
            Fault::RepeatedHeader
        } else if is_remark_row(row, is_value) {
            Fault::TextRow { text: row.shown() }
        } else {
            return false;
        };
        self.run.journal.about_row(row.line, fault);
        true
    }

    /// Reads a row with a value per point.
    fn wide_row(&mut self, row: &Row, measures: &[(usize, usize)]) {
        if self.is_text(row) || self.has_extra_cells(row) {
            return;
        }
        let choice = self.select(row);
        if choice == Inclusion::Other || self.is_too_short(row) {
            return;
        }
        let status = self.status(row);
        for (column, index) in measures {
            let fits = self.has_right_unit(row, None, *column, *index);
            let said = if fits {
                self.value(row, *column, *index, status.unwrap_or_default())
            } else {
                None
            };
            self.keep(choice, *index, said.filter(|_| status.is_some()));
        }
    }

    /// Puts what is said of a point into the panel; `None` was refused.
    fn keep(&mut self, choice: Inclusion<usize>, index: usize, said: Option<Observation>) {
        let Inclusion::Selected(record) = choice else { return };
        match said {
            Some(said) => self.run.merge.put(record, index, said, &mut self.run.journal),
            None => self.run.merge.refuse(record, index),
        }
    }

    /// What a cell says of a point; `None` where it is reported as wrong.
    fn value(
        &mut self,
        row: &Row,
        column: usize,
        index: usize,
        status: Status,
    ) -> Option<Observation> {
        let catalogue = self.run.catalogue;
        let cell = row.cells.get(column)?;
        if self.steers && cell.text.contains(is_steering) {
            return None;
        }
        if cell.merge != Merge::None {
            let point = catalogue.points[index].name.clone();
            self.about(column, cell, Fault::MergedValue { point });
            return None;
        }
        let heading = self.layout.columns.get(column).map(|column| &column.heading);
        let place = || self.run.journal.place(&cell.position, heading);
        match value::read(catalogue, &catalogue.points[index], &cell.text) {
            Ok(Entry::Missing) => Some(Observation::NotReported),
            Ok(Entry::NotApplicable) => Some(Observation::NotApplicable(Box::new(place()))),
            Ok(Entry::Value(value)) => Some(reported(value, &cell.text, status, place())),
            Err(fault) => {
                self.about(column, cell, fault);
                None
            }
        }
    }

    /// The status of the values of a row; `None` where it is reported as wrong.
    fn status(&mut self, row: &Row) -> Option<Status> {
        let stated = self.layout.status.and_then(|column| Some((column, row.cells.get(column)?)));
        let Some((column, cell)) = stated else { return Some(Status::Final) };
        let status = status::read(&cell.text);
        if status.is_none() {
            self.about(column, cell, Fault::UnknownStatus { text: shown(&cell.text) });
        }
        status
    }

    /// Reports a row whose name is no point's.
    fn report_name(&mut self, row: &Row, long: &Long) {
        let name = row.cells.get(long.point).filter(|cell| !is_blank_text(&cell.text));
        match (self.misplaced_name(row, long), name) {
            (Some((column, cell)), _) => {
                let (found_in, belongs_in) = (self.heading(column), self.heading(long.point));
                let fault = Fault::ShiftedRow { text: shown(&cell.text), found_in, belongs_in };
                self.about(column, cell, fault);
            }
            (None, None) => {
                self.run.journal.about_row(row.line, Fault::MissingName { text: row.shown() });
            }
            (None, Some(cell)) => {
                let name = shown(&cell.text);
                let fault = if is_sum(&name) {
                    Fault::TotalPoint { name }
                } else {
                    let nearest = self.run.headings.nearest(&cell.text);
                    Fault::UnknownPoint { name, nearest }
                };
                self.about(long.point, cell, fault);
            }
        }
    }

    /// Whether a row begins with a remark in its own column and has a name
    /// that is no remark: it is data.
    fn is_noted(&self, row: &Row, long: &Long) -> bool {
        let is_filled = |cell: &Cell| !is_blank_text(&cell.text);
        let first = row.cells.iter().position(is_filled);
        let name = row.cells.get(long.point).filter(|cell| is_filled(cell));
        first.is_some_and(|first| self.layout.is_text(first))
            && name.is_some_and(|name| !is_remark(&name.text) && !is_date(&name.text))
    }
}
