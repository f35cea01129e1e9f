//! What a workbook may hold, counted while it is read.

use super::fault::WorkbookFault;

/// What is left of it.
#[derive(Debug)]
pub(super) struct Budget {
    /// Bytes of markup, unpacked.
    pub(super) markup: u64,
    /// Cells with something in them.
    pub(super) cells: usize,
    /// Bytes of text in cells.
    pub(super) text: usize,
}

impl Budget {
    /// A quarter of a gigabyte of markup, some 4 million cells: fifty times
    /// what a city reports in ten years, and a few kilobytes can unpack to it.
    /// As much text, because a cell of a few bytes can stand for megabytes
    /// (shared strings, merged regions).
    pub(super) fn new() -> Self {
        Self { markup: 256 << 20, cells: 4_000_000, text: 256 << 20 }
    }

    /// Counts a part.
    ///
    /// # Errors
    /// The workbook is too large.
    pub(super) fn unpack(&mut self, part: &[u8]) -> Result<(), WorkbookFault> {
        let left = self.markup.checked_sub(part.len() as u64);
        self.markup = left.ok_or(WorkbookFault::TooLarge)?;
        Ok(())
    }

    /// Counts a cell with this text.
    ///
    /// # Errors
    /// The workbook is too large.
    pub(super) fn spend(&mut self, text: &str) -> Result<(), WorkbookFault> {
        let left = self.cells.checked_sub(1).zip(self.text.checked_sub(text.len()));
        (self.cells, self.text) = left.ok_or(WorkbookFault::TooLarge)?;
        Ok(())
    }
}
