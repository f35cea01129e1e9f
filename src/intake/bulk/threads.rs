//! Has several threads read the blocks of a text, and puts together what they
//! saw.

use std::io::{Read, Seek, SeekFrom};
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use super::blocks::Blocks;
use super::calm::Calm;
use super::delivery::{Consumer, Deliver, Stop};
use super::group::Notes;
use super::origin::Origin;
use super::prelude::Prelude;
use super::queue::{Queue, locked};
use super::reader::Reader;
use super::scattered::{Batch, Store};
use super::sequence::{Joiner, Sequence};
use crate::intake::rows::{Rows, delimited};
use crate::intake::run::Run;
use crate::intake::selection::Selection;
use crate::intake::table::{Table, area, year};
use crate::model::{Catalogue, Finding};

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

/// What the readers of a text saw.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) findings: Vec<Finding>,
    /// About areas.
    pub(super) notes: Notes,
    /// Of rows that are not selected.
    pub(super) others: Vec<(year::Others, area::Others)>,
    /// Rows that are.
    pub(super) rows: usize,
}

/// A text whose header has been read.
pub(super) struct Text<'t> {
    pub(super) catalogue: &'t Catalogue,
    pub(super) selection: &'t Selection,
    pub(super) name: &'t str,
    pub(super) prelude: &'t Prelude,
    pub(super) division: Division,
}

impl<'t> Text<'t> {
    /// Reads areas whose rows stand together.
    pub(super) fn in_sequence<C: Consumer>(
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
    pub(super) fn in_any_order<C: Consumer>(
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
