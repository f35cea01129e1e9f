//! The scores of all areas in every draw.

/// The index of every area in every draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    areas: usize,
    values: Vec<f64>,
}

impl Scores {
    /// Scores one draw after the other, each with all areas in their order;
    /// NaN where an index is withheld. `None` where the last draw is not whole.
    #[must_use]
    pub fn new(areas: usize, values: Vec<f64>) -> Option<Self> {
        let is_whole = values.len().checked_rem(areas).unwrap_or(values.len()) == 0;
        is_whole.then_some(Self { areas, values })
    }

    /// The same of draws that are whole.
    pub(super) fn whole(areas: usize, values: Vec<f64>) -> Self {
        Self { areas, values }
    }

    /// How many areas there are.
    #[must_use]
    pub fn areas(&self) -> usize {
        self.areas
    }

    /// How many draws there are; 0 without areas.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.values.len().checked_div(self.areas).unwrap_or(0)
    }

    /// One draw: the score of every area.
    #[must_use]
    pub fn of_draw(&self, draw: usize) -> &[f64] {
        &self.values[draw * self.areas..][..self.areas]
    }

    /// One area: its score in every draw.
    #[must_use]
    pub fn of_area(&self, area: usize) -> Vec<f64> {
        self.values.chunks_exact(self.areas).map(|draw| draw[area]).collect()
    }

    /// Whole draws that follow each other, `size` at a time, the last of them
    /// fewer.
    pub(super) fn blocks(&self, size: usize) -> impl Iterator<Item = &[f64]> {
        self.values.chunks((size * self.areas).max(1))
    }
}

/// Whether a draw gives an index; a withheld one is NaN, and what overflowed
/// is none either.
pub(super) fn is_score(value: f64) -> bool {
    value.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_apart_by_draw_and_by_area() {
        let scores = Scores::new(2, vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
        assert_eq!((scores.areas(), scores.draws()), (2, 3));
        assert_eq!(scores.of_draw(1), [3.0, 4.0]);
        assert_eq!(scores.of_area(1), [2.0, 4.0, 6.0]);
        let blocks: Vec<_> = scores.blocks(2).collect();
        assert_eq!(blocks, [&[1.0, 2.0, 3.0, 4.0][..], &[5.0, 6.0]]);
    }

    #[test]
    fn a_draw_that_is_not_whole_is_refused() {
        for (areas, values, draws) in
            [(0, 0, Some(0)), (0, 1, None), (2, 0, Some(0)), (2, 3, None), (2, 4, Some(2))]
        {
            let scores = Scores::new(areas, vec![0.0; values]);
            assert_eq!(scores.map(|scores| scores.draws()), draws, "{areas} {values}");
        }
    }
}
