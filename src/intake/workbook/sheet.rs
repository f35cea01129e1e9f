//! The sheets of a workbook: rows of cells as a person sees them.

/// The sheets of a workbook, in its order. Charts on sheets of their own are
/// none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Workbook {
    pub(crate) sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// Whether the person does not see it.
    pub(crate) hidden: bool,
    /// The rows that have something in them, rising.
    pub(crate) rows: Vec<SheetRow>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetRow {
    /// As Excel counts, from 1.
    pub(crate) number: usize,
    /// The cells that have something in them, rising.
    pub(crate) cells: Vec<SheetCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetCell {
    /// From 0.
    pub(crate) column: usize,
    /// What the person sees, but numbers with all their digits; `=` and the
    /// formula where nobody has calculated it.
    pub(crate) text: String,
    pub(crate) merge: Merge,
}

/// What a merged region over several rows makes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Merge {
    /// It is in none.
    None,
    /// It is the first of one.
    Start,
    /// It is in the first column of a lower row of one, and repeats its text.
    Continued,
}
