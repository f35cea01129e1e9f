//! Which area and year a row is about, and whether it is selected.

use super::area_code::Stated;
use super::state::Table;
use super::{area, year};
use crate::intake::header::{Layout, Role};
use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::intake::rows::{Cell, Row, Rows, Step};
use crate::intake::selection::Choice;
use crate::model::{Fault, Year};

impl Table<'_, '_, '_> {
    /// The record that a row belongs to, if it is selected.
    pub(super) fn select(&mut self, row: &Row) -> Choice<usize> {
        match self.choose(row) {
            Choice::Selected(year) => {
                Choice::Selected(self.run.merge.record(self.areas.current(), year))
            }
            Choice::Unknown => Choice::Unknown,
            Choice::Other => Choice::Other,
        }
    }

    /// The year of a row that is selected; its area is then the current one.
    fn choose(&mut self, row: &Row) -> Choice<Year> {
        let year = self.year(row);
        if year == Choice::Other {
            return Choice::Other;
        }
        let (layout, start) = (self.layout, &self.start);
        let cell = |column| row.cells.get(column).map_or("", |cell: &Cell| &cell.text);
        let stated = Stated { code: layout.area_code.map(cell), name: layout.area.map(cell) };
        let later = || names_area(start, layout);
        let area = self.areas.choose(stated, row.line, &mut self.run.journal, later);
        match (year, area) {
            (_, Choice::Other) => Choice::Other,
            (Choice::Selected(year), Choice::Selected(())) => {
                self.run.scope.rows += 1;
                self.report_unread(year);
                Choice::Selected(year)
            }
            _ => Choice::Unknown,
        }
    }

    /// The year of a plain row, by the texts of its cells; its area is then the
    /// current one. Neither cell is blank.
    pub(crate) fn choose_plain(
        &mut self,
        area: Stated<'_>,
        year: Option<Year>,
        line: usize,
    ) -> Choice<Year> {
        let year = self.years.choose(year, line, &mut self.run.journal, |_| false);
        if year == Choice::Other {
            return year;
        }
        match self.areas.choose(area, line, &mut self.run.journal, || false) {
            Choice::Selected(()) => {
                self.run.scope.rows += usize::from(matches!(year, Choice::Selected(_)));
                year
            }
            Choice::Unknown => Choice::Unknown,
            Choice::Other => Choice::Other,
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

    fn year(&mut self, row: &Row) -> Choice<Year> {
        let column = self.layout.year;
        let cell = column.and_then(|column| Some((column, row.cells.get(column)?)));
        let mut stated = None;
        if let Some((column, cell)) = cell.filter(|(_, cell)| !is_blank_text(&cell.text)) {
            stated = year::read(&cell.text);
            if stated.is_none() {
                self.about(column, cell, Fault::BadYear { text: shown(&cell.text) });
                return Choice::Unknown;
            }
        }
        let (layout, start) = (self.layout, &self.start);
        let disputed = |year| states_other_year(start.clone(), layout, year);
        self.years.choose(stated, row.line, &mut self.run.journal, disputed)
    }

    /// Reports the years and areas that were not selected.
    pub(super) fn report_others(self) {
        self.run.scope.years.extend(self.years.finish(&mut self.run.journal));
        for (key, area) in self.areas.finish(&mut self.run.journal) {
            self.run.scope.areas.entry(key).or_insert(area);
        }
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
