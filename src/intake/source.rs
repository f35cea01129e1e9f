//! A file or standard input as bytes, and its text: what it is, where its
//! encoding breaks, what it is named for when it is no table.

use std::io::{Error, ErrorKind, Read, Result as IoResult};
use std::path::Path;

use crate::model::finding::FileKind;

/// The name that stands for standard input.
pub(super) const STDIN: &str = "-";
/// The encoding of every text that is read.
pub(super) const UTF_8: &str = "utf-8";
/// What is said of bytes that are no text.
pub(super) const NO_ENCODING: &str = "unknown";

/// One input: a file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name as on the command line; `-` is standard input.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// Where it cannot be read; a directory is [`ErrorKind::IsADirectory`].
pub fn open(path: &str) -> IoResult<Source> {
    let bytes = if path == STDIN {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    } else if Path::new(path).is_dir() {
        return Err(Error::from(ErrorKind::IsADirectory));
    } else {
        std::fs::read(path)?
    };
    Ok(Source { name: path.to_owned(), bytes })
}

/// Why bytes are not the text of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotText {
    /// They are something else.
    Other(FileKind),
    /// They are text in another encoding: the line of the first byte that
    /// does not fit.
    Encoding(usize),
}

/// The text of a source, without byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, NotText> {
    if let Some(kind) = kind(bytes) {
        return Err(NotText::Other(kind));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{FEFF}')),
        Err(_) if bytes.contains(&0) => Err(NotText::Other(FileKind::Binary)),
        Err(error) => Err(NotText::Encoding(line_ends(&bytes[..error.valid_up_to()]) + 1)),
    }
}

const MAGIC: [(&[u8], FileKind); 12] = [
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"PK\x07\x08", FileKind::Zip),
    (b"\x1F\x8B", FileKind::Gzip),
    (b"\x89PNG", FileKind::Image),
    (b"\xFF\xD8\xFF", FileKind::Image),
    (b"GIF8", FileKind::Image),
    (b"%PDF-", FileKind::Pdf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldOffice),
    (b"\xFF\xFE", FileKind::Utf16),
    (b"\xFE\xFF", FileKind::Utf16),
    (b"Rar!\x1A\x07", FileKind::Binary),
];

fn kind(bytes: &[u8]) -> Option<FileKind> {
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|(_, kind)| *kind).or_else(|| by_nuls(bytes))
}

/// UTF-16 without a mark: the delimiters and line ends give NULs that all
/// stand on even, or all on odd places. Text has hardly any NUL.
fn by_nuls(bytes: &[u8]) -> Option<FileKind> {
    if !bytes.contains(&0) {
        return None;
    }
    let mut nuls = [0_usize; 2];
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        nuls[at % 2] += 1;
    }
    let count = nuls[0] + nuls[1];
    let is_one_sided = nuls.contains(&0) && count >= 2;
    let are_many = count >= bytes.len().div_ceil(5);
    match (is_one_sided, are_many) {
        (true, true) => Some(FileKind::Utf16),
        (true, false) => std::str::from_utf8(bytes).is_err().then_some(FileKind::Utf16),
        (false, true) if count >= 2 => Some(FileKind::Binary),
        (false, _) => None,
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
    ends - bytes.windows(2).filter(|pair| pair == b"\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_table_is_named_for_what_it_is() {
        let utf16: Vec<u8> = "测评点,数值\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, kind) in [
            (&b"PK\x03\x04rest"[..], FileKind::Zip),
            (b"\x1F\x8B\x08", FileKind::Gzip),
            (b"\x89PNG\r\n\x1A\n", FileKind::Image),
            (b"\xFF\xD8\xFF\xE0", FileKind::Image),
            (b"GIF89a", FileKind::Image),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", FileKind::OldOffice),
            (b"\xFF\xFEa\0", FileKind::Utf16),
            (b"\xFE\xFF\0a", FileKind::Utf16),
            (b"a\0b\0,\0", FileKind::Utf16),
            (&utf16, FileKind::Utf16),
            (b"\0\0\0\0\0", FileKind::Binary),
            (b"\x7FELF\0\x01\xFF\0\0", FileKind::Binary),
        ] {
            let error = decode(bytes).unwrap_err();
            assert_eq!(error, NotText::Other(kind), "{bytes:?}");
        }
    }

    #[test]
    fn the_line_of_the_first_bad_byte_is_named() {
        for (bytes, line) in [
            (&b"\xB2\xE2"[..], 1),
            (b"a\nb\n\xB2\xE2", 3),
            (b"a\r\nb\r\n\xB2\xE2", 3),
            (b"a\rb\r\xB2\xE2", 3),
            (b"a\n\r\n\r\xB2\xE2", 4),
        ] {
            let error = decode(bytes).unwrap_err();
            assert_eq!(error, NotText::Encoding(line), "{bytes:?}");
        }
    }

    #[test]
    fn utf_8_is_read_with_or_without_a_mark() {
        assert_eq!(decode("测评点".as_bytes()), Ok("测评点"));
        assert_eq!(decode("\u{FEFF}测评点".as_bytes()), Ok("测评点"));
        assert_eq!(decode(b""), Ok(""));
        assert_eq!(decode(b"a\0b,c"), Ok("a\0b,c"));
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
