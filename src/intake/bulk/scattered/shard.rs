//! Some of the areas whose rows stand anywhere: a slate for every way in which
//! rows call an area and a year, found by the bytes of that call.

use std::hash::BuildHasher;
use std::mem;

use hashbrown::{DefaultHashBuilder, HashMap, HashTable};

use super::parcel::{Call, Introduction, Parcel, index};
use crate::intake::bulk::gather::Presumed;
use crate::intake::bulk::group::Group;
use crate::intake::bulk::origin::Origin;
use crate::intake::bulk::plain::Kept;
use crate::intake::bulk::slate::Slate;

/// Slates and what they are about.
#[derive(Default)]
pub(super) struct Shard {
    /// Finds entries by their calls.
    table: HashTable<u32>,
    entries: Vec<Entry>,
    /// Calls, each with the key of its area behind it.
    texts: Vec<u8>,
    /// Names of areas that are not their keys.
    names: HashMap<u32, Box<str>>,
}

struct Entry {
    /// Where its call begins, and how long call and key are.
    call: u32,
    length: u16,
    key: u16,
    /// The line of the first row with this call.
    line: u32,
    slate: Slate,
}

impl Shard {
    /// Takes what was said to it, and leaves the memory. Rows whose calls were
    /// never introduced are given back, with the hashes of their calls.
    pub(super) fn absorb(
        &mut self,
        parcel: &mut Parcel,
        hasher: &DefaultHashBuilder,
        origin: &Origin,
        unknown: &mut Vec<(u32, Presumed)>,
    ) {
        for introduction in &parcel.introductions {
            self.introduce(introduction, parcel, hasher);
        }
        for (call, value) in &parcel.values {
            let is_known = self.put(*call, parcel, *value, origin);
            debug_assert!(is_known, "its call was introduced");
        }
        for (call, value, rest) in &parcel.presumed {
            if !self.put(*call, parcel, *value, origin) {
                unknown.push((call.hash, Presumed { rest: *rest, line: value.line }));
            }
        }
        for (call, other) in mem::take(&mut parcel.others) {
            let known = self.find(call, parcel);
            debug_assert!(known.is_some(), "its call was introduced");
            if let Some(at) = known {
                other.say_to(&mut self.entries[at as usize].slate);
            }
        }
        parcel.clear();
    }

    /// Puts a value where it belongs, if that is known.
    #[inline]
    fn put(&mut self, call: Call, parcel: &Parcel, value: Kept, origin: &Origin) -> bool {
        let Some(at) = self.find(call, parcel) else { return false };
        let entry = &mut self.entries[at as usize];
        entry.line = entry.line.min(value.line);
        entry.slate.put_kept(value, origin);
        true
    }

    fn introduce(&mut self, new: &Introduction, parcel: &Parcel, hasher: &DefaultHashBuilder) {
        let at = self.find(new.call, parcel).unwrap_or_else(|| self.add(new, parcel, hasher));
        let entry = &mut self.entries[at as usize];
        entry.line = entry.line.min(new.line);
    }

    #[inline]
    fn find(&self, call: Call, parcel: &Parcel) -> Option<u32> {
        let bytes = parcel.text(call.text);
        let is_it = |at: &u32| self.entries[*at as usize].call(&self.texts) == bytes;
        self.table.find(spread(call.hash), is_it).copied()
    }

    fn add(&mut self, new: &Introduction, parcel: &Parcel, hasher: &DefaultHashBuilder) -> u32 {
        let at = index(self.entries.len());
        let (call, key) = (parcel.text(new.call.text), parcel.text(new.key));
        let (length, key_length) = (new.call.text.1, new.key.1);
        let start = index(self.texts.len());
        reserve_tightly(&mut self.texts, call.len() + key.len());
        self.texts.extend_from_slice(call);
        self.texts.extend_from_slice(key);
        if let Some(name) = new.name {
            self.names.insert(at, String::from_utf8_lossy(parcel.text(name)).into());
        }
        reserve_tightly(&mut self.entries, 1);
        let slate = Slate::new(new.year);
        self.entries.push(Entry { call: start, length, key: key_length, line: new.line, slate });
        let (entries, texts) = (&self.entries, &self.texts);
        #[allow(clippy::cast_possible_truncation, reason = "as calls do")]
        let hash_again =
            |at: &u32| spread(hasher.hash_one(entries[*at as usize].call(texts)) as u32);
        self.table.insert_unique(spread(new.call.hash), at, hash_again);
        at
    }

    /// Its entries: their lines and the keys of their areas.
    pub(super) fn entries(&self) -> impl ExactSizeIterator<Item = (u32, &[u8])> {
        self.entries.iter().map(|entry| (entry.line, entry.key(&self.texts)))
    }

    /// The key of the area of an entry.
    pub(super) fn key(&self, at: u32) -> &[u8] {
        self.entries[at as usize].key(&self.texts)
    }

    /// Takes an entry out.
    pub(super) fn take(&mut self, at: u32) -> Group {
        let entry = &mut self.entries[at as usize];
        let key = String::from_utf8_lossy(entry.key(&self.texts)).into_owned();
        let name = self.names.get(&at).map_or_else(|| key.clone(), ToString::to_string);
        let blank = Slate::new(entry.slate.year());
        Group { area: name, key, slates: vec![mem::replace(&mut entry.slate, blank)] }
    }
}

impl Entry {
    fn call<'t>(&self, texts: &'t [u8]) -> &'t [u8] {
        &texts[self.call as usize..][..usize::from(self.length)]
    }

    fn key<'t>(&self, texts: &'t [u8]) -> &'t [u8] {
        &texts[self.call as usize + usize::from(self.length)..][..usize::from(self.key)]
    }
}

/// A hash with all its bits where tables look for them: at both ends.
fn spread(hash: u32) -> u64 {
    u64::from(hash) << 32 | u64::from(hash)
}

/// Grows by an eighth: with hundreds of thousands of areas, doubling would
/// cost as much memory as what they say.
fn reserve_tightly<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(list.len() / 8 + 64 + more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::bulk::decimal::Decimal;
    use crate::intake::bulk::plain::Plain;
    use crate::intake::sample::catalogue;
    use crate::model::{Status, Year};

    #[test]
    fn a_call_with_the_hash_of_another_is_not_taken_for_it() {
        let catalogue = catalogue();
        let origin = Origin {
            catalogue: &catalogue,
            file: "x.csv".into(),
            calm: Vec::new(),
            keeps_names: false,
            headings: vec![None; catalogue.points.len()],
        };
        let plain = Plain::Number(Decimal { digits: 985, decimals: 1 });
        let value = |line| Kept::new(0, plain, line, Status::Final).unwrap();
        let (hasher, mut shard, mut parcel) =
            (DefaultHashBuilder::default(), Shard::default(), Parcel::default());
        let year = Year::new(2020).unwrap();
        parcel.introduce(b"530111,2020,", 7, ("530111", "530111"), year, 3);
        parcel.presume(b"530111,2020,", 7, 40, value(2));
        parcel.presume(b"530112,2020,", 7, 40, value(4));
        let mut unknown = Vec::new();
        shard.absorb(&mut parcel, &hasher, &origin, &mut unknown);
        let unknown: Vec<_> =
            unknown.iter().map(|(hash, row)| (*hash, row.rest, row.line)).collect();
        assert_eq!(unknown, [(7, 40, 4)]);
        assert_eq!(shard.entries().collect::<Vec<_>>(), [(2, &b"530111"[..])]);
    }
}
