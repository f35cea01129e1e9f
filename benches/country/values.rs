//! Plausible values of one point: about half of them meet its target.

use std::io::{self, Write};
use std::ops::RangeInclusive;

use gdindex::model::{Catalogue, Direction, Goal, Point, Scale, Value, Year};
use gdindex::score::normalisation::judged::judge;

/// How far values lie from the target: up to a fifth of it, so that none
/// looks like a mistake of magnitude.
const SPREAD: f64 = 0.2;

/// Values up to this one where the target is zero.
const ABOVE_ZERO: i32 = 3;

/// What values a point takes.
#[derive(Debug)]
pub(crate) enum Values {
    /// Whole numbers of `1 / per_one`.
    Numbers { met: RangeInclusive<i32>, unmet: RangeInclusive<i32>, per_one: f64 },
    /// The target's label, or any.
    Labels { met: String, any: Vec<String> },
}

impl Values {
    /// For a point as it is judged in a year.
    pub(crate) fn new(catalogue: &Catalogue, point: &Point, year: Year) -> Self {
        let judged = judge(point, &catalogue.settings, year).expect("every point has a target");
        match (judged.goal, catalogue.scale(point)) {
            (Goal::Bound(comparison, bound), _) => numbers(point, comparison.direction(), bound),
            (Goal::Label(wanted), Some(scale)) => labels(scale, wanted),
            (goal, _) => panic!("{}: there are no values for {goal:?}", point.name),
        }
    }

    /// Writes the value that a random number stands for: its lowest bit says
    /// whether the target is met, its size which value it is.
    pub(crate) fn write(&self, draw: u64, out: &mut impl Write) -> io::Result<()> {
        let is_met = draw & 1 == 0;
        match self {
            Self::Numbers { met, unmet, per_one } => {
                let range = if is_met { met } else { unmet };
                let count = range.end().abs_diff(*range.start()) + 1;
                let steps = below(draw, u64::from(count));
                let steps = i32::try_from(steps).expect("no range is longer than its numbers");
                write!(out, "{}", f64::from(range.start() + steps) / per_one)
            }
            Self::Labels { met, .. } if is_met => out.write_all(met.as_bytes()),
            Self::Labels { any, .. } => {
                let label = below(draw, any.len() as u64);
                out.write_all(any[usize::try_from(label).expect("an index")].as_bytes())
            }
        }
    }
}

/// A number under `count`, in proportion to a random number's size.
pub(crate) fn below(draw: u64, count: u64) -> u64 {
    let product = u128::from(draw) * u128::from(count);
    u64::try_from(product >> 64).expect("it is under `count`")
}

#[allow(clippy::cast_possible_truncation, reason = "targets are small numbers")]
fn numbers(point: &Point, direction: Direction, bound: f64) -> Values {
    let per_one = 10_f64.powi(decimals(point, bound));
    let scaled = |x: f64| (x * per_one).round() as i32;
    let limited = |x: i32| {
        let (low, high) = point.plausible;
        x.clamp(low.map_or(i32::MIN, scaled), high.map_or(i32::MAX, scaled))
    };
    let target = scaled(bound);
    let step = scaled(bound * SPREAD).max(if bound > 0.0 { 1 } else { ABOVE_ZERO });
    let (low, high) = (limited(target - step), limited(target + step));
    let (met, unmet) = match direction {
        Direction::Higher => (target..=high, low..=target - 1),
        Direction::Lower => (low..=target, target + 1..=high),
    };
    Values::Numbers { met, unmet, per_one }
}

/// Per cents have two decimals, the rest as many as baseline and target.
fn decimals(point: &Point, bound: f64) -> i32 {
    let baseline = match point.baseline {
        Some(Value::Number(baseline)) => baseline,
        Some(Value::Label(_)) | None => bound,
    };
    let written = |x: f64| x.to_string().split_once('.').map_or(0, |(_, digits)| digits.len());
    let least = if point.unit.is_percent() { 2 } else { 0 };
    let decimals = written(baseline).max(written(bound)).max(least);
    i32::try_from(decimals).expect("numbers are short")
}

fn labels(scale: &Scale, wanted: usize) -> Values {
    let any: Vec<String> = scale.labels.iter().map(|label| label.text.clone()).collect();
    Values::Labels { met: any[wanted].clone(), any }
}
