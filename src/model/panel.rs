//! The data of a run: areas × years × points.

use std::collections::BTreeSet;

use super::encoding::Encoding;
use super::observation::Observation;
use super::year::Year;

/// What was said about every point in one area and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The area; empty where neither data nor catalogue name one.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// One observation per point of the catalogue, in its order.
    pub observations: Vec<Observation>,
    /// The points with a cell that was refused, by position; they count as not
    /// reported.
    pub invalid: BTreeSet<usize>,
}

/// All records, in the order in which the input names them first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Panel {
    /// One record per area and year.
    pub records: Vec<Record>,
}

impl Panel {
    /// The record of an area and year.
    #[must_use]
    pub fn find(&self, area: &str, year: Year) -> Option<&Record> {
        self.records.iter().find(|record| record.year == year && record.area == area)
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name as on the command line.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What it was read as; `None` where it could not be read.
    pub form: Option<Form>,
}

/// What an input was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A text in this encoding.
    Text(Encoding),
    /// This sheet of a workbook.
    Sheet(String),
}

impl Form {
    /// How it was written: the name of the encoding, or `xlsx`.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        match self {
            Self::Text(encoding) => encoding.name(),
            Self::Sheet(_) => "xlsx",
        }
    }

    /// The sheet of a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Sheet(sheet) => Some(sheet),
        }
    }
}
