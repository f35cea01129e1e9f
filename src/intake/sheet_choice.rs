//! Which sheet of a workbook is read: the one that was asked for, else the
//! first with a header; what is left unread is said.

use super::header::{self, Shape};
use super::rows::Body;
use super::run::Run;
use super::workbook::{Sheet, Workbook};
use crate::model::Fault;
use crate::model::text::squeeze;

/// The sheet to read, if there is one; reports what is not read.
pub(super) fn choose<'w>(
    run: &mut Run,
    workbook: &'w Workbook,
    asked: Option<&str>,
) -> Option<&'w Sheet> {
    if let Some(name) = asked {
        return named(run, workbook, name);
    }
    let filled = workbook.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    let filled: Vec<(&Sheet, Content)> = filled.map(|sheet| (sheet, content(run, sheet))).collect();
    let first_table = filled.iter().position(|(_, content)| *content == Content::Table);
    let first_seen = || filled.iter().position(|(sheet, _)| !sheet.hidden);
    let Some(chosen) = first_table.or_else(first_seen) else {
        run.journal.about_file(Fault::EmptyFile);
        return None;
    };
    report_others(run, &filled, chosen);
    Some(filled[chosen].0)
}

/// What a sheet holds, as far as can be told before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// A header.
    Table,
    /// Names of points.
    Points,
    /// Neither, or nothing that the person sees. An explanation speaks of
    /// points by their names: that makes no data of it.
    Text,
}

fn content(run: &Run, sheet: &Sheet) -> Content {
    let is_explanation = is_explanation(&sheet.name);
    let mut cells = sheet.rows.iter().flat_map(|row| &row.cells);
    match header::find(&run.headings, Body::Sheet(sheet)) {
        _ if sheet.hidden => Content::Text,
        Ok(header) if matches!(header.layout.shape, Shape::Long(_)) => Content::Table,
        _ if is_explanation => Content::Text,
        Ok(_) => Content::Table,
        Err(_) if cells.any(|cell| run.point(&cell.text).is_some()) => Content::Points,
        Err(_) => Content::Text,
    }
}

/// Warns of sheets with data that are not read, and notes the others where
/// there was a choice. An explanation behind the table is none.
fn report_others(run: &mut Run, filled: &[(&Sheet, Content)], chosen: usize) {
    let mut others = Vec::new();
    for (at, (sheet, content)) in filled.iter().enumerate().filter(|(at, _)| *at != chosen) {
        if *content != Content::Text {
            run.journal.about_file(Fault::UnreadSheet { sheet: sheet.name.clone() });
        } else if at < chosen || !is_explanation(&sheet.name) {
            others.push(sheet.name.clone());
        }
    }
    if chosen > 0 || !others.is_empty() {
        let sheet = filled[chosen].0.name.clone();
        run.journal.about_file(Fault::ChosenSheet { sheet, others });
    }
}

fn named<'w>(run: &mut Run, workbook: &'w Workbook, name: &str) -> Option<&'w Sheet> {
    let is_it = |sheet: &&Sheet| sheet.name == name || squeeze(&sheet.name) == squeeze(name);
    let found = workbook.sheets.iter().find(is_it);
    if found.is_none() {
        let sheets = workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        run.journal.about_file(Fault::UnknownSheet { sheet: name.to_owned(), sheets });
    }
    found
}

/// Whether a sheet is called an explanation: 说明, 填报说明.
fn is_explanation(sheet: &str) -> bool {
    squeeze(sheet).ends_with("说明")
}
