//! Finds the header row and with it the delimiter and the layout.

use super::delimited::{Row, Rows, Step};
use super::heading::{Headings, Role, is_too_long};
use super::layout::Layout;
use crate::model::names::nearest;
use crate::model::number;
use crate::model::text::{fold, key};

/// How many rows that are not blank may stand above the header, and it.
pub(super) const SEARCHED: usize = 30;
/// How many names are suggested where there is no header.
const SUGGESTIONS: usize = 3;
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// A header that was found.
#[derive(Debug)]
pub(super) struct Header {
    /// What separates cells.
    pub(super) delimiter: u8,
    /// The line of the row.
    pub(super) line: usize,
    /// What the columns are for.
    pub(super) layout: Layout,
}

/// What there is where no header was found.
#[derive(Debug, PartialEq)]
pub(super) enum Missing {
    /// Nothing but blank lines.
    Everything,
    /// No row like a header; the line of the nearest one, by its delimiter,
    /// and known names near to its cells.
    Header { line: usize, delimiter: u8, nearest: Vec<String> },
}

/// The header of a table: the first row with a column of names and one of
/// values, else the first with names of points. Of several delimiters the one
/// that makes most headings known.
pub(super) fn find(headings: &Headings, text: &str) -> Result<Header, Missing> {
    let delimiters = DELIMITERS.into_iter().filter(|byte| *byte == b',' || has_early(text, *byte));
    let delimiters: Vec<u8> = delimiters.collect();
    let search = |recognise: fn(&Headings, &Row) -> Option<Layout>| {
        let found =
            delimiters.iter().filter_map(|delimiter| first(headings, text, *delimiter, recognise));
        found.reduce(
            |best, other| if other.layout.known() > best.layout.known() { other } else { best },
        )
    };
    search(Layout::long)
        .or_else(|| search(Layout::wide))
        .ok_or_else(|| missing(headings, text, &delimiters))
}

/// Whether a row is blank.
pub(super) fn is_blank(row: &Row) -> bool {
    row.cells.iter().all(|cell| is_blank_text(&cell.text))
}

/// Whether a text is blank; characters of no width do not matter.
pub(super) fn is_blank_text(text: &str) -> bool {
    let is_blank = |c: char| {
        c.is_whitespace() || (!c.is_ascii() && fold(c.encode_utf8(&mut [0; 4])).is_empty())
    };
    text.chars().all(is_blank)
}

/// Whether `byte` stands anywhere near the start.
fn has_early(text: &str, byte: u8) -> bool {
    const NEAR: usize = 1 << 16;
    text.bytes().take(NEAR).any(|other| other == byte)
}

fn first(
    headings: &Headings,
    text: &str,
    delimiter: u8,
    recognise: fn(&Headings, &Row) -> Option<Layout>,
) -> Option<Header> {
    candidates(text, delimiter).iter().find_map(|row| {
        let layout = recognise(headings, row)?;
        Some(Header { delimiter, line: row.line, layout })
    })
}

/// The first rows that are not blank.
fn candidates(text: &str, delimiter: u8) -> Vec<Row<'_>> {
    let mut rows = Rows::new(text, delimiter);
    let mut row = Row::default();
    let mut found = Vec::new();
    while found.len() < SEARCHED {
        match rows.next(&mut row) {
            Step::End => break,
            Step::Row if !is_blank(&row) => found.push(row.clone()),
            Step::Row | Step::Broken(_) => {}
        }
    }
    found
}

fn missing(headings: &Headings, text: &str, delimiters: &[u8]) -> Missing {
    let rows = delimiters.iter().flat_map(|delimiter| {
        candidates(text, *delimiter).into_iter().map(|row| (*delimiter, row))
    });
    let known = |row: &Row| row.cells.iter().filter(|cell| is_known(headings, &cell.text)).count();
    let best = rows
        .map(|(delimiter, row)| (known(&row), delimiter, row))
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    match best {
        None if text.contains('"') => {
            Missing::Header { line: 1, delimiter: b',', nearest: Vec::new() }
        }
        None => Missing::Everything,
        Some((_, delimiter, row)) => {
            Missing::Header { line: row.line, delimiter, nearest: suggestions(headings, &row) }
        }
    }
}

fn is_known(headings: &Headings, text: &str) -> bool {
    !matches!(headings.role(text).0, Role::Blank | Role::Unknown)
}

/// For each cell that says nothing to us the name nearest to it.
fn suggestions(headings: &Headings, row: &Row) -> Vec<String> {
    let known: Vec<(&str, String)> = headings.known().map(|name| (name, key(name))).collect();
    let mut found: Vec<String> = Vec::new();
    for cell in row.cells.iter().filter(|cell| !is_too_long(&cell.text)) {
        let wanted = key(&cell.text);
        let is_known =
            is_known(headings, &cell.text) || known.iter().any(|(_, key)| *key == wanted);
        if wanted.is_empty() || is_known || number::read(&fold(&cell.text)).is_some() {
            continue;
        }
        let names = known.iter().map(|(name, key)| (*name, key.as_str()));
        let best = nearest(&wanted, names).into_iter().next();
        found.extend(best.filter(|name| !found.contains(name)));
    }
    found.truncate(SUGGESTIONS);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::catalogue;

    fn header(text: &str) -> Result<(u8, usize), Missing> {
        find(&Headings::new(&catalogue()), text).map(|header| (header.delimiter, header.line))
    }

    #[test]
    fn the_header_tells_the_delimiter() {
        for (text, expected) in [
            ("测评点,数值\n", (b',', 1)),
            ("测评点\t数值\n", (b'\t', 1)),
            ("测评点;数值\n", (b';', 1)),
            ("测评点,数值,a;b\tc\n", (b',', 1)),
            ("统计表\n\n填报单位：区财政局,,\n测评点,数值,年份\n", (b',', 4)),
            ("城镇登记失业率\n测评点,数值\n", (b',', 2)),
            ("地区\t城镇登记失业率\n", (b'\t', 1)),
            ("sep=;\n测评点;数值\n", (b';', 2)),
        ] {
            assert_eq!(header(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn nothing_at_all_is_told_apart_from_no_header() {
        for text in ["", "\n", " \r\n　\n\u{200B}", ",,\n,,\n"] {
            assert_eq!(header(text), Err(Missing::Everything), "{text:?}");
        }
        let none = |line, delimiter, nearest: &[&str]| Missing::Header {
            line,
            delimiter,
            nearest: nearest.iter().map(|&name| name.to_owned()).collect(),
        };
        for (text, expected) in [
            ("2020,城镇登记失业率,3.2\n", none(1, b',', &[])),
            ("\n表\n测评点;数植\n", none(3, b';', &["数值"])),
            ("地区,城镇登记失业路\n官渡区,3\n", none(1, b',', &["城镇登记失业率"])),
        ] {
            assert_eq!(header(text), Err(expected), "{text}");
        }
    }
}
