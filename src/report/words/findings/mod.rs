//! Findings in words: what each says and what to do about it, by what it is
//! about; what each code means; an example of each.

mod catalogue;
pub mod codes;
mod draws;
pub mod examples;
mod files;
mod rows;
mod table;
mod values;

use super::separator;
use crate::model::Fault;
use crate::model::text::harmless;

/// What a finding says.
#[must_use]
pub fn message(fault: &Fault) -> String {
    harmless(&said(fault).message)
}

/// What to write instead; empty where there is nothing to do.
#[must_use]
pub fn hint(fault: &Fault) -> String {
    harmless(&said(fault).hint)
}

/// What is wrong with a value that `--set` supposes, and what to write instead.
#[must_use]
pub fn of_supposed(typed: &str, fault: &Fault) -> String {
    let said = [message(fault), hint(fault)].join(separator::CLAUSE.get());
    format!("--set {typed}{}{said}", separator::COLON)
}

/// What is said of a finding.
#[derive(Debug, Default)]
struct Said {
    /// What is wrong.
    message: String,
    /// What to write instead; empty where there is nothing to do.
    hint: String,
}

impl Said {
    fn new(message: String, hint: String) -> Self {
        Self { message, hint }
    }

    /// With nothing to do about it.
    fn alone(message: String) -> Self {
        Self::new(message, String::new())
    }
}

fn said(fault: &Fault) -> Said {
    files::said(fault)
        .or_else(|| table::said(fault))
        .or_else(|| rows::said(fault))
        .or_else(|| values::said(fault))
        .or_else(|| draws::said(fault))
        .or_else(|| catalogue::said(fault))
        .unwrap_or_default()
}
