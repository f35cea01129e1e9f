//! Distances to a benchmark: another area, or the made-up area of medians.

use super::rank::competition_ranks;
use crate::score::{Assessment, PointResult};

/// With what areas are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// With the area of rank 1; of equal ones with the first in the data.
    Best,
    /// With the made-up area of medians.
    Median,
    /// With this area.
    Area(String),
}

/// The scores that areas are compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// The area; `None` for medians, which are those of no area.
    pub area: Option<String>,
    /// Its index.
    pub index: Option<f64>,
    /// Scores of first-level indicators, in the order of the catalogue.
    pub dimensions: Vec<Option<f64>>,
    /// Scores of groups, in the order of [`Summary::groups`](crate::score::Summary::groups).
    pub groups: Vec<Option<f64>>,
    /// Scores of scored points, in the order of the catalogue.
    pub points: Vec<Option<f64>>,
}

impl Benchmark {
    /// An area as it stands.
    #[must_use]
    pub fn of_area(assessment: &Assessment) -> Self {
        let groups: Vec<_> = assessment.groups.iter().map(|group| group.outcome.score()).collect();
        Self {
            area: Some(assessment.area.clone()),
            index: assessment.index.score,
            dimensions: first_level(assessment, &groups),
            groups,
            points: assessment.points.iter().map(|point| point.score).collect(),
        }
    }

    /// The [`median`] of index, every group and every point over the areas
    /// whose index is not withheld, each over those that have a score there.
    /// It is a made-up area: its parts belong to different areas and do not
    /// add up to its index. `None` where every index is withheld.
    #[must_use]
    pub fn median(assessments: &[&Assessment]) -> Option<Self> {
        let published = published(assessments);
        let first = published.first()?;
        let over = |score: &dyn Fn(&Assessment) -> Option<f64>| {
            median(published.iter().filter_map(|assessment| score(assessment)).collect())
        };
        let groups: Vec<_> = (0..first.groups.len())
            .map(|at| over(&|assessment| assessment.groups[at].outcome.score()))
            .collect();
        Some(Self {
            area: None,
            index: over(&|assessment| assessment.index.score),
            dimensions: first_level(first, &groups),
            groups,
            points: (0..first.points.len())
                .map(|at| over(&|assessment| assessment.points[at].score))
                .collect(),
        })
    }
}

/// Of numbers for all groups those for the first level.
fn first_level(assessment: &Assessment, groups: &[Option<f64>]) -> Vec<Option<f64>> {
    let of = assessment.groups.iter().zip(groups);
    of.filter(|(group, _)| group.path.len() == 1).map(|(_, score)| *score).collect()
}

/// Those whose index is not withheld.
fn published<'a>(assessments: &[&'a Assessment]) -> Vec<&'a Assessment> {
    assessments.iter().copied().filter(|own| own.index.score.is_some()).collect()
}

/// The middle number, of an even number of them the mean of the two in the
/// middle; `None` of none.
#[must_use]
pub fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    Some(f64::midpoint(numbers[middle - 1], upper))
}

/// A score less that of the benchmark; `None` where one of them is absent.
#[must_use]
pub fn distance(score: Option<f64>, benchmark: Option<f64>) -> Option<f64> {
    Some(score? - benchmark?)
}

/// Strengths and weaknesses of one area.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile<'a> {
    /// The area.
    pub assessment: &'a Assessment,
    /// All groups, in the order of [`Summary::groups`](crate::score::Summary::groups).
    pub groups: Vec<Compared>,
    /// All scored points, in the order of the catalogue.
    pub points: Vec<Compared>,
}

/// A score of an area beside the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// Position among the groups or points.
    pub at: usize,
    /// The score.
    pub score: Option<f64>,
    /// Its rank among the areas whose index is not withheld.
    pub rank: Option<usize>,
    /// How many of these have a score there.
    pub of: usize,
    /// The score of the benchmark.
    pub benchmark: Option<f64>,
    /// Share in the area's own index.
    pub effective_weight: Option<f64>,
}

impl Compared {
    /// The score less that of the benchmark.
    #[must_use]
    pub fn distance(&self) -> Option<f64> {
        distance(self.score, self.benchmark)
    }

    /// Distance × effective weight. Where all means are arithmetic and both
    /// areas have scores for the same points, those of the points add up to
    /// the difference of the two indices; otherwise it only says what matters
    /// more.
    #[must_use]
    pub fn weighted_distance(&self) -> Option<f64> {
        Some(self.distance()? * self.effective_weight?)
    }
}

impl<'a> Profile<'a> {
    /// One of the areas of a year beside all of them.
    #[must_use]
    pub fn new(own: &'a Assessment, all: &[&Assessment], benchmark: &Benchmark) -> Self {
        let published = published(all);
        let has_rank = own.index.score.is_some();
        let ranked = |score: &dyn Fn(&Assessment) -> Option<f64>| {
            let scores = || published.iter().map(|other| score(other));
            let ranks = competition_ranks(scores().chain([score(own)]));
            (ranks.last().copied().flatten().filter(|_| has_rank), scores().flatten().count())
        };
        let group = |at: usize| {
            let (rank, of) = ranked(&|area| area.groups[at].outcome.score());
            let (group, benchmark) = (&own.groups[at], benchmark.groups[at]);
            let (score, effective_weight) = (group.outcome.score(), group.effective_weight);
            Compared { at, score, rank, of, benchmark, effective_weight }
        };
        let point = |at: usize| {
            let (rank, of) = ranked(&|area| area.points[at].score);
            let (point, benchmark) = (&own.points[at], benchmark.points[at]);
            let (score, effective_weight) = (point.score, point.effective_weight);
            Compared { at, score, rank, of, benchmark, effective_weight }
        };
        Self {
            assessment: own,
            groups: (0..own.groups.len()).map(group).collect(),
            points: (0..own.points.len()).map(point).collect(),
        }
    }

    /// The points above the benchmark, what weighs most first.
    #[must_use]
    pub fn strengths(&self) -> Vec<&Compared> {
        self.sorted(|distance| distance > 0.0)
    }

    /// The points below the benchmark, what weighs most first.
    #[must_use]
    pub fn weaknesses(&self) -> Vec<&Compared> {
        self.sorted(|distance| distance < 0.0)
    }

    fn sorted(&self, picks: fn(f64) -> bool) -> Vec<&Compared> {
        let picked = |point: &&Compared| point.distance().is_some_and(picks);
        let mut points: Vec<&Compared> = self.points.iter().filter(picked).collect();
        let key = |point: &Compared| {
            (point.weighted_distance().unwrap_or(0.0).abs(), point.distance().unwrap_or(0.0).abs())
        };
        points.sort_by(|a, b| {
            let (a, b) = (key(a), key(b));
            b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1))
        });
        points
    }

    /// The points of the area.
    #[must_use]
    pub fn result(&self, compared: &Compared) -> &'a PointResult {
        &self.assessment.points[compared.at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        for (numbers, expected) in [
            (vec![], None),
            (vec![7.0], Some(7.0)),
            (vec![9.0, 1.0], Some(5.0)),
            (vec![9.0, 1.0, 2.0], Some(2.0)),
            (vec![4.0, 1.0, 2.0, 100.0], Some(3.0)),
        ] {
            assert_eq!(median(numbers.clone()), expected, "{numbers:?}");
        }
    }

    #[test]
    fn a_weighted_distance_is_what_a_point_adds_to_the_difference() {
        let compared = |score, benchmark, effective_weight| Compared {
            at: 0,
            score,
            rank: None,
            of: 0,
            benchmark,
            effective_weight,
        };
        for (own, distance, weighted) in [
            (compared(Some(80.0), Some(90.0), Some(0.25)), Some(-10.0), Some(-2.5)),
            (compared(Some(80.0), None, Some(0.25)), None, None),
            (compared(None, Some(90.0), None), None, None),
            (compared(Some(80.0), Some(70.0), None), Some(10.0), None),
        ] {
            assert_eq!(own.distance(), distance);
            assert_eq!(own.weighted_distance(), weighted);
        }
    }
}
