//! The method in force, with its formulas and sources.

use crate::model::{Method, MissingPolicy, MissingRule};
use crate::report::document::{Document, Fact, Line};
use crate::report::outcome::run::Run;
use crate::report::pages::headline;
use crate::report::words::report::method as words;
use crate::report::words::{page, report, separator, terms};

/// A fact for each step of the computation.
pub(super) fn method(document: &mut Document, run: &Run) {
    let (catalogue, settings) = (&run.catalogue, &run.settings);
    document.title(2, report::METHOD);
    let mut facts = vec![Fact::new(page::METHOD, page::method(catalogue, settings))];
    facts.push(Fact::verbatim(words::NORMALISATION, lines(formulas(run))));
    if settings.method == Method::Attainment && !catalogue.attributes.is_empty() {
        let rules = catalogue.attributes.iter();
        let rules = rules.map(|own| words::unmet(&own.name, own.unmet, own.binding)).collect();
        facts.push(Fact::verbatim(words::ATTRIBUTES, lines(rules)));
    }
    facts.push(Fact::new(words::AGGREGATION, words::mean(settings.aggregation)));
    facts.push(Fact::new(words::WEIGHTS, words::weights(settings.weighting)));
    facts.push(Fact::new(words::MISSING, missing(run)));
    facts.push(Fact::new(words::BOUNDS, words::BOUNDS_TEXT));
    if !catalogue.grades.is_empty() {
        let grades = catalogue.grades.iter();
        let grades = grades.map(|own| words::grade(&own.name, own.min, own.max_unmet_binding));
        facts.push(Fact::verbatim(words::GRADES, lines(grades.collect())));
    }
    facts.push(Fact::new(words::GAIN, words::GAIN_TEXT));
    facts.push(Fact::new(words::MILESTONES, words::MILESTONES_TEXT));
    facts.extend(catalogue.source.as_deref().map(|own| Fact::new(words::SOURCE, own)));
    facts.push(Fact::new(words::REFERENCES, words::REFERENCES_TEXT));
    facts.push(Fact::new(words::PROGRAM, words::program(env!("CARGO_PKG_VERSION"))));
    facts.extend(headline::provenance(run));
    document.facts(facts);
}

fn lines(texts: Vec<String>) -> Vec<Line> {
    texts.into_iter().map(Line::from).collect()
}

/// The formula of every method that some point has.
fn formulas(run: &Run) -> Vec<String> {
    let mut methods: Vec<Method> = Vec::new();
    for point in run.catalogue.scored_points() {
        let own = run.settings.method_of(point);
        if !methods.contains(&own) {
            methods.push(own);
        }
    }
    methods.into_iter().map(|own| words::formula(own).to_owned()).collect()
}

fn missing(run: &Run) -> String {
    let settings = &run.settings;
    let attributes = &run.catalogue.attributes;
    let mut parts = match &settings.missing {
        MissingPolicy::Uniform(rule) => vec![words::missing(*rule).to_owned()],
        MissingPolicy::ByAttribute(rules) => {
            let of = |(at, rule): (&usize, &MissingRule)| {
                words::missing_of(attributes.get(*at).map_or(terms::NONE, |own| &own.name), *rule)
            };
            rules.iter().map(of).collect()
        }
    };
    parts.push(words::least_coverage(settings.min_coverage));
    parts.join(separator::CLAUSE.get())
}
