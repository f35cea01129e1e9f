//! A blank sheet to fill in: all cells locked but those to fill, with checks
//! and drop-downs; and the sheet that explains it.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    ColNum, Format, IgnoreError, ProtectionOptions, RowNum, Workbook, Worksheet, XlsxError,
};

use super::style::{self, Paper};
use super::validation::{self, Choices};
use super::{cell, number, page, size};
use crate::report::document::Side;
use crate::report::listing::Field;
use crate::report::template::{Cells, Column, Entry, Kind, Sheet};
use crate::report::words::sheet as words;

/// Width of cells for a value and for a remark, in digits.
const VALUE: usize = 16;
const REMARK: usize = 24;
/// The widest that the column of names and the other columns of text are made,
/// in digits.
const WIDEST: usize = 44;
const WIDEST_SIDE: usize = 36;

/// Adds both sheets.
pub(super) fn write(blank: &Sheet, workbook: &mut Workbook) -> anyhow::Result<()> {
    size::ensure_rows_fit(blank.rows.len() + 1)?;
    workbook.add_worksheet();
    workbook.add_worksheet();
    let [sheet, guide] = &mut workbook.worksheets_mut()[..] else { return Ok(()) };
    let written = page::write(&blank.guide, words::GUIDE, guide)?;
    write_cells(blank, sheet)?;
    let mut lists = Lists { sheet: guide, next: written.columns + 1, known: Vec::new() };
    write_checks(blank, sheet, &mut lists)?;
    lay_out(blank, sheet)?;
    protect(sheet);
    protect(guide);
    Ok(())
}

/// The width that a column needs, its cells broken where they are long.
fn width(blank: &Sheet, at: usize) -> usize {
    let column = &blank.columns[at];
    let cells = blank.rows.iter().map(|row| size::width(&row.cells[at].text()));
    let widest = cells.chain([size::width(&column.heading)]).max().unwrap_or(0) + size::PADDING;
    match column.kind {
        Kind::Value => widest.max(VALUE),
        Kind::Remark => widest.max(REMARK),
        Kind::Point => widest.min(WIDEST),
        _ => widest.min(WIDEST_SIDE),
    }
}

fn write_cells(blank: &Sheet, sheet: &mut Worksheet) -> anyhow::Result<()> {
    sheet.set_name(words::SHEET)?;
    let widths: Vec<usize> = (0..blank.columns.len()).map(|at| width(blank, at)).collect();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, size::in_digits(*width))?;
    }
    let headings = blank.columns.iter().map(|column| column.heading.clone());
    set_height(sheet, 0, headings, &widths)?;
    for (at, column) in (0..).zip(&blank.columns) {
        cell::put(sheet, 0, at, &column.heading, &style::heading(side(column.kind)))?;
    }
    let formats: Vec<Format> = blank.columns.iter().map(format).collect();
    for (row, cells) in (1..).zip(&blank.rows) {
        set_height(sheet, row, cells.cells.iter().map(Field::text), &widths)?;
        for (at, (field, format)) in (0..).zip(cells.cells.iter().zip(&formats)) {
            put(sheet, row, at, field, format)?;
        }
    }
    Ok(())
}

fn set_height(
    sheet: &mut Worksheet,
    row: RowNum,
    texts: impl Iterator<Item = String>,
    widths: &[usize],
) -> Result<(), XlsxError> {
    let heights = texts.zip(widths).map(|(text, width)| size::height(&text, *width, size::TEXT));
    sheet.set_row_height(row, heights.fold(0.0, f64::max))?;
    Ok(())
}

/// Numbers stand right, and so do targets and earlier values, most of which
/// are numbers.
fn side(kind: Kind) -> Side {
    match kind {
        Kind::Value | Kind::Target | Kind::Earlier => Side::Right,
        _ => Side::Left,
    }
}

fn format(column: &Column) -> Format {
    match column.cells {
        Cells::Given => style::cell(side(column.kind)).set_text_wrap(),
        Cells::ToFill => style::to_fill(side(column.kind)),
    }
}

/// A number where the sheet shows it as it is written, else text.
fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    field: &Field,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = field.text();
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else if let Some(number) = number::read(&text) {
        let format = format.clone().set_num_format(number.format);
        sheet.write_number_with_format(row, column, number.value, &format)?;
    } else {
        cell::put(sheet, row, column, &text, format)?;
    }
    Ok(())
}

fn write_checks(blank: &Sheet, sheet: &mut Worksheet, lists: &mut Lists) -> anyhow::Result<()> {
    let last = RowNum::try_from(blank.rows.len()).unwrap_or(RowNum::MAX);
    for (at, column) in (0..).zip(&blank.columns) {
        let check = match (column.kind, column.cells) {
            (Kind::Status, _) => validation::status()?,
            (Kind::Year, Cells::ToFill) => validation::year()?,
            (Kind::Value, _) => {
                write_value_checks(blank, at, sheet, lists)?;
                continue;
            }
            _ => continue,
        };
        if last > 0 {
            sheet.add_data_validation(1, at, last, at, &check)?;
        }
    }
    Ok(())
}

fn write_value_checks(
    blank: &Sheet,
    column: ColNum,
    sheet: &mut Worksheet,
    lists: &mut Lists,
) -> anyhow::Result<()> {
    for (row, point) in (1..).zip(&blank.rows) {
        let check = match &point.entry {
            Entry::Number(numbers) => validation::number(numbers, &row_col_to_cell(row, column))?,
            Entry::Label(labels) => {
                let not_applicable = words::NOT_APPLICABLE.to_owned();
                let texts: Vec<String> = labels.iter().cloned().chain([not_applicable]).collect();
                if validation::fit_in(&texts) {
                    validation::label(Choices::Own(&texts))?
                } else {
                    validation::label(Choices::In(&lists.range(texts)?))?
                }
            }
        };
        sheet.add_data_validation(row, column, row, column, &check)?;
    }
    Ok(())
}

/// Texts of drop-downs that have no room in themselves, in hidden columns
/// beside the explanation.
struct Lists<'a> {
    sheet: &'a mut Worksheet,
    next: ColNum,
    known: Vec<(Vec<String>, String)>,
}

impl Lists<'_> {
    /// Where these texts stand.
    fn range(&mut self, texts: Vec<String>) -> Result<String, XlsxError> {
        if let Some((_, range)) = self.known.iter().find(|(known, _)| *known == texts) {
            return Ok(range.clone());
        }
        let (column, mut last) = (self.next, 0);
        for (row, text) in (0..).zip(&texts) {
            cell::put(self.sheet, row, column, &Field::from(text.as_str()).text(), &style::text())?;
            last = row;
        }
        self.sheet.set_column_hidden(column)?;
        self.next += 1;
        let range = rust_xlsxwriter::utility::cell_range_absolute(0, column, last, column);
        let range = format!("='{}'!{range}", words::GUIDE);
        self.known.push((texts, range.clone()));
        Ok(range)
    }
}

fn lay_out(blank: &Sheet, sheet: &mut Worksheet) -> anyhow::Result<()> {
    style::print_on(sheet, Paper::Landscape);
    let point = blank.columns.iter().position(|column| column.kind == Kind::Point);
    let named = ColNum::try_from(point.map_or(0, |at| at + 1)).unwrap_or(0);
    sheet.set_freeze_panes(1, named)?.set_repeat_rows(0, 0)?;
    let first = blank.columns.iter().position(|column| column.kind == Kind::Value);
    let value = ColNum::try_from(first.unwrap_or(0)).unwrap_or(0);
    sheet.set_selection(1, value, 1, value)?;
    let last_row = RowNum::try_from(blank.rows.len()).unwrap_or(RowNum::MAX);
    let last_column = ColNum::try_from(blank.columns.len() - 1).unwrap_or(ColNum::MAX);
    let wrong = IgnoreError::NumberStoredAsText;
    sheet.ignore_error_range(0, 0, last_row, last_column, wrong)?;
    Ok(())
}

/// Against mistakes, not against people: there is no password, and columns
/// and rows may be made wider.
fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
}
