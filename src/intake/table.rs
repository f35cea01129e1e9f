//! The table of one file: what stands above it, its header, its rows. What a
//! row says goes to the panel in the making, all else to the journal.

use std::collections::BTreeSet;

use super::above;
use super::area::{self, Areas};
use super::area_code::Stated;
use super::header::{self, Header, Layout, Role, Shape};
use super::remark::is_remark_row;
use super::rows::cell_text::{has_steering, is_blank_text, is_control, is_steering, shown};
use super::rows::{Body, Broken, Cell, Row, Rows, Step};
use super::run::Run;
use super::selection::Choice;
use super::year::{self, Years};
use crate::model::{Fault, Year};

/// Reads the table of a file.
pub(super) fn read(run: &mut Run, name: &str, sheet: Option<&str>, body: Body) {
    let header = match header::find(&run.headings, body) {
        Ok(header) => header,
        Err(missing) => return above::report_missing(run, body, missing),
    };
    let mut rows = header.rows.clone();
    let steers = body.any_text(has_steering);
    let Some(above) = above::read(run, &mut rows, &header, steers) else { return };
    if !header.layout.is_readable() {
        return;
    }
    Table::new(run, (name, sheet), &header, above.unit, rows, steers).read();
}

/// A table whose rows are being read.
pub(super) struct Table<'c, 'r, 't> {
    /// The run that it is part of.
    pub(super) run: &'r mut Run<'c>,
    /// What its columns are for.
    pub(super) layout: &'r Layout,
    /// The unit that a title states for values without one of their own.
    pub(super) title_unit: Option<String>,
    years: Years<'r>,
    areas: Areas<'c>,
    /// Its rows from the first one under the header.
    start: Rows<'t>,
    /// The line of the header.
    header: usize,
    /// The years whose values stand in a second column, which was reported.
    unread: BTreeSet<Year>,
    /// Whether any character of the file steers what shows it.
    pub(super) steers: bool,
}

impl<'c, 'r, 't> Table<'c, 'r, 't> {
    /// A table of a file and sheet from its first row under the header.
    pub(super) fn new(
        run: &'r mut Run<'c>,
        (name, sheet): (&'r str, Option<&'r str>),
        header: &'r Header<'_>,
        title_unit: Option<String>,
        start: Rows<'t>,
        steers: bool,
    ) -> Self {
        let without_column = header.layout.year.is_none().then_some(header.line);
        Self {
            years: Years::new((name, sheet), run.year, run.reach, without_column),
            areas: Areas::new(run.default_area.clone(), run.areas.clone(), &run.catalogue.areas),
            layout: &header.layout,
            title_unit,
            start,
            header: header.line,
            unread: BTreeSet::new(),
            steers,
            run,
        }
    }
}

impl Table<'_, '_, '_> {
    fn read(mut self) {
        let width = self.layout.last_needed() + 1;
        let mut rows = self.start.clone();
        let mut row = Row::default();
        loop {
            let step = rows.next(&mut row);
            row.widen(width);
            match step {
                Step::End => break,
                Step::Broken(broken) => report_broken(self.run, self.layout, broken),
                Step::Row => match self.swallowing(&row) {
                    Some((column, cell)) => {
                        self.about(column, cell, Fault::UnclosedQuote);
                        rows.rewind(&cell.clone());
                    }
                    None if row.is_blank() => {}
                    None => self.row(&row),
                },
            }
        }
        self.run.scope.years.extend(self.years.finish(&mut self.run.journal));
        for (key, area) in self.areas.finish(&mut self.run.journal) {
            self.run.scope.areas.entry(key).or_insert(area);
        }
    }

    /// Reads a row that is not blank.
    pub(super) fn row(&mut self, row: &Row) {
        if self.steers && report_control(self.run, self.layout, row) {
            return;
        }
        let layout = self.layout;
        match &layout.shape {
            Shape::Long(long) => self.long_row(row, long),
            Shape::Wide(measures) => self.wide_row(row, measures),
        }
    }

    /// Reports something about a cell.
    pub(super) fn about(&mut self, column: usize, cell: &Cell, fault: Fault) {
        let heading = self.layout.columns.get(column).map(|known| &known.heading);
        self.run.journal.about_cell(&cell.position, heading, fault);
    }

    /// Whether a row is no data but the header again, or a note.
    pub(super) fn is_text(&mut self, row: &Row) -> bool {
        let is_value = |column| matches!(self.layout.role(column), Role::Value | Role::Measure(_));
        let fault = if self.layout.is_repeated_by(row) {
            Fault::RepeatedHeader
        } else if is_remark_row(row, is_value) {
            Fault::TextRow { text: row.shown() }
        } else {
            return false;
        };
        self.run.journal.about_row(row.line, fault);
        true
    }

    /// Reports cells that stand under no heading: of a sheet the first,
    /// of a text the row, for there one delimiter too many may have shifted it.
    pub(super) fn has_extra_cells(&mut self, row: &Row) -> bool {
        let (width, headed) = (self.layout.columns.len(), self.layout.headed());
        let is_extra = |(column, cell): &(usize, &Cell)| {
            self.layout.role(*column) == Role::Blank && !is_blank_text(&cell.text)
        };
        let extra = || row.cells.iter().enumerate().filter(is_extra);
        let (Some((_, first)), Some((last, _))) = (extra().next(), extra().next_back()) else {
            return false;
        };
        if self.delimiter().is_none() {
            let fault = Fault::StrayCell { text: shown(&first.text) };
            self.run.journal.about_cell(&first.position, None, fault);
            return true;
        }
        let fault = if last >= width {
            Fault::ExtraCells { expected: width, found: last + 1 }
        } else {
            Fault::ExtraCells { expected: headed, found: headed + extra().count() }
        };
        self.run.journal.about_row(row.line, fault);
        true
    }

    /// Reports a row that ends before its last value.
    pub(super) fn is_too_short(&mut self, row: &Row) -> bool {
        let (expected, found) = (self.layout.columns.len(), row.cells.len());
        let is_short = found <= self.layout.last_needed();
        if is_short {
            self.run.journal.about_row(row.line, Fault::MissingCells { expected, found });
        }
        is_short
    }

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
    pub(super) fn choose_plain(
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
    pub(super) fn area(&self) -> &str {
        self.areas.current()
    }

    /// What it saw of rows that are not selected.
    pub(super) fn into_others(self) -> (year::Others, area::Others) {
        (self.years.into_others(), self.areas.into_others())
    }

    /// Whether a cell of a row has swallowed rows.
    pub(super) fn is_swallowing(&self, row: &Row) -> bool {
        self.swallowing(row).is_some()
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

    /// The character between the cells of a text.
    pub(super) fn delimiter(&self) -> Option<char> {
        self.start.delimiter()
    }

    /// A cell of several lines that has swallowed rows: its opening quote is
    /// one too many. Only in remarks may a further line hold a delimiter, as
    /// long as it does not look like a row.
    fn swallowing<'x, 't>(&self, row: &'x Row<'t>) -> Option<(usize, &'x Cell<'t>)> {
        if !row.multi_line {
            return None;
        }
        let delimiter = self.delimiter()?;
        row.cells.iter().enumerate().find(|(column, cell)| {
            let is_free = matches!(self.layout.role(*column), Role::Remark | Role::Unknown);
            let mut lines = cell.further_lines().filter(|line| line.contains(delimiter));
            lines.any(|line| !is_free || self.is_row_like(line, delimiter))
        })
    }

    fn is_row_like(&self, line: &str, delimiter: char) -> bool {
        let cells = line.matches(delimiter).count() + 1;
        let names_point = || match &self.layout.shape {
            Shape::Long(long) => {
                let name = line.split(delimiter).nth(long.point).unwrap_or_default();
                self.run.point(name).is_some()
            }
            Shape::Wide(_) => true,
        };
        cells >= self.layout.columns.len() || (cells > self.layout.last_needed() && names_point())
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

/// Reports a row whose quotes are wrong.
pub(super) fn report_broken(run: &mut Run, layout: &Layout, broken: Broken) {
    let heading = layout.columns.get(broken.column).map(|column| &column.heading);
    run.journal.about_cell(&broken.position, heading, broken.fault);
}

/// Reports characters that steer; `true` where the row cannot be read for
/// them. In remarks marks of the direction of text do no harm.
pub(super) fn report_control(run: &mut Run, layout: &Layout, row: &Row) -> bool {
    let mut is_broken = false;
    for (column, cell) in row.cells.iter().enumerate() {
        let role = layout.role(column);
        let is_remark = matches!(role, Role::Remark | Role::Unknown);
        if !cell.text.contains(if is_remark { is_control } else { is_steering }) {
            continue;
        }
        let fault = Fault::ControlCharacter { text: shown(&cell.text) };
        report_broken(run, layout, Broken { position: cell.position.clone(), column, fault });
        is_broken |= !is_remark && !matches!(role, Role::Value | Role::Measure(_));
    }
    is_broken
}
