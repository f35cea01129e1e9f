//! Areas whose rows stand anywhere: kept until the end, in shards that threads
//! fill block by block. Which thread comes first changes nothing: what is said
//! of a point more than once is settled by its lines.

use std::hash::BuildHasher;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use super::parcel::Parcel;
use super::shard::Shard;
use crate::intake::bulk::delivery::{Consumer, Deliver, Stop};
use crate::intake::bulk::gather::Presumed;
use crate::intake::bulk::group::{Group, Notes};
use crate::intake::bulk::order::InOrder;
use crate::intake::bulk::origin::Origin;
use crate::intake::bulk::queue::locked;

/// Into how many parts areas are divided: so many that threads rarely wait for
/// each other, so few that a block says much to each.
const SHARDS: usize = 64;
/// How many areas are finished together.
const CHUNK: usize = 512;

/// All areas.
pub(crate) struct Store<'w> {
    origin: &'w Origin<'w>,
    hasher: DefaultHashBuilder,
    shards: Vec<Mutex<Shard>>,
}

/// What one call says of an area: where it is, and when it comes.
struct Part {
    /// The line of the first row of the area.
    first: u32,
    /// The line of the first row with this call.
    line: u32,
    area: u32,
    shard: u32,
    at: u32,
}

/// What has been finished.
struct End<'d, P> {
    parts: InOrder<(P, Notes)>,
    notes: Notes,
    deliver: Deliver<'d, P>,
}

impl<P> End<'_, P> {
    fn accept(&mut self, number: usize, finished: (P, Notes)) -> Result<(), Stop> {
        self.parts.put(number, finished);
        while let Some((part, notes)) = self.parts.next() {
            self.notes.absorb(notes);
            (self.deliver)(part)?;
        }
        Ok(())
    }
}

impl<'w> Store<'w> {
    /// Nothing yet.
    pub(crate) fn new(origin: &'w Origin<'w>) -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::default()).collect();
        Self { origin, hasher: DefaultHashBuilder::default(), shards }
    }

    /// Where plain values stand.
    pub(super) fn origin(&self) -> &Origin<'w> {
        self.origin
    }

    /// Nothing said yet to any shard.
    pub(super) fn parcels(&self) -> Vec<Parcel> {
        self.shards.iter().map(|_| Parcel::default()).collect()
    }

    /// The hash of a call.
    #[inline]
    pub(super) fn hash(&self, call: &[u8]) -> u64 {
        self.hasher.hash_one(call)
    }

    /// The shard of a call with that hash.
    #[inline]
    pub(super) fn shard(hash: u64) -> usize {
        usize::try_from(hash >> 32).unwrap_or_default() % SHARDS
    }

    /// Takes what was said to every shard; gives the rows whose beginnings are
    /// not known: those that begin alike one after the other, so that each
    /// beginning is looked at once.
    pub(super) fn put(&self, parcels: &mut [Parcel]) -> Vec<Presumed> {
        let mut unknown = Vec::new();
        for (shard, parcel) in self.shards.iter().zip(parcels) {
            locked(shard).absorb(parcel, &self.hasher, self.origin, &mut unknown);
        }
        unknown.sort_unstable_by_key(|(hash, row): &(u32, Presumed)| (*hash, row.line));
        unknown.into_iter().map(|(_, row)| row).collect()
    }

    /// Finishes all areas and hands them over in the order of their first rows.
    pub(crate) fn finish<C: Consumer>(
        &self,
        threads: usize,
        consumer: &C,
        deliver: Deliver<'_, C::Part>,
    ) -> Result<Notes, Stop> {
        let order = self.order();
        let areas: Vec<&[Part]> = order.chunk_by(|one, next| one.area == next.area).collect();
        let next = AtomicUsize::new(0);
        let end = Mutex::new(End { parts: InOrder::new(), notes: Notes::default(), deliver });
        let stop = Mutex::new(None);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while locked(&stop).is_none() {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(areas) = areas.chunks(CHUNK).nth(number) else { break };
                        let finished = self.finish_areas(areas, consumer);
                        if let Err(error) = locked(&end).accept(number, finished) {
                            locked(&stop).get_or_insert(error);
                        }
                    }
                });
            }
        });
        let stop = locked(&stop).take();
        let end = end.into_inner().unwrap_or_else(PoisonError::into_inner);
        stop.map_or(Ok(end.notes), Err)
    }

    /// All parts, by the first rows of their areas and their own: no two begin
    /// with the same row.
    fn order(&self) -> Vec<Part> {
        let shards: Vec<MutexGuard<Shard>> = self.shards.iter().map(locked).collect();
        let mut parts = Vec::with_capacity(shards.iter().map(|shard| shard.entries().len()).sum());
        let mut areas = Areas::new(&shards, &self.hasher);
        for (number, shard) in (0..).zip(&shards) {
            for (at, (line, key)) in (0..).zip(shard.entries()) {
                let area = areas.number((number, at), key, line);
                parts.push(Part { first: 0, line, area, shard: number, at });
            }
        }
        for part in &mut parts {
            part.first = areas.lines[part.area as usize];
        }
        parts.sort_unstable_by_key(|part| (part.first, part.line));
        parts
    }

    fn finish_areas<C: Consumer>(&self, areas: &[&[Part]], consumer: &C) -> (C::Part, Notes) {
        let (mut finished, mut notes) = (C::Part::default(), Notes::default());
        for parts in areas {
            let mut parts = parts.iter().map(|part| self.take(part));
            let Some(mut group) = parts.next() else { continue };
            parts.for_each(|part| group.append(part, self.origin));
            group.finish(self.origin, &mut notes);
            consumer.add(&mut finished, &group);
        }
        (finished, notes)
    }

    fn take(&self, part: &Part) -> Group {
        locked(&self.shards[part.shard as usize]).take(part.at)
    }
}

/// Areas by their keys.
struct Areas<'s> {
    shards: &'s [MutexGuard<'s, Shard>],
    hasher: &'s DefaultHashBuilder,
    /// Each with a part of it and its number.
    table: HashTable<(u32, u32, u32)>,
    /// The line of the first row of each.
    lines: Vec<u32>,
}

impl<'s> Areas<'s> {
    fn new(shards: &'s [MutexGuard<'s, Shard>], hasher: &'s DefaultHashBuilder) -> Self {
        Self { shards, hasher, table: HashTable::new(), lines: Vec::new() }
    }

    /// The number of the area of a part.
    fn number(&mut self, (shard, at): (u32, u32), key: &[u8], line: u32) -> u32 {
        let key_of = |(shard, at, _): &(u32, u32, u32)| self.shards[*shard as usize].key(*at);
        let hash = self.hasher.hash_one(key);
        let hash_again = |area: &_| self.hasher.hash_one(key_of(area));
        match self.table.entry(hash, |area| key_of(area) == key, hash_again) {
            Entry::Occupied(area) => {
                let number = area.get().2;
                let first = &mut self.lines[number as usize];
                *first = line.min(*first);
                number
            }
            Entry::Vacant(area) => {
                let number = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
                self.lines.push(line);
                area.insert((shard, at, number));
                number
            }
        }
    }
}
