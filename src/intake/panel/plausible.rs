//! Values that cannot be right: outside the plausible range of their point, or
//! not positive where logarithms are taken. They are taken out.

use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::model::{Catalogue, Fault, Observation, Panel, Place, Point, Reading, Record};

/// Takes out what cannot be right.
pub(super) fn check(catalogue: &Catalogue, panel: &mut Panel, journal: &mut Journal) {
    for record in &mut panel.records {
        take_out_impossible(catalogue, record, journal);
    }
}

fn take_out_impossible(catalogue: &Catalogue, record: &mut Record, journal: &mut Journal) {
    let observations = catalogue.points.iter().zip(&mut record.observations);
    for (index, (point, observation)) in observations.enumerate() {
        if let Some((place, fault)) = impossible(point, observation) {
            journal.add(place, fault);
            *observation = Observation::NotReported;
            record.invalid.insert(index);
        }
    }
}

fn impossible(point: &Point, observation: &Observation) -> Option<(Place, Fault)> {
    let (reading, x) = number(observation)?;
    let fault = judge(point, &reading.text, x)?;
    Some((place(reading), fault))
}

/// Why a value cannot be right; `None` where it can.
pub(crate) fn judge(point: &Point, text: &str, x: f64) -> Option<Fault> {
    if !is_impossible(point, x) {
        return None;
    }
    let (name, text) = (point.name.clone(), shown(text));
    Some(if point.is_plausible(x) {
        Fault::NotPositive { point: name, text }
    } else {
        let unit = point.unit.text().to_owned();
        Fault::Implausible { point: name, text, unit, range: point.plausible }
    })
}

/// Whether a number cannot be right.
pub(crate) fn is_impossible(point: &Point, x: f64) -> bool {
    !point.is_plausible(x) || (point.log && x <= 0.0)
}

/// The number that was reported, and its reading.
pub(super) fn number(observation: &Observation) -> Option<(&Reading, f64)> {
    let reading = observation.reading()?;
    Some((reading, reading.value.number()?))
}

/// Where it was read.
pub(super) fn place(reading: &Reading) -> Place {
    reading.place.clone().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::panel::tests::checked;

    #[test]
    fn what_cannot_be_right_is_taken_out() {
        for (id, x, code) in [
            ("pension", 100.5, "implausible"),
            ("pension", -1.0, "implausible"),
            ("income", 0.0, "not-positive"),
            ("income", -5.0, "not-positive"),
        ] {
            let (panel, findings) = checked(&[(id, 2020, x)]);
            let codes: Vec<_> = findings.iter().map(|(_, fault)| fault.code().text()).collect();
            assert_eq!(codes, [code], "{id} {x}");
            assert!(panel.records[0].observations.iter().all(|o| *o == Observation::NotReported));
        }
        let (panel, findings) = checked(&[("pension", 2020, 100.0), ("debtors", 2020, -1.0)]);
        assert_eq!(findings, []);
        assert_eq!(
            panel.records[0].observations.iter().filter_map(Observation::reading).count(),
            2
        );
    }
}
