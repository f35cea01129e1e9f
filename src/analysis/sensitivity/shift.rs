//! How far ranks move from those of the choices in force.

/// What happens to the ranks of the areas that have an index in two rankings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankShift {
    /// How many areas these are.
    pub areas: usize,
    /// Σ |rank without − rank| / number of areas.
    pub mean_absolute: f64,
    /// The largest shift, of equal ones the first; `None` where no rank
    /// changes.
    pub largest: Option<Shift>,
}

/// The ranks of an area with something and without it: 1 + how many of the areas
/// that have an index both times have a higher one. Where an area loses its
/// index, they need not be the published ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The area, by its place in the order given.
    pub area: usize,
    /// Its rank.
    pub rank: usize,
    /// Its rank without it.
    pub without: usize,
}

impl Shift {
    /// By how many places, up or down.
    #[must_use]
    pub fn places(&self) -> usize {
        self.rank.abs_diff(self.without)
    }
}

impl RankShift {
    /// From one ranking of areas to another; `None` with fewer than two areas
    /// that have a rank in both. An area that has one in only one of them moves
    /// no other area.
    pub(super) fn between(ranks: &[Option<usize>], without: &[Option<usize>]) -> Option<Self> {
        let shifts = shifts(ranks, without.iter().copied());
        let first_largest = shifts.iter().rev().max_by_key(|shift| shift.places());
        (shifts.len() > 1).then(|| Self {
            areas: shifts.len(),
            mean_absolute: mean_absolute(&shifts),
            largest: first_largest.copied().filter(|shift| shift.places() > 0),
        })
    }
}

/// The average shift in rank (Saisana, Saltelli and Tarantola 2005): the mean
/// of |rank in the draw − rank under the choices in force| over the areas that
/// have both, each among these areas; NaN where no area has. Ranks of 0 are
/// none. Whoever has an index in one of them alone moves nobody.
#[must_use]
pub fn average_shift(nominal: &[Option<usize>], ranks: impl IntoIterator<Item = u32>) -> f64 {
    let ranks = ranks.into_iter().map(|rank| Some(rank as usize).filter(|rank| *rank > 0));
    mean_absolute(&shifts(nominal, ranks))
}

/// The areas that have both ranks, each among these areas.
fn shifts(ranks: &[Option<usize>], without: impl IntoIterator<Item = Option<usize>>) -> Vec<Shift> {
    let (mut shifts, mut is_same) = (Vec::with_capacity(ranks.len()), true);
    for (area, (rank, without)) in ranks.iter().zip(without).enumerate() {
        is_same &= rank.is_some() == without.is_some();
        shifts.extend(rank.zip(without).map(|(rank, without)| Shift { area, rank, without }));
    }
    if !is_same {
        among_themselves(&mut shifts, |shift| &mut shift.rank);
        among_themselves(&mut shifts, |shift| &mut shift.without);
    }
    shifts
}

/// Ranks again, among those that are there.
fn among_themselves(shifts: &mut [Shift], rank: impl Fn(&mut Shift) -> &mut usize) {
    let mut sorted: Vec<usize> = shifts.iter_mut().map(|own| *rank(own)).collect();
    sorted.sort_unstable();
    for own in shifts {
        let own = rank(own);
        *own = 1 + sorted.partition_point(|other| *other < *own);
    }
}

/// Σ |rank without − rank| / number of areas; NaN of none.
#[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^26")]
fn mean_absolute(shifts: &[Shift]) -> f64 {
    let sum: usize = shifts.iter().map(Shift::places).sum();
    sum as f64 / shifts.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shift_is_the_mean_over_areas_that_have_both_ranks() {
        for (nominal, ranks, expected) in [
            (vec![Some(1), Some(2), Some(3)], vec![1, 2, 3], 0.0),
            (vec![Some(1), Some(2), Some(3)], vec![3, 2, 1], 4.0 / 3.0),
            // The second has no index as published: the others stay as they are.
            (vec![Some(1), None, Some(2)], vec![2, 1, 3], 0.0),
            // The first drops out: 2 and 3 are 1 and 2, and in the draw both are 1.
            (vec![Some(1), Some(2), Some(3)], vec![0, 1, 1], 0.5),
            (vec![Some(1), Some(2), Some(3), None], vec![0, 3, 1, 2], 1.0),
        ] {
            let found = average_shift(&nominal, ranks.iter().copied());
            assert!((found - expected).abs() < 1e-15, "{nominal:?} {ranks:?}: {found}");
        }
    }

    #[test]
    fn there_is_no_shift_where_no_area_has_both_ranks() {
        assert!(average_shift(&[], []).is_nan());
        assert!(average_shift(&[Some(1), None], [0, 1]).is_nan());
    }
}
