//! How far reading has come, on standard error, where a person waits for it.

use std::io::{IsTerminal, Read, Result, Seek, SeekFrom, Write, stderr};
use std::time::{Duration, Instant};

use crate::report::words::page;

/// Before this nobody waits.
const FIRST: Duration = Duration::from_secs(1);
/// Between two messages.
const PAUSE: Duration = Duration::from_millis(200);
/// Back to the start of the line, and clear it.
const OVER: &str = "\r\x1b[2K";

/// Input that tells how far it has been read.
#[derive(Debug)]
pub(super) struct Progress<R> {
    input: R,
    total: u64,
    read: u64,
    /// When to tell next; never where nobody watches.
    next: Option<Instant>,
    has_told: bool,
}

impl<R> Progress<R> {
    /// Of an input of so many bytes.
    pub(super) fn new(input: R, total: u64, quiet: bool) -> Self {
        let is_watched = !quiet && stderr().is_terminal();
        let next = is_watched.then(|| Instant::now() + FIRST);
        Self { input, total, read: 0, next, has_told: false }
    }

    fn advance(&mut self, bytes: usize) {
        self.read += bytes as u64;
        let now = self.next.map(|_| Instant::now());
        if let (Some(now), Some(next)) = (now, self.next)
            && now >= next
        {
            tell(&page::progress(self.read, self.total));
            self.has_told = true;
            self.next = Some(now + PAUSE);
        }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let read = self.input.read(buffer)?;
        self.advance(read);
        Ok(read)
    }
}

impl<R: Seek> Seek for Progress<R> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.read = self.input.seek(to)?;
        Ok(self.read)
    }
}

impl<R> Drop for Progress<R> {
    fn drop(&mut self) {
        if self.has_told {
            tell("");
        }
    }
}

fn tell(text: &str) {
    // Where even standard error is closed there is nobody left to tell.
    let _ = write!(stderr(), "{OVER}{text}").and_then(|()| stderr().flush());
}
