//! How scores are distributed.

use askama::Template;

use super::{Px, Stretch, anchored, width};
use crate::report::document::chart::Bins;

/// The stretch of the bins in a drawing that is 420 wide.
const ACROSS: Stretch = Stretch { from: 12.0, to: 408.0 };
/// The stretch of their heights.
const UP: Stretch = Stretch { from: 132.0, to: 22.0 };
/// The height of texts.
const SIZE: f64 = 12.0;
/// The share of its room that a bar fills.
const FILLED: f64 = 0.86;

#[derive(Template)]
#[template(path = "chart/bins.svg")]
struct Drawn<'a> {
    words: &'a str,
    bars: Vec<Bar<'a>>,
    labels: Vec<(Px, &'static str, &'a str)>,
}

struct Bar<'a> {
    x: Px,
    y: Px,
    wide: Px,
    high: Px,
    middle: Px,
    above: Px,
    text: &'a str,
    share: &'a str,
    published: bool,
}

/// The drawing.
#[allow(clippy::cast_precision_loss, reason = "there are few bins")]
pub(super) fn draw(own: &Bins, words: &str) -> anyhow::Result<String> {
    let room = (ACROSS.to - ACROSS.from) / own.bins.len().max(1) as f64;
    let middle = |at: usize| ACROSS.from + room * (at as f64 + 0.5);
    let bars = own.bins.iter().enumerate().map(|(at, own)| {
        let (middle, top) = (middle(at), UP.at(own.height));
        Bar {
            x: Px(middle - room * FILLED / 2.0),
            y: Px(top),
            wide: Px(room * FILLED),
            high: Px(UP.from - top),
            middle: Px(middle),
            above: Px(top - 3.0),
            text: &own.text,
            share: &own.share,
            published: own.published,
        }
    });
    let last = own.bins.len().saturating_sub(1);
    let mut named = vec![0, last / 2, last];
    named.dedup();
    let label = |at: usize| {
        let text = own.bins.get(at)?.text.as_str();
        let (x, anchor) = anchored(middle(at), width(text, SIZE), ACROSS);
        Some((x, anchor, text))
    };
    let labels = named.into_iter().filter_map(label).collect();
    Ok(Drawn { words, bars: bars.collect(), labels }.render()?)
}
