//! What an index owes to single points, groups and values, by hand.

#[path = "influence/left_out.rs"]
mod left_out;
#[path = "influence/wrong_value.rs"]
mod wrong_value;

use gdindex::model::{Catalogue, Record};
use gdindex::score::normalisation::reference::Reference;
use gdindex::score::{Assessment, Scorer};

use crate::harness::read;

/// A catalogue with the results of several areas, each compared with all.
pub(crate) struct Areas {
    /// The catalogue.
    pub(crate) catalogue: Catalogue,
    /// What each area reported.
    pub(crate) records: Vec<Record>,
    /// The results in the same order.
    pub(crate) results: Vec<Assessment>,
}

impl Areas {
    /// From the text of a catalogue and of data.
    pub(crate) fn read(yaml: &str, csv: &str) -> Self {
        let (catalogue, records) = read(yaml, csv);
        Self::of(catalogue, records)
    }

    fn of(catalogue: Catalogue, records: Vec<Record>) -> Self {
        let reference = Reference::of(&catalogue, &catalogue.settings, &records);
        let scorer = Scorer::new(&catalogue, &catalogue.settings).with_reference(&reference);
        let results = records.iter().map(|record| scorer.assess(record)).collect();
        Self { catalogue, records, results }
    }
}
