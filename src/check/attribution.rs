//! Which point, area and year a finding is about, by the facts it carries.

use std::collections::BTreeSet;

use crate::model::{Catalogue, Fault, Finding, Place};
use crate::score::Assessment;

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The point, by position in the catalogue.
    pub point: Option<usize>,
    /// The results, by position; none where nothing tells, as where the point
    /// was refused in more than one.
    pub results: Vec<usize>,
}

/// What a finding is about: the result that has a value from its place, else
/// the one where its point was refused, else the only one.
#[must_use]
pub fn about(
    catalogue: &Catalogue,
    assessments: &[Assessment],
    invalid: &[BTreeSet<usize>],
    finding: &Finding,
) -> About {
    let Some(point) = finding.fault.point().and_then(|name| catalogue.names.get(name)) else {
        return About::default();
    };
    let positions =
        |test: &dyn Fn(usize) -> bool| (0..assessments.len()).filter(|at| test(*at)).collect();
    let places = places(finding);
    let has_value = |at: usize| {
        let place = assessments[at].of_point(point).observation.place();
        place.is_some_and(|place| places.contains(&place))
    };
    if let Fault::SilentUnmet { area, year, .. } = &finding.fault {
        let is_own = |at: usize| assessments[at].year == *year && assessments[at].area == *area;
        return About { point: Some(point), results: positions(&is_own) };
    }
    let mut results: Vec<usize> = positions(&has_value);
    if results.is_empty() {
        let mut refused = (0..assessments.len()).filter(|at| invalid[*at].contains(&point));
        let (first, second) = (refused.next(), refused.next());
        results.extend(first.filter(|_| second.is_none()));
    }
    if results.is_empty() && assessments.len() == 1 {
        results.push(0);
    }
    About { point: Some(point), results }
}

/// Its own place, and that of the value it speaks of.
fn places(finding: &Finding) -> Vec<&Place> {
    match &finding.fault {
        Fault::Conflict { first, .. } | Fault::Duplicate { first, .. } => {
            vec![&finding.place, first]
        }
        _ => vec![&finding.place],
    }
}
