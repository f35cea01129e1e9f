//! Collects the findings of a run with their places, in the order of the
//! input.

use std::sync::Arc;

use super::rows::{Mark, Position};
use crate::model::{Fault, Finding, Place, Spot};

/// The findings of a run.
#[derive(Debug, Default)]
pub(super) struct Journal {
    files: Vec<Arc<str>>,
    sheet: Option<Arc<str>>,
    entries: Vec<(usize, Finding)>,
}

impl Journal {
    /// From now on findings are about this input.
    pub(super) fn open(&mut self, name: &str) {
        self.files.push(name.into());
        self.sheet = None;
    }

    /// From now on findings are about this sheet of the input.
    pub(super) fn open_sheet(&mut self, name: &str) {
        self.sheet = Some(name.into());
    }

    /// The place of a cell of the current input.
    pub(super) fn place(&self, position: &Position, heading: Option<&Arc<str>>) -> Place {
        let spot = match (&self.sheet, &position.mark) {
            (Some(sheet), Mark::Column(column)) => {
                Some(Spot::Sheet { sheet: sheet.clone(), column: Some(*column) })
            }
            (_, Mark::Text(bytes)) => Some(Spot::Text(bytes.clone())),
            (None, Mark::Column(_)) => None,
        };
        Place { column: heading.cloned(), spot, ..self.row_place(Some(position.line)) }
    }

    /// The place of a row of the current input, or of all of it.
    pub(super) fn row_place(&self, line: Option<usize>) -> Place {
        let sheet = self.sheet.clone();
        let spot = sheet.map(|sheet| Spot::Sheet { sheet, column: None });
        Place { file: self.files.last().cloned(), line, column: None, spot }
    }

    /// Something about the current input as a whole.
    pub(super) fn about_file(&mut self, fault: Fault) {
        self.add(self.row_place(None), fault);
    }

    /// Something about a row of the current input.
    pub(super) fn about_row(&mut self, line: usize, fault: Fault) {
        self.add(self.row_place(Some(line)), fault);
    }

    /// Something about a cell of the current input.
    pub(super) fn about_cell(
        &mut self,
        position: &Position,
        heading: Option<&Arc<str>>,
        fault: Fault,
    ) {
        self.add(self.place(position, heading), fault);
    }

    /// Something about a place of any input that was opened.
    pub(super) fn add(&mut self, place: Place, fault: Fault) {
        let is_own =
            |name: &Arc<str>| place.file.as_ref().is_some_and(|own| Arc::ptr_eq(own, name));
        let order = self.files.iter().rposition(is_own).unwrap_or(self.files.len());
        self.entries.push((order, Finding::new(place, fault)));
    }

    /// How many findings there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Takes out the findings so far.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Finding> {
        self.entries.drain(..).map(|(_, finding)| finding)
    }

    /// Adds findings that another reader of the current input made.
    pub(super) fn absorb(&mut self, findings: impl IntoIterator<Item = Finding>) {
        let order = self.files.len().saturating_sub(1);
        self.entries.extend(findings.into_iter().map(|finding| (order, finding)));
    }

    /// Whether anything is an error.
    pub(super) fn has_errors(&self) -> bool {
        self.entries.iter().any(|(_, finding)| finding.is_error())
    }

    /// The findings by input, then by line, then from the row to what it is
    /// compared with.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.entries.sort_by_key(|(order, finding)| {
            (*order, finding.place.line, compared_with(&finding.fault))
        });
        self.entries.into_iter().map(|(_, finding)| finding).collect()
    }
}

/// What a finding about a line compares it with, in the order in which these
/// are known: nothing, other lines, what was asked for, what can be right.
fn compared_with(fault: &Fault) -> u8 {
    match fault {
        Fault::Duplicate { .. } | Fault::Conflict { .. } => 1,
        Fault::OtherYear { .. } | Fault::OtherArea { .. } => 2,
        Fault::NotApplicableByRule { .. } => 3,
        Fault::UnlistedArea { .. } => 4,
        Fault::Implausible { .. } | Fault::NotPositive { .. } => 5,
        Fault::Magnitude { .. } => 6,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_come_by_input_then_by_line() {
        let mut journal = Journal::default();
        journal.open("a");
        journal.about_row(5, Fault::RepeatedHeader);
        let early = journal.row_place(Some(2));
        journal.open("b");
        journal.about_row(1, Fault::RepeatedHeader);
        journal.add(early, Fault::MissingArea);
        journal.about_file(Fault::NoYear);
        let places: Vec<String> =
            journal.finish().iter().map(|finding| finding.place.to_string()).collect();
        assert_eq!(places, ["a:2", "a:5", "b", "b:1"]);
    }
}
