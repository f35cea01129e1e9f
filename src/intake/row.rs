//! What a row says: one value in a long table, one per point in a wide one.

use super::cell::{self, Entry};
use super::header::unit_words::{foreign_sign, wrong_unit};
use super::header::{Long, Role, status};
use super::merge::reported;
use super::plausible::has_known_size;
use super::remark::{is_date, is_remark, is_sum};
use super::rows::cell_text::{is_blank_text, is_steering, shown};
use super::rows::{Cell, Row};
use super::selection::Choice;
use super::table::Table;
use super::workbook::Merge;
use crate::model::finding::CellFault;
use crate::model::text::{fold, key, squeeze};
use crate::model::{Fault, Observation, Status, number};

impl Table<'_, '_, '_> {
    /// Reads a row with one value.
    pub(super) fn long_row(&mut self, row: &Row, long: &Long) {
        let name = row.cells.get(long.point).map_or("", |cell| &cell.text);
        let found = self.run.point(name);
        let is_text = found.is_none() && !self.is_noted(row, long) && self.is_text(row);
        if is_text || self.has_extra_cells(row) {
            return;
        }
        let choice = self.select(row);
        if choice == Choice::Other {
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

    /// Reads a row with a value per point.
    pub(super) fn wide_row(&mut self, row: &Row, measures: &[(usize, usize)]) {
        if self.is_text(row) || self.has_extra_cells(row) {
            return;
        }
        let choice = self.select(row);
        if choice == Choice::Other || self.is_too_short(row) {
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
    fn keep(&mut self, choice: Choice<usize>, index: usize, said: Option<Observation>) {
        let Choice::Selected(record) = choice else { return };
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
        match cell::read(catalogue, &catalogue.points[index], &cell.text) {
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
        let status = status(&cell.text);
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

    /// The name of a point in another column than the one for names.
    fn misplaced_name<'x, 't>(
        &self,
        row: &'x Row<'t>,
        long: &Long,
    ) -> Option<(usize, &'x Cell<'t>)> {
        row.cells.iter().enumerate().find(|(column, cell)| {
            *column != long.point
                && !matches!(self.layout.role(*column), Role::Remark | Role::Unknown)
                && self.run.point(&cell.text).is_some()
        })
    }

    /// Reports a row of the annex with a group's name that is not the point's
    /// on that level.
    fn is_shifted(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let point = &self.run.catalogue.points[index];
        let is_group = |level: usize, text: &str| {
            point.path.get(level).is_some_and(|own| key(own) == key(text))
        };
        let wrong = long.levels.iter().find_map(|(column, level)| {
            let cell = row.cells.get(*column).filter(|cell| !is_blank_text(&cell.text))?;
            (!is_group(*level, &cell.text)).then_some((*column, cell))
        });
        let Some((column, cell)) = wrong else { return false };
        let level = (0..point.path.len()).find(|level| is_group(*level, &cell.text));
        let belongs_in = level.and_then(|level| self.run.catalogue.levels.get(level)).cloned();
        let fault = Fault::ShiftedRow {
            text: shown(&cell.text),
            found_in: self.heading(column),
            belongs_in: belongs_in.unwrap_or_default(),
        };
        self.about(column, cell, fault);
        true
    }

    /// Reports a value whose thousands separator made two cells of it: `31`
    /// and `295` of an unquoted `31,295`.
    fn is_split(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let Some(text) = self.joined(row, long.value, index) else { return false };
        let point = &self.run.catalogue.points[index];
        let fault = Fault::UnreadableValue {
            point: point.name.clone(),
            text: shown(&text),
            unit: point.unit.text().to_owned(),
            why: CellFault::Separators,
        };
        self.about(long.value, &row.cells[long.value], fault);
        true
    }

    /// The number that a value and the cells after it were before they were
    /// split. Where these are in a column of numbers, the number must have the
    /// size of its point, and the value alone must not.
    fn joined(&self, row: &Row, value: usize, index: usize) -> Option<String> {
        let (first, point) = (&row.cells[value].text, &self.run.catalogue.points[index]);
        let fits = |text: &str| has_known_size(point, number::read(text)?);
        let mut text = first.trim().to_owned();
        for (column, after) in row.cells.iter().enumerate().skip(value + 1) {
            let is_part = self.layout.is_unneeded(column) && are_thousands(first, &after.text);
            if self.delimiter() != Some(',') || !is_part {
                return None;
            }
            text = format!("{text},{}", after.text.trim());
            let is_mended = || fits(first) == Some(false) && fits(&text) == Some(true);
            if self.layout.is_text(column) || is_mended() {
                return Some(text);
            }
        }
        None
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

    /// Reports `%` or `‰` in a name that is of a point without it.
    fn has_right_sign(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let point = &self.run.catalogue.points[index];
        let cell = &row.cells[long.point];
        let has_sign = cell.text.contains(['%', '％', '﹪', '‰', '‱']);
        let sign = if has_sign { foreign_sign(point, &fold(&cell.text)) } else { None };
        let Some(sign) = sign else { return true };
        let fault = wrong_unit(point, sign.encode_utf8(&mut [0; 4]));
        self.about(long.point, cell, fault);
        false
    }

    fn heading(&self, column: usize) -> String {
        self.layout.columns.get(column).map_or(String::new(), |column| column.heading.to_string())
    }
}

/// Whether two cells read like the first two parts of a number with a
/// thousands separator: `-31` and `295.5`.
fn are_thousands(first: &str, second: &str) -> bool {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, second) = (squeeze(first), squeeze(second));
    let first = first.strip_prefix(['+', '-', '−']).unwrap_or(&first);
    let (whole, fraction) = second.split_once('.').unwrap_or((&second, ""));
    (1..=3).contains(&first.len())
        && are_digits(first)
        && whole.len() == 3
        && are_digits(whole)
        && are_digits(fraction)
}
