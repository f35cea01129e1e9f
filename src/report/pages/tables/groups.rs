//! Groups: their scores, weights, and what they lose.

use super::cells::indented;
use crate::report::document::{Column, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, terms};
use crate::score::aggregation::coverage::Coverage;
use crate::score::aggregation::group::Outcome;
use crate::score::{Assessment, GroupResult, Verdict};

/// Scores of the groups down to a level. A column only where it says
/// something: points lost under arithmetic means, remarks where there are any.
pub(in crate::report::pages) fn levels(
    run: &Run,
    assessment: &Assessment,
    deepest: usize,
) -> Table {
    let groups: Vec<&GroupResult> =
        assessment.groups.iter().filter(|group| group.path.len() <= deepest).collect();
    let losses = loses_linearly(run);
    let remarks = groups.iter().any(|group| remark(group).is_some());
    let mut columns = vec![
        Column::text(column::GROUP),
        Column::number(column::SCORE),
        Column::number(column::WEIGHT),
    ];
    columns.extend(losses.then(|| Column::number(column::LOST)));
    columns.push(Column::number(column::REPORTED));
    columns.extend(remarks.then(|| Column::text(column::REMARK)));
    let mut table = Table::new(columns);
    for group in groups {
        let name = group_name(group);
        let tone = name.tone;
        let mut row = vec![
            name,
            Line::new(phrases::optional_score(group.outcome.score()), tone),
            Line::from(phrases::optional_percent(group.effective_weight)),
        ];
        let lost = || phrases::optional_score(lost(run, group));
        row.extend(losses.then(|| Line::from(lost())));
        row.push(Line::from(reported(group.coverage)));
        row.extend(remarks.then(|| Line::new(remark(group).unwrap_or_default(), Tone::Doubtful)));
        table.rows.push(row);
    }
    table
}

/// The name of a group, further in the deeper it is.
pub(in crate::report::pages) fn group_name(group: &GroupResult) -> Line {
    let depth = group.path.len() - 1;
    let name = group.path.last().map_or("", String::as_str);
    let tone = if depth == 0 { Tone::Strong } else { Tone::Plain };
    Line::new(indented(depth, name), tone)
}

/// Points of the index that a group loses against the highest score.
fn lost(run: &Run, group: &GroupResult) -> Option<f64> {
    let score = group.outcome.score()?;
    Some((run.settings.range.high - score) * group.effective_weight?)
}

/// Whether what a group lacks is lost to the index in proportion. Against other
/// areas nothing is lost: not all can be the best.
fn loses_linearly(run: &Run) -> bool {
    run.catalogue.is_arithmetic(&run.settings) && !run.catalogue.compares_areas(&run.settings)
}

fn remark(group: &GroupResult) -> Option<&'static str> {
    match group.outcome {
        Outcome::Score(_) if group.insufficient => Some(page::INSUFFICIENT.get()),
        Outcome::Score(_) => None,
        Outcome::Empty => Some(page::NOTHING.get()),
        Outcome::Incomparable => Some(page::INCOMPARABLE.get()),
        Outcome::Negative => Some(page::NEGATIVE.get()),
        Outcome::Refused => Some(page::REFUSED.get()),
        Outcome::Dropped => Some(page::DROPPED.get()),
        Outcome::NotApplicable => Some(terms::verdict(Verdict::NotApplicable)),
        Outcome::Weightless => Some(page::WEIGHTLESS.get()),
    }
}

/// Reported of applicable points.
fn reported(coverage: Coverage) -> String {
    format!("{}/{}", coverage.reported, coverage.points - coverage.not_applicable)
}
