//! Tables of groups and points that several pages share.

use crate::model::Catalogue;
use crate::report::document::{Column, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::words::page::column;
use crate::report::words::{page, phrases, terms};
use crate::score::tree::{Coverage, Outcome};
use crate::score::{Assessment, BindingRecord, GroupResult, PointResult, Verdict};

/// Scores of the groups down to a level. A column only where it says
/// something: points lost under arithmetic means, remarks where there are any.
pub(super) fn levels(run: &Run, assessment: &Assessment, deepest: usize) -> Table {
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
pub(super) fn group_name(group: &GroupResult) -> Line {
    let depth = group.path.len() - 1;
    let name = group.path.last().map_or("", String::as_str);
    let tone = if depth == 0 { Tone::Strong } else { Tone::Plain };
    Line::new(indented(depth, name), tone)
}

/// A name, further in the deeper it is.
pub(super) fn indented(depth: usize, name: &str) -> String {
    format!("{}{name}", "　".repeat(depth))
}

/// Points of the index that a group loses against the highest score.
fn lost(run: &Run, group: &GroupResult) -> Option<f64> {
    let score = group.outcome.score()?;
    Some((run.settings.range.high - score) * group.effective_weight?)
}

/// Whether what a group lacks is lost to the index in proportion. Against other
/// areas nothing is lost: not all can be the best.
fn loses_linearly(run: &Run) -> bool {
    run.is_arithmetic() && !run.catalogue.compares_areas(&run.settings)
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
pub(super) fn reported(coverage: Coverage) -> String {
    format!("{}/{}", coverage.reported, coverage.points - coverage.not_applicable)
}

/// A difference of scores with its sign and tone.
pub(super) fn signed(distance: Option<f64>) -> Line {
    let tone = match distance {
        Some(distance) if distance > 0.0 => Tone::Good,
        Some(distance) if distance < 0.0 => Tone::Bad,
        _ => Tone::Plain,
    };
    let text = distance.map_or_else(|| terms::NONE.to_owned(), number::signed);
    Line::new(text, tone)
}

/// Points with value, target and gap.
pub(super) fn gaps(catalogue: &Catalogue, points: &[&PointResult], columns: Gaps) -> Table {
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
pub(super) struct Gaps {
    /// How each point stands.
    pub(super) verdicts: bool,
    /// What each point would gain.
    pub(super) gains: bool,
}

impl Gaps {
    /// Verdicts only where the points differ in them.
    pub(super) fn of(points: &[&PointResult]) -> Self {
        let first = points.first().map(|point| point.verdict);
        Self { verdicts: points.iter().any(|point| Some(point.verdict) != first), gains: true }
    }
}

/// How a point stands.
pub(super) fn verdict(result: &PointResult) -> Line {
    let tone = match result.verdict {
        Verdict::Met => Tone::Good,
        Verdict::Missed => Tone::Bad,
        Verdict::Pending | Verdict::NotReported => Tone::Doubtful,
        Verdict::NoTarget | Verdict::NotApplicable => Tone::Faint,
    };
    Line::new(phrases::standing(result), tone)
}

/// Points not reported.
pub(super) fn unreported(catalogue: &Catalogue, points: &[&PointResult]) -> Table {
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

/// Results side by side, a row each.
pub(super) fn results(run: &Run) -> Table {
    let kinds = differ_in_kind(run);
    let mut columns = vec![Column::text(column::AREA)];
    columns.extend(kinds.then(|| Column::word(column::KIND)));
    columns.extend([
        Column::number(column::YEAR),
        Column::number(column::INDEX),
        Column::number(column::BOUNDS),
        Column::word(column::GRADE),
        Column::number(column::COVERAGE),
        Column::number(column::BINDING),
        Column::number(column::NOT_FINAL),
    ]);
    let mut table = Table::new(columns);
    for assessment in &run.assessments {
        let mut row = vec![Line::from(phrases::area(&assessment.area))];
        row.extend(kinds.then(|| kind(run, assessment)));
        let own = result(&run.catalogue, assessment);
        row.extend([own.year, own.index, own.bounds, own.grade, own.coverage]);
        row.extend([own.binding, own.not_final]);
        table.rows.push(row);
    }
    table
}

/// The cells of a result behind its area.
pub(super) struct Cells {
    pub(super) year: Line,
    pub(super) index: Line,
    pub(super) bounds: Line,
    pub(super) grade: Line,
    pub(super) coverage: Line,
    pub(super) binding: Line,
    pub(super) not_final: Line,
}

/// The cells of a result.
pub(super) fn result(catalogue: &Catalogue, assessment: &Assessment) -> Cells {
    let index = assessment.index;
    let graded = index.graded.and_then(|graded| graded.grade);
    let grade = graded.map_or(terms::NONE, |at| &catalogue.grades[at].name);
    Cells {
        year: Line::from(assessment.year.to_string()),
        index: Line::new(phrases::optional_score(index.score), Tone::Strong),
        bounds: bounds(index.low, index.high),
        grade: Line::from(grade),
        coverage: Line::from(phrases::optional_percent(assessment.coverage.share())),
        binding: binding(assessment.binding),
        not_final: Line::from(assessment.not_final().to_string()),
    }
}

/// Two bounds as a range.
pub(super) fn bounds(low: Option<f64>, high: Option<f64>) -> Line {
    let [low, high] = [low, high].map(|own| own.map(number::score));
    Line::from(
        low.zip(high)
            .map_or_else(|| terms::NONE.to_owned(), |(low, high)| phrases::range(&low, &high)),
    )
}

/// Binding points met of those that exist there: the rest is unmet.
pub(super) fn binding(record: BindingRecord) -> Line {
    Line::from(format!("{}/{}", record.met, record.total - record.not_applicable))
}

/// The kind of the area of a result.
pub(super) fn kind(run: &Run, assessment: &Assessment) -> Line {
    Line::from(run.catalogue.kind_name(&assessment.area).unwrap_or(terms::NONE))
}

/// Whether results are of areas of different kinds.
pub(super) fn differ_in_kind(run: &Run) -> bool {
    let mut kinds = run.assessments.iter().map(|own| run.catalogue.areas.kind(&own.area));
    let first = kinds.next().flatten();
    kinds.any(|kind| kind != first)
}
