//! The words of `sensitivity`.

mod choice;
pub mod column;
mod estimate;
mod fact;
mod heading;
mod note;
mod statement;
mod without;
mod wrong_value;

pub use choice::*;
pub use estimate::*;
pub use fact::*;
pub use heading::*;
pub use note::*;
pub use statement::*;
pub use without::*;
pub use wrong_value::*;
