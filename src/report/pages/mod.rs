//! Pages for people, one file per command.

pub mod catalogue;
pub mod check;
pub mod code;
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
