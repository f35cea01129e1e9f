//! Completeness of a result: by level, by department, and the points it lacks.

use crate::analysis::departments::departments;
use crate::check::completeness::{Answer, Tally, by_group};
use crate::model::Catalogue;
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::check::{Checked, OneResult};
use crate::report::pages::extent::Extent;
use crate::report::pages::{headline, tables};
use crate::report::words::page::column;
use crate::report::words::{Text, check as words, page, phrases, terms};

/// All of it; with everything also of the lower levels.
pub(super) fn completeness(
    document: &mut Document,
    checked: &Checked<'_>,
    result: &OneResult<'_>,
    extent: Extent,
) {
    let (run, assessment) = (checked.run, result.assessment);
    document.title(2, headline::title(run, assessment));
    let mut facts = vec![
        Fact::new(page::COVERAGE, words::completeness(result.tally())),
        headline::data_status(assessment),
    ];
    facts.extend(headline::by_rule(&run.catalogue, assessment));
    document.facts(facts);
    document.title(3, if extent.all { words::COVERAGE_BY_GROUP } else { words::COVERAGE_BY_LEVEL });
    document.table(by_level(&run.catalogue, result, extent));
    document.title(3, words::COVERAGE_BY_DEPARTMENT);
    document.table(by_department(&run.catalogue, result));
    let lacking = lacking(&run.catalogue, result);
    if !lacking.rows.is_empty() {
        document.title(3, words::LACKING);
        document.table(lacking);
    }
}

/// Headings of a tally, and its cells.
const TALLY: [Text; 7] = [
    column::POINTS,
    column::REPORTED_POINTS,
    column::NOT_APPLICABLE,
    column::UNREPORTED,
    column::INVALID,
    column::NOT_FINAL,
    column::COVERAGE,
];

pub(super) fn cells(tally: Tally) -> [Line; 7] {
    let doubtful = |count: usize| {
        Line::new(count.to_string(), if count > 0 { Tone::Doubtful } else { Tone::Plain })
    };
    let bad = if tally.invalid > 0 { Tone::Bad } else { Tone::Plain };
    [
        Line::from(tally.points.to_string()),
        Line::from(tally.reported.to_string()),
        Line::from(tally.not_applicable.to_string()),
        doubtful(tally.not_reported),
        Line::new(tally.invalid.to_string(), bad),
        Line::from(tally.not_final.to_string()),
        Line::from(phrases::optional_percent(tally.coverage().share())),
    ]
}

/// The groups of the first level, with everything all.
fn by_level(catalogue: &Catalogue, result: &OneResult<'_>, extent: Extent) -> Table {
    let groups = result.assessment.groups.iter();
    let tallies = by_group(catalogue, result.assessment, result.invalid);
    let shown: Vec<_> =
        groups.zip(tallies).filter(|(group, _)| extent.all || group.path.len() == 1).collect();
    let remarks = shown.iter().any(|(group, _)| group.insufficient);
    let mut columns = vec![Column::text(column::GROUP)];
    columns.extend(TALLY.map(Column::number));
    columns.extend(remarks.then(|| Column::word(column::REMARK)));
    let mut table = Table::new(columns);
    for (group, tally) in shown {
        let name = group.path.last().map_or("", String::as_str);
        let mut row = vec![Line::from(tables::indented(group.path.len() - 1, name))];
        row.extend(cells(tally));
        let remark = if group.insufficient { &*page::INSUFFICIENT } else { "" };
        row.extend(remarks.then(|| Line::new(remark, Tone::Doubtful)));
        table.rows.push(row);
    }
    table
}

fn by_department(catalogue: &Catalogue, result: &OneResult<'_>) -> Table {
    let mut columns = vec![Column::text(column::DEPARTMENT)];
    columns.extend(TALLY.map(Column::number));
    let mut table = Table::new(columns);
    for department in departments(catalogue, result.assessment) {
        let mut row = vec![Line::from(department.name.unwrap_or(terms::NO_DEPARTMENT.get()))];
        row.extend(cells(Tally::of(department.points.iter().copied(), result.invalid)));
        table.rows.push(row);
    }
    table
}

/// The points of which nothing usable was said, with who is to say it.
fn lacking(catalogue: &Catalogue, result: &OneResult<'_>) -> Table {
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::word(column::ANSWER),
        Column::text(column::DEPARTMENT),
    ]);
    for own in &result.assessment.points {
        let tone = match result.answer(own) {
            Answer::Reported | Answer::NotApplicable => continue,
            Answer::NotReported => Tone::Doubtful,
            Answer::Invalid => Tone::Bad,
        };
        let point = &catalogue.points[own.point];
        table.rows.push(vec![
            Line::from(point.name.clone()),
            Line::new(terms::answer(result.answer(own)), tone),
            Line::from(phrases::departments(point)),
        ]);
    }
    table
}
