//! The pages of `catalogue`: counts, tree with weights, list of points.

mod facts;

use super::{headline, tables};
use crate::model::{Catalogue, Child, Group, Kinds, Point, Settings};
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::number;
use crate::report::translated;
use crate::report::words::page::{self, column};
use crate::report::words::separator;
use crate::report::words::{catalogue as words, phrases};
use crate::score::aggregation::tree::Evaluator;
use crate::score::aggregation::weights::Weights;
use facts::{counts, uneven};

/// The outcome of a validation that found nothing.
#[must_use]
pub fn validate(catalogue: &Catalogue) -> Document {
    let told = translated::catalogue(catalogue);
    let catalogue = told.as_ref().unwrap_or(catalogue);
    let mut document = Document::default();
    document.title(1, catalogue.title.clone());
    let mut facts = vec![Fact::new(words::VALID, Line::new(words::NO_MISTAKES, Tone::Good))];
    facts.extend(counts(catalogue));
    document.facts(facts);
    document
}

/// The tree with nominal weights.
#[must_use]
pub fn show(catalogue: &Catalogue, settings: &Settings) -> Document {
    let told = translated::catalogue(catalogue);
    let catalogue = told.as_ref().unwrap_or(catalogue);
    let mut document = Document::default();
    document.title(1, catalogue.title.clone());
    let weights = Evaluator::new(catalogue, settings).nominal_weights();
    let mut facts = counts(catalogue);
    facts.push(Fact::new(page::METHOD, page::method(catalogue, settings)));
    facts.extend(uneven(catalogue, &weights.points));
    document.facts(facts);
    document.title(2, words::TREE);
    let mut columns = vec![
        Column::text(column::GROUP),
        Column::word(column::ATTRIBUTE),
        Column::number(column::TARGET),
        Column::number(column::WEIGHT),
    ];
    columns.extend(limits(catalogue).then(|| Column::word(words::APPLIES_TO)));
    let mut table = Table::new(columns);
    let tree = Tree { catalogue, weights: &weights };
    tree.add(&mut table, &catalogue.root, 0);
    document.table(table);
    monitored(&mut document, catalogue);
    document
}

/// All points with what identifies them.
#[must_use]
pub fn list(catalogue: &Catalogue) -> Document {
    let told = translated::catalogue(catalogue);
    let catalogue = told.as_ref().unwrap_or(catalogue);
    let mut document = Document::default();
    document.title(1, catalogue.title.clone());
    document.facts(vec![Fact::new(
        page::CATALOGUE,
        Line::new(headline::catalogue(catalogue), Tone::Faint),
    )]);
    document.table(points(catalogue, catalogue.scored_points()));
    monitored(&mut document, catalogue);
    document
}

fn monitored(document: &mut Document, catalogue: &Catalogue) {
    let monitored = &catalogue.points[catalogue.scored..];
    if !monitored.is_empty() {
        document.title(2, words::MONITORED);
        document.table(points(catalogue, monitored));
    }
}

fn points(catalogue: &Catalogue, points: &[Point]) -> Table {
    let mut columns = vec![
        Column::text(column::POINT),
        Column::text(column::ID),
        Column::word(column::ATTRIBUTE),
        Column::word(column::UNIT),
        Column::text(column::TARGET),
    ];
    columns.extend(limits(catalogue).then(|| Column::word(words::APPLIES_TO)));
    let mut table = Table::new(columns);
    for point in points {
        let mut row = vec![
            Line::from(point.name.clone()),
            Line::from(point.id.clone()),
            Line::from(phrases::attribute(catalogue, point)),
            Line::from(point.unit.text()),
            Line::from(targets(point)),
        ];
        row.extend(limits(catalogue).then(|| kinds(catalogue, &point.applies_to)));
        table.rows.push(row);
    }
    table
}

/// Whether any point exists for some kinds of area only.
fn limits(catalogue: &Catalogue) -> bool {
    catalogue.points.iter().any(|point| point.applies_to.is_some())
}

/// Kinds of area by name; nothing for all.
fn kinds(catalogue: &Catalogue, kinds: &Kinds) -> Line {
    Line::from(phrases::kinds(catalogue, kinds))
}

fn targets(point: &Point) -> String {
    let targets = point.targets.iter();
    let texts: Vec<String> =
        targets.map(|(year, target)| format!("{year}: {}", target.text)).collect();
    texts.join(separator::CLAUSE.get())
}

struct Tree<'a> {
    catalogue: &'a Catalogue,
    weights: &'a Weights,
}

impl Tree<'_> {
    fn add(&self, table: &mut Table, group: &Group, depth: usize) {
        for child in &group.children {
            match child {
                Child::Group(inner) => {
                    let weight = number::percent(self.weights.groups[inner.position]);
                    let mut row = vec![
                        Line::new(tables::indented(depth, &inner.name), Tone::Strong),
                        Line::default(),
                        Line::default(),
                        Line::new(weight, Tone::Strong),
                    ];
                    row.extend(self.kinds(&inner.applies_to));
                    table.rows.push(row);
                    self.add(table, inner, depth + 1);
                }
                Child::Point(at) => {
                    let point = &self.catalogue.points[*at];
                    let mut row = vec![
                        Line::from(tables::indented(depth, &point.name)),
                        Line::from(phrases::attribute(self.catalogue, point)),
                        Line::from(targets(point)),
                        Line::from(format!("{}%", number::score(self.weights.points[*at] * 100.0))),
                    ];
                    row.extend(self.kinds(&point.applies_to));
                    table.rows.push(row);
                }
            }
        }
    }

    fn kinds(&self, own: &Kinds) -> Option<Line> {
        limits(self.catalogue).then(|| kinds(self.catalogue, own))
    }
}
