//! Flat tables and blank sheets as CSV.

use ::csv::{Terminator, WriterBuilder};

use crate::report::listing::{FORMULA_STARTS, Field, Listing};
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
    let header = (!style.no_header).then(|| listing.header.iter().map(|key| (*key).to_owned()));
    let rows = listing.rows.iter().map(|row| row.iter().map(safe).collect());
    let text =
        records(header.map(Iterator::collect).into_iter().chain(rows), Terminator::Any(b'\n'))?;
    Ok(if style.bom { format!("{BOM}{text}") } else { text })
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
    let text = field.text();
    if text.starts_with(FORMULA_STARTS) && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
