//! How a run ends.

use std::process::ExitCode;

/// How a run ends; it does not depend on the output's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Done.
    Done,
    /// Done, and the answer is no: `check` found errors or too little
    /// coverage, `score` or `rank` could give none of the indices asked for.
    No,
    /// It could not be done: usage, unreadable file, invalid catalogue, and
    /// for all commands but `check` invalid data.
    Failed,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(match status {
            ExitStatus::Done => 0,
            ExitStatus::No => 1,
            ExitStatus::Failed => 2,
        })
    }
}
