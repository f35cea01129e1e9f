//! Cells of any table.

use crate::report::document::{Line, Tone};
use crate::report::number;
use crate::report::words::terms;

/// A name, further in the deeper it is.
pub(in crate::report::pages) fn indented(depth: usize, name: &str) -> String {
    format!("{}{name}", "　".repeat(depth))
}

/// A difference of scores with its sign and tone.
pub(in crate::report::pages) fn signed(distance: Option<f64>) -> Line {
    let tone = match distance {
        Some(distance) if distance > 0.0 => Tone::Good,
        Some(distance) if distance < 0.0 => Tone::Bad,
        _ => Tone::Plain,
    };
    let text = distance.map_or_else(|| terms::NONE.to_owned(), number::signed);
    Line::new(text, tone)
}
