//! What the outputs of a command speak of, gathered before any of them is made:
//! [`run`] for all commands, and a file for each command that finds out more.
//! [`alerts`] and [`reminders`] are drawn from a [`check`].

pub mod alerts;
pub mod check;
pub mod gap;
pub mod rank;
pub mod reminders;
pub mod report;
pub mod run;
pub mod sensitivity;
