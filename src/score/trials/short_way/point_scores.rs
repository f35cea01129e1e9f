//! What every area scores at every point under one method.

use crate::model::{Method, Observation, Record, Settings, Value};
use crate::score::Scorer;
use crate::score::normalisation::attainment::Reached;
use crate::score::normalisation::judged::judge;
use crate::score::normalisation::reference::Reference;
use crate::score::normalisation::yardstick::Worth;
use crate::score::trials::given::Given;

/// The scores under one method.
#[derive(Debug)]
pub(super) struct PointScores {
    pub(super) method: Method,
    /// By point.
    pub(super) dependence: Vec<DependsOn>,
    /// By point and area, what there is.
    pub(super) at_points: Vec<Vec<AreaAtPoint>>,
    /// Whether a value has nothing to be compared with.
    pub(super) has_incomparable: bool,
    /// Whether a score is negative: not every mean can take it.
    pub(super) has_negative: bool,
    /// Whether the scores of labels change what areas are compared with.
    pub(super) compares_labels: bool,
}

/// What the scores of a point depend on.
#[derive(Debug, Clone, Copy)]
pub(super) enum DependsOn {
    /// No choice.
    Fixed,
    /// Where the target is not met, on the rule of an attribute.
    Ruled(usize),
    /// The scores of labels, which have numbers of their own from the first one.
    Labelled { first: usize },
}

impl PointScores {
    /// Those of a method.
    pub(super) fn new(given: Given<'_>, method: Method) -> Self {
        let Given { catalogue, compared, varied, .. } = given;
        let settings = Settings { method, ..given.settings.clone() };
        let reference = Reference::of(catalogue, &settings, compared);
        let scorer = Scorer::new(catalogue, &settings).with_reference(&reference);
        let maker = Maker { given, settings: &settings, scorer: &scorer };
        let points = || 0..catalogue.scored;
        let at_points: Vec<Vec<AreaAtPoint>> =
            points().map(|point| maker.at_points(point)).collect();
        let is_relative_label = catalogue
            .scored_points()
            .iter()
            .any(|point| point.scale.is_some() && settings.method_of(point).relative().is_some());
        let all = || at_points.iter().flatten();
        Self {
            method,
            has_incomparable: all().any(|own| own.value.is_some() && own.score().is_none()),
            has_negative: all().filter_map(AreaAtPoint::score).any(|score| score < 0.0),
            compares_labels: varied.scales && is_relative_label,
            dependence: maker.dependence(),
            at_points,
        }
    }

    /// Whether the same areas have a score at the same points.
    pub(super) fn is_scored_like(&self, other: &Self) -> bool {
        let scored = |own: &Self| {
            own.at_points.iter().flatten().map(|own| own.score().is_some()).collect::<Vec<_>>()
        };
        scored(self) == scored(other)
    }
}

/// What an area has at a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct AreaAtPoint {
    value: Option<Value>,
    worth: Option<Worth>,
    pub(super) is_missing: bool,
}

impl AreaAtPoint {
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

/// Makes the scores of points.
struct Maker<'m, 'a> {
    given: Given<'a>,
    settings: &'m Settings,
    scorer: &'m Scorer<'m>,
}

impl Maker<'_, '_> {
    fn dependence(&self) -> Vec<DependsOn> {
        let mut labels = 0;
        let depends_on = |at| {
            let depends_on = self.dependence_of(at, labels);
            if let DependsOn::Labelled { .. } = depends_on {
                labels += self.given.labels(at);
            }
            depends_on
        };
        (0..self.given.catalogue.scored).map(depends_on).collect()
    }

    fn dependence_of(&self, at: usize, first: usize) -> DependsOn {
        let Given { catalogue, varied, .. } = self.given;
        let point = &catalogue.points[at];
        let method = self.settings.method_of(point);
        let moves = |attribute: &usize| {
            method == Method::Attainment
                && varied.attributes.get(*attribute).is_some_and(|moves| *moves)
        };
        let has_moving_labels =
            varied.scales && point.scale.is_some() && method.relative().is_none();
        match point.attribute.filter(moves) {
            _ if has_moving_labels => DependsOn::Labelled { first },
            Some(attribute) => DependsOn::Ruled(attribute),
            None => DependsOn::Fixed,
        }
    }

    fn at_points(&self, at: usize) -> Vec<AreaAtPoint> {
        let Given { catalogue, records, .. } = self.given;
        let Some(first) = records.first() else { return Vec::new() };
        // All records are of one year.
        let judged = judge(&catalogue.points[at], self.settings, first.year);
        let yardstick = self.scorer.yardstick(at, first.year, judged.as_ref());
        let at_point = |record: &Record| {
            let observation = &record.observations[at];
            let value = observation.figure().value();
            AreaAtPoint {
                value,
                worth: value.map(|value| yardstick.worth(value)),
                is_missing: *observation == Observation::NotReported,
            }
        };
        records.iter().map(at_point).collect()
    }
}
