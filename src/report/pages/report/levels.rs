//! The scores and weights of all levels, drawn as bars.

use crate::report::document::chart::{Axis, Bar, Chart, Drawing};
use crate::report::document::{Column, Document, Line};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::pages::tables;
use crate::report::words::report::{chart as words, column};
use crate::score::Assessment;

/// The table of levels with a bar behind each score.
pub(super) fn levels(document: &mut Document, run: &Run, result: &Assessment) {
    let mut table = tables::levels(run, result, usize::MAX);
    let range = run.settings.range;
    let scores: Vec<Option<f64>> =
        result.groups.iter().map(|group| group.outcome.score()).collect();
    let known = || scores.iter().flatten().copied();
    // Relative scores may leave the range.
    let low = known().fold(range.low, f64::min);
    let high = known().fold(range.high, f64::max);
    if let Some(axis) = Axis::new(low, high) {
        table.columns.insert(BEHIND_SCORES, Column::drawing(column::BAR));
        for (row, score) in table.rows.iter_mut().zip(scores) {
            row.insert(BEHIND_SCORES, Line::drawn(score.map(|value| bar(axis, value))));
        }
    }
    document.table(table);
}

/// Where the bars stand: behind the names and the scores.
const BEHIND_SCORES: usize = 2;

fn bar(axis: Axis, value: f64) -> Chart {
    let words = words::bar(&number::score(value));
    Chart { words, drawing: Drawing::Bar(Bar { axis, value }) }
}
