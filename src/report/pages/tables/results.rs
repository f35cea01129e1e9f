//! Results of areas and years, a row each.

use crate::model::Catalogue;
use crate::report::document::{Column, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::words::page::column;
use crate::report::words::{phrases, terms};
use crate::score::{Assessment, BindingRecord};

/// Results side by side, a row each.
pub(in crate::report::pages) fn results(run: &Run) -> Table {
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
pub(in crate::report::pages) struct Cells {
    pub(in crate::report::pages) year: Line,
    pub(in crate::report::pages) index: Line,
    pub(in crate::report::pages) bounds: Line,
    pub(in crate::report::pages) grade: Line,
    pub(in crate::report::pages) coverage: Line,
    pub(in crate::report::pages) binding: Line,
    pub(in crate::report::pages) not_final: Line,
}

/// The cells of a result.
pub(in crate::report::pages) fn result(catalogue: &Catalogue, assessment: &Assessment) -> Cells {
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
pub(in crate::report::pages) fn bounds(low: Option<f64>, high: Option<f64>) -> Line {
    let [low, high] = [low, high].map(|own| own.map(number::score));
    Line::from(
        low.zip(high)
            .map_or_else(|| terms::NONE.to_owned(), |(low, high)| phrases::range(&low, &high)),
    )
}

/// Binding points met of those that exist there: the rest is unmet.
pub(in crate::report::pages) fn binding(record: BindingRecord) -> Line {
    Line::from(format!("{}/{}", record.met, record.total - record.not_applicable))
}

/// The kind of the area of a result.
pub(in crate::report::pages) fn kind(run: &Run, assessment: &Assessment) -> Line {
    Line::from(run.catalogue.kind_name(&assessment.area).unwrap_or(terms::NONE))
}

/// Whether results are of areas of different kinds.
pub(in crate::report::pages) fn differ_in_kind(run: &Run) -> bool {
    let mut kinds = run.assessments.iter().map(|own| run.catalogue.areas.kind(&own.area));
    let first = kinds.next().flatten();
    kinds.any(|kind| kind != first)
}
