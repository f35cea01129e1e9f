//! How much a page shows of what may be long.

use crate::report::words::page::WITH_V;

/// How much is shown.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// How many items of a list: those that matter most.
    pub top: usize,
    /// All of them, and all levels.
    pub all: bool,
    /// Whether the rest can be asked for.
    pub rest: Rest,
}

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
    pub(super) fn told(self, text: String) -> String {
        match self {
            Self::WithV => text + WITH_V.get(),
            Self::Elsewhere => text,
        }
    }
}
