//! Grades of the index, with the bars that binding points put up.

use crate::model::Grade;

/// The grade of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Graded {
    /// Index of the grade; `None` where none fits.
    pub grade: Option<usize>,
    /// Index of the next better grade that the score reaches and a bar keeps
    /// away.
    pub barred: Option<usize>,
    /// Index of the best such grade.
    pub best_barred: Option<usize>,
}

/// The first grade whose minimum the score reaches, compared at 10
/// significant digits, and whose bar `unmet` binding points (not met or not
/// reported) pass.
#[must_use]
pub fn grade(grades: &[Grade], score: f64, unmet: usize) -> Graded {
    let mut found = Graded::default();
    for (at, grade) in grades.iter().enumerate() {
        if grade.min.is_some_and(|min| is_under(score, min)) {
            continue;
        }
        if grade.max_unmet_binding.is_none_or(|most| unmet <= most) {
            return Graded { grade: Some(at), ..found };
        }
        found.barred = Some(at);
        found.best_barred = found.best_barred.or(Some(at));
    }
    found
}

/// Two scores this near to each other, in proportion, may be the same at 10
/// significant digits; others are not.
pub const NEAR: f64 = 1e-8;

/// Whether a score at 10 significant digits is under a minimum. Digits are
/// only counted where they could matter.
#[must_use]
pub fn is_under(score: f64, min: f64) -> bool {
    let is_near = (score - min).abs() <= NEAR * score.abs().max(min.abs());
    if is_near { at_ten_digits(score) < min } else { score < min }
}

/// A number at 10 significant digits: what a sum of many products owes to
/// binary fractions does not decide a grade.
#[must_use]
pub fn at_ten_digits(score: f64) -> f64 {
    format!("{score:.9e}").parse().unwrap_or(score)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn grades() -> Vec<Grade> {
        let grade = |name: &str, min, max_unmet_binding| Grade {
            name: name.into(),
            min,
            max_unmet_binding,
        };
        vec![
            grade("优秀", Some(90.0), Some(0)),
            grade("良好", Some(80.0), Some(2)),
            grade("合格", Some(60.0), None),
            grade("不合格", None, None),
        ]
    }

    #[test]
    fn the_first_grade_that_fits_is_given() {
        for (score, unmet, grade_at, barred) in [
            (95.0, 0, Some(0), None),
            (90.0, 0, Some(0), None),
            (89.999_999_999_99, 0, Some(0), None),
            (89.999_999_99, 0, Some(1), None),
            (95.0, 1, Some(1), Some(0)),
            (95.0, 3, Some(2), Some(1)),
            (85.0, 3, Some(2), Some(1)),
            (70.0, 3, Some(2), None),
            (10.0, 9, Some(3), None),
        ] {
            let found = grade(&grades(), score, unmet);
            assert_eq!((found.grade, found.barred), (grade_at, barred), "{score} {unmet}");
        }
        assert_eq!(grade(&grades(), 95.0, 3).best_barred, Some(0));
        assert_eq!(grade(&[], 95.0, 0), Graded::default());
    }
}
