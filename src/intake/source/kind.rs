//! What the bytes of a file are: a text, a workbook, or something else that is
//! named for what it is, whatever the file is called.

use std::path::Path;

use super::archive::{ArchiveKind, archive_kind, contains};
use super::encoding::by_nuls;
use crate::model::finding::FileKind;

/// What bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A workbook that can be read.
    Workbook,
    /// A text, as far as the first bytes tell.
    Text,
    /// Something else.
    Other(FileKind),
}

const MAGIC: [(&[u8], FileKind); 14] = [
    (b"\x1F\x8B", FileKind::Gzip),
    (b"\x89PNG", FileKind::Image),
    (b"\xFF\xD8\xFF", FileKind::Image),
    (b"GIF8", FileKind::Image),
    (b"%PDF-", FileKind::Pdf),
    (b"\xFF\xFE\0\0", FileKind::Utf32),
    (b"\0\0\xFE\xFF", FileKind::Utf32),
    (b"Rar!\x1A\x07", FileKind::Archive),
    (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (b"BZh", FileKind::Archive),
    (b"\xFD7zXZ\0", FileKind::Archive),
    (b"\x7FELF", FileKind::Binary),
    (b"{\\rtf", FileKind::Document),
    (b"SQLite format 3\0", FileKind::Binary),
];
const ZIP: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What bytes are.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    if ZIP.iter().any(|magic| bytes.starts_with(magic)) {
        return archive(bytes);
    }
    if bytes.starts_with(OLE) {
        let is_encrypted = is_encrypted(bytes);
        return Kind::Other(if is_encrypted { FileKind::Encrypted } else { FileKind::OldOffice });
    }
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    match known {
        Some((_, kind)) => Kind::Other(*kind),
        None if is_markup(bytes) => Kind::Other(FileKind::WebPage),
        None if is_binary(bytes) => Kind::Other(FileKind::Binary),
        None => Kind::Text,
    }
}

/// The kind that the end of a file's name promises, where it is not what the
/// file is: the end, as written.
pub(crate) fn broken_promise(name: &str, is_workbook: bool) -> Option<String> {
    const TEXTS: [&str; 3] = ["csv", "txt", "tsv"];
    const WORKBOOKS: [&str; 2] = ["xlsx", "xlsm"];
    const OTHERS: [&str; 9] = ["xls", "et", "xlsb", "ods", "zip", "gz", "png", "jpg", "pdf"];
    let end = Path::new(name).extension()?.to_str()?;
    let is_one_of = |ends: &[&str]| ends.iter().any(|known| known.eq_ignore_ascii_case(end));
    let is_broken =
        is_one_of(&OTHERS) || if is_workbook { is_one_of(&TEXTS) } else { is_one_of(&WORKBOOKS) };
    is_broken.then(|| end.to_owned())
}

/// Whether this is a workbook locked with a password: an OLE file with the
/// stream `EncryptedPackage`.
pub(crate) fn is_encrypted(bytes: &[u8]) -> bool {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(b"\xD0\xCF\x11\xE0") && contains(bytes, &stream)
}

fn archive(bytes: &[u8]) -> Kind {
    Kind::Other(match archive_kind(bytes) {
        ArchiveKind::Workbook => return Kind::Workbook,
        ArchiveKind::BinaryWorkbook => FileKind::BinaryWorkbook,
        ArchiveKind::OpenDocument => FileKind::OpenDocument,
        ArchiveKind::Word | ArchiveKind::Slides => FileKind::Document,
        ArchiveKind::Other => FileKind::Archive,
    })
}

/// A web page or XML, which many systems hand out under the name of `.xls`.
fn is_markup(bytes: &[u8]) -> bool {
    const STARTS: [&str; 7] = ["<!doctype", "<html", "<table", "<?xml", "<head", "<meta", "<!--"];
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let starts = |start: &&str| {
        text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start.as_bytes()))
    };
    STARTS.iter().any(starts)
}

/// Whether many bytes are control characters, and not those of UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 1 << 16;
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let is_control = |byte: &&u8| matches!(**byte, 0..=8 | 11 | 14..=26 | 28..=31 | 127);
    let controls = start.iter().filter(is_control).count();
    controls >= 2 && controls >= start.len().div_ceil(5) && by_nuls(bytes).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_table_is_named_for_what_it_is() {
        for (bytes, kind) in [
            (&b"\x1F\x8B\x08"[..], FileKind::Gzip),
            (b"\x89PNG\r\n\x1A\n", FileKind::Image),
            (b"\xFF\xD8\xFF\xE0", FileKind::Image),
            (b"GIF89a", FileKind::Image),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", FileKind::OldOffice),
            (b"PK\x05\x06", FileKind::Archive),
            (b"\xFF\xFE\0\0a\0\0\0", FileKind::Utf32),
            (b"\0\0\0\0\0", FileKind::Binary),
            (b"\x7FELF\0\x01\xFF\0\0", FileKind::Binary),
            (b"\x01\x02\x03\x04\x05\x06abc", FileKind::Binary),
            (b" <HTML><table><tr>", FileKind::WebPage),
            (b"\xEF\xBB\xBF<?xml version='1.0'?>", FileKind::WebPage),
            (b"{\\rtf1", FileKind::Document),
        ] {
            assert_eq!(super::kind(bytes), Kind::Other(kind), "{bytes:?}");
        }
        let utf_16: Vec<u8> = "测评点,数值\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in
            [&b""[..], b"a,b\n", b"<5,6\n", b"a\0b,c", &utf_16, b"\xFF\xFEa\0", b"\xB2\xE2"]
        {
            assert_eq!(super::kind(bytes), Kind::Text, "{bytes:?}");
        }
    }

    #[test]
    fn a_name_that_promises_something_else_is_seen() {
        for (name, is_workbook, end) in [
            ("财政.csv", true, Some("csv")),
            ("财政.CSV", true, Some("CSV")),
            ("财政.xlsx", true, None),
            ("财政.xls", true, Some("xls")),
            ("财政", true, None),
            ("财政.csv", false, None),
            ("财政.xlsx", false, Some("xlsx")),
            ("财政.xls", false, Some("xls")),
            ("财政.2020", false, None),
            ("-", false, None),
        ] {
            assert_eq!(broken_promise(name, is_workbook).as_deref(), end, "{name}");
        }
    }
}
