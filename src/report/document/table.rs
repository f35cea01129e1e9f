//! A table: its columns, and rows of lines.

use super::line::Line;

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with one cell per column.
    pub rows: Vec<Vec<Line>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// On which side its cells stand.
    pub side: Side,
    /// Whether its cells may be broken over several lines; the others keep
    /// the width they need.
    pub breaks: bool,
    /// Whether its cells are drawn; the numbers stand in other columns.
    pub drawn: bool,
}

/// The side on which cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

impl Table {
    /// An empty table with these columns.
    #[must_use]
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// A table of columns that come with their cells, as many each.
    #[must_use]
    pub fn of(shown: Vec<(Column, Vec<Line>)>) -> Self {
        let (columns, cells): (Vec<Column>, Vec<Vec<Line>>) = shown.into_iter().unzip();
        let rows = 0..cells.first().map_or(0, Vec::len);
        let row = |at: usize| cells.iter().map(|column: &Vec<Line>| column[at].clone()).collect();
        Self { columns, rows: rows.map(row).collect() }
    }

    /// Leaves out the columns that are drawn.
    pub(super) fn drop_drawn(&mut self) {
        let drawn: Vec<bool> = self.columns.iter().map(|column| column.drawn).collect();
        for row in &mut self.rows {
            let mut drawn = drawn.iter();
            row.retain(|_| drawn.next() != Some(&true));
        }
        self.columns.retain(|column| !column.drawn);
    }
}

impl Column {
    /// A column of text that may be broken.
    #[must_use]
    pub fn text(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), side: Side::Left, breaks: true, drawn: false }
    }

    /// A column of short text that stays on one line.
    #[must_use]
    pub fn word(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), side: Side::Left, breaks: false, drawn: false }
    }

    /// A column of drawings.
    #[must_use]
    pub fn drawing(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), side: Side::Left, breaks: false, drawn: true }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), side: Side::Right, breaks: false, drawn: false }
    }
}
