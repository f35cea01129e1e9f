//! What the marks of a bullet stand for.

use askama::Template;

use super::{Px, width};
use crate::report::document::chart::{KeyEntry, Sign};

/// How wide the drawing is; entries that have no room go into the next line.
const WIDE: f64 = 420.0;
/// The room of a mark, and between two entries.
const MARK: f64 = 24.0;
const GAP: f64 = 14.0;
/// The height of a line, and of texts.
const LINE: f64 = 22.0;
const SIZE: f64 = 12.0;

#[derive(Template)]
#[template(path = "chart/key.svg")]
struct Drawn<'a> {
    words: &'a str,
    high: Px,
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    sign: Sign,
    x: Px,
    y: Px,
    text_x: Px,
    text: &'a str,
}

/// The drawing.
pub(super) fn draw(own: &[KeyEntry], words: &str) -> anyhow::Result<String> {
    let (mut x, mut y) = (0.0, LINE / 2.0);
    let mut entries = Vec::new();
    for entry in own {
        let wide = MARK + width(&entry.text, SIZE);
        if x > 0.0 && x + wide > WIDE {
            (x, y) = (0.0, y + LINE);
        }
        let text_x = Px(x + MARK);
        entries.push(Entry { sign: entry.sign, x: Px(x), y: Px(y), text_x, text: &entry.text });
        x += wide + GAP;
    }
    Ok(Drawn { words, high: Px(y + LINE / 2.0), entries }.render()?)
}
