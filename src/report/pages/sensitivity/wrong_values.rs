//! What a single wrong value would do to the grade, of one area or several.

use super::one::grade_name;
use crate::analysis::sensitivity::margin::Ungraded;
use crate::analysis::sensitivity::wrong_value::WrongValue;
use crate::report::document::{Column, Document, Line, Table, Tone};
use crate::report::number;
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::words::page::column as shared;
use crate::report::words::{phrases, sensitivity as words};

/// The single wrong values that would change a grade.
pub(super) fn wrong_values(document: &mut Document, tried: &TriedRun<'_>) {
    let several = tried.results.len() > 1;
    document.title(2, words::WRONG_VALUES);
    let mut table = Table::new(columns(several));
    for (result, area) in tried.results.iter().zip(&tried.sensitivity.areas) {
        for wrong in area.wrong_values.iter().flatten() {
            let mut row = row(tried, wrong);
            if several {
                row.insert(0, Line::from(phrases::area(&result.area)));
            }
            table.rows.push(row);
        }
    }
    if !table.rows.is_empty() {
        document.table(table);
        document.text(Line::new(words::WRONG_NOTE, Tone::Faint));
    } else if tried.sensitivity.areas.iter().any(|area| area.wrong_values.is_ok()) {
        document.text(Line::new(words::NO_WRONG_VALUE, Tone::Good));
    }
    for (why, areas) in unexamined(tried) {
        let is_all = areas.len() == tried.results.len();
        let text = if is_all { words::ungraded(why) } else { words::unexamined(&areas, why) };
        document.text(Line::new(text, Tone::Faint));
    }
}

/// The areas without a grade that a wrong value could change, by why.
fn unexamined(tried: &TriedRun<'_>) -> Vec<(Ungraded, Vec<String>)> {
    let mut all: Vec<(Ungraded, Vec<String>)> = Vec::new();
    for (result, area) in tried.results.iter().zip(&tried.sensitivity.areas) {
        let Err(why) = area.wrong_values else { continue };
        let name = phrases::area(&result.area);
        match all.iter_mut().find(|(own, _)| *own == why) {
            Some((_, areas)) => areas.push(name),
            None => all.push((why, vec![name])),
        }
    }
    all
}

fn columns(several: bool) -> Vec<Column> {
    let area = several.then(|| Column::text(shared::AREA));
    let others = [
        Column::text(shared::POINT),
        Column::word(words::column::SLIP),
        Column::number(words::column::WRONG),
        Column::number(words::column::INDEX),
        Column::word(words::column::BECOMES),
        Column::word(words::column::CAUGHT),
    ];
    area.into_iter().chain(others).collect()
}

fn row(tried: &TriedRun<'_>, wrong: &WrongValue) -> Vec<Line> {
    let point = &tried.run.catalogue.points[wrong.point];
    let caught = if wrong.plausible {
        Line::new(words::UNSEEN, Tone::Bad)
    } else {
        Line::new(words::CAUGHT, Tone::Good)
    };
    let grade =
        if wrong.index.is_some() { grade_name(tried, wrong.grade) } else { words::NO_INDEX.get() };
    vec![
        Line::from(point.name.as_str()),
        Line::from(words::slip(wrong.slip)),
        Line::from(phrases::with_unit(point, &number::shortest(wrong.value))),
        Line::from(phrases::optional_score(wrong.index)),
        Line::from(grade),
        caught,
    ]
}
