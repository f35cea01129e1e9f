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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::workbook::read_within;
    use crate::intake::workbook::sample::Sample;

    #[test]
    fn what_holds_more_than_it_may_is_too_large() {
        let budget = |markup, cells, text| Budget { markup, cells, text };
        let mut sample = Sample::merged(
            r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="B2" t="s"><v>0</v></c></row>"#,
            &["A1:A2"],
        );
        sample.strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1000));
        let bytes = sample.bytes();
        assert!(bytes.len() < 3000);
        for (budget, is_enough) in [
            (budget(4000, 3, 3000), true),
            (budget(2000, 3, 3000), false),
            (budget(4000, 2, 3000), false),
            (budget(4000, 3, 2999), false),
            (budget(4000, 3, 999), false),
        ] {
            let told = format!("{budget:?}");
            let fault = read_within(budget, &bytes).err();
            assert_eq!(fault, (!is_enough).then_some(WorkbookFault::TooLarge), "{told}");
        }
    }
}
