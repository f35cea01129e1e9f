//! The rows of the index and its groups: one for each year of the data, and of
//! the index for each of those to come.

use super::area::Area;
use super::line::{Basis, Bounds, Line, Record};
use crate::analysis::trend::change::Parts;
use crate::analysis::trend::outlook::Outlook;
use crate::report::keys::result::{flag_key, withheld_key};
use crate::report::listing::Field;
use crate::score::aggregation::coverage::Coverage;
use crate::score::{Assessment, BindingRecord};

impl Area<'_> {
    pub(super) fn index(&self, at: usize, own: &Assessment) -> Line {
        let grade = own.index.graded.and_then(|graded| graded.grade);
        let grade = self.catalogue.grade_name(grade);
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

    pub(super) fn outlook(&self, outlook: &Outlook) -> Line {
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

    pub(super) fn group(&self, at: usize, own: &Assessment, group: usize) -> Line {
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
fn bounds(own: &Assessment, grade: Option<&str>) -> Bounds {
    let index = own.index;
    [index.low.into(), index.high.into(), grade.into(), index.withheld.map(withheld_key).into()]
}

/// The binding record, in the order of its columns.
fn record(binding: BindingRecord) -> Record {
    [binding.met, binding.total, binding.not_applicable, binding.unmet()].map(Into::into)
}
