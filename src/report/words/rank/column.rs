//! Headings of columns.

use crate::report::words::Text;

pub use crate::report::words::page::BINDING;
pub use crate::report::words::page::column::RANK;

/// The ranks that are possible.
pub const SPAN: Text = Text::new("可能名次", "Possible");
/// The score of the benchmark.
pub const BENCHMARK: Text = Text::new("基准", "Benchmark");
/// A distance to the benchmark.
pub const DISTANCE: Text = Text::new("之差", "Distance");
/// A weighted distance.
pub const WEIGHTED: Text = Text::new("加权差", "Weighted");
