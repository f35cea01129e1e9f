//! Mistakes in a catalogue.

mod keys;
mod names;
mod points;
mod scoring;
mod uncertainty;

use super::said::Said;
use crate::model::Fault;

/// What is said of a catalogue, where the finding is about one.
pub(super) fn said(fault: &Fault) -> Option<Said> {
    keys::said(fault)
        .or_else(|| names::said(fault))
        .or_else(|| points::said(fault))
        .or_else(|| scoring::said(fault))
}
