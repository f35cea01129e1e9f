//! Tables of numbers whose rows are filled by several threads.

use std::num::NonZeroUsize;
use std::thread;

/// Fills the rows of a table of `width` columns. A row is a function of its
/// number and of memory that says nothing, so threads change no bit.
pub(super) fn fill<W>(
    table: &mut [f64],
    width: usize,
    threads: NonZeroUsize,
    work: impl Fn() -> W + Sync,
    row: impl Fn(usize, &mut W, &mut [f64]) + Sync,
) {
    let part = (table.len() / width).div_ceil(threads.get()).max(1);
    let (work, row) = (&work, &row);
    thread::scope(|scope| {
        for (at, table) in table.chunks_mut(part * width).enumerate() {
            scope.spawn(move || {
                let mut memory = work();
                for (offset, cells) in table.chunks_exact_mut(width).enumerate() {
                    row(at * part + offset, &mut memory, cells);
                }
            });
        }
    });
}
