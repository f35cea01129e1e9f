//! The page that explains a blank sheet to who fills it in.

use super::blank;
use super::order::{Order, Supplier};
use crate::model::Point;
use crate::report::document::{Column, Document, Fact, Line, Table};
use crate::report::provenance;
use crate::report::words::sheet::AND;
use crate::report::words::template::guide as words;
use crate::report::words::{Text, page, terms};

/// Explains the sheet with these points and columns.
pub(super) fn guide(
    order: &Order<'_>,
    suppliers: &[Supplier<'_>],
    points: &[usize],
    columns: &[blank::Column],
) -> Document {
    let points: Vec<&Point> = points.iter().map(|at| &order.catalogue.points[*at]).collect();
    let mut document = Document::default();
    document.title(1, words::title(&order.catalogue.index));
    document.facts(facts(order, suppliers, points.len()));
    document.title(2, words::COLUMNS);
    document.table(column_table(columns));
    document.title(2, words::VALUES);
    document.table(value_table(order, &points));
    let notes = note_table(&points);
    if !notes.rows.is_empty() {
        document.title(2, words::NOTES);
        document.table(notes);
    }
    document.title(2, words::RETURN);
    for step in words::STEPS {
        document.text(step);
    }
    document
}

fn facts(order: &Order<'_>, suppliers: &[Supplier<'_>], points: usize) -> Vec<Fact> {
    let names = suppliers.iter().map(|name| name.unwrap_or(terms::NO_DEPARTMENT.get()));
    let names = names.collect::<Vec<_>>().join(AND);
    let year = order.year.map_or(words::YEAR_TO_FILL.to_owned(), |year| year.to_string());
    let supplier = if names.is_empty() { words::EVERYBODY.to_owned() } else { names };
    let mut facts = vec![Fact::new(words::SUPPLIER, supplier), Fact::new(words::YEAR, year)];
    facts.extend(order.area.map(|area| Fact::new(words::AREA, area)));
    facts.push(Fact::new(words::POINTS, words::points(points)));
    facts.push(Fact::new(words::INDEX, order.catalogue.index.as_str()));
    facts.push(Fact::new(page::CATALOGUE, provenance::catalogue(order.catalogue)));
    facts
}

fn column_table(columns: &[blank::Column]) -> Table {
    let mut table = Table::new(vec![Column::word(words::COLUMN), Column::text(words::MEANING)]);
    for column in columns {
        let text = words::column(column.kind);
        table.rows.push(vec![column.heading.as_str().into(), text.into()]);
    }
    table
}

/// How values are written: only of the kinds that the sheet has.
fn value_table(order: &Order<'_>, points: &[&Point]) -> Table {
    let mut table = Table::new(vec![Column::word(words::CASE), Column::text(words::HOW)]);
    let is_number = |point: &&&Point| point.scale.is_none();
    let has_numbers = points.iter().any(|point| is_number(&point));
    let has_percent = points.iter().any(|point| point.unit.is_percent());
    let has_amounts = points.iter().filter(is_number).any(|point| !point.unit.is_percent());
    let mut cases: Vec<[String; 2]> = Vec::new();
    let known =
        [(has_numbers, words::NUMBER), (has_percent, words::PERCENT), (has_amounts, words::LARGE)];
    cases.extend(known.into_iter().filter(|(is_there, _)| *is_there).map(|(_, case)| own(case)));
    let scales = order.catalogue.scales.iter().enumerate();
    let used = scales.filter(|(at, _)| points.iter().any(|point| point.scale == Some(*at)));
    cases.extend(used.map(|(_, scale)| {
        let labels: Vec<String> = scale.labels.iter().map(|label| label.text.clone()).collect();
        [words::scale(&scale.name), words::labels(&labels)]
    }));
    cases.extend([words::MISSING, words::ZERO, words::NOT_APPLICABLE].map(own));
    table.rows.extend(cases.into_iter().map(|case| case.map(Line::from).into()));
    table
}

fn own(case: [Text; 2]) -> [String; 2] {
    case.map(String::from)
}

fn note_table(points: &[&Point]) -> Table {
    let mut table = Table::new(vec![Column::text(words::POINT), Column::text(words::NOTE)]);
    for point in points {
        if let Some(note) = &point.note {
            table.rows.push(vec![point.name.as_str().into(), note.as_str().into()]);
        }
    }
    table
}
