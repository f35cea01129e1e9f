//! What every output of `gap` speaks of: the points that were asked for.

use crate::analysis::priority::{Order, Priorities, priorities};
use crate::model::Catalogue;
use crate::report::words::terms;
use crate::score::{Assessment, PointResult, Verdict};

/// Which points a gap table shows, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// Only missed, pending and unreported points.
    pub unmet: bool,
    /// Only points with this attribute.
    pub attribute: Option<usize>,
    /// Only points of this department.
    pub department: Option<String>,
    /// A table per department.
    pub by_department: bool,
    /// The order of the points.
    pub order: Order,
    /// Only so many points, the first ones.
    pub top: Option<usize>,
}

impl Choice {
    /// Whether a point is shown, its verdict aside.
    #[must_use]
    pub fn includes(&self, catalogue: &Catalogue, result: &PointResult) -> bool {
        let point = &catalogue.points[result.point];
        let attribute = self.attribute.is_none_or(|wanted| point.attribute == Some(wanted));
        let department = self.department.as_ref().is_none_or(|wanted| {
            point.departments.contains(wanted)
                || (point.departments.is_empty() && terms::is_no_department(wanted))
        });
        attribute && department
    }

    /// Whether a monitored point is shown: one with data, and under `unmet`
    /// one that misses its target.
    #[must_use]
    pub fn shows_monitored(&self, result: &PointResult) -> bool {
        result.observation.reading().is_some() && !(self.unmet && result.verdict == Verdict::Met)
    }

    /// The monitored points that are shown; none where something narrows the
    /// table down.
    #[must_use]
    pub fn monitored<'a>(&self, assessment: &'a Assessment) -> Vec<&'a PointResult> {
        let narrowed = self.top.is_some()
            || self.attribute.is_some()
            || self.department.is_some()
            || self.by_department;
        if narrowed {
            return Vec::new();
        }
        assessment.monitored.iter().filter(|result| self.shows_monitored(result)).collect()
    }

    /// The points that are shown, in groups.
    #[must_use]
    pub fn pick<'a>(&self, catalogue: &Catalogue, assessment: &'a Assessment) -> Priorities<'a> {
        let mut picked = priorities(assessment, self.order);
        let mut left = self.top.unwrap_or(usize::MAX);
        let mut keep = |points: &mut Vec<&'a PointResult>| {
            points.retain(|point| self.includes(catalogue, point));
            points.truncate(left);
            left -= points.len();
        };
        keep(&mut picked.unmet);
        keep(&mut picked.unreported);
        if self.unmet {
            picked.met.clear();
            picked.untargeted.clear();
            picked.not_applicable.clear();
        } else {
            keep(&mut picked.met);
            keep(&mut picked.untargeted);
            keep(&mut picked.not_applicable);
        }
        picked
    }
}
