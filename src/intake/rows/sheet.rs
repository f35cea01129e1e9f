//! A sheet of a workbook into rows: with the empty cells that it leaves out.

use std::borrow::Cow;

use super::row::{Cell, Mark, Position, Row, Step};
use crate::intake::workbook::{Merge, Sheet};

/// The rows of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'t> {
    sheet: &'t Sheet,
    next: usize,
}

impl<'t> Rows<'t> {
    /// The rows of a sheet from the first.
    pub(super) fn new(sheet: &'t Sheet) -> Self {
        Self { sheet, next: 0 }
    }

    /// Reads the next row into `row`.
    pub(super) fn next(&mut self, row: &mut Row<'t>) -> Step {
        row.cells.clear();
        let Some(from) = self.sheet.rows.get(self.next) else { return Step::End };
        self.next += 1;
        (row.line, row.multi_line) = (from.number, false);
        for cell in &from.cells {
            let empty = row.cells.len()..cell.column;
            row.cells.extend(empty.map(|column| sheet_cell("", from.number, column, Merge::None)));
            row.cells.push(sheet_cell(&cell.text, from.number, cell.column, cell.merge));
        }
        Step::Row
    }
}

impl Row<'_> {
    /// Adds empty cells to a row of a sheet, which ends with the last cell
    /// that has something in it: how wide it was meant to be, nobody wrote
    /// down. A row of a text ends where it ends.
    pub(crate) fn widen(&mut self, width: usize) {
        let is_of_sheet =
            self.cells.last().is_some_and(|cell| matches!(cell.position.mark, Mark::Column(_)));
        if is_of_sheet {
            let missing = self.cells.len()..width;
            let line = self.line;
            self.cells.extend(missing.map(|column| sheet_cell("", line, column, Merge::None)));
        }
    }
}

fn sheet_cell(text: &str, line: usize, column: usize, merge: Merge) -> Cell<'_> {
    let position = Position { line, mark: Mark::Column(column) };
    Cell { text: Cow::Borrowed(text), position, merge }
}
