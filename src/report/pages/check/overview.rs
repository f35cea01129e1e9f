//! Completeness of several results at a glance: a row per area and year, and
//! the points that many of them lack.

use super::completeness;
use crate::check::completeness::{Answer, Tally};
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::check::Checked;
use crate::report::pages::tables;
use crate::report::words::Text;
use crate::report::words::page::column;
use crate::report::words::{check as words, phrases};

/// Adds a row per result, and where they are not shown one by one the points
/// they lack.
pub(super) fn overview(document: &mut Document, checked: &Checked<'_>, in_short: bool) {
    document.title(2, words::BY_AREA);
    document.table(results(checked));
    if !in_short {
        return;
    }
    let lacking = lacking(checked);
    if !lacking.rows.is_empty() {
        document.title(2, words::LACKING);
        document.table(lacking);
    }
    document.text(Line::new(words::ONE_BY_ONE, Tone::Faint));
}

/// The areas of which nothing was handed in.
pub(super) fn absent(checked: &Checked<'_>) -> Option<Fact> {
    let names: Vec<String> = checked.absent.iter().map(|area| phrases::area(area)).collect();
    let line = || Line::new(words::some_areas(&names), Tone::Doubtful);
    (!names.is_empty()).then(|| Fact::new(words::ABSENT, line()))
}

fn results(checked: &Checked<'_>) -> Table {
    let run = checked.run;
    let kinds = tables::differ_in_kind(run);
    let mut columns = vec![Column::text(column::AREA)];
    columns.extend(kinds.then(|| Column::word(column::KIND)));
    columns.push(Column::number(column::YEAR));
    columns.extend(TALLY.map(Column::number));
    let mut table = Table::new(columns);
    for result in checked.results() {
        let mut row = vec![Line::from(phrases::area(&result.assessment.area))];
        row.extend(kinds.then(|| tables::kind(run, result.assessment)));
        row.push(Line::from(result.assessment.year.to_string()));
        row.extend(cells(result.tally()));
        table.rows.push(row);
    }
    table
}

/// Headings of a tally, without what does not apply, and its cells.
const TALLY: [Text; 6] = [
    column::APPLICABLE,
    column::REPORTED_POINTS,
    column::UNREPORTED,
    column::INVALID,
    column::NOT_FINAL,
    column::COVERAGE,
];

fn cells(tally: Tally) -> [Line; 6] {
    let applicable = tally.points - tally.not_applicable;
    let [_, reported, _, rest @ ..] = completeness::cells(tally);
    let [unreported, invalid, not_final, coverage] = rest;
    [Line::from(applicable.to_string()), reported, unreported, invalid, not_final, coverage]
}

/// The points of which some result says nothing usable: how many say nothing,
/// how many something wrong.
fn lacking(checked: &Checked<'_>) -> Table {
    let catalogue = &checked.run.catalogue;
    let mut counts = vec![(0_usize, 0_usize); catalogue.scored];
    for result in checked.results() {
        for point in &result.assessment.points {
            let (unreported, invalid) = &mut counts[point.point];
            match result.answer(point) {
                Answer::NotReported => *unreported += 1,
                Answer::Invalid => *invalid += 1,
                Answer::Reported | Answer::NotApplicable => {}
            }
        }
    }
    let mut table = Table::new(vec![
        Column::text(column::POINT),
        Column::number(column::UNREPORTED),
        Column::number(column::INVALID),
        Column::text(column::DEPARTMENT),
    ]);
    for (point, (unreported, invalid)) in catalogue.scored_points().iter().zip(counts) {
        if unreported + invalid > 0 {
            let bad = if invalid > 0 { Tone::Bad } else { Tone::Plain };
            table.rows.push(vec![
                Line::from(point.name.clone()),
                Line::from(unreported.to_string()),
                Line::new(invalid.to_string(), bad),
                Line::from(phrases::departments(point)),
            ]);
        }
    }
    table
}
