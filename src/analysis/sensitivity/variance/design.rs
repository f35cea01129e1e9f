//! Saltelli's design: rows of two matrices A and B, and of A with one input at a
//! time from B.

use std::num::NonZeroUsize;

use super::model::{Matrix, Model};
use crate::analysis::sensitivity::threads::fill_rows;

/// So many rows are sampled at a time.
const ROWS: usize = 256;

/// The samples of one thread.
struct Bench<M: Model> {
    /// Row by row: A, B, and A with one input from B.
    inputs: Vec<M::Input>,
    work: M::Work,
}

/// The values of all rows, one after the other: f(A), f(B), then f(AB₁), f(AB₂)…
pub(super) fn evaluate<M: Model>(model: &M, rows: usize, threads: NonZeroUsize) -> Vec<f64> {
    let width = model.inputs() + 2;
    let mut values = vec![0.0; rows * width];
    let bench = || Bench::<M> { inputs: Vec::new(), work: model.work() };
    let evaluate = |first, bench: &mut Bench<M>, values: &mut [f64]| {
        let Bench { inputs, work } = bench;
        inputs.resize(values.len(), model.blank());
        for (row, inputs) in (first..).zip(inputs.chunks_exact_mut(width)) {
            sample_row(model, row as u64, inputs, work);
        }
        model.values(inputs, work, values);
    };
    fill_rows(&mut values, (width, ROWS), threads, bench, evaluate);
    values
}

fn sample_row<M: Model>(model: &M, row: u64, inputs: &mut [M::Input], work: &mut M::Work) {
    let [a, b, mixed @ ..] = inputs else { return };
    model.sample(Matrix::A, row, a, work);
    model.sample(Matrix::B, row, b, work);
    for (input, mixed) in mixed.iter_mut().enumerate() {
        mixed.clone_from(a);
        model.take(input, mixed, b);
    }
}
