//! What a trend says, as keys.

use crate::analysis::trend::change::Instead;
use crate::analysis::trend::course::Measure;
use crate::analysis::trend::pace::{Arrival, Arrow, PaceStatus, Unknown};
use crate::analysis::trend::standing::Progress;
use crate::model::{Catalogue, Year};

/// The key of where a value is on its way.
pub(in crate::report) fn progress_key(progress: Progress) -> &'static str {
    match progress {
        Progress::Ahead => "ahead",
        Progress::OnSchedule => "on-schedule",
        Progress::Behind => "behind",
    }
}

/// The key of what changes are counted in.
pub(in crate::report) fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Unit => "unit",
        Measure::Growth => "growth",
        Measure::Steps => "steps",
    }
}

/// The key of how a point moves towards a target, or why that cannot be told.
pub(in crate::report) fn status_key(status: PaceStatus) -> &'static str {
    match status {
        PaceStatus::Met => "met",
        PaceStatus::Slipping => "slipping",
        PaceStatus::OnTrack => "on-track",
        PaceStatus::Moderate => "moderate",
        PaceStatus::Stalled => "stalled",
        PaceStatus::Away => "away",
        PaceStatus::Overdue => "overdue",
        PaceStatus::Unknown(Unknown::NeverReported) => "never-reported",
        PaceStatus::Unknown(Unknown::OneYear) => "one-year",
        PaceStatus::Unknown(Unknown::Silent) => "not-reported",
        PaceStatus::Unknown(Unknown::NotApplicable) => "not-applicable",
    }
}

/// The key of what there is instead of a value.
pub(in crate::report) fn instead_key(instead: Instead) -> &'static str {
    match instead {
        Instead::NotReported => "not-reported",
        Instead::NotApplicable => "not-applicable",
        Instead::Invalid => "invalid",
    }
}

/// The key of an arrow.
pub(in crate::report) fn arrow_key(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "up",
        Arrow::Rising => "rising",
        Arrow::Level => "level",
        Arrow::Down => "down",
    }
}

/// Whether a target is met one day, as a key.
pub(in crate::report) fn arrival_key(arrival: Arrival) -> &'static str {
    match arrival {
        Arrival::In(_) => "in",
        Arrival::Beyond => "beyond",
        Arrival::Never => "never",
    }
}

/// The year in which a target is met.
pub(in crate::report) fn arrival_year(arrival: Arrival) -> Option<i32> {
    match arrival {
        Arrival::In(year) => Some(year.get()),
        Arrival::Beyond | Arrival::Never => None,
    }
}

/// The key of the stage to which a year belongs: its last year.
pub(in crate::report) fn stage_key(catalogue: &Catalogue, year: Year) -> Option<i32> {
    catalogue.stage_of(year).map(|at| catalogue.stages[at].until.get())
}
