//! The bytes of an XLSX file into sheets of cells as a person sees them in
//! Excel: 98.5% where 0.985 is stored, merged regions in each row they span.
//! It knows nothing of headers and points.
//!
//! bytes → parts (`unpack`, `markup`, `amend`) → cells (`cells`): numbers with their
//! formats (`number_format`, `shown`) → merged regions (`merged`).

mod amend;
mod budget;
mod cells;
mod fault;
mod markup;
mod merged;
mod number_format;
mod sheet;
mod shown;
mod unpack;

#[cfg(test)]
mod laws;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use super::source::kind::is_encrypted;
use budget::Budget;
use cells::Book;

pub(crate) use fault::WorkbookFault;
pub(crate) use sheet::{Merge, Sheet, Workbook};

/// Reads a workbook: all its sheets, or nothing.
///
/// # Errors
/// Says why it cannot be read.
pub(crate) fn read(bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    read_within(Budget::new(), bytes)
}

fn read_within(mut budget: Budget, bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    if is_encrypted(bytes) {
        return Err(WorkbookFault::Encrypted);
    }
    let unpacked = unpack::unpack(bytes, &mut budget)?;
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
