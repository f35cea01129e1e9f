//! Every value with where it stands, and the files that were read.

use crate::model::Catalogue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::tables;
use crate::report::words::page::column as shared;
use crate::report::words::{page, phrases, report as words, terms};
use crate::score::{Assessment, PointResult};

/// A table for each area and year, the latest year first.
pub(super) fn data(document: &mut Document, run: &Run) {
    document.title(2, words::DATA);
    document.text(Line::new(words::DATA_NOTE, Tone::Faint));
    for years in run.assessments.chunk_by(|one, next| one.area == next.area) {
        for result in years.iter().rev() {
            document.title(3, words::area_and_year(&phrases::area(&result.area), result.year));
            document.table(values(&run.catalogue, result));
        }
    }
}

fn values(catalogue: &Catalogue, result: &Assessment) -> Table {
    let mut table = Table::new(vec![
        Column::text(shared::POINT),
        Column::number(shared::VALUE),
        Column::number(shared::TARGET),
        Column::word(shared::UNIT),
        Column::word(shared::VERDICT),
        Column::number(shared::ATTAINMENT),
        Column::number(shared::SCORE),
        Column::number(words::column::EFFECTIVE_WEIGHT),
        Column::word(words::column::STATUS),
        Column::text(words::column::ORIGIN),
    ]);
    let monitored = result.monitored.iter().filter(|own| own.observation.reading().is_some());
    table.rows = result.points.iter().chain(monitored).map(|own| row(catalogue, own)).collect();
    table
}

fn row(catalogue: &Catalogue, own: &PointResult) -> Vec<Line> {
    let point = &catalogue.points[own.point];
    let reading = own.observation.reading();
    let status = reading.map_or(terms::NONE, |reading| terms::status(reading.status));
    let place = own.observation.place().map_or_else(|| terms::NONE.to_owned(), phrases::place);
    vec![
        Line::from(point.name.as_str()),
        Line::new(phrases::bare_value(own), Tone::Strong),
        Line::from(phrases::judged_target(point, own)),
        Line::from(phrases::short_unit(point)),
        tables::verdict(own),
        Line::from(phrases::optional_percent(own.attainment)),
        Line::from(phrases::optional_score(own.score)),
        Line::from(phrases::optional_percent(own.effective_weight)),
        Line::from(status),
        Line::from(place),
    ]
}

/// The files, with the fingerprints of their bytes.
pub(super) fn inputs(document: &mut Document, run: &Run) {
    document.title(2, words::INPUTS);
    let mut table = Table::new(vec![
        Column::text(words::column::FILE),
        Column::text(words::column::FINGERPRINT),
    ]);
    for input in &run.inputs {
        let name = input.form.as_ref().map(|form| page::input(&input.name, form));
        let name = name.unwrap_or_else(|| input.name.clone());
        table.rows.push(vec![Line::from(name), Line::new(input.sha256.as_str(), Tone::Faint)]);
    }
    document.table(table);
}
