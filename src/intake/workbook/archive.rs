//! The ZIP archive around a workbook: what it is, and its parts unpacked and
//! looked through.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::WorkbookFault;
use super::amend::amend;
use super::budget::Budget;
use super::markup::{Results, defuse};

/// What a ZIP archive is, by the names of its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ArchiveKind {
    /// XLSX.
    Workbook,
    /// XLSB.
    BinaryWorkbook,
    /// ODS.
    OpenDocument,
    /// DOCX.
    Word,
    /// PPTX.
    Slides,
    /// Any other archive.
    Other,
}

/// The part by which each is known.
const MARKS: [(&str, ArchiveKind); 4] = [
    ("xl/workbook.xml", ArchiveKind::Workbook),
    ("xl/workbook.bin", ArchiveKind::BinaryWorkbook),
    ("word/document.xml", ArchiveKind::Word),
    ("ppt/presentation.xml", ArchiveKind::Slides),
];

/// What this archive is. One whose directory is missing (a download cut
/// short) is known by the names in front of its entries.
pub(crate) fn archive_kind(bytes: &[u8]) -> ArchiveKind {
    // An open document says first what it is, uncompressed.
    let opening = &bytes[..bytes.len().min(128)];
    if contains(opening, b"application/vnd.oasis.opendocument.spreadsheet") {
        return ArchiveKind::OpenDocument;
    }
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return cut_kind(bytes);
    };
    let names: Vec<String> = archive.file_names_raw().map(normal).collect();
    by_mark(&names).unwrap_or(ArchiveKind::Other)
}

fn by_mark(names: &[String]) -> Option<ArchiveKind> {
    let is_there = |mark: &str| names.iter().any(|name| name == mark);
    MARKS.iter().find(|(mark, _)| is_there(mark)).map(|(_, kind)| *kind)
}

/// What an archive was before it was cut short. Office begins with what all
/// its files have: the part that tells them apart may be lost, and is then
/// taken for a workbook's.
fn cut_kind(bytes: &[u8]) -> ArchiveKind {
    const FIRST: [&str; 7] =
        ["[content_types].xml", "_rels/", "docprops/", "customxml/", "xl/", "word/", "ppt/"];
    let names = entry_names(bytes);
    let is_office = |name: &String| FIRST.iter().any(|first| name.starts_with(first));
    if !bytes.starts_with(ENTRY) || !names.first().is_some_and(is_office) {
        return ArchiveKind::Other;
    }
    let is_in = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    by_mark(&names).unwrap_or(match () {
        () if is_in("word/") => ArchiveKind::Word,
        () if is_in("ppt/") => ArchiveKind::Slides,
        () => ArchiveKind::Workbook,
    })
}

/// What stands in front of an entry of an archive.
const ENTRY: &[u8] = b"PK\x03\x04";

/// The names in front of the entries, as far as they are there. Office's own
/// are short; long ones would hold many copies of a file made to do harm.
fn entry_names(bytes: &[u8]) -> Vec<String> {
    const NAME: usize = 30;
    const LONGEST: usize = 100;
    let starts = bytes.windows(ENTRY.len()).enumerate().filter(|(_, window)| *window == ENTRY);
    let name = |(start, _)| {
        let entry: &[u8] = &bytes[start..];
        let length = entry.get(26..28)?;
        let length = usize::from(u16::from_le_bytes([length[0], length[1]]));
        entry.get(NAME..NAME + length).filter(|name| name.len() <= LONGEST).map(normal)
    };
    starts.filter_map(name).collect()
}

/// A name as it is compared.
fn normal(name: &[u8]) -> String {
    String::from_utf8_lossy(name).replace('\\', "/").to_lowercase()
}

/// Whether this is a workbook locked with a password: an OLE file with the
/// stream `EncryptedPackage`.
pub(crate) fn is_encrypted(bytes: &[u8]) -> bool {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(b"\xD0\xCF\x11\xE0") && contains(bytes, &stream)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// An archive of the parts in markup, uncompressed and looked through.
pub(super) struct Unpacked {
    pub(super) bytes: Vec<u8>,
    pub(super) results: Results,
}

/// Unpacks what calamine reads. What it gets is an archive of our own: its
/// sizes are counted, not declared, and its parts are sound.
pub(super) fn unpack(bytes: &[u8], budget: &mut Budget) -> Result<Unpacked, WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut unpacked = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut results = Results::Calculated;
    for index in 0..archive.len() {
        let Some((name, mut part)) = part(&mut archive, index, budget.markup)? else {
            continue;
        };
        budget.unpack(&part)?;
        if defuse(&mut part)? == Results::Pending {
            results = Results::Pending;
        }
        if let Some(amended) = amend(&part)? {
            budget.unpack(&amended)?;
            part = amended;
        }
        unpacked.start_file(name, stored)?;
        unpacked.write_all(&part)?;
    }
    Ok(Unpacked { bytes: unpacked.finish()?.into_inner(), results })
}

/// Name and content of an entry in markup, cut a byte beyond the limit.
fn part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    limit: u64,
) -> Result<Option<(String, Vec<u8>)>, WorkbookFault> {
    // Other programs' own data may have any tags, and are no part of a sheet.
    let is_markup = |name: &str| {
        let name = name.to_ascii_lowercase();
        let is_foreign = name.starts_with("customxml/");
        !is_foreign && [".xml", ".rels"].iter().any(|extension| name.ends_with(extension))
    };
    let Some(name) = archive.name_for_index(index).transpose()?.filter(|name| is_markup(name))
    else {
        return Ok(None);
    };
    let name = name.into_owned();
    let mut content = Vec::new();
    archive.by_index(index)?.take(limit + 1).read_to_end(&mut content)?;
    Ok(Some((name, content)))
}
