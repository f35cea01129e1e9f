//! One input: what it is, its text or the sheet of it that is read, its table.

use super::journal::Journal;
use super::rows::Body;
use super::run::Run;
use super::source::Source;
use super::source::encoding::{self, Text};
use super::source::kind::{self, Kind};
use super::workbook::{self, WorkbookFault};
use super::{sheet_choice, table};
use crate::model::finding::FileKind;
use crate::model::fingerprint::fingerprint;
use crate::model::{Encoding, Fault, Form, Input};

/// Reads an input; says what it was.
pub(crate) fn read(run: &mut Run, source: &Source) -> Input {
    run.journal.open(&source.name);
    let form = match (kind::kind(&source.bytes), run.encoding) {
        (Kind::Workbook, _) => read_workbook(run, source),
        (Kind::Other(kind), None) => refuse(run, kind),
        (Kind::Text, _) | (Kind::Other(_), Some(_)) => read_text(run, source),
    };
    Input { name: source.name.clone(), sha256: fingerprint(&source.bytes), form }
}

/// The text of a source that is no workbook; reports why it has none.
pub(crate) fn text<'s>(
    source: &'s Source,
    asked: Option<Encoding>,
    journal: &mut Journal,
) -> Option<Text<'s>> {
    if let Some(sheet) = &source.sheet {
        let (sheet, sheets) = (sheet.clone(), Vec::new());
        journal.about_file(Fault::UnknownSheet { sheet, sheets });
        return None;
    }
    let decoded = encoding::decode(&source.bytes, asked);
    decoded.map_err(|error| journal.about_row(error.line, Fault::Encoding(error.why))).ok()
}

/// Reports a file whose name promises another kind than it is.
pub(crate) fn report_broken_promise(journal: &mut Journal, name: &str, is_workbook: bool) {
    if let Some(extension) = kind::broken_promise(name, is_workbook) {
        journal.about_file(Fault::MisnamedFile { extension, is_workbook });
    }
}

fn refuse(run: &mut Run, kind: FileKind) -> Option<Form> {
    run.journal.about_file(Fault::NotATable(kind));
    None
}

fn read_text(run: &mut Run, source: &Source) -> Option<Form> {
    let decoded = text(source, run.encoding, &mut run.journal)?;
    report_broken_promise(&mut run.journal, &source.name, false);
    table::read(run, &source.name, None, Body::Text(&decoded.text));
    Some(Form::Text(decoded.encoding))
}

fn read_workbook(run: &mut Run, source: &Source) -> Option<Form> {
    let workbook = match workbook::read(&source.bytes) {
        Ok(workbook) => workbook,
        Err(WorkbookFault::Encrypted) => return refuse(run, FileKind::Encrypted),
        Err(WorkbookFault::Damaged) => return refuse(run, FileKind::DamagedWorkbook),
        Err(WorkbookFault::TooLarge) => return refuse(run, FileKind::HugeWorkbook),
    };
    report_broken_promise(&mut run.journal, &source.name, true);
    let sheet = sheet_choice::choose(run, &workbook, source.sheet.as_deref())?;
    run.journal.open_sheet(&sheet.name);
    table::read(run, &source.name, Some(&sheet.name), Body::Sheet(sheet));
    Some(Form::Sheet(sheet.name.clone()))
}
