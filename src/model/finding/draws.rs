//! The facts of findings about a record of draws.

use crate::model::method::Method;
use crate::model::point::Lack;

/// What a cell of a record of draws should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawsCell {
    /// One of these words.
    Word(Vec<String>),
    /// A rule for unmet points.
    Unmet,
    /// A rule on missing values, or one for each of these attributes.
    Missing(Vec<String>),
    /// A number.
    Number,
}

/// Why a record of draws cannot be computed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawsFault {
    /// It is a workbook, which may hold numbers rounded as they are shown.
    Workbook,
    /// A column is for no choice of the catalogue.
    UnknownColumn {
        /// What it is called.
        heading: String,
        /// Columns with similar headings.
        nearest: Vec<String>,
    },
    /// There is no row under the header.
    NoDraws,
    /// A row ends before the header does.
    ShortRow {
        /// How many cells it should have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// A cell under no heading says something.
    StrayCell {
        /// What it says.
        text: String,
    },
    /// A cell holds nothing that its column can.
    Unreadable {
        /// The heading of the column.
        heading: String,
        /// What it says; nothing where it is blank.
        text: String,
        /// What it should.
        expected: DrawsCell,
    },
    /// The method of a draw cannot score these points.
    Unfit {
        /// The method.
        method: Method,
        /// What the points would need.
        lack: Lack,
        /// Their names.
        points: Vec<String>,
    },
}
