//! What is to be handed out, and to whom.

use crate::model::{Catalogue, Point, Year};
use crate::score::Assessment;

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
    pub(super) fn points(&self) -> impl Iterator<Item = usize> + use<'a> {
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

/// Whether any of these suppliers supplies a point; where none is named,
/// somebody does.
pub(super) fn is_supplied(point: &Point, suppliers: &[Supplier<'_>]) -> bool {
    suppliers.is_empty() || suppliers.iter().any(|supplier| point.is_supplied_by(*supplier))
}
