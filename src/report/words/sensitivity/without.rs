//! What is different without a point or a group.

use crate::report::words::Text;
use crate::report::words::language::say;

/// Nothing.
pub const NOTHING: Text = Text::new("没有", "none");
/// Without an index nothing can be left out of it.
pub const LEFT_OUT_WITHHELD: Text = Text::new(
    "指数不发布，去掉哪一项都没有变化可比",
    "The index is withheld, so there is no change to compare whatever is left out",
);
/// With a single index there are no ranks that could change.
pub const LEFT_OUT_UNRANKED: Text = Text::new(
    "只有1个地区公布指数，去掉哪一项都没有名次可比",
    "Only 1 area has an index, so there are no ranks to compare whatever is left out",
);

/// A group.
#[must_use]
pub fn group(path: &str) -> String {
    say!("［{path}］", "[{path}]")
}

/// The greatest shift of a rank.
#[must_use]
pub fn shift(area: &str, from: usize, to: usize) -> String {
    format!("{area} {from}→{to}")
}

/// The same among those that have an index with an item and without it, where
/// others lose theirs.
#[must_use]
pub fn among(shift: &str, areas: usize) -> String {
    say!(
        "{shift}（只在去掉后仍有指数的{areas}个地区中排）",
        "{shift} (among the {areas} areas that keep an index)"
    )
}
