//! The areas of a ranking, each drawn between its bounds.

use crate::report::document::chart::{Axis, Chart, Drawing, Span};
use crate::report::document::{Block, Column, Document, Line};
use crate::report::outcome::rank::RankedRun;
use crate::report::words::phrases;
use crate::report::words::report::{chart as words, column};

/// Room on either side.
const MARGIN: f64 = 0.05;
/// Where the drawings stand in the table of ranks: behind rank, area and index.
const BEHIND_INDEX: usize = 3;

/// Adds a drawing to each row of the table of ranks, the first of the page.
pub(super) fn draw(page: &mut Document, ranked: &RankedRun<'_>) {
    let rows = &ranked.ranking.rows;
    let scores: Vec<f64> = rows
        .iter()
        .flat_map(|row| [row.standing.score, row.standing.low, row.standing.high])
        .flatten()
        .collect();
    let Some(axis) = Axis::around(scores.iter().copied(), MARGIN) else { return };
    let tables = page.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in tables.take(1) {
        table.columns.insert(BEHIND_INDEX, Column::drawing(column::SPAN));
        for (cells, row) in table.rows.iter_mut().zip(rows) {
            let own = &row.standing;
            let span = Span { axis, value: own.score, ends: own.low.zip(own.high) };
            let words = words::span(&phrases::optional_score(own.score), span.ends);
            cells.insert(
                BEHIND_INDEX,
                Line::drawn(Some(Chart { words, drawing: Drawing::Span(span) })),
            );
        }
    }
}
