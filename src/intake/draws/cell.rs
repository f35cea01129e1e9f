//! A cell of a record of draws as the value of a choice.

use std::collections::BTreeMap;

use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::model::choices::Choices;
use crate::model::draw_columns::{Column, Slot};
use crate::model::finding::{DrawsCell, DrawsFault, Limit};
use crate::model::text::{fold, harmless, squeeze, unguarded};
use crate::model::{
    Aggregation, Catalogue, Fault, Goal, Method, MissingPolicy, MissingRule, UnmetRule, Weighting,
    number,
};

/// Puts what a cell says in its place.
pub(super) fn put(
    column: &Column,
    text: &str,
    catalogue: &Catalogue,
    into: &mut Choices,
) -> Result<(), Fault> {
    let cell = Cell { heading: &column.heading, text, folded: fold(unguarded(text.trim())) };
    match column.slot {
        Slot::Draw => cell.number().map(|_| ())?,
        Slot::Method => into.method = cell.word(&Method::ALL, Method::key)?,
        Slot::Aggregation => into.aggregation = cell.word(&Aggregation::ALL, Aggregation::key)?,
        Slot::Weighting => into.weighting = cell.word(&Weighting::ALL, Weighting::key)?,
        Slot::Missing => into.missing = cell.missing(catalogue)?,
        Slot::Unmet(attribute) => into.unmet[attribute] = cell.unmet()?,
        Slot::Label { scale, label } => {
            let is_target = is_target(catalogue, scale, label);
            let limit = if is_target { Limit::Positive } else { Limit::NotNegative };
            into.scales[scale][label] = cell.limited(limit)?;
        }
        Slot::Group(position) => into.groups[position] = cell.limited(Limit::NotNegative)?,
        Slot::Point(point) => into.points[point] = cell.limited(Limit::NotNegative)?,
    }
    Ok(())
}

/// Whether a label is what a scored point should reach: scores are divided by
/// its own.
fn is_target(catalogue: &Catalogue, scale: usize, label: usize) -> bool {
    let mut points = catalogue.scored_points().iter().filter(|point| point.scale == Some(scale));
    points.any(|point| point.targets.iter().any(|(_, target)| target.goal == Goal::Label(label)))
}

/// A cell that is to be read.
struct Cell<'c> {
    heading: &'c str,
    text: &'c str,
    folded: String,
}

impl Cell<'_> {
    fn unreadable(&self, expected: DrawsCell) -> Fault {
        let text = if is_blank_text(self.text) { String::new() } else { shown(self.text) };
        let heading = self.heading.to_owned();
        Fault::DrawsFile(DrawsFault::Unreadable { heading, text, expected })
    }

    fn word<T: Copy>(&self, all: &[T], key: impl Fn(T) -> &'static str) -> Result<T, Fault> {
        let found = all.iter().copied().find(|own| key(*own) == self.folded);
        found.ok_or_else(|| {
            let words = all.iter().map(|own| key(*own).to_owned()).collect();
            self.unreadable(DrawsCell::Word(words))
        })
    }

    fn number(&self) -> Result<f64, Fault> {
        number::read(&self.folded).ok_or_else(|| self.unreadable(DrawsCell::Number))
    }

    fn limited(&self, limit: Limit) -> Result<f64, Fault> {
        let value = self.number()?;
        let is_within = if limit == Limit::Positive { value > 0.0 } else { value >= 0.0 };
        let key = || self.heading.to_owned();
        if is_within { Ok(value) } else { Err(Fault::OutOfRange { key: key(), value, limit }) }
    }

    fn unmet(&self) -> Result<UnmetRule, Fault> {
        UnmetRule::read(&self.folded).ok_or_else(|| self.unreadable(DrawsCell::Unmet))
    }

    fn missing(&self, catalogue: &Catalogue) -> Result<MissingPolicy, Fault> {
        let uniform = rule(&self.folded).map(MissingPolicy::Uniform);
        uniform.or_else(|| by_attribute(&self.folded, catalogue)).ok_or_else(|| {
            let names = catalogue.attributes.iter().map(|own| own.name.clone());
            self.unreadable(DrawsCell::Missing(names.collect()))
        })
    }
}

fn rule(text: &str) -> Option<MissingRule> {
    MissingRule::ALL.into_iter().find(|rule| rule.key() == text)
}

/// `A=floor;B=renormalise`; a name may hold either sign.
fn by_attribute(text: &str, catalogue: &Catalogue) -> Option<MissingPolicy> {
    let mut rules = BTreeMap::new();
    let mut part = String::new();
    for piece in text.split(';') {
        part.push_str(piece);
        if let Some((attribute, rule)) = attribute_rule(&part, catalogue) {
            if rules.insert(attribute, rule).is_some() {
                return None;
            }
            part.clear();
        } else {
            part.push(';');
        }
    }
    part.is_empty().then_some(MissingPolicy::ByAttribute(rules))
}

fn attribute_rule(text: &str, catalogue: &Catalogue) -> Option<(usize, MissingRule)> {
    let (name, word) = text.rsplit_once('=')?;
    let wanted = squeeze(name);
    let is_called = |name: &str| squeeze(&harmless(name)) == wanted;
    let attribute = catalogue.attributes.iter().position(|own| is_called(&own.name))?;
    Some((attribute, rule(word.trim())?))
}
