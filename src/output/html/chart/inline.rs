//! Drawings in the cells of tables.

use askama::Template;

use super::{Px, Stretch};
use crate::report::document::chart::{Aim, Bar, Bullet, Span};

/// The stretch of a bar in a drawing that is 90 wide.
const BAR: Stretch = Stretch { from: 0.0, to: 90.0 };
/// The stretch of the others in drawings that are 150 wide.
const WAY: Stretch = Stretch { from: 5.0, to: 145.0 };

#[derive(Template)]
#[template(path = "chart/bar.svg")]
struct DrawnBar<'a> {
    words: &'a str,
    long: Px,
}

/// A score as a bar.
pub(super) fn bar(own: Bar, words: &str) -> anyhow::Result<String> {
    Ok(DrawnBar { words, long: Px(BAR.at(own.axis.share(own.value))) }.render()?)
}

#[derive(Template)]
#[template(path = "chart/bullet.svg")]
struct DrawnBullet<'a> {
    words: &'a str,
    /// Where the target is met.
    met_from: Px,
    met_wide: Px,
    /// The target's numbers.
    targets: Vec<Px>,
    baseline: Option<Px>,
    milestone: Option<Px>,
    value: Option<Px>,
    /// Between baseline and value.
    way: Option<(Px, Px)>,
    met: bool,
}

/// A value on its way from the baseline to the target.
pub(super) fn bullet(own: Bullet, words: &str) -> anyhow::Result<String> {
    let place = |x: f64| WAY.at(own.axis.share(x));
    let (met_from, met_to) = match own.target {
        Aim::AtLeast(low) => (place(low), WAY.to),
        Aim::AtMost(high) => (WAY.from, place(high)),
        Aim::Between(low, high) => (place(low), place(high)),
    };
    let targets = match own.target {
        Aim::AtLeast(at) | Aim::AtMost(at) => vec![Px(place(at))],
        Aim::Between(low, high) => vec![Px(place(low)), Px(place(high))],
    };
    let px = |x: f64| Px(place(x));
    let drawn = DrawnBullet {
        words,
        met_from: Px(met_from),
        met_wide: Px(met_to - met_from),
        targets,
        baseline: own.baseline.map(px),
        milestone: own.milestone.map(px),
        value: own.value.map(px),
        way: own.baseline.zip(own.value).map(|(from, to)| (px(from), px(to))),
        met: own.met,
    };
    Ok(drawn.render()?)
}

#[derive(Template)]
#[template(path = "chart/span.svg")]
struct DrawnSpan<'a> {
    words: &'a str,
    ends: Option<(Px, Px)>,
    value: Option<Px>,
}

/// An index between its bounds.
pub(super) fn span(own: Span, words: &str) -> anyhow::Result<String> {
    let px = |x: f64| Px(WAY.at(own.axis.share(x)));
    let ends = own.ends.map(|(low, high)| (px(low), px(high)));
    Ok(DrawnSpan { words, ends, value: own.value.map(px) }.render()?)
}
