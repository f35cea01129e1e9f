//! The files of a run, and what each was read as.

use super::encoding::Encoding;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name as on the command line.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What it was read as; `None` where it could not be read.
    pub form: Option<Form>,
}

/// What an input was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A text in this encoding.
    Text(Encoding),
    /// This sheet of a workbook.
    Sheet(String),
}

impl Form {
    /// How it was written: the name of the encoding, or `xlsx`.
    #[must_use]
    pub fn encoding(&self) -> &'static str {
        match self {
            Self::Text(encoding) => encoding.name(),
            Self::Sheet(_) => "xlsx",
        }
    }

    /// The sheet of a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Sheet(sheet) => Some(sheet),
        }
    }
}
