//! The output whose variance is decomposed: the index of a single area, or the
//! average shift in rank of several.

use super::draws::Drawer;
use super::ranks::{UNRANKED, ranks_of};
use super::shift::average_shift;
use super::variance::{Matrix, Model};
use crate::model::Choice;
use crate::model::choices::Choices;
use crate::score::trials::{Rows, Trials, Work};

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
        self.drawer.space().base().clone()
    }

    fn sample(&self, matrix: Matrix, row: u64, into: &mut Choices, _: &mut OutputWork) {
        let stream = matrix.stream(row);
        self.drawer.space().sample(&mut self.drawer.streams().stream(stream), into);
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
