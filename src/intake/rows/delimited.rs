//! Delimited text (RFC 4180) into rows of cells that know their physical
//! lines. A quote that does not close properly never swallows rows.

use std::borrow::Cow;

use super::cell_text::shown;
use super::row::{Broken, Cell, Mark, Position, Row, Step};
use crate::intake::workbook::Merge;
use crate::model::Fault;

/// The most cells of a row: the columns that spreadsheets have.
const MOST_CELLS: usize = 16_384;

/// The rows of a text.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: usize,
}

/// What ends a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Delimiter,
    Row,
}

impl<'t> Rows<'t> {
    /// The rows of a text whose cells are separated by an ASCII character.
    pub(crate) fn new(text: &'t str, delimiter: u8) -> Self {
        Self { text, delimiter, at: 0, line: 1 }
    }

    /// The rows of a part of such a text that begins on a later line.
    pub(crate) fn from_line(text: &'t str, delimiter: u8, line: usize) -> Self {
        Self { text, delimiter, at: 0, line }
    }

    /// How much has been read: bytes, and the line that comes next.
    pub(crate) fn position(&self) -> (usize, usize) {
        (self.at, self.line)
    }

    /// The character between cells.
    pub(crate) fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// Reads the next row into `row`. A blank line is a row with one empty cell.
    pub(crate) fn next(&mut self, row: &mut Row<'t>) -> Step {
        row.cells.clear();
        row.line = self.line;
        row.multi_line = false;
        if self.at == self.text.len() {
            return Step::End;
        }
        loop {
            let (at, line) = (self.at, self.line);
            match self.cell() {
                Ok(text) => {
                    row.multi_line |= text.contains(['\n', '\r']);
                    let position = Position { line, mark: Mark::Text(at..self.at) };
                    row.cells.push(Cell { text, position, merge: Merge::None });
                    if self.end_cell() == End::Row {
                        return Step::Row;
                    }
                    if row.cells.len() == MOST_CELLS {
                        return self.too_wide(row);
                    }
                }
                Err(fault) => {
                    let position =
                        Position { line, mark: Mark::Text(at..self.find(at, is_line_end)) };
                    self.rewind(at, line);
                    return Step::Broken(Broken { position, column: row.cells.len(), fault });
                }
            }
        }
    }

    /// A row of more cells than any table has, without making them all.
    fn too_wide(&mut self, row: &Row) -> Step {
        let end = self.find(self.at, is_line_end);
        let rest = &self.text.as_bytes()[self.at..end];
        let more = rest.split(|byte| *byte == self.delimiter).count();
        let position = Position { line: self.line, mark: Mark::Text(self.at..end) };
        self.rewind(self.at, self.line);
        let fault = Fault::TooWide { found: row.cells.len() + more, most: MOST_CELLS };
        Step::Broken(Broken { position, column: MOST_CELLS, fault })
    }

    /// Goes back to the line after `line`, on which the byte `at` stands.
    pub(crate) fn rewind(&mut self, at: usize, line: usize) {
        self.at = self.find(at, is_line_end);
        self.line = line;
        self.end_line();
    }

    /// Reads up to the end of a cell.
    fn cell(&mut self) -> Result<Cow<'t, str>, Fault> {
        let open = self.skip_spaces(self.skip_mark(self.at));
        if self.text.as_bytes().get(open) == Some(&b'"') { self.quoted(open) } else { self.plain() }
    }

    fn plain(&mut self) -> Result<Cow<'t, str>, Fault> {
        let start = self.at;
        let end = self.find(start, |byte| self.ends_cell(byte) || byte == b'"');
        if self.text.as_bytes().get(end) == Some(&b'"') {
            return Err(self.stray(start, end));
        }
        self.at = end;
        Ok(Cow::Borrowed(&self.text[start..end]))
    }

    /// A cell in quotes, the first of which stands at `open`. Spaces around
    /// the quotes do no harm.
    fn quoted(&mut self, open: usize) -> Result<Cow<'t, str>, Fault> {
        let bytes = self.text.as_bytes();
        let (start, line) = (self.at, self.line);
        let mut doubled = false;
        let mut close = open + 1;
        loop {
            close = self.find(close, |byte| byte == b'"' || is_line_end(byte));
            match (bytes.get(close), bytes.get(close + 1)) {
                (None, _) => return Err(Fault::UnclosedQuote),
                (Some(b'"'), Some(b'"')) => {
                    doubled = true;
                    close += 2;
                }
                (Some(b'"'), _) => break,
                _ => {
                    self.at = close;
                    self.end_line();
                    close = self.at;
                }
            }
        }
        self.at = self.skip_spaces(close + 1);
        if bytes.get(self.at).is_some_and(|byte| !self.ends_cell(*byte)) {
            let one_line = self.line == line;
            return Err(if one_line { self.stray(start, self.at) } else { Fault::UnclosedQuote });
        }
        let content = &self.text[open + 1..close];
        Ok(if doubled { content.replace("\"\"", "\"").into() } else { content.into() })
    }

    fn stray(&self, start: usize, at: usize) -> Fault {
        let end = self.find(at, |byte| self.ends_cell(byte));
        Fault::StrayQuote { text: shown(&self.text[start..end]) }
    }

    /// Steps over what ends a cell.
    fn end_cell(&mut self) -> End {
        if self.text.as_bytes().get(self.at) == Some(&self.delimiter) {
            self.at += 1;
            return End::Delimiter;
        }
        self.end_line();
        End::Row
    }

    /// Steps over a line end, if there is one.
    fn end_line(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return,
        };
        self.at += length;
        self.line += 1;
    }

    fn ends_cell(&self, byte: u8) -> bool {
        byte == self.delimiter || is_line_end(byte)
    }

    /// Steps over a byte order mark, which joined files have inside.
    fn skip_mark(&self, from: usize) -> usize {
        const MARK: char = '\u{FEFF}';
        if self.text[from..].starts_with(MARK) { from + MARK.len_utf8() } else { from }
    }

    fn skip_spaces(&self, from: usize) -> usize {
        self.find(from, |byte| byte != b' ')
    }

    fn find(&self, from: usize, wanted: impl Fn(u8) -> bool) -> usize {
        let rest = &self.text.as_bytes()[from..];
        rest.iter().position(|byte| wanted(*byte)).map_or(self.text.len(), |found| from + found)
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Cells = Vec<(String, usize)>;

    fn rows(text: &str) -> (Vec<(usize, Cells)>, Vec<Broken>) {
        let (mut read, mut broken) = (Vec::new(), Vec::new());
        let mut rows = Rows::new(text, b',');
        let mut row = Row::default();
        loop {
            match rows.next(&mut row) {
                Step::Row => {
                    let cells = row.cells.iter().map(|c| (c.text.to_string(), c.line())).collect();
                    read.push((row.line, cells));
                }
                Step::Broken(fault) => broken.push(fault),
                Step::End => return (read, broken),
            }
        }
    }

    fn cell(text: &str, line: usize) -> (String, usize) {
        (text.to_owned(), line)
    }

    #[test]
    fn every_kind_of_line_end_is_one_line() {
        let (read, broken) = rows("a,b\r\nc,\rd\n\n\"e\r\nf\",g\n");
        let expected = vec![
            (1, vec![cell("a", 1), cell("b", 1)]),
            (2, vec![cell("c", 2), cell("", 2)]),
            (3, vec![cell("d", 3)]),
            (4, vec![cell("", 4)]),
            (5, vec![cell("e\r\nf", 5), cell("g", 6)]),
        ];
        assert_eq!((read, broken), (expected, vec![]));
    }

    #[test]
    fn quotes_hold_delimiters_and_doubled_quotes() {
        let (read, broken) = rows("\"a,b\",\"say \"\"hi\"\"\", \"x\" ,");
        let cells = [cell("a,b", 1), cell("say \"hi\"", 1), cell("x", 1), cell("", 1)];
        assert_eq!((read, broken), (vec![(1, cells.to_vec())], vec![]));
    }

    #[test]
    fn a_wrong_quote_is_named_where_its_cell_begins_and_costs_one_line() {
        let stray = |text: &str| Fault::StrayQuote { text: text.to_owned() };
        for (text, line, column, fault) in [
            ("a\nb,\"c\nd,e\n", 2, 1, Fault::UnclosedQuote),
            ("a\nb,\"c\nd,\"e\",f\ng\n", 2, 1, Fault::UnclosedQuote),
            ("a\n\"b\"c,1\nd\n", 2, 0, stray("\"b\"c")),
            ("a\nb,say \"hi\",2\nd\n", 2, 1, stray("say \"hi\"")),
        ] {
            let (read, broken) = rows(text);
            let said: Vec<_> =
                broken.iter().map(|b| (b.position.line, b.column, &b.fault)).collect();
            assert_eq!(said, [(line, column, &fault)], "{text}");
            let lines: Vec<usize> = read.iter().map(|(line, _)| *line).collect();
            let others = (1..=text.lines().count()).filter(|other| *other != line);
            assert_eq!(lines, others.collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn a_row_with_more_cells_than_a_spreadsheet_is_refused_whole() {
        let text = format!("a{}\nb\n", ",".repeat(20_000));
        let (read, broken) = rows(&text);
        assert_eq!(read, [(2, vec![cell("b", 2)])]);
        assert_eq!(broken[0].fault, Fault::TooWide { found: 20_001, most: MOST_CELLS });
        let (read, _) = rows(&",".repeat(MOST_CELLS - 1));
        assert_eq!(read[0].1.len(), MOST_CELLS);
    }

    #[test]
    fn reading_can_go_back_to_the_line_after_a_cell() {
        let mut rows = Rows::new("a,\"b\r\nc\",d\r\ne", b',');
        let mut row = Row::default();
        assert_eq!(rows.next(&mut row), Step::Row);
        assert!(row.multi_line);
        assert_eq!(row.cells[1].position.mark, Mark::Text(2..8));
        rows.rewind(2, row.cells[1].line());
        let Step::Broken(broken) = rows.next(&mut row) else { panic!("{row:?}") };
        assert_eq!((broken.position.line, broken.position.mark), (2, Mark::Text(6..10)));
        assert_eq!(rows.next(&mut row), Step::Row);
        assert_eq!((row.line, row.cells[0].text.as_ref()), (3, "e"));
    }

    fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
        let cell = prop_oneof!["[a-c0-9 测点]{0,4}", "[a\",\n\r 测]{0,6}"];
        (1..4_usize).prop_flat_map(move |width| {
            let row = proptest::collection::vec(cell.clone(), width);
            proptest::collection::vec(row, 0..6)
        })
    }

    proptest! {
        #[test]
        fn well_formed_text_reads_as_the_csv_crate_reads_it(
            table in tables(),
            end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        ) {
            let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let plain = |cell: &String| {
                if cell.contains(['"', ',', '\n', '\r']) || cell.is_empty() { quote(cell) } else { cell.clone() }
            };
            let lines: Vec<String> =
                table.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join(",")).collect();
            let text = lines.join(end);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            let (read, broken) = rows(&text);
            let ours: Vec<Vec<String>> = read
                .into_iter()
                .map(|(_, cells)| cells.into_iter().map(|(text, _)| text).collect())
                .collect();
            prop_assert_eq!(broken, vec![]);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn on_any_text_lines_rise_and_no_row_is_empty(text in "[a,\"\n\r 测]{0,40}") {
            let (read, broken) = rows(&text);
            let mut lines: Vec<usize> = read.iter().map(|(line, _)| *line).collect();
            prop_assert!(read.iter().all(|(_, cells)| !cells.is_empty()));
            lines.extend(broken.iter().map(|fault| fault.position.line));
            lines.sort_unstable();
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{lines:?}");
        }
    }
}
