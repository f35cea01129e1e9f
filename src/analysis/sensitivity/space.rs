//! The choices that are tried: those that the catalogue leaves open, as far as
//! nobody fixes them, and samples of them.

use super::random::Stream;
use crate::model::choices::Choices;
use crate::model::{
    Aggregation, Catalogue, Choice, Method, MissingPolicy, Scale, Settings, UnmetRange, UnmetRule,
    Weighting,
};
use crate::score::trials::Varied;

/// A value at which a choice is held.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    /// That of the catalogue.
    Nominal,
    /// A method.
    Method(Method),
    /// A mean.
    Aggregation(Aggregation),
    /// A weighting.
    Weighting(Weighting),
    /// One rule for unmet points, for every attribute that is open.
    Unmet(UnmetRule),
    /// A rule on missing values.
    Missing(MissingPolicy),
}

/// What the asker says about the choices.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// These are held.
    pub fixed: Vec<(Choice, Held)>,
    /// Only these vary; none for all that are open.
    pub varied: Vec<Choice>,
}

/// How it stands with a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It varies.
    Open,
    /// It is held by whoever asks.
    Held(Held),
    /// The catalogue leaves nothing open.
    Closed,
}

/// The choices that are tried.
#[derive(Debug, Clone)]
pub struct Space<'a> {
    catalogue: &'a Catalogue,
    /// As published.
    nominal: Choices,
    /// The same with what is held elsewhere.
    base: Choices,
    standings: [Standing; Choice::ALL.len()],
    methods: Vec<Method>,
    aggregations: Vec<Aggregation>,
    weightings: Vec<Weighting>,
    missing: Vec<MissingPolicy>,
    /// By attribute the ranges of its rules; none of one that no point has.
    rules: Vec<Vec<UnmetRange>>,
    /// By scale and label the lowest and the highest score.
    labels: Vec<Vec<(f64, f64)>>,
}

impl<'a> Space<'a> {
    /// The choices that a catalogue leaves open under these settings.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, settings: &Settings, wishes: &Wishes) -> Self {
        let open = &catalogue.uncertainty;
        let nominal = Choices::of(catalogue, settings);
        let mut space = Self {
            catalogue,
            base: nominal.clone(),
            standings: Choice::ALL.map(|_| Standing::Closed),
            methods: with(&open.methods, &settings.method),
            aggregations: with(&open.aggregations, &settings.aggregation),
            weightings: with(&open.weightings, &settings.weighting),
            missing: with(&open.missing, &settings.missing),
            rules: rules(catalogue),
            labels: catalogue.scales.iter().map(|scale| ranges(scale, open.scales)).collect(),
            nominal,
        };
        for choice in Choice::ALL {
            let standing = space.standing_by(choice, wishes);
            if let Standing::Held(held) = &standing {
                space.hold(held);
            }
            space.standings[choice as usize] = standing;
        }
        space
    }

    fn standing_by(&self, choice: Choice, wishes: &Wishes) -> Standing {
        let held = wishes.fixed.iter().rev().find(|(fixed, _)| *fixed == choice);
        let is_wanted = wishes.varied.is_empty() || wishes.varied.contains(&choice);
        match held {
            Some((_, held)) => Standing::Held(held.clone()),
            None if !self.is_declared_open(choice) => Standing::Closed,
            None if is_wanted => Standing::Open,
            None => Standing::Held(Held::Nominal),
        }
    }

    /// Whether the catalogue leaves anything open.
    #[must_use]
    pub fn is_declared_open(&self, choice: Choice) -> bool {
        let open = &self.catalogue.uncertainty;
        match choice {
            Choice::Weights => open.weights > 0.0,
            Choice::Method => self.methods.len() > 1,
            Choice::Aggregation => self.aggregations.len() > 1,
            Choice::Weighting => self.weightings.len() > 1,
            Choice::Attributes => self.rules.iter().any(|ranges| !ranges.is_empty()),
            Choice::Missing => self.missing.len() > 1,
            Choice::Scales => {
                let is_used = |scale| {
                    let mut points = self.catalogue.scored_points().iter();
                    points.any(|point| point.scale == Some(scale))
                };
                let mut moving = self.labels.iter().enumerate();
                moving.any(|(scale, labels)| {
                    is_used(scale) && labels.iter().any(|(low, high)| low < high)
                })
            }
        }
    }

    fn hold(&mut self, held: &Held) {
        match held {
            Held::Nominal => {}
            Held::Method(method) => self.base.method = *method,
            Held::Aggregation(aggregation) => self.base.aggregation = *aggregation,
            Held::Weighting(weighting) => self.base.weighting = *weighting,
            Held::Missing(missing) => self.base.missing.clone_from(missing),
            Held::Unmet(rule) => {
                for (unmet, ranges) in self.base.unmet.iter_mut().zip(&self.rules) {
                    if !ranges.is_empty() {
                        *unmet = *rule;
                    }
                }
            }
        }
    }

    /// By attribute the ranges of its rules; none of one that no point has.
    #[must_use]
    pub fn rules(&self) -> &[Vec<UnmetRange>] {
        &self.rules
    }

    /// The choices as published.
    #[must_use]
    pub fn nominal(&self) -> &Choices {
        &self.nominal
    }

    /// The choices that do not vary, in place: as published, or as they are held.
    pub(super) fn base(&self) -> &Choices {
        &self.base
    }

    /// How it stands with a choice.
    #[must_use]
    pub fn standing(&self, choice: Choice) -> &Standing {
        &self.standings[choice as usize]
    }

    /// The choices that vary.
    #[must_use]
    pub fn open(&self) -> Vec<Choice> {
        let is_open = |choice: &Choice| *self.standing(*choice) == Standing::Open;
        Choice::ALL.into_iter().filter(is_open).collect()
    }

    /// The methods that are tried where the method varies.
    #[must_use]
    pub fn methods(&self) -> &[Method] {
        &self.methods
    }

    /// The means that are tried where the mean varies.
    #[must_use]
    pub fn aggregations(&self) -> &[Aggregation] {
        &self.aggregations
    }

    /// The weightings that are tried where the weighting varies.
    #[must_use]
    pub fn weightings(&self) -> &[Weighting] {
        &self.weightings
    }

    /// The rules on missing values that are tried where these vary.
    #[must_use]
    pub fn missing(&self) -> &[MissingPolicy] {
        &self.missing
    }

    /// The same of the same catalogue under other names.
    #[must_use]
    pub fn of_catalogue<'b>(&self, catalogue: &'b Catalogue) -> Space<'b>
    where
        'a: 'b,
    {
        Space { catalogue, ..self.clone() }
    }

    /// The catalogue.
    #[must_use]
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// Everything that can occur.
    #[must_use]
    pub fn varied(&self) -> Varied {
        let rules = self.standing(Choice::Attributes);
        let moves = !matches!(rules, Standing::Closed | Standing::Held(Held::Nominal));
        let (nominal, base) = (&self.nominal, &self.base);
        let methods = self.occurring(Choice::Method, &self.methods);
        let aggregations = self.occurring(Choice::Aggregation, &self.aggregations);
        let missing = self.occurring(Choice::Missing, &self.missing);
        Varied {
            methods: with(&with(methods, &base.method), &nominal.method),
            aggregations: with(&with(aggregations, &base.aggregation), &nominal.aggregation),
            missing: with(&with(missing, &base.missing), &nominal.missing),
            attributes: self.rules.iter().map(|ranges| moves && !ranges.is_empty()).collect(),
            scales: *self.standing(Choice::Scales) == Standing::Open,
        }
    }

    /// Whether a mean is drawn that is not the one in force and lifts low scores.
    #[must_use]
    pub fn lifts(&self) -> bool {
        let means = self.occurring(Choice::Aggregation, &self.aggregations);
        let drawn = with(means, &self.base.aggregation);
        drawn
            .iter()
            .any(|mean| *mean != Aggregation::Arithmetic && *mean != self.nominal.aggregation)
    }

    /// Every method, mean and rule on missing values that can meet: in a draw, or
    /// where one of them is tried alone.
    #[must_use]
    pub fn together(&self) -> Vec<Choices> {
        let mut met = Vec::new();
        let methods = with(self.occurring(Choice::Method, &self.methods), &self.base.method);
        for method in methods {
            let means = self.occurring(Choice::Aggregation, &self.aggregations);
            for aggregation in with(means, &self.base.aggregation) {
                let rules = self.occurring(Choice::Missing, &self.missing);
                for missing in with(rules, &self.base.missing) {
                    met.push(Choices { method, aggregation, missing, ..self.base.clone() });
                }
            }
        }
        let alone = |choice| {
            let put = move |own: &Choices| {
                let mut alone = self.nominal.clone();
                alone.take(choice, own);
                alone
            };
            met.iter().map(put).collect::<Vec<_>>()
        };
        let lists = [Choice::Method, Choice::Aggregation, Choice::Missing].into_iter();
        let open = lists.filter(|choice| *self.standing(*choice) == Standing::Open);
        let alone: Vec<Choices> = open.flat_map(alone).collect();
        met.extend(alone);
        met
    }

    /// What of a list is drawn: all of it, or nothing.
    fn occurring<'l, T>(&self, choice: Choice, list: &'l [T]) -> &'l [T] {
        if *self.standing(choice) == Standing::Open { list } else { &[] }
    }

    /// A sample: every open choice drawn, the others as they are held. The same
    /// numbers are taken whatever is open, so that holding one choice leaves the
    /// others as they would have been drawn.
    pub fn sample(&self, stream: &mut Stream, into: &mut Choices) {
        into.copy(&self.base);
        let drawn = Drawn {
            method: self.methods[stream.below(self.methods.len())],
            aggregation: self.aggregations[stream.below(self.aggregations.len())],
            weighting: self.weightings[stream.below(self.weightings.len())],
            missing: &self.missing[stream.below(self.missing.len())],
        };
        self.put(Choice::Method, || into.method = drawn.method);
        self.put(Choice::Aggregation, || into.aggregation = drawn.aggregation);
        self.put(Choice::Weighting, || into.weighting = drawn.weighting);
        self.put(Choice::Missing, || into.missing.clone_from(drawn.missing));
        for (ranges, unmet) in self.rules.iter().zip(&mut into.unmet) {
            let (which, share) = (stream.below(ranges.len()), stream.unit());
            if let Some(range) = ranges.get(which) {
                self.put(Choice::Attributes, || *unmet = range.at(share));
            }
        }
        for (ranges, scores) in self.labels.iter().zip(&mut into.scales) {
            self.put_labels(ranges, scores, stream);
        }
        let spread = self.catalogue.uncertainty.weights;
        for weight in into.points.iter_mut().chain(&mut into.groups) {
            let factor = 1.0 + spread * (2.0 * stream.unit() - 1.0);
            self.put(Choice::Weights, || *weight *= factor);
        }
    }

    /// Labels of the same score keep the same score.
    fn put_labels(&self, ranges: &[(f64, f64)], scores: &mut [f64], stream: &mut Stream) {
        for (at, (low, high)) in ranges.iter().enumerate() {
            let share = stream.unit();
            let like = ranges[..at].iter().position(|other| other == &ranges[at]);
            let score = like.map_or(low + (high - low) * share, |like| scores[like]);
            self.put(Choice::Scales, || scores[at] = score);
        }
    }

    fn put(&self, choice: Choice, put: impl FnOnce()) {
        if self.standings[choice as usize] == Standing::Open {
            put();
        }
    }
}

/// The choices that are drawn from lists.
struct Drawn<'d> {
    method: Method,
    aggregation: Aggregation,
    weighting: Weighting,
    missing: &'d MissingPolicy,
}

/// A list that holds a value; it comes first where it was not there.
fn with<T: Clone + PartialEq>(list: &[T], value: &T) -> Vec<T> {
    let own = (!list.contains(value)).then(|| value.clone());
    own.into_iter().chain(list.iter().cloned()).collect()
}

fn rules(catalogue: &Catalogue) -> Vec<Vec<UnmetRange>> {
    let points = catalogue.scored_points();
    let is_used = |attribute| points.iter().any(|point| point.attribute == Some(attribute));
    let open = catalogue.uncertainty.attributes.iter().enumerate();
    open.map(|(at, ranges)| if is_used(at) { ranges.clone() } else { Vec::new() }).collect()
}

/// How far the score of each label moves: a share of the way to the next lower
/// and to the next higher score; those of the best and the worst stay.
fn ranges(scale: &Scale, share: f64) -> Vec<(f64, f64)> {
    let scores = || scale.labels.iter().map(|label| label.score);
    let range = |own: f64| {
        let below = scores().filter(|other| *other < own).max_by(f64::total_cmp);
        let above = scores().filter(|other| *other > own).min_by(f64::total_cmp);
        match below.zip(above) {
            Some((below, above)) => (own - share * (own - below), own + share * (above - own)),
            None => (own, own),
        }
    };
    scores().map(range).collect()
}
