//! Where the indices of draws are written.

/// In the place of an index that is withheld.
pub const WITHHELD: f64 = f64::NAN;

/// What draws come to, a row for each.
#[derive(Debug)]
pub struct Rows<'o> {
    /// In a row the index of every area, [`WITHHELD`] where there is none; for
    /// whom wants them the scores of the first-level groups behind, those of an
    /// area together.
    pub cells: &'o mut [f64],
    /// How long a row is: as many as there are areas, or
    /// [`width_with_dimensions`](super::Trials::width_with_dimensions).
    pub width: usize,
}

impl Rows<'_> {
    /// The row of a draw.
    pub(super) fn of(&mut self, draw: usize) -> &mut [f64] {
        &mut self.cells[draw * self.width..][..self.width]
    }
}
