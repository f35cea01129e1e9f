//! Drawings as SVG: where everything stands is reckoned here, the templates
//! beside this file only write it down.

mod bins;
mod gauge;
mod inline;
mod key;
mod years;

use std::fmt;

use unicode_width::UnicodeWidthStr;

use crate::report::document::chart::Drawing;

/// Draws; the words are what is read aloud.
pub(super) fn draw(drawing: &Drawing, words: &str) -> anyhow::Result<String> {
    match drawing {
        Drawing::Gauge(own) => gauge::draw(own, words),
        Drawing::Bar(own) => inline::bar(*own, words),
        Drawing::Bullet(own) => inline::bullet(*own, words),
        Drawing::BulletKey(own) => key::draw(own, words),
        Drawing::Span(own) => inline::span(*own, words),
        Drawing::Years(own) => years::draw(own, words),
        Drawing::Bins(own) => bins::draw(own, words),
    }
}

/// A length or a place; a tenth is fine enough.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Px(f64);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // −0.0 is no place.
        let tenths = (self.0 * 10.0).round() / 10.0 + 0.0;
        write!(f, "{tenths}")
    }
}

/// A stretch on which shares of 0 to 1 stand.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: f64,
    to: f64,
}

impl Stretch {
    fn at(self, share: f64) -> f64 {
        self.from + (self.to - self.from) * share
    }
}

/// How wide a text is about: a Chinese character is as wide as the font is high,
/// others half of it and a little.
#[allow(clippy::cast_precision_loss, reason = "texts are short")]
fn width(text: &str, size: f64) -> f64 {
    text.width() as f64 * size * 0.56
}

/// Where a text of this width begins or ends so that it stays on the stretch,
/// and how it is anchored there.
fn anchored(at: f64, width: f64, stretch: Stretch) -> (Px, &'static str) {
    if at - width / 2.0 < stretch.from {
        (Px(stretch.from), "start")
    } else if at + width / 2.0 > stretch.to {
        (Px(stretch.to), "end")
    } else {
        (Px(at), "middle")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_in_tenths() {
        let texts = [0.04, -0.04, 12.0, 12.345, 0.1 + 0.2].map(|x| Px(x).to_string());
        assert_eq!(texts, ["0", "0", "12", "12.3", "0.3"]);
    }

    #[test]
    fn texts_stay_on_the_stretch_and_chinese_is_twice_as_wide() {
        let stretch = Stretch { from: 10.0, to: 110.0 };
        assert!((width("官渡", 10.0) - width("abcd", 10.0)).abs() < 1e-9);
        for (at, expected) in
            [(60.0, (60.0, "middle")), (12.0, (10.0, "start")), (99.0, (110.0, "end"))]
        {
            let (x, anchor) = anchored(at, 40.0, stretch);
            assert_eq!((x.0, anchor), expected, "{at}");
        }
    }
}
