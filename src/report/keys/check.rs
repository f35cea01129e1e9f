//! What a check says, as keys.

use crate::check::comparison::ChangeKind;
use crate::check::completeness::Answer;

/// The key of what came of a point.
pub(in crate::report) fn answer_key(answer: Answer) -> &'static str {
    match answer {
        Answer::Reported => "reported",
        Answer::NotApplicable => "not-applicable",
        Answer::NotReported => "not-reported",
        Answer::Invalid => "invalid",
    }
}

/// The key of a change.
pub(in crate::report) fn change_key(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Withdrawn => "withdrawn",
        ChangeKind::Revised => "revised",
        ChangeKind::Status => "status",
        ChangeKind::Reported => "reported",
    }
}
