//! A record of draws: what each of them chose, a row per draw, so that they
//! can be looked at and computed again.

use super::Field;
use crate::model::Catalogue;
use crate::model::choices::Choices;
use crate::model::draw_columns::{Column, Slot};
use crate::report::keys::choice;

/// The row of a draw, which is counted from 1: a field per column.
#[must_use]
pub fn row(catalogue: &Catalogue, columns: &[Column], draw: usize, own: &Choices) -> Vec<Field> {
    let field = |column: &Column| match column.slot {
        Slot::Draw => draw.into(),
        Slot::Method => own.method.key().into(),
        Slot::Aggregation => own.aggregation.key().into(),
        Slot::Weighting => own.weighting.key().into(),
        Slot::Missing => choice::missing(catalogue, &own.missing).into(),
        Slot::Unmet(attribute) => choice::unmet(own.unmet[attribute]).into(),
        Slot::Label { scale, label } => own.scales[scale][label].into(),
        Slot::Group(position) => own.groups[position].into(),
        Slot::Point(point) => own.points[point].into(),
    };
    columns.iter().map(field).collect()
}
