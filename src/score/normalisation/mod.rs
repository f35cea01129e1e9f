//! Normalisation: from the value of a point to its score.
//!
//! * the [`judged`] target of the year, from the [`schedule`] (时序进度) of the
//!   point;
//! * [`attainment`] (实现程度): how much of that target a value reaches;
//! * the [`method`] makes a score of it, by the rule of the point's attribute
//!   where it is unmet;
//! * [`relative`] methods compare areas instead, by the [`reference`](mod@reference) set;
//! * the [`yardstick`] of a point and year puts these together.
//!
//! `quotient` is a short way for most points; it gives the same bits.

pub mod attainment;
pub mod judged;
pub mod method;
mod quotient;
pub mod reference;
pub mod relative;
pub mod schedule;
pub mod yardstick;

pub(super) use quotient::Quotient;
