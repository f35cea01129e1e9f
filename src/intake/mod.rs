//! Reads departments' files into a panel. What cannot be read, and what should
//! be known about the rest, becomes findings; nothing is dropped in silence.
//!
//! The folders are the way of an input: bytes and their text (`source`), or the
//! sheets of a `workbook` → `rows` with physical positions → `header`: what the
//! columns are for → `table`: what each row says → `panel`: put together, then
//! checked.
//!
//! The files beside them: what one `input` goes through and which sheet of it
//! (`sheet_choice`), what is read at all (`selection`), what all inputs share
//! (`run`) and what is said about them (`journal`, `excerpt`). Large texts are
//! read in blocks (`bulk`) by the same code; a record of draws is read back into
//! choices (`draws`).

pub mod bulk;
mod draws;
mod excerpt;
mod header;
mod input;
mod journal;
mod panel;
mod rows;
mod run;
mod selection;
mod sheet_choice;
mod source;
mod table;
mod workbook;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use crate::model::{Catalogue, Fault, Finding, Input, Panel, Place, Value};
use run::Run;

pub use draws::read_draws;
pub use excerpt::add_excerpts;
pub(crate) use selection::mistyped;
pub use selection::{Reach, Selection};
pub use source::{Large, Opened, Source, file_of, open, open_large};
pub use table::Entry;

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
    let inputs: Vec<Input> = sources.iter().map(|source| input::read(&mut run, source)).collect();
    let mut panel = run.panel();
    let only = if let [only] = sources { Some(only.name.as_str().into()) } else { None };
    let whole = Place { file: only, ..Place::default() };
    panel::check(catalogue, &mut panel, &whole, &mut run.journal);
    run.report_absent_areas(&panel.records.iter().map(|record| record.area.as_str()));
    Intake { panel, findings: run.finish(&whole), inputs }
}

/// Reads one value of a point, as a cell would be read.
///
/// # Errors
/// Says what is wrong with it, or why it cannot be right.
pub fn read_value(catalogue: &Catalogue, point: usize, text: &str) -> Result<Entry, Fault> {
    let point = &catalogue.points[point];
    let entry = table::read_value(catalogue, point, text)?;
    match entry {
        Entry::Value(Value::Number(number)) => {
            panel::plausible::judge(point, text, number).map_or(Ok(entry), Err)
        }
        _ => Ok(entry),
    }
}
