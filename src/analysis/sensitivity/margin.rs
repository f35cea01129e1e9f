//! How near an index is to another grade.

use crate::model::{Catalogue, Grade};
use crate::score::Summary;
use crate::score::grade::{at_ten_digits, grade};

/// Why an area has no grade that could change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ungraded {
    /// The catalogue has no grades.
    NoGrades,
    /// The index is withheld.
    Withheld,
    /// The year of assessment has not come.
    NotDue,
}

/// Index of the grade of an area and year; none where no grade fits.
///
/// # Errors
/// Where there is nothing to be graded, or nothing to grade by.
pub(super) fn grade_of(
    catalogue: &Catalogue,
    summary: &Summary,
) -> Result<Option<usize>, Ungraded> {
    if catalogue.grades.is_empty() {
        return Err(Ungraded::NoGrades);
    }
    if summary.index.score.is_none() {
        return Err(Ungraded::Withheld);
    }
    summary.index.graded.map(|graded| graded.grade).ok_or(Ungraded::NotDue)
}

/// How far an index is from another grade, with as many binding points unmet
/// as there are: a grade that a bar keeps away is no neighbour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// The next better grade that a higher index would reach.
    pub above: Option<Border>,
    /// What a lower index would fall to; `None` where every index, however
    /// low, has the grade, or none has one.
    pub below: Option<Border>,
}

/// The border to another grade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// Index of the grade beyond it; `None` where none fits there.
    pub grade: Option<usize>,
    /// How far it is, in score points: above 0 to a better grade; to a worse
    /// one 0 where the index just reaches its own.
    pub distance: f64,
}

impl Margin {
    /// The margin of an area and year.
    ///
    /// # Errors
    /// Where it has no grade that could change.
    pub fn of(catalogue: &Catalogue, summary: &Summary) -> Result<Self, Ungraded> {
        grade_of(catalogue, summary)?;
        let score = summary.index.score.ok_or(Ungraded::Withheld)?;
        Ok(margin(&catalogue.grades, score, summary.binding.unmet()))
    }
}

/// The margin of a score with `unmet` binding points (not met or not
/// reported). Scores are taken at 10 significant digits, as grades are.
#[must_use]
pub fn margin(grades: &[Grade], score: f64, unmet: usize) -> Margin {
    let own = grade(grades, score, unmet).grade;
    let score = at_ten_digits(score);
    let is_open = |grade: &Grade| grade.max_unmet_binding.is_none_or(|most| unmet <= most);
    let better = &grades[..own.unwrap_or(grades.len())];
    let above = better.iter().rposition(is_open).and_then(|at| {
        let distance = grades[at].min? - score;
        Some(Border { grade: Some(at), distance })
    });
    let below = own.and_then(|own| {
        let distance = score - grades[own].min?;
        let worse = (own + 1..grades.len()).find(|at| is_open(&grades[*at]));
        Some(Border { grade: worse, distance })
    });
    Margin { above, below }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::grade::tests::grades;

    const BEST: usize = 0;
    const GOOD: usize = 1;
    const FAIR: usize = 2;
    const POOR: usize = 3;

    fn near(what: &str, found: Option<Border>, expected: Option<(Option<usize>, f64)>) {
        let found = found.map(|border| (border.grade, border.distance));
        let is_same = match (found, expected) {
            (Some(found), Some(expected)) => {
                found.0 == expected.0 && (found.1 - expected.1).abs() < 1e-12
            }
            (None, None) => true,
            _ => false,
        };
        assert!(is_same, "{what}: {found:?} instead of {expected:?}");
    }

    #[test]
    fn borders_are_those_to_the_grades_on_both_sides() {
        for (score, unmet, above, below) in [
            (79.5, 0, Some((GOOD, 0.5)), Some((POOR, 19.5))),
            (80.0, 0, Some((BEST, 10.0)), Some((FAIR, 0.0))),
            (95.0, 0, None, Some((GOOD, 5.0))),
            (12.0, 0, Some((FAIR, 48.0)), None),
        ] {
            let found = margin(&grades(), score, unmet);
            let expected = |border: Option<(usize, f64)>| border.map(|(at, far)| (Some(at), far));
            near(&format!("above {score}"), found.above, expected(above));
            near(&format!("below {score}"), found.below, expected(below));
        }
    }

    #[test]
    fn a_grade_behind_a_bar_is_no_neighbour() {
        let found = margin(&grades(), 85.0, 1);
        near("优秀 is barred", found.above, None);
        near("85 is 良好", found.below, Some((Some(FAIR), 5.0)));
        let found = margin(&grades(), 95.0, 3);
        near("优秀 and 良好 are barred", found.above, None);
        near("95 is 合格", found.below, Some((Some(POOR), 35.0)));
        let mut grades = grades();
        grades[FAIR].max_unmet_binding = Some(0);
        let found = margin(&grades, 85.0, 2);
        near("85 falls past 合格", found.below, Some((Some(POOR), 5.0)));
        let found = margin(&grades, 40.0, 2);
        near("不合格 rises past 合格", found.above, Some((Some(GOOD), 40.0)));
    }

    #[test]
    fn where_no_grade_fits_the_last_one_is_next() {
        let grades = &grades()[..=FAIR];
        let found = margin(grades, 59.0, 5);
        near("above", found.above, Some((Some(FAIR), 1.0)));
        near("below", found.below, None);
        let found = margin(grades, 61.0, 5);
        near("below 合格 there is none", found.below, Some((None, 1.0)));
    }

    #[test]
    fn a_border_is_where_the_grade_changes_at_10_digits() {
        let found = margin(&grades(), 79.999_999_999_99, 0);
        near("as good as 80", found.below, Some((Some(FAIR), 0.0)));
        let found = margin(&grades(), 79.999_999_99, 0);
        assert!(found.above.is_some_and(|border| border.distance > 0.0), "{found:?}");
    }
}
