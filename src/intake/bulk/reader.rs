//! Reads blocks: plain rows by the fast lane, all others by the full code, row
//! by row.

use super::blocks::{Block, end_of_row};
use super::delivery::Unsuited;
use super::gather::{Gather, Presumed};
use super::long_lane::LongLane;
use super::wide_lane::{Parts, WideLane};
use crate::intake::header::Layout;
use crate::intake::rows::cell_text::{has_steering, is_blank_text};
use crate::intake::rows::{Row, Step, delimited};
use crate::intake::selection::Inclusion;
use crate::intake::table::year::{self, Others};
use crate::intake::table::{Stated, Table, area};
use crate::model::{Finding, Observation, Record, Status, Year};

/// Reads blocks of one table.
pub(super) struct Reader<'c, 'r> {
    table: Table<'c, 'r, 'static>,
    delimiter: u8,
    long: Option<LongLane<'c>>,
    wide: Option<WideLane>,
    /// Whether the row before is selected.
    is_selected: bool,
    /// Whether rows may be presumed to begin as others did.
    presumes: bool,
    /// The columns of area and year.
    area: Option<usize>,
    area_code: Option<usize>,
    year: Option<usize>,
    parts: Parts,
    /// Whether the text cannot be anything but UTF-8 by its characters so far.
    is_proven: bool,
}

impl<'c, 'r> Reader<'c, 'r> {
    /// A reader of a table.
    pub(super) fn new(table: Table<'c, 'r, 'static>, delimiter: u8, is_proven: bool) -> Self {
        let (catalogue, layout) = (table.run.catalogue, table.layout);
        Self {
            long: LongLane::new(catalogue, layout, delimiter),
            wide: WideLane::new(catalogue, layout, delimiter),
            is_selected: false,
            presumes: is_known_by_beginning(layout),
            area: layout.area,
            area_code: layout.area_code,
            year: layout.year,
            parts: Parts::default(),
            delimiter,
            table,
            is_proven,
        }
    }

    /// Reads a block.
    pub(super) fn read(&mut self, block: &Block, gather: &mut impl Gather) -> Result<(), Unsuited> {
        if u32::try_from(block.line + block.bytes.len()).is_err() {
            return Err(Unsuited);
        }
        let (mut rest, mut line) = (block.bytes.as_slice(), block.line);
        if let Some(lane) = &mut self.long {
            lane.forget();
        }
        while !rest.is_empty() {
            let (bytes, lines) = self.row(rest, line, gather)?;
            rest = &rest[bytes..];
            line += lines;
        }
        Ok(())
    }

    /// Reads rows again whose beginnings turned out not to be known.
    pub(super) fn read_again(
        &mut self,
        block: &Block,
        rows: &[Presumed],
        gather: &mut impl Gather,
    ) -> Result<(), Unsuited> {
        // They are counted again, if they are selected at all.
        self.table.run.found.rows -= rows.len();
        let presumes = std::mem::replace(&mut self.presumes, false);
        for row in rows {
            let rest = &block.bytes[block.bytes.len() - row.rest as usize..];
            self.row(rest, row.line as usize, gather)?;
        }
        self.presumes = presumes;
        Ok(())
    }

    /// Reads a row: its length in bytes and lines.
    #[inline]
    fn row(
        &mut self,
        rest: &[u8],
        line: usize,
        gather: &mut impl Gather,
    ) -> Result<(usize, usize), Unsuited> {
        let known = self.long_row(rest, line, gather);
        match known.or_else(|| self.wide_row(rest, line, gather)) {
            Some(bytes) => Ok((bytes, 1)),
            None => self.any_row(rest, line, gather),
        }
    }

    /// What is to be said about the rows so far.
    pub(super) fn findings(&mut self) -> impl Iterator<Item = Finding> {
        let findings = self.table.run.journal.drain();
        findings.map(|mut finding| {
            // It counts from the start of the row.
            finding.place.spot = None;
            finding
        })
    }

    /// What it saw of rows that are not selected, and how many are.
    pub(super) fn finish(self) -> (Others, area::Others, usize) {
        let rows = self.table.run.found.rows;
        let (years, areas) = self.table.into_others();
        (years, areas, rows)
    }

    /// A row with a value that is like one before: its length.
    #[inline]
    fn long_row(&mut self, rest: &[u8], line: usize, gather: &mut impl Gather) -> Option<usize> {
        let hit = self.long.as_mut()?.glance(rest)?;
        if self.presumes && gather.presume(rest, line, &hit) {
            self.table.run.found.rows += 1;
            return Some(hit.length);
        }
        if hit.goes_on && self.is_selected {
            self.table.run.found.rows += 1;
        } else {
            let leading = &rest[..hit.leading];
            self.enter_first(leading, line, gather)?;
            self.long.as_mut()?.begin(leading);
        }
        if self.is_selected {
            gather.keep(hit.point, hit.plain, line, hit.status);
        }
        Some(hit.length)
    }

    /// A row with a value per point that has nothing but plain cells.
    fn wide_row(&mut self, rest: &[u8], line: usize, gather: &mut impl Gather) -> Option<usize> {
        let mut parts = std::mem::take(&mut self.parts);
        let length = self.wide.as_ref().and_then(|lane| lane.glance(rest, &mut parts));
        let cell = |column: usize| parts.scope(column).map(|cell| &rest[cell]);
        let choice = length.and_then(|_| self.choose(cell, line));
        if let Some(Inclusion::Selected(year)) = choice {
            gather.enter(self.table.area(), year, line, None);
            for (point, plain) in &parts.values {
                gather.keep(*point, *plain, line, Status::Final);
            }
        }
        self.parts = parts;
        choice.and(length)
    }

    /// Sees whether a plain row that begins in a new way is selected.
    fn enter_first(&mut self, leading: &[u8], line: usize, gather: &mut impl Gather) -> Option<()> {
        let before = self.table.run.journal.len();
        let delimiter = self.delimiter;
        let cell = |column| leading.split(|byte| *byte == delimiter).nth(column);
        let choice = self.choose(cell, line)?;
        if let Inclusion::Selected(year) = choice {
            let is_clean = self.table.run.journal.len() == before;
            let says_all = is_clean && is_known_by_beginning(self.table.layout);
            gather.enter(self.table.area(), year, line, says_all.then_some(leading));
        }
        Some(())
    }

    /// Whether a plain row is selected; `None` where the full code has to see.
    fn choose<'b>(
        &mut self,
        cell: impl Fn(usize) -> Option<&'b [u8]>,
        line: usize,
    ) -> Option<Inclusion<Year>> {
        let text = |column| self.plain_text(cell(column)?);
        let stated = |column: Option<usize>| match column.map(text) {
            Some(None) => None,
            text => Some(text.flatten()),
        };
        let area = Stated { code: stated(self.area_code)?, name: stated(self.area)? };
        let year = match stated(self.year)? {
            Some(text) => Some(year::read(text)?),
            None => None,
        };
        let choice = self.table.choose_plain(area, year, line);
        self.is_selected = matches!(choice, Inclusion::Selected(_));
        Some(choice)
    }

    /// The text of a cell that says something and does not steer.
    fn plain_text<'b>(&self, cell: &'b [u8]) -> Option<&'b str> {
        if !cell.is_empty() && cell.iter().all(u8::is_ascii_graphic) {
            return std::str::from_utf8(cell).ok();
        }
        let text = self.text(cell).ok()?;
        (!is_blank_text(text) && !has_steering(text)).then_some(text)
    }

    /// Bytes as text; what might not be UTF-8 after all is not read in blocks.
    fn text<'b>(&self, bytes: &'b [u8]) -> Result<&'b str, Unsuited> {
        let text = std::str::from_utf8(bytes).map_err(|_| Unsuited)?;
        let is_odd = text.contains(['\0', '\u{1A}']) || !(self.is_proven || text.is_ascii());
        if is_odd { Err(Unsuited) } else { Ok(text) }
    }

    /// A row by the full code: its length in bytes and lines.
    fn any_row(
        &mut self,
        rest: &[u8],
        line: usize,
        gather: &mut impl Gather,
    ) -> Result<(usize, usize), Unsuited> {
        let text = self.text(&rest[..end_of_row(rest)])?;
        let mut rows = delimited::Rows::from_line(text, self.delimiter, line);
        let mut row = Row::default();
        if rows.next(&mut row) != Step::Row || self.depends_on_others(&row) {
            return Err(Unsuited);
        }
        if let Some(lane) = &mut self.long {
            lane.forget();
        }
        if !row.is_blank() {
            let before = self.table.run.journal.len();
            self.table.row(&row);
            let is_clean = self.table.run.journal.len() == before;
            self.hand_over(text, &row, is_clean, gather);
        }
        let (bytes, next) = rows.position();
        Ok((bytes, next - line))
    }

    /// Whether what a row means depends on rows before or after it.
    fn depends_on_others(&self, row: &Row) -> bool {
        let is_left_blank = |column: Option<usize>| {
            let cell = column.map(|column| row.cells.get(column));
            cell.is_some_and(|cell| cell.is_none_or(|cell| is_blank_text(&cell.text)))
        };
        let scope = [self.area, self.area_code, self.year];
        (!row.is_blank() && scope.into_iter().any(is_left_blank))
            || self.table.swallowing(row).is_some()
    }

    /// Hands over what the full code made of a row, and learns from it.
    fn hand_over(&mut self, text: &str, row: &Row, is_clean: bool, gather: &mut impl Gather) {
        let records: Vec<Record> = self.table.run.merge.drain().collect();
        for record in records {
            if is_clean {
                self.learn(text, row, &record);
            }
            gather.enter(&record.area, record.year, row.line, None);
            for (point, said) in record.observations.into_iter().enumerate() {
                if said != Observation::NotReported {
                    gather.say(point, said.without_spot());
                }
            }
            for point in record.invalid {
                gather.refuse(point);
            }
        }
    }

    fn learn(&mut self, text: &str, row: &Row, record: &Record) {
        if let Some(lane) = &mut self.wide {
            lane.learn(text, row, record);
        }
        let Some(lane) = &mut self.long else { return };
        let is_said = |said: &&Observation| **said != Observation::NotReported;
        let said = record.observations.iter().find(is_said);
        let point = record.observations.iter().position(|said| is_said(&said));
        if let (Some(point), Some(said)) = (point, said) {
            lane.learn(text, row, point, said);
        }
    }
}

/// Whether rows that begin like one of which nothing had to be said are of the
/// same area and year, and nothing has to be said of them either: where names
/// stand beside codes, they may contradict those of other rows.
fn is_known_by_beginning(layout: &Layout) -> bool {
    layout.area.is_some() != layout.area_code.is_some()
}
