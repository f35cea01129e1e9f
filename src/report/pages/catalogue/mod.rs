//! The pages of `catalogue`: counts, tree with weights, list of points.

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

/// From this ratio of nominal weights on `show` warns.
const UNEVEN: f64 = 5.0;

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

fn counts(catalogue: &Catalogue) -> Vec<Fact> {
    let scored = catalogue.scored_points();
    let mut levels = Vec::new();
    count_levels(&catalogue.root, 0, &mut levels);
    let deepest = levels.len();
    let name = |at: usize| {
        let named = catalogue.levels.get(at).filter(|_| at < deepest);
        named.cloned().unwrap_or_else(|| words::unnamed_level(at + 1))
    };
    let mut parts: Vec<String> =
        levels.iter().enumerate().map(|(at, count)| words::level(*count, &name(at))).collect();
    let points = catalogue.levels.get(deepest).map_or(&*words::POINTS, String::as_str);
    parts.push(words::level(scored.len(), points));
    let monitored = catalogue.points.len() - catalogue.scored;
    if monitored > 0 {
        parts.push(words::monitored(monitored));
    }
    let mut facts = vec![
        Fact::new(words::COUNTS, parts.join(separator::PART.get())),
        Fact::new(words::ATTRIBUTES, attributes(catalogue).join(separator::PART.get())),
    ];
    facts.extend(areas(catalogue));
    facts.extend(stages(catalogue));
    let based = scored.iter().filter(|point| point.baseline.is_some()).count();
    facts.extend([
        Fact::new(words::BASELINES, words::baselines(based, scored.len() - based)),
        Fact::new(page::CATALOGUE, Line::new(headline::catalogue(catalogue), Tone::Faint)),
    ]);
    facts
}

/// How many scored points have each attribute, and how many have none.
fn attributes(catalogue: &Catalogue) -> Vec<String> {
    let scored = catalogue.scored_points();
    let mut counts: Vec<String> = catalogue
        .attributes
        .iter()
        .enumerate()
        .map(|(at, attribute)| {
            let count = scored.iter().filter(|point| point.attribute == Some(at)).count();
            words::attribute(&attribute.name, count)
        })
        .collect();
    let without = scored.iter().filter(|point| point.attribute.is_none()).count();
    if without > 0 {
        counts.push(words::attribute(words::NO_ATTRIBUTE.get(), without));
    }
    counts
}

/// How many areas of each kind are listed, and how many points they have.
fn areas(catalogue: &Catalogue) -> Option<Fact> {
    let of_kind = |(at, name): (usize, &String)| {
        let count = catalogue.areas.listed().iter().filter(|area| area.kind == at).count();
        let points = (0..catalogue.scored).filter(|point| catalogue.applies(*point, Some(at)));
        words::areas(name, count, points.count())
    };
    let kinds: Vec<String> = catalogue.areas.kinds().iter().enumerate().map(of_kind).collect();
    (!kinds.is_empty()).then(|| Fact::new(words::AREAS, kinds.join(separator::PART.get())))
}

/// The years of each stage.
fn stages(catalogue: &Catalogue) -> Option<Fact> {
    let stages: Vec<String> = catalogue.stages.iter().map(phrases::years).collect();
    (!stages.is_empty()).then(|| Fact::new(words::STAGES, stages.join(separator::PART.get())))
}

fn count_levels(group: &Group, depth: usize, counts: &mut Vec<usize>) {
    for inner in group.groups() {
        if counts.len() == depth {
            counts.push(0);
        }
        counts[depth] += 1;
        count_levels(inner, depth + 1, counts);
    }
}

/// A doubt where nominal weights differ by more than 5 : 1.
fn uneven(catalogue: &Catalogue, weights: &[f64]) -> Option<Fact> {
    let weighing = || weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
    let (heaviest, most) = weighing().max_by(|a, b| a.1.total_cmp(b.1))?;
    let (lightest, least) = weighing().min_by(|a, b| a.1.total_cmp(b.1))?;
    let name = |at: usize| catalogue.points[at].name.as_str();
    (most / least > UNEVEN).then(|| {
        let text = words::uneven(name(heaviest), name(lightest), most / least);
        Fact::new(words::DOUBT, Line::new(text, Tone::Doubtful))
    })
}
