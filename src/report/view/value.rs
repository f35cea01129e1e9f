//! A value as machines take it: a number, a label, or the steps of a label above
//! the lowest of its scale; and its unit.

use crate::analysis::trend::course::{Measure, level};
use crate::model::{Catalogue, Point, Value};

/// The text of a value that is a label.
pub(in crate::report) fn label(
    catalogue: &Catalogue,
    point: &Point,
    value: Value,
) -> Option<String> {
    match value {
        Value::Number(_) => None,
        Value::Label(label) => Some(label_text(catalogue, point, label)),
    }
}

pub(super) fn label_text(catalogue: &Catalogue, point: &Point, label: usize) -> String {
    catalogue.scale(point).map(|scale| scale.labels[label].text.clone()).unwrap_or_default()
}

/// How many steps a label is above the lowest of its scale.
pub(in crate::report) fn steps(catalogue: &Catalogue, point: &Point, value: Value) -> Option<f64> {
    let scale = catalogue.scale(point)?;
    Some(level(Measure::Steps, value, Some(scale)))
}

/// A projected number as a value, or as steps of a scale.
pub(in crate::report) fn by_measure(measure: Measure, x: f64) -> [Option<f64>; 2] {
    match measure {
        Measure::Steps => [None, Some(x)],
        Measure::Unit | Measure::Growth => [Some(x), None],
    }
}

/// The unit of a point, where it has one.
pub(in crate::report) fn unit(point: &Point) -> Option<&str> {
    (!point.unit.is_none()).then(|| point.unit.text())
}
