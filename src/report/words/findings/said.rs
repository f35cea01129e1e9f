//! What is said of one finding: a message and its remedy.

/// What is said of a finding.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// What is wrong.
    pub(super) message: String,
    /// What to write instead; empty where there is nothing to do.
    pub(super) hint: String,
}

impl Said {
    pub(super) fn new(message: String, hint: String) -> Self {
        Self { message, hint }
    }

    /// With nothing to do about it.
    pub(super) fn alone(message: String) -> Self {
        Self::new(message, String::new())
    }
}
