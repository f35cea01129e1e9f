//! Pages for people, one file per command.

pub mod catalogue;
pub mod check;
pub mod code;
mod comparison;
pub mod explain;
pub mod findings;
pub mod gap;
mod headline;
mod overview;
mod profile;
pub mod rank;
pub mod reminder;
pub mod report;
pub mod score;
pub mod sensitivity;
mod tables;
pub(crate) mod template;
pub mod trend;

pub(crate) use headline::overrides;
