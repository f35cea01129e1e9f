//! What every area scores at every point under one method.

use super::Varied;
use crate::model::{Catalogue, Method, Observation, Record, Settings, Value};
use crate::score::Scorer;
use crate::score::normalisation::attainment::Reached;
use crate::score::normalisation::judged::judge;
use crate::score::normalisation::reference::Reference;
use crate::score::normalisation::yardstick::Worth;

/// The scores under one method.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) method: Method,
    /// By point.
    pub(super) columns: Vec<Column>,
    /// By point and area, what there is.
    pub(super) worthies: Vec<Vec<Worthy>>,
    /// Whether a value has nothing to be compared with.
    pub(super) has_incomparable: bool,
    /// Whether a score is negative: not every mean can take it.
    pub(super) has_negative: bool,
    /// Whether the scores of labels change what areas are compared with.
    pub(super) compares_labels: bool,
}

/// What the scores of a point depend on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    /// No choice.
    Fixed,
    /// Where the target is not met, on the rule of an attribute.
    Ruled(usize),
    /// The scores of labels, which have numbers of their own from the first one.
    Labelled { first: usize },
}

/// What sheets are made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) settings: &'a Settings,
    pub(super) records: &'a [Record],
    pub(super) compared: &'a [Record],
    pub(super) varied: &'a Varied,
}

impl Sheet {
    /// The sheet of a method.
    pub(super) fn new(ground: Ground<'_>, method: Method) -> Self {
        let Ground { catalogue, compared, varied, .. } = ground;
        let settings = Settings { method, ..ground.settings.clone() };
        let reference = Reference::of(catalogue, &settings, compared);
        let scorer = Scorer::new(catalogue, &settings).with_reference(&reference);
        let maker = Maker { ground, settings: &settings, scorer: &scorer };
        let points = || 0..catalogue.scored;
        let worthies: Vec<Vec<Worthy>> = points().map(|point| maker.worthies(point)).collect();
        let is_relative_label = catalogue
            .scored_points()
            .iter()
            .any(|point| point.scale.is_some() && settings.method_of(point).relative().is_some());
        let all = || worthies.iter().flatten();
        Self {
            method,
            has_incomparable: all().any(|own| own.value.is_some() && own.score().is_none()),
            has_negative: all().filter_map(Worthy::score).any(|score| score < 0.0),
            compares_labels: varied.scales && is_relative_label,
            columns: maker.columns(),
            worthies,
        }
    }
}

impl Sheet {
    /// Whether the same areas have a score at the same points.
    pub(super) fn is_scored_like(&self, other: &Self) -> bool {
        let scored = |own: &Self| {
            own.worthies.iter().flatten().map(|own| own.score().is_some()).collect::<Vec<_>>()
        };
        scored(self) == scored(other)
    }
}

/// What an area has at a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worthy {
    value: Option<Value>,
    worth: Option<Worth>,
    pub(super) is_missing: bool,
}

impl Worthy {
    /// Its score, where nothing but the method decides on it.
    pub(super) fn score(&self) -> Option<f64> {
        self.worth.and_then(|worth| worth.score)
    }

    /// How its target is reached.
    pub(super) fn reached(&self) -> Option<Reached> {
        self.worth.and_then(|worth| worth.reached)
    }

    /// Its label.
    pub(super) fn label(&self) -> Option<usize> {
        match self.value? {
            Value::Label(label) => Some(label),
            Value::Number(_) => None,
        }
    }
}

/// Makes columns.
struct Maker<'m, 'a> {
    ground: Ground<'a>,
    settings: &'m Settings,
    scorer: &'m Scorer<'m>,
}

impl Maker<'_, '_> {
    fn columns(&self) -> Vec<Column> {
        let mut labels = 0;
        let column = |at| {
            let column = self.column(at, labels);
            if let Column::Labelled { .. } = column {
                labels += self.ground.labels(at);
            }
            column
        };
        (0..self.ground.catalogue.scored).map(column).collect()
    }

    fn column(&self, at: usize, first: usize) -> Column {
        let Ground { catalogue, varied, .. } = self.ground;
        let point = &catalogue.points[at];
        let method = self.settings.method_of(point);
        let moves = |attribute: &usize| {
            method == Method::Attainment
                && varied.attributes.get(*attribute).is_some_and(|moves| *moves)
        };
        let has_moving_labels =
            varied.scales && point.scale.is_some() && method.relative().is_none();
        match point.attribute.filter(moves) {
            _ if has_moving_labels => Column::Labelled { first },
            Some(attribute) => Column::Ruled(attribute),
            None => Column::Fixed,
        }
    }

    fn worthies(&self, at: usize) -> Vec<Worthy> {
        let Ground { catalogue, records, .. } = self.ground;
        let Some(first) = records.first() else { return Vec::new() };
        // All records are of one year.
        let judged = judge(&catalogue.points[at], self.settings, first.year);
        let yardstick = self.scorer.yardstick(at, first.year, judged.as_ref());
        let worthy = |record: &Record| {
            let observation = &record.observations[at];
            let value = observation.figure().value();
            Worthy {
                value,
                worth: value.map(|value| yardstick.worth(value)),
                is_missing: *observation == Observation::NotReported,
            }
        };
        records.iter().map(worthy).collect()
    }
}

impl Ground<'_> {
    /// How many labels the scale of a point has.
    pub(super) fn labels(&self, point: usize) -> usize {
        let Self { catalogue, .. } = self;
        catalogue.scale(&catalogue.points[point]).map_or(0, |scale| scale.labels.len())
    }
}
