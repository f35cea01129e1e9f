//! A blank sheet: its columns and rows, and what may be filled in.

use crate::report::document::Document;
use crate::report::listing::Field;

/// A blank sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, one per point.
    pub rows: Vec<Row>,
    /// The page that explains how to fill it in.
    pub guide: Document,
}

/// A column of a blank sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub kind: Kind,
    /// Its heading, as the reader knows it.
    pub heading: String,
    /// Whether its cells are given or to be filled in.
    pub cells: Cells,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The year of the values.
    Year,
    /// The area.
    Area,
    /// The point.
    Point,
    /// The value to report.
    Value,
    /// Its unit.
    Unit,
    /// The target.
    Target,
    /// The value of an earlier year.
    Earlier,
    /// The departments that supply it.
    Source,
    /// How final the value is.
    Status,
    /// Remarks.
    Remark,
}

/// Whether cells are the sheet's or the department's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// They are given.
    Given,
    /// They are to be filled in.
    ToFill,
}

/// A row of a blank sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// A cell per column.
    pub cells: Vec<Field>,
    /// What its value may be.
    pub entry: Entry,
}

/// What may be filled in as a value, apart from 不适用 and nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// One of these labels.
    Label(Vec<String>),
    /// A number.
    Number(Numbers),
}

/// Numbers that may be filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Numbers {
    /// Their unit; empty for none.
    pub unit: String,
    /// Whether they are percentages.
    pub are_percent: bool,
    /// The least and the greatest that are plausible.
    pub range: (Option<f64>, Option<f64>),
    /// Whether only numbers above 0 have a logarithm to be scored by.
    pub are_positive: bool,
}
