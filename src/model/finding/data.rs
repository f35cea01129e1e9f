//! The facts of findings about data.

use crate::model::place::Place;
use crate::model::year::Year;

/// Why a cell is not a value of its point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// Not one of the accepted forms.
    Unreadable,
    /// `约98`, `≥98`, `98左右`.
    Approximate,
    /// `55-58`, `55至58`.
    Range,
    /// `#DIV/0!`, `#N/A`: an error of a spreadsheet formula.
    SpreadsheetError,
    /// `=C2*100`: a formula instead of its result.
    Formula,
    /// `2020-12-31`: a date.
    Date,
    /// `inf`, `1e400`.
    NotFinite,
    /// `58,5`, `1,23`: separators in the wrong places.
    Separators,
    /// `10²`, `½`, `①`.
    DisguisedDigits,
    /// `无`: 0 or not reported?
    ZeroOrMissing,
    /// A number with another unit behind it.
    Unit,
    /// A word where a number is expected.
    Label,
    /// Not a label of the point's scale.
    NotOnScale,
}

/// What a value was compared with when its magnitude looked wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// The point's baseline, as it stands before its unit.
    Baseline(String),
    /// The target by which it is judged, as it stands before its unit.
    Target(String),
    /// What the area reported for the point last before that.
    Earlier {
        /// In this year.
        year: Year,
        /// As it was written.
        text: String,
        /// Where it stands.
        place: Box<Place>,
    },
}

/// Where a table says in what unit its values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitSource {
    /// A title above the table.
    Title,
    /// The heading of the values.
    Heading,
    /// The column of units.
    Column,
}
