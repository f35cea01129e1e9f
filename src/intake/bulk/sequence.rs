//! Areas that stand together: each is finished as soon as the next one begins,
//! whichever thread reads it, and handed over in the order of the input.

use std::hash::{DefaultHasher, Hash, Hasher};

use hashbrown::HashSet;

use super::delivery::{Consumer, Deliver, Stop};
use super::gather::Gather;
use super::group::{Group, Notes};
use super::long_lane::Hit;
use super::order::InOrder;
use super::origin::Origin;
use super::plain::Plain;
use super::slate::Slate;
use crate::model::{Observation, Status, Year};

/// What a block came to.
pub(super) struct Piece<C: Consumer> {
    /// The first area, which may have begun before.
    head: Option<Group>,
    /// The areas between the first and the last.
    part: C::Part,
    /// The areas of that part.
    finished: Vec<u64>,
    /// The last area, which may go on, unless it is the first.
    tail: Option<Group>,
    notes: Notes,
}

/// The areas of a block in the making.
pub(super) struct Sequence<'w, C: Consumer> {
    origin: &'w Origin<'w>,
    consumer: &'w C,
    piece: Piece<C>,
    group: Option<Group>,
    /// Which of the group's slates rows speak of.
    slate: usize,
    /// Slates to be used again.
    spare: Vec<Slate>,
}

impl<C: Consumer> Default for Piece<C> {
    fn default() -> Self {
        Self {
            head: None,
            part: C::Part::default(),
            finished: Vec::new(),
            tail: None,
            notes: Notes::default(),
        }
    }
}

impl<'w, C: Consumer> Sequence<'w, C> {
    /// Nothing yet.
    pub(super) fn new(origin: &'w Origin<'w>, consumer: &'w C) -> Self {
        let piece = Piece::default();
        Self { origin, consumer, piece, group: None, slate: 0, spare: Vec::new() }
    }

    /// What the block came to.
    pub(super) fn finish(&mut self) -> Piece<C> {
        let mut piece = std::mem::take(&mut self.piece);
        let last = self.group.take();
        if piece.head.is_none() {
            piece.head = last;
        } else {
            piece.tail = last;
        }
        piece
    }

    fn close(&mut self) {
        let Some(mut group) = self.group.take() else { return };
        if self.piece.head.is_none() {
            self.piece.head = Some(group);
            return;
        }
        group.finish(self.origin, &mut self.piece.notes);
        self.consumer.add(&mut self.piece.part, &group);
        self.piece.finished.push(number_of(&group.key));
        self.spare.append(&mut group.slates);
    }

    fn current(&mut self) -> Option<&mut Slate> {
        self.group.as_mut()?.slates.get_mut(self.slate)
    }
}

impl<C: Consumer> Gather for Sequence<'_, C> {
    fn enter(&mut self, area: &str, year: Year, _line: usize, _beginning: Option<&[u8]>) {
        if self.group.as_ref().is_none_or(|group| !group.is(area)) {
            self.close();
        }
        let group = self.group.get_or_insert_with(|| Group::new(area));
        let spare = &mut self.spare;
        self.slate = group.slate(year, || match spare.pop() {
            Some(mut slate) => {
                slate.clear(year);
                slate
            }
            None => Slate::new(year),
        });
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "blocks beyond are not read")]
    fn keep(&mut self, point: usize, plain: Plain, line: usize, status: Status) {
        let origin = self.origin;
        if let Some(slate) = self.current() {
            slate.put(point, plain, line as u32, status, origin);
        }
    }

    fn presume(&mut self, _rest: &[u8], _line: usize, _hit: &Hit) -> bool {
        false
    }

    fn say(&mut self, point: usize, said: Observation) {
        if let Some(slate) = self.current() {
            slate.say(point, said);
        }
    }

    fn refuse(&mut self, point: usize) {
        if let Some(slate) = self.current() {
            slate.refuse(point);
        }
    }
}

/// Puts the pieces together, in the order of the blocks.
pub(super) struct Joiner<'w, C: Consumer> {
    origin: &'w Origin<'w>,
    consumer: &'w C,
    deliver: Deliver<'w, C::Part>,
    pieces: InOrder<Piece<C>>,
    open: Option<Group>,
    finished: HashSet<u64>,
    /// What is to be said about areas.
    pub(super) notes: Notes,
}

impl<'w, C: Consumer> Joiner<'w, C> {
    /// Nothing yet.
    pub(super) fn new(
        origin: &'w Origin<'w>,
        consumer: &'w C,
        deliver: Deliver<'w, C::Part>,
    ) -> Self {
        Self {
            origin,
            consumer,
            deliver,
            pieces: InOrder::new(),
            open: None,
            finished: HashSet::new(),
            notes: Notes::default(),
        }
    }

    /// Takes what a block came to.
    pub(super) fn accept(&mut self, number: usize, piece: Piece<C>) -> Result<(), Stop> {
        self.pieces.put(number, piece);
        while let Some(piece) = self.pieces.next() {
            self.join(piece)?;
        }
        Ok(())
    }

    /// Finishes the last area.
    pub(super) fn finish(&mut self) -> Result<(), Stop> {
        let Some(mut group) = self.open.take() else { return Ok(()) };
        group.finish(self.origin, &mut self.notes);
        let mut part = C::Part::default();
        self.consumer.add(&mut part, &group);
        self.note(number_of(&group.key))?;
        (self.deliver)(part)
    }

    fn join(&mut self, piece: Piece<C>) -> Result<(), Stop> {
        let Some(head) = piece.head else { return Ok(()) };
        match &mut self.open {
            Some(open) if open.is(&head.area) => open.append(head, self.origin),
            _ => {
                self.finish()?;
                self.open = Some(head);
            }
        }
        let Some(tail) = piece.tail else { return Ok(()) };
        self.finish()?;
        self.notes.absorb(piece.notes);
        for number in piece.finished {
            self.note(number)?;
        }
        (self.deliver)(piece.part)?;
        self.open = Some(tail);
        Ok(())
    }

    /// Notes that an area is finished.
    fn note(&mut self, number: u64) -> Result<(), Stop> {
        if self.finished.insert(number) { Ok(()) } else { Err(Stop::ComesBack) }
    }
}

/// A number for an area: two areas hardly ever share one.
fn number_of(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
