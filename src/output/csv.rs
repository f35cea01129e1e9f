//! Flat tables as CSV.

use crate::report::listing::{FORMULA_STARTS, Field, Listing};

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
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    if !style.no_header {
        writer.write_record(&listing.header)?;
    }
    for row in &listing.rows {
        writer.write_record(row.iter().map(safe))?;
    }
    let text = String::from_utf8(writer.into_inner()?)?;
    Ok(if style.bom { format!("\u{FEFF}{text}") } else { text })
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
}
