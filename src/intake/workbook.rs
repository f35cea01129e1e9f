//! stub
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<Sheet>,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) rows: Vec<SheetRow>,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetRow {
    pub(super) number: usize,
    pub(super) cells: Vec<SheetCell>,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetCell {
    pub(super) column: usize,
    pub(super) text: String,
    pub(super) merge: Merge,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    None,
    Start,
    Continued,
}
pub(super) enum WorkbookFault {
    Encrypted,
    Damaged,
    TooLarge,
}
pub(super) fn read(_bytes: &[u8]) -> Result<Workbook, WorkbookFault> {
    Err(WorkbookFault::Damaged)
}
pub(super) enum ArchiveKind {
    Workbook,
    BinaryWorkbook,
    OpenDocument,
    Word,
    Slides,
    Other,
}
pub(super) fn archive_kind(_bytes: &[u8]) -> ArchiveKind {
    ArchiveKind::Other
}
pub(super) fn is_encrypted(_bytes: &[u8]) -> bool {
    false
}
