//! The Sobol indices of an input, and how far to trust them.

/// The Sobol indices of one input: what it explains of the variance, as shares of
/// it. Estimates are not
/// clipped: a first order just under 0, or a total just over 1, is noise. The
/// first orders add up to 1 where nothing interacts, else to less; the totals to
/// 1, else to more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SobolIndices {
    /// First order Sᵢ: what the input explains alone, V(E(f | input)) / V.
    pub first: BootstrapEstimate,
    /// Total effect Tᵢ: what would be left if all but this input were known,
    /// E(V(f | all others)) / V. Never negative, and 0 for an input without
    /// influence.
    pub total: BootstrapEstimate,
}

/// An estimate, and how far to trust it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BootstrapEstimate {
    /// The estimate itself.
    pub value: f64,
    /// Its standard error, by bootstrap.
    pub se: f64,
    /// Lower end of its 95 % interval, by bootstrap percentiles.
    pub low: f64,
    /// Upper end of it.
    pub high: f64,
}
