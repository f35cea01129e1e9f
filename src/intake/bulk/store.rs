//! Areas whose rows stand anywhere: kept until the end, in shards that threads
//! fill block by block. Which thread comes first changes nothing: what is said
//! of a point more than once is settled by its lines.

use std::hash::BuildHasher;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};

use super::group::{Consumer, Group, Notes};
use super::order::InOrder;
use super::reader::Gather;
use super::slate::{Origin, Plain, Slate};
use super::{Deliver, Stop, locked};
use crate::model::text::squeeze;
use crate::model::{Observation, Status, Year};

/// Into how many parts areas are divided, so that threads rarely wait.
const SHARDS: usize = 64;
/// How many areas are finished together.
const CHUNK: usize = 512;
/// No slate.
const NONE: u32 = u32::MAX;

/// All areas.
pub(super) struct Store<'w> {
    origin: &'w Origin<'w>,
    hasher: DefaultHashBuilder,
    shards: Vec<Mutex<Shard>>,
}

/// Some of the areas.
#[derive(Default)]
struct Shard {
    /// Finds areas by their keys.
    table: HashTable<u32>,
    /// The keys, one behind the other.
    keys: Vec<u8>,
    areas: Vec<Area>,
    /// Each with the next one of its area.
    slates: Vec<(Slate, u32)>,
    /// Names of areas that are not their keys.
    names: HashMap<u32, Box<str>>,
}

/// An area.
struct Area {
    /// Where its key is.
    key: u32,
    length: u16,
    /// The line of its first row.
    line: u32,
    /// Its last slate.
    slate: u32,
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

/// Collects what a block says, and puts it into the store.
pub(super) struct Batch<'w> {
    store: &'w Store<'w>,
    /// Texts that [`Said`] refers to.
    texts: String,
    said: Vec<Vec<Said>>,
    current: Option<Heading>,
    /// Whether nothing has been said under the current heading.
    is_open: bool,
}

/// Of whom something was said.
#[derive(Clone, Copy)]
struct Heading {
    hash: u64,
    /// The key: where it begins in the texts, and its length.
    key: (u32, u16),
    /// The name, where it is not the key.
    name: Option<(u32, u16)>,
    year: Year,
    line: u32,
}

/// Something that was said.
struct Said {
    heading: Heading,
    what: What,
}

enum What {
    Nothing,
    Plain(u16, Plain, Status),
    Odd(Box<(usize, Observation)>),
    Refused(u16),
}

impl<'w> Store<'w> {
    /// Nothing yet.
    pub(super) fn new(origin: &'w Origin<'w>) -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::default()).collect();
        Self { origin, hasher: DefaultHashBuilder::default(), shards }
    }

    /// Finishes all areas and hands them over in the order of their first rows.
    pub(super) fn finish<C: Consumer>(
        &self,
        threads: usize,
        consumer: &C,
        deliver: Deliver<'_, C::Part>,
    ) -> Result<Notes, Stop> {
        let order = self.order();
        let next = AtomicUsize::new(0);
        let end = Mutex::new(End { parts: InOrder::new(), notes: Notes::default(), deliver });
        let stop = Mutex::new(None);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    while locked(&stop).is_none() {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(areas) = order.chunks(CHUNK).nth(number) else { break };
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

    /// All areas by their first rows: line, shard, position.
    fn order(&self) -> Vec<(u32, u32, u32)> {
        let areas = self.shards.iter().map(|shard| locked(shard).areas.len()).sum();
        let mut order = Vec::with_capacity(areas);
        for (number, shard) in (0..).zip(&self.shards) {
            let shard = locked(shard);
            order.extend((0..).zip(&shard.areas).map(|(at, area)| (area.line, number, at)));
        }
        order.sort_unstable();
        order
    }

    fn finish_areas<C: Consumer>(
        &self,
        areas: &[(u32, u32, u32)],
        consumer: &C,
    ) -> (C::Part, Notes) {
        let (mut part, mut notes) = (C::Part::default(), Notes::default());
        for (_, shard, area) in areas {
            let mut group = locked(&self.shards[*shard as usize]).take(*area);
            group.finish(self.origin, &mut notes);
            consumer.add(&mut part, &group);
        }
        (part, notes)
    }
}

impl Shard {
    /// The slate of a heading.
    fn slate(
        &mut self,
        heading: &Heading,
        texts: &str,
        hasher: &DefaultHashBuilder,
        points: usize,
    ) -> &mut Slate {
        let area = self.area(heading, texts, hasher);
        let mut at = self.areas[area].slate;
        while at != NONE && self.slates[at as usize].0.year() != heading.year {
            at = self.slates[at as usize].1;
        }
        if at == NONE {
            at = index(self.slates.len());
            let next = mem::replace(&mut self.areas[area].slate, at);
            push_tightly(&mut self.slates, (Slate::new(points, heading.year), next));
        }
        &mut self.slates[at as usize].0
    }

    /// The position of the area of a heading, which is new or was there.
    fn area(&mut self, heading: &Heading, texts: &str, hasher: &DefaultHashBuilder) -> usize {
        let key = part(texts, heading.key).as_bytes();
        let (areas, keys) = (&self.areas, &self.keys);
        let is_it = |at: &u32| areas[*at as usize].key(keys) == key;
        let at = match self.table.find(heading.hash, is_it) {
            Some(at) => *at,
            None => self.add_area(key, heading.hash, hasher),
        };
        let area = &mut self.areas[at as usize];
        if heading.line < area.line {
            area.line = heading.line;
            match heading.name {
                Some(name) => self.names.insert(at, part(texts, name).into()),
                None => self.names.remove(&at),
            };
        }
        at as usize
    }

    fn add_area(&mut self, key: &[u8], hash: u64, hasher: &DefaultHashBuilder) -> u32 {
        let (at, start) = (index(self.areas.len()), index(self.keys.len()));
        let length = u16::try_from(key.len()).unwrap_or(u16::MAX);
        self.keys.extend_from_slice(key);
        push_tightly(&mut self.areas, Area { key: start, length, line: NONE, slate: NONE });
        let (areas, keys) = (&self.areas, &self.keys);
        let hash_again = |at: &u32| hasher.hash_one(areas[*at as usize].key(keys));
        self.table.insert_unique(hash, at, hash_again);
        at
    }

    /// Takes an area out.
    fn take(&mut self, area: u32) -> Group {
        let own = &self.areas[area as usize];
        let key = String::from_utf8_lossy(own.key(&self.keys)).into_owned();
        let name = self.names.get(&area).map_or_else(|| key.clone(), ToString::to_string);
        let mut group = Group { area: name, key, slates: Vec::new() };
        let mut at = own.slate;
        while at != NONE {
            let (slate, next) = &mut self.slates[at as usize];
            group.slates.push(slate.take());
            at = *next;
        }
        group
    }
}

impl Area {
    fn key<'k>(&self, keys: &'k [u8]) -> &'k [u8] {
        &keys[self.key as usize..][..usize::from(self.length)]
    }
}

impl<'w> Batch<'w> {
    /// Nothing yet.
    pub(super) fn new(store: &'w Store<'w>) -> Self {
        let said = (0..SHARDS).map(|_| Vec::new()).collect();
        Self { store, texts: String::new(), said, current: None, is_open: false }
    }

    /// Puts what was said into the store.
    pub(super) fn flush(&mut self) {
        self.close();
        let store = self.store;
        for (shard, said) in store.shards.iter().zip(&mut self.said) {
            if said.is_empty() {
                continue;
            }
            let mut shard = locked(shard);
            let points = store.origin.catalogue.scored;
            for Said { heading, what } in said.drain(..) {
                let slate = shard.slate(&heading, &self.texts, &store.hasher, points);
                what.say_to(slate, heading.line, store.origin);
            }
        }
        self.texts.clear();
        self.current = None;
    }

    fn push(&mut self, line: u32, what: What) {
        let Some(heading) = self.current else { return };
        self.is_open = false;
        let shard = usize::try_from(heading.hash >> 32).unwrap_or_default() % SHARDS;
        self.said[shard].push(Said { heading: Heading { line, ..heading }, what });
    }

    /// Notes that there was a row, though it said nothing.
    fn close(&mut self) {
        if let Some(heading) = self.current.filter(|_| self.is_open) {
            self.push(heading.line, What::Nothing);
        }
    }

    fn add_text(&mut self, text: &str) -> (u32, u16) {
        let start = index(self.texts.len());
        self.texts.push_str(text);
        (start, u16::try_from(text.len()).unwrap_or(u16::MAX))
    }
}

impl Gather for Batch<'_> {
    fn enter(&mut self, area: &str, year: Year, line: usize) {
        self.close();
        let key = squeeze(area);
        let hash = self.store.hasher.hash_one(key.as_bytes());
        let name = (key != area).then(|| self.add_text(area));
        let key = self.add_text(&key);
        self.current = Some(Heading { hash, key, name, year, line: index(line) });
        self.is_open = true;
    }

    #[allow(clippy::cast_possible_truncation, reason = "catalogues have few points")]
    fn keep(&mut self, point: usize, plain: Plain, line: usize, status: Status) {
        self.push(index(line), What::Plain(point as u16, plain, status));
    }

    fn comes_back(&self) -> bool {
        true
    }

    fn say(&mut self, point: usize, said: Observation) {
        let Some(heading) = self.current else { return };
        self.push(heading.line, What::Odd(Box::new((point, said))));
    }

    #[allow(clippy::cast_possible_truncation, reason = "catalogues have few points")]
    fn refuse(&mut self, point: usize) {
        let Some(heading) = self.current else { return };
        self.push(heading.line, What::Refused(point as u16));
    }
}

impl What {
    fn say_to(self, slate: &mut Slate, line: u32, origin: &Origin) {
        match self {
            Self::Nothing => {}
            Self::Plain(point, plain, status) => {
                slate.put(usize::from(point), plain, line, status, origin);
            }
            Self::Odd(said) => slate.say(said.0, said.1),
            Self::Refused(point) => slate.refuse(usize::from(point)),
        }
    }
}

/// A part of the texts of a batch.
fn part(texts: &str, (start, length): (u32, u16)) -> &str {
    texts.get(start as usize..start as usize + usize::from(length)).unwrap_or_default()
}

/// A position in 32 bits: texts with more lines are not read in blocks.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(NONE)
}

/// Grows by an eighth: with hundreds of thousands of areas, doubling would
/// cost as much memory as what they say.
fn push_tightly<T>(list: &mut Vec<T>, one: T) {
    if list.len() == list.capacity() {
        list.reserve_exact(list.len() / 8 + 64);
    }
    list.push(one);
}
