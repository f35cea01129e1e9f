//! The page of `explain POINT`: a point with its formula.

use crate::model::{Catalogue, Floor, Point};
use crate::report::document::{Column, Document, Fact, Line, Table};
use crate::report::number;
use crate::report::outcome::run::Run;
use crate::report::pages::{headline, tables};
use crate::report::translated;
use crate::report::words::page::{self, column};
use crate::report::words::separator;
use crate::report::words::{explain as words, phrases, terms};
use crate::score::aggregation::tree::Evaluator;
use crate::score::{Assessment, PointResult};

/// A point of the catalogue, and its computation in every result.
#[must_use]
pub fn point(run: &Run, index: usize) -> Document {
    let told = translated::run(run);
    let run = told.as_ref().unwrap_or(run);
    let catalogue = &run.catalogue;
    let point = &catalogue.points[index];
    let mut document = Document::default();
    document.title(1, point.name.clone());
    let mut facts = definition(catalogue, point);
    if index < catalogue.scored {
        let weights = Evaluator::new(catalogue, &run.settings).nominal_weights();
        let weight = number::score(weights.points[index] * 100.0);
        facts.push(Fact::new(words::WEIGHT, format!("{weight}%")));
    } else {
        facts.push(Fact::new(words::WEIGHT, words::MONITORED));
    }
    facts.extend(headline::provenance(run));
    document.facts(facts);
    for assessment in &run.assessments {
        document.title(2, headline::title(run, assessment));
        computation(&mut document, run, assessment, index);
    }
    document
}

fn definition(catalogue: &Catalogue, point: &Point) -> Vec<Fact> {
    let mut facts = vec![Fact::new(words::ID, point.id.clone())];
    let mut add = |label: &str, text: String| {
        if !text.is_empty() {
            facts.push(Fact::new(label, text));
        }
    };
    add(words::PATH.get(), point.path.join(" › "));
    add(words::ATTRIBUTE.get(), phrases::attribute(catalogue, point).to_owned());
    add(words::UNIT.get(), point.unit.text().to_owned());
    add(words::DEPARTMENT.get(), phrases::departments(point));
    let baseline = point.baseline_text.as_ref().map(|text| match point.baseline_year {
        Some(year) => phrases::in_year(&phrases::with_unit(point, text), year),
        None => phrases::with_unit(point, text),
    });
    add(words::BASELINE.get(), baseline.unwrap_or_default());
    let targets: Vec<String> = point
        .targets
        .iter()
        .map(|(year, target)| words::by_year(*year, &phrases::with_unit(point, &target.text)))
        .collect();
    add(words::TARGETS.get(), targets.join(separator::CLAUSE.get()));
    add(words::FLOOR.get(), floor(point));
    if let Some(scale) = catalogue.scale(point) {
        let labels: Vec<String> = scale
            .labels
            .iter()
            .map(|label| format!("{} {}", label.text, number::amount(label.score)))
            .collect();
        add(words::SCALE.get(), labels.join(separator::PART.get()));
    } else if point.plausible != (None, None) {
        add(words::PLAUSIBLE.get(), phrases::limits(point.plausible, phrases::short_unit(point)));
    }
    add(words::APPLIES_TO.get(), phrases::kinds(catalogue, &point.applies_to));
    add(words::ALIASES.get(), point.aliases.join(separator::LIST.get()));
    add(words::SOURCE.get(), point.source.clone().or(catalogue.source.clone()).unwrap_or_default());
    add(words::NOTE.get(), point.note.clone().unwrap_or_default());
    facts
}

fn floor(point: &Point) -> String {
    let side = |floor: Option<f64>| floor.map_or(terms::NONE.to_owned(), number::amount);
    match point.floor {
        Floor::None => String::new(),
        Floor::Value(floor) => phrases::with_unit(point, &number::amount(floor)),
        Floor::Sides(low, high) => format!("{} / {}", side(low), side(high)),
    }
}

fn computation(document: &mut Document, run: &Run, assessment: &Assessment, index: usize) {
    let catalogue = &run.catalogue;
    let point = &catalogue.points[index];
    let result = assessment.of_point(index);
    document.facts(steps(run, assessment, point, result));
    if result.effective_weight.is_some() {
        document.title(3, words::WAY_TO_INDEX);
        document.table(way_to_index(run, assessment, point, result));
    }
}

fn steps(run: &Run, assessment: &Assessment, point: &Point, result: &PointResult) -> Vec<Fact> {
    let catalogue = &run.catalogue;
    let mut facts = vec![
        Fact::new(page::column::VERDICT, tables::verdict(result)),
        Fact::new(words::VALUE, phrases::value(point, result)),
    ];
    let reading = result.observation.reading();
    if let Some(place) = reading.and_then(|reading| reading.place.as_ref()) {
        let status = reading.map_or("", |reading| terms::status(reading.status));
        facts.push(Fact::new(
            words::ORIGIN,
            format!("{}{}{status}", phrases::place(place), separator::PART),
        ));
    }
    let year = run.settings.judged_year(assessment.year);
    if let Some(judged) = &result.judged {
        facts.push(Fact::new(words::JUDGED, words::judged(point, judged, year)));
        if reading.is_some() {
            facts.push(Fact::new(words::GAP, phrases::gap(point, result)));
            facts.push(Fact::new(words::ATTAINMENT, words::attainment(catalogue, point, result)));
        }
    }
    if let Some(relative) = run.settings.method_of(point).relative() {
        let compared = words::comparison(catalogue, &run.settings, point, (relative, result));
        facts.extend(compared.map(|text| Fact::new(words::COMPARISON, text)));
    } else if result.score.is_some() && reading.is_some() {
        let method = run.settings.method_of(point);
        facts.push(Fact::new(words::SHARE, words::worth(catalogue, method, point, result)));
    }
    if let Some((score, weight)) = result.score.zip(result.effective_weight) {
        facts.push(Fact::new(words::SCORE, words::points_of_index(score, weight)));
    }
    if result.gain.met.is_some() || result.gain.high.is_some() {
        facts.push(Fact::new(words::GAIN, phrases::gain(result)));
    }
    facts
}

/// The groups above a point, each with its share in the one above it.
fn way_to_index(run: &Run, assessment: &Assessment, point: &Point, result: &PointResult) -> Table {
    let mut table = Table::new(vec![
        Column::text(words::STEP),
        Column::number(words::GROUP_SCORE),
        Column::number(words::WITHIN),
        Column::number(column::WEIGHT),
    ]);
    let share = |own: Option<f64>, above: Option<f64>| match (own, above) {
        (Some(own), Some(above)) if above > 0.0 => number::percent(own / above),
        _ => terms::NONE.to_owned(),
    };
    let mut above = Some(1.0);
    table.rows.push(vec![
        Line::from(run.catalogue.index.clone()),
        Line::from(phrases::optional_score(assessment.index.score)),
        Line::from(terms::NONE),
        Line::from(phrases::optional_percent(above)),
    ]);
    for depth in 1..=point.path.len() {
        let Some(group) = assessment.groups.iter().find(|g| *g.path == point.path[..depth]) else {
            continue;
        };
        table.rows.push(vec![
            Line::from(tables::indented(depth, &point.path[depth - 1])),
            Line::from(phrases::optional_score(group.outcome.score())),
            Line::from(share(group.effective_weight, above)),
            Line::from(phrases::optional_percent(group.effective_weight)),
        ]);
        above = group.effective_weight;
    }
    table.rows.push(vec![
        Line::from(tables::indented(point.path.len() + 1, &point.name)),
        Line::from(phrases::optional_score(result.score)),
        Line::from(share(result.effective_weight, above)),
        Line::from(phrases::optional_percent(result.effective_weight)),
    ]);
    table
}
