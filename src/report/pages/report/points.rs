//! Every point, drawn on its way from the baseline to the target.

use super::bullet;
use crate::model::Catalogue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::outcome::run::Run;
use crate::report::pages::tables;
use crate::report::words::page::column as shared;
use crate::report::words::{phrases, report as words, terms};
use crate::score::{Assessment, PointResult};

/// A table for each first-level group, then the monitored points that have
/// data.
pub(super) fn points(document: &mut Document, run: &Run, result: &Assessment) {
    let catalogue = &run.catalogue;
    document.chart(Some(bullet::key()));
    let first_level = |own: &&PointResult| catalogue.points[own.point].path.first();
    let scored: Vec<&PointResult> = result.points.iter().collect();
    for group in scored.chunk_by(|a, b| first_level(a) == first_level(b)) {
        if let Some(name) = group.first().and_then(first_level) {
            document.title(3, name.clone());
        }
        document.table(table(run, result, group));
    }
    let with_data = |own: &&PointResult| own.observation.reading().is_some();
    let monitored: Vec<&PointResult> = result.monitored.iter().filter(with_data).collect();
    if !monitored.is_empty() {
        document.title(3, crate::report::words::page::MONITORED);
        document.table(table(run, result, &monitored));
    }
}

fn table(run: &Run, result: &Assessment, points: &[&PointResult]) -> Table {
    let mut table = Table::new(vec![
        Column::text(shared::POINT),
        Column::word(shared::ATTRIBUTE),
        Column::drawing(words::column::BULLET),
        Column::number(words::column::BASELINE),
        Column::number(shared::VALUE),
        Column::number(shared::TARGET),
        Column::word(shared::UNIT),
        Column::word(shared::VERDICT),
        Column::number(shared::SCORE),
    ]);
    for own in points {
        table.rows.push(row(run, result, own));
    }
    table
}

fn row(run: &Run, result: &Assessment, own: &PointResult) -> Vec<Line> {
    let catalogue: &Catalogue = &run.catalogue;
    let point = &catalogue.points[own.point];
    let none = || terms::NONE.to_owned();
    vec![
        Line::from(point.name.as_str()),
        Line::from(phrases::attribute(catalogue, point)),
        Line::drawn(bullet::chart((catalogue, &run.settings), own, result.year)),
        Line::from(point.baseline_text.clone().unwrap_or_else(none)),
        Line::new(phrases::bare_value(own), Tone::Strong),
        Line::from(phrases::judged_target(point, own)),
        Line::from(phrases::short_unit(point)),
        tables::verdict(own),
        Line::from(phrases::optional_score(own.score)),
    ]
}
