//! A page as a sheet, as a person reads it.

use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, Worksheet};

use super::grid::Grid;
use super::{cell, number, size, style};
use crate::report::document::{Block, Column, Document, Fact, Line, Side, Table};

/// Fills the sheet; gives how many columns it took.
pub(super) fn write(
    document: &Document,
    name: &str,
    sheet: &mut Worksheet,
) -> anyhow::Result<ColNum> {
    size::ensure_rows_fit(document.blocks.iter().map(|block| rows(block) + 1).sum())?;
    let grid = Grid::of(document);
    sheet.set_name(name)?.set_screen_gridlines(false);
    style::print_on(sheet, grid.paper());
    if let Some(mark) = &document.mark {
        // A single & would begin a field of the header.
        sheet.set_header(format!("&R{}", mark.replace('&', "&&")));
    }
    for (column, width) in (0..).zip(&grid.widths) {
        sheet.set_column_width(column, size::in_digits(*width))?;
    }
    let mut page = Page { sheet, grid, row: 0, headers: Vec::new() };
    for (at, block) in document.blocks.iter().enumerate() {
        let after_title = at > 0 && matches!(document.blocks[at - 1], Block::Title(..));
        if at > 0 && !after_title {
            page.row += 1;
        }
        page.block(block)?;
    }
    page.finish()
}

/// Rows that a part of a page takes.
fn rows(block: &Block) -> usize {
    match block {
        Block::Title(..) | Block::Text(_) | Block::Chart(_) => 1,
        Block::Facts(facts) | Block::KeyFacts(facts) => {
            facts.iter().map(|fact| fact.body.lines().len()).sum()
        }
        Block::List(lines) => lines.len(),
        Block::Table(table) => table.rows.len() + 1,
    }
}

/// A sheet that is being filled from above.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    grid: Grid,
    row: RowNum,
    /// Rows of the headings of tables.
    headers: Vec<RowNum>,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) -> anyhow::Result<()> {
        match block {
            Block::Title(level, text) => {
                let points = style::title_size(*level);
                self.across(0, text, &style::title(*level), points)
            }
            Block::Facts(facts) | Block::KeyFacts(facts) => {
                facts.iter().try_for_each(|fact| self.fact(fact))
            }
            Block::Table(table) => self.table(table),
            Block::Text(line) => self.line(0, line),
            Block::Chart(chart) => self.line(0, &Line::from(chart.words.as_str())),
            Block::List(lines) => lines.iter().try_for_each(|line| self.line(0, line)),
        }
    }

    fn fact(&mut self, fact: &Fact) -> anyhow::Result<()> {
        cell::put(self.sheet, self.row, 0, &fact.label, &style::label())?;
        fact.body.lines().iter().try_for_each(|line| self.line(1, line))
    }

    /// A text from a column to the end of the page.
    fn line(&mut self, first: usize, line: &Line) -> anyhow::Result<()> {
        self.across(first, &line.text, &style::toned(style::paragraph(), line.tone), style::TEXT)
    }

    fn across(
        &mut self,
        first: usize,
        text: &str,
        format: &Format,
        points: f64,
    ) -> anyhow::Result<()> {
        let last = self.grid.last();
        let height = size::height(text, self.grid.room(first, last), points);
        cell::put_across(self.sheet, self.row, [column(first), column(last)], text, format)?;
        self.end_row(height)
    }

    fn end_row(&mut self, height: f64) -> anyhow::Result<()> {
        self.sheet.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table) -> anyhow::Result<()> {
        self.headers.push(self.row);
        let mut height: f64 = 0.0;
        for (at, heading) in table.columns.iter().enumerate() {
            height = height.max(self.height(table, at, &heading.heading));
            self.text(table, at, &heading.heading, &style::heading(heading.side))?;
        }
        self.end_row(height)?;
        table.rows.iter().try_for_each(|cells| self.table_row(table, cells))
    }

    fn table_row(&mut self, table: &Table, cells: &[Line]) -> anyhow::Result<()> {
        let mut height: f64 = 0.0;
        for (at, (line, column)) in cells.iter().zip(&table.columns).enumerate() {
            height = height.max(self.height(table, at, &line.text));
            self.cell(table, at, column, line)?;
        }
        self.end_row(height)
    }

    /// A cell of a table; a number where it stands among numbers and looks
    /// the same as one.
    fn cell(&mut self, table: &Table, at: usize, of: &Column, line: &Line) -> anyhow::Result<()> {
        let format = style::toned(style::cell(of.side), line.tone);
        let number = if of.side == Side::Right { number::read(&line.text) } else { None };
        if let Some(number) = number {
            let format = format.set_num_format(number.format);
            self.sheet.write_number_with_format(self.row, column(at), number.value, &format)?;
            return Ok(());
        }
        self.text(table, at, &line.text, &if of.breaks { format.set_text_wrap() } else { format })
    }

    fn text(
        &mut self,
        table: &Table,
        at: usize,
        text: &str,
        format: &Format,
    ) -> anyhow::Result<()> {
        let across = [column(at), column(self.grid.reach(table, at))];
        cell::put_across(self.sheet, self.row, across, text, format)?;
        Ok(())
    }

    /// The height that a text asks for in a column of a table.
    fn height(&self, table: &Table, at: usize, text: &str) -> f64 {
        let room = self.grid.room(at, self.grid.reach(table, at));
        size::height(text, room, style::TEXT)
    }

    /// The headings of a page's only table come again on each sheet of paper;
    /// numbers that are text on purpose get no warning.
    fn finish(self) -> anyhow::Result<ColNum> {
        if let [header] = self.headers[..] {
            self.sheet.set_repeat_rows(header, header)?;
        }
        let last = column(self.grid.last());
        let wrong = IgnoreError::NumberStoredAsText;
        self.sheet.ignore_error_range(0, 0, self.row, last, wrong)?;
        Ok(last + 1)
    }
}

/// A column's number as the writer wants it.
fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}
