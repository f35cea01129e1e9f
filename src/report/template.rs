//! Blank sheets to hand out: which columns and rows, what stands in them, and
//! what may be filled in, before any format is chosen.

use super::document::Document;
use super::listing::Field;
use super::pages;
use super::words::sheet;
use crate::model::{Catalogue, Observation, Point, Year};
use crate::score::Assessment;
use crate::score::judged::judge;

/// What is to be handed out.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The catalogue with the points.
    pub catalogue: &'a Catalogue,
    /// The year to report; `None` leaves it to be filled in.
    pub year: Option<Year>,
    /// The area, where the sheet names one.
    pub area: Option<&'a str>,
    /// What was reported for an earlier year.
    pub earlier: Option<&'a Assessment>,
}

/// Who supplies points: a department, or for points without one nobody.
pub type Supplier<'a> = Option<&'a str>;

/// A blank sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, one per point.
    pub rows: Vec<Row>,
    /// The page that explains how to fill it in.
    pub guide: Document,
}

/// A column of a blank sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub kind: Kind,
    /// Its heading, as the reader knows it.
    pub heading: String,
    /// Whether its cells are given or to be filled in.
    pub cells: Cells,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The year of the values.
    Year,
    /// The area.
    Area,
    /// The point.
    Point,
    /// The value to report.
    Value,
    /// Its unit.
    Unit,
    /// The target.
    Target,
    /// The value of an earlier year.
    Earlier,
    /// The departments that supply it.
    Source,
    /// How final the value is.
    Status,
    /// Remarks.
    Remark,
}

/// Whether cells are the sheet's or the department's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    /// They are given.
    Given,
    /// They are to be filled in.
    ToFill,
}

/// A row of a blank sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// A cell per column.
    pub cells: Vec<Field>,
    /// What its value may be.
    pub entry: Entry,
}

/// What may be filled in as a value, apart from 不适用 and nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// One of these labels.
    Label(Vec<String>),
    /// A number.
    Number(Numbers),
}

/// Numbers that may be filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Numbers {
    /// Their unit; empty for none.
    pub unit: String,
    /// Whether they are percentages.
    pub are_percent: bool,
    /// The least and the greatest that are plausible.
    pub range: (Option<f64>, Option<f64>),
    /// Whether only numbers above 0 have a logarithm to be scored by.
    pub are_positive: bool,
}

/// The sheet with the points of some suppliers, of all where none is named,
/// in the order of the catalogue.
#[must_use]
pub fn sheet(order: Order<'_>, suppliers: &[Supplier<'_>]) -> Sheet {
    let points: Vec<usize> =
        order.points().filter(|at| is_supplied(&order.catalogue.points[*at], suppliers)).collect();
    let targets: Vec<Vec<(Year, String)>> =
        points.iter().map(|at| targets(&order, &order.catalogue.points[*at])).collect();
    let common = common_year(&targets);
    let columns = columns(&order, &targets);
    let row = |(at, targets): (&usize, &Vec<(Year, String)>)| {
        let target = target_text(targets, common);
        let cell = |column: &Column| cell(&order, column.kind, *at, &target);
        let entry = entry(order.catalogue, &order.catalogue.points[*at]);
        Row { cells: columns.iter().map(cell).collect(), entry }
    };
    let rows = points.iter().zip(&targets).map(row).collect();
    let guide = pages::template::guide(&order, suppliers, &points, &columns).harmless();
    Sheet { columns, rows, guide }
}

/// Everybody who supplies points of the sheet, those that nobody supplies
/// last.
#[must_use]
pub fn suppliers<'a>(order: &Order<'a>) -> Vec<Supplier<'a>> {
    let departments = order.catalogue.departments().into_iter().map(Some);
    departments.chain([None]).filter(|supplier| order.asks(*supplier)).collect()
}

impl<'a> Order<'a> {
    /// The points that exist for the kind of its area: of the one that it
    /// names, else of the catalogue's.
    fn points(&self) -> impl Iterator<Item = usize> + use<'a> {
        let catalogue = self.catalogue;
        let area = self.area.or(catalogue.area.as_deref());
        let kind = area.and_then(|area| catalogue.areas.kind(area));
        (0..catalogue.points.len()).filter(move |point| catalogue.applies(*point, kind))
    }

    /// Whether it has a point for a supplier.
    #[must_use]
    pub fn asks(&self, supplier: Supplier<'_>) -> bool {
        self.points().any(|at| is_supplied(&self.catalogue.points[at], &[supplier]))
    }
}

fn is_supplied(point: &Point, suppliers: &[Supplier<'_>]) -> bool {
    let is_by = |supplier: &Supplier<'_>| match supplier {
        Some(name) => point.departments.iter().any(|department| department == name),
        None => point.departments.is_empty(),
    };
    suppliers.is_empty() || suppliers.iter().any(is_by)
}

fn columns(order: &Order<'_>, targets: &[Vec<(Year, String)>]) -> Vec<Column> {
    use Cells::{Given, ToFill};
    let earlier = order.earlier.map(|earlier| sheet::value_of(earlier.year));
    let year = if order.year.is_some() { Given } else { ToFill };
    let has_targets = targets.iter().any(|targets| !targets.is_empty());
    let target = || common_year(targets).map_or(sheet::TARGET.to_owned(), sheet::target_of);
    let columns = [
        Some((Kind::Year, sheet::YEAR.to_owned(), year)),
        order.area.map(|_| (Kind::Area, sheet::AREA.to_owned(), Given)),
        Some((Kind::Point, sheet::POINT.to_owned(), Given)),
        Some((Kind::Value, sheet::VALUE.to_owned(), ToFill)),
        Some((Kind::Unit, sheet::UNIT.to_owned(), Given)),
        has_targets.then(|| (Kind::Target, target(), Given)),
        earlier.map(|heading| (Kind::Earlier, heading, Given)),
        Some((Kind::Source, sheet::SOURCE.to_owned(), Given)),
        Some((Kind::Status, sheet::STATUS.to_owned(), ToFill)),
        Some((Kind::Remark, sheet::REMARK.to_owned(), ToFill)),
    ];
    let column = |(kind, heading, cells)| Column { kind, heading, cells };
    columns.into_iter().flatten().map(column).collect()
}

fn cell(order: &Order<'_>, kind: Kind, at: usize, target: &str) -> Field {
    let point = &order.catalogue.points[at];
    match kind {
        Kind::Year => order.year.map(|year| year.to_string()).into(),
        Kind::Area => order.area.into(),
        Kind::Point => point.name.as_str().into(),
        Kind::Unit => point.unit.text().into(),
        Kind::Target => target.into(),
        Kind::Earlier => order.earlier.and_then(|earlier| value_in(earlier, at)).into(),
        Kind::Source => point.departments.join(sheet::AND).into(),
        Kind::Value | Kind::Status | Kind::Remark => Field::Empty,
    }
}

/// The targets of a point with their years: the one that the year is judged
/// by; all where the year is not known.
fn targets(order: &Order<'_>, point: &Point) -> Vec<(Year, String)> {
    let settings = &order.catalogue.settings;
    let judged = |year: Year| {
        let judged = judge(point, settings, year)?;
        let text = sheet::target(point, &judged);
        Some(match judged.wording {
            Some(_) => (judged.target_year, text),
            None => (year, sheet::milestone(&text, judged.target_year)),
        })
    };
    match order.year {
        Some(year) => judged(year).into_iter().collect(),
        None => point.targets.iter().filter_map(|(year, _)| judged(*year)).collect(),
    }
}

/// The year of all targets, where no point has several and all are of the same.
fn common_year(targets: &[Vec<(Year, String)>]) -> Option<Year> {
    let mut years = targets.iter().flatten().map(|(year, _)| *year);
    let first = years.next()?;
    let has_one = targets.iter().all(|targets| targets.len() <= 1);
    (has_one && years.all(|year| year == first)).then_some(first)
}

/// The targets of a point in its cell; each with its year, unless the heading
/// says it.
fn target_text(targets: &[(Year, String)], common: Option<Year>) -> String {
    let text = |(year, text): &(Year, String)| match common {
        Some(_) => text.clone(),
        None => sheet::dated(text, *year),
    };
    targets.iter().map(text).collect::<Vec<_>>().join(sheet::THEN)
}

/// What was reported of a point, as it was written, with its status where it
/// was not final.
fn value_in(earlier: &Assessment, point: usize) -> Option<String> {
    match &earlier.of_point(point).observation {
        Observation::NotReported | Observation::ByRule => None,
        Observation::NotApplicable(_) => Some(sheet::NOT_APPLICABLE.to_owned()),
        Observation::Reported(reading) => {
            Some(sheet::with_status(reading.text.trim(), reading.status))
        }
    }
}

fn entry(catalogue: &Catalogue, point: &Point) -> Entry {
    match catalogue.scale(point) {
        Some(scale) => Entry::Label(scale.labels.iter().map(|label| label.text.clone()).collect()),
        None => Entry::Number(Numbers {
            unit: point.unit.text().to_owned(),
            are_percent: point.unit.is_percent(),
            range: point.plausible,
            are_positive: point.log,
        }),
    }
}
