//! Points: what is missing of their targets, and which say nothing.

use crate::model::Catalogue;
use crate::report::document::{Column, Line, Table, Tone};
use crate::report::words::page::column;
use crate::report::words::phrases;
use crate::score::{PointResult, Verdict};

/// Points with value, target and gap.
pub(in crate::report::pages) fn gaps(
    catalogue: &Catalogue,
    points: &[&PointResult],
    columns: Gaps,
) -> Table {
    let verdicts = columns.verdicts;
    let mut headings = vec![Column::text(column::POINT), Column::word(column::ATTRIBUTE)];
    if verdicts {
        headings.push(Column::word(column::VERDICT));
    }
    headings.extend([
        Column::number(column::VALUE),
        Column::number(column::TARGET),
        Column::number(column::GAP),
        Column::word(column::UNIT),
    ]);
    if columns.gains {
        headings.push(Column::number(column::GAIN));
    }
    headings.push(Column::text(column::DEPARTMENT));
    let mut table = Table::new(headings);
    for result in points {
        let point = &catalogue.points[result.point];
        let mut row =
            vec![Line::from(point.name.clone()), Line::from(phrases::attribute(catalogue, point))];
        if verdicts {
            row.push(verdict(result));
        }
        row.extend([
            Line::from(phrases::bare_value(result)),
            Line::from(phrases::judged_target(point, result)),
            Line::from(phrases::bare_gap(point, result)),
            Line::from(phrases::short_unit(point)),
        ]);
        if columns.gains {
            row.push(Line::new(phrases::gain(result), Tone::Strong));
        }
        row.push(Line::from(phrases::departments(point)));
        table.rows.push(row);
    }
    table
}

/// Which columns a gap table has besides the usual ones.
#[derive(Debug, Clone, Copy)]
pub(in crate::report::pages) struct Gaps {
    /// How each point stands.
    pub(in crate::report::pages) verdicts: bool,
    /// What each point would gain.
    pub(in crate::report::pages) gains: bool,
}

impl Gaps {
    /// Verdicts only where the points differ in them.
    pub(in crate::report::pages) fn of(points: &[&PointResult]) -> Self {
        let first = points.first().map(|point| point.verdict);
        Self { verdicts: points.iter().any(|point| Some(point.verdict) != first), gains: true }
    }
}

/// Points not reported.
pub(in crate::report::pages) fn unreported(
    catalogue: &Catalogue,
    points: &[&PointResult],
) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(column::ATTRIBUTE),
        Column::number(column::TARGET),
        Column::number(column::GAIN_SPAN),
        Column::text(column::DEPARTMENT),
    ]);
    for result in points {
        let point = &catalogue.points[result.point];
        let target = phrases::judged_target(point, result);
        table.rows.push(vec![
            Line::from(point.name.clone()),
            Line::from(phrases::attribute(catalogue, point)),
            Line::from(phrases::with_unit(point, &target)),
            Line::from(phrases::gain(result)),
            Line::from(phrases::departments(point)),
        ]);
    }
    table
}

/// How a point stands.
pub(in crate::report::pages) fn verdict(result: &PointResult) -> Line {
    let tone = match result.verdict {
        Verdict::Met => Tone::Good,
        Verdict::Missed => Tone::Bad,
        Verdict::Pending | Verdict::NotReported => Tone::Doubtful,
        Verdict::NoTarget | Verdict::NotApplicable => Tone::Faint,
    };
    Line::new(phrases::standing(result), tone)
}
