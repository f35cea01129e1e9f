//! The text of a cell, whatever the cell is for: whether it is blank, too long
//! or steers what shows it, the remark behind it, and how a finding quotes it.

use crate::model::text::{SOFT_HYPHEN, fold, harmless};

/// How much of a text of the input a finding quotes, in characters.
const LONGEST: usize = 80;

/// Whether a text is blank; characters of no width do not matter.
pub(crate) fn is_blank_text(text: &str) -> bool {
    let is_blank = |c: char| {
        c.is_whitespace() || (!c.is_ascii() && fold(c.encode_utf8(&mut [0; 4])).is_empty())
    };
    text.chars().all(is_blank)
}

/// Whether a text is too long to be a heading, a name or a value.
pub(crate) fn is_too_long(text: &str) -> bool {
    const LONGEST: usize = 2000;
    text.len() > LONGEST
}

/// A folded text without the remark in brackets or the `%` at its end, and
/// that.
pub(crate) fn split_remark(folded: &str) -> Option<(&str, &str)> {
    if folded.ends_with(['%', '‰']) {
        let (at, _) = folded.char_indices().next_back()?;
        return Some((folded[..at].trim_end(), &folded[at..]));
    }
    [('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕')].iter().find_map(|(open, close)| {
        let inner = folded.strip_suffix(*close)?;
        let (base, remark) = inner.rsplit_once(*open)?;
        Some((base.trim_end(), remark.trim()))
    })
}

/// Text of the input as a finding quotes it: harmless, on one line, cut where
/// it is very long.
pub(crate) fn shown(text: &str) -> String {
    let mut chars = text.trim().chars();
    let start: String = chars.by_ref().take(LONGEST).collect();
    let visible: String = start
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if is_steering(c) || c == SOFT_HYPHEN { '\u{FFFD}' } else { c })
        .collect();
    let mut shown = harmless(&visible).trim().to_owned();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Whether any character of a text [steers](is_steering).
pub(crate) fn has_steering(text: &str) -> bool {
    let is_plain = |byte: u8| match byte {
        b'\t' | b'\n' | b'\r' => true,
        0..0x20 | 0x7F | 0xC2 | 0xE2 => false,
        _ => true,
    };
    !text.bytes().all(is_plain) && text.contains(is_steering)
}

/// Whether a character steers a terminal or the direction of text.
pub(crate) fn is_steering(c: char) -> bool {
    is_control(c)
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is a control character that no text needs.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_is_harmless_and_short() {
        assert_eq!(shown(" a\r\nb\u{1b}[31m "), "a b\u{FFFD}[31m");
        assert_eq!(shown("9\u{202E}8"), "9\u{FFFD}8");
        assert_eq!(shown("\u{AD}5"), "\u{FFFD}5");
        let long = shown(&"长".repeat(1000));
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with('…'));
    }
}
