//! What comes out of order, in order.

use std::collections::BTreeMap;

/// Holds back what comes before its turn.
#[derive(Debug)]
pub(super) struct InOrder<T> {
    next: usize,
    waiting: BTreeMap<usize, T>,
}

impl<T> InOrder<T> {
    /// The first one has the number 0.
    pub(super) fn new() -> Self {
        Self { next: 0, waiting: BTreeMap::new() }
    }

    /// Takes one with its number.
    pub(super) fn put(&mut self, number: usize, one: T) {
        self.waiting.insert(number, one);
    }

    /// The one whose turn it is, if it has come.
    pub(super) fn next(&mut self) -> Option<T> {
        let one = self.waiting.remove(&self.next)?;
        self.next += 1;
        Some(one)
    }
}
