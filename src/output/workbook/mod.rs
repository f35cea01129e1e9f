//! Workbooks: a page as it is read, and beside it the flat table with full
//! precision; and blank sheets to fill in.

mod cell;
mod grid;
mod listing;
mod number;
mod page;
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

/// Writes a page and its flat table as XLSX, a sheet each. The page must have
/// been made [harmless](Document::harmless). The same input gives the same
/// bytes.
///
/// # Errors
/// Where a sheet cannot hold so many rows.
pub fn write(document: &Document, listing: &Listing) -> anyhow::Result<Vec<u8>> {
    let mut workbook = style::workbook()?;
    page::write(document, words::PAGE.get(), workbook.add_worksheet())?;
    listing::write(listing, workbook.add_worksheet())?;
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
