//! A page as a sheet, as a person reads it.

use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, Worksheet};

use super::grid::Grid;
use super::{cell, number, size, style};
use crate::report::document::{Block, Column, Document, Fact, Line, Side, Table};

/// What a sheet has become.
pub(super) struct Written {
    /// How many columns it took.
    pub(super) columns: ColNum,
    /// The headings of its table, where it has one only.
    pub(super) header: Option<Header>,
}

/// Where the headings of a table stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    /// Their row.
    pub(super) row: RowNum,
    /// How far below the top of the sheet it ends, in points.
    pub(super) bottom: f64,
}

/// Fills the sheet.
pub(super) fn write(
    document: &Document,
    name: &str,
    sheet: &mut Worksheet,
) -> anyhow::Result<Written> {
    size::ensure_rows_fit(document.blocks.iter().map(|block| rows(block) + 1).sum())?;
    let grid = Grid::of(document);
    sheet.set_name(name)?.set_screen_gridlines(false);
    style::print_on(sheet, grid.paper());
    style::head(sheet, None, document.mark.as_deref());
    for (column, width) in (0..).zip(&grid.widths) {
        sheet.set_column_width(column, size::in_digits(*width))?;
    }
    let mut page = Page { sheet, grid, row: 0, bottom: 0.0, headers: Vec::new() };
    for (at, block) in document.blocks.iter().enumerate() {
        let after_title = at > 0 && matches!(document.blocks[at - 1], Block::Title(..));
        if at > 0 && !after_title {
            page.skip_row();
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
    /// How far down the rows so far reach, in points.
    bottom: f64,
    /// The headings of tables.
    headers: Vec<Header>,
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
        self.across(first, &line.text, &style::toned(style::paragraph(), line.tone), size::TEXT)
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

    fn skip_row(&mut self) {
        self.bottom += size::EMPTY_ROW;
        self.row += 1;
    }

    fn end_row(&mut self, height: f64) -> anyhow::Result<()> {
        self.sheet.set_row_height(self.row, height)?;
        self.bottom += height;
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table) -> anyhow::Result<()> {
        let row = self.row;
        let mut height: f64 = 0.0;
        for (at, heading) in table.columns.iter().enumerate() {
            height = height.max(self.height(table, at, &heading.heading));
            self.text(table, at, &heading.heading, &style::heading(heading.side))?;
        }
        self.end_row(height)?;
        self.headers.push(Header { row, bottom: self.bottom });
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
        size::height(text, room, size::TEXT)
    }

    /// The headings of a page's only table come again on each sheet of paper;
    /// numbers that are text on purpose get no warning.
    fn finish(self) -> anyhow::Result<Written> {
        let header = if let [header] = self.headers[..] { Some(header) } else { None };
        if let Some(Header { row, .. }) = header {
            self.sheet.set_repeat_rows(row, row)?;
        }
        let last = column(self.grid.last());
        let wrong = IgnoreError::NumberStoredAsText;
        self.sheet.ignore_error_range(0, 0, self.row, last, wrong)?;
        Ok(Written { columns: last + 1, header })
    }
}

/// A column's number as the writer wants it.
fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}
