//! What has to hold of whatever is read, through the public interface only.

pub mod reading;
pub mod text;

use std::sync::LazyLock;

use gdindex::catalogue::built_in;
use gdindex::model::Catalogue;

/// The built-in catalogue.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| built_in().expect("it is valid"));
