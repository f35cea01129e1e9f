//! Findings in words: what each says and what to do about it, by what it is
//! about; what each code means; an example of each.

mod catalogue;
pub mod codes;
mod draws;
pub mod examples;
mod files;
mod rows;
mod said;
mod table;
mod values;

use said::Said;

use super::language::say;
use super::separator;
use crate::model::text::harmless;
use crate::model::{Fault, Place};

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

/// What a finding says and what to write instead, where it is about something
/// on the command line.
pub(super) fn sentence(fault: &Fault) -> String {
    [message(fault), hint(fault)].join(separator::CLAUSE.get())
}

/// What is wrong with a value that `--set` supposes, and what to write instead.
#[must_use]
pub fn of_supposed(typed: &str, fault: &Fault) -> String {
    format!("--set {typed}{}{}", separator::COLON, sentence(fault))
}

/// The line of a remark on standard error.
#[must_use]
pub fn line(place: &Place, severity: &str, code: &str, message: &str) -> String {
    match &place.file {
        Some(_) => format!("{place}: {severity}[{code}]: {message}"),
        None => format!("{severity}[{code}]: {message}"),
    }
}

/// A list of findings that was cut.
#[must_use]
pub fn cut(all: usize, shown: usize) -> String {
    say!(
        "共{all}处，显示前{shown}处；全部请加 -v，或用 gdindex check -f csv",
        "Showing {shown} of {all}; for all add -v, or use gdindex check -f csv"
    )
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
