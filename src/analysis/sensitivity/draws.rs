//! The draws: sets of choices, from a seed or from a record.

use super::random::{Stream, Streams};
use super::space::Space;
use super::variance::Matrix;
use crate::model::Choice;
use crate::model::choices::Choices;
use crate::score::trials::Varied;

/// Where the draws come from.
#[derive(Debug, Clone, Copy)]
pub enum Draws<'d> {
    /// From a seed: the choices of draw i depend on the seed and i alone.
    Seeded {
        /// The seed.
        seed: u64,
        /// How many.
        count: usize,
    },
    /// From a record of draws.
    Replayed(&'d [Choices]),
}

impl Draws<'_> {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Seeded { count, .. } => *count,
            Self::Replayed(choices) => choices.len(),
        }
    }

    /// Everything that can occur in them.
    pub(super) fn varied(&self, space: &Space<'_>) -> Varied {
        let Self::Replayed(draws) = self else { return space.varied() };
        let nominal = space.nominal();
        let all = || draws.iter().chain([nominal]);
        let differs = |at: usize| draws.iter().any(|own| own.unmet[at] != nominal.unmet[at]);
        Varied {
            methods: distinct(all().map(|own| &own.method)),
            aggregations: distinct(all().map(|own| &own.aggregation)),
            missing: distinct(all().map(|own| &own.missing)),
            attributes: (0..nominal.unmet.len()).map(differs).collect(),
            scales: draws.iter().any(|own| own.scales != nominal.scales),
        }
    }
}

fn distinct<'v, T: Clone + PartialEq + 'v>(values: impl Iterator<Item = &'v T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for value in values {
        if !found.contains(value) {
            found.push(value.clone());
        }
    }
    found
}

/// Draws of a space.
#[derive(Debug)]
pub struct Drawer<'d> {
    space: &'d Space<'d>,
    draws: Draws<'d>,
    streams: Streams,
}

impl<'d> Drawer<'d> {
    /// Draws of a space.
    #[must_use]
    pub fn new(space: &'d Space<'d>, draws: Draws<'d>) -> Self {
        let seed = match draws {
            Draws::Seeded { seed, .. } => seed,
            Draws::Replayed(_) => 0,
        };
        Self { space, draws, streams: Streams::new(seed) }
    }

    /// The choices that are tried.
    pub(super) fn space(&self) -> &'d Space<'d> {
        self.space
    }

    /// The choices that vary; of recorded draws none is known.
    pub(super) fn open(&self) -> Vec<Choice> {
        match self.draws {
            Draws::Seeded { .. } => self.space.open(),
            Draws::Replayed(_) => Vec::new(),
        }
    }

    /// How many draws there are.
    pub(super) fn count(&self) -> usize {
        self.draws.count()
    }

    /// The streams of the seed.
    pub(super) fn streams(&self) -> &Streams {
        &self.streams
    }

    /// The choices of a draw; memory is used again.
    pub fn draw(&self, draw: usize, into: &mut Choices) {
        match self.draws {
            Draws::Seeded { .. } => {
                let stream = Matrix::A.stream(draw as u64);
                self.space.sample(&mut self.streams.stream(stream), into);
            }
            Draws::Replayed(choices) => into.copy(&choices[draw]),
        }
    }
}

impl Space<'_> {
    /// A sample: every open choice drawn, the others as they are held. The same
    /// numbers are taken whatever is open, so that holding one choice leaves the
    /// others as they would have been drawn.
    pub(super) fn sample(&self, stream: &mut Stream, into: &mut Choices) {
        into.copy(self.base());
        let method = one_of(self.methods(), stream);
        self.put(Choice::Method, || into.method = *method);
        let aggregation = one_of(self.aggregations(), stream);
        self.put(Choice::Aggregation, || into.aggregation = *aggregation);
        let weighting = one_of(self.weightings(), stream);
        self.put(Choice::Weighting, || into.weighting = *weighting);
        let missing = one_of(self.missing(), stream);
        self.put(Choice::Missing, || into.missing.clone_from(missing));
        for (ranges, unmet) in self.rules().iter().zip(&mut into.unmet) {
            let (which, share) = (stream.below(ranges.len()), stream.unit());
            if let Some(range) = ranges.get(which) {
                self.put(Choice::Attributes, || *unmet = range.at(share));
            }
        }
        for (ranges, scores) in self.labels.iter().zip(&mut into.scales) {
            self.put_labels(ranges, scores, stream);
        }
        let spread = self.catalogue().uncertainty.weights;
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
        if self.varies(choice) {
            put();
        }
    }
}

/// An item of a list, each equally likely.
fn one_of<'l, T>(list: &'l [T], stream: &mut Stream) -> &'l T {
    &list[stream.below(list.len())]
}
