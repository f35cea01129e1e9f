//! Stages of the plan (规划的阶段).

use super::year::Year;

/// A stage of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// First year of the stage. Only the first stage can have none; every
    /// year up to its last then belongs to it.
    pub from: Option<Year>,
    /// Last year of the stage.
    pub until: Year,
    /// What is to be reached.
    pub goal: Option<String>,
}

impl Stage {
    /// Whether the year lies in the stage, first and last included.
    #[must_use]
    pub fn holds(&self, year: Year) -> bool {
        self.from.is_none_or(|from| from <= year) && year <= self.until
    }
}
