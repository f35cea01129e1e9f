//! A row of a table, with the physical position of every cell.

use std::borrow::Cow;
use std::ops::Range;

use super::cell_text::{is_blank_text, shown};
use crate::intake::workbook::Merge;
use crate::model::Fault;

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell<'t> {
    /// Its content.
    pub(crate) text: Cow<'t, str>,
    /// Where it begins.
    pub(crate) position: Position,
    /// Whether it is part of a merged region of several rows.
    pub(crate) merge: Merge,
}

/// Where a cell is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Position {
    /// The physical line on which it begins, or the row of a sheet, from 1.
    pub(crate) line: usize,
    /// Where on it.
    pub(crate) mark: Mark,
}

/// Where a cell is apart from its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Its bytes in the text.
    Text(Range<usize>),
    /// Its column in a sheet, from 0.
    Column(usize),
}

impl Cell<'_> {
    /// The physical line on which it begins.
    pub(crate) fn line(&self) -> usize {
        self.position.line
    }

    /// Its bytes in the text; none of a sheet's.
    pub(crate) fn bytes(&self) -> Range<usize> {
        match &self.position.mark {
            Mark::Text(bytes) => bytes.clone(),
            Mark::Column(_) => 0..0,
        }
    }

    /// The physical lines of its content after the first.
    pub(crate) fn further_lines(&self) -> impl Iterator<Item = &str> {
        self.text.split(['\n', '\r']).skip(1)
    }
}

/// A row; filled again and again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row<'t> {
    /// The physical line of its first character, from 1.
    pub(crate) line: usize,
    /// Its cells.
    pub(crate) cells: Vec<Cell<'t>>,
    /// Whether a cell of a text goes on over a line end.
    pub(crate) multi_line: bool,
}

impl Row<'_> {
    /// Whether it says nothing of its own.
    pub(crate) fn is_blank(&self) -> bool {
        let is_blank = |cell: &Cell| cell.merge == Merge::Continued || is_blank_text(&cell.text);
        self.cells.iter().all(is_blank)
    }

    /// Its text as a finding quotes it.
    pub(crate) fn shown(&self) -> String {
        let mut joined = String::new();
        for cell in self.cells.iter().filter(|cell| !is_blank_text(&cell.text)) {
            if joined.len() > 1000 {
                break;
            }
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(&shown(&cell.text));
        }
        shown(&joined)
    }
}

/// What came next in the table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    /// A row.
    Row,
    /// A row whose quotes are wrong; reading goes on at the line after.
    Broken(Broken),
    /// Nothing more.
    End,
}

/// A cell whose quotes are wrong.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Broken {
    /// Where the cell begins.
    pub(crate) position: Position,
    /// Which cell of its row it is, from 0.
    pub(crate) column: usize,
    /// What is wrong.
    pub(crate) fault: Fault,
}
