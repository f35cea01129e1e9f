//! Texts as cells: never a formula, a link or markup, never too long.

use std::borrow::Cow;

use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError};

use crate::report::listing::FORMULA_STARTS;

/// UTF-16 units that a cell may hold, by the file format.
const LONGEST: usize = 32_767;

/// Writes a text as it is. One that a spreadsheet would take for a formula
/// when somebody edits it is marked as text.
///
/// # Errors
/// Where the sheet has no such cell.
pub(super) fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, column, storable(text), &marked(text, format))?;
    Ok(())
}

/// The format, with the mark of text for a text that begins like a formula.
fn marked<'a>(text: &str, format: &'a Format) -> Cow<'a, Format> {
    if text.starts_with(FORMULA_STARTS) {
        Cow::Owned(format.clone().set_quote_prefix())
    } else {
        Cow::Borrowed(format)
    }
}

/// [`put`] over the columns `first` to `last`.
///
/// # Errors
/// Where the sheet has no such cells, or some are merged already.
pub(super) fn put_across(
    sheet: &mut Worksheet,
    row: RowNum,
    [first, last]: [ColNum; 2],
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if first < last {
        sheet.merge_range(row, first, row, last, "", format)?;
    }
    put(sheet, row, first, text, format)
}

/// The text as a cell can hold it: cut at the longest, and with a blank behind
/// what the writer would take for formatted text of its own.
fn storable(text: &str) -> Cow<'_, str> {
    if text.encode_utf16().count() > LONGEST {
        Cow::Owned(cut(text, LONGEST))
    } else if text.starts_with("<r>") && text.ends_with("</r>") {
        storable_markup(text)
    } else {
        Cow::Borrowed(text)
    }
}

fn storable_markup(text: &str) -> Cow<'_, str> {
    Cow::Owned(cut(&format!("{text} "), LONGEST))
}

/// A text of at most so many UTF-16 units: cut where one sees it.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut left = most.saturating_sub(1);
    let fits = |c: &char| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::super::style;
    use super::super::tests::Sheet;
    use super::*;

    /// These texts, one below the other, written and read again.
    fn reread(texts: &[&str]) -> Sheet {
        let mut workbook = style::workbook().unwrap();
        let sheet = workbook.add_worksheet().set_name("甲").unwrap();
        for (row, text) in (0..).zip(texts) {
            put(sheet, row, 0, text, &style::text()).unwrap();
        }
        Sheet::read(&workbook.save_to_buffer().unwrap(), "甲")
    }

    #[test]
    fn every_text_is_a_text_and_the_same() {
        let texts = [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "{=1+1}",
            "＝1+1",
            "http://example.org",
            "mailto:a@example.org",
            "internal:甲!A1",
            "1.50",
            "TRUE",
            "#N/A",
            "  　两边有空格　  ",
            "<b>&amp;</b>",
            "_x0041_",
            "'引号",
        ];
        let sheet = reread(&texts);
        assert_eq!(sheet.texts(), texts.map(|text| vec![text.to_owned()]));
        assert_eq!((sheet.formulas, sheet.links), (0, 0));
    }

    #[test]
    fn text_that_looks_like_the_markup_of_a_workbook_is_text() {
        for text in ["<r></r>", "<r><t>甲</t></r>", "<r>&</r>", "<r><t>乙</r>"] {
            assert_eq!(reread(&[text]).texts(), [[format!("{text} ")]]);
        }
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_where_one_sees_it() {
        let longest = "甲".repeat(LONGEST);
        assert_eq!(reread(&[&longest]).texts(), [[longest.clone()]]);
        for (text, kept) in [
            (format!("{longest}乙"), format!("{}…", "甲".repeat(LONGEST - 1))),
            ("😀".repeat(LONGEST), format!("{}…", "😀".repeat((LONGEST - 1) / 2))),
            (
                format!("甲{}", "😀".repeat(LONGEST)),
                format!("甲{}…", "😀".repeat((LONGEST - 2) / 2)),
            ),
            (
                format!("<r>{}</r>", "甲".repeat(LONGEST - 7)),
                format!("<r>{}</r…", "甲".repeat(LONGEST - 7)),
            ),
        ] {
            assert_eq!(reread(&[&text]).texts(), [[kept]]);
        }
    }

    #[test]
    fn only_text_that_begins_like_a_formula_is_marked() {
        let format = style::text();
        let quoted = style::text().set_quote_prefix();
        for text in ["=1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x"] {
            assert_eq!(*marked(text, &format), quoted, "{text}");
        }
        for text in ["甲", "", "—", "1=1", "'=1", "~"] {
            assert_eq!(*marked(text, &format), format, "{text}");
        }
    }
}
