//! Workbooks: a page as it is read, and beside it the flat table with full
//! precision.

mod cell;
mod grid;
mod listing;
mod number;
mod page;
mod size;
mod style;
#[cfg(test)]
mod tests;

use crate::report::document::Document;
use crate::report::listing::Listing;

/// Writes a page and its flat table as XLSX, a sheet each. The page must have
/// been made [harmless](Document::harmless). The same input gives the same
/// bytes.
///
/// # Errors
/// Where a sheet cannot hold so many rows.
pub fn write(document: &Document, listing: &Listing) -> anyhow::Result<Vec<u8>> {
    let mut workbook = style::workbook()?;
    page::write(document, workbook.add_worksheet())?;
    listing::write(listing, workbook.add_worksheet())?;
    Ok(workbook.save_to_buffer()?)
}
