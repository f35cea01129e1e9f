//! The draws: sets of choices, and what every area comes to under each.

use std::num::NonZeroUsize;

use super::draws::{Scores, is_score};
use super::random::Streams;
use super::ranks::{UNRANKED, ranks_of};
use super::shift::average_shift;
use super::space::Space;
use super::table::fill;
use super::variance::{Matrix, Model};
use crate::model::Choice;
use crate::model::choices::Choices;
use crate::score::trials::{Rows, Trials, Varied, Work};

/// Where the draws come from.
#[derive(Debug, Clone, Copy)]
pub enum Draws<'d> {
    /// From a seed: the choices of draw i depend on the seed and i alone.
    Seeded {
        /// The seed.
        seed: u64,
        /// How many.
        count: usize,
    },
    /// From a record of draws.
    Replayed(&'d [Choices]),
}

impl Draws<'_> {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Seeded { count, .. } => *count,
            Self::Replayed(choices) => choices.len(),
        }
    }

    /// Everything that can occur in them.
    pub(super) fn varied(&self, space: &Space<'_>) -> Varied {
        let Self::Replayed(draws) = self else { return space.varied() };
        let nominal = space.nominal();
        let all = || draws.iter().chain([nominal]);
        let differs = |at: usize| draws.iter().any(|own| own.unmet[at] != nominal.unmet[at]);
        Varied {
            methods: distinct(all().map(|own| &own.method)),
            aggregations: distinct(all().map(|own| &own.aggregation)),
            missing: distinct(all().map(|own| &own.missing)),
            attributes: (0..nominal.unmet.len()).map(differs).collect(),
            scales: draws.iter().any(|own| own.scales != nominal.scales),
        }
    }
}

fn distinct<'v, T: Clone + PartialEq + 'v>(values: impl Iterator<Item = &'v T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for value in values {
        if !found.contains(value) {
            found.push(value.clone());
        }
    }
    found
}

/// Draws of a space.
#[derive(Debug)]
pub struct Drawer<'d> {
    space: &'d Space<'d>,
    draws: Draws<'d>,
    streams: Streams,
}

impl<'d> Drawer<'d> {
    /// Draws of a space.
    #[must_use]
    pub fn new(space: &'d Space<'d>, draws: Draws<'d>) -> Self {
        let seed = match draws {
            Draws::Seeded { seed, .. } => seed,
            Draws::Replayed(_) => 0,
        };
        Self { space, draws, streams: Streams::new(seed) }
    }

    /// The choices that are tried.
    pub(super) fn space(&self) -> &'d Space<'d> {
        self.space
    }

    /// The choices that vary; of recorded draws none is known.
    pub(super) fn open(&self) -> Vec<Choice> {
        match self.draws {
            Draws::Seeded { .. } => self.space.open(),
            Draws::Replayed(_) => Vec::new(),
        }
    }

    /// How many draws there are.
    pub(super) fn count(&self) -> usize {
        self.draws.count()
    }

    /// The choices of a draw; memory is used again.
    pub fn draw(&self, draw: usize, into: &mut Choices) {
        match self.draws {
            Draws::Seeded { .. } => {
                let stream = Matrix::A.stream(draw as u64);
                self.space.sample(&mut self.streams.stream(stream), into);
            }
            Draws::Replayed(choices) => into.copy(&choices[draw]),
        }
    }
}

/// What every area comes to in every draw.
#[derive(Debug)]
pub struct Outcomes {
    /// The index of every area.
    pub scores: Scores,
    /// Draw by draw the scores of the first-level groups, where there is a
    /// single area and its index is not withheld.
    pub parts: Vec<f64>,
}

/// So many draws are made at a time: enough that those alike fill the places
/// side by side.
const BATCH: usize = 8192;

/// The memory of one thread.
struct Bench {
    choices: Vec<Choices>,
    work: Work,
}

/// Scores all draws; threads change no bit.
#[must_use]
pub fn score(drawer: &Drawer<'_>, trials: &Trials<'_>, threads: NonZeroUsize) -> Outcomes {
    let areas = trials.areas();
    let width = if areas == 1 { trials.width_with_dimensions() } else { areas };
    let mut table = vec![0.0; drawer.draws.count() * width];
    let bench = || Bench { choices: Vec::new(), work: trials.work() };
    let run = |first, bench: &mut Bench, cells: &mut [f64]| {
        let Bench { choices, work } = bench;
        choices.resize(cells.len() / width, drawer.space.nominal().clone());
        (first..).zip(&mut *choices).for_each(|(draw, into)| drawer.draw(draw, into));
        trials.run(choices, work, &mut Rows { cells, width });
    };
    fill(&mut table, (width.max(1), BATCH), threads, bench, run);
    if width == areas {
        return Outcomes { scores: Scores::whole(areas, table), parts: Vec::new() };
    }
    let index = table.chunks_exact(width).map(|row| row[0]).collect();
    // Where the index is withheld, nothing is said of its parts either.
    let known = table.chunks_exact(width).filter(|row| is_score(row[0]));
    let parts = known.flat_map(|row| &row[1..]).copied().collect();
    Outcomes { scores: Scores::whole(areas, index), parts }
}

/// What is decomposed: the index of a single area; of several the average
/// shift in rank.
pub(super) struct Output<'o> {
    pub(super) drawer: &'o Drawer<'o>,
    pub(super) trials: &'o Trials<'o>,
    /// The inputs.
    pub(super) open: &'o [Choice],
    /// The ranks of several areas under the choices in force.
    pub(super) nominal: &'o [Option<usize>],
}

/// The memory of one thread for [`Output`].
pub(super) struct OutputWork {
    work: Work,
    indices: Vec<f64>,
    ranks: Vec<u32>,
    order: Vec<u64>,
}

impl Model for Output<'_> {
    type Input = Choices;
    type Work = OutputWork;

    fn inputs(&self) -> usize {
        self.open.len()
    }

    fn work(&self) -> OutputWork {
        let areas = self.trials.areas();
        OutputWork {
            work: self.trials.work(),
            indices: Vec::new(),
            ranks: vec![UNRANKED; areas],
            order: Vec::with_capacity(areas),
        }
    }

    fn blank(&self) -> Choices {
        self.drawer.space.base().clone()
    }

    fn sample(&self, matrix: Matrix, row: u64, into: &mut Choices, _: &mut OutputWork) {
        let stream = matrix.stream(row);
        self.drawer.space.sample(&mut self.drawer.streams.stream(stream), into);
    }

    fn take(&self, input: usize, into: &mut Choices, from: &Choices) {
        into.take(self.open[input], from);
    }

    fn values(&self, draws: &[Choices], work: &mut OutputWork, values: &mut [f64]) {
        let width = self.trials.areas();
        let OutputWork { work, indices, ranks, order } = work;
        indices.resize(draws.len() * width, 0.0);
        self.trials.run(draws, work, &mut Rows { cells: indices, width });
        if width == 1 {
            values.copy_from_slice(indices);
            return;
        }
        for (value, indices) in values.iter_mut().zip(indices.chunks(width.max(1))) {
            ranks_of(indices, ranks, order);
            *value = average_shift(self.nominal, ranks.iter().copied());
        }
    }
}
