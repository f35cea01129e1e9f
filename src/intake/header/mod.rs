//! Finds the header row and with it the delimiter and the layout: what a
//! column is for by its heading (`heading`, `unit_words`), what is said of one
//! that is not known (`suggest`, `suspicion`), all columns together (`layout`).

mod heading;
mod layout;
mod suggest;
mod suspicion;
pub(crate) mod unit_words;

use super::rows::cell_text::is_too_long;
use super::rows::{Body, Row, Rows, Step};
use crate::model::nearest::nearest;
use crate::model::number;
use crate::model::text::{fold, key};

pub(crate) use heading::{Headings, Role};
pub(crate) use layout::{Layout, Long, Shape};

/// How many rows that are not blank may stand above the header, and it.
pub(crate) const SEARCHED: usize = 30;
/// How many names are suggested where there is no header.
const SUGGESTIONS: usize = 3;
/// How many cells they are looked for.
const COMPARED: usize = 50;

/// A header that was found.
#[derive(Debug)]
pub(crate) struct Header<'t> {
    /// The rows of the table from the first, with the right delimiter.
    pub(crate) rows: Rows<'t>,
    /// The line of the row.
    pub(crate) line: usize,
    /// What the columns are for.
    pub(crate) layout: Layout,
}

/// What there is where no header was found.
#[derive(Debug, PartialEq)]
pub(crate) enum Missing {
    /// Nothing but blank lines.
    Everything,
    /// No row like a header; the line of the nearest one, in which of the
    /// readings, and known names near to its cells.
    Header { line: usize, reading: usize, nearest: Vec<String> },
}

/// The header of a table: the first row with a column of names and one of
/// values, else the first with names of points. Of several delimiters the one
/// that makes most headings known.
pub(crate) fn find<'t>(headings: &Headings, body: Body<'t>) -> Result<Header<'t>, Missing> {
    let readings = body.readings();
    let search = |recognise: fn(&Headings, &Row) -> Option<Layout>| {
        let found = readings.iter().filter_map(|rows| first(headings, rows, recognise));
        found.reduce(
            |best, other| if other.layout.known() > best.layout.known() { other } else { best },
        )
    };
    search(Layout::long)
        .or_else(|| search(Layout::wide))
        .ok_or_else(|| missing(headings, body, &readings))
}

fn first<'t>(
    headings: &Headings,
    rows: &Rows<'t>,
    recognise: fn(&Headings, &Row) -> Option<Layout>,
) -> Option<Header<'t>> {
    candidates(rows).iter().find_map(|row| {
        let layout = recognise(headings, row)?;
        Some(Header { rows: rows.clone(), line: row.line, layout })
    })
}

/// The first rows that are not blank.
fn candidates<'t>(rows: &Rows<'t>) -> Vec<Row<'t>> {
    let mut rows = rows.clone();
    let mut row = Row::default();
    let mut found = Vec::new();
    while found.len() < SEARCHED {
        match rows.next(&mut row) {
            Step::End => break,
            Step::Row if !row.is_blank() => found.push(row.clone()),
            Step::Row | Step::Broken(_) => {}
        }
    }
    found
}

fn missing(headings: &Headings, body: Body, readings: &[Rows]) -> Missing {
    let rows = readings
        .iter()
        .enumerate()
        .flat_map(|(reading, rows)| candidates(rows).into_iter().map(move |row| (reading, row)));
    let known = |row: &Row| row.cells.iter().filter(|cell| is_known(headings, &cell.text)).count();
    let best = rows
        .map(|(reading, row)| (known(&row), reading, row))
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    match best {
        None if has_broken_rows(body) => {
            Missing::Header { line: 1, reading: 0, nearest: Vec::new() }
        }
        None => Missing::Everything,
        Some((_, reading, row)) => {
            Missing::Header { line: row.line, reading, nearest: suggestions(headings, &row) }
        }
    }
}

/// Whether there are rows near the start that cannot be read.
fn has_broken_rows(body: Body) -> bool {
    let mut rows = body.readings().swap_remove(0);
    let mut row = Row::default();
    (0..SEARCHED).any(|_| matches!(rows.next(&mut row), Step::Broken(_)))
}

fn is_known(headings: &Headings, text: &str) -> bool {
    !matches!(headings.role(text).0, Role::Blank | Role::Unknown)
}

/// For each cell that says nothing to us the name nearest to it.
fn suggestions(headings: &Headings, row: &Row) -> Vec<String> {
    let known: Vec<(&str, String)> = headings.known().map(|name| (name, key(name))).collect();
    let mut found: Vec<String> = Vec::new();
    for cell in row.cells.iter().filter(|cell| !is_too_long(&cell.text)).take(COMPARED) {
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

    fn header(text: &str) -> Result<(char, usize), Missing> {
        find(&Headings::new(&catalogue()), Body::Text(text))
            .map(|header| (header.rows.delimiter().unwrap(), header.line))
    }

    #[test]
    fn the_header_tells_the_delimiter() {
        for (text, expected) in [
            ("测评点,数值\n", (',', 1)),
            ("测评点\t数值\n", ('\t', 1)),
            ("测评点;数值\n", (';', 1)),
            ("测评点,数值,a;b\tc\n", (',', 1)),
            ("统计表\n\n填报单位：区财政局,,\n测评点,数值,年份\n", (',', 4)),
            ("城镇登记失业率\n测评点,数值\n", (',', 2)),
            ("地区\t城镇登记失业率\n", ('\t', 1)),
            ("sep=;\n测评点;数值\n", (';', 2)),
        ] {
            assert_eq!(header(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn nothing_at_all_is_told_apart_from_no_header() {
        for text in ["", "\n", " \r\n　\n\u{200B}", ",,\n,,\n"] {
            assert_eq!(header(text), Err(Missing::Everything), "{text:?}");
        }
        let none = |line, reading, nearest: &[&str]| Missing::Header {
            line,
            reading,
            nearest: nearest.iter().map(|&name| name.to_owned()).collect(),
        };
        for (text, expected) in [
            ("2020,城镇登记失业率,3.2\n", none(1, 0, &[])),
            ("\n表\n测评点;数植\n", none(3, 1, &["数值"])),
            ("地区,城镇登记失业路\n官渡区,3\n", none(1, 0, &["城镇登记失业率"])),
        ] {
            assert_eq!(header(text), Err(expected), "{text}");
        }
    }
}
