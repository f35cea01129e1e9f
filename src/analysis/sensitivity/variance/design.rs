//! Saltelli's design: rows of two matrices A and B, and of A with one input at a
//! time from B.

use std::num::NonZeroUsize;

use super::{Matrix, Model};
use crate::analysis::sensitivity::table::fill;

/// The samples of one thread.
struct Bench<M: Model> {
    a: M::Input,
    b: M::Input,
    /// A with one input from B.
    mixed: M::Input,
    work: M::Work,
}

impl<M: Model> Bench<M> {
    fn new(model: &M) -> Self {
        let [a, b, mixed] = [(); 3].map(|()| model.blank());
        Self { a, b, mixed, work: model.work() }
    }
}

/// The values of all rows, one after the other: f(A), f(B), then f(AB₁), f(AB₂)…
pub(super) fn evaluate<M: Model>(model: &M, rows: usize, threads: NonZeroUsize) -> Vec<f64> {
    let width = model.inputs() + 2;
    let mut values = vec![0.0; rows * width];
    let row = |row, bench: &mut Bench<M>, cells: &mut [f64]| {
        evaluate_row(model, row as u64, bench, cells);
    };
    fill(&mut values, width, threads, || Bench::new(model), row);
    values
}

fn evaluate_row<M: Model>(model: &M, row: u64, bench: &mut Bench<M>, cells: &mut [f64]) {
    let Bench { a, b, mixed, work } = bench;
    model.sample(Matrix::A, row, a, work);
    model.sample(Matrix::B, row, b, work);
    cells[0] = model.value(a, work);
    cells[1] = model.value(b, work);
    (0..model.inputs()).for_each(|input| model.take(input, mixed, a));
    for (input, cell) in cells[2..].iter_mut().enumerate() {
        model.take(input, mixed, b);
        *cell = model.value(mixed, work);
        model.take(input, mixed, a);
    }
}
