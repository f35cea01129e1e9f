//! Puts what rows say into the panel: the same twice is a warning, two
//! different things are a conflict, and of a conflict nothing is kept.

use std::collections::{BTreeSet, HashMap};

use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::model::text::{harmless, squeeze};
use crate::model::{
    Catalogue, Fault, Observation, Panel, Place, Reading, Record, Status, Value, Year,
};

/// A panel in the making.
#[derive(Debug)]
pub(crate) struct Merge<'c> {
    catalogue: &'c Catalogue,
    /// The number of each area, by how areas are compared.
    areas: HashMap<String, usize>,
    /// The areas as first written.
    names: Vec<String>,
    index: HashMap<(usize, Year), usize>,
    /// Each record with its area's number.
    records: Vec<(usize, Record)>,
    conflicts: Vec<(usize, usize)>,
    last: usize,
}

impl<'c> Merge<'c> {
    /// Nothing yet.
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            areas: HashMap::new(),
            names: Vec::new(),
            index: HashMap::new(),
            records: Vec::new(),
            conflicts: Vec::new(),
            last: 0,
        }
    }

    /// The number of the record of an area and year.
    pub(crate) fn record(&mut self, area: &str, year: Year) -> usize {
        let is_last = |(_, record): &(usize, Record)| record.year == year && record.area == area;
        if !self.records.get(self.last).is_some_and(is_last) {
            self.last = self.find(area, year);
        }
        self.last
    }

    /// Adds what a cell says; the same must not be said differently before.
    pub(crate) fn put(
        &mut self,
        record: usize,
        point: usize,
        said: Observation,
        journal: &mut Journal,
    ) {
        let held = &mut self.records[record].1.observations[point];
        let Some((place, fault)) = settle(held, said, &self.catalogue.points[point].name) else {
            return;
        };
        if matches!(fault, Fault::Conflict { .. }) {
            self.conflicts.push((record, point));
        }
        journal.add(place, fault);
    }

    /// Notes that a cell for a point was refused.
    pub(crate) fn refuse(&mut self, record: usize, point: usize) {
        self.records[record].1.invalid.insert(point);
    }

    /// Takes out what has been said so far.
    pub(crate) fn drain(&mut self) -> impl Iterator<Item = Record> {
        debug_assert!(self.conflicts.is_empty(), "one row does not contradict itself");
        self.areas.clear();
        self.names.clear();
        self.index.clear();
        self.records.drain(..).map(|(_, record)| record)
    }

    /// The panel: areas in the order of the input, the years of each rising.
    pub(crate) fn finish(mut self) -> Panel {
        for (record, point) in std::mem::take(&mut self.conflicts) {
            self.records[record].1.observations[point] = Observation::NotReported;
            self.refuse(record, point);
        }
        for (_, record) in &mut self.records {
            let observations = &record.observations;
            record.invalid.retain(|point| observations[*point] == Observation::NotReported);
        }
        self.records.sort_by_key(|(area, record)| (*area, record.year));
        Panel { records: self.records.into_iter().map(|(_, record)| record).collect() }
    }

    fn find(&mut self, area: &str, year: Year) -> usize {
        let next = self.names.len();
        let number = *self.areas.entry(squeeze(area)).or_insert(next);
        if number == next {
            self.names.push(area.to_owned());
        }
        let name = &self.names[number];
        let records = &mut self.records;
        let points = self.catalogue.points.len();
        *self.index.entry((number, year)).or_insert_with(|| {
            let observations = vec![Observation::NotReported; points];
            records.push((
                number,
                Record { area: name.clone(), year, observations, invalid: BTreeSet::new() },
            ));
            records.len() - 1
        })
    }
}

/// Adds to what is held of a point what else is said of it; gives what is to
/// be said about that. A conflict leaves what is held, until all has been
/// compared with it.
pub(crate) fn settle(
    held: &mut Observation,
    said: Observation,
    point: &str,
) -> Option<(Place, Fault)> {
    let place = match (&*held, &said) {
        (_, Observation::NotReported | Observation::ByRule) => return None,
        (Observation::NotReported, _) => {
            *held = said;
            return None;
        }
        _ => place_of(&said),
    };
    let (point, text, first) = (point.to_owned(), text(&said), Box::new(place_of(held)));
    if is_same(held, &said) {
        keep_less_final(held, &said);
        return Some((place, Fault::Duplicate { point, text, first }));
    }
    let other = self::text(held);
    Some((place, Fault::Conflict { point, text, other, first }))
}

/// Whether two observations say the same, as parsed.
fn is_same(held: &Observation, said: &Observation) -> bool {
    match (held, said) {
        (Observation::NotApplicable(_), Observation::NotApplicable(_)) => true,
        (Observation::Reported(held), Observation::Reported(said)) => held.value == said.value,
        _ => false,
    }
}

fn keep_less_final(held: &mut Observation, said: &Observation) {
    if let (Observation::Reported(held), Observation::Reported(said)) = (held, said) {
        held.status = held.status.max(said.status);
    }
}

fn text(observation: &Observation) -> String {
    observation.reading().map_or_else(|| "不适用".to_owned(), |reading| shown(&reading.text))
}

fn place_of(observation: &Observation) -> Place {
    match observation {
        Observation::NotReported | Observation::ByRule => Place::default(),
        Observation::NotApplicable(place) => (**place).clone(),
        Observation::Reported(reading) => reading.place.clone().unwrap_or_default(),
    }
}

/// A value as it was read.
pub(crate) fn reported(value: Value, text: &str, status: Status, place: Place) -> Observation {
    let text = harmless(&text.trim().replace("\r\n", "\n"));
    Observation::Reported(Box::new(Reading { value, text, status, place: Some(place) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::catalogue;

    fn value(number: f64, status: Status, journal: &Journal, line: usize) -> Observation {
        reported(Value::Number(number), &number.to_string(), status, journal.row_place(Some(line)))
    }

    fn merged(said: &[(&str, f64, Status)]) -> (Panel, Vec<String>) {
        let catalogue = catalogue();
        let mut journal = Journal::default();
        journal.open("x");
        let mut merge = Merge::new(&catalogue);
        for (index, (what, number, status)) in said.iter().enumerate() {
            let record = merge.record("a", Year::new(2020).unwrap());
            let observation = match *what {
                "value" => value(*number, *status, &journal, index + 1),
                "inapplicable" => {
                    Observation::NotApplicable(Box::new(journal.row_place(Some(index + 1))))
                }
                _ => Observation::NotReported,
            };
            merge.put(record, 0, observation, &mut journal);
        }
        let places = journal.finish();
        let findings = places.iter().map(|f| format!("{}:{}", f.place, f.fault.code().text()));
        (merge.finish(), findings.collect())
    }

    #[test]
    fn the_same_twice_is_kept_and_two_different_things_are_not() {
        use Status::{Demonstration, Final};
        let value = |number| ("value", number, Final);
        let (missing, inapplicable) = (("missing", 0.0, Final), ("inapplicable", 0.0, Final));
        for (said, findings, kept) in [
            (&[value(1.0)][..], &[][..], true),
            (&[missing, value(1.0), missing], &[], true),
            (&[value(1.0), value(1.0)], &["x:2:duplicate"], true),
            (&[inapplicable, inapplicable], &["x:2:duplicate"], true),
            (&[value(1.0), value(2.0)], &["x:2:conflict"], false),
            (&[value(1.0), inapplicable], &["x:2:conflict"], false),
            (&[inapplicable, value(1.0)], &["x:2:conflict"], false),
            (
                &[value(1.0), value(2.0), value(1.0), value(3.0)],
                &["x:2:conflict", "x:3:duplicate", "x:4:conflict"],
                false,
            ),
            (&[missing], &[], false),
        ] {
            let (panel, found) = merged(said);
            assert_eq!(found, findings, "{said:?}");
            let observation = &panel.records[0].observations[0];
            assert_eq!(*observation != Observation::NotReported, kept, "{said:?}");
            let is_refused = found.iter().any(|code| code.contains("conflict"));
            assert_eq!(panel.records[0].invalid.contains(&0), is_refused, "{said:?}");
        }
        let (panel, _) = merged(&[("value", 1.0, Demonstration), value(1.0)]);
        assert_eq!(panel.records[0].observations[0].reading().unwrap().status, Demonstration);
        let (panel, _) = merged(&[value(1.0), ("value", 1.0, Demonstration)]);
        assert_eq!(panel.records[0].observations[0].reading().unwrap().status, Demonstration);
    }

    #[test]
    fn areas_keep_their_order_and_years_rise() {
        let catalogue = catalogue();
        let mut merge = Merge::new(&catalogue);
        for (area, year) in [("乙", 2020), ("甲", 2020), ("乙", 2019), ("甲", 2021), ("乙", 2020)]
        {
            merge.record(area, Year::new(year).unwrap());
        }
        let panel = merge.finish();
        let order: Vec<String> =
            panel.records.iter().map(|record| format!("{}{}", record.area, record.year)).collect();
        assert_eq!(order, ["乙2019", "乙2020", "甲2020", "甲2021"]);
    }
}
