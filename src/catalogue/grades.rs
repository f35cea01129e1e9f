//! `grades` of the catalogue, best first.

use super::mistakes::{Mistakes, Way};
use super::{scalar, written};
use crate::model::finding::Limit;
use crate::model::{Fault, Grade};

/// The grades in order; each begins below the one before.
pub(crate) fn read(written: &written::Catalogue, mistakes: &mut Mistakes) -> Vec<Grade> {
    let way = Way::TOP.key("grades");
    let mut grades: Vec<Grade> = Vec::new();
    for (at, grade) in written.grades.iter().flatten().enumerate() {
        let way = way.index(at);
        let min =
            grade.min.map(|min| scalar::number(min, Limit::Finite, &way.key("min"), mistakes));
        if let Some(above) = grades.last() {
            let falls = match (above.min, min) {
                (Some(above), Some(own)) => own < above || own.is_nan() || above.is_nan(),
                (Some(_), None) => true,
                (None, _) => false,
            };
            if !falls {
                let (grade, above) = (grade.name.clone(), above.name.clone());
                mistakes.add(&way.key("min"), Fault::GradesNotFalling { grade, above });
            }
        }
        grades.push(Grade {
            name: grade.name.clone(),
            min,
            max_unmet_binding: grade.max_unmet_binding,
        });
    }
    grades
}
