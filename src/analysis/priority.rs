//! What to do first: the order of the gap table.

use std::cmp::Ordering;

use crate::score::{Assessment, PointResult, Verdict};

/// How gap tables are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What gains most first.
    #[default]
    Gain,
    /// What is furthest from its target first.
    Attainment,
    /// As in the catalogue.
    Catalogue,
}

/// The points of a result in groups, each in the order asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities<'a> {
    /// Missed and pending points.
    pub unmet: Vec<&'a PointResult>,
    /// Points not reported: their data come first (先补数据).
    pub unreported: Vec<&'a PointResult>,
    /// Points that meet their target.
    pub met: Vec<&'a PointResult>,
    /// Points without a target to be met.
    pub untargeted: Vec<&'a PointResult>,
    /// Points that do not exist there.
    pub not_applicable: Vec<&'a PointResult>,
}

/// Sorts the scored points of a result.
#[must_use]
pub fn priorities(assessment: &Assessment, order: Order) -> Priorities<'_> {
    let of = |wanted: &[Verdict]| {
        let mut points: Vec<&PointResult> =
            assessment.points.iter().filter(|point| wanted.contains(&point.verdict)).collect();
        points.sort_by(|a, b| compare(a, b, order));
        points
    };
    Priorities {
        unmet: of(&[Verdict::Missed, Verdict::Pending]),
        unreported: of(&[Verdict::NotReported]),
        met: of(&[Verdict::Met]),
        untargeted: of(&[Verdict::NoTarget]),
        not_applicable: of(&[Verdict::NotApplicable]),
    }
}

impl<'a> Priorities<'a> {
    /// All points, group after group.
    #[must_use]
    pub fn all(self) -> Vec<&'a PointResult> {
        let groups = [self.unmet, self.unreported, self.met, self.untargeted, self.not_applicable];
        groups.into_iter().flatten().collect()
    }
}

fn compare(a: &PointResult, b: &PointResult, order: Order) -> Ordering {
    let falling = |a: Option<f64>, b: Option<f64>| {
        b.unwrap_or(f64::NEG_INFINITY).total_cmp(&a.unwrap_or(f64::NEG_INFINITY))
    };
    let ordering = match order {
        Order::Gain => {
            let span = |p: &PointResult| Some(p.gain.high? - p.gain.low?);
            falling(a.gain.met, b.gain.met).then(falling(span(a), span(b)))
        }
        Order::Attainment => falling(b.attainment, a.attainment),
        Order::Catalogue => Ordering::Equal,
    };
    ordering.then(a.point.cmp(&b.point))
}
