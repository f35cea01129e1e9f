//! Why a workbook cannot be read.

use std::io;

use calamine::XlsxError;
use zip::result::ZipError;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WorkbookFault {
    /// It is locked with a password.
    Encrypted,
    /// It is no workbook, or some of it cannot be parsed.
    Damaged,
    /// It holds more than anybody means to.
    TooLarge,
}

impl From<XlsxError> for WorkbookFault {
    fn from(_: XlsxError) -> Self {
        Self::Damaged
    }
}

impl From<ZipError> for WorkbookFault {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

impl From<io::Error> for WorkbookFault {
    fn from(_: io::Error) -> Self {
        Self::Damaged
    }
}
