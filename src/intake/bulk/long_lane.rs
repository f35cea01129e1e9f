//! The fast lane for rows with one value: a row that differs from rows already
//! read by the full code in nothing but its value is known by its bytes. All
//! others are left to the full code, and what it makes of them is learned here.

use hashbrown::HashMap;
use memchr::{memchr, memchr3};

use super::blocks::line_end;
use super::decimal::Decimal;
use super::plain::{Plain, labels};
use crate::intake::header::{Layout, Shape};
use crate::intake::rows::{Cell, Row};
use crate::model::{Catalogue, Observation, Status, Value};

/// Rows with one value each.
#[derive(Debug)]
pub(super) struct LongLane<'c> {
    catalogue: &'c Catalogue,
    delimiter: u8,
    /// The cells before the name of the point: only area and year.
    leading: usize,
    /// The column of the names.
    point: usize,
    /// The column of the values.
    value: usize,
    known: Vec<Known>,
    by_name: HashMap<Box<[u8]>, usize>,
    /// The row before: its leading cells, and which of the known it was.
    prefix: Option<Vec<u8>>,
    last: usize,
}

/// How the rows of a point look.
#[derive(Debug)]
struct Known {
    point: usize,
    /// The cells from the name up to the value, with their delimiters.
    name: Box<[u8]>,
    /// The cells behind the value.
    tail: Box<[u8]>,
    status: Status,
    /// Labels by their own names; none for numbers.
    labels: Option<Vec<Box<[u8]>>>,
    /// Which one followed the last time.
    next: usize,
}

/// A row that is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    /// The point.
    pub(super) point: usize,
    /// Its value.
    pub(super) plain: Plain,
    /// Its status.
    pub(super) status: Status,
    /// Bytes of the cells before the name, with their delimiters.
    pub(super) leading: usize,
    /// Whether these are those of the row before.
    pub(super) goes_on: bool,
    /// Bytes of the row with its line end.
    pub(super) length: usize,
}

impl<'c> LongLane<'c> {
    /// A lane for a table with a row per value, where nothing but area and
    /// year stands before the names and these before the values.
    pub(super) fn new(catalogue: &'c Catalogue, layout: &Layout, delimiter: u8) -> Option<Self> {
        let Shape::Long(long) = &layout.shape else { return None };
        let scope = [layout.area, layout.area_code, layout.year];
        let leads = |column: &Option<usize>| column.is_none_or(|column| column < long.point);
        let fits = (0..long.point).all(|column| scope.contains(&Some(column)))
            && scope.iter().all(leads)
            && long.point < long.value
            && long.levels.is_empty();
        fits.then(|| Self {
            catalogue,
            delimiter,
            leading: long.point,
            point: long.point,
            value: long.value,
            known: Vec::new(),
            by_name: HashMap::new(),
            prefix: None,
            last: 0,
        })
    }

    /// The row at the start of `bytes`, if it is known.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a fifth of the steps of a row, measured")]
    pub(super) fn glance(&mut self, bytes: &[u8]) -> Option<Hit> {
        let same = self.prefix.as_ref().filter(|prefix| bytes.starts_with(prefix));
        let goes_on = same.is_some();
        let leading = same.map_or_else(|| self.leading_cells(bytes), |same| Some(same.len()))?;
        let rest = &bytes[leading..];
        let at = self.find(rest)?;
        let known = &self.known[at];
        let rest = &rest[known.name.len()..];
        let (plain, length) = known.value(rest)?;
        let rest = match &*known.tail {
            [] => &rest[length..],
            tail => rest[length..].strip_prefix(tail)?,
        };
        let length = bytes.len() - rest.len() + line_end(rest)?;
        let (point, status) = (known.point, known.status);
        self.known[self.last].next = at;
        self.last = at;
        Some(Hit { point, plain, status, leading, goes_on, length })
    }

    /// From now on rows that begin like this go on.
    pub(super) fn begin(&mut self, leading: &[u8]) {
        let prefix = self.prefix.get_or_insert_default();
        prefix.clear();
        prefix.extend_from_slice(leading);
    }

    /// No row goes on: the next one has to say where it belongs.
    pub(super) fn forget(&mut self) {
        self.prefix = None;
    }

    /// Learns from a row about which nothing had to be said.
    pub(super) fn learn(&mut self, line: &str, row: &Row, point: usize, said: &Observation) {
        let Some((name, tail)) = self.around(line, row) else { return };
        let Observation::Reported(reading) = said else { return };
        let labels = match reading.value {
            Value::Number(_) => None,
            Value::Label(_) => labels(self.catalogue, point),
        };
        let known = Known {
            point,
            name: name.as_bytes().into(),
            tail: tail.as_bytes().into(),
            status: reading.status,
            labels,
            next: 0,
        };
        let own = line[row.cells[self.value].bytes()].as_bytes();
        let is_plain = known
            .value(own)
            .is_some_and(|(plain, length)| length == own.len() && plain.value() == reading.value);
        if is_plain {
            self.keep(row.cells[self.point].text.as_bytes(), known);
        }
    }

    fn keep(&mut self, name: &[u8], known: Known) {
        let at = *self.by_name.entry(name.into()).or_insert(self.known.len());
        match self.known.get_mut(at) {
            Some(old) => *old = Known { next: old.next, ..known },
            None => self.known.push(known),
        }
        self.known[self.last].next = at;
        self.last = at;
    }

    /// The bytes from the name to the value and behind it, if every cell is
    /// written as it reads and none behind could be a part of a number.
    fn around<'t>(&self, line: &'t str, row: &Row) -> Option<(&'t str, &'t str)> {
        let is_raw = |cell: &Cell| line.get(cell.bytes()) == Some(&*cell.text);
        let behind = row.cells.get(self.value + 1..)?;
        let is_word = |cell: &Cell| !cell.text.contains(char::is_numeric);
        if !row.cells.iter().all(is_raw) || !behind.iter().all(is_word) {
            return None;
        }
        let value = row.cells[self.value].bytes();
        let end = row.cells.last()?.bytes().end;
        let name = line.get(row.cells[self.point].bytes().start..value.start)?;
        Some((name, line.get(value.end..end)?))
    }

    /// The length of the cells before the name.
    fn leading_cells(&self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        for _ in 0..self.leading {
            let found = memchr3(self.delimiter, b'\n', b'\r', &bytes[at..])?;
            if bytes[at + found] != self.delimiter {
                return None;
            }
            at += found + 1;
        }
        (memchr(b'"', &bytes[..at]).is_none()).then_some(at)
    }

    fn find(&self, bytes: &[u8]) -> Option<usize> {
        let guess = self.known.get(self.last)?.next;
        if bytes.starts_with(&self.known[guess].name) {
            return Some(guess);
        }
        let end = memchr(self.delimiter, bytes)?;
        let at = *self.by_name.get(&bytes[..end])?;
        bytes.starts_with(&self.known[at].name).then_some(at)
    }
}

impl Known {
    /// The value at the start of `bytes` and its length.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as `glance`")]
    fn value(&self, bytes: &[u8]) -> Option<(Plain, usize)> {
        match &self.labels {
            None => Decimal::read(bytes).map(|(decimal, length)| (Plain::Number(decimal), length)),
            Some(labels) => find_label(labels, bytes, &self.tail),
        }
    }
}

/// The label at the start of `bytes`, with the tail or a line end behind it.
fn find_label(labels: &[Box<[u8]>], bytes: &[u8], tail: &[u8]) -> Option<(Plain, usize)> {
    let ends = |rest: &[u8]| match tail {
        [] => matches!(rest, [] | [b'\n' | b'\r', ..]),
        _ => rest.is_empty() || rest.starts_with(tail),
    };
    let is_it = |label: &[u8]| bytes.strip_prefix(label).is_some_and(ends);
    let at = labels.iter().position(|label| is_it(label))?;
    Some((Plain::Label(at), labels[at].len()))
}
