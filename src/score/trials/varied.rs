//! What differs among the choices that are tried.

use crate::model::{Aggregation, Method, MissingPolicy};

/// What differs among the choices that are tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Every method that occurs.
    pub methods: Vec<Method>,
    /// Every mean that occurs.
    pub aggregations: Vec<Aggregation>,
    /// Every rule on missing values that occurs.
    pub missing: Vec<MissingPolicy>,
    /// By index of the attribute, whether its rule differs.
    pub attributes: Vec<bool>,
    /// Whether the scores of labels differ.
    pub scales: bool,
}
