//! The indices of areas under other choices than the catalogue's own, again
//! and again.
//!
//! The long way (`long_way`) puts the choices in the place of the catalogue's and
//! scores every area anew. The short way (`short_way`) comes to the same, up to
//! rounding, in a fraction of the time, and is taken where the rules allow it.
//! The law in `tests/laws/trials.rs` holds the two together; which choices take
//! the short way is told by hand in `tests/worked_example/short_way.rs`.

mod given;
mod long_way;
mod rows;
mod short_way;
mod varied;

use crate::model::choices::Choices;
use crate::model::{Catalogue, Record, Settings};
use given::Given;
use short_way::{AlikeDraws, Scratch, ShortWay, Way};

pub use rows::{Rows, WITHHELD};
pub use varied::Varied;

/// The areas of a year with all that does not depend on the choices.
#[derive(Debug)]
pub struct Trials<'a> {
    given: Given<'a>,
    short_way: ShortWay<'a>,
}

/// The memory of one thread.
#[derive(Debug)]
pub struct Work {
    catalogue: Catalogue,
    settings: Settings,
    scratch: Scratch,
    /// The ways of draws, with their numbers.
    ways: Vec<(Option<Way>, usize)>,
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
        let given = Given { catalogue, settings, records, compared, varied };
        Self { given, short_way: ShortWay::new(given) }
    }

    /// How many areas there are.
    #[must_use]
    pub fn areas(&self) -> usize {
        self.given.records.len()
    }

    /// How many first-level groups there are.
    #[must_use]
    pub fn dimensions(&self) -> usize {
        self.given.catalogue.root.groups().count()
    }

    /// How long a row with the scores of first-level groups is.
    #[must_use]
    pub fn width_with_dimensions(&self) -> usize {
        self.areas() * (1 + self.dimensions())
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
            catalogue: self.given.catalogue.clone(),
            settings: self.given.settings.clone(),
            scratch: Scratch::default(),
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
            let Work { catalogue, settings, scratch, .. } = &mut *work;
            match alike[0].0 {
                None => alike.iter().for_each(|own| {
                    long_way::run(self.given, &draws[own.1], (catalogue, settings), rows.of(own.1));
                }),
                Some(way) => {
                    let alike = AlikeDraws { way, draws, numbers: alike };
                    self.short_way.run(alike, (catalogue, settings), scratch, rows);
                }
            }
        }
        work.ways = ways;
    }

    /// The same by the long way: every area is scored under a catalogue with the
    /// choices of a draw.
    pub fn at_length(&self, draws: &[Choices], work: &mut Work, rows: &mut Rows<'_>) {
        for (draw, choices) in draws.iter().enumerate() {
            let of = (&mut work.catalogue, &mut work.settings);
            long_way::run(self.given, choices, of, rows.of(draw));
        }
    }
}
