//! A file or standard input as bytes, and the sheet asked for of a workbook;
//! what the bytes are (`kind`), and which text (`encoding`).

pub(crate) mod archive;
pub(crate) mod encoding;
pub(crate) mod kind;

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result as IoResult, Seek, Write, copy};
use std::path::Path;

/// The name that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// One input: a file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name as on the command line, without the sheet; `-` is standard
    /// input.
    pub name: String,
    /// The sheet asked for, of a workbook.
    pub sheet: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Source {
    /// An input that is read whole.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), sheet: None, bytes: bytes.into() }
    }
}

/// Reads a file, or standard input for `-`; `FILE#SHEET` asks for a sheet of
/// a workbook.
///
/// # Errors
/// Where it cannot be read; a directory is [`ErrorKind::IsADirectory`].
pub fn open(path: &str) -> IoResult<Source> {
    let (file, sheet) = split(path);
    let bytes = if file == STDIN {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    } else if Path::new(file).is_dir() {
        return Err(Error::from(ErrorKind::IsADirectory));
    } else {
        std::fs::read(file)?
    };
    Ok(Source { name: file.to_owned(), sheet: sheet.map(ToOwned::to_owned), bytes })
}

/// An input as it was opened.
#[derive(Debug)]
pub enum Opened {
    /// It was read whole.
    Whole(Source),
    /// It is too large for that: a file, or what came through a pipe.
    Large(Large),
}

/// A large text, to be read from its start as often as it takes.
#[derive(Debug)]
pub struct Large {
    /// The name as on the command line.
    pub name: String,
    /// Its content.
    pub file: File,
    /// How many bytes it has.
    pub bytes: u64,
}

/// [Opens](open) an input, but leaves one of more than `most` bytes where it
/// is; one that comes through a pipe is put aside on disk.
///
/// # Errors
/// Where it cannot be read, or put aside.
pub fn open_large(path: &str, most: u64) -> IoResult<Opened> {
    let (file, sheet) = split(path);
    if file == STDIN && sheet.is_none() {
        return open_stdin(most);
    }
    let is_large =
        |file: &File| file.metadata().is_ok_and(|data| data.is_file() && data.len() > most);
    match File::open(file).ok().filter(|file| sheet.is_none() && is_large(file)) {
        Some(opened) => Large::new(file, opened).map(Opened::Large),
        None => open(path).map(Opened::Whole),
    }
}

fn open_stdin(most: u64) -> IoResult<Opened> {
    let mut stdin = std::io::stdin().lock();
    let mut start = Vec::new();
    (&mut stdin).take(most + 1).read_to_end(&mut start)?;
    if start.len() as u64 <= most {
        return Ok(Opened::Whole(Source::new(STDIN, start)));
    }
    let mut aside = tempfile::tempfile()?;
    aside.write_all(&start)?;
    drop(start);
    copy(&mut stdin, &mut aside)?;
    Large::new(STDIN, aside).map(Opened::Large)
}

impl Large {
    fn new(name: &str, file: File) -> IoResult<Self> {
        let bytes = file.metadata()?.len();
        Ok(Self { name: name.to_owned(), file, bytes })
    }

    /// Reads it whole after all.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn into_whole(mut self) -> IoResult<Source> {
        self.file.rewind()?;
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes)?;
        Ok(Source::new(self.name, bytes))
    }
}

/// The file of `FILE#SHEET`.
#[must_use]
pub fn file_of(path: &str) -> &str {
    split(path).0
}

/// A file and its sheet. A `#` may be part of either name: the longest name
/// that a file has is the file's.
fn split(path: &str) -> (&str, Option<&str>) {
    let exists = |file: &str| file == STDIN || Path::new(file).exists();
    let marks = path.match_indices('#').map(|(at, _)| at);
    let parts = marks.rev().map(|at| (&path[..at], Some(&path[at + 1..])));
    let whole = (path, None);
    if exists(path) {
        whole
    } else {
        parts.into_iter().find(|(file, _)| exists(file)).unwrap_or(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_asked_for_behind_the_name_of_a_file_that_exists() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        for name in ["a.xlsx", "b#1.xlsx"] {
            std::fs::write(path(name), b"x").unwrap();
        }
        for (asked, file, sheet) in [
            ("a.xlsx", "a.xlsx", None),
            ("a.xlsx#表#1", "a.xlsx", Some("表#1")),
            ("b#1.xlsx", "b#1.xlsx", None),
            ("b#1.xlsx#表", "b#1.xlsx", Some("表")),
            ("c.xlsx#表", "c.xlsx#表", None),
        ] {
            assert_eq!(split(&path(asked)), (path(file).as_str(), sheet), "{asked}");
        }
        assert_eq!(split("-#表"), ("-", Some("表")));
    }

    #[test]
    fn a_directory_and_a_missing_file_cannot_be_opened() {
        let folder = std::env::temp_dir();
        let error = open(folder.to_str().unwrap()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::IsADirectory);
        let missing = folder.join("gdindex-no-such-file.csv");
        let error = open(missing.to_str().unwrap()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }
}
