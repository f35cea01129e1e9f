//! How far ranks move from those of the choices in force.

/// The average shift in rank (Saisana, Saltelli and Tarantola 2005): the mean
/// of |rank in the draw − rank under the choices in force| over the areas that
/// have both, each among these areas; NaN where no area has. Ranks of 0 are
/// none. Whoever has an index in one of them alone moves nobody.
#[must_use]
pub fn average_shift(nominal: &[Option<usize>], ranks: impl IntoIterator<Item = u32>) -> f64 {
    let ranks = ranks.into_iter().map(|rank| Some(rank as usize).filter(|rank| *rank > 0));
    let (mut both, mut is_same) = (Vec::with_capacity(nominal.len()), true);
    for (own, rank) in nominal.iter().zip(ranks) {
        is_same &= own.is_some() == rank.is_some();
        both.extend(own.zip(rank));
    }
    if !is_same {
        among_themselves(&mut both, |(own, _)| own);
        among_themselves(&mut both, |(_, rank)| rank);
    }
    let sum: usize = both.iter().map(|(own, rank)| own.abs_diff(*rank)).sum();
    #[allow(clippy::cast_precision_loss, reason = "there are fewer areas than 2^26")]
    let mean = sum as f64 / both.len() as f64;
    mean
}

/// Ranks again, among those that are there.
fn among_themselves(both: &mut [(usize, usize)], rank: impl Fn(&mut (usize, usize)) -> &mut usize) {
    let mut sorted: Vec<usize> = both.iter_mut().map(|own| *rank(own)).collect();
    sorted.sort_unstable();
    for own in both {
        let own = rank(own);
        *own = 1 + sorted.partition_point(|other| *other < *own);
    }
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
