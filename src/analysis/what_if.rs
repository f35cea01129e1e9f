//! What-if values: the panel as if a point had another value.

use crate::model::{Observation, Reading, Record, Status, Value};

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

/// Puts supposed values into records.
pub fn suppose<'r>(
    records: impl IntoIterator<Item = &'r mut Record>,
    suppositions: &[Supposition],
) {
    for record in records {
        for supposition in suppositions {
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
