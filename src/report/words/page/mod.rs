//! Labels, headings and sentences of the pages.

pub mod column;
mod completeness;
mod gaps;
mod headline;
mod inputs;
mod labels;
mod remarks;
mod settings;

use super::Text;

pub use completeness::*;
pub use gaps::*;
pub use headline::*;
pub use inputs::*;
pub use labels::*;
pub use remarks::*;
pub use settings::*;
