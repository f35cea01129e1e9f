//! What is given: the areas of a year, their catalogue with its choices, and
//! what varies of these.

use super::varied::Varied;
use crate::model::{Catalogue, Record, Settings};

/// What both ways start from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) settings: &'a Settings,
    /// The areas, all of one year.
    pub(super) records: &'a [Record],
    /// What relative methods compare with: the records, and maybe others.
    pub(super) compared: &'a [Record],
    pub(super) varied: &'a Varied,
}

impl Given<'_> {
    /// How many labels the scale of a point has.
    pub(super) fn labels(&self, point: usize) -> usize {
        let Self { catalogue, .. } = self;
        catalogue.scale(&catalogue.points[point]).map_or(0, |scale| scale.labels.len())
    }
}
