//! What results say in words, as keys of the machine formats: JSON and CSV have
//! the same. `choice` is the same for choices, as the command line takes them.

pub mod check;
pub(super) mod choice;
pub mod rank;
pub mod result;
pub mod sensitivity;
pub mod trend;
