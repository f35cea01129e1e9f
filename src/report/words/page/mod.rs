//! What several pages share: labels, headings of columns, the headline of a
//! result, remarks on groups, the choices in force, how inputs were read.

pub mod column;
mod headline;
mod inputs;
mod labels;
mod remarks;
mod settings;

use super::Text;

pub use headline::*;
pub use inputs::*;
pub use labels::*;
pub use remarks::*;
pub use settings::*;
