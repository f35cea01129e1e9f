//! The year of a row: its column, else the file's (and sheet's) name, else its folder's,
//! else `--year`. `--year` never relabels, it selects.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::intake::selection::{Inclusion, Reach};
use crate::intake::source::STDIN;
use crate::model::text::fold;
use crate::model::{Fault, Year};

/// The years that the names of a file and its folder state.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Named {
    One(Year),
    None,
    Several(Vec<Year>, String),
}

/// Tells the years of the rows of one file.
#[derive(Debug)]
pub(crate) struct Years<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    wanted: Option<Year>,
    reach: Reach,
    /// The line of the header, where the file has no year column.
    header: Option<usize>,
    named: Option<Named>,
    /// Whether a row states another year than rows without one would have,
    /// once that is known.
    disputed: Option<bool>,
    reported: bool,
    others: Others,
}

/// Years that are not selected: the first line, and the number of rows.
pub(crate) type Others = BTreeMap<Year, (usize, usize)>;

impl<'a> Years<'a> {
    /// For a file; `header` is its header's line where it has no year column.
    pub(crate) fn new(
        (file, sheet): (&'a str, Option<&'a str>),
        wanted: Option<Year>,
        reach: Reach,
        header: Option<usize>,
    ) -> Self {
        Self {
            file,
            sheet,
            wanted,
            reach,
            header,
            named: None,
            disputed: None,
            reported: false,
            others: BTreeMap::new(),
        }
    }

    /// The year of a row that begins on `line`, by what its year column states.
    /// A cell left empty beside other years may be one of a merged cell:
    /// `disputed` tells whether any row states another year than this one.
    pub(crate) fn choose(
        &mut self,
        stated: Option<Year>,
        line: usize,
        journal: &mut Journal,
        disputed: impl FnOnce(Year) -> bool,
    ) -> Inclusion<Year> {
        let year = stated.or_else(|| self.by_name(line, journal));
        match (year, self.wanted) {
            (None, _) => Inclusion::Unknown,
            (Some(year), Some(wanted))
                if (year > wanted && self.reach != Reach::AllYears)
                    || (year < wanted && self.reach == Reach::ThisYear) =>
            {
                self.count_other(year, (line, 1));
                Inclusion::Other
            }
            (Some(year), _) => {
                let is_assumed = stated.is_none();
                if is_assumed && *self.disputed.get_or_insert_with(|| disputed(year)) {
                    journal.about_row(line, Fault::AssumedYear { year });
                }
                Inclusion::Selected(year)
            }
        }
    }

    /// What it saw of rows that are not selected.
    pub(crate) fn into_others(self) -> Others {
        self.others
    }

    /// Adds what another reader of the same file saw.
    pub(crate) fn absorb(&mut self, others: Others) {
        for (year, seen) in others {
            self.count_other(year, seen);
        }
    }

    fn count_other(&mut self, year: Year, (line, rows): (usize, usize)) {
        let held = self.others.entry(year).or_insert((line, 0));
        *held = (held.0.min(line), held.1 + rows);
    }

    /// Reports the years that were not selected; gives them.
    pub(crate) fn finish(self, journal: &mut Journal) -> impl Iterator<Item = Year> + use<> {
        for (year, (line, rows)) in &self.others {
            journal.about_row(*line, Fault::OtherYear { year: *year, rows: *rows });
        }
        self.others.into_keys()
    }

    fn by_name(&mut self, line: usize, journal: &mut Journal) -> Option<Year> {
        match self.named.get_or_insert_with(|| named(self.file, self.sheet)) {
            Named::One(year) => Some(*year),
            Named::None if self.wanted.is_some() => self.wanted,
            Named::None => {
                if self.header.is_none() || !self.reported {
                    journal.about_row(self.header.unwrap_or(line), Fault::NoYear);
                }
                self.reported = true;
                None
            }
            Named::Several(years, name) => {
                if !self.reported {
                    journal.about_file(Fault::AmbiguousYear {
                        years: years.clone(),
                        name: name.clone(),
                    });
                }
                self.reported = true;
                None
            }
        }
    }
}

/// A year as a cell states it: `2020`, `2020年`, `2020年度`.
pub(crate) fn read(text: &str) -> Option<Year> {
    Year::read(text).or_else(|| {
        let folded = fold(text);
        Year::read(folded.strip_suffix('度').filter(|rest| rest.ends_with('年'))?)
    })
}

/// By the name of the file, with that of the sheet where it has one, else by
/// the folder's.
fn named(file: &str, sheet: Option<&str>) -> Named {
    let path = if file == STDIN { Vec::new() } else { plain_path(file) };
    let mut names = path.into_iter().rev();
    let own: Vec<String> = names.next().into_iter().chain(sheet.map(ToOwned::to_owned)).collect();
    match by_text(&own.join("#")) {
        Named::None => names.next().map_or(Named::None, |folder| by_text(&folder)),
        own => own,
    }
}

/// The names on the way to a file, from the root, without `.` and `..`.
fn plain_path(file: &str) -> Vec<String> {
    let path = std::path::absolute(file).unwrap_or_else(|_| Path::new(file).to_path_buf());
    let mut names = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => names.push(name.to_string_lossy().into_owned()),
            Component::ParentDir => {
                names.pop();
            }
            _ => {}
        }
    }
    names
}

fn by_text(name: &str) -> Named {
    let mut years = stand_alone(&fold(name));
    match (years.pop(), years.is_empty()) {
        (None, _) => Named::None,
        (Some(year), true) => Named::One(year),
        (Some(last), false) => {
            years.push(last);
            Named::Several(years, shown(name))
        }
    }
}

/// The different years 19xx and 20xx in a name that have neither letters nor
/// digits of ASCII beside them, in rising order.
fn stand_alone(name: &str) -> Vec<Year> {
    let runs = name.split(|c: char| !c.is_ascii_alphanumeric());
    let years =
        runs.filter(|run| run.starts_with("19") || run.starts_with("20")).filter_map(Year::read);
    let mut years: Vec<Year> = years.collect();
    years.sort_unstable();
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Finding;

    fn year(year: i64) -> Year {
        Year::new(year).unwrap()
    }

    fn by_name(file: &str) -> Vec<i32> {
        match named(file, None) {
            Named::One(year) => vec![year.get()],
            Named::None => vec![],
            Named::Several(years, _) => years.into_iter().map(Year::get).collect(),
        }
    }

    #[test]
    fn a_stand_alone_year_in_the_name_counts_else_in_the_folder() {
        for (file, expected) in [
            ("2020.csv", vec![2020]),
            ("区财政局2020年.csv", vec![2020]),
            ("２０２０年度.csv", vec![2020]),
            ("/data/2019/区财政局.csv", vec![2019]),
            ("/data/2019/2020.csv", vec![2020]),
            ("/data/2019/x/../区财政局.csv", vec![2019]),
            ("/data/2019/./区财政局.csv", vec![2019]),
            ("/2019/data/区财政局.csv", vec![]),
            ("2020_v2.csv", vec![2020]),
            ("2020_2020.csv", vec![2020]),
            ("2019-2020.csv", vec![2019, 2020]),
            ("/data/2019-2020/区财政局.csv", vec![2019, 2020]),
            ("20201231.csv", vec![]),
            ("data2020.csv", vec![]),
            ("2020q1.csv", vec![]),
            ("1850.csv", vec![]),
            ("2100.csv", vec![]),
            ("-", vec![]),
        ] {
            assert_eq!(by_name(file), expected, "{file}");
        }
    }

    fn choose(
        file: &str,
        wanted: Option<i64>,
        header: Option<usize>,
        cells: &[Option<&str>],
    ) -> (Vec<Inclusion<Year>>, Vec<Finding>) {
        let mut journal = Journal::default();
        journal.open(file);
        let mut years = Years::new((file, None), wanted.map(year), Reach::ThisYear, header);
        let lines = 2..;
        let choices = cells
            .iter()
            .zip(lines)
            .map(|(cell, line)| years.choose(cell.and_then(read), line, &mut journal, |_| false))
            .collect();
        let _ = years.finish(&mut journal);
        (choices, journal.finish())
    }

    #[test]
    fn a_cell_states_a_year_plainly() {
        for text in ["2020", "２０２０", " 2020 年", "2020年度"] {
            assert_eq!(read(text), Some(year(2020)), "{text}");
        }
        for text in ["去年", "2020度", "2020-12", "20", "2020.5"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_column_wins_and_the_option_selects() {
        use Inclusion::{Other, Selected, Unknown};
        let (y19, y20) = (year(2019), year(2020));
        for (file, wanted, cell, expected) in [
            ("/d/2020.csv", None, Some("2019"), Selected(y19)),
            ("/d/2020.csv", None, Some("２０１９年度"), Selected(y19)),
            ("/d/2020.csv", None, Some(" "), Selected(y20)),
            ("/d/2020.csv", None, None, Selected(y20)),
            ("/d/x.csv", Some(2020), None, Selected(y20)),
            ("/d/2019.csv", Some(2020), None, Other),
            ("/d/2019/x.csv", Some(2020), None, Other),
            ("/d/x.csv", Some(2020), Some("2019"), Other),
            ("/d/2019-2020.csv", None, Some("2019"), Selected(y19)),
            ("/d/2019-2020.csv", Some(2020), None, Unknown),
        ] {
            assert_eq!(
                choose(file, wanted, None, &[cell]).0,
                [expected],
                "{file} {wanted:?} {cell:?}"
            );
        }
    }

    #[test]
    fn what_is_wrong_with_years_is_said_once_where_it_is_one_thing() {
        let codes = |file, wanted, header, cells: &[Option<&str>]| -> Vec<String> {
            let (_, findings) = choose(file, wanted, header, cells);
            findings.iter().map(|f| format!("{}:{}", f.place, f.fault.code().text())).collect()
        };
        assert_eq!(codes("-", None, Some(1), &[None, None]), ["-:1:no-year"]);
        assert_eq!(codes("-", None, None, &[Some(""), Some("")]), ["-:2:no-year", "-:3:no-year"]);
        let ambiguous = codes("/d/2019-2020.csv", None, Some(1), &[None, None]);
        assert_eq!(ambiguous, ["/d/2019-2020.csv:ambiguous-year"]);
        let other = codes("/d/2019.csv", Some(2020), Some(1), &[None, None]);
        assert_eq!(other, ["/d/2019.csv:2:other-year"]);
    }
}
