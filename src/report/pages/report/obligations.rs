//! The binding points: which are met, which are not, and by whom.

use crate::model::Catalogue;
use crate::report::document::{Document, Line, Tone};
use crate::report::pages::tables::{self, Gaps};
use crate::report::words::{page, report as words};
use crate::score::{Assessment, PointResult, Verdict};

/// The record, the points that are not met, and the names of those that are.
pub(super) fn obligations(document: &mut Document, catalogue: &Catalogue, result: &Assessment) {
    if result.binding.total == 0 {
        document.text(Line::new(words::NO_BINDING, Tone::Faint));
        return;
    }
    document.text(page::binding(result.binding));
    let is_obligation = |own: &&PointResult| {
        own.judged.is_some() && catalogue.is_binding(&catalogue.points[own.point])
    };
    let binding: Vec<&PointResult> = result.points.iter().filter(is_obligation).collect();
    let (met, others): (Vec<&PointResult>, Vec<&PointResult>) =
        binding.into_iter().partition(|own| own.verdict == Verdict::Met);
    let unmet: Vec<&PointResult> =
        others.into_iter().filter(|own| own.verdict != Verdict::NotApplicable).collect();
    if unmet.is_empty() {
        document.text(Line::new(words::BINDING_MET, Tone::Good));
    }
    document.table(tables::gaps(catalogue, &unmet, Gaps { verdicts: true, gains: true }));
    let names: Vec<String> =
        met.iter().map(|own| catalogue.points[own.point].name.clone()).collect();
    if !names.is_empty() {
        document.text(words::binding_met(&names));
    }
}
