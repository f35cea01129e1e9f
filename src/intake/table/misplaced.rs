//! Cells that are not where they belong: too many or too few, under the heading
//! of others, or two that were one number before it was split.

use super::state::Table;
use crate::intake::header::{Long, Role};
use crate::intake::panel::magnitude::has_known_size;
use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::intake::rows::{Cell, Row};
use crate::model::finding::CellFault;
use crate::model::text::{key, squeeze};
use crate::model::{Fault, number};

impl Table<'_, '_, '_> {
    /// Reports cells that stand under no heading: of a sheet the first,
    /// of a text the row, for there one delimiter too many may have shifted it.
    pub(super) fn has_extra_cells(&mut self, row: &Row) -> bool {
        let (width, headed) = (self.layout.columns.len(), self.layout.headed());
        let is_extra = |(column, cell): &(usize, &Cell)| {
            self.layout.role(*column) == Role::Blank && !is_blank_text(&cell.text)
        };
        let extra = || row.cells.iter().enumerate().filter(is_extra);
        let (Some((_, first)), Some((last, _))) = (extra().next(), extra().next_back()) else {
            return false;
        };
        if self.delimiter().is_none() {
            let fault = Fault::StrayCell { text: shown(&first.text) };
            self.run.journal.about_cell(&first.position, None, fault);
            return true;
        }
        let fault = if last >= width {
            Fault::ExtraCells { expected: width, found: last + 1 }
        } else {
            Fault::ExtraCells { expected: headed, found: headed + extra().count() }
        };
        self.run.journal.about_row(row.line, fault);
        true
    }

    /// Reports a row that ends before its last value.
    pub(super) fn is_too_short(&mut self, row: &Row) -> bool {
        let (expected, found) = (self.layout.columns.len(), row.cells.len());
        let is_short = found <= self.layout.last_needed();
        if is_short {
            self.run.journal.about_row(row.line, Fault::MissingCells { expected, found });
        }
        is_short
    }

    /// The name of a point in another column than the one for names.
    pub(super) fn misplaced_name<'x, 't>(
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
    pub(super) fn is_shifted(&mut self, row: &Row, long: &Long, index: usize) -> bool {
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
    pub(super) fn is_split(&mut self, row: &Row, long: &Long, index: usize) -> bool {
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
