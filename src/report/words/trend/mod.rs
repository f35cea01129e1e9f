//! Words of `trend`: years side by side, and where the pace leads.

mod change;
pub mod column;
mod heading;
mod outlook;
mod pace;
mod schedule;

pub use change::*;
pub use heading::*;
pub use outlook::*;
pub use pace::*;
pub use schedule::*;
