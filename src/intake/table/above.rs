//! What stands above the rows of a table: titles, and the header itself.

use super::damage::{report_control, report_swallowing};
use crate::intake::header::unit_words::{SIGNS, is_unit, unit_said};
use crate::intake::header::{self, Header, Layout, Missing, Role, Shape};
use crate::intake::rows::cell_text::{is_blank_text, is_too_long, split_remark};
use crate::intake::rows::{Body, Cell, Row, Rows, Step};
use crate::intake::run::Run;
use crate::model::text::fold;
use crate::model::{Catalogue, Fault, number};

/// What is said above a header about all that stands below.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Above {
    /// `单位：万元`.
    pub(crate) unit: Option<String>,
}

/// Reads up to the header and it; `None` where what follows makes no sense.
pub(crate) fn read(run: &mut Run, rows: &mut Rows, header: &Header, steers: bool) -> Option<Above> {
    let mut above = Above::default();
    let mut row = Row::default();
    loop {
        match rows.next(&mut row) {
            Step::End => return None,
            Step::Broken(broken) => run.journal.about_cell(&broken.position, None, broken.fault),
            Step::Row => {
                if row.multi_line && report_swallowing(run, &row, rows) {
                    return None;
                }
                if steers {
                    report_control(run, &header.layout, &row);
                }
                if row.line == header.line {
                    report_headings(run, &header.layout, &row);
                    return Some(above);
                }
                if !row.is_blank() && !is_title(run, &header.layout, &row) {
                    return None;
                }
                above.unit = above.unit.or_else(|| stated_unit(run.catalogue, &row));
            }
        }
    }
}

/// The unit that a title row states for the whole table: `单位：万元` anywhere
/// in a cell, or in two cells, or a unit in brackets at the end of one.
fn stated_unit(catalogue: &Catalogue, row: &Row) -> Option<String> {
    let cells = row.cells.iter().filter(|cell| !is_blank_text(&cell.text));
    let texts: Vec<String> = cells
        .map(|cell| if is_too_long(&cell.text) { String::new() } else { fold(&cell.text) })
        .collect();
    let stated = |(index, text): (usize, &String)| {
        let Some(said) = unit_said(text) else { return bracketed_unit(catalogue, text) };
        let unit = if said.is_empty() { texts.get(index + 1)?.as_str() } else { said };
        let end = |c: char| matches!(c, ')' | ']' | '】' | '〕' | ' ');
        let first = unit.split(end).next().filter(|first| !first.is_empty());
        first.filter(|unit| is_unit(catalogue, unit)).map(str::to_owned)
    };
    texts.iter().enumerate().find_map(stated)
}

/// The unit in brackets at the end of a folded title.
fn bracketed_unit(catalogue: &Catalogue, text: &str) -> Option<String> {
    let (base, remark) = split_remark(text).filter(|_| !text.ends_with(SIGNS))?;
    (!base.is_empty() && is_unit(catalogue, remark)).then(|| remark.to_owned())
}

/// Notes a row above the header; one with data in it means that the header
/// stands in the wrong place.
fn is_title(run: &mut Run, layout: &Layout, row: &Row) -> bool {
    let text = |column: usize| row.cells.get(column).map_or("", |cell| &cell.text);
    let is_number = |column: usize| number::read(&fold(text(column))).is_some();
    let filled: Vec<&Cell> = row.cells.iter().filter(|cell| !is_blank_text(&cell.text)).collect();
    let names_point = filled.len() > 1 && filled.iter().any(|cell| run.point(&cell.text).is_some());
    let has_value = match &layout.shape {
        Shape::Long(long) => is_number(long.value) && !is_blank_text(text(long.point)),
        Shape::Wide(measures) => measures.iter().any(|(column, _)| is_number(*column)),
    };
    let is_data = names_point || has_value;
    let fault = if is_data {
        Fault::NoHeader { nearest: Vec::new(), has_wide_commas: false }
    } else {
        Fault::TextRow { text: row.shown() }
    };
    run.journal.about_row(row.line, fault);
    !is_data
}

fn report_headings(run: &mut Run, layout: &Layout, row: &Row) {
    for (column, fault) in &layout.faults {
        let heading = &layout.columns[*column].heading;
        run.journal.about_cell(&row.cells[*column].position, Some(heading), fault.clone());
    }
}

/// The line of what would be a header if its commas were not of full width.
fn wide_commas(run: &Run, mut rows: Rows) -> Option<usize> {
    let says = |text: &str| !matches!(run.headings.role(text).0, Role::Blank | Role::Unknown);
    let is_named = |text: &&str| says(text) || run.point(text).is_some();
    let is_header = |cell: &Cell| cell.text.split('\u{FF0C}').filter(is_named).nth(1).is_some();
    let mut row = Row::default();
    (0..header::SEARCHED).find_map(|_| {
        let is_row = rows.next(&mut row) == Step::Row;
        (is_row && row.cells.iter().any(is_header)).then_some(row.line)
    })
}

/// Reports that a table has no header.
pub(super) fn report_missing(run: &mut Run, body: Body, missing: Missing) {
    let (line, reading, nearest) = match missing {
        Missing::Everything => return run.journal.about_file(Fault::EmptyFile),
        Missing::Header { line, reading, nearest } => (line, reading, nearest),
    };
    let Some(mut rows) = body.readings().into_iter().nth(reading) else { return };
    let wide = wide_commas(run, rows.clone());
    let fault = Fault::NoHeader { nearest, has_wide_commas: wide.is_some() };
    run.journal.about_row(wide.unwrap_or(line), fault);
    let mut row = Row::default();
    for _ in 0..header::SEARCHED {
        if let Step::Broken(broken) = rows.next(&mut row) {
            run.journal.about_cell(&broken.position, None, broken.fault);
        }
    }
}
