//! What is wrong, doubtful or worth knowing about input: a code, a place, and
//! the facts. The words are made elsewhere (`report::words`).

mod code;
mod data;
mod draws;
mod excerpt;
mod fault;
mod files;
mod mistakes;

pub use code::{Code, Severity};
pub use data::{CellFault, Reference, UnitSource};
pub use draws::{DrawsCell, DrawsFault};
pub use excerpt::Excerpt;
pub use fault::Fault;
pub use files::FileKind;
pub use mistakes::{Expected, Limit, ListFault, Own, StageFault};

use super::place::Place;

/// A finding about the input.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
    /// The line it is about, where somebody asked for it.
    pub excerpt: Option<Box<Excerpt>>,
}

impl Finding {
    /// A finding at a place.
    #[must_use]
    pub fn new(place: Place, fault: Fault) -> Self {
        Self { place, fault, excerpt: None }
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.fault.code().severity()
    }

    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// Whether `--skip-invalid` can compute without what it concerns: it is
    /// about single cells or rows, not about a whole file.
    #[must_use]
    pub fn is_skippable(&self) -> bool {
        self.fault.code().is_skippable()
    }
}
