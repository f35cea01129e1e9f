//! What a ranking is compared with, as a key.

use crate::analysis::benchmark::Wanted;

/// The key of a kind of benchmark.
#[must_use]
pub fn benchmark_key(wanted: &Wanted) -> &'static str {
    match wanted {
        Wanted::Best => "best",
        Wanted::Median => "median",
        Wanted::Area(_) => "area",
    }
}
