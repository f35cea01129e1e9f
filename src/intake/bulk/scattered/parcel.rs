//! What a block says to one shard, until it is put there: in few bytes, since
//! it is said of millions of rows.

use crate::intake::bulk::plain::Kept;
use crate::intake::bulk::slate::Slate;
use crate::model::{Observation, Year};

/// What is said to one shard at once.
#[derive(Default)]
pub(super) struct Parcel {
    /// What calls and areas refer to.
    texts: Vec<u8>,
    pub(super) introductions: Vec<Introduction>,
    pub(super) values: Vec<(Call, Kept)>,
    pub(super) others: Vec<(Call, Other)>,
    /// Values of rows that begin so many bytes before the end of the block.
    pub(super) presumed: Vec<(Call, Kept, u32)>,
}

/// How a row calls its area and year: a part of the texts, and its hash.
#[derive(Clone, Copy)]
pub(super) struct Call {
    pub(super) hash: u32,
    pub(super) text: Part,
}

/// A part of the texts: where it begins and how long it is.
type Part = (u32, u16);

/// Says what a call is about.
pub(super) struct Introduction {
    pub(super) call: Call,
    /// The key of the area, and its name where it is not the key.
    pub(super) key: Part,
    pub(super) name: Option<Part>,
    pub(super) year: Year,
    pub(super) line: u32,
}

/// What is not a plain value.
pub(super) enum Other {
    Said(Box<(usize, Observation)>),
    Refused(usize),
}

impl Parcel {
    /// Says what a call is about: a row that begins on `line`. It may be
    /// spoken of until the parcel is put into its shard.
    pub(super) fn introduce(
        &mut self,
        call: &[u8],
        hash: u64,
        (area, key): (&str, &str),
        year: Year,
        line: u32,
    ) -> Call {
        let call = self.call(call, hash);
        let name = (key != area).then(|| self.add(area.as_bytes()));
        let key = self.add(key.as_bytes());
        self.introductions.push(Introduction { call, key, name, year, line });
        call
    }

    /// A plain value.
    #[inline]
    pub(super) fn keep(&mut self, call: Call, value: Kept) {
        self.values.push((call, value));
    }

    /// Anything else.
    pub(super) fn say(&mut self, call: Call, other: Other) {
        self.others.push((call, other));
    }

    /// A plain value of a row whose call may never have been introduced, and
    /// which begins `rest` bytes before the end of its block.
    #[inline]
    pub(super) fn presume(&mut self, call: &[u8], hash: u64, rest: u32, value: Kept) {
        let call = self.call(call, hash);
        self.presumed.push((call, value, rest));
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "the other half chose the shard")]
    fn call(&mut self, bytes: &[u8], hash: u64) -> Call {
        Call { hash: hash as u32, text: self.add(bytes) }
    }

    #[inline]
    fn add(&mut self, bytes: &[u8]) -> Part {
        let start = index(self.texts.len());
        self.texts.extend_from_slice(bytes);
        (start, u16::try_from(bytes.len()).unwrap_or(u16::MAX))
    }

    /// A part of the texts.
    #[inline]
    pub(super) fn text(&self, (start, length): Part) -> &[u8] {
        &self.texts[start as usize..][..usize::from(length)]
    }

    /// Forgets all of it but for the memory.
    pub(super) fn clear(&mut self) {
        self.texts.clear();
        self.introductions.clear();
        self.values.clear();
        self.presumed.clear();
    }
}

impl Other {
    pub(super) fn say_to(self, slate: &mut Slate) {
        match self {
            Self::Said(said) => slate.say(said.0, said.1),
            Self::Refused(point) => slate.refuse(point),
        }
    }
}

/// A position or a line in 32 bits: texts with more are not read in blocks.
pub(super) fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
