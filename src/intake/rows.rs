//! The rows of a table, whether it came as delimited text or as a sheet of a
//! workbook, with the physical position of every cell.

use std::borrow::Cow;
use std::ops::Range;

use super::delimited;
use super::workbook::{Merge, Sheet};
use crate::model::Fault;

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    /// Its content.
    pub(super) text: Cow<'t, str>,
    /// Where it begins.
    pub(super) position: Position,
    /// Whether it is part of a merged region of several rows.
    pub(super) merge: Merge,
}

/// Where a cell is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Position {
    /// The physical line on which it begins, or the row of a sheet, from 1.
    pub(super) line: usize,
    /// Where on it.
    pub(super) mark: Mark,
}

/// Where a cell is apart from its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// Its bytes in the text.
    Text(Range<usize>),
    /// Its column in a sheet, from 0.
    Column(usize),
}

impl Cell<'_> {
    /// The physical line on which it begins.
    pub(super) fn line(&self) -> usize {
        self.position.line
    }

    /// The physical lines of its content after the first.
    pub(super) fn further_lines(&self) -> impl Iterator<Item = &str> {
        self.text.split(['\n', '\r']).skip(1)
    }
}

/// A row; filled again and again by [`Rows::next`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row<'t> {
    /// The physical line of its first character, from 1.
    pub(super) line: usize,
    /// Its cells.
    pub(super) cells: Vec<Cell<'t>>,
    /// Whether a cell of a text goes on over a line end.
    pub(super) multi_line: bool,
}

impl Row<'_> {
    /// Adds empty cells to a row of a sheet, which ends with the last cell
    /// that has something in it: how wide it was meant to be, nobody wrote
    /// down. A row of a text ends where it ends.
    pub(super) fn widen(&mut self, width: usize) {
        let is_of_sheet =
            self.cells.last().is_some_and(|cell| matches!(cell.position.mark, Mark::Column(_)));
        if is_of_sheet {
            let missing = self.cells.len()..width;
            let line = self.line;
            self.cells.extend(missing.map(|column| sheet_cell("", line, column, Merge::None)));
        }
    }
}

/// What came next in the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// A row.
    Row,
    /// A row whose quotes are wrong; reading goes on at the line after.
    Broken(Broken),
    /// Nothing more.
    End,
}

/// A cell whose quotes are wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Broken {
    /// Where the cell begins.
    pub(super) position: Position,
    /// Which cell of its row it is, from 0.
    pub(super) column: usize,
    /// What is wrong.
    pub(super) fault: Fault,
}

/// A table as it came.
#[derive(Debug, Clone, Copy)]
pub(super) enum Body<'t> {
    /// Delimited text.
    Text(&'t str),
    /// A sheet of a workbook.
    Sheet(&'t Sheet),
}

/// The rows of a table.
#[derive(Debug, Clone)]
pub(super) enum Rows<'t> {
    /// Of a text.
    Text(delimited::Rows<'t>),
    /// Of a sheet: those still to come.
    Sheet(&'t Sheet, usize),
}

const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

impl<'t> Body<'t> {
    /// The ways to take it apart into rows: a text may have one of several
    /// delimiters.
    pub(super) fn readings(self) -> Vec<Rows<'t>> {
        match self {
            Self::Text(text) => DELIMITERS
                .into_iter()
                .filter(|delimiter| *delimiter == b',' || has_early(text, *delimiter))
                .map(|delimiter| Rows::Text(delimited::Rows::new(text, delimiter)))
                .collect(),
            Self::Sheet(sheet) => vec![Rows::Sheet(sheet, 0)],
        }
    }

    /// Whether any of its texts is such.
    pub(super) fn any_text(self, is_such: impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Text(text) => is_such(text),
            Self::Sheet(sheet) => {
                sheet.rows.iter().flat_map(|row| &row.cells).any(|cell| is_such(&cell.text))
            }
        }
    }
}

impl<'t> Rows<'t> {
    /// The character between the cells of a text.
    pub(super) fn delimiter(&self) -> Option<char> {
        match self {
            Self::Text(rows) => Some(rows.delimiter()),
            Self::Sheet(..) => None,
        }
    }

    /// Reads the next row into `row`. A blank line of a text is a row with one
    /// empty cell.
    pub(super) fn next(&mut self, row: &mut Row<'t>) -> Step {
        match self {
            Self::Text(rows) => rows.next(row),
            Self::Sheet(sheet, next) => {
                let step = if fill(row, sheet, *next) { Step::Row } else { Step::End };
                *next += 1;
                step
            }
        }
    }

    /// Goes back to the line after the one on which `cell` of a text begins.
    pub(super) fn rewind(&mut self, cell: &Cell) {
        if let (Self::Text(rows), Mark::Text(bytes)) = (self, &cell.position.mark) {
            rows.rewind(bytes.start, cell.line());
        }
    }
}

/// Fills a row with that of a sheet, if it has one.
fn fill<'t>(row: &mut Row<'t>, sheet: &'t Sheet, at: usize) -> bool {
    row.cells.clear();
    let Some(from) = sheet.rows.get(at) else { return false };
    (row.line, row.multi_line) = (from.number, false);
    for cell in &from.cells {
        let empty = row.cells.len()..cell.column;
        row.cells.extend(empty.map(|column| sheet_cell("", from.number, column, Merge::None)));
        row.cells.push(sheet_cell(&cell.text, from.number, cell.column, cell.merge));
    }
    true
}

fn sheet_cell(text: &str, line: usize, column: usize, merge: Merge) -> Cell<'_> {
    let position = Position { line, mark: Mark::Column(column) };
    Cell { text: Cow::Borrowed(text), position, merge }
}

/// Whether `byte` stands anywhere near the start.
fn has_early(text: &str, byte: u8) -> bool {
    const NEAR: usize = 1 << 16;
    text.bytes().take(NEAR).any(|other| other == byte)
}
