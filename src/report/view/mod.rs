//! Data for machines: the JSON of the contract. English keys, `null` for what is
//! absent, full precision.
//!
//! [`preamble`], [`result`], [`point`], [`finding`] and [`catalogue`] are parts
//! that commands share: those of `score`, `gap`, `explain` and `catalogue` put
//! their JSON together of them. That of the others has a file of its own.

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
