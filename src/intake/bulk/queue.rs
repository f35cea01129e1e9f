//! The blocks that threads take from one text.

use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::blocks::{Block, Blocks};
use super::delivery::Stop;

/// The blocks that are still to be read, until something stops that.
pub(super) struct Queue<R> {
    pub(super) blocks: Mutex<Blocks<R>>,
    pub(super) stop: Mutex<Option<Stop>>,
}

impl<R: Read> Queue<R> {
    /// Does something with one block after the other.
    pub(super) fn each(
        &self,
        mut read: impl FnMut(&Block) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut block = Block::default();
        while locked(&self.stop).is_none() && locked(&self.blocks).next(&mut block)? {
            read(&block)?;
        }
        Ok(())
    }
}

/// What a thread that panicked has left is as good as before: it panics again
/// when the threads are joined.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
