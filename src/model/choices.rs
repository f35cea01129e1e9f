//! A full set of choices under which an index can be computed: what a
//! catalogue chooses, or other choices in its place.

use super::aggregation::{Aggregation, Weighting};
use super::attribute::UnmetRule;
use super::catalogue::Catalogue;
use super::method::Method;
use super::missing::MissingPolicy;
use super::scale::Scale;
use super::settings::Settings;
use super::tree::{Child, Group};
use super::uncertainty::Choice;

/// Everything that is a choice, at one value each.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// Method of points that have no own.
    pub method: Method,
    /// Mean of groups that have no own.
    pub aggregation: Aggregation,
    /// How groups weigh.
    pub weighting: Weighting,
    /// Rule on missing values where groups set none.
    pub missing: MissingPolicy,
    /// The rule for unmet points, by index of the attribute.
    pub unmet: Vec<UnmetRule>,
    /// The scores of labels, by scale and label.
    pub scales: Vec<Vec<f64>>,
    /// Weights of scored points among their siblings, those of their
    /// attributes included.
    pub points: Vec<f64>,
    /// Weights of groups among their siblings, by position; the first is that
    /// of the index itself and means nothing.
    pub groups: Vec<f64>,
}

impl Choices {
    /// The choices of a catalogue under these settings.
    #[must_use]
    pub fn of(catalogue: &Catalogue, settings: &Settings) -> Self {
        let label_scores =
            |scale: &Scale| scale.labels.iter().map(|label| label.score).collect::<Vec<_>>();
        Self {
            method: settings.method,
            aggregation: settings.aggregation,
            weighting: settings.weighting,
            missing: settings.missing.clone(),
            unmet: catalogue.attributes.iter().map(|attribute| attribute.unmet).collect(),
            scales: catalogue.scales.iter().map(label_scores).collect(),
            points: (0..catalogue.scored).map(|point| catalogue.point_weight(point)).collect(),
            groups: catalogue.root.all().iter().map(|group| group.weight).collect(),
        }
    }

    /// Takes all choices over from others; memory is used again.
    pub fn copy(&mut self, from: &Self) {
        for choice in Choice::ALL {
            self.take(choice, from);
        }
    }

    /// Takes one choice over from others; memory is used again.
    pub fn take(&mut self, choice: Choice, from: &Self) {
        match choice {
            Choice::Weights => {
                self.points.clone_from(&from.points);
                self.groups.clone_from(&from.groups);
            }
            Choice::Method => self.method = from.method,
            Choice::Aggregation => self.aggregation = from.aggregation,
            Choice::Weighting => self.weighting = from.weighting,
            Choice::Attributes => self.unmet.clone_from(&from.unmet),
            Choice::Missing => self.missing.clone_from(&from.missing),
            Choice::Scales => self.scales.clone_from(&from.scales),
        }
    }

    /// Puts these choices in the place of a catalogue's own. `settings` are
    /// those that the catalogue's own come to, and `least` is what the lowest
    /// score counts as in a mean that they do not use.
    pub fn replace(&self, catalogue: &mut Catalogue, settings: &mut Settings, least: f64) {
        if settings.aggregation != self.aggregation {
            settings.least = Some(least);
        }
        settings.method = self.method;
        settings.aggregation = self.aggregation;
        settings.weighting = self.weighting;
        settings.missing.clone_from(&self.missing);
        self.replace_rules(catalogue);
        for (point, weight) in catalogue.points.iter_mut().zip(&self.points) {
            point.weight = *weight;
        }
        set_weights(&mut catalogue.root, &self.groups);
    }

    /// Puts the rules for unmet points and the scores of labels in their place.
    pub(crate) fn replace_rules(&self, catalogue: &mut Catalogue) {
        for (attribute, unmet) in catalogue.attributes.iter_mut().zip(&self.unmet) {
            // The weights of points hold those of their attributes.
            (attribute.unmet, attribute.weight) = (*unmet, 1.0);
        }
        for (scale, scores) in catalogue.scales.iter_mut().zip(&self.scales) {
            for (label, score) in scale.labels.iter_mut().zip(scores) {
                label.score = *score;
            }
        }
    }
}

fn set_weights(group: &mut Group, weights: &[f64]) {
    group.weight = weights[group.position];
    for child in &mut group.children {
        if let Child::Group(inner) = child {
            set_weights(inner, weights);
        }
    }
}
