//! Which sheet of a workbook is read: the one that was asked for, else the
//! first with a header; what is left unread is said.

use super::Run;
use super::header;
use super::layout::Shape;
use super::remark::is_explanation;
use super::rows::Body;
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
    let filled: Vec<&Sheet> =
        workbook.sheets.iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    // An explanation speaks of points by their names: that makes no table of it.
    let has_table = |sheet: &Sheet| {
        let found = header::find(&run.headings, Body::Sheet(sheet));
        found.is_ok_and(|header| {
            matches!(header.layout.shape, Shape::Long(_)) || !is_explanation(&sheet.name)
        })
    };
    let tables: Vec<&Sheet> =
        filled.iter().copied().filter(|sheet| !sheet.hidden && has_table(sheet)).collect();
    let first_seen = || filled.iter().copied().find(|sheet| !sheet.hidden);
    let Some(chosen) = tables.first().copied().or_else(first_seen) else {
        run.journal.about_file(Fault::EmptyFile);
        return None;
    };
    let is_first = filled.first().is_some_and(|first| std::ptr::eq(*first, chosen));
    for sheet in tables.iter().filter(|sheet| !std::ptr::eq(**sheet, chosen)) {
        run.journal.about_file(Fault::UnreadSheet { sheet: sheet.name.clone() });
    }
    let is_other = |sheet: &&&Sheet| !tables.iter().any(|table| std::ptr::eq(*table, **sheet));
    let others = filled.iter().filter(is_other).filter(|other| !std::ptr::eq(**other, chosen));
    let others: Vec<String> = others
        .filter(|other| !(is_first && is_explanation(&other.name)))
        .map(|other| other.name.clone())
        .collect();
    if !is_first || !others.is_empty() {
        run.journal.about_file(Fault::ChosenSheet { sheet: chosen.name.clone(), others });
    }
    Some(chosen)
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
