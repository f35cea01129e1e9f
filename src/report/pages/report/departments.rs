//! The departments: what they have reported, met and could gain.

use crate::analysis::departments::{self, Department};
use crate::model::Catalogue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::words::page::column as shared;
use crate::report::words::report::{self as words, column};
use crate::report::words::{phrases, terms};
use crate::score::{Assessment, Verdict};

/// A row for each department.
pub(super) fn departments(document: &mut Document, catalogue: &Catalogue, result: &Assessment) {
    let mut table = Table::new(vec![
        Column::text(shared::DEPARTMENT),
        Column::number(shared::POINTS),
        Column::number(shared::MET),
        Column::number(column::UNMET),
        Column::number(shared::UNREPORTED),
        Column::number(shared::COVERAGE),
        Column::number(shared::GAIN),
    ]);
    let all = departments::departments(catalogue, result);
    table.rows = all.iter().map(row).collect();
    document.table(table);
    document.text(Line::new(words::DEPARTMENTS_NOTE, Tone::Faint));
}

fn row(own: &Department<'_>) -> Vec<Line> {
    let toned = |count: usize, tone: Tone| {
        Line::new(count.to_string(), if count > 0 { tone } else { Tone::Plain })
    };
    let none = || terms::NONE.to_owned();
    let unmet = own.count(Verdict::Missed) + own.count(Verdict::Pending);
    vec![
        Line::from(own.name.unwrap_or(terms::NO_DEPARTMENT.get())),
        Line::from(own.points.len().to_string()),
        Line::from(own.count(Verdict::Met).to_string()),
        toned(unmet, Tone::Bad),
        toned(own.count(Verdict::NotReported), Tone::Doubtful),
        Line::from(phrases::optional_percent(own.coverage.share())),
        Line::new(own.gain.map_or_else(none, number::signed), Tone::Strong),
    ]
}
