//! Output that must not be seen before all of it is known to be right: kept in
//! memory while it is short, else on disk where nobody finds it.

use std::io::{self, Read, Seek, SeekFrom, Write};

use tempfile::SpooledTempFile;

/// Output that is kept in memory.
const IN_MEMORY: usize = 1 << 22;

/// Output that is still to be shown.
#[derive(Debug)]
pub struct Spool(SpooledTempFile);

impl Default for Spool {
    fn default() -> Self {
        Self(SpooledTempFile::new(IN_MEMORY))
    }
}

impl Spool {
    /// Forgets everything.
    ///
    /// # Errors
    /// Where the disk does not let go of it.
    pub fn clear(&mut self) -> io::Result<()> {
        self.0.set_len(0)?;
        self.0.seek(SeekFrom::Start(0)).map(|_| ())
    }

    /// All of it.
    ///
    /// # Errors
    /// Where the disk does not give it back.
    pub fn into_reader(mut self) -> io::Result<impl Read> {
        self.0.seek(SeekFrom::Start(0))?;
        Ok(self.0)
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_forgotten_does_not_come_back() {
        for length in [1, IN_MEMORY, IN_MEMORY + 1] {
            let mut spool = Spool::default();
            spool.write_all(&vec![b'x'; length]).unwrap();
            spool.clear().unwrap();
            spool.write_all(b"ab").unwrap();
            let mut text = String::new();
            spool.into_reader().unwrap().read_to_string(&mut text).unwrap();
            assert_eq!(text, "ab", "{length}");
        }
    }
}
