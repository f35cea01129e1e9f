//! Who has answered: points by what came of them, in all, by group and for
//! any other set of points.

use std::collections::BTreeSet;

use crate::model::{Catalogue, Observation, Status};
use crate::score::aggregation::coverage::Coverage;
use crate::score::{Assessment, PointResult};

/// What came of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A value.
    Reported,
    /// 不适用
    NotApplicable,
    /// 缺报: nobody said anything.
    NotReported,
    /// Something was said that could not be used.
    Invalid,
}

impl Answer {
    /// What came of a point, given the points of its result with a cell that
    /// was refused.
    #[must_use]
    pub fn of(result: &PointResult, invalid: &BTreeSet<usize>) -> Self {
        match result.observation {
            Observation::Reported(_) => Self::Reported,
            Observation::NotApplicable(_) | Observation::ByRule => Self::NotApplicable,
            Observation::NotReported if invalid.contains(&result.point) => Self::Invalid,
            Observation::NotReported => Self::NotReported,
        }
    }
}

/// How many points there are, by what came of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All points.
    pub points: usize,
    /// Those with a value.
    pub reported: usize,
    /// Those that do not exist there.
    pub not_applicable: usize,
    /// Those of which nothing was said.
    pub not_reported: usize,
    /// Those of which nothing usable was said.
    pub invalid: usize,
    /// Those of the reported whose value is not final.
    pub not_final: usize,
}

impl Tally {
    /// Counts points of one result.
    #[must_use]
    pub fn of<'a>(
        points: impl IntoIterator<Item = &'a PointResult>,
        invalid: &BTreeSet<usize>,
    ) -> Self {
        let mut tally = Self::default();
        for result in points {
            tally.points += 1;
            *match Answer::of(result, invalid) {
                Answer::Reported => &mut tally.reported,
                Answer::NotApplicable => &mut tally.not_applicable,
                Answer::NotReported => &mut tally.not_reported,
                Answer::Invalid => &mut tally.invalid,
            } += 1;
            let reading = result.observation.reading();
            tally.not_final +=
                usize::from(reading.is_some_and(|reading| reading.status != Status::Final));
        }
        tally
    }

    /// The coverage that this is.
    #[must_use]
    pub fn coverage(self) -> Coverage {
        let Self { points, reported, not_applicable, .. } = self;
        Coverage { points, reported, not_applicable }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            points: self.points + other.points,
            reported: self.reported + other.reported,
            not_applicable: self.not_applicable + other.not_applicable,
            not_reported: self.not_reported + other.not_reported,
            invalid: self.invalid + other.invalid,
            not_final: self.not_final + other.not_final,
        }
    }
}

/// The areas of which nothing was handed in: those that the catalogue lists,
/// of the kinds that the results have. A district's data say nothing about
/// who is missing among its sub-districts.
#[must_use]
pub fn absent<'c>(catalogue: &'c Catalogue, assessments: &[Assessment]) -> Vec<&'c str> {
    let areas = &catalogue.areas;
    let there: BTreeSet<usize> =
        assessments.iter().filter_map(|assessment| areas.find(&assessment.area)).collect();
    let kinds: BTreeSet<usize> = there.iter().map(|at| areas.listed()[*at].kind).collect();
    let listed = areas.listed().iter().enumerate();
    let absent = listed.filter(|(at, own)| kinds.contains(&own.kind) && !there.contains(at));
    absent.map(|(_, own)| own.name.as_str()).collect()
}

/// A tally for every group of a result, in the order of its groups.
#[must_use]
pub fn by_group(
    catalogue: &Catalogue,
    assessment: &Assessment,
    invalid: &BTreeSet<usize>,
) -> Vec<Tally> {
    let groups = catalogue.root.descendants().into_iter();
    groups
        .map(|(_, group)| {
            let points = group.points();
            Tally::of(points.iter().map(|point| &assessment.points[*point]), invalid)
        })
        .collect()
}
