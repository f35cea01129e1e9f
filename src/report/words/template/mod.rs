//! Words of the blank sheets that departments fill in.

pub mod entry;
pub mod guide;
