//! Tables of numbers whose rows are filled by several threads.

use std::num::NonZeroUsize;
use std::thread;

/// Fills the rows of a table of `width` columns, at most `batch` at a time: `rows`
/// gets the number of the first and their cells. A row is a function of its number,
/// and memory says nothing, so threads change no bit.
pub(super) fn fill_rows<W>(
    table: &mut [f64],
    (width, batch): (usize, usize),
    threads: NonZeroUsize,
    work: impl Fn() -> W + Sync,
    rows: impl Fn(usize, &mut W, &mut [f64]) + Sync,
) {
    let part = (table.len() / width).div_ceil(threads.get()).max(1);
    let (work, rows) = (&work, &rows);
    thread::scope(|scope| {
        for (at, table) in table.chunks_mut(part * width).enumerate() {
            scope.spawn(move || {
                let mut memory = work();
                for (number, cells) in table.chunks_mut(batch * width).enumerate() {
                    rows(at * part + number * batch, &mut memory, cells);
                }
            });
        }
    });
}
