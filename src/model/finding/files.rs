//! The facts of findings about whole files.

/// The kind of a file that is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// ZIP, RAR and other archives.
    Archive,
    /// gzip.
    Gzip,
    /// PNG, JPEG, GIF.
    Image,
    /// PDF.
    Pdf,
    /// DOCX, PPTX, RTF.
    Document,
    /// XLS and other OLE files.
    OldOffice,
    /// XLSB.
    BinaryWorkbook,
    /// ODS and other OpenDocument files.
    OpenDocument,
    /// A workbook with a password.
    Encrypted,
    /// A workbook that cannot be read.
    DamagedWorkbook,
    /// A workbook larger than any table.
    HugeWorkbook,
    /// HTML or XML, whatever its name.
    WebPage,
    /// Text in UTF-32.
    Utf32,
    /// Bytes that are no text.
    Binary,
}
