//! How the scores of a group's children come together: means and weights.

/// How the weights of groups come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighting {
    /// A group weighs its own weight.
    ByLevel,
    /// A group weighs the sum of its applicable points' weights, times its own.
    ByPoint,
}

impl Weighting {
    /// Both weightings.
    pub const ALL: [Self; 2] = [Self::ByLevel, Self::ByPoint];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ByLevel => "by-level",
            Self::ByPoint => "by-point",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::ByLevel => Self::ByPoint,
            Self::ByPoint => Self::ByLevel,
        }
    }
}

/// The mean over the children of a group, from their scores s and their weights
/// w, which sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aggregation {
    /// Σ w·s
    Arithmetic,
    /// exp Σ w·ln s
    Geometric,
    /// 1 / Σ (w/s)
    Harmonic,
}

impl Aggregation {
    /// All means.
    pub const ALL: [Self; 3] = [Self::Arithmetic, Self::Geometric, Self::Harmonic];

    /// The word for it in catalogues, options and outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic",
            Self::Geometric => "geometric",
            Self::Harmonic => "harmonic",
        }
    }
}
