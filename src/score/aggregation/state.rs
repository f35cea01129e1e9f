//! What a point brings into its group.

/// What a point brings into its group: all that aggregation needs to know of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    /// Its score.
    Scored(f64),
    /// Reported, but its method finds nothing to compare it with.
    Incomparable,
    /// Not reported.
    Missing,
    /// Not applicable.
    NotApplicable,
}
