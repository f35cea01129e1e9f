//! What is said when a run cannot be done: wrong arguments, files that cannot
//! be read or written, data that are refused.

pub mod arguments;
mod choices;
mod files;
mod formats;
mod names;
mod refused;
mod values;

use super::Text;

pub use choices::*;
pub use files::*;
pub use formats::*;
pub use names::*;
pub use refused::*;
pub use values::*;

/// The line that every failure begins with.
pub const ERROR: Text = Text::new("错误", "error");
