//! Workbooks: a page as it is read, and beside it the flat table with full
//! precision; and blank sheets to fill in.

mod cell;
mod grid;
mod listing;
mod number;
mod page;
mod section;
mod size;
mod style;
mod template;
#[cfg(test)]
mod tests;
mod validation;

use crate::report::document::Document;
use crate::report::listing::Listing;
use crate::report::template::Sheet;
use crate::report::words::workbook as words;

/// How a page is laid out on sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// All of it on one.
    One,
    /// Each section, under a title of the second level, on one of its own.
    PerSection,
}

/// Writes a page as XLSX, and its flat table on a sheet behind it. The page
/// must have been made [harmless](Document::harmless). The same input gives
/// the same bytes.
///
/// # Errors
/// Where a sheet cannot hold so many rows.
pub fn write(document: Document, listing: &Listing, sheets: Sheets) -> anyhow::Result<Vec<u8>> {
    let mut workbook = style::workbook()?;
    let mark = document.mark.clone();
    match sheets {
        Sheets::One => {
            page::write(&document.undrawn(), words::PAGE.get(), workbook.add_worksheet())?;
        }
        Sheets::PerSection => section::write(document, &mut workbook)?,
    }
    let sheet = workbook.add_worksheet();
    listing::write(listing, sheet)?;
    style::head(sheet, None, mark.as_deref());
    Ok(workbook.save_to_buffer()?)
}

/// Writes a blank sheet as XLSX, and beside it the page that explains it. The
/// same input gives the same bytes.
///
/// # Errors
/// Where a sheet cannot hold so many rows.
pub fn write_blank(sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let mut workbook = style::workbook()?;
    template::write(sheet, &mut workbook)?;
    Ok(workbook.save_to_buffer()?)
}
