//! Pages for people: a file or folder per command. Each page is told in the
//! language of the run first, and put together then.
//!
//! What several of them show is in `headline`, `tables` and [`findings`];
//! [`extent`] is how much is shown.

pub mod catalogue;
pub mod check;
pub mod explain;
pub mod extent;
pub mod findings;
pub mod gap;
mod headline;
pub mod rank;
pub mod report;
pub mod score;
pub mod sensitivity;
mod tables;
pub mod trend;
