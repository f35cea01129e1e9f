//! What a result and a finding say, as keys.

use crate::model::{Reading, Severity, Status};
use crate::score::aggregation::group::Outcome;
use crate::score::{GroupResult, Verdict, Withheld};

/// The key of a verdict.
#[must_use]
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Missed => "missed",
        Verdict::Pending => "pending",
        Verdict::NoTarget => "no-target",
        Verdict::NotReported => "not-reported",
        Verdict::NotApplicable => "not-applicable",
    }
}

/// The key of how final a value is; a supposed one is `what-if`.
#[must_use]
pub fn data_status_key(reading: &Reading) -> &'static str {
    if reading.place.is_none() { "what-if" } else { status_key(reading.status) }
}

fn status_key(status: Status) -> &'static str {
    match status {
        Status::Final => "final",
        Status::Provisional => "provisional",
        Status::Estimated => "estimated",
        Status::Demonstration => "demonstration",
    }
}

/// The flag of a group, as a key.
#[must_use]
pub fn flag_key(group: &GroupResult) -> Option<&'static str> {
    match group.outcome {
        Outcome::NotApplicable => Some("not-applicable"),
        Outcome::Weightless => Some("weightless"),
        Outcome::Empty => Some("nothing-reported"),
        Outcome::Incomparable => Some("incomparable"),
        Outcome::Negative => Some("negative-scores"),
        Outcome::Refused => Some("refused"),
        Outcome::Dropped => Some("dropped"),
        Outcome::Score(_) if group.insufficient => Some("insufficient-data"),
        Outcome::Score(_) => None,
    }
}

/// Why an index is withheld, as a key.
#[must_use]
pub fn withheld_key(withheld: Withheld) -> &'static str {
    match withheld {
        Withheld::Refused => "refused",
        Withheld::Coverage { .. } => "coverage",
        Withheld::Weight { .. } => "weight",
        Withheld::Dropped => "dropped",
        Withheld::Nothing => "nothing-reported",
        Withheld::Incomparable => "incomparable",
        Withheld::Negative => "negative-scores",
    }
}

/// The key of a severity.
#[must_use]
pub fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
