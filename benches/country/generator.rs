//! Invented data of very many areas for the scored points of the built-in
//! catalogue: the same bytes on every machine.
//!
//! A value depends only on its area and point, so every shape says the same.

use std::fmt;
use std::io::{self, Write};

use gdindex::model::{Catalogue, Year};

use crate::values::{Values, below};

/// The year of all values: that of the targets.
pub(crate) const YEAR: i64 = 2020;

const SEED: u64 = 2019;

/// Areas with the same first two digits of their codes.
const AREAS_OF_A_PROVINCE: u64 = 20_000;

/// The order of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A row per value, area after area, points in the catalogue's order.
    Contiguous,
    /// The same rows in random order.
    Shuffled,
    /// A row per area, a column per point.
    Wide,
}

impl Shape {
    pub(crate) const ALL: [Self; 3] = [Self::Contiguous, Self::Shuffled, Self::Wide];
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Contiguous => "contiguous",
            Self::Shuffled => "shuffled",
            Self::Wide => "wide",
        })
    }
}

/// Whether every value is there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Gaps {
    /// All are.
    None,
    /// One in so many is not.
    OneIn(u64),
}

impl fmt::Display for Gaps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("complete"),
            Self::OneIn(count) => write!(f, "without one value in {count}"),
        }
    }
}

/// Writes data of any number of areas.
#[derive(Debug)]
pub(crate) struct Generator {
    /// Names of the points, each with its values.
    points: Vec<(String, Values)>,
}

impl Generator {
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let year = Year::new(YEAR).expect("a year of our time");
        let values = |point| Values::new(catalogue, point, year);
        let scored = catalogue.scored_points().iter();
        Self { points: scored.map(|point| (point.name.clone(), values(point))).collect() }
    }

    /// How many rows a shape has, its header not counted.
    pub(crate) fn rows(&self, shape: Shape, areas: u64) -> u64 {
        match shape {
            Shape::Contiguous | Shape::Shuffled => areas * self.points.len() as u64,
            Shape::Wide => areas,
        }
    }

    pub(crate) fn write(
        &self,
        shape: Shape,
        areas: u64,
        gaps: Gaps,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let values = self.rows(Shape::Contiguous, areas);
        match shape {
            Shape::Contiguous => self.write_long(0..values, gaps, out),
            Shape::Shuffled => self.write_long(shuffled(values).into_iter(), gaps, out),
            Shape::Wide => self.write_wide(areas, gaps, out),
        }
    }

    fn write_long(
        &self,
        order: impl Iterator<Item = u64>,
        gaps: Gaps,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let points = self.points.len() as u64;
        writeln!(out, "地区,年份,测评点,数值")?;
        for number in order.filter(|number| !is_gap(*number, gaps)) {
            let (name, values) = self.point(number % points);
            write!(out, "{},{YEAR},{name},", Code(number / points))?;
            values.write(draw(number), out)?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn write_wide(&self, areas: u64, gaps: Gaps, out: &mut impl Write) -> io::Result<()> {
        write!(out, "地区,年份")?;
        for (name, _) in &self.points {
            write!(out, ",{name}")?;
        }
        let points = self.points.len() as u64;
        for area in 0..areas {
            write!(out, "\n{},{YEAR}", Code(area))?;
            for number in area * points..(area + 1) * points {
                out.write_all(b",")?;
                if !is_gap(number, gaps) {
                    self.point(number % points).1.write(draw(number), out)?;
                }
            }
        }
        out.write_all(b"\n")
    }

    fn point(&self, index: u64) -> &(String, Values) {
        &self.points[usize::try_from(index).expect("an index")]
    }
}

/// The code of an area: 12 digits, the first a zero for some.
struct Code(u64);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (province, area) = (self.0 / AREAS_OF_A_PROVINCE, self.0 % AREAS_OF_A_PROVINCE);
        write!(f, "{:02}{:010}", province + 1, area * 1_009)
    }
}

fn is_gap(number: u64, gaps: Gaps) -> bool {
    match gaps {
        Gaps::None => false,
        Gaps::OneIn(count) => below(draw(!number), count) == 0,
    }
}

/// The numbers under `count` in random order (Fisher–Yates).
fn shuffled(count: u64) -> Vec<u64> {
    let mut order: Vec<u64> = (0..count).collect();
    for last in (1..order.len()).rev() {
        let other = below(draw(u64::MAX / 2 - last as u64), last as u64 + 1);
        order.swap(last, usize::try_from(other).expect("an index"));
    }
    order
}

/// The `number`th output of `SplitMix64` (Steele, Lea and Flood, 2014).
fn draw(number: u64) -> u64 {
    let state = SEED.wrapping_add(number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
