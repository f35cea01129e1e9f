//! The indices of areas under other choices than the catalogue's own, again
//! and again.
//!
//! The long way puts the choices in the place of the catalogue's and scores
//! every area anew. The short way (`lanes`) comes to the same, up to
//! rounding, in a fraction of the time, and is taken where the rules allow it;
//! a law holds the two together.

mod block;
mod column;
mod lanes;
mod program;
mod sheet;
mod table;
#[cfg(test)]
mod tests;

use super::Scorer;
use super::reference::Reference;
use super::summary::{Detail, Workspace};
use crate::model::choices::Choices;
use crate::model::{Catalogue, Method, MissingPolicy, Observation, Record, Settings};
use lanes::{Lanes, Memory};
use sheet::Ground;

/// In the place of an index that is withheld.
pub const WITHHELD: f64 = f64::NAN;

/// What differs among the choices that are tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Every method that occurs.
    pub methods: Vec<Method>,
    /// Every rule on missing values that occurs.
    pub missing: Vec<MissingPolicy>,
    /// By index of the attribute, whether its rule differs.
    pub attributes: Vec<bool>,
    /// Whether the scores of labels differ.
    pub scales: bool,
}

/// The areas of a year with all that does not depend on the choices.
#[derive(Debug)]
pub struct Trials<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    records: &'a [Record],
    /// What relative methods compare with: the records, and maybe others.
    compared: &'a [Record],
    lanes: Lanes<'a>,
}

/// The memory of one thread.
#[derive(Debug)]
pub struct Work {
    catalogue: Catalogue,
    settings: Settings,
    memory: Memory,
}

/// What choices come to, area by area.
#[derive(Debug)]
pub struct Row<'o> {
    /// The index; [`WITHHELD`] where there is none.
    pub indices: &'o mut [f64],
    /// The scores of the first-level groups, those of an area together, for
    /// whom wants them; else empty.
    pub parts: &'o mut [f64],
}

impl<'a> Trials<'a> {
    /// Trials of the areas of these records, which are of one year. `compared`
    /// are all records that relative methods compare.
    #[must_use]
    pub fn new(
        (catalogue, settings): (&'a Catalogue, &'a Settings),
        records: &'a [Record],
        compared: &'a [Record],
        varied: &'a Varied,
    ) -> Self {
        let ground = Ground { catalogue, settings, records, compared, varied };
        let lanes = Lanes::new(ground);
        Self { catalogue, settings, records, compared, lanes }
    }

    /// How many areas there are.
    #[must_use]
    pub fn areas(&self) -> usize {
        self.records.len()
    }

    /// How many first-level groups there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.catalogue.root.groups().count()
    }

    /// Memory for a thread.
    #[must_use]
    pub fn work(&self) -> Work {
        Work {
            catalogue: self.catalogue.clone(),
            settings: self.settings.clone(),
            memory: Memory::default(),
        }
    }

    /// What these choices come to.
    pub fn run(&self, choices: &Choices, work: &mut Work, row: &mut Row<'_>) {
        if !self.lanes.run(choices, work, row) {
            self.at_length(choices, work, row);
        }
    }

    /// The long way: every area is scored under a catalogue with these choices.
    pub fn at_length(&self, choices: &Choices, work: &mut Work, row: &mut Row<'_>) {
        let Work { catalogue, settings, .. } = work;
        settings.clone_from(self.settings);
        choices.replace(catalogue, settings, self.catalogue.uncertainty.least);
        let reference = Reference::of(catalogue, settings, self.compared);
        let scorer = Scorer::new(catalogue, settings).with_reference(&reference);
        let detail = if row.parts.is_empty() { Detail::Index } else { Detail::Groups };
        let mut memory = Workspace::default();
        let parts = self.parts();
        for (at, record) in self.records.iter().enumerate() {
            let summary = scorer.summarise(
                (&record.area, record.year),
                record.observations.iter().map(Observation::figure),
                detail,
                &mut memory,
            );
            row.indices[at] = summary.index.score.unwrap_or(WITHHELD);
            if detail == Detail::Groups {
                let first = summary.groups.iter().filter(|group| group.path.len() == 1);
                for (slot, group) in row.parts[at * parts..].iter_mut().zip(first) {
                    *slot = group.outcome.score().unwrap_or(WITHHELD);
                }
            }
        }
    }
}
