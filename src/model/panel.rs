//! The data of a run: areas × years × points.

use std::collections::BTreeSet;

use super::observation::Observation;
use super::year::Year;

/// What was said about every point in one area and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The area; empty where neither data nor catalogue name one.
    pub area: String,
    /// The year of the values.
    pub year: Year,
    /// One observation per point of the catalogue, in its order.
    pub observations: Vec<Observation>,
    /// The points with a cell that was refused, by position; they count as not
    /// reported.
    pub invalid: BTreeSet<usize>,
}

/// All records, in the order in which the input names them first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Panel {
    /// One record per area and year.
    pub records: Vec<Record>,
}

impl Panel {
    /// The record of an area and year.
    #[must_use]
    pub fn find(&self, area: &str, year: Year) -> Option<&Record> {
        self.records.iter().find(|record| record.year == year && record.area == area)
    }
}
