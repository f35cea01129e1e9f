//! What became of rows that begin in a certain way: where areas stand in any
//! order, nearly every row begins in another way than the one before, and yet
//! as one before that.

use std::hash::BuildHasher;

use hashbrown::DefaultHashBuilder;

use crate::model::Year;

/// How many ways are remembered; a newer one takes the place of an older one.
const SLOTS: usize = 1 << 17;
/// The longest beginning that is remembered, in bytes.
const LONGEST: usize = 38;

/// Beginnings of rows that are selected, with area and year.
#[derive(Debug, Default)]
pub(super) struct Memo {
    hasher: DefaultHashBuilder,
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    bytes: [u8; LONGEST],
    /// None where nothing is remembered.
    length: u8,
    /// Where in it the area stands as it is called.
    area: (u8, u8),
    year: Option<Year>,
}

impl Memo {
    /// The area and the year of a row that begins like this.
    pub(super) fn find<'b>(&self, beginning: &'b [u8]) -> Option<(&'b str, Year)> {
        let slot = self.slots.get(self.place(beginning))?;
        if beginning.is_empty() || slot.bytes.get(..usize::from(slot.length))? != beginning {
            return None;
        }
        let (start, end) = (usize::from(slot.area.0), usize::from(slot.area.1));
        let area = std::str::from_utf8(beginning.get(start..end)?).ok()?;
        Some((area, slot.year?))
    }

    /// Remembers the area and the year of a beginning in which the area stands
    /// as it is called.
    pub(super) fn keep(&mut self, beginning: &[u8], area: &str, year: Year) {
        let found = memchr::memmem::find(beginning, area.as_bytes());
        let (Some(start), Ok(length)) = (found, u8::try_from(beginning.len())) else { return };
        if beginning.len() > LONGEST || area.is_empty() {
            return;
        }
        if self.slots.is_empty() {
            let slot = Slot { bytes: [0; LONGEST], length: 0, area: (0, 0), year: None };
            self.slots = vec![slot; SLOTS];
        }
        let place = self.place(beginning);
        let slot = &mut self.slots[place];
        slot.bytes[..beginning.len()].copy_from_slice(beginning);
        #[allow(clippy::cast_possible_truncation, reason = "no longer than LONGEST")]
        let area = (start as u8, (start + area.len()) as u8);
        (slot.length, slot.area, slot.year) = (length, area, Some(year));
    }

    #[allow(clippy::cast_possible_truncation, reason = "a place is cut off the hash")]
    fn place(&self, beginning: &[u8]) -> usize {
        self.hasher.hash_one(beginning) as usize % SLOTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_found_again_and_no_other() {
        let year = Year::new(2020).unwrap();
        let mut memo = Memo::default();
        assert_eq!(memo.find(b"530111,2020,"), None);
        memo.keep(b"530111,2020,", "530111", year);
        memo.keep(b"2020,530112,", "530112", year);
        memo.keep(&[b'x'; 100], "x", year);
        memo.keep(b"", "", year);
        for (beginning, found) in [
            (&b"530111,2020,"[..], Some(("530111", year))),
            (b"2020,530112,", Some(("530112", year))),
            (b"530111,2021,", None),
            (b"530111,2020", None),
            (&[b'x'; 100], None),
            (b"", None),
        ] {
            assert_eq!(memo.find(beginning), found);
        }
    }
}
