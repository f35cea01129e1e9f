//! What holds of an area in every draw, whatever was chosen.

use super::grades::GradeShares;
use super::rank_spread::RankSpread;
use super::spread::Spread;

/// What every draw says of an area; which areas are always behind it is in
/// [`Pairs::always_behind`](super::pairs::Pairs::always_behind).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Robust {
    /// The least and the greatest score, where no draw withholds the index.
    pub score: Option<(f64, f64)>,
    /// Index of the grade that it has in every draw.
    pub grade: Option<usize>,
    /// The best and the worst rank, where it has one in every draw: it is
    /// always among the first of as many as the worst says.
    pub ranks: Option<(u32, u32)>,
}

impl Robust {
    /// From what the draws come to: those of the score, of the grades where
    /// there are any, and of the ranks where there are several areas.
    #[must_use]
    pub fn of(
        spread: Option<&Spread>,
        grades: Option<&GradeShares>,
        ranks: Option<&RankSpread>,
    ) -> Self {
        let spread = spread.filter(|spread| spread.withheld == 0);
        let ranks = ranks.filter(|ranks| ranks.withheld == 0);
        Self {
            score: spread.map(|spread| (spread.min, spread.max)),
            grade: grades.and_then(GradeShares::certain),
            ranks: ranks.map(|ranks| (ranks.min, ranks.max)),
        }
    }

    /// The rank that never changes.
    #[must_use]
    pub fn rank(&self) -> Option<u32> {
        self.ranks.filter(|(best, worst)| best == worst).map(|(best, _)| best)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ranks::tests::ranks;
    use super::*;
    use crate::model::Grade;

    /// What holds of the first of two areas.
    fn robust(draws: &[[f64; 2]]) -> Robust {
        let grade = |name: &str, min| Grade { name: name.into(), min, max_unmet_binding: None };
        let own: Vec<f64> = draws.iter().map(|draw| draw[0]).collect();
        Robust::of(
            Spread::of(&own).as_ref(),
            GradeShares::of(&own, &[grade("良好", Some(80.0)), grade("合格", None)], 0).as_ref(),
            RankSpread::of(&ranks(2, draws.as_flattened()), 0).as_ref(),
        )
    }

    #[test]
    fn only_what_every_draw_says_holds() {
        for (draws, score, grade, ranks, rank) in [
            (&[[81.0, 70.0], [95.0, 90.0]][..], Some((81.0, 95.0)), Some(0), Some((1, 1)), Some(1)),
            (&[[79.0, 70.0], [81.0, 90.0]], Some((79.0, 81.0)), None, Some((1, 2)), None),
            (&[[81.0, 70.0], [f64::NAN, 70.0]], None, None, None, None),
            (&[[f64::NAN, 70.0]], None, None, None, None),
            (&[], None, None, None, None),
        ] {
            let found = robust(draws);
            assert_eq!(found, Robust { score, grade, ranks }, "{draws:?}");
            assert_eq!(found.rank(), rank, "{draws:?}");
        }
    }
}
