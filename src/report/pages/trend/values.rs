//! A value of a point: as it was written, or as it is reckoned.

use crate::analysis::trend::Trend;
use crate::model::{Catalogue, Point, Value, Year};
use crate::report::number;
use crate::report::words::{phrases, terms};

/// What was said of a point in a year, as it was written.
pub(super) fn said(trend: &Trend<'_>, year: Year, point: usize) -> String {
    let own = trend.years.iter().find(|own| own.year == year);
    own.map_or_else(|| terms::NONE.to_owned(), |own| phrases::bare_value(own.of_point(point)))
}

/// A value that is reckoned, not reported.
pub(super) fn estimated(catalogue: &Catalogue, point: &Point, value: Value) -> String {
    match value {
        Value::Number(x) => number::estimate(x),
        Value::Label(_) => phrases::catalogue_value(catalogue, point, value),
    }
}
