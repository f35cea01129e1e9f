//! A series over years as a small drawing of one line.

use crate::analysis::trend::Trend;
use crate::model::Year;

/// The marks from the lowest to the highest.
const MARKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Where there is nothing.
const GAP: char = '·';

/// A series over years that rise, with gaps where there are none.
pub(super) fn drawn(years: &[Year], value: impl Fn(Year) -> Option<f64>) -> String {
    // A longer gap is drawn like one of so many years.
    const LONGEST: i32 = 3;
    let mut series = Vec::new();
    for (at, year) in years.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| years[before]);
        let between = before.map_or(0, |before| year.get() - before.get() - 1);
        series.extend((0..between.min(LONGEST)).map(|_| None));
        series.push(value(*year));
    }
    spark(&series)
}

/// The years of an area.
pub(super) fn years_of(trend: &Trend<'_>) -> Vec<Year> {
    trend.years.iter().map(|year| year.year).collect()
}

/// A mark for each value between the least and the greatest of the series; in
/// the middle where all are the same.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of 0 to 1 becomes one of few marks"
)]
fn spark(series: &[Option<f64>]) -> String {
    let known = || series.iter().flatten().copied();
    let low = known().fold(f64::INFINITY, f64::min);
    let high = known().fold(f64::NEG_INFINITY, f64::max);
    // What binary fractions add is no movement.
    let is_flat = high - low <= 1e-9 * low.abs().max(high.abs());
    let last = MARKS.len() - 1;
    let mark = |value: f64| {
        let share = if is_flat { 0.5 } else { (value - low) / (high - low) };
        MARKS[((share * last as f64).round() as usize).min(last)]
    };
    series.iter().map(|value| value.map_or(GAP, mark)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_reach_from_the_lowest_to_the_highest_mark() {
        for (series, drawn) in [
            (&[Some(1.0), Some(2.0), Some(8.0)][..], "▁▂█"),
            (&[Some(8.0), None, Some(1.0)], "█·▁"),
            (&[Some(3.0), Some(3.0)], "▅▅"),
            (&[Some(0.1 + 0.2), Some(0.3)], "▅▅"),
            (&[Some(-1e300), Some(1e300)], "▁█"),
            (&[None], "·"),
            (&[], ""),
        ] {
            assert_eq!(spark(series), drawn, "{series:?}");
        }
    }
}
