//! Which area and year a row is about, and whether it is selected.

use super::area::{self, Areas};
use super::area_code::Stated;
use super::state::Table;
use super::year::{self, Years};
use crate::intake::header::{Layout, Role};
use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::intake::rows::{Cell, Row, Rows, Step};
use crate::intake::run::Run;
use crate::intake::selection::Inclusion;
use crate::model::{Fault, Year};

impl Table<'_, '_, '_> {
    /// The record that a row belongs to, if it is selected.
    pub(super) fn select(&mut self, row: &Row) -> Inclusion<usize> {
        match self.choose(row) {
            Inclusion::Selected(year) => {
                Inclusion::Selected(self.run.merge.record(self.areas.current(), year))
            }
            Inclusion::Unknown => Inclusion::Unknown,
            Inclusion::Other => Inclusion::Other,
        }
    }

    /// The year of a row that is selected; its area is then the current one.
    fn choose(&mut self, row: &Row) -> Inclusion<Year> {
        let year = self.year(row);
        if year == Inclusion::Other {
            return Inclusion::Other;
        }
        let (layout, start) = (self.layout, &self.start);
        let cell = |column| row.cells.get(column).map_or("", |cell: &Cell| &cell.text);
        let stated = Stated { code: layout.area_code.map(cell), name: layout.area.map(cell) };
        let later = || names_area(start, layout);
        let area = self.areas.choose(stated, row.line, &mut self.run.journal, later);
        match (year, area) {
            (_, Inclusion::Other) => Inclusion::Other,
            (Inclusion::Selected(year), Inclusion::Selected(())) => {
                self.run.found.rows += 1;
                self.report_unread(year);
                Inclusion::Selected(year)
            }
            _ => Inclusion::Unknown,
        }
    }

    /// The year of a plain row, by the texts of its cells; its area is then the
    /// current one. Neither cell is blank.
    pub(crate) fn choose_plain(
        &mut self,
        area: Stated<'_>,
        year: Option<Year>,
        line: usize,
    ) -> Inclusion<Year> {
        let year = self.years.choose(year, line, &mut self.run.journal, |_| false);
        if year == Inclusion::Other {
            return year;
        }
        match self.areas.choose(area, line, &mut self.run.journal, || false) {
            Inclusion::Selected(()) => {
                self.run.found.rows += usize::from(matches!(year, Inclusion::Selected(_)));
                year
            }
            Inclusion::Unknown => Inclusion::Unknown,
            Inclusion::Other => Inclusion::Other,
        }
    }

    /// The area of the row that was chosen last.
    pub(crate) fn area(&self) -> &str {
        self.areas.current()
    }

    /// What it saw of rows that are not selected.
    pub(crate) fn into_others(self) -> (year::Others, area::Others) {
        (self.years.into_others(), self.areas.into_others())
    }

    /// Reports a column that is not read though it has values of this year: a
    /// sheet shows those of another year beside the ones to report.
    fn report_unread(&mut self, year: Year) {
        if let Some(heading) = self.layout.unread_values(year)
            && self.unread.insert(year)
        {
            let heading = heading.to_string();
            self.run.journal.about_row(self.header, Fault::UnusedColumn { heading });
        }
    }

    fn year(&mut self, row: &Row) -> Inclusion<Year> {
        let column = self.layout.year;
        let cell = column.and_then(|column| Some((column, row.cells.get(column)?)));
        let mut stated = None;
        if let Some((column, cell)) = cell.filter(|(_, cell)| !is_blank_text(&cell.text)) {
            stated = year::read(&cell.text);
            if stated.is_none() {
                self.about(column, cell, Fault::BadYear { text: shown(&cell.text) });
                return Inclusion::Unknown;
            }
        }
        let (layout, start) = (self.layout, &self.start);
        let disputed = |year| states_other_year(start.clone(), layout, year);
        self.years.choose(stated, row.line, &mut self.run.journal, disputed)
    }
}

/// Reports the years and areas of a table that were not selected.
pub(crate) fn report_others(run: &mut Run, years: Years, areas: Areas) {
    run.found.years.extend(years.finish(&mut run.journal));
    for (key, area) in areas.finish(&mut run.journal) {
        run.found.areas.entry(key).or_insert(area);
    }
}

/// Whether any row of data names an area.
fn names_area(rows: &Rows, layout: &Layout) -> bool {
    let names = |column| any_row(rows.clone(), layout, column, |text| !is_blank_text(text));
    [layout.area, layout.area_code].into_iter().flatten().any(names)
}

/// Whether any row of data states another year than one.
fn states_other_year(rows: Rows, layout: &Layout, year: Year) -> bool {
    let is_other = |text: &str| year::read(text).is_some_and(|stated| stated != year);
    layout.year.is_some_and(|column| any_row(rows, layout, column, is_other))
}

/// Whether a column says something in any row of data.
fn any_row(mut rows: Rows, layout: &Layout, column: usize, says: impl Fn(&str) -> bool) -> bool {
    let is_data =
        |column| matches!(layout.role(column), Role::Point | Role::Value | Role::Measure(_));
    let mut row = Row::default();
    loop {
        match rows.next(&mut row) {
            Step::End => return false,
            Step::Broken(_) => {}
            Step::Row => {
                let mut cells = row.cells.iter().enumerate();
                if row.cells.get(column).is_some_and(|cell| says(&cell.text))
                    && cells.any(|(column, cell)| is_data(column) && !is_blank_text(&cell.text))
                    && !layout.is_repeated_by(&row)
                {
                    return true;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Selection;
    use crate::intake::sample::{findings, intake, owned, select, values};
    use crate::model::Observation;

    #[test]
    fn years_and_areas_are_selected_and_never_relabelled() {
        let text = "年份,地区,测评点,数值\n2019,甲,pension,97\n2020,甲,pension,98\n2020,乙,pension,96\n2020,乙,x,1\n";
        let selection = |year, area: Option<&str>| Selection {
            year: Year::new(year),
            areas: area.map(str::to_owned).into_iter().collect(),
            ..Selection::default()
        };
        let one = select(&[("-", text)], &selection(2020, Some("甲")));
        assert_eq!(findings(&one), ["-:2:other-year", "-:4:other-area"]);
        assert_eq!(values(&one), owned(&[("pension", "98")]));
        let none = select(&[("-", text)], &selection(2021, None));
        assert_eq!(findings(&none), ["-:2:other-year", "-:3:other-year", "-:nothing-selected"]);
        let Fault::NothingSelected { years, .. } = &none.findings[2].fault else {
            panic!("{none:?}")
        };
        assert_eq!(years.iter().map(|year| year.get()).collect::<Vec<_>>(), [2019, 2020]);
        let all = select(&[("-", text)], &Selection::default());
        assert_eq!(all.panel.records.len(), 3);
        let no_year = select(&[("-", "测评点,数值\npension,980\n约,1\n")], &Selection::default());
        assert_eq!(findings(&no_year), ["-:1:no-year", "-:3:测评点:unknown-point"]);
        let named =
            select(&[("/d/2019/x.csv", "测评点,数值\npension,98\n")], &Selection::default());
        assert_eq!(named.panel.records[0].year.get(), 2019);
    }

    #[test]
    fn an_empty_area_beside_named_ones_is_an_error() {
        let text = "地区,测评点,数值\n,pension,98\n甲,pension,97\n";
        assert_eq!(findings(&intake(&[("-", text)])), ["-:2:missing-area"]);
        let text = "地区,测评点,数值\n,pension,98\n,income,31000\n注：甲,,\n";
        let unnamed = intake(&[("-", text)]);
        assert_eq!(findings(&unnamed), ["-:4:text-row"]);
        assert_eq!(unnamed.panel.records[0].area, "官渡区");
    }

    #[test]
    fn areas_that_differ_in_spaces_are_one() {
        let text = "地区,测评点,数值\n关 上街道,pension,98\n关上 街道,beds,40\n太和街道,beds,39\n";
        let all = intake(&[("-", text)]);
        let areas: Vec<&str> =
            all.panel.records.iter().map(|record| record.area.as_str()).collect();
        assert_eq!(areas, ["关 上街道", "太和街道"]);
        let one = Selection {
            year: Year::new(2020),
            areas: vec!["关上街 道".into()],
            ..Selection::default()
        };
        let one = select(&[("-", text)], &one);
        assert_eq!(findings(&one), ["-:4:other-area"]);
        assert_eq!(values(&one), owned(&[("pension", "98"), ("beds", "40")]));
    }

    #[test]
    fn a_blank_year_beside_other_years_is_doubtful() {
        let text = "年份,测评点,数值\n2019,pension,98\n,beds,40\n2020,income,31000\n";
        assert_eq!(findings(&intake(&[("-", text)])), ["-:2:other-year", "-:3:assumed-year"]);
        let text = "测评点,数值,年份\npension,98\nbeds,40,\nincome,31000,2019\n";
        let named = select(&[("2020.csv", text)], &Selection::default());
        assert_eq!(findings(&named), ["2020.csv:2:assumed-year", "2020.csv:3:assumed-year"]);
        let text = "年份,测评点,数值\n2020,pension,98\n,beds,40\n";
        assert_eq!(findings(&intake(&[("-", text)])), [""; 0]);
    }

    #[test]
    fn areas_years_and_statuses_have_to_be_fit_to_be_shown() {
        let long = "长".repeat(201);
        for (cells, expected) in [
            (format!("2020,{long},正式"), "-:2:missing-area"),
            ("2020,甲\u{7},正式".to_owned(), "-:2:地区:control-character"),
            ("2020\u{7},甲,正式".to_owned(), "-:2:年份:control-character"),
            ("2020,甲,正式\u{7}".to_owned(), "-:2:数据状态:control-character"),
            (format!("{long},甲,正式"), "-:2:年份:bad-year"),
        ] {
            let text = format!("年份,地区,数据状态,测评点,数值\n{cells},pension,98\n");
            let intake = intake(&[("-", &text)]);
            assert_eq!(findings(&intake)[0], expected, "{cells}");
            let values = intake.panel.records.iter().flat_map(|record| &record.observations);
            assert_eq!(values.filter_map(Observation::reading).count(), 0, "{cells}");
        }
        let fits = "长".repeat(200);
        let text = format!("地区,测评点,数值\n{fits},pension,98\n");
        assert_eq!(findings(&intake(&[("-", &text)])), [""; 0]);
    }

    #[test]
    fn values_of_another_year_are_only_looked_at_and_those_of_this_year_are_missed() {
        for (text, expected) in [
            ("年份,测评点,数值,2019年值\n2020,pension,98,97\n2020,城镇登记失业率,3,\n", &[][..]),
            ("年份,测评点,2019年值,数值\n2020,pension,97,98\n", &[]),
            ("测评点,上年值,数值\npension,97,98\n", &[]),
            ("测评点,数值,2020年值\npension,98,99\nincome,,31000\n", &["-:1:unused-column"]),
            ("pension,2020年值\n98,99\n", &["-:1:unused-column"]),
            ("测评点,数值,2020年目标值\npension,98,98\n", &[]),
        ] {
            let intake = intake(&[("-", text)]);
            assert_eq!(findings(&intake), expected, "{text}");
            assert!(values(&intake).contains(&("pension".to_owned(), "98".to_owned())), "{text}");
        }
    }
}
