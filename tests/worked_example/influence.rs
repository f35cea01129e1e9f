//! What an index owes to single points, groups and values, by hand.

#[path = "influence/left_out.rs"]
mod left_out;
#[path = "influence/wrong_value.rs"]
mod wrong_value;

use gdindex::catalogue;
use gdindex::intake::{self, Selection, Source};
use gdindex::model::{Catalogue, Record};
use gdindex::score::reference::Reference;
use gdindex::score::{Assessment, Scorer};

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
        let catalogue = catalogue::read(yaml.as_bytes(), Some("catalogue.yaml"));
        let catalogue = catalogue.unwrap_or_else(|faults| panic!("{faults:#?}\n{yaml}"));
        let source = Source::new("data.csv", csv.as_bytes());
        let intake = intake::read(&catalogue, &[source], &Selection::default());
        let errors: Vec<_> = intake.findings.iter().filter(|f| f.is_error()).collect();
        assert!(errors.is_empty(), "{errors:?}\n{csv}");
        Self::of(catalogue, intake.panel.records)
    }

    fn of(catalogue: Catalogue, records: Vec<Record>) -> Self {
        let reference = Reference::of(&catalogue, &catalogue.settings, &records);
        let scorer = Scorer::new(&catalogue, &catalogue.settings).with_reference(&reference);
        let results = records.iter().map(|record| scorer.assess(record)).collect();
        Self { catalogue, records, results }
    }
}
