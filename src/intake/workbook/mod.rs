//! The bytes of an XLSX file into sheets of cells as a person sees them in
//! Excel: 98.5% where 0.985 is stored, merged regions in each row they span.
//! It knows nothing of headers and points.
//!
//! bytes → parts (`archive`, `markup`, `amend`) → cells (`cells`): numbers with their
//! formats (`number_format`, `shown`) → merged regions (`merged`).

mod amend;
mod archive;
mod budget;
mod cells;
mod markup;
mod merged;
mod number_format;
mod shown;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::{self, Cursor};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::result::ZipError;

use budget::Budget;
use cells::Book;

pub(super) use archive::{ArchiveKind, archive_kind, is_encrypted};

/// The sheets of a workbook, in its order. Charts on sheets of their own are
/// none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) name: String,
    /// Whether the person does not see it.
    pub(super) hidden: bool,
    /// The rows that have something in them, rising.
    pub(super) rows: Vec<SheetRow>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetRow {
    /// As Excel counts, from 1.
    pub(super) number: usize,
    /// The cells that have something in them, rising.
    pub(super) cells: Vec<SheetCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetCell {
    /// From 0.
    pub(super) column: usize,
    /// What the person sees, but numbers with all their digits; `=` and the
    /// formula where nobody has calculated it.
    pub(super) text: String,
    pub(super) merge: Merge,
}

/// What a merged region over several rows makes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    /// It is in none.
    None,
    /// It is the first of one.
    Start,
    /// It is in the first column of a lower row of one, and repeats its text.
    Continued,
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WorkbookFault {
    /// It is locked with a password.
    Encrypted,
    /// It is no workbook, or some of it cannot be parsed.
    Damaged,
    /// It holds more than anybody means to.
    TooLarge,
}

impl From<XlsxError> for WorkbookFault {
    fn from(_: XlsxError) -> Self {
        Self::Damaged
    }
}

impl From<ZipError> for WorkbookFault {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

impl From<io::Error> for WorkbookFault {
    fn from(_: io::Error) -> Self {
        Self::Damaged
    }
}

/// Reads a workbook: all its sheets, or nothing.
///
/// # Errors
/// Says why it cannot be read.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    read_within(Budget::new(), bytes)
}

fn read_within(mut budget: Budget, bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    if is_encrypted(bytes) {
        return Err(WorkbookFault::Encrypted);
    }
    let unpacked = archive::unpack(bytes, &mut budget)?;
    let mut book: Book = Xlsx::new(Cursor::new(unpacked.bytes))?;
    let mut sheets = Vec::new();
    for (name, hidden) in with_cells(&book)? {
        let rows = cells::rows(&mut book, &name, unpacked.results, &mut budget)?;
        let regions = book.merge_cells_by_sheet_name(&name)?;
        let rows = merged::repeat(rows, regions, &mut budget)?;
        sheets.push(Sheet { name, hidden, rows });
    }
    Ok(Workbook { sheets })
}

/// The names of the sheets with cells, and whether they are hidden.
///
/// # Errors
/// Two sheets have one name: calamine would read the first of them twice.
fn with_cells(book: &Book) -> Result<Vec<(String, bool)>, WorkbookFault> {
    let all = book.sheets_metadata();
    let names: BTreeSet<&str> = all.iter().map(|sheet| sheet.name.as_str()).collect();
    if names.len() < all.len() {
        return Err(WorkbookFault::Damaged);
    }
    let with_cells = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let told = |sheet: &calamine::Sheet| (sheet.name.clone(), is_hidden(sheet.visible));
    Ok(with_cells.map(told).collect())
}

fn is_hidden(visible: SheetVisible) -> bool {
    visible != SheetVisible::Visible
}
