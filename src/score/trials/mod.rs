//! The indices of areas under other choices than the catalogue's own, again
//! and again.
//!
//! The long way puts the choices in the place of the catalogue's and scores
//! every area anew. The short way (`short_way`) comes to the same, up to
//! rounding, in a fraction of the time, and is taken where the rules allow it;
//! a law holds the two together.

mod bundle;
mod entry;
mod lane;
mod program;
mod sheet;
mod short_way;
mod table;
mod tile;

use super::Scorer;
use super::bulk::{Detail, Workspace};
use super::normalisation::reference::Reference;
use crate::model::choices::Choices;
use crate::model::{Aggregation, Catalogue, Method, MissingPolicy, Observation, Record, Settings};
use lane::WIDTH;
use sheet::Ground;
use short_way::{Alike, Memory, ShortWay, Way};

/// In the place of an index that is withheld.
pub const WITHHELD: f64 = f64::NAN;

/// What differs among the choices that are tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Every method that occurs.
    pub methods: Vec<Method>,
    /// Every mean that occurs.
    pub aggregations: Vec<Aggregation>,
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
    short_way: ShortWay<'a>,
}

/// The memory of one thread.
#[derive(Debug)]
pub struct Work {
    catalogue: Catalogue,
    settings: Settings,
    memory: Memory,
    /// The ways of draws, with their numbers.
    ways: Vec<(Option<Way>, usize)>,
}

/// What draws come to, a row for each.
#[derive(Debug)]
pub struct Rows<'o> {
    /// In a row the index of every area, [`WITHHELD`] where there is none; for
    /// whom wants them the scores of the first-level groups behind, those of an
    /// area together.
    pub cells: &'o mut [f64],
    /// How long a row is: as many as there are areas, or
    /// [`width_with_parts`](Trials::width_with_parts).
    pub width: usize,
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
        let short_way = ShortWay::new(ground);
        Self { catalogue, settings, records, compared, short_way }
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

    /// How long a row with the scores of first-level groups is.
    #[must_use]
    pub fn width_with_parts(&self) -> usize {
        self.areas() * (1 + self.parts())
    }

    /// Whether these choices take the short way.
    #[must_use]
    pub fn takes_short_way(&self, choices: &Choices) -> bool {
        self.short_way.way(choices).is_some()
    }

    /// Memory for a thread.
    #[must_use]
    pub fn work(&self) -> Work {
        Work {
            catalogue: self.catalogue.clone(),
            settings: self.settings.clone(),
            memory: Memory::default(),
            ways: Vec::new(),
        }
    }

    /// What these draws come to. Many at a time are the faster: those that
    /// differ in nothing but numbers go side by side. That changes no bit.
    pub fn run(&self, draws: &[Choices], work: &mut Work, rows: &mut Rows<'_>) {
        let mut ways = std::mem::take(&mut work.ways);
        ways.clear();
        ways.extend(draws.iter().map(|choices| self.short_way.way(choices)).zip(0..));
        ways.sort_unstable();
        for alike in ways.chunk_by(|one, next| one.0 == next.0) {
            let Work { catalogue, settings, memory, .. } = &mut *work;
            match alike[0].0 {
                None => alike.iter().for_each(|own| self.run_long(draws, own.1, work, rows)),
                Some(way) => alike.chunks(WIDTH).for_each(|numbers| {
                    let alike = Alike { way, draws, numbers };
                    self.short_way.run(alike, (catalogue, settings), memory, rows);
                }),
            }
        }
        work.ways = ways;
    }

    /// The same by the long way: every area is scored under a catalogue with the
    /// choices of a draw.
    pub fn at_length(&self, draws: &[Choices], work: &mut Work, rows: &mut Rows<'_>) {
        (0..draws.len()).for_each(|draw| self.run_long(draws, draw, work, rows));
    }

    fn run_long(&self, draws: &[Choices], draw: usize, work: &mut Work, rows: &mut Rows<'_>) {
        let Work { catalogue, settings, .. } = work;
        settings.clone_from(self.settings);
        draws[draw].replace(catalogue, settings, self.catalogue.uncertainty.least);
        let reference = Reference::of(catalogue, settings, self.compared);
        let scorer = Scorer::new(catalogue, settings).with_reference(&reference);
        let areas = self.areas();
        let detail = if rows.width > areas { Detail::Groups } else { Detail::Index };
        let (indices, parts) = rows.cells[draw * rows.width..][..rows.width].split_at_mut(areas);
        let mut memory = Workspace::default();
        for (at, record) in self.records.iter().enumerate() {
            let summary = scorer.summarise(
                (&record.area, record.year),
                record.observations.iter().map(Observation::figure),
                detail,
                &mut memory,
            );
            indices[at] = summary.index.score.unwrap_or(WITHHELD);
            if detail == Detail::Groups {
                let first = summary.groups.iter().filter(|group| group.path.len() == 1);
                for (slot, group) in parts[at * self.parts()..].iter_mut().zip(first) {
                    *slot = group.outcome.score().unwrap_or(WITHHELD);
                }
            }
        }
    }
}
