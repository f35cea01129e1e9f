//! Where something stands in the input: file, line, sheet, cell.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::text::harmless;

/// Where something stands in the input.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The file as named on the command line.
    pub file: Option<Arc<str>>,
    /// Physical line, from 1; CRLF, LF and CR are one line end each.
    pub line: Option<usize>,
    /// Heading of the column.
    pub column: Option<Arc<str>>,
    /// Where exactly, where that is known.
    pub spot: Option<Spot>,
}

/// Where exactly something stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// In a text: from which byte to which, once it is decoded.
    Text(Range<usize>),
    /// In a workbook.
    Sheet {
        /// The name of the sheet.
        sheet: Arc<str>,
        /// The column, from 0; `None` for a whole row or sheet.
        column: Option<usize>,
    },
}

impl Place {
    /// The sheet of a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.spot {
            Some(Spot::Sheet { sheet, .. }) => Some(sheet),
            _ => None,
        }
    }

    /// The cell of a workbook as spreadsheets name it: `C5`.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        match &self.spot {
            Some(Spot::Sheet { column: Some(column), .. }) => {
                Some(format!("{}{}", column_letters(*column), self.line?))
            }
            _ => None,
        }
    }
}

/// `FILE:LINE`; in a workbook `FILE#SHEET:CELL` or `FILE#SHEET:ROW`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&harmless(self.file.as_deref().unwrap_or("-")))?;
        if let Some(sheet) = self.sheet() {
            write!(f, "#{}", harmless(sheet))?;
        }
        match (self.cell(), self.line) {
            (Some(cell), _) => write!(f, ":{cell}"),
            (None, Some(line)) => write!(f, ":{line}"),
            (None, None) => Ok(()),
        }
    }
}

/// `A` for 0, `Z` for 25, `AA` for 26.
fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_workbook_is_named_as_spreadsheets_name_it() {
        let place = |column, line| Place {
            file: Some("财政.xlsx".into()),
            line: Some(line),
            column: None,
            spot: Some(Spot::Sheet { sheet: "表1".into(), column }),
        };
        for (column, cell) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(place(Some(column), 5).to_string(), format!("财政.xlsx#表1:{cell}5"));
        }
        assert_eq!(place(None, 5).to_string(), "财政.xlsx#表1:5");
    }
}
