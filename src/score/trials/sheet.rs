//! What every area scores at every point under one method.

use super::Varied;
use super::column::{Column, Lane, WIDTH};
use crate::model::{Aggregation, Catalogue, Method, Observation, Record, Settings, Value};
use crate::score::Scorer;
use crate::score::judged::judge;
use crate::score::method::{Reached, Worth};
use crate::score::reference::Reference;

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
            columns: points().map(|point| maker.column(point, &worthies[point])).collect(),
            worthies,
        }
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

    fn reached(&self) -> Option<Reached> {
        self.worth.and_then(|worth| worth.reached)
    }
}

/// Makes columns.
struct Maker<'m, 'a> {
    ground: Ground<'a>,
    settings: &'m Settings,
    scorer: &'m Scorer<'m>,
}

impl Maker<'_, '_> {
    fn column(&self, at: usize, worthies: &[Worthy]) -> Column {
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
            _ if has_moving_labels => self.labelled(at, worthies),
            Some(attribute) => ruled(attribute, worthies),
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

    fn labelled(&self, at: usize, worthies: &[Worthy]) -> Column {
        let catalogue = self.ground.catalogue;
        let none = catalogue.scale(&catalogue.points[at]).map_or(0, |scale| scale.labels.len());
        let label = |own: &Worthy| match own.value {
            Some(Value::Label(label)) => label,
            Some(Value::Number(_)) | None => none,
        };
        let block = |areas: &[Worthy]| {
            let mut labels = [none; WIDTH];
            for (slot, own) in labels.iter_mut().zip(areas) {
                *slot = label(own);
            }
            labels
        };
        Column::Labelled(worthies.chunks(WIDTH).map(block).collect())
    }
}

impl Ground<'_> {
    /// The least score in a mean of groups that may have their own.
    pub(super) fn least(&self, own: Option<Aggregation>, drawn: Aggregation) -> f64 {
        let is_lifted =
            own.is_none() && drawn != self.settings.aggregation && drawn != Aggregation::Arithmetic;
        if is_lifted { self.catalogue.uncertainty.least } else { f64::NEG_INFINITY }
    }
}

/// The shortfall of what is not there: no rule leaves anything of it, and no
/// product of it is infinite.
const ABSENT: f64 = 1e300;

fn ruled(attribute: usize, worthies: &[Worthy]) -> Column {
    let shortfall = |own: &Worthy| match own.reached() {
        Some(Reached { met: true, .. }) => 0.0,
        Some(reached) => 1.0 - reached.attainment,
        None => ABSENT,
    };
    let is_met = |own: &Worthy| own.reached().is_some_and(|reached| reached.met);
    Column::Ruled {
        attribute,
        shortfall: lanes(worthies, ABSENT, shortfall),
        met: lanes(worthies, 0.0, |own| f64::from(u8::from(is_met(own)))),
    }
}

/// A number of every area, in blocks; beyond the last area `none`.
pub(super) fn lanes<T>(areas: &[T], none: f64, number: impl Fn(&T) -> f64) -> Vec<Lane> {
    let lane = |areas: &[T]| {
        let mut lane = [none; WIDTH];
        for (slot, own) in lane.iter_mut().zip(areas) {
            *slot = number(own);
        }
        lane
    };
    areas.chunks(WIDTH).map(lane).collect()
}
