//! Flat tables and blank sheets as CSV.

use std::borrow::Cow;

use ::csv::{Terminator, Writer, WriterBuilder};

use crate::report::listing::{FORMULA_STARTS, Field, Listing, Shown, harmless};
use crate::report::number::push_shortest;
use crate::report::template::Sheet;

/// What an export looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Begin with a byte order mark, for Excel.
    pub bom: bool,
    /// Leave out the header.
    pub no_header: bool,
}

/// Writes a flat table as UTF-8 CSV with LF. Text that a spreadsheet would
/// take for a formula gets an apostrophe in front; numbers stay numbers.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn write(listing: &Listing, style: Style) -> anyhow::Result<String> {
    let mut lines = Lines::default();
    let mut text = header(&listing.header, style)?;
    for row in &listing.rows {
        lines.add(row.iter().map(Field::shown))?;
    }
    text.push_str(std::str::from_utf8(lines.bytes()?)?);
    Ok(text)
}

/// What stands before the rows of a flat table.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn header(keys: &[&str], style: Style) -> anyhow::Result<String> {
    let mut lines = Lines::default();
    if !style.no_header {
        lines.add(keys.iter().map(|key| Shown::Text(key)))?;
    }
    let keys = std::str::from_utf8(lines.bytes()?)?;
    Ok(if style.bom { format!("{BOM}{keys}") } else { keys.to_owned() })
}

/// Rows of a flat table, one after the other.
#[derive(Debug)]
pub struct Lines {
    writer: Writer<Vec<u8>>,
    /// Memory for one field.
    field: String,
}

impl Default for Lines {
    fn default() -> Self {
        let writer =
            WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
        Self { writer, field: String::new() }
    }
}

impl Lines {
    /// Adds a row.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub fn add<'f>(&mut self, fields: impl Iterator<Item = Shown<'f>>) -> anyhow::Result<()> {
        for field in fields {
            self.field.clear();
            push(&mut self.field, field);
            self.writer.write_field(&self.field)?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// The rows so far.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub fn bytes(&mut self) -> anyhow::Result<&[u8]> {
        self.writer.flush()?;
        Ok(self.writer.get_ref())
    }
}

/// Adds what a field says.
fn push(text: &mut String, field: Shown<'_>) {
    match field {
        Shown::Number(number) => push_shortest(text, number),
        Shown::Count(count) => text.push_str(itoa::Buffer::new().format(count)),
        Shown::Text(own) => push_safe(text, own),
        Shown::Empty => {}
    }
}

/// Adds a text that nothing takes for a command: neither a terminal nor a
/// spreadsheet.
fn push_safe(field: &mut String, text: &str) {
    let shown = if is_harmless(text) { Cow::Borrowed(text) } else { harmless(text).into() };
    // Only what is shown tells: a character without width may hide the sign.
    if shown.starts_with(FORMULA_STARTS) && shown.parse::<f64>().is_err() {
        field.push('\'');
    }
    field.push_str(&shown);
}

/// Writes a blank sheet as Excel opens it right: with a byte order mark and
/// CRLF.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn write_blank(sheet: &Sheet) -> anyhow::Result<String> {
    let header = sheet.columns.iter().map(|column| safe(&column.heading.as_str().into())).collect();
    let rows = sheet.rows.iter().map(|row| row.cells.iter().map(safe).collect());
    let text = records(std::iter::once(header).chain(rows), Terminator::CRLF)?;
    Ok(format!("{BOM}{text}"))
}

const BOM: char = '\u{FEFF}';

fn records(
    records: impl Iterator<Item = Vec<String>>,
    line_end: Terminator,
) -> anyhow::Result<String> {
    let mut writer = WriterBuilder::new().terminator(line_end).from_writer(Vec::new());
    for record in records {
        writer.write_record(&record)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn safe(field: &Field) -> String {
    let mut safe = String::new();
    push(&mut safe, field.shown());
    safe
}

/// Whether a text has none but printable ASCII and the characters of three
/// bytes from U+3000 on, of which only the byte order mark has no width.
fn is_harmless(text: &str) -> bool {
    let is_usual = |byte: u8| matches!(byte, b' '..=b'~' | 0x80..=0xBF | 0xE3..=0xEF);
    text.bytes().all(is_usual) && !text.contains('\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_for_harmless_is() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            assert!(!is_harmless(&text) || harmless(&text) == text, "{c:?}");
        }
        assert!(is_harmless("官渡区社会治理测评指标体系（试行） 2019，《a》"));
    }

    #[test]
    fn no_field_is_a_live_formula_and_numbers_stay_numbers() {
        let fields = ["=1+1", "+cmd", "-2.5", "@x", "甲,乙", "-甲"];
        let listing = Listing {
            header: vec!["a", "b", "c", "d", "e", "f"],
            rows: vec![fields.iter().map(|field| Field::from(*field)).collect()],
        };
        let text = write(&listing, Style { bom: true, no_header: false }).unwrap();
        assert_eq!(text, "\u{FEFF}a,b,c,d,e,f\n'=1+1,'+cmd,-2.5,'@x,\"甲,乙\",'-甲\n");
        let text = write(&listing, Style { bom: false, no_header: true }).unwrap();
        assert!(text.starts_with("'=1+1"));
    }

    #[test]
    fn a_formula_behind_a_character_without_width_is_no_live_formula_either() {
        for start in ["", "\u{200B}", "\u{FEFF}", "\u{202E}\u{2060}"] {
            let field = format!("{start}=1+1").as_str().into();
            let listing = Listing { header: vec!["a"], rows: vec![vec![field]] };
            let text = write(&listing, Style::default()).unwrap();
            assert_eq!(text, "a\n'=1+1\n", "{start:?}");
        }
    }

    #[test]
    fn a_blank_sheet_opens_right_in_excel_and_has_no_live_formula() {
        use crate::report::document::Document;
        use crate::report::template::{Cells, Column, Entry, Kind, Numbers, Row};

        let column = |heading: &str| Column {
            kind: Kind::Point,
            heading: heading.to_owned(),
            cells: Cells::Given,
        };
        let row = Row {
            cells: vec!["=甲,\"乙\"".into(), Field::Empty],
            entry: Entry::Number(Numbers::default()),
        };
        let sheet = Sheet {
            columns: vec![column("测评点"), column("数值")],
            rows: vec![row],
            guide: Document::default(),
        };
        let wanted = "\u{FEFF}测评点,数值\r\n\"'=甲,\"\"乙\"\"\",\r\n";
        assert_eq!(write_blank(&sheet).unwrap(), wanted);
    }
}
