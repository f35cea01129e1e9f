//! `score`: a row per area, year and node down to a depth, the index first.

use super::{Listing, Named, Shown};
use crate::model::Catalogue;
use crate::report::keys::result::{flag_key, withheld_key};
use crate::report::outcome::run::{Overrides, Run};
use crate::score::GroupResult;
use crate::score::Summary;

/// The rows of all results.
#[must_use]
pub fn score(run: &Run, depth: usize) -> Listing {
    let lines = ScoreLines::new(&run.catalogue, &run.overrides, depth);
    let mut rows = Vec::new();
    for assessment in &run.assessments {
        let mut keep = |row: &[Shown<'_>]| rows.push(row.iter().map(|own| (*own).into()).collect());
        lines.each(assessment, &mut keep);
    }
    Listing { header: ScoreLines::header(), rows }
}

/// The rows of `score`, one after the other.
#[derive(Debug)]
pub struct ScoreLines<'r> {
    catalogue: &'r Catalogue,
    named: Named,
    depth: usize,
}

impl<'r> ScoreLines<'r> {
    /// Rows under one catalogue, of nodes down to a depth.
    #[must_use]
    pub fn new(catalogue: &'r Catalogue, overrides: &Overrides, depth: usize) -> Self {
        Self { catalogue, named: Named::new(catalogue, overrides), depth }
    }

    /// The keys of the columns.
    #[must_use]
    pub fn header() -> Vec<&'static str> {
        let keys = "area year path score low high other_weighting grade grade_low barred \
                    withheld weight effective_weight reported points not_applicable coverage \
                    flag not_final kind overrides catalogue";
        keys.split_whitespace().collect()
    }

    /// Gives the rows of a result.
    pub fn each(&self, summary: &Summary, row: &mut dyn FnMut(&[Shown<'_>])) {
        let kind = self.catalogue.kind_name(&summary.area);
        self.index(summary, kind, row);
        for group in summary.groups.iter().filter(|group| group.path.len() <= self.depth) {
            self.group(summary, group, kind, row);
        }
    }

    fn index(&self, summary: &Summary, kind: Option<&str>, row: &mut dyn FnMut(&[Shown<'_>])) {
        let (index, coverage) = (summary.index, summary.coverage);
        let grade = |at: Option<usize>| self.catalogue.grade_name(at);
        row(&[
            summary.area.as_str().into(),
            f64::from(summary.year.get()).into(),
            Shown::Empty,
            index.score.into(),
            index.low.into(),
            index.high.into(),
            index.other_weighting.into(),
            grade(index.graded.and_then(|graded| graded.grade)).into(),
            grade(index.graded_low.and_then(|graded| graded.grade)).into(),
            grade(index.graded.and_then(|graded| graded.barred)).into(),
            index.withheld.map(withheld_key).into(),
            1_usize.into(),
            index.score.map(|_| 1_usize).into(),
            coverage.reported.into(),
            coverage.points.into(),
            coverage.not_applicable.into(),
            coverage.share().into(),
            Shown::Empty,
            summary.not_final().into(),
            kind.into(),
            self.named.overrides.as_deref().into(),
            self.named.catalogue.as_str().into(),
        ]);
    }

    fn group(
        &self,
        summary: &Summary,
        group: &GroupResult,
        kind: Option<&str>,
        row: &mut dyn FnMut(&[Shown<'_>]),
    ) {
        let coverage = group.coverage;
        let path = group.path.join("/");
        // From `low` to `withheld` stands what only the index has.
        let [low, high, other, grade, grade_low, barred, withheld] = [Shown::Empty; 7];
        row(&[
            summary.area.as_str().into(),
            f64::from(summary.year.get()).into(),
            path.as_str().into(),
            group.outcome.score().into(),
            low,
            high,
            other,
            grade,
            grade_low,
            barred,
            withheld,
            group.weight.into(),
            group.effective_weight.into(),
            coverage.reported.into(),
            coverage.points.into(),
            coverage.not_applicable.into(),
            coverage.share().into(),
            flag_key(group).into(),
            Shown::Empty,
            kind.into(),
            self.named.overrides.as_deref().into(),
            self.named.catalogue.as_str().into(),
        ]);
    }
}
