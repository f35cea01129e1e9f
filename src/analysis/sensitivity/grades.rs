//! How often an index has each grade.

use super::estimate::ShareOfDraws;
use super::scores::is_score;
use crate::model::Grade;
use crate::score::grade::grade;

/// The shares of all draws by grade; they add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct GradeShares {
    /// By index of the grade.
    pub grades: Vec<ShareOfDraws>,
    /// With a score that no grade fits.
    pub ungraded: ShareOfDraws,
    /// Without an index.
    pub withheld: ShareOfDraws,
}

impl GradeShares {
    /// Of the scores of one area in every draw, NaN where withheld; `None`
    /// without draws. The bar of `unmet` binding points is the same in all:
    /// which points meet their targets is no matter of choices.
    #[must_use]
    pub fn of(scores: &[f64], grades: &[Grade], unmet: usize) -> Option<Self> {
        let (mut counts, mut ungraded) = (vec![0; grades.len()], 0);
        for score in scores.iter().filter(|score| is_score(**score)) {
            match grade(grades, *score, unmet).grade {
                Some(at) => counts[at] += 1,
                None => ungraded += 1,
            }
        }
        let known = counts.iter().sum::<usize>() + ungraded;
        let share = |count: usize| ShareOfDraws::new(count, scores.len());
        Some(Self {
            ungraded: share(ungraded)?,
            withheld: share(scores.len() - known)?,
            grades: counts.into_iter().filter_map(share).collect(),
        })
    }

    /// The grade that every draw gives.
    #[must_use]
    pub fn certain(&self) -> Option<usize> {
        self.grades.iter().position(ShareOfDraws::is_all)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn grades() -> Vec<Grade> {
        [("优秀", 90.0, Some(0)), ("良好", 80.0, Some(2)), ("合格", 60.0, None)]
            .map(|(name, min, max_unmet_binding)| Grade {
                name: name.into(),
                min: Some(min),
                max_unmet_binding,
            })
            .to_vec()
    }

    /// How many draws have each grade, none, and no index.
    fn counts(scores: &[f64], unmet: usize) -> Vec<usize> {
        let found = GradeShares::of(scores, &grades(), unmet).unwrap();
        let all = found.grades.iter().chain([&found.ungraded, &found.withheld]);
        all.map(|share| share.count).collect()
    }

    #[test]
    fn every_draw_has_the_grade_of_its_score_and_the_bar_counts() {
        let under = f64::from_bits(90.0_f64.to_bits() - 1);
        let scores = [95.0, under, 89.9, 85.0, f64::NAN, 60.0, 59.0, 70.0];
        assert_eq!(counts(&scores, 0), [2, 2, 2, 1, 1]);
        assert_eq!(counts(&scores, 1), [0, 4, 2, 1, 1]);
        assert_eq!(counts(&scores, 3), [0, 0, 6, 1, 1]);
    }

    #[test]
    fn a_grade_is_certain_where_every_draw_gives_it() {
        let certain = |scores: &[f64]| GradeShares::of(scores, &grades(), 0).unwrap().certain();
        assert_eq!(certain(&[80.0, 85.0]), Some(1));
        assert_eq!(certain(&[80.0, 95.0]), None);
        assert_eq!(certain(&[80.0, f64::NAN]), None);
        assert_eq!(certain(&[f64::NAN]), None);
        assert_eq!(GradeShares::of(&[], &grades(), 0), None);
    }

    proptest! {
        #[test]
        fn the_shares_add_up_to_1(
            scores in prop::collection::vec(prop_oneof![0.0..100.0, Just(f64::NAN)], 1..300),
            unmet in 0_usize..4,
        ) {
            let found = GradeShares::of(&scores, &grades(), unmet).unwrap();
            let all = found.grades.iter().chain([&found.ungraded, &found.withheld]);
            prop_assert_eq!(all.clone().map(|share| share.count).sum::<usize>(), scores.len());
            let sum: f64 = all.map(|share| share.share).sum();
            prop_assert!((sum - 1.0).abs() < 1e-12);
        }
    }
}
