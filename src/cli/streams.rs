//! Where a run speaks: standard output and standard error.

use std::io::Write;

/// Both.
pub(crate) struct Streams<'a> {
    pub(crate) stdout: &'a mut dyn Write,
    pub(crate) stderr: &'a mut dyn Write,
}

impl Streams<'_> {
    /// Says something on standard error.
    pub(crate) fn tell(&mut self, text: &str) {
        // Where even standard error is closed there is nobody left to tell.
        let _ = self.stderr.write_all(text.as_bytes());
    }
}
