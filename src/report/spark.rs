//! A series as a small drawing of one line.

/// The marks from the lowest to the highest.
const MARKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Where there is nothing.
const GAP: char = '·';

/// A mark for each value between the least and the greatest of the series; in
/// the middle where all are the same.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of 0 to 1 becomes one of few marks"
)]
pub(super) fn spark(series: &[Option<f64>]) -> String {
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
