//! Data for machines: the JSON of the contract. English keys, `null` for what is
//! absent, full precision.
//!
//! A file per command that has more to say than the parts which all share:
//! [`preamble`], [`result`], [`point`], [`value`], [`finding`].

pub mod catalogue;
pub mod check;
pub mod finding;
pub mod point;
pub mod preamble;
pub mod rank;
pub mod result;
pub mod sensitivity;
pub mod trend;
pub(super) mod value;
