//! Flat tables, for CSV: English keys, full precision. A file per command that
//! gives one; [`tidy`] and [`draws`] are tables that are read again.

pub mod catalogue;
pub mod check;
pub mod draws;
pub mod explain;
pub mod gap;
pub mod rank;
pub mod score;
pub mod sensitivity;
pub mod tidy;
pub mod trend;

use super::number::shortest;
use super::outcome::run::{Overrides, Run};
use super::provenance;
use crate::model::Catalogue;
pub use crate::model::text::{FORMULA_STARTS, harmless};

/// A flat table: English keys, full precision, empty for what is absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// Keys of the columns, the same as in JSON.
    pub header: Vec<&'static str>,
    /// Rows with a field per column.
    pub rows: Vec<Vec<Field>>,
}

#[cfg(test)]
impl Listing {
    /// Fails where a row is not as long as the header, or a number is none.
    pub(super) fn assert_whole(&self) {
        for row in &self.rows {
            assert_eq!(row.len(), self.header.len());
            let is_fine = |own: &Field| !matches!(own, Field::Number(x) if !x.is_finite());
            assert!(row.iter().all(is_fine), "{row:?}");
        }
    }
}

/// A field of a flat table.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Field {
    /// A number, in the shortest text that reads back to it.
    Number(f64),
    /// Text, which may come from input.
    Text(String),
    /// Absent.
    #[default]
    Empty,
}

impl Field {
    /// The same, borrowed.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        match self {
            Self::Number(number) => Shown::Number(*number),
            Self::Text(text) => Shown::Text(text),
            Self::Empty => Shown::Empty,
        }
    }

    /// The same; a number beyond what doubles hold is absent, as in JSON.
    fn finite(self) -> Self {
        match self {
            Self::Number(number) if !number.is_finite() => Self::Empty,
            other => other,
        }
    }

    /// The field's text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => shortest(*number),
            Self::Text(text) => harmless(text),
            Self::Empty => String::new(),
        }
    }
}

impl From<f64> for Field {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
impl From<usize> for Field {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Field {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A field that is shown and not kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown<'a> {
    /// A number, in the shortest text that reads back to it.
    Number(f64),
    /// A whole number.
    Count(usize),
    /// Text, which may come from input.
    Text(&'a str),
    /// Absent.
    Empty,
}

impl From<Shown<'_>> for Field {
    fn from(shown: Shown<'_>) -> Self {
        match shown {
            Shown::Number(number) => number.into(),
            Shown::Count(count) => count.into(),
            Shown::Text(text) => text.into(),
            Shown::Empty => Self::Empty,
        }
    }
}

impl<'a> From<&'a str> for Shown<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Shown<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Shown<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'a, T: Into<Shown<'a>>> From<Option<T>> for Shown<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// What every row ends with: what the command line changed, and which catalogue
/// it is.
#[derive(Debug, Clone)]
struct Named {
    overrides: Option<String>,
    catalogue: String,
}

impl Named {
    fn of(run: &Run) -> Self {
        Self::new(&run.catalogue, &run.overrides)
    }

    fn new(catalogue: &Catalogue, overrides: &Overrides) -> Self {
        Self {
            overrides: provenance::overrides(catalogue, overrides),
            catalogue: provenance::catalogue(catalogue),
        }
    }
}

fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_exact_and_harmless() {
        assert_eq!(Field::from(0.1 + 0.2).text(), "0.30000000000000004");
        assert_eq!(Field::from(None::<f64>).text(), "");
        assert_eq!(Field::from("a\u{1b}[31m").text(), "a\u{FFFD}[31m");
        assert_eq!(Field::from("通过").text(), "通过");
    }
}
