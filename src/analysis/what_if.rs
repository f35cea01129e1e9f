//! What-if values: the panel as if a point had another value.

use crate::model::{Observation, Panel, Reading, Record, Status, Value};

/// A supposed value of a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Supposition {
    /// Index of the point.
    pub point: usize,
    /// What is supposed.
    pub supposed: Supposed,
    /// The value as typed.
    pub text: String,
}

/// What is supposed of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Supposed {
    /// A value.
    Value(Value),
    /// That it had not been reported.
    NotReported,
    /// That it does not exist.
    NotApplicable,
}

/// Puts supposed values into records where the point exists: what the
/// catalogue leaves out for a kind of area no supposition brings in.
pub fn suppose<'r>(
    records: impl IntoIterator<Item = &'r mut Record>,
    suppositions: &[Supposition],
) {
    for record in records {
        for supposition in suppositions {
            if record.observations[supposition.point] == Observation::ByRule {
                continue;
            }
            record.invalid.remove(&supposition.point);
            record.observations[supposition.point] = match supposition.supposed {
                Supposed::NotReported => Observation::NotReported,
                Supposed::NotApplicable => Observation::NotApplicable(Box::default()),
                Supposed::Value(value) => Observation::Reported(Box::new(Reading {
                    value,
                    text: supposition.text.clone(),
                    status: Status::Final,
                    place: None,
                })),
            };
        }
    }
}

/// The first supposition about a point that exists in no record.
#[must_use]
pub fn groundless<'s>(panel: &Panel, suppositions: &'s [Supposition]) -> Option<&'s Supposition> {
    let is_by_rule =
        |record: &Record, point: usize| record.observations[point] == Observation::ByRule;
    let has_records = !panel.records.is_empty();
    suppositions
        .iter()
        .find(|own| has_records && panel.records.iter().all(|record| is_by_rule(record, own.point)))
}
