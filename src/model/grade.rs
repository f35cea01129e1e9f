//! Grades of the index: 优秀, 良好, 合格.

/// A grade of the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// Its name.
    pub name: String,
    /// Lowest score that reaches it, included; `None` takes every score.
    pub min: Option<f64>,
    /// The most binding points not met or not reported that it allows.
    pub max_unmet_binding: Option<usize>,
}
