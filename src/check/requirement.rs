//! Points that have to be there, whatever the coverage.

use std::collections::BTreeSet;

use super::completeness::Answer;
use crate::model::nearest::nearest;
use crate::model::text::key;
use crate::model::{Attribute, Catalogue, Lookup};
use crate::score::{Assessment, PointResult};

/// A point, or all points with an attribute, that have to be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Name of the point or attribute in the catalogue.
    pub name: String,
    /// The points, by position in the catalogue.
    pub points: Vec<usize>,
}

/// A required point of which nothing usable was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lack {
    /// The result, by position.
    pub result: usize,
    /// The point, by position in the catalogue.
    pub point: usize,
    /// Whether something was said at all.
    pub answer: Answer,
}

/// The point with this id, name, alias or English name, else the attribute.
///
/// # Errors
/// The nearest names where there is neither.
pub fn find(catalogue: &Catalogue, wanted: &str) -> Result<Requirement, Vec<String>> {
    let near_points = match catalogue.point_meant(wanted) {
        Lookup::Found(point) => {
            let name = catalogue.points[point].name.clone();
            return Ok(Requirement { name, points: vec![point] });
        }
        Lookup::Unknown(near) => near,
    };
    let attributes = &catalogue.attributes;
    let is_called = |own: &Attribute| key(&own.name) == key(wanted);
    let found = attributes.iter().position(is_called).or(catalogue.attribute_meant(wanted));
    let Some(at) = found else {
        let names = attributes.iter().map(|own| (own.name.as_str(), own.name.as_str()));
        let near = nearest(wanted, names).into_iter();
        return Err(near.chain(near_points).take(3).collect());
    };
    let points = catalogue.points.iter().enumerate();
    let points = points.filter(|(_, point)| point.attribute == Some(at)).map(|(at, _)| at);
    Ok(Requirement { name: attributes[at].name.clone(), points: points.collect() })
}

/// The required points that some result lacks, by result, then in the order
/// of the catalogue. 不适用 is an answer.
#[must_use]
pub fn lacks(
    required: &[Requirement],
    assessments: &[Assessment],
    invalid: &[BTreeSet<usize>],
) -> Vec<Lack> {
    let wanted: BTreeSet<usize> = required.iter().flat_map(|own| &own.points).copied().collect();
    let results = assessments.iter().zip(invalid).enumerate();
    results
        .flat_map(|(result, (assessment, invalid))| {
            let points = assessment.points.iter().chain(&assessment.monitored);
            let lack = move |point: &PointResult| Lack {
                result,
                point: point.point,
                answer: Answer::of(point, invalid),
            };
            points.filter(|point| wanted.contains(&point.point)).map(lack)
        })
        .filter(|lack| matches!(lack.answer, Answer::NotReported | Answer::Invalid))
        .collect()
}
