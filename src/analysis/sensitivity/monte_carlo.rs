//! The Monte Carlo experiment: what every area comes to in every draw.

use std::num::NonZeroUsize;

use super::draws::Drawer;
use super::scores::{Scores, is_score};
use super::threads::fill_rows;
use crate::model::choices::Choices;
use crate::score::trials::{Rows, Trials, Work};

/// What every area comes to in every draw.
#[derive(Debug)]
pub struct Outcomes {
    /// The index of every area.
    pub scores: Scores,
    /// Draw by draw the scores of the first-level groups, where there is a
    /// single area and its index is not withheld.
    pub dimensions: Vec<f64>,
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
pub fn run(drawer: &Drawer<'_>, trials: &Trials<'_>, threads: NonZeroUsize) -> Outcomes {
    let areas = trials.areas();
    let width = if areas == 1 { trials.width_with_dimensions() } else { areas };
    let mut table = vec![0.0; drawer.count() * width];
    let bench = || Bench { choices: Vec::new(), work: trials.work() };
    let run = |first, bench: &mut Bench, cells: &mut [f64]| {
        let Bench { choices, work } = bench;
        choices.resize(cells.len() / width, drawer.space().nominal().clone());
        (first..).zip(&mut *choices).for_each(|(draw, into)| drawer.draw(draw, into));
        trials.run(choices, work, &mut Rows { cells, width });
    };
    fill_rows(&mut table, (width.max(1), BATCH), threads, bench, run);
    if width == areas {
        return Outcomes { scores: Scores::whole(areas, table), dimensions: Vec::new() };
    }
    let index = table.chunks_exact(width).map(|row| row[0]).collect();
    // Where the index is withheld, nothing is said of its dimensions either.
    let known = table.chunks_exact(width).filter(|row| is_score(row[0]));
    let dimensions = known.flat_map(|row| &row[1..]).copied().collect();
    Outcomes { scores: Scores::whole(areas, index), dimensions }
}
