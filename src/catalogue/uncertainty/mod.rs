//! Which choices are open, and how far: `uncertainty` of the catalogue.

mod defaults;
mod list;
mod ranges;
#[cfg(test)]
mod tests;

use super::mistakes::{Mistakes, Way};
use super::scoring::{self, Rules};
use super::{scalar, written};
use crate::model::finding::{Limit, ListFault, Own};
use crate::model::{
    Aggregation, Fault, Group, Lack, Method, MissingPolicy, Point, Settings, Uncertainty,
    UnmetRange, Weighting,
};

/// Reads how far choices of the index are open that has this tree and these
/// scored points; what is not written takes the default.
pub(super) fn read(
    written: &written::Catalogue,
    rules: &Rules,
    root: &Group,
    points: &[Point],
    mistakes: &mut Mistakes,
) -> Uncertainty {
    let none = written::Uncertainty::default();
    let written = written.uncertainty.as_ref().unwrap_or(&none);
    let way = &Way::TOP.key("uncertainty");
    let mut reader =
        Reader { written, rules, settings: &rules.settings, root, points, way, mistakes };
    let methods = reader.methods();
    let read = Uncertainty {
        weights: reader.number("weights", written.weights, 0.25, Limit::Below(0.0, 1.0)),
        aggregations: reader.aggregations(&methods),
        weightings: reader.weightings(),
        missing: reader.missing(&methods),
        attributes: reader.attributes(),
        scales: reader.number("scales", written.scales, 0.5, Limit::UpTo(0.0, 0.5)),
        least: reader.least(),
        methods,
    };
    reader.check_scores(&read);
    read
}

struct Reader<'a, 'm> {
    written: &'a written::Uncertainty,
    rules: &'a Rules,
    settings: &'a Settings,
    root: &'a Group,
    points: &'a [Point],
    way: &'a Way<'a>,
    mistakes: &'m mut Mistakes,
}

impl Reader<'_, '_> {
    fn number(&mut self, key: &str, written: Option<f64>, otherwise: f64, limit: Limit) -> f64 {
        written
            .map_or(otherwise, |own| scalar::number(own, limit, &self.way.key(key), self.mistakes))
    }

    fn methods(&mut self) -> Vec<Method> {
        let own = self.settings.method;
        let Some(written) = &self.written.method else {
            return defaults::methods(self.settings, self.points);
        };
        let methods: Vec<Method> = written.iter().map(|method| (*method).into()).collect();
        self.check_fit(&methods);
        let way = self.way.key("method");
        list::read(methods, own, PartialEq::eq, Own::Method(own), &way, self.mistakes)
    }

    fn aggregations(&mut self, methods: &[Method]) -> Vec<Aggregation> {
        let own = self.settings.aggregation;
        let Some(written) = &self.written.aggregation else {
            return defaults::aggregations(self.settings, methods);
        };
        let way = self.way.key("aggregation");
        let means: Vec<Aggregation> = written.iter().map(|mean| (*mean).into()).collect();
        for (at, mean) in means.iter().enumerate().filter(|(_, mean)| **mean != own) {
            scoring::check_mean(self.settings, *mean, &way.index(at), self.mistakes);
        }
        list::read(means, own, PartialEq::eq, Own::Aggregation(own), &way, self.mistakes)
    }

    fn weightings(&mut self) -> Vec<Weighting> {
        let own = self.settings.weighting;
        let Some(written) = &self.written.weighting else {
            return vec![own, own.other()];
        };
        let way = self.way.key("weighting");
        let weightings = written.iter().map(|weighting| (*weighting).into()).collect();
        list::read(weightings, own, PartialEq::eq, Own::Weighting(own), &way, self.mistakes)
    }

    fn missing(&mut self, methods: &[Method]) -> Vec<MissingPolicy> {
        let (own, attributes) = (&self.settings.missing, &self.rules.attributes);
        let is_same = list::rules_alike(attributes.len());
        let Some(written) = &self.written.missing else {
            return defaults::missing(self.settings, methods, is_same);
        };
        let (way, before) = (self.way.key("missing"), self.mistakes.found.len());
        let policies = written.iter().enumerate().map(|(at, written)| {
            scoring::read_missing(written, attributes, &way.index(at), self.mistakes)
        });
        let policies: Vec<MissingPolicy> = policies.collect();
        if self.mistakes.found.len() > before {
            // With an attribute left out, a rule may look like another.
            return policies;
        }
        for (at, policy) in policies.iter().enumerate().filter(|(_, rule)| !is_same(rule, own)) {
            scoring::check_silence(self.settings, policy, &way.index(at), self.mistakes);
        }
        let shown = list::shown_policy(own, attributes);
        list::read(policies, own.clone(), is_same, shown, &way, self.mistakes)
    }

    fn attributes(&mut self) -> Vec<Vec<UnmetRange>> {
        let attributes = &self.rules.attributes;
        let Some(written) = &self.written.attributes else {
            return attributes.iter().map(defaults::unmet).collect();
        };
        let mut ranges = vec![Vec::new(); attributes.len()];
        let way = self.way.key("attributes");
        for (name, written) in &written.0 {
            let way = way.key(name);
            if let Some(at) = scoring::find_attribute(name, attributes, &way, self.mistakes) {
                ranges[at] = ranges::read(written, attributes[at].unmet, &way, self.mistakes);
            }
        }
        ranges
    }

    /// A score that the range has below its upper end. In a range that is none
    /// no score lies, and that has been said.
    fn least(&mut self) -> f64 {
        let range = self.settings.range;
        let limit = if range.low < range.high {
            Limit::Below(range.low, range.high)
        } else {
            Limit::Finite
        };
        self.number("least", self.written.least, defaults::least(range), limit)
    }

    /// Every scored point that has no method of its own must be one that the
    /// methods can score. What it lacks for the catalogue's own method has been
    /// said.
    fn check_fit(&mut self, methods: &[Method]) {
        let way = self.way.key("method");
        for (at, method) in methods.iter().enumerate() {
            for lack in Lack::ALL {
                let points = self.unfit(*method, lack);
                if !points.is_empty() {
                    let (key, method) = (way.last().to_owned(), *method);
                    let fault = ListFault::Unfit { method, lack, points };
                    self.mistakes.add(&way.index(at), Fault::UncertaintyList { key, fault });
                }
            }
        }
    }

    /// Names of the points that lack this for the method, and not for their own.
    fn unfit(&self, method: Method, lack: Lack) -> Vec<String> {
        let lacks = |point: &Point, method| point.lack(method) == Some(lack);
        let points = self.points.iter().filter(|point| {
            let own = self.settings.method_of(point);
            lacks(point, point.method.unwrap_or(method)) && !lacks(point, own)
        });
        points.map(|point| point.name.clone()).collect()
    }

    /// A method that is tried must not bring scores with which a mean or a rule
    /// on missing values cannot deal, whether it is tried too or set by a group.
    fn check_scores(&mut self, read: &Uncertainty) {
        let (groups, way) = (self.root.all(), self.way.key("method"));
        let own_means = groups.iter().filter_map(|group| group.aggregation);
        let has_other_mean = read.aggregations.iter().copied().chain(own_means).any(is_other_mean);
        let policies = groups.iter().filter_map(|group| group.missing.as_ref());
        let policies: Vec<&MissingPolicy> = read.missing.iter().chain(policies).collect();
        for (at, method) in self.written.method.iter().flatten().enumerate() {
            let tried = Settings { method: (*method).into(), ..self.settings.clone() };
            if tried.method == self.settings.method {
                continue;
            }
            let negative = tried.negative_scores().filter(|_| has_other_mean);
            if let Some((key, low)) = negative.filter(|_| self.settings.negative_scores().is_none())
            {
                self.mistakes.add(&way.index(at), Fault::MeanNeedsPositiveScores { key, low });
            }
            if let Some(policy) = policies.iter().find(|policy| tried.rewards_silence(policy)) {
                scoring::check_silence(&tried, policy, &way.index(at), self.mistakes);
            }
        }
    }
}

fn is_other_mean(mean: Aggregation) -> bool {
    mean != Aggregation::Arithmetic
}
