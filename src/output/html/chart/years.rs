//! Scores over years.

use askama::Template;

use super::{Px, Stretch, anchored, width};
use crate::report::document::chart::{Mark, Years};

/// The stretch of the years in a drawing that is 420 wide.
const ACROSS: Stretch = Stretch { from: 46.0, to: 400.0 };
/// The stretch of the scores, the highest on top.
const UP: Stretch = Stretch { from: 176.0, to: 14.0 };
/// Where the legend stands, and its samples.
const LEGEND: f64 = 216.0;
const SAMPLE: f64 = 26.0;
const GAP: f64 = 16.0;
/// The height of texts.
const SIZE: f64 = 12.0;

#[derive(Template)]
#[template(path = "chart/years.svg")]
struct Drawn<'a> {
    words: &'a str,
    ticks: Vec<(Px, &'a str)>,
    years: Vec<(Px, i32)>,
    /// Corners of the band of bounds, of years in a row.
    bands: Vec<String>,
    lines: Vec<Line<'a>>,
    legend: Px,
}

struct Line<'a> {
    name: &'a str,
    is_main: bool,
    /// Stretches without a gap.
    paths: Vec<String>,
    dots: Vec<Dot<'a>>,
    /// Where its sample and name stand in the legend.
    sample: (Px, Px),
    label: Px,
}

struct Dot<'a> {
    x: Px,
    y: Px,
    text_x: Px,
    text_y: Px,
    anchor: &'static str,
    text: &'a str,
}

/// The drawing.
pub(super) fn draw(own: &Years, words: &str) -> anyhow::Result<String> {
    let (first, last) = (own.years.first().copied(), own.years.last().copied());
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
    let x = |year: i32| {
        let way = f64::from(last - first).max(1.0);
        ACROSS.at(f64::from(year - first) / way)
    };
    let y = |score: f64| UP.at(own.axis.share(score));
    let xs: Vec<f64> = own.years.iter().map(|year| x(*year)).collect();
    let mut legend = ACROSS.from;
    let lines = own.lines.iter().enumerate().map(|(at, series)| {
        let from = legend;
        legend += SAMPLE + 4.0 + width(&series.name, SIZE) + GAP;
        let place = |(x, mark): (&f64, &Option<Mark>)| Some((*x, y(mark.as_ref()?.at)));
        let places: Vec<Option<(f64, f64)>> = xs.iter().zip(&series.marks).map(place).collect();
        Line {
            name: &series.name,
            is_main: at == 0,
            paths: paths(&places),
            dots: dots(&places, &series.marks),
            sample: (Px(from), Px(from + SAMPLE)),
            label: Px(from + SAMPLE + 4.0),
        }
    });
    let drawn = Drawn {
        words,
        ticks: own.ticks.iter().map(|tick| (Px(y(tick.at)), tick.text.as_str())).collect(),
        years: xs.iter().map(|x| Px(*x)).zip(own.years.iter().copied()).collect(),
        bands: bands(&xs, &own.bounds, y),
        lines: lines.collect(),
        legend: Px(LEGEND),
    };
    Ok(drawn.render()?)
}

/// Paths through places in a row; a single one has none.
fn paths(places: &[Option<(f64, f64)>]) -> Vec<String> {
    let runs = places.split(Option::is_none).filter(|run| run.len() > 1);
    let path = |run: &[Option<(f64, f64)>]| {
        let places = run.iter().flatten().map(|(x, y)| format!("{} {}", Px(*x), Px(*y)));
        format!("M{}", places.collect::<Vec<_>>().join("L"))
    };
    runs.map(path).collect()
}

fn dots<'a>(places: &[Option<(f64, f64)>], marks: &'a [Option<Mark>]) -> Vec<Dot<'a>> {
    let dot = |(place, mark): (&Option<(f64, f64)>, &'a Option<Mark>)| {
        let ((x, y), text) = ((*place)?, mark.as_ref()?.text.as_str());
        let (text_x, anchor) = anchored(x, width(text, SIZE), ACROSS);
        Some(Dot { x: Px(x), y: Px(y), text_x, text_y: Px(y - 8.0), anchor, text })
    };
    places.iter().zip(marks).filter_map(dot).collect()
}

/// The corners of the band between the bounds, for each run of years that have
/// them.
fn bands(xs: &[f64], bounds: &[Option<(f64, f64)>], y: impl Fn(f64) -> f64) -> Vec<String> {
    let placed: Vec<Option<(f64, f64, f64)>> =
        xs.iter().zip(bounds).map(|(x, own)| own.map(|(low, high)| (*x, low, high))).collect();
    let runs = placed.split(Option::is_none).filter(|run| run.len() > 1);
    let band = |run: &[Option<(f64, f64, f64)>]| {
        let upper = run.iter().flatten().map(|(x, _, high)| (*x, y(*high)));
        let lower = run.iter().flatten().rev().map(|(x, low, _)| (*x, y(*low)));
        let corner = |(x, y): (f64, f64)| format!("{},{}", Px(x), Px(y));
        upper.chain(lower).map(corner).collect::<Vec<_>>().join(" ")
    };
    runs.map(band).collect()
}
