//! `trend`: a row per area, item and year, the items being the index, its groups and its points.

mod line;
mod points;
#[cfg(test)]
mod tests;

use super::{Field, Listing, Named};
use crate::analysis::trend::Trend;
use crate::analysis::trend::change::{Change, Parts};
use crate::analysis::trend::outlook::Outlook;
use crate::model::{Catalogue, Year};
use crate::report::keys::result::{flag_key, withheld_key};
use crate::report::outcome::run::Run;
use crate::score::aggregation::coverage::Coverage;
use crate::score::{Assessment, BindingRecord};
use line::{Basis, Line, header};

/// The rows of every area: the index, its groups depth-first, its points in the
/// order of the catalogue; of each the years rising.
#[must_use]
pub fn trend(run: &Run, trends: &[Trend<'_>]) -> Listing {
    let named = Named::of(run);
    let rows = trends.iter().flat_map(|trend| {
        let table = Table { catalogue: &run.catalogue, trend };
        table.lines().into_iter().map(|line| line.fields(&named)).collect::<Vec<_>>()
    });
    Listing { header: header(), rows: rows.collect() }
}

/// An area over the years.
struct Table<'t> {
    catalogue: &'t Catalogue,
    trend: &'t Trend<'t>,
}

impl<'t> Table<'t> {
    fn lines(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = self.years().map(|(at, own)| self.index(at, own)).collect();
        lines.extend(self.trend.outlook.iter().map(|own| self.outlook(own)));
        for group in 0..self.trend.latest().groups.len() {
            lines.extend(self.years().map(|(at, own)| self.group(at, own, group)));
        }
        lines.extend(self.trend.points.iter().flat_map(|own| self.point(own)));
        lines
    }

    /// The years of the data by position.
    fn years(&self) -> impl Iterator<Item = (usize, &'t Assessment)> {
        self.trend.years.iter().enumerate()
    }

    /// A row without what only some items have.
    fn line(&self, year: Year, basis: Basis) -> Line {
        Line::new(self.catalogue, &self.trend.latest().area, (year, basis))
    }

    /// A row of a year of the data with a score of its own, the same by
    /// milestones, and the change of it.
    fn reported(
        &self,
        at: usize,
        own: &Assessment,
        score: impl Fn(&Assessment) -> Option<f64>,
    ) -> Line {
        let before = at.checked_sub(1).map(|before| &self.trend.years[before]);
        let change = score(own).zip(before.and_then(&score)).map(|(own, before)| own - before);
        Line {
            score: score(own),
            compared: before.map(|before| before.year),
            change,
            on_schedule: self.trend.on_schedule.get(at).and_then(&score),
            ..self.line(own.year, Basis::Reported)
        }
    }

    /// The change from the year before in the data.
    fn change_to(&self, at: usize) -> Option<&'t Change> {
        self.trend.changes.get(at.checked_sub(1)?)
    }

    fn index(&self, at: usize, own: &Assessment) -> Line {
        let grade = own.index.graded.and_then(|graded| graded.grade);
        let grade = grade.map(|grade| self.catalogue.grades[grade].name.as_str());
        let parts = self.change_to(at).and_then(|change| change.parts);
        let fields = |parts: Parts| {
            [parts.values, parts.coverage, parts.targets, parts.joint].map(Into::into)
        };
        Line {
            bounds: Some(bounds(own, grade)),
            coverage: own.coverage.share(),
            record: Some(record(own.binding)),
            not_final: Some(own.not_final()),
            parts: parts.map(fields),
            change: self.change_to(at).and_then(|change| change.total),
            silence_worth: self.trend.silences[at].worth,
            ..self.reported(at, own, |own| own.index.score)
        }
    }

    fn outlook(&self, outlook: &Outlook) -> Line {
        let at_pace = &outlook.at_pace;
        let Outlook { continued, kept, silent, unknown, .. } = *outlook;
        Line {
            score: at_pace.index.score,
            // Its bounds would not be read as what silence leaves open.
            bounds: Some([
                Field::Empty,
                Field::Empty,
                Field::Empty,
                at_pace.index.withheld.map(withheld_key).into(),
            ]),
            coverage: at_pace.coverage.share(),
            record: Some(record(at_pace.binding)),
            outlook: Some([
                outlook.all_met.into(),
                outlook.to_deliver.into(),
                continued.into(),
                kept.into(),
                silent.into(),
                unknown.into(),
            ]),
            ..self.line(outlook.year, Basis::Projected)
        }
    }

    fn group(&self, at: usize, own: &Assessment, group: usize) -> Line {
        let result = &own.groups[group];
        Line {
            path: result.path.join("/"),
            flag: flag_key(result),
            coverage: Coverage::share(result.coverage),
            ..self.reported(at, own, |own| own.groups[group].outcome.score())
        }
    }
}

/// Low, high, grade, withheld.
fn bounds(own: &Assessment, grade: Option<&str>) -> line::Bounds {
    let index = own.index;
    [index.low.into(), index.high.into(), grade.into(), index.withheld.map(withheld_key).into()]
}

/// The binding record, in the order of its columns.
fn record(binding: BindingRecord) -> line::Record {
    [binding.met, binding.total, binding.not_applicable, binding.unmet()].map(Into::into)
}
