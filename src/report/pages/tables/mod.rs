//! Tables that several pages share: of groups, of points, of results.

mod cells;
mod groups;
mod points;
mod results;

pub(super) use cells::{indented, signed};
pub(super) use groups::{group_name, levels};
pub(super) use points::{Gaps, gaps, unreported, verdict};
pub(super) use results::{Cells, binding, bounds, differ_in_kind, kind, result, results};
