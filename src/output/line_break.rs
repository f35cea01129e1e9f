//! Where lines of Chinese and English may be broken, by the width of their
//! characters: on terminals, in manual pages and in cells of workbooks.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters that may not begin a line (禁则), of both languages.
const NOT_FIRST: &str = "，。、；：！？）》”’%％…～,;:)";

/// Breaks a text at a width: Chinese anywhere but before closing punctuation,
/// words and numbers whole where they fit. Lines after the first leave room
/// for an indent.
pub(super) fn break_at(text: &str, width: usize, indent: usize) -> Vec<String> {
    if text.width() <= width {
        return vec![text.trim_end_matches(' ').to_owned()];
    }
    let later = width - indent.min(width / 2);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text, later.max(2)) {
        let room = if lines.len() == 1 { width } else { later };
        let wide = piece.width();
        if used > 0 && used + wide > room {
            lines.push(String::new());
            used = 0;
        }
        let first = lines.len() == 1;
        if let Some(line) = lines.last_mut()
            && (used > 0 || first || piece != " ")
        {
            line.push_str(&piece);
            used += wide;
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

/// What must stay together: a wide character with the closing punctuation
/// behind it, or a run of narrow characters up to a hyphen, dash or slash; no
/// run is wider than a line.
pub(super) fn pieces(text: &str, widest: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut previous = ' ';
    let is_narrow = |c: char| c != ' ' && c.width().unwrap_or(0) < 2;
    for c in text.chars() {
        let in_run = is_narrow(previous) && is_narrow(c) && !matches!(previous, '-' | '–' | '/');
        let joins =
            previous != ' ' && c != ' ' && (NOT_FIRST.contains(c) || previous == '(' || in_run);
        match pieces.last_mut() {
            Some(piece) if joins && piece.width() + c.width().unwrap_or(0) <= widest => {
                piece.push(c);
            }
            _ => pieces.push(c.to_string()),
        }
        previous = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_broken_by_its_width_and_never_before_closing_punctuation() {
        let text = "甲".repeat(19) + "乙，丙";
        assert_eq!(break_at(&text, 40, 0), ["甲".repeat(19), "乙，丙".to_owned()]);
        let lines = break_at(&format!("{}12345.67", "甲".repeat(18)), 40, 0);
        assert_eq!(lines[1], "12345.67");
    }

    #[test]
    fn the_punctuation_of_english_stays_with_the_chinese_it_belongs_to() {
        let names = "甲".repeat(19);
        for (text, second) in [
            (format!("{names}乙, 丙"), "乙, 丙"),
            (format!("{names}a(乙)"), "a(乙)"),
            (format!("{names}乙; 丙"), "乙; 丙"),
            (format!("{}75.13–92.84", "甲".repeat(17)), "92.84"),
        ] {
            assert_eq!(break_at(&text, 40, 0)[1], second, "{text}");
        }
    }
}
