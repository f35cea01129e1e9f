//! The choices that are tried: those that the catalogue leaves open, as far as
//! nobody fixes them.

use crate::model::choices::Choices;
use crate::model::{
    Aggregation, Catalogue, Choice, Method, MissingPolicy, Scale, Settings, UnmetRange, UnmetRule,
    Weighting,
};

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

/// How much leeway a choice has.
#[derive(Debug, Clone, PartialEq)]
pub enum Leeway {
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
    leeways: [Leeway; Choice::ALL.len()],
    methods: Vec<Method>,
    aggregations: Vec<Aggregation>,
    weightings: Vec<Weighting>,
    missing: Vec<MissingPolicy>,
    /// By attribute the ranges of its rules; none of one that no point has.
    rules: Vec<Vec<UnmetRange>>,
    /// By scale and label the lowest and the highest score.
    pub(super) labels: Vec<Vec<(f64, f64)>>,
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
            leeways: Choice::ALL.map(|_| Leeway::Closed),
            methods: with(&open.methods, &settings.method),
            aggregations: with(&open.aggregations, &settings.aggregation),
            weightings: with(&open.weightings, &settings.weighting),
            missing: with(&open.missing, &settings.missing),
            rules: rules(catalogue),
            labels: catalogue.scales.iter().map(|scale| ranges(scale, open.scales)).collect(),
            nominal,
        };
        for choice in Choice::ALL {
            let leeway = space.leeway_by(choice, wishes);
            if let Leeway::Held(held) = &leeway {
                space.hold(held);
            }
            space.leeways[choice as usize] = leeway;
        }
        space
    }

    fn leeway_by(&self, choice: Choice, wishes: &Wishes) -> Leeway {
        let held = wishes.fixed.iter().rev().find(|(fixed, _)| *fixed == choice);
        let is_wanted = wishes.varied.is_empty() || wishes.varied.contains(&choice);
        match held {
            Some((_, held)) => Leeway::Held(held.clone()),
            None if !self.is_declared_open(choice) => Leeway::Closed,
            None if is_wanted => Leeway::Open,
            None => Leeway::Held(Held::Nominal),
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

    /// How much leeway a choice has.
    #[must_use]
    pub fn leeway(&self, choice: Choice) -> &Leeway {
        &self.leeways[choice as usize]
    }

    /// Whether a choice varies.
    pub(super) fn varies(&self, choice: Choice) -> bool {
        *self.leeway(choice) == Leeway::Open
    }

    /// The choices that vary.
    #[must_use]
    pub fn open(&self) -> Vec<Choice> {
        Choice::ALL.into_iter().filter(|choice| self.varies(*choice)).collect()
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
}

/// A list that holds a value; it comes first where it was not there.
pub(super) fn with<T: Clone + PartialEq>(list: &[T], value: &T) -> Vec<T> {
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
