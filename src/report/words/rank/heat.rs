//! The heat map: shades of scores, and how they are read.

use crate::report::document::Shade;
use crate::report::number::shortest;
use crate::report::words::language::say;
use crate::report::words::{Text, either, phrases, terms};

/// Heading of the heat map.
pub const DIMENSIONS: Text =
    Text::new("各一级指标得分（括号内为名次）", "First-level scores (with ranks)");
/// The mark of a score that rests on too little data.
pub const INSUFFICIENT: &str = "*";

/// The symbol of a shade; it says what colour says.
#[must_use]
pub fn symbol(shade: Shade) -> &'static str {
    match shade {
        Shade::Lowest => "▁",
        Shade::Low => "▃",
        Shade::Middle => "▅",
        Shade::High => "▇",
        Shade::Highest => "█",
    }
}

/// The band of scores at a shade: not under `from`, under `to`.
#[must_use]
pub fn band(shade: Shade, from: Option<f64>, to: Option<f64>) -> String {
    let (shade, range) = (symbol(shade), band_range(from.map(shortest), to.map(shortest)));
    format!("{shade} {range}")
}

fn band_range(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), None) => say!("{from}及以上", "{from} or more"),
        (Some(from), Some(to)) => phrases::range(&from, &to),
        (None, Some(to)) => say!("不到{to}", "under {to}"),
        (None, None) => terms::NONE.to_owned(),
    }
}

/// Shades by the fifth of the areas to which a rank belongs.
#[must_use]
pub fn fifths() -> String {
    let [highest, high, middle, low, lowest] = Shade::FALLING.map(symbol);
    say!(
        "{highest} 前五分之一，依次 {high} {middle} {low}，{lowest} 后五分之一",
        "{highest} first fifth, then {high} {middle} {low}, {lowest} last fifth"
    )
}

/// Explains the heat map.
#[must_use]
pub fn legend(bands: &str, insufficient: bool) -> String {
    let too_little = either("；* 填报率低，数据不足", "; * too little reported");
    let mark = if insufficient { too_little } else { "" };
    say!("得分分档：{bands}{mark}", "Scores: {bands}{mark}")
}

/// A cell of the heat map before it is brought to one width.
#[must_use]
pub fn rank_in_brackets(rank: Option<usize>) -> String {
    format!("({})", rank.map_or_else(|| terms::NONE.to_owned(), |rank| rank.to_string()))
}
