//! The panel: what rows say of one point is put together (`merge`), then the
//! rules look at all of it: what does not apply to a kind of area
//! (`applicable`), what cannot be right (`plausible`), what looks wrong
//! (`magnitude`).

pub(crate) mod applicable;
pub(crate) mod magnitude;
pub(crate) mod merge;
pub(crate) mod plausible;

use super::journal::Journal;
use crate::model::{Catalogue, Panel, Place};

/// Checks a panel by all rules; `whole` is the place of the only input.
pub(crate) fn check(
    catalogue: &Catalogue,
    panel: &mut Panel,
    whole: &Place,
    journal: &mut Journal,
) {
    applicable::check(catalogue, panel, whole, journal);
    check_values(catalogue, panel, journal);
}

/// Checks the values of a panel: what cannot be right is taken out, what looks
/// wrong is reported.
pub(crate) fn check_values(catalogue: &Catalogue, panel: &mut Panel, journal: &mut Journal) {
    plausible::check(catalogue, panel, journal);
    magnitude::check(catalogue, panel, journal);
}

#[cfg(test)]
mod tests {
    use super::merge::{Merge, reported};
    use super::*;
    use crate::intake::sample::catalogue;
    use crate::model::{Fault, Status, Value, Year};

    /// Values of one area, a line each, and what is found.
    pub(super) fn checked(values: &[(&str, i64, f64)]) -> (Panel, Vec<(usize, Fault)>) {
        let values: Vec<_> = values.iter().map(|(id, year, x)| ("a", *id, *year, *x)).collect();
        checked_in(&values)
    }

    /// Values of areas, a line each, and what is found.
    pub(super) fn checked_in(values: &[(&str, &str, i64, f64)]) -> (Panel, Vec<(usize, Fault)>) {
        let catalogue = catalogue();
        let mut journal = Journal::default();
        journal.open("x");
        let mut merge = Merge::new(&catalogue);
        for (line, (area, id, year, x)) in values.iter().enumerate() {
            let record = merge.record(area, Year::new(*year).unwrap());
            let place = journal.row_place(Some(line + 1));
            let said = reported(Value::Number(*x), &x.to_string(), Status::Final, place);
            merge.put(record, catalogue.names.get(id).unwrap(), said, &mut journal);
        }
        let mut panel = merge.finish();
        check_values(&catalogue, &mut panel, &mut journal);
        let findings = journal.finish().into_iter();
        (panel, findings.map(|finding| (finding.place.line.unwrap(), finding.fault)).collect())
    }
}
