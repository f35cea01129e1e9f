//! What a ZIP archive is: a workbook, by the names of its entries, or another
//! document.

use std::io::Cursor;

use zip::ZipArchive;

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

/// Whether bytes stand anywhere in others.
pub(crate) fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::workbook::sample::{Sample, archive};

    #[test]
    fn an_archive_is_known_by_what_is_in_it() {
        let known = |name: &str| archive_kind(&archive(&[("a.txt", ""), (name, "")]));
        assert_eq!(known("xl/workbook.xml"), ArchiveKind::Workbook);
        assert_eq!(known("XL\\Workbook.xml"), ArchiveKind::Workbook);
        assert_eq!(known("xl/workbook.bin"), ArchiveKind::BinaryWorkbook);
        assert_eq!(known("word/document.xml"), ArchiveKind::Word);
        assert_eq!(known("ppt/presentation.xml"), ArchiveKind::Slides);
        assert_eq!(known("说明.txt"), ArchiveKind::Other);
        assert_eq!(known("content.xml"), ArchiveKind::Other);
        assert_eq!(archive_kind(b""), ArchiveKind::Other);
        assert_eq!(archive_kind(b"xl/workbook.xml"), ArchiveKind::Other);
        let whole = Sample::rows("").bytes();
        assert_eq!(archive_kind(&whole[..whole.len() - 30]), ArchiveKind::Workbook);
        assert_eq!(archive_kind(&whole[..whole.len() / 2]), ArchiveKind::Workbook);
        for (names, kind) in [
            (&["[Content_Types].xml", "xl/worksheets/sheet1.xml"][..], ArchiveKind::Workbook),
            (&["[Content_Types].xml", "_rels/.rels"], ArchiveKind::Workbook),
            (&["[Content_Types].xml", "word/document.xml"], ArchiveKind::Word),
            (&["_rels/.rels", "word/settings.xml"], ArchiveKind::Word),
            (&["docProps/app.xml", "ppt/slides/slide1.xml"], ArchiveKind::Slides),
            (&["报表.xlsx", "xl/workbook.xml"], ArchiveKind::Other),
        ] {
            let parts: Vec<_> = names.iter().map(|name| (*name, "<a/>")).collect();
            let whole = archive(&parts);
            let end = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
            assert_eq!(archive_kind(&whole[..end]), kind, "{names:?}");
        }
        let mut open_document = archive(&[("mimetype", ""), ("content.xml", "")]);
        let name_end = 30 + "mimetype".len();
        let mimetype = *b"application/vnd.oasis.opendocument.spreadsheet";
        open_document.splice(name_end..name_end, mimetype);
        assert_eq!(archive_kind(&open_document), ArchiveKind::OpenDocument);
    }
}
