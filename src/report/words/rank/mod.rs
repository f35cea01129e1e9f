//! Words of `rank`: areas side by side.

pub mod column;
mod heat;
mod profile;
mod ranking;

pub use heat::*;
pub use profile::*;
pub use ranking::*;
