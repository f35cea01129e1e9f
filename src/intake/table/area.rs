//! The area of a row: its column, else the catalogue's area. `--area` selects.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::area_code::Stated;
use super::total::is_no_area;
use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::intake::selection::Inclusion;
use crate::model::area::is_called;
use crate::model::text::{fold, squeeze};
use crate::model::{self, Fault};

/// No area has a name of more characters.
const LONGEST: usize = 200;

/// Tells the areas of the rows of one file.
#[derive(Debug)]
pub(crate) struct Areas<'c> {
    /// The area of rows that name none.
    default: String,
    /// As areas are compared; all where there is none.
    wanted: Vec<String>,
    /// Those that the catalogue lists.
    listed: &'c model::Areas,
    /// The last cells read, and what they say.
    last: Last,
    /// Whether any row of the file names an area, once that is known.
    named: Option<bool>,
    /// Which of code and name the rows of the file have that name an area.
    parts: Option<(bool, bool)>,
    others: Others,
}

/// Areas that are not selected, by how areas are compared: as first written,
/// the first line, and the number of rows.
pub(crate) type Others = BTreeMap<String, (String, usize, usize)>;

/// What the last row that named its area said of it.
#[derive(Debug, Default)]
struct Last {
    code: String,
    name: String,
    area: String,
    /// Why it cannot be one: `合计`, a damaged code.
    fault: Option<Fault>,
}

impl Last {
    fn is(&self, stated: Stated<'_>) -> bool {
        self.code == stated.code.unwrap_or_default() && self.name == stated.name.unwrap_or_default()
    }

    fn read(stated: Stated<'_>, listed: &model::Areas) -> Self {
        let own = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
        if let Some(code) = stated.only_code() {
            let (code_cell, name_cell) = (own(stated.code), own(stated.name));
            return Self { code: code_cell, name: name_cell, area: code.to_owned(), fault: None };
        }
        let total = [stated.code, stated.name]
            .into_iter()
            .flatten()
            .map(fold)
            .find(|text| is_no_area(text));
        let total = total.map(|text| Fault::TotalRow { text: shown(&text) });
        let fault = total.or_else(|| stated.damage(listed));
        Self { code: own(stated.code), name: own(stated.name), area: stated.area(), fault }
    }
}

impl<'c> Areas<'c> {
    /// For a file; the default is folded, the wanted areas are squeezed.
    pub(crate) fn new(default: String, wanted: Vec<String>, listed: &'c model::Areas) -> Self {
        let (last, others) = (Last::default(), BTreeMap::new());
        Self { default, wanted, listed, last, named: None, parts: None, others }
    }

    /// Whether a row has an area, by its cells in the columns of areas. An
    /// empty cell only means the default where no row of the file names an
    /// area: `later` tells it for the rows to come.
    pub(crate) fn choose(
        &mut self,
        stated: Stated<'_>,
        line: usize,
        journal: &mut Journal,
        later: impl FnOnce() -> bool,
    ) -> Inclusion<()> {
        if (stated.code.is_some() || stated.name.is_some())
            && let Some(refused) = self.refuses(stated, line, journal, later)
        {
            return refused;
        }
        let area = self.current();
        let is_wanted = |wanted: &String| is_called(area, wanted);
        if !self.wanted.is_empty() && !self.wanted.iter().any(is_wanted) {
            let (key, seen) = (squeeze(area), (area.to_owned(), line, 1));
            count_other(&mut self.others, key, seen);
            return Inclusion::Other;
        }
        Inclusion::Selected(())
    }

    /// Takes the cells of a row as the last ones read; gives what becomes of a
    /// row that it reports.
    fn refuses(
        &mut self,
        stated: Stated<'_>,
        line: usize,
        journal: &mut Journal,
        later: impl FnOnce() -> bool,
    ) -> Option<Inclusion<()>> {
        let is_too_long =
            |text: &str| text.len() > LONGEST && text.trim().chars().nth(LONGEST).is_some();
        if [stated.code, stated.name].into_iter().flatten().any(is_too_long) {
            journal.about_row(line, Fault::MissingArea);
            return Some(Inclusion::Unknown);
        }
        if !self.last.is(stated) {
            self.last = Last::read(stated, self.listed);
        }
        if let Some(fault) = &self.last.fault {
            journal.about_row(line, fault.clone());
            let is_total = matches!(fault, Fault::TotalRow { .. });
            return Some(if is_total { Inclusion::Other } else { Inclusion::Unknown });
        }
        let is_missing = if self.last.area.is_empty() {
            *self.named.get_or_insert_with(later)
        } else {
            self.named = Some(true);
            !self.has_usual_parts(stated)
        };
        is_missing.then(|| {
            journal.about_row(line, Fault::MissingArea);
            Inclusion::Unknown
        })
    }

    /// Whether a row has code and name as the first one of the file that named
    /// its area: with one of them missing the same area would be two.
    fn has_usual_parts(&mut self, stated: Stated<'_>) -> bool {
        let says =
            |text: &str| text.contains(|c: char| c.is_ascii_graphic()) || !fold(text).is_empty();
        let has = |cell: Option<&str>| cell.is_some_and(says);
        let own = (has(stated.code), has(stated.name));
        *self.parts.get_or_insert(own) == own
    }

    /// The area of the row that was chosen last.
    pub(crate) fn current(&self) -> &str {
        if self.last.area.is_empty() { &self.default } else { &self.last.area }
    }

    /// What it saw of rows that are not selected.
    pub(crate) fn into_others(self) -> Others {
        self.others
    }

    /// Adds what another reader of the same file saw.
    pub(crate) fn absorb(&mut self, others: Others) {
        for (key, seen) in others {
            count_other(&mut self.others, key, seen);
        }
    }

    /// Reports the areas that were not selected; gives them, each with how it
    /// is compared.
    pub(crate) fn finish(
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
fn count_other(others: &mut Others, key: String, seen: (String, usize, usize)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(wanted: Option<&str>, cells: &[Option<&str>]) -> (Vec<String>, Vec<String>) {
        let rows: Vec<_> = cells.iter().map(|name| Stated { code: None, name: *name }).collect();
        let wanted: Vec<&str> = wanted.into_iter().collect();
        choose_stated(&wanted, &rows)
    }

    fn choose_stated(wanted: &[&str], rows: &[Stated<'_>]) -> (Vec<String>, Vec<String>) {
        let listed = model::Areas::default();
        let mut journal = Journal::default();
        journal.open("x.csv");
        let mut areas = Areas::new("官渡区".to_owned(), strings(wanted), &listed);
        let mut chosen = Vec::new();
        for (index, stated) in rows.iter().enumerate() {
            let later = || rows[index + 1..].iter().any(|row| !row.area().is_empty());
            if areas.choose(*stated, index + 2, &mut journal, later) == Inclusion::Selected(()) {
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

    #[test]
    fn several_areas_are_selected_by_code_or_by_name() {
        let row = |code, name| Stated { code: Some(code), name: Some(name) };
        let rows = [
            row("530111001001", "朝阳社区"),
            row("530111002001", "朝阳社区"),
            row("530111003001", "光明社区"),
        ];
        for (wanted, chosen) in [
            (&["朝阳社区"][..], &rows[..2]),
            (&["530111002001", "光明社区"], &rows[1..]),
            (&["530111001001朝阳社区"], &rows[..1]),
            (&[], &rows[..]),
        ] {
            let areas: Vec<String> = chosen.iter().map(|row| row.area()).collect();
            assert_eq!(choose_stated(wanted, &rows).0, areas, "{wanted:?}");
        }
    }

    #[test]
    fn a_row_with_half_of_what_the_others_have_is_not_another_area() {
        let row = |code, name| Stated { code: Some(code), name: Some(name) };
        let (chosen, codes) =
            choose_stated(&[], &[row("530111001", "甲"), row("", "甲"), row("530111001", "")]);
        assert_eq!(chosen, ["530111001 甲"]);
        assert_eq!(codes, ["x.csv:3:missing-area", "x.csv:4:missing-area"]);
        let (chosen, codes) = choose_stated(&[], &[row("530111001", ""), row("530111002", "")]);
        assert_eq!((chosen, codes), (strings(&["530111001", "530111002"]), vec![]));
    }

    #[test]
    fn a_damaged_code_or_a_total_is_no_area() {
        let row = |code, name| Stated { code: Some(code), name: Some(name) };
        let rows = [row("5.30111E+11", "甲"), row("530111", "全区合计")];
        let codes = ["x.csv:2:damaged-code", "x.csv:3:total-row"];
        assert_eq!(choose_stated(&[], &rows), (vec![], strings(&codes)));
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }
}
