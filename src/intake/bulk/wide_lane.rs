//! The fast lane for rows with a column per point: rows of plain cells under
//! headings that the full code has accepted.

use memchr::memchr3;

use super::blocks::line_end;
use super::decimal::Decimal;
use super::plain::{Plain, labels};
use crate::intake::header::{Layout, Shape};
use crate::intake::rows::Row;
use crate::model::{Catalogue, Observation, Record};

/// Rows with a value per point.
#[derive(Debug)]
pub(super) struct WideLane {
    delimiter: u8,
    columns: Vec<Column>,
}

/// A column.
#[derive(Debug)]
enum Column {
    /// The area or the year.
    Scope,
    /// The values of a point.
    Measure {
        point: usize,
        /// Labels by their own names; none for numbers.
        labels: Option<Vec<Box<[u8]>>>,
        /// Whether the full code has taken a plain value of this column.
        learned: bool,
    },
}

/// Where the parts of a plain row are.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The bytes of areas and years, by column.
    scope: Vec<(usize, std::ops::Range<usize>)>,
    /// The values, by point.
    pub(super) values: Vec<(usize, Plain)>,
}

impl Parts {
    /// The bytes of the area or the year in a column.
    pub(super) fn scope(&self, column: usize) -> Option<std::ops::Range<usize>> {
        self.scope.iter().find(|(own, _)| *own == column).map(|(_, bytes)| bytes.clone())
    }
}

impl WideLane {
    /// A lane for a table whose columns are areas, years and points only.
    pub(super) fn new(catalogue: &Catalogue, layout: &Layout, delimiter: u8) -> Option<Self> {
        let Shape::Wide(measures) = &layout.shape else { return None };
        let column = |at: usize| {
            if [layout.area, layout.area_code, layout.year].contains(&Some(at)) {
                return Some(Column::Scope);
            }
            let (_, point) = measures.iter().find(|(column, _)| *column == at)?;
            let labels = labels(catalogue, *point);
            Some(Column::Measure { point: *point, labels, learned: false })
        };
        let columns: Option<Vec<Column>> = (0..layout.columns.len()).map(column).collect();
        Some(Self { delimiter, columns: columns? })
    }

    /// The row at the start of `bytes` if it is plain: its length with the line
    /// end, its area, year and values in `parts`.
    pub(super) fn glance(&self, bytes: &[u8], parts: &mut Parts) -> Option<usize> {
        parts.scope.clear();
        parts.values.clear();
        let (mut at, mut has_number) = (0, false);
        for (index, column) in self.columns.iter().enumerate() {
            if index > 0 {
                if bytes.get(at) != Some(&self.delimiter) {
                    return None;
                }
                at += 1;
            }
            let rest = bytes.get(at..)?;
            match column {
                Column::Scope => {
                    let length = self.end_of_cell(rest)?;
                    parts.scope.push((index, at..at + length));
                    at += length;
                }
                Column::Measure { learned: false, .. } => return None,
                Column::Measure { .. } if ends(self.delimiter, rest, 0) => {}
                Column::Measure { point, labels, .. } => {
                    let (plain, length) = plain_value(self.delimiter, labels.as_deref(), rest)?;
                    has_number |= matches!(plain, Plain::Number(_));
                    parts.values.push((*point, plain));
                    at += length;
                }
            }
        }
        let end = line_end(&bytes[at..])?;
        has_number.then_some(at + end)
    }

    /// Learns from a row about which nothing had to be said.
    pub(super) fn learn(&mut self, line: &str, row: &Row, record: &Record) {
        if row.cells.len() != self.columns.len() {
            return;
        }
        for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
            let Column::Measure { point, labels, learned } = column else { continue };
            let Observation::Reported(reading) = &record.observations[*point] else { continue };
            let own = line.get(cell.bytes()).unwrap_or_default().as_bytes();
            let plain = plain_value(self.delimiter, labels.as_deref(), own);
            *learned |= plain.is_some_and(|(plain, length)| {
                length == own.len() && plain.value() == reading.value
            });
        }
    }

    fn end_of_cell(&self, bytes: &[u8]) -> Option<usize> {
        let end = memchr3(self.delimiter, b'\n', b'"', bytes).unwrap_or(bytes.len());
        let is_last_line_end = bytes.get(end) == Some(&b'\n') && bytes[..end].ends_with(b"\r");
        (bytes.get(end) != Some(&b'"')).then_some(end - usize::from(is_last_line_end))
    }
}

/// The value at the start of `bytes`, if its whole cell is plain.
#[inline]
fn plain_value(
    delimiter: u8,
    labels: Option<&[Box<[u8]>]>,
    bytes: &[u8],
) -> Option<(Plain, usize)> {
    let (plain, length) = match labels {
        None => Decimal::read(bytes).map(|(number, length)| (Plain::Number(number), length))?,
        Some(labels) => {
            let is_it =
                |label: &[u8]| ends(delimiter, bytes, label.len()) && bytes.starts_with(label);
            let at = labels.iter().position(|label| is_it(label))?;
            (Plain::Label(at), labels[at].len())
        }
    };
    ends(delimiter, bytes, length).then_some((plain, length))
}

/// Whether a cell ends there.
#[inline]
fn ends(delimiter: u8, bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|byte| *byte == delimiter || *byte == b'\n' || *byte == b'\r')
}
