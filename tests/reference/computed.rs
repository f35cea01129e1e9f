//! Scores computed by the library, from the bytes of a catalogue and of data.

use std::collections::BTreeMap;

use gdindex::catalogue;
use gdindex::intake::{self, Selection, Source};
use gdindex::model::{Catalogue, Panel};
use gdindex::score::normalisation::reference::Reference;
use gdindex::score::{Assessment, Scorer};

/// A catalogue of the tests.
pub(crate) fn catalogue(file: &str) -> Catalogue {
    let path = format!("{}/tests/reference/{file}", env!("CARGO_MANIFEST_DIR"));
    catalogue::read(&std::fs::read(&path).unwrap(), Some(file)).unwrap()
}

/// Data as the program reads them from a file of this name, without an error.
pub(crate) fn panel(catalogue: &Catalogue, name: &str, csv: &str) -> Panel {
    let source = Source::new(name, csv.as_bytes());
    let intake = intake::read(catalogue, &[source], &Selection::default());
    let errors: Vec<_> = intake.findings.iter().filter(|finding| finding.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    intake.panel
}

/// Results by area and year.
pub(crate) struct Computed<'a> {
    catalogue: &'a Catalogue,
    results: BTreeMap<(String, i32), Assessment>,
}

impl<'a> Computed<'a> {
    /// Scores every area and year against all of them.
    pub(crate) fn of(catalogue: &'a Catalogue, panel: &Panel) -> Self {
        let reference = Reference::of(catalogue, &catalogue.settings, &panel.records);
        let scorer = Scorer::new(catalogue, &catalogue.settings).with_reference(&reference);
        let results = panel
            .records
            .iter()
            .map(|record| ((record.area.clone(), record.year.get()), scorer.assess(record)));
        Self { catalogue, results: results.collect() }
    }

    /// The result of an area and year.
    pub(crate) fn result(&self, area: &str, year: i32) -> &Assessment {
        &self.results[&(area.to_owned(), year)]
    }

    /// The score of a point by its id, of a group by its name, of the index by
    /// that of the catalogue.
    pub(crate) fn score(&self, (area, year): (&str, i32), name: &str) -> Option<f64> {
        let result = self.result(area, year);
        if name == "Index" {
            return result.index.score;
        }
        if let Some(point) = self.catalogue.points.iter().position(|point| point.id == name) {
            return result.points[point].score;
        }
        let is_named = |path: &[String]| path.last().is_some_and(|last| last == name);
        let group = result.groups.iter().find(|group| is_named(&group.path));
        group.unwrap_or_else(|| panic!("no {name}")).outcome.score()
    }
}
