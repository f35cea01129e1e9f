//! The rows of a table, whether it came as delimited text or as a sheet of a
//! workbook.

pub(crate) mod cell_text;
pub(crate) mod delimited;
mod row;
mod sheet;

use super::workbook::Sheet;

pub(crate) use row::{Broken, Cell, Mark, Position, Row, Step};

/// A table as it came.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Body<'t> {
    /// Delimited text.
    Text(&'t str),
    /// A sheet of a workbook.
    Sheet(&'t Sheet),
}

/// The rows of a table.
#[derive(Debug, Clone)]
pub(crate) enum Rows<'t> {
    /// Of a text.
    Text(delimited::Rows<'t>),
    /// Of a sheet.
    Sheet(sheet::Rows<'t>),
}

const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

impl<'t> Body<'t> {
    /// The ways to take it apart into rows: a text may have one of several
    /// delimiters.
    pub(crate) fn readings(self) -> Vec<Rows<'t>> {
        match self {
            Self::Text(text) => DELIMITERS
                .into_iter()
                .filter(|delimiter| *delimiter == b',' || has_early(text, *delimiter))
                .map(|delimiter| Rows::Text(delimited::Rows::new(text, delimiter)))
                .collect(),
            Self::Sheet(sheet) => vec![Rows::Sheet(sheet::Rows::new(sheet))],
        }
    }

    /// Whether any of its texts is such.
    pub(crate) fn any_text(self, is_such: impl Fn(&str) -> bool) -> bool {
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
    pub(crate) fn delimiter(&self) -> Option<char> {
        match self {
            Self::Text(rows) => Some(rows.delimiter()),
            Self::Sheet(_) => None,
        }
    }

    /// Reads the next row into `row`. A blank line of a text is a row with one
    /// empty cell.
    pub(crate) fn next(&mut self, row: &mut Row<'t>) -> Step {
        match self {
            Self::Text(rows) => rows.next(row),
            Self::Sheet(rows) => rows.next(row),
        }
    }

    /// Goes back to the line after the one on which `cell` of a text begins.
    pub(crate) fn rewind(&mut self, cell: &Cell) {
        if let (Self::Text(rows), Mark::Text(bytes)) = (self, &cell.position.mark) {
            rows.rewind(bytes.start, cell.line());
        }
    }
}

/// Whether `byte` stands anywhere near the start.
fn has_early(text: &str, byte: u8) -> bool {
    const NEAR: usize = 1 << 16;
    text.bytes().take(NEAR).any(|other| other == byte)
}
