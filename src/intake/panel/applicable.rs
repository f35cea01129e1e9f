//! What the catalogue says of kinds of area, once all was read: a point that
//! does not exist for the kind of an area needs no row. Here and not in the
//! scoring, so that all commands see the same panel and a value reported for
//! such a point has its finding beside the others.

use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::model::{Catalogue, Fault, Observation, Panel, Place, Record, Spot};

/// How many areas that are not listed are named.
const NAMED: usize = 3;

/// Marks what does not apply by rule; reports values given for it all the
/// same, and once per file the areas that the catalogue does not list.
pub(super) fn check(
    catalogue: &Catalogue,
    panel: &mut Panel,
    whole: &Place,
    journal: &mut Journal,
) {
    if catalogue.areas.is_empty() {
        return;
    }
    let mut unlisted = Unlisted::default();
    for record in &mut panel.records {
        if let Some(kind) = catalogue.areas.kind(&record.area) {
            settle(catalogue, kind, record, journal);
        } else {
            let said = record.observations.iter().find_map(Observation::place);
            unlisted.note(said.map_or_else(|| whole.clone(), row), &record.area);
        }
    }
    unlisted.report(catalogue, journal);
}

/// Marks the points that do not exist for a kind of area. What was refused of
/// them was reported and is not asked for again; a confirmed 不适用 stays.
pub(crate) fn settle(
    catalogue: &Catalogue,
    kind: usize,
    record: &mut Record,
    journal: &mut Journal,
) {
    for (at, said) in record.observations.iter_mut().enumerate() {
        if catalogue.applies(at, Some(kind)) || matches!(said, Observation::NotApplicable(_)) {
            continue;
        }
        if let Observation::Reported(reading) = said {
            let fault = Fault::NotApplicableByRule {
                point: catalogue.points[at].name.clone(),
                text: shown(&reading.text),
                area: shown(&record.area),
                kind: shown(&catalogue.areas.kinds()[kind]),
            };
            journal.add(reading.place.clone().unwrap_or_default(), fault);
        }
        *said = Observation::ByRule;
        record.invalid.remove(&at);
    }
}

/// The areas that the catalogue does not list.
#[derive(Debug, Default)]
pub(crate) struct Unlisted {
    files: Vec<OfFile>,
}

/// Those of a file.
#[derive(Debug)]
struct OfFile {
    /// The row of the first.
    place: Place,
    first: Vec<String>,
    last: String,
    count: usize,
}

impl Unlisted {
    /// Adds an area to those of the file that speaks of it first. The years of
    /// an area follow one another.
    pub(crate) fn note(&mut self, place: Place, area: &str) {
        let known = self.files.iter().position(|own| own.place.file == place.file);
        let at = known.unwrap_or(self.files.len());
        if known.is_none() {
            self.files.push(OfFile { place, first: Vec::new(), last: String::new(), count: 0 });
        }
        let own = &mut self.files[at];
        if own.count > 0 && own.last == area {
            return;
        }
        area.clone_into(&mut own.last);
        own.count += 1;
        if own.first.len() < NAMED {
            own.first.push(area.to_owned());
        }
    }

    /// Adds those of a later part of the same file.
    pub(crate) fn absorb(&mut self, mut later: Self) {
        match (self.files.first_mut(), later.files.pop()) {
            (Some(own), Some(later)) => {
                let missing = NAMED - own.first.len();
                own.first.extend(later.first.into_iter().take(missing));
                own.count += later.count;
            }
            (None, Some(later)) => self.files.push(later),
            (_, None) => {}
        }
    }

    /// Reports them, once per file.
    pub(crate) fn report(self, catalogue: &Catalogue, journal: &mut Journal) {
        for OfFile { place, first, count, .. } in self.files {
            let nearest = catalogue.areas.nearest(&first[0]);
            let first = first.iter().map(|area| shown(area)).collect();
            journal.add(place, Fault::UnlistedArea { first, count, nearest });
        }
    }
}

/// The row of a cell.
fn row(cell: &Place) -> Place {
    let sheet = match &cell.spot {
        Some(Spot::Sheet { sheet, .. }) => Some(Spot::Sheet { sheet: sheet.clone(), column: None }),
        _ => None,
    };
    Place { file: cell.file.clone(), line: cell.line, column: None, spot: sheet }
}
