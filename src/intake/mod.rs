//! Reads departments' files into a panel. What cannot be read, and what should
//! be known about the rest, becomes findings; nothing is dropped in silence.
//!
//! bytes (`source`) → what they are (`kind`) → text (`encoding`) or sheet
//! (`workbook`, `sheets`) → rows with physical positions (`rows`, `delimited`)
//! → header (`header`, `heading`, `suspicion`, `layout`, `above`) → rows
//! (`table`, `row`, `remark`): year, area, value (`year`, `area`, `unit`, `cell`) →
//! panel (`merge`) → `applicable` → `plausible`. A text that is too large to be
//! held is read in blocks (`bulk`), by the same code. Apart from these, a record of
//! draws is read back into choices (`draws`).

mod above;
mod applicable;
mod area;
mod area_code;
pub mod bulk;
mod cell;

mod draws;
mod encoding;
mod excerpt;
mod header;
mod heading;
mod journal;
mod kind;
mod layout;
mod merge;
mod plausible;
mod remark;
mod row;
mod rows;
mod sheets;
mod source;
mod suggest;
mod suspicion;
mod table;
mod unit;
mod workbook;
mod year;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::area::is_called;
use crate::model::finding::FileKind;
use crate::model::fingerprint::fingerprint;
use crate::model::nearest::nearest;
use crate::model::text::{fold, squeeze};
use crate::model::{Catalogue, Encoding, Fault, Finding, Form, Input, Panel, Place, Value, Year};
use heading::Headings;
use journal::Journal;
use kind::Kind;
use merge::Merge;
use rows::Body;
use rows::cell_text::{is_blank_text, is_too_long, shown};
use workbook::WorkbookFault;

pub use cell::Entry;
pub use draws::read_draws;
pub use excerpt::add_excerpts;
pub use source::{Large, Opened, Source, file_of, open, open_large};

/// Which rows are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Only this year; the year of files that name none.
    pub year: Option<Year>,
    /// Whether earlier years are read too.
    pub reach: Reach,
    /// Only these areas, each by its name, its code or both; all where none is
    /// given.
    pub areas: Vec<String>,
    /// The encoding of all texts; found out where it is not given.
    pub encoding: Option<Encoding>,
}

/// How far back a selected year reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// That year only.
    #[default]
    ThisYear,
    /// All years up to it: what an earlier state is looked for in.
    UpToThisYear,
    /// All years: what a reference set over all of them is made of.
    AllYears,
}

/// What the inputs say, and what is to be said about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// What is valid. Cells with an error and both sides of a conflict are not
    /// reported.
    pub panel: Panel,
    /// What is wrong, doubtful or worth knowing, by input, then by line.
    pub findings: Vec<Finding>,
    /// The inputs in their order.
    pub inputs: Vec<Input>,
}

/// Reads inputs. It never fails: what is wrong is among the findings.
#[must_use]
pub fn read(catalogue: &Catalogue, sources: &[Source], selection: &Selection) -> Intake {
    let mut run = Run::new(catalogue, selection);
    let inputs: Vec<Input> = sources.iter().map(|source| run.read(source)).collect();
    let mut panel = std::mem::replace(&mut run.merge, Merge::new(catalogue)).finish();
    let only = if let [only] = sources { Some(only.name.as_str().into()) } else { None };
    let whole = Place { file: only, ..Place::default() };
    applicable::check(catalogue, &mut panel, &whole, &mut run.journal);
    plausible::check(catalogue, &mut panel, &mut run.journal);
    run.report_absent_areas(&panel.records.iter().map(|record| record.area.as_str()));
    Intake { panel, findings: run.finish(&whole), inputs }
}

/// Reads one value of a point, as a cell would be read.
///
/// # Errors
/// Says what is wrong with it, or why it cannot be right.
pub fn read_value(catalogue: &Catalogue, point: usize, text: &str) -> Result<Entry, Fault> {
    let point = &catalogue.points[point];
    let entry = cell::read(catalogue, point, text)?;
    match entry {
        Entry::Value(Value::Number(number)) => {
            plausible::judge(point, text, number).map_or(Ok(entry), Err)
        }
        _ => Ok(entry),
    }
}

/// What all inputs of a run share.
struct Run<'c> {
    catalogue: &'c Catalogue,
    headings: Headings<'c>,
    year: Option<Year>,
    reach: Reach,
    encoding: Option<Encoding>,
    /// As areas are compared.
    areas: Vec<String>,
    /// The area of rows that name none.
    default_area: String,
    journal: Journal,
    merge: Merge<'c>,
    scope: Scope,
}

/// What was selected, and what else there is.
#[derive(Debug, Default)]
struct Scope {
    rows: usize,
    years: BTreeSet<Year>,
    /// By how areas are compared.
    areas: BTreeMap<String, String>,
}

impl<'c> Run<'c> {
    fn new(catalogue: &'c Catalogue, selection: &Selection) -> Self {
        Self {
            catalogue,
            headings: Headings::new(catalogue),
            year: selection.year,
            reach: selection.reach,
            encoding: selection.encoding,
            areas: selection.areas.iter().map(|area| squeeze(area)).collect(),
            default_area: catalogue.area.as_deref().map(fold).unwrap_or_default(),
            journal: Journal::default(),
            merge: Merge::new(catalogue),
            scope: Scope::default(),
        }
    }

    /// The point with this name.
    fn point(&self, name: &str) -> Option<usize> {
        let is_name = !is_too_long(name) && !is_blank_text(name);
        if is_name { self.catalogue.names.get(name) } else { None }
    }

    /// Reports areas that were asked for and are not there, where others are.
    fn report_absent_areas<'a>(&mut self, found: &(impl Iterator<Item = &'a str> + Clone)) {
        if found.clone().next().is_none() {
            return;
        }
        let is_there = |own: &&String| found.clone().any(|area| is_called(area, own));
        for own in self.areas.iter().filter(|own| !is_there(own)) {
            let known = self.scope.areas.values().map(|name| (name.as_str(), name.as_str()));
            let (area, nearest) = (shown(own), nearest(own, known));
            self.journal.add(Place::default(), Fault::AbsentArea { area, nearest });
        }
    }

    /// All that is to be said; `whole` is the place of the only input.
    fn finish(mut self, whole: &Place) -> Vec<Finding> {
        if self.scope.is_empty(&self.journal) {
            let areas: Vec<String> = self.scope.areas.into_values().collect();
            let mistyped = mistyped(&self.areas, &areas);
            let years = self.scope.years.into_iter().collect();
            let nothing = Fault::NothingSelected { years, areas };
            let faults = if mistyped.is_empty() { vec![nothing] } else { mistyped };
            for fault in faults {
                self.journal.add(whole.clone(), fault);
            }
        }
        self.journal.finish()
    }

    fn read(&mut self, source: &Source) -> Input {
        self.journal.open(&source.name);
        let form = match (kind::kind(&source.bytes), self.encoding) {
            (Kind::Workbook, _) => self.read_workbook(source),
            (Kind::Other(kind), None) => self.refuse(kind),
            (Kind::Text, _) | (Kind::Other(_), Some(_)) => self.read_text(source),
        };
        Input { name: source.name.clone(), sha256: fingerprint(&source.bytes), form }
    }

    fn refuse(&mut self, kind: FileKind) -> Option<Form> {
        self.journal.about_file(Fault::NotATable(kind));
        None
    }

    fn read_text(&mut self, source: &Source) -> Option<Form> {
        if let Some(sheet) = &source.sheet {
            let (sheet, sheets) = (sheet.clone(), Vec::new());
            self.journal.about_file(Fault::UnknownSheet { sheet, sheets });
            return None;
        }
        match encoding::decode(&source.bytes, self.encoding) {
            Ok(decoded) => {
                self.report_broken_promise(&source.name, false);
                table::read(self, &source.name, None, Body::Text(&decoded.text));
                Some(Form::Text(decoded.encoding))
            }
            Err(error) => {
                self.journal.about_row(error.line, Fault::Encoding(error.why));
                None
            }
        }
    }

    fn read_workbook(&mut self, source: &Source) -> Option<Form> {
        let workbook = match workbook::read(&source.bytes) {
            Ok(workbook) => workbook,
            Err(WorkbookFault::Encrypted) => return self.refuse(FileKind::Encrypted),
            Err(WorkbookFault::Damaged) => return self.refuse(FileKind::DamagedWorkbook),
            Err(WorkbookFault::TooLarge) => return self.refuse(FileKind::HugeWorkbook),
        };
        self.report_broken_promise(&source.name, true);
        let sheet = sheets::choose(self, &workbook, source.sheet.as_deref())?;
        self.journal.open_sheet(&sheet.name);
        table::read(self, &source.name, Some(&sheet.name), Body::Sheet(sheet));
        Some(Form::Sheet(sheet.name.clone()))
    }

    fn report_broken_promise(&mut self, name: &str, is_workbook: bool) {
        if let Some(extension) = kind::broken_promise(name, is_workbook) {
            self.journal.about_file(Fault::MisnamedFile { extension, is_workbook });
        }
    }
}

impl Scope {
    /// Whether nothing was selected, though there was something or no error
    /// says why not.
    fn is_empty(&self, journal: &Journal) -> bool {
        let has_others = !self.years.is_empty() || !self.areas.is_empty();
        self.rows == 0 && (has_others || !journal.has_errors())
    }
}

/// The areas asked for that are not there, where each is near to one that is.
pub(crate) fn mistyped(wanted: &[String], there: &[String]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for own in wanted {
        let names = there.iter().map(|name| (name.as_str(), name.as_str()));
        let nearest = nearest(own, names);
        if nearest.is_empty() || there.iter().any(|area| is_called(area, own)) {
            return Vec::new();
        }
        faults.push(Fault::AbsentArea { area: shown(own), nearest });
    }
    faults
}
