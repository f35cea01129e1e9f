//! The area of a row: its column, else the catalogue's area. `--area` selects.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::journal::{Journal, shown};
use super::remark::is_no_area;
use super::year::Choice;
use crate::model::Fault;
use crate::model::text::{fold, squeeze, unguarded};

/// No area has a name of more characters.
const LONGEST: usize = 200;

/// Tells the areas of the rows of one file.
#[derive(Debug)]
pub(super) struct Areas {
    /// The area of rows that name none.
    default: String,
    /// As areas are compared.
    wanted: Option<String>,
    /// The last cell read, and its area.
    last: (String, String),
    /// Whether that is none: `合计`.
    is_none: bool,
    /// Whether any row of the file names an area, once that is known.
    named: Option<bool>,
    /// Areas that are not selected, by how areas are compared: as first
    /// written, the first line, and the number of rows.
    others: BTreeMap<String, (String, usize, usize)>,
}

impl Areas {
    /// For a file; the default is folded, the wanted area squeezed.
    pub(super) fn new(default: String, wanted: Option<String>) -> Self {
        let last = Default::default();
        Self { default, wanted, last, is_none: false, named: None, others: BTreeMap::new() }
    }

    /// Whether a row has an area, by its cell in the area column. An empty
    /// cell only means the default where no row of the file names an area:
    /// `later` tells it for the rows to come.
    pub(super) fn choose(
        &mut self,
        cell: Option<&str>,
        line: usize,
        journal: &mut Journal,
        later: impl FnOnce() -> bool,
    ) -> Choice<()> {
        if let Some(text) = cell
            && let Some(refused) = self.refuses(text, line, journal, later)
        {
            return refused;
        }
        let area = self.current();
        if self.wanted.as_deref().is_some_and(|wanted| !is_same(wanted, area)) {
            let (key, seen) = (squeeze(area), (area.to_owned(), line, 1));
            count_other(&mut self.others, key, seen);
            return Choice::Other;
        }
        Choice::Selected(())
    }

    /// Takes the cell of a row as the last one read; gives what becomes of a
    /// row that it reports.
    fn refuses(
        &mut self,
        text: &str,
        line: usize,
        journal: &mut Journal,
        later: impl FnOnce() -> bool,
    ) -> Option<Choice<()>> {
        if text.trim().chars().nth(LONGEST).is_some() {
            journal.about_row(line, Fault::MissingArea);
            return Some(Choice::Unknown);
        }
        if self.last.0 != text {
            self.last = (text.to_owned(), fold(unguarded(text)));
            self.is_none = is_no_area(&self.last.1);
        }
        if self.is_none {
            journal.about_row(line, Fault::TotalRow { text: shown(&self.last.1) });
            return Some(Choice::Other);
        }
        if !self.last.1.is_empty() {
            self.named = Some(true);
        } else if *self.named.get_or_insert_with(later) {
            journal.about_row(line, Fault::MissingArea);
            return Some(Choice::Unknown);
        }
        None
    }

    /// The area of the row that was chosen last.
    pub(super) fn current(&self) -> &str {
        if self.last.1.is_empty() { &self.default } else { &self.last.1 }
    }

    /// Adds what another reader of the same file saw.
    pub(super) fn absorb(&mut self, other: Self) {
        for (key, seen) in other.others {
            count_other(&mut self.others, key, seen);
        }
    }

    /// Reports the areas that were not selected; gives them, each with how it
    /// is compared.
    pub(super) fn finish(
        self,
        journal: &mut Journal,
    ) -> impl Iterator<Item = (String, String)> + use<> {
        for (area, line, rows) in self.others.values() {
            journal.about_row(*line, Fault::OtherArea { area: area.clone(), rows: *rows });
        }
        self.others.into_iter().map(|(key, (area, ..))| (key, area))
    }
}

/// Counts rows of an area that is not selected; the first line names it.
fn count_other(
    others: &mut BTreeMap<String, (String, usize, usize)>,
    key: String,
    seen: (String, usize, usize),
) {
    match others.entry(key) {
        Entry::Vacant(entry) => {
            entry.insert(seen);
        }
        Entry::Occupied(mut entry) => {
            let held = entry.get_mut();
            let rows = held.2 + seen.2;
            if seen.1 < held.1 {
                *held = seen;
            }
            held.2 = rows;
        }
    }
}

/// Whether a record's area is the one that somebody asked for.
#[must_use]
pub fn is_area(wanted: &str, area: &str) -> bool {
    is_same(&squeeze(wanted), area)
}

/// Whether a folded area is the one that was asked for: spaces do not matter.
fn is_same(wanted: &str, area: &str) -> bool {
    area.chars().filter(|c| *c != ' ').eq(wanted.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(wanted: Option<&str>, cells: &[Option<&str>]) -> (Vec<String>, Vec<String>) {
        let mut journal = Journal::default();
        journal.open("x.csv");
        let mut areas = Areas::new("官渡区".to_owned(), wanted.map(str::to_owned));
        let mut chosen = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            let later =
                || cells[index + 1..].iter().any(|cell| cell.is_some_and(|text| !text.is_empty()));
            if areas.choose(*cell, index + 2, &mut journal, later) == Choice::Selected(()) {
                chosen.push(areas.current().to_owned());
            }
        }
        let _ = areas.finish(&mut journal);
        let findings = journal.finish();
        let codes = findings.iter().map(|f| format!("{}:{}", f.place, f.fault.code().text()));
        (chosen, codes.collect())
    }

    #[test]
    fn an_empty_cell_is_the_catalogues_area_only_where_no_row_names_one() {
        for (cells, areas, findings) in [
            (&[None, None][..], &["官渡区", "官渡区"][..], &[][..]),
            (&[Some(""), Some("")], &["官渡区", "官渡区"], &[]),
            (&[Some("关上街道"), Some(" 太和 街道")], &["关上街道", "太和 街道"], &[]),
            (&[Some("关上街道"), Some("")], &["关上街道"], &["x.csv:3:missing-area"]),
            (&[Some(""), Some("关上街道")], &["关上街道"], &["x.csv:2:missing-area"]),
            (&[Some("关上街道"), Some("合计")], &["关上街道"], &["x.csv:3:total-row"]),
            (&[Some("合计："), Some("合计：")], &[], &["x.csv:2:total-row", "x.csv:3:total-row"]),
        ] {
            let (chosen, codes) = choose(None, cells);
            assert_eq!((chosen, codes), (strings(areas), strings(findings)), "{cells:?}");
        }
    }

    #[test]
    fn the_option_selects_and_never_relabels() {
        let cells = [Some("关上街道"), Some("太和街道"), Some("太和街道")];
        assert_eq!(
            choose(Some("关上街道"), &cells),
            (strings(&["关上街道"]), strings(&["x.csv:3:other-area"]))
        );
        assert_eq!(choose(Some("关上街道"), &[None]), (vec![], strings(&["x.csv:2:other-area"])));
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }
}
