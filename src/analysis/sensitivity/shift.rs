//! How far ranks move from those of the choices in force.

/// The average shift in rank (Saisana, Saltelli and Tarantola 2005): the mean
/// of |rank in the draw − rank under the choices in force| over the areas that
/// have both, ranks of 0 being none; NaN where no area has.
#[must_use]
pub fn average_shift(nominal: &[Option<usize>], ranks: impl IntoIterator<Item = u32>) -> f64 {
    let ranked = nominal.iter().zip(ranks).filter(|(_, rank)| *rank > 0);
    let shifts = ranked.filter_map(|(own, rank)| Some(own.as_ref()?.abs_diff(rank as usize)));
    let (count, sum) = shifts.fold((0_usize, 0), |(count, sum), shift| (count + 1, sum + shift));
    #[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^26")]
    let mean = sum as f64 / count as f64;
    mean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shift_is_the_mean_over_areas_that_have_both_ranks() {
        for (nominal, ranks, expected) in [
            (vec![Some(1), Some(2), Some(3)], vec![1, 2, 3], 0.0),
            (vec![Some(1), Some(2), Some(3)], vec![3, 2, 1], 4.0 / 3.0),
            (vec![Some(1), None, Some(2)], vec![2, 1, 3], 1.0),
            (vec![Some(1), Some(2), Some(3)], vec![0, 1, 1], 1.5),
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
