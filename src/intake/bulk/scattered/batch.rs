//! What a block says of areas in any order, until all that is said to one shard
//! is put there at once: rows that follow each other speak of areas far apart,
//! and going to each of them in turn would mean waiting for memory at each row.

use super::parcel::{Call, Other, Parcel, index};
use super::store::Store;
use crate::intake::bulk::gather::{Gather, Presumed};
use crate::intake::bulk::long_lane::Hit;
use crate::intake::bulk::plain::{Kept, Plain};
use crate::model::text::squeeze;
use crate::model::{Observation, Status, Year};

/// The longest beginning by which rows are known, in bytes.
const LONGEST: usize = 255;

/// Collects what rows say, and puts it into the store.
pub(crate) struct Batch<'w> {
    store: &'w Store<'w>,
    /// What is said to each shard.
    parcels: Vec<Parcel>,
    /// Which shard the current row speaks to, and how it calls its area.
    current: Option<(usize, Call)>,
    /// Memory for a call.
    call: Vec<u8>,
}

impl<'w> Batch<'w> {
    /// Nothing yet.
    pub(crate) fn new(store: &'w Store<'w>) -> Self {
        Self { store, parcels: store.parcels(), current: None, call: Vec::new() }
    }

    /// Puts what was said into the store; gives the rows that were presumed to
    /// begin in a known way and did not.
    pub(crate) fn flush(&mut self) -> Vec<Presumed> {
        self.current = None;
        self.store.put(&mut self.parcels)
    }

    fn push(&mut self, other: Other) {
        if let Some((shard, call)) = self.current {
            self.parcels[shard].say(call, other);
        }
    }
}

impl Gather for Batch<'_> {
    fn enter(&mut self, area: &str, year: Year, line: usize, beginning: Option<&[u8]>) {
        let beginning = beginning.filter(|beginning| beginning.len() <= LONGEST);
        let call = beginning.unwrap_or_else(|| call(&mut self.call, area, year));
        let hash = self.store.hash(call);
        let shard = Store::shard(hash);
        let parcel = &mut self.parcels[shard];
        let call = parcel.introduce(call, hash, (area, &squeeze(area)), year, index(line));
        self.current = Some((shard, call));
    }

    #[inline]
    fn presume(&mut self, rest: &[u8], line: usize, hit: &Hit) -> bool {
        let beginning = &rest[..hit.leading];
        let value = Kept::new(hit.point, hit.plain, index(line), hit.status);
        let Some(value) = value.filter(|_| hit.leading <= LONGEST) else { return false };
        let hash = self.store.hash(beginning);
        self.parcels[Store::shard(hash)].presume(beginning, hash, index(rest.len()), value);
        true
    }

    #[inline]
    fn keep(&mut self, point: usize, plain: Plain, line: usize, status: Status) {
        let line = index(line);
        match (self.current, Kept::new(point, plain, line, status)) {
            (Some((shard, call)), Some(value)) => self.parcels[shard].keep(call, value),
            _ => self.say(point, self.store.origin().observation(point, plain, line, status)),
        }
    }

    fn say(&mut self, point: usize, said: Observation) {
        self.push(Other::Said(Box::new((point, said))));
    }

    fn refuse(&mut self, point: usize) {
        self.push(Other::Refused(point));
    }
}

/// A call for rows that are not known by their beginnings, which have no line
/// end in them.
fn call<'c>(memory: &'c mut Vec<u8>, area: &str, year: Year) -> &'c [u8] {
    memory.clear();
    memory.extend_from_slice(area.as_bytes());
    memory.push(b'\n');
    memory.extend_from_slice(&year.get().to_le_bytes());
    memory
}
