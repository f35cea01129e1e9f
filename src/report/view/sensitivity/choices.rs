//! The choices: which vary and how far, which are held, and what is published.

use serde::Serialize;

use crate::analysis::sensitivity::space::{Held, Leeway, Space};
use crate::model::{Attribute, Catalogue, Choice, Label, Scale, UnmetRange, UnmetRule};
use crate::report::keys::choice as key;
use crate::report::keys::sensitivity::{range_key, state_key};
use crate::report::outcome::sensitivity::{Source, TriedRun};

/// A choice. What it may come to is in one of `values` (of a list), `share`
/// (how far weights and scores of labels move) and `ranges` (of rules).
#[derive(Debug, Serialize)]
pub(in crate::report) struct ChoiceView {
    pub(in crate::report) choice: &'static str,
    pub(in crate::report) state: &'static str,
    /// What follows the `=` of `--fix`.
    pub(in crate::report) held_at: Option<String>,
    /// What is published; of weights none is shown, for they are many.
    pub(in crate::report) nominal: Option<Nominal>,
    pub(in crate::report) values: Option<Vec<String>>,
    pub(in crate::report) share: Option<f64>,
    pub(in crate::report) ranges: Option<Vec<RangeView>>,
    /// Where a mean is tried that the catalogue does not use, scores below it
    /// count as this.
    pub(in crate::report) least: Option<f64>,
}

/// What is published.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::report) enum Nominal {
    Value(String),
    Rules(Vec<RuleView>),
    Scales(Vec<ScaleView>),
}

/// What unmet points of an attribute keep.
#[derive(Debug, Serialize)]
pub(in crate::report) struct RuleView {
    pub(in crate::report) attribute: String,
    pub(in crate::report) rule: String,
}

#[derive(Debug, Serialize)]
pub(in crate::report) struct ScaleView {
    pub(in crate::report) scale: String,
    pub(in crate::report) labels: Vec<LabelView>,
}

#[derive(Debug, Serialize)]
pub(in crate::report) struct LabelView {
    pub(in crate::report) label: String,
    pub(in crate::report) score: f64,
}

#[derive(Debug, Serialize)]
pub(in crate::report) struct RangeView {
    pub(in crate::report) attribute: String,
    pub(in crate::report) rule: &'static str,
    pub(in crate::report) from: f64,
    pub(in crate::report) to: f64,
}

/// All choices, whether they vary or not.
pub(in crate::report) fn choices(tried: &TriedRun<'_>) -> Vec<ChoiceView> {
    Choice::ALL.into_iter().map(|choice| of_choice(tried, choice)).collect()
}

fn of_choice(tried: &TriedRun<'_>, choice: Choice) -> ChoiceView {
    let (space, open) = (tried.space, &tried.space.catalogue().uncertainty);
    let standing = space.leeway(choice);
    let is_known = tried.source.is_seeded();
    let moves = match choice {
        Choice::Weights => Some(open.weights),
        Choice::Scales => Some(open.scales),
        _ => None,
    };
    let ranges = (choice == Choice::Attributes).then(|| ranges(space));
    let least = (choice == Choice::Aggregation).then_some(open.least);
    ChoiceView {
        choice: choice.key(),
        state: state_key(standing, &tried.source),
        held_at: held_at(space.catalogue(), standing).filter(|_| is_known),
        nominal: nominal(space, choice),
        values: values(space, choice).filter(|_| is_known),
        share: moves.filter(|_| is_known),
        ranges: ranges.filter(|_| is_known),
        least,
    }
}

impl Source {
    fn is_seeded(&self) -> bool {
        matches!(self, Self::Seeded(_))
    }
}

fn held_at(catalogue: &Catalogue, standing: &Leeway) -> Option<String> {
    let Leeway::Held(held) = standing else { return None };
    Some(match held {
        Held::Nominal => "nominal".to_owned(),
        Held::Method(method) => method.key().to_owned(),
        Held::Aggregation(aggregation) => aggregation.key().to_owned(),
        Held::Weighting(weighting) => weighting.key().to_owned(),
        Held::Unmet(rule) => key::unmet(*rule),
        Held::Missing(missing) => key::missing(catalogue, missing),
    })
}

fn nominal(space: &Space<'_>, choice: Choice) -> Option<Nominal> {
    let (catalogue, nominal) = (space.catalogue(), space.nominal());
    let value = match choice {
        Choice::Weights => return None,
        Choice::Attributes => return Some(Nominal::Rules(rules(catalogue, &nominal.unmet))),
        Choice::Scales => return Some(Nominal::Scales(scales(catalogue, &nominal.scales))),
        Choice::Method => nominal.method.key().to_owned(),
        Choice::Aggregation => nominal.aggregation.key().to_owned(),
        Choice::Weighting => nominal.weighting.key().to_owned(),
        Choice::Missing => key::missing(catalogue, &nominal.missing),
    };
    Some(Nominal::Value(value))
}

fn rules(catalogue: &Catalogue, unmet: &[UnmetRule]) -> Vec<RuleView> {
    let rules = catalogue.attributes.iter().zip(unmet);
    let view = |(own, rule): (&Attribute, &UnmetRule)| RuleView {
        attribute: own.name.clone(),
        rule: key::unmet(*rule),
    };
    rules.map(view).collect()
}

fn scales(catalogue: &Catalogue, scores: &[Vec<f64>]) -> Vec<ScaleView> {
    let label = |(own, score): (&Label, &f64)| LabelView { label: own.text.clone(), score: *score };
    let scale = |(own, scores): (&Scale, &Vec<f64>)| ScaleView {
        scale: own.name.clone(),
        labels: own.labels.iter().zip(scores).map(label).collect(),
    };
    catalogue.scales.iter().zip(scores).map(scale).collect()
}

fn values(space: &Space<'_>, choice: Choice) -> Option<Vec<String>> {
    let catalogue = space.catalogue();
    let keys: Vec<String> = match choice {
        Choice::Method => texts(space.methods(), |own| own.key().to_owned()),
        Choice::Aggregation => texts(space.aggregations(), |own| own.key().to_owned()),
        Choice::Weighting => texts(space.weightings(), |own| own.key().to_owned()),
        Choice::Missing => texts(space.missing(), |own| key::missing(catalogue, own)),
        Choice::Weights | Choice::Attributes | Choice::Scales => return None,
    };
    Some(keys)
}

fn texts<T>(values: &[T], text: impl Fn(&T) -> String) -> Vec<String> {
    values.iter().map(text).collect()
}

fn ranges(space: &Space<'_>) -> Vec<RangeView> {
    let attributes = space.catalogue().attributes.iter().zip(space.rules());
    let view = |name: &str, range: &UnmetRange| {
        let (rule, [from, to]) = range_key(*range);
        RangeView { attribute: name.to_owned(), rule, from, to }
    };
    let of =
        attributes.flat_map(|(own, ranges)| ranges.iter().map(move |range| view(&own.name, range)));
    of.collect()
}
