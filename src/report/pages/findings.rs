//! Findings as lines: place, severity, code, what is wrong, and what to
//! write instead.

use crate::model::Finding;
use crate::model::finding::Severity;
use crate::report::document::{Line, Tone};
use crate::report::words::{findings, terms};

/// The lines of a finding.
#[must_use]
pub fn lines(finding: &Finding) -> Vec<Line> {
    let severity = finding.severity();
    let text = findings::line(
        &finding.place,
        terms::severity(severity),
        finding.fault.code().text(),
        &findings::message(&finding.fault),
    );
    let hint = findings::hint(&finding.fault);
    let line = Line::new(text, tone(severity));
    let mut lines = vec![Line { excerpt: finding.excerpt.clone(), ..line }];
    if !hint.is_empty() {
        lines.push(Line::new(format!("    {hint}"), Tone::Plain));
    }
    lines
}

/// The tone of what is found.
pub(super) fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Doubtful,
        Severity::Note => Tone::Faint,
    }
}

/// The lines of findings, of which at most so many are shown; where the list
/// is cut it says so.
#[must_use]
pub fn list(found: &[&Finding], most: usize) -> Vec<Line> {
    let shown = &found[..found.len().min(most)];
    let is_cut = shown.len() < found.len();
    let cut = is_cut.then(|| findings::cut(found.len(), shown.len()));
    let cut = cut.map(|text| Line::new(text, Tone::Doubtful));
    shown.iter().flat_map(|finding| lines(finding)).chain(cut).collect()
}

/// The findings that are at least so grave, worst first, else in the order of
/// the input.
pub(super) fn worst_first(findings: &[Finding], least: Severity) -> Vec<&Finding> {
    let mut shown: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity() <= least).collect();
    shown.sort_by_key(|finding| finding.severity());
    shown
}
