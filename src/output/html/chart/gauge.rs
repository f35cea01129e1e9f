//! An index on the scale of grades.

use askama::Template;

use super::{Px, Stretch, anchored, width};
use crate::report::document::chart::Gauge;

/// The stretch of the axis in a drawing that is 420 wide.
const AXIS: Stretch = Stretch { from: 12.0, to: 408.0 };
/// The height of texts.
const SIZE: f64 = 13.0;
/// The height of the index.
const LARGE: f64 = 16.0;

#[derive(Template)]
#[template(path = "chart/gauge.svg")]
struct Drawn<'a> {
    words: &'a str,
    bands: Vec<Band<'a>>,
    bounds: Option<(Px, Px)>,
    value: Option<Marked<'a>>,
}

struct Band<'a> {
    from: Px,
    wide: Px,
    middle: Px,
    from_text: &'a str,
    from_anchor: &'static str,
    /// The grade, where there is room for it.
    name: Option<&'a str>,
    is_even: bool,
}

struct Marked<'a> {
    at: Px,
    text_at: Px,
    anchor: &'static str,
    text: &'a str,
}

/// The drawing.
pub(super) fn draw(own: &Gauge, words: &str) -> anyhow::Result<String> {
    let place = |x: f64| AXIS.at(own.axis.share(x));
    let starts: Vec<f64> = own.bands.iter().map(|band| place(band.from.at)).collect();
    let bands = own.bands.iter().enumerate().map(|(at, own)| {
        let (from, to) = (starts[at], starts.get(at + 1).copied().unwrap_or(AXIS.to));
        Band {
            from: Px(from),
            wide: Px(to - from),
            middle: Px(f64::midpoint(from, to)),
            from_text: &own.from.text,
            from_anchor: if at == 0 { "start" } else { "middle" },
            name: Some(own.name.as_str()).filter(|name| width(name, SIZE) <= to - from),
            is_even: at % 2 == 0,
        }
    });
    let value = own.value.as_ref().map(|mark| {
        let at = place(mark.at);
        let (text_at, anchor) = anchored(at, width(&mark.text, LARGE), AXIS);
        Marked { at: Px(at), text_at, anchor, text: &mark.text }
    });
    let bounds = own.bounds.map(|(low, high)| (Px(place(low)), Px(place(high))));
    let drawn = Drawn { words, bands: bands.collect(), bounds, value };
    Ok(drawn.render()?)
}
