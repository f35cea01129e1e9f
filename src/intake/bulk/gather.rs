//! What takes what rows say, in whichever order areas stand.

use super::long_lane::Hit;
use super::plain::Plain;
use crate::model::{Observation, Status, Year};

/// Takes what rows say.
pub(super) trait Gather {
    /// What follows is of this area and year; its row begins on `line`. So is
    /// what follows any row with this beginning, if there is one.
    fn enter(&mut self, area: &str, year: Year, line: usize, beginning: Option<&[u8]>);
    /// Takes the row at the start of `rest`, presuming that its beginning is
    /// known, which is seen later, for many rows at once; `false` where nothing
    /// is presumed.
    fn presume(&mut self, rest: &[u8], line: usize, hit: &Hit) -> bool;
    /// A plain value.
    fn keep(&mut self, point: usize, plain: Plain, line: usize, status: Status);
    /// Anything else that was said of a point.
    fn say(&mut self, point: usize, said: Observation);
    /// A cell for a point was refused.
    fn refuse(&mut self, point: usize);
}

/// A row that is presumed to begin in a known way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Presumed {
    /// How many bytes of its block are left where it begins.
    pub(super) rest: u32,
    /// Its line.
    pub(super) line: u32,
}
