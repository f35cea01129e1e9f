//! What each finding says, and what to write instead.

use super::language::say;
use super::{data, files, mistakes, separator};
use crate::model::Fault;
use crate::model::text::harmless;
use crate::report::number::shortest;

/// What a finding says.
#[must_use]
pub fn message(fault: &Fault) -> String {
    harmless(
        &files::message(fault)
            .or_else(|| data::message(fault))
            .unwrap_or_else(|| mistakes::message(fault)),
    )
}

/// What to write instead; empty where there is nothing to do.
#[must_use]
pub fn hint(fault: &Fault) -> String {
    harmless(
        &files::hint(fault).or_else(|| data::hint(fault)).unwrap_or_else(|| mistakes::hint(fault)),
    )
}

/// What is wrong with a value that `--set` supposes, and what to write instead.
#[must_use]
pub fn of_supposed(typed: &str, fault: &Fault) -> String {
    let said = [message(fault), hint(fault)].join(separator::CLAUSE.get());
    format!("--set {typed}{}{said}", separator::COLON)
}

/// A range in words: `0～100%`, `0以上`.
#[must_use]
pub fn span(range: (Option<f64>, Option<f64>), unit: &str) -> String {
    let unit = format!("{}{unit}", super::phrases::gap_before(unit));
    match range {
        (Some(low), Some(high)) => {
            let (low, high) = (shortest(low), shortest(high));
            say!("{low}～{high}{unit}", "{low}–{high}{unit}")
        }
        (Some(low), None) => say!("{}{unit}以上", "at least {}{unit}"; shortest(low)),
        (None, Some(high)) => say!("{}{unit}以下", "at most {}{unit}"; shortest(high)),
        (None, None) => say!("不限", "any"),
    }
}
