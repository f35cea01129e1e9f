//! Weighting and aggregation: from the states of the points to the index.
//!
//! * a point brings a [`state`]: a score, or why it has none;
//! * [`coverage`] counts what was reported of what applies;
//! * the [`mean`] of a group is arithmetic, geometric or harmonic;
//! * a [`group`] averages its own children, by the rules on missing values;
//! * the [`tree`] goes through all groups, those below first, by a `plan` in
//!   which all inherited rules are looked up;
//! * an [`explanation`] keeps what entered each group, and from it come the
//!   nominal and effective [`weights`].
//!
//! `renormalised` is a short way through trees in which nothing but leaving out
//! can happen; it gives the same bits.

pub mod coverage;
pub mod explanation;
pub mod group;
pub mod mean;
mod plan;
mod renormalised;
pub mod state;
pub mod tree;
pub mod weights;

pub(super) use plan::{Plan, Planned, PlannedChild};
pub(super) use renormalised::Renormalised;
