//! The lines that findings are about, read once more for those that show them.

use std::ops::Range;

use super::selection::Selection;
use super::source::kind::{Kind, kind};
use super::source::{Source, encoding};
use super::workbook::{self, Sheet};
use crate::model::text::harmless;
use crate::model::{Excerpt, Finding, Spot};

/// What stands between two cells of a sheet's row.
const BETWEEN: &str = " │ ";

/// Gives findings the line they are about, where they are about a line of
/// this source.
pub fn add_excerpts<'f>(
    source: &Source,
    selection: &Selection,
    findings: impl Iterator<Item = &'f mut Finding>,
) {
    let own = findings
        .filter(|finding| finding.place.file.as_deref() == Some(source.name.as_str()))
        .filter(|finding| finding.place.line.is_some());
    let mut own: Vec<&mut Finding> = own.collect();
    if own.is_empty() {
        return;
    }
    if kind(&source.bytes) == Kind::Workbook {
        let Ok(workbook) = workbook::read(&source.bytes) else { return };
        for finding in own {
            let sheet =
                workbook.sheets.iter().find(|sheet| finding.place.sheet() == Some(&sheet.name));
            finding.excerpt = sheet.and_then(|sheet| row(sheet, finding)).map(Box::new);
        }
    } else if let Ok(decoded) = encoding::decode(&source.bytes, selection.encoding) {
        for finding in &mut own {
            finding.excerpt = line(&decoded.text, finding).map(Box::new);
        }
    }
}

/// The line of a text on which a cell begins.
fn line(text: &str, finding: &Finding) -> Option<Excerpt> {
    let Some(Spot::Text(bytes)) = &finding.place.spot else { return None };
    let start = text.get(..bytes.start)?.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let rest = text.get(start..)?;
    let whole = rest.split(['\n', '\r']).next().unwrap_or_default();
    let marked = trimmed(whole, bytes.start - start..(bytes.end - start).min(whole.len()));
    excerpt(finding, whole, marked)
}

/// The row of a sheet, its cells side by side.
fn row(sheet: &Sheet, finding: &Finding) -> Option<Excerpt> {
    let Some(Spot::Sheet { column: Some(column), .. }) = finding.place.spot else { return None };
    let row = sheet.rows.iter().find(|row| Some(row.number) == finding.place.line)?;
    let (mut text, mut marked) = (String::new(), None);
    for cell in &row.cells {
        if !text.is_empty() {
            text.push_str(BETWEEN);
        }
        let start = text.len();
        text.push_str(&cell.text.replace(['\n', '\r'], " "));
        if cell.column == column {
            marked = Some(start..text.len());
        }
    }
    excerpt(finding, &text, marked?)
}

/// A range without the spaces at its ends, unless there is nothing else.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(part) = text.get(range.clone()).filter(|part| !part.trim().is_empty()) else {
        return range;
    };
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

fn excerpt(finding: &Finding, text: &str, marked: Range<usize>) -> Option<Excerpt> {
    let parts = [0..marked.start, marked.clone(), marked.end..text.len()];
    let [before, own, after] = parts.map(|range| text.get(range).map(harmless));
    let (before, own, after) = (before?, own?, after?);
    let marked = before.len()..before.len() + own.len();
    Some(Excerpt { line: finding.place.line?, text: before + &own + &after, marked })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::read;
    use crate::intake::sample::catalogue;

    fn excerpts(text: &str) -> Vec<(usize, String)> {
        let source = Source::new("2020.csv", text.as_bytes());
        let selection = Selection::default();
        let mut intake = read(&catalogue(), std::slice::from_ref(&source), &selection);
        add_excerpts(&source, &selection, intake.findings.iter_mut());
        let excerpts = intake.findings.iter().filter_map(|finding| finding.excerpt.as_deref());
        excerpts.map(|one| (one.line, one.text[one.marked.clone()].to_owned())).collect()
    }

    #[test]
    fn the_cell_of_a_finding_is_marked_on_its_line() {
        for (text, expected) in [
            ("测评点,数值\npension, 约98 ,\n", vec![(2, "约98")]),
            ("测评点,数值\r\n\r\npension,\"约\u{1b}98\"\r\n", vec![(3, "\"约\u{FFFD}98\"")]),
            ("测评点,数值,备注\npension,98,\"一\n二\"\nbeds,\"约\n40\",\n", vec![(4, "\"约")]),
            ("测评点,数值\npension,\"98\nbeds,40\n", vec![(2, "\"98")]),
            ("测评点,数值\r城镇登记失业路,3", vec![(2, "城镇登记失业路")]),
        ] {
            let expected: Vec<(usize, String)> =
                expected.into_iter().map(|(line, text)| (line, text.to_owned())).collect();
            assert_eq!(excerpts(text), expected, "{text:?}");
        }
        assert_eq!(excerpts("测评点,数值\n注：快报数\n"), []);
    }
}
