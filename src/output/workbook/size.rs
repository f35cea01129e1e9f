//! How wide texts are in a sheet, how high their rows must be, and how many
//! rows there may be. Excel adapts neither columns nor merged rows by itself.

use anyhow::ensure;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::line_break::break_at;
use crate::report::words::usage;

/// Size of ordinary text, in points.
pub(super) const TEXT: f64 = 11.0;
/// Rows of a sheet, by the file format.
const MOST_ROWS: usize = 1_048_576;
/// Height of a row of one line, in pixels.
pub(super) const ROW_PIXELS: u32 = 24;
/// The same in points.
pub(super) const EMPTY_ROW: f64 = 18.0;
/// Width of a column that nobody set, in pixels: of the widths the writer
/// knows, the one whose digits are as wide as those of the font.
pub(super) const COLUMN_PIXELS: u32 = 72;
/// Pixels of a digit and of a Chinese character in the font.
const DIGIT_PIXELS: usize = 8;
const WIDE_PIXELS: usize = 15;
/// Height of a line of ordinary text, in points.
const LINE_HEIGHT: f64 = 16.5;
/// White above and below the lines of a row together, in points.
const PADDING_HEIGHT: f64 = 1.5;
/// The highest that Excel shows a row, in points.
const HIGHEST_ROW: f64 = 409.0;
/// White beside a text in a cell, indent included, in digits.
pub(super) const PADDING: usize = 3;

/// The width of a text in digits. Characters of which fonts disagree whether
/// they are wide (`“`, `≥`, `—`) count as wide.
pub(super) fn width(text: &str) -> usize {
    text.width_cjk()
}

/// A width as the writer wants it.
#[allow(clippy::cast_precision_loss, reason = "digits are few")]
pub(super) fn in_digits(width: usize) -> f64 {
    // The widest that Excel makes a column.
    width.min(255) as f64
}

/// The height in points of a row in which this text of `points` size is to be
/// read in a cell as wide as `room` digits.
#[allow(clippy::cast_precision_loss, reason = "lines are few")]
pub(super) fn height(text: &str, room: usize, points: f64) -> f64 {
    let scale = points / TEXT;
    let lines = lines(text, room.saturating_sub(PADDING), scale) as f64;
    (lines * LINE_HEIGHT * scale + PADDING_HEIGHT).min(HIGHEST_ROW)
}

/// Lines of a text whose characters are `scale` times as wide as ordinary
/// ones, in a room of so many digits. They are broken as on a terminal, whose
/// columns are as many pixels wide as the text's are on average.
#[allow(clippy::cast_precision_loss, reason = "widths are small")]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded down, ≥ 0")]
fn lines(text: &str, room: usize, scale: f64) -> usize {
    let columns = room * DIGIT_PIXELS * text.width() / pixels(text).max(1);
    break_at(text, (columns as f64 / scale) as usize, 0).len()
}

/// The width of a text of ordinary size in pixels.
fn pixels(text: &str) -> usize {
    let wide = text.chars().filter(|c| c.width_cjk() == Some(2)).count();
    width(text) * DIGIT_PIXELS - wide * (2 * DIGIT_PIXELS - WIDE_PIXELS)
}

/// Refuses more rows than a sheet can hold.
///
/// # Errors
/// Says how many there are and what to do.
pub(super) fn ensure_rows_fit(rows: usize) -> anyhow::Result<()> {
    ensure!(rows <= MOST_ROWS, usage::too_many_rows(rows, MOST_ROWS));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_doubtful_punctuation_are_twice_as_wide_as_digits() {
        for (text, digits) in [("12.5", 4), ("指数", 4), ("≥69", 4), ("—", 2), ("", 0)] {
            assert_eq!(width(text), digits, "{text}");
        }
    }

    #[test]
    fn a_row_is_as_high_as_the_lines_of_its_text() {
        let line = LINE_HEIGHT;
        for (text, room, points, wanted) in [
            ("", 10, 11.0, line),
            ("甲乙丙丁", 11, 11.0, line),
            ("甲乙丙丁戊", 11, 11.0, 2.0 * line),
            ("甲乙丙丁", 11, 22.0, 4.0 * line),
            ("“甲”乙", 11, 11.0, line),
            ("“甲”乙", 8, 11.0, 2.0 * line),
        ] {
            let height = height(text, room, points);
            assert!((height - wanted - PADDING_HEIGHT).abs() < 1e-9, "{text} in {room}: {height}");
        }
        assert!(height(&"甲".repeat(99_999), 10, 11.0) <= HIGHEST_ROW);
        assert!(height("甲乙", 0, 11.0) > line);
    }

    #[test]
    fn what_no_sheet_can_hold_is_refused_with_what_to_do() {
        assert!(ensure_rows_fit(MOST_ROWS).is_ok());
        let error = ensure_rows_fit(MOST_ROWS + 1).unwrap_err().to_string();
        assert_eq!(error, "结果有1048577行，Excel一张工作表最多1048576行；请改用 -f csv");
    }
}
