//! A flat table as a sheet: full precision, header in sight, filters.

use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, Worksheet, XlsxError};

use super::style::{self, Paper};
use super::{cell, size};
use crate::report::document::Side;
use crate::report::listing::{Field, Listing};
use crate::report::words::workbook as words;

/// The widest that a column is made, in digits.
const WIDEST: usize = 40;
/// Digits that the arrow of a filter covers.
const ARROW: usize = 3;
/// Digits that a sheet shows of a number that has no format.
const SHOWN: usize = 12;

/// Fills the sheet.
pub(super) fn write(listing: &Listing, sheet: &mut Worksheet) -> anyhow::Result<()> {
    size::ensure_rows_fit(listing.rows.len() + 1)?;
    sheet.set_name(words::LISTING)?;
    style::print_on(sheet, Paper::Landscape);
    set_widths(listing, sheet)?;
    write_header(listing, sheet)?;
    let text = style::text();
    for (row, fields) in (1..).zip(&listing.rows) {
        for (column, field) in (0..).zip(fields) {
            put(sheet, row, column, field, &text)?;
        }
    }
    Ok(())
}

fn write_header(listing: &Listing, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let heading = style::heading(Side::Left);
    for (column, key) in (0..).zip(&listing.header) {
        cell::put(sheet, 0, column, key, &heading)?;
    }
    let Some(last_column) = listing.header.len().checked_sub(1) else {
        return Ok(());
    };
    let last_column = ColNum::try_from(last_column).unwrap_or(ColNum::MAX);
    let last_row = RowNum::try_from(listing.rows.len()).unwrap_or(RowNum::MAX);
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    let wrong = IgnoreError::NumberStoredAsText;
    sheet.ignore_error_range(0, 0, last_row, last_column, wrong)?;
    Ok(())
}

/// What no sheet can hold as a number is written as text.
fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    field: &Field,
    text: &Format,
) -> Result<(), XlsxError> {
    match field {
        Field::Empty => {}
        Field::Number(number) if number.is_finite() => {
            sheet.write_number(row, column, *number)?;
        }
        Field::Number(_) | Field::Text(_) => {
            cell::put(sheet, row, column, &field.text(), text)?;
        }
    }
    Ok(())
}

fn set_widths(listing: &Listing, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let mut widths: Vec<usize> =
        listing.header.iter().map(|key| size::width(key) + ARROW).collect();
    for row in &listing.rows {
        for (widest, field) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(need(field));
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, size::in_digits(width.min(WIDEST) + size::PADDING))?;
    }
    Ok(())
}

fn need(field: &Field) -> usize {
    match field {
        Field::Empty => 0,
        Field::Number(_) => size::width(&field.text()).min(SHOWN),
        Field::Text(text) => size::width(text),
    }
}
