//! Data for machines: the JSON of the contract. English keys, `null` for what is
//! absent, full precision.
//!
//! A file or folder per command; [`preamble`], [`result`], [`point`], [`finding`]
//! and `value` are parts that they share.

pub mod catalogue;
pub mod check;
pub mod explain;
pub mod finding;
pub mod gap;
pub mod point;
pub mod preamble;
pub mod rank;
pub mod result;
pub mod score;
pub mod sensitivity;
pub mod trend;
pub(super) mod value;
