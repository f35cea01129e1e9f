//! The points of a result by the department that supplies them.

use crate::model::Catalogue;
use crate::score::aggregation::coverage::Coverage;
use crate::score::{Assessment, PointResult, Verdict};

/// What a department supplies. A point that two departments share counts for
/// both.
#[derive(Debug, Clone, PartialEq)]
pub struct Department<'a> {
    /// Its name; `None` for points for which the document names none.
    pub name: Option<&'a str>,
    /// Its coverage.
    pub coverage: Coverage,
    /// Its scored points in the order of the catalogue.
    pub points: Vec<&'a PointResult>,
    /// What the index would gain if its unmet points met their targets, one
    /// by one, added up, in score points; `None` where the index is withheld.
    pub gain: Option<f64>,
}

impl Department<'_> {
    /// How many of its points stand so.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.points.iter().filter(|point| point.verdict == verdict).count()
    }
}

/// Departments in the order of the catalogue, points without one last.
#[must_use]
pub fn departments<'a>(
    catalogue: &'a Catalogue,
    assessment: &'a Assessment,
) -> Vec<Department<'a>> {
    let names = catalogue.departments().into_iter().map(Some).chain([None]);
    names
        .map(|name| department(catalogue, assessment, name))
        .filter(|department| !department.points.is_empty())
        .collect()
}

fn department<'a>(
    catalogue: &'a Catalogue,
    assessment: &'a Assessment,
    name: Option<&'a str>,
) -> Department<'a> {
    let belongs = |point: &crate::model::Point| point.is_supplied_by(name);
    let points: Vec<&PointResult> = assessment
        .points
        .iter()
        .filter(|result| belongs(&catalogue.points[result.point]))
        .collect();
    let gains = points.iter().filter_map(|point| point.gain.met);
    Department {
        name,
        coverage: assessment.coverage_of(catalogue, belongs),
        gain: assessment.index.score.map(|_| gains.sum()),
        points,
    }
}
