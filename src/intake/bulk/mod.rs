//! Large data. A text is cut into blocks that several threads read; areas are
//! handed over as they are complete, so that memory is bounded by the number
//! of areas, or by nothing where each area's rows stand together.
//!
//! This differs from the ordinary reader only in how bytes become records:
//! header, names, cells, repeated values and findings are the same code. A row
//! that differs from rows before it in nothing but a plain value takes a fast
//! lane (`lane`, `wide`); every other row goes through the full code
//! (`reader`). What was said is kept in few bytes (`slate`), by area
//! (`group`), in the order of the input (`sequence`) or, where an area comes
//! back after others, in any (`batch`, `store`). A text of
//! which not every row can be understood on its own, or that is not UTF-8, is
//! [unsuited](Outcome::Unsuited) and is left to the ordinary reader.

mod batch;
mod blocks;
mod calm;
mod decimal;
mod group;
mod lane;
mod order;
mod parcel;
mod prelude;
mod reader;
mod sequence;
mod shard;
mod slate;
mod store;
mod wide;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Seek, SeekFrom};
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::journal::Journal;
use super::rows::{Rows, delimited};
use super::run::Run;
use super::selection::Selection;
use super::table::Table;
use super::table::area::{self, Areas};
use super::table::year::{Others, Years};
use crate::model::{Catalogue, Finding, Place};
use batch::Batch;
use blocks::{Block, Blocks};
use calm::Calm;
use group::Notes;
use prelude::Prelude;
use reader::Reader;
use sequence::{Joiner, Sequence};
use slate::Origin;
use store::Store;

pub use group::{Consumer, Group};
pub use slate::Slate;

/// How the work is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// How many threads read.
    pub threads: NonZeroUsize,
    /// Bytes of a block.
    pub block: usize,
}

/// Bytes of a block with which threads neither wait for each other nor for
/// memory.
pub const BLOCK: usize = 1 << 18;

/// How many times larger blocks are where areas stand in any order: much is
/// said to each shard at once, and a block still fits into a cache.
const IN_ANY_ORDER: usize = 4;

/// What became of a large text.
#[derive(Debug)]
pub enum Outcome {
    /// All areas were handed over; this is to be said about the data.
    Done(Vec<Finding>),
    /// It has to be read in the ordinary way. What was handed over does not
    /// count.
    Unsuited,
}

/// What is done with areas as they are complete.
pub trait Delivery<P>: Send {
    /// Takes what some areas came to, in the order of the input.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn take(&mut self, part: P) -> io::Result<()>;

    /// Forgets all that was taken: it comes again.
    ///
    /// # Errors
    /// Where it cannot be forgotten.
    fn restart(&mut self) -> io::Result<()>;
}

/// Hands over a part.
type Deliver<'d, P> = &'d mut (dyn FnMut(P) -> Result<(), Stop> + Send);

/// Why reading stopped.
#[derive(Debug)]
enum Stop {
    Unsuited,
    /// An area comes back after others.
    ComesBack,
    Failed(io::Error),
}

/// A text that is not suited for reading in blocks.
#[derive(Debug)]
struct Unsuited;

impl From<Unsuited> for Stop {
    fn from(_: Unsuited) -> Self {
        Self::Unsuited
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Reads a text, area by area.
///
/// # Errors
/// Where it cannot be read, or a part cannot be delivered.
pub fn read<C: Consumer>(
    catalogue: &Catalogue,
    (name, mut source): (&str, impl Read + Seek + Send),
    selection: &Selection,
    division: Division,
    consumer: &C,
    delivery: &mut dyn Delivery<C::Part>,
) -> io::Result<Outcome> {
    let mut run = Run::new(catalogue, selection);
    run.journal.open(name);
    let Some(prelude) = prelude::read(&mut run, name, &mut source)? else {
        return Ok(Outcome::Unsuited);
    };
    let text = Text { catalogue, selection, name, prelude: &prelude, division };
    let mut take = |part| delivery.take(part).map_err(Stop::from);
    let mut read = text.in_sequence(&mut source, consumer, &mut take);
    if let Err(Stop::ComesBack) = read {
        delivery.restart()?;
        let mut take = |part| delivery.take(part).map_err(Stop::from);
        read = text.in_any_order(&mut source, consumer, &mut take);
    }
    match read {
        Ok(seen) => Ok(Outcome::Done(finish(run, name, &prelude, seen))),
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Unsuited | Stop::ComesBack) => {
            delivery.restart()?;
            Ok(Outcome::Unsuited)
        }
    }
}

/// What the readers of a text saw.
#[derive(Default)]
struct Seen {
    findings: Vec<Finding>,
    /// About areas.
    notes: Notes,
    /// Of rows that are not selected.
    others: Vec<(Others, area::Others)>,
    /// Rows that are.
    rows: usize,
}

/// All that is to be said about a text.
fn finish(mut run: Run, name: &str, prelude: &Prelude, seen: Seen) -> Vec<Finding> {
    run.journal.absorb(seen.findings);
    run.journal.absorb(seen.notes.findings);
    let mut unlisted = Journal::default();
    seen.notes.unlisted.report(run.catalogue, &mut unlisted);
    run.journal.absorb(unlisted.drain());
    run.scope.rows += seen.rows;
    let mut years = Years::new((name, None), run.year, run.reach, Some(prelude.header.line));
    let mut areas = Areas::new(String::new(), Vec::new(), &run.catalogue.areas);
    for (other_years, other_areas) in seen.others {
        years.absorb(other_years);
        areas.absorb(other_areas);
    }
    run.scope.years.extend(years.finish(&mut run.journal));
    run.scope.areas.extend(areas.finish(&mut run.journal));
    run.report_absent_areas(&seen.notes.areas.iter().map(String::as_str));
    run.finish(&Place { file: Some(name.into()), ..Place::default() })
}

/// A text whose header has been read.
struct Text<'t> {
    catalogue: &'t Catalogue,
    selection: &'t Selection,
    name: &'t str,
    prelude: &'t Prelude,
    division: Division,
}

impl<'t> Text<'t> {
    /// Reads areas whose rows stand together.
    fn in_sequence<C: Consumer>(
        &self,
        source: &mut (impl Read + Seek + Send),
        consumer: &C,
        deliver: Deliver<'_, C::Part>,
    ) -> Result<Seen, Stop> {
        let origin = self.origin();
        let joiner = Mutex::new(Joiner::new(&origin, consumer, deliver));
        let mut seen = self.share(source, self.division.block, |reader, blocks| {
            let mut sequence = Sequence::new(&origin, consumer);
            blocks.each(|block| {
                reader.read(block, &mut sequence)?;
                locked(&joiner).accept(block.number, sequence.finish())
            })
        })?;
        let mut joiner = joiner.into_inner().unwrap_or_else(PoisonError::into_inner);
        joiner.finish()?;
        seen.notes = joiner.notes;
        Ok(seen)
    }

    /// Reads areas whose rows stand anywhere.
    fn in_any_order<C: Consumer>(
        &self,
        source: &mut (impl Read + Seek + Send),
        consumer: &C,
        deliver: Deliver<'_, C::Part>,
    ) -> Result<Seen, Stop> {
        let origin = self.origin();
        let store = Store::new(&origin);
        let size = self.division.block.saturating_mul(IN_ANY_ORDER);
        let mut seen = self.share(source, size, |reader, blocks| {
            let mut batch = Batch::new(&store);
            blocks.each(|block| {
                reader.read(block, &mut batch)?;
                let unknown = batch.flush();
                reader.read_again(block, &unknown, &mut batch)?;
                let still_unknown = batch.flush();
                debug_assert!(still_unknown.is_empty(), "nothing was presumed again");
                Ok(())
            })
        })?;
        seen.notes = store.finish(self.division.threads.get(), consumer, deliver)?;
        Ok(seen)
    }

    /// Has several threads read blocks of `size` bytes.
    fn share<R: Read + Seek + Send>(
        &self,
        source: &mut R,
        size: usize,
        work: impl Fn(&mut Reader<'_, '_>, &Queue<&mut R>) -> Result<(), Stop> + Sync,
    ) -> Result<Seen, Stop> {
        source.seek(SeekFrom::Start(self.prelude.start))?;
        let blocks = Blocks::new(source, size, Vec::new(), self.prelude.line);
        let queue = Queue { blocks: Mutex::new(blocks), stop: Mutex::new(None) };
        let seen = Mutex::new(Seen::default());
        std::thread::scope(|scope| {
            for _ in 0..self.division.threads.get() {
                scope.spawn(|| self.work(&queue, &seen, &work));
            }
        });
        match locked(&queue.stop).take() {
            Some(stop) => Err(stop),
            None => Ok(seen.into_inner().unwrap_or_else(PoisonError::into_inner)),
        }
    }

    /// What one thread does.
    fn work<R: Read>(
        &self,
        queue: &Queue<R>,
        seen: &Mutex<Seen>,
        work: &impl Fn(&mut Reader<'_, '_>, &Queue<R>) -> Result<(), Stop>,
    ) {
        let mut run = Run::new(self.catalogue, self.selection);
        run.journal.open(self.name);
        let start = Rows::Text(delimited::Rows::new("", self.prelude.delimiter));
        let unit = self.prelude.unit.clone();
        let table =
            Table::new(&mut run, (self.name, None), &self.prelude.header, unit, start, true);
        let mut reader = Reader::new(table, self.prelude.delimiter, self.prelude.is_proven);
        if let Err(stop) = work(&mut reader, queue) {
            locked(&queue.stop).get_or_insert(stop);
            return;
        }
        let findings: Vec<Finding> = reader.findings().collect();
        let (years, areas, rows) = reader.finish();
        let mut seen = locked(seen);
        seen.findings.extend(findings);
        seen.others.push((years, areas));
        seen.rows += rows;
    }

    /// Where plain values stand.
    fn origin(&self) -> Origin<'t> {
        let headings = self.prelude.headings(self.catalogue.points.len());
        let keeps_names = !self.selection.areas.is_empty();
        let calm = self.catalogue.points.iter().map(Calm::of).collect();
        Origin { catalogue: self.catalogue, calm, keeps_names, file: self.name.into(), headings }
    }
}

/// The blocks that are still to be read, until something stops that.
struct Queue<R> {
    blocks: Mutex<Blocks<R>>,
    stop: Mutex<Option<Stop>>,
}

impl<R: Read> Queue<R> {
    /// Does something with one block after the other.
    fn each(&self, mut read: impl FnMut(&Block) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut block = Block::default();
        while locked(&self.stop).is_none() && locked(&self.blocks).next(&mut block)? {
            read(&block)?;
        }
        Ok(())
    }
}

/// What a thread that panicked has left is as good as before: it panics again
/// when the threads are joined.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
