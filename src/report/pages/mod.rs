//! Pages for people, one file per command.

pub mod catalogue;
pub mod check;
pub mod code;
pub mod explain;
pub mod findings;
pub mod gap;
mod headline;
pub mod rank;
pub mod report;
pub mod score;
pub mod sensitivity;
mod tables;
pub(crate) mod template;
pub mod trend;

use crate::report::words::page::WITH_V;

/// Whether a page that shows a part can be asked for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// With `-v`, which it says.
    WithV,
    /// Not of a page that is printed and handed over.
    Elsewhere,
}

impl Rest {
    /// What is said where a part is shown.
    fn told(self, text: String) -> String {
        match self {
            Self::WithV => text + WITH_V.get(),
            Self::Elsewhere => text,
        }
    }
}
