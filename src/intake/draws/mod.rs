//! A record of draws back into choices: text → header → a set of choices per
//! row. A choice without a column is as it is without the record; whatever
//! cannot be read, or not be computed with, is a mistake of the whole record.

mod cell;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

use super::input;
use super::journal::Journal;
use super::rows::cell_text::{is_blank_text, shown};
use super::rows::{Body, Broken, Row, Rows, Step};
use super::source::Source;
use super::source::kind::{Kind, kind};
use crate::model::choices::Choices;
use crate::model::draw_columns::Column;
use crate::model::finding::DrawsFault;
use crate::model::nearest::nearest;
use crate::model::text::{squeeze, unguarded};
use crate::model::{Catalogue, Fault, Finding, Settings, fit};

/// Reads a record of draws, one or more, in its order.
///
/// # Errors
/// All its mistakes.
pub fn read_draws(
    catalogue: &Catalogue,
    settings: &Settings,
    source: &Source,
) -> Result<Vec<Choices>, Vec<Finding>> {
    let mut journal = Journal::default();
    journal.open(&source.name);
    let reader = Reader::new(catalogue, settings);
    let text = text(source, &mut journal);
    let draws = text.map(|text| reader.read(&text, &mut journal)).unwrap_or_default();
    if journal.has_errors() { Err(journal.finish()) } else { Ok(draws) }
}

/// The text of a source.
fn text<'s>(source: &'s Source, journal: &mut Journal) -> Option<Cow<'s, str>> {
    match kind(&source.bytes) {
        Kind::Workbook => journal.about_file(Fault::DrawsFile(DrawsFault::Workbook)),
        Kind::Other(kind) => journal.about_file(Fault::NotATable(kind)),
        Kind::Text => return input::text(source, None, journal).map(|decoded| decoded.text),
    }
    None
}

/// What it takes to read draws.
struct Reader<'c> {
    catalogue: &'c Catalogue,
    settings: &'c Settings,
    nominal: Choices,
    columns: Vec<Column>,
    by_heading: HashMap<String, usize>,
}

/// A text taken apart in one of the ways in which it can be.
struct Table<'t> {
    /// The first row that is not blank.
    header: Row<'t>,
    /// What is wrong with it.
    broken: Option<Broken>,
    /// The rows below.
    rows: Rows<'t>,
}

/// What the cells under a heading are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    /// Those of a column.
    Column(usize),
    /// Of no column that there is.
    Unknown,
    /// There is no heading.
    Blank,
}

impl<'c> Reader<'c> {
    fn new(catalogue: &'c Catalogue, settings: &'c Settings) -> Self {
        let columns = Column::all(catalogue);
        let headings = columns.iter().enumerate();
        Self {
            catalogue,
            settings,
            nominal: Choices::of(catalogue, settings),
            by_heading: headings.map(|(at, own)| (squeeze(&own.heading), at)).collect(),
            columns,
        }
    }

    fn read(&self, text: &str, journal: &mut Journal) -> Vec<Choices> {
        let tables = Body::Text(text).readings().into_iter().rev().filter_map(first_row);
        let Some(table) = tables.max_by_key(|table| self.known(&table.header)) else {
            journal.about_file(Fault::EmptyFile);
            return Vec::new();
        };
        let Table { header, broken, mut rows } = table;
        if let Some(broken) = broken {
            journal.about_cell(&broken.position, None, broken.fault);
            return Vec::new();
        }
        let layout = self.layout(&header, journal);
        self.draws(&mut rows, (&layout, header.line), journal)
    }

    fn heading(&self, text: &str) -> Heading {
        match self.by_heading.get(&squeeze(unguarded(text))) {
            Some(column) => Heading::Column(*column),
            None if is_blank_text(text) => Heading::Blank,
            None => Heading::Unknown,
        }
    }

    /// How many headings are known.
    fn known(&self, header: &Row<'_>) -> usize {
        let headings = header.cells.iter().map(|cell| self.heading(&cell.text));
        headings.filter(|heading| matches!(heading, Heading::Column(_))).count()
    }

    fn layout(&self, header: &Row<'_>, journal: &mut Journal) -> Vec<Heading> {
        let mut layout = Vec::new();
        for cell in &header.cells {
            let heading = self.heading(&cell.text);
            let fault = match heading {
                Heading::Unknown => Some(self.unknown(&cell.text)),
                Heading::Column(_) if layout.contains(&heading) => {
                    let heading = shown(&cell.text);
                    Some(Fault::DuplicateColumn { first: heading.clone(), heading })
                }
                Heading::Column(_) | Heading::Blank => None,
            };
            if let Some(fault) = fault {
                journal.about_cell(&cell.position, None, fault);
            }
            layout.push(heading);
        }
        layout
    }

    fn unknown(&self, heading: &str) -> Fault {
        let known = self.columns.iter().map(|own| (&*own.heading, &*own.heading));
        let nearest = nearest(&squeeze(heading), known);
        Fault::DrawsFile(DrawsFault::UnknownColumn { heading: shown(heading), nearest })
    }

    fn draws(
        &self,
        rows: &mut Rows<'_>,
        (layout, header): (&[Heading], usize),
        journal: &mut Journal,
    ) -> Vec<Choices> {
        let (mut draws, mut is_empty) = (Vec::new(), true);
        let mut row = Row::default();
        loop {
            match rows.next(&mut row) {
                Step::End => break,
                Step::Row if row.is_blank() => continue,
                Step::Row => draws.extend(self.draw(&row, layout, journal)),
                Step::Broken(broken) => journal.about_cell(&broken.position, None, broken.fault),
            }
            is_empty = false;
        }
        if is_empty {
            journal.about_row(header, Fault::DrawsFile(DrawsFault::NoDraws));
        }
        draws
    }

    /// The choices of a row; `None` where anything is wrong with it.
    fn draw(&self, row: &Row<'_>, layout: &[Heading], journal: &mut Journal) -> Option<Choices> {
        let before = journal.len();
        if let Some(fault) = width_fault(row, layout) {
            journal.about_row(row.line, Fault::DrawsFile(fault));
            return None;
        }
        let mut own = self.nominal.clone();
        for (cell, heading) in row.cells.iter().zip(layout) {
            let Heading::Column(column) = *heading else { continue };
            let column = &self.columns[column];
            if let Err(fault) = cell::put(column, &cell.text, self.catalogue, &mut own) {
                let name = column.heading.as_str().into();
                journal.about_cell(&cell.position, Some(&name), fault);
            }
        }
        if journal.len() == before {
            for fault in fit::faults(self.catalogue, self.settings, &own) {
                journal.about_row(row.line, fault);
            }
        }
        (journal.len() == before).then_some(own)
    }
}

/// The table of a text by its first row that is not blank, if it has one.
fn first_row(mut rows: Rows<'_>) -> Option<Table<'_>> {
    let mut header = Row::default();
    loop {
        match rows.next(&mut header) {
            Step::End => return None,
            Step::Row if header.is_blank() => {}
            Step::Row => return Some(Table { header, broken: None, rows }),
            Step::Broken(broken) => return Some(Table { header, broken: Some(broken), rows }),
        }
    }
}

/// That a row ends before the header does, or says something where the header
/// says nothing.
fn width_fault(row: &Row<'_>, layout: &[Heading]) -> Option<DrawsFault> {
    let is_column = |heading: &Heading| matches!(heading, Heading::Column(_));
    let expected = layout.iter().rposition(is_column).map_or(0, |last| last + 1);
    let found = row.cells.len();
    if found < expected {
        return Some(DrawsFault::ShortRow { expected, found });
    }
    let is_stray = |at: usize| layout.get(at).is_none_or(|heading| *heading == Heading::Blank);
    let mut cells = row.cells.iter().enumerate();
    let (_, stray) = cells.find(|(at, cell)| is_stray(*at) && !is_blank_text(&cell.text))?;
    Some(DrawsFault::StrayCell { text: shown(&stray.text) })
}
