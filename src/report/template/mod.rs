//! Blank sheets to hand out: which columns and rows, what stands in them, and
//! what may be filled in, before any format is chosen.

pub(super) mod blank;
mod guide;
mod order;

pub use blank::{Cells, Column, Entry, Kind, Numbers, Row, Sheet};
pub use order::{Order, Supplier, suppliers};

use super::listing::Field;
use super::words::sheet;
use crate::model::{Catalogue, Observation, Point, Year};
use crate::score::Assessment;
use crate::score::normalisation::judged::judge;
use order::is_supplied;

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
    let guide = guide::guide(&order, suppliers, &points, &columns).harmless();
    Sheet { columns, rows, guide }
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
