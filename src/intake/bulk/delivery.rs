//! What is done with areas as they are complete, and what stops that.

use std::io;

use super::group::Group;

/// Takes areas as they are complete, in the order of the input.
pub trait Consumer: Sync {
    /// What the areas of a block come to.
    type Part: Send + Default;

    /// Adds an area.
    fn add(&self, part: &mut Self::Part, group: &Group);
}

/// What is done with areas as they are complete.
pub trait Delivery<P>: Send {
    /// Takes what some areas came to, in the order of the input.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn take(&mut self, part: P) -> io::Result<()>;

    /// Forgets all that was taken: it comes again.
    ///
    /// # Errors
    /// Where it cannot be forgotten.
    fn restart(&mut self) -> io::Result<()>;
}

/// Hands over a part.
pub(super) type Deliver<'d, P> = &'d mut (dyn FnMut(P) -> Result<(), Stop> + Send);

/// Why reading stopped.
#[derive(Debug)]
pub(super) enum Stop {
    Unsuited,
    /// An area comes back after others.
    ComesBack,
    Failed(io::Error),
}

/// A text that is not suited for reading in blocks.
#[derive(Debug)]
pub(super) struct Unsuited;

impl From<Unsuited> for Stop {
    fn from(_: Unsuited) -> Self {
        Self::Unsuited
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}
