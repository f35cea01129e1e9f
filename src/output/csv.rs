//! Flat tables and blank sheets as CSV.

use std::ops::Range;

use ::csv::{Terminator, WriterBuilder};

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
    let mut lines = Lines { text: header(&listing.header, style)?, number: None };
    for row in &listing.rows {
        lines.add(row.iter().map(Field::shown))?;
    }
    Ok(lines.text)
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
    Ok(if style.bom { format!("{BOM}{}", lines.text) } else { lines.text })
}

/// Rows of a flat table, one after the other.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
    /// The number written last, and where it stands.
    number: Option<(f64, Range<usize>)>,
}

impl Lines {
    /// Adds a row of two or more fields.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub fn add<'f>(&mut self, fields: impl Iterator<Item = Shown<'f>>) -> anyhow::Result<()> {
        for (column, field) in fields.enumerate() {
            if column > 0 {
                self.text.push(',');
            }
            match field {
                // Nearly all there is, and never in need of quotes.
                Shown::Text(own) if is_plain(own) => self.text.push_str(own),
                Shown::Text(_) => self.text.push_str(&quoted(safe(field))?),
                Shown::Number(number) => self.add_number(number),
                Shown::Count(_) | Shown::Empty => push(&mut self.text, field),
            }
        }
        self.text.push('\n');
        Ok(())
    }

    /// Adds a number. An index that is complete stands in its row three times,
    /// with its bounds: its digits are looked for once.
    fn add_number(&mut self, number: f64) {
        match &self.number {
            Some((last, place)) if last.to_bits() == number.to_bits() => {
                self.text.extend_from_within(place.clone());
            }
            _ => {
                let start = self.text.len();
                push_shortest(&mut self.text, number);
                self.number = Some((number, start..self.text.len()));
            }
        }
    }

    /// The rows so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
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
    let shown = harmless(text);
    // Only what is shown tells: a character without width may hide the sign.
    if shown.starts_with(FORMULA_STARTS) && shown.parse::<f64>().is_err() {
        field.push('\'');
    }
    field.push_str(&shown);
}

/// A field with the quotes it needs.
fn quoted(field: String) -> anyhow::Result<String> {
    let mut line = records(std::iter::once(vec![field]), Terminator::Any(b'\n'))?;
    line.pop();
    Ok(line)
}

/// Writes a blank sheet as Excel opens it right: with a byte order mark and
/// CRLF.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn write_blank(sheet: &Sheet) -> anyhow::Result<String> {
    let header = sheet.columns.iter().map(|column| safe(Shown::Text(&column.heading))).collect();
    let rows =
        sheet.rows.iter().map(|row| row.cells.iter().map(|cell| safe(cell.shown())).collect());
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

fn safe(field: Shown<'_>) -> String {
    let mut safe = String::new();
    push(&mut safe, field);
    safe
}

/// Whether a text is a field as it stands: printable ASCII and the characters
/// of three bytes from U+3000 on, without the byte order mark (which has no
/// width), what needs quotes, and what might begin a formula.
fn is_plain(text: &str) -> bool {
    text.as_bytes().iter().all(|byte| PLAIN[usize::from(*byte)])
        && !text.starts_with(FORMULA_STARTS)
        && !memchr::memchr_iter(0xEF, text.as_bytes()).any(|at| text[at..].starts_with(BOM))
}

/// The bytes of such characters.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        let is_usual = matches!(byte, 0x20..=0x7E | 0x80..=0xBF | 0xE3..=0xEF);
        plain[byte] = is_usual && byte != b'"' as usize && byte != b',' as usize;
        byte += 1;
    }
    plain
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_for_plain_is_written_as_it_stands() {
        for c in '\0'..=char::MAX {
            for text in [c.to_string(), format!("a{c}")] {
                let whole = quoted(safe(Shown::Text(&text))).unwrap();
                assert!(!is_plain(&text) || whole == text, "{c:?}");
            }
        }
        assert!(is_plain("官渡区社会治理测评指标体系（试行） 2019，《a》"));
        assert!(is_plain(""));
        assert!(!is_plain("-2.5"));
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
