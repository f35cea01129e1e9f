//! Text as people type it, brought into one form before it is compared.

use unicode_normalization::UnicodeNormalization;

/// NFKC (Unicode Standard Annex #15) without characters of no width (a soft
/// hyphen stays: it may stand for a minus), spaces of every kind as one plain
/// space, trimmed.
#[must_use]
pub fn fold(text: &str) -> String {
    if is_plain(text) && !text.contains("  ") {
        return text.trim_matches(' ').to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkc().filter(|c| !is_zero_width(*c) || *c == SOFT_HYPHEN) {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !folded.ends_with(' ') {
            folded.push(c);
        }
    }
    folded.trim_matches(' ').to_owned()
}

/// [`fold`] without any space: the form in which short entries are compared.
#[must_use]
pub fn squeeze(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_owned();
    }
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
    folded
}

/// [`fold`] in lower case: the form in which English names are compared.
#[must_use]
pub fn caseless(text: &str) -> String {
    fold(text).to_lowercase()
}

/// A text without the apostrophe that exports put before what a spreadsheet
/// would take for a formula.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    let bare = text.strip_prefix('\'');
    bare.filter(|bare| bare.starts_with(FORMULA_STARTS)).unwrap_or(text)
}

/// With these a spreadsheet begins a formula.
pub const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What identifies a name: letters and digits only, in lower case. Spaces,
/// punctuation and the kinds of bracket do not matter.
#[must_use]
pub fn key(text: &str) -> String {
    if is_plain(text) {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        return kept.map(|c| c.to_ascii_lowercase()).collect();
    }
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Text from input as it may be shown: what steers a terminal becomes `\u{FFFD}`,
/// what has no width or changes the direction of text is left out.
#[must_use]
pub fn harmless(text: &str) -> String {
    text.chars()
        .filter(|c| !is_zero_width(*c) && !is_direction_mark(*c))
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        })
        .collect()
}

/// Whether NFKC would turn something that only looks like a number into one:
/// `10²`, `½`, `①`. Digits of full width are numbers.
#[must_use]
pub fn has_disguised_digit(text: &str) -> bool {
    text.chars()
        .filter(|c| !c.is_ascii() && !matches!(*c, '０'..='９' | '𝟎'..='𝟿'))
        .any(|c| std::iter::once(c).nfkc().any(|n| n.is_ascii_digit()))
}

/// Whether there is nothing for NFKC to change: visible ASCII, plain spaces
/// and Chinese characters, as nearly every name is.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ' '..='~' | '\u{4E00}'..='\u{9FFF}'))
}

/// A hyphen that shows only at the end of a line: perhaps a minus, perhaps not.
pub const SOFT_HYPHEN: char = '\u{00AD}';

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' | '\u{180E}')
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_brings_widths_and_spaces_together() {
        assert_eq!(fold("　９８．５％\u{200B} "), "98.5%");
        assert_eq!(fold("a\u{00A0}\t b"), "a b");
        assert_eq!(squeeze("3.4 万 元"), "3.4万元");
    }

    #[test]
    fn only_the_guard_of_a_formula_is_taken_off() {
        for (text, bare) in
            [("'=甲", "=甲"), ("'-", "-"), ("'甲", "'甲"), ("=甲", "=甲"), ("''=", "''=")]
        {
            assert_eq!(unguarded(text), bare);
        }
    }

    #[test]
    fn a_key_ignores_brackets_punctuation_and_case() {
        assert_eq!(key("区委宣传部（区文明办）"), key("区委宣传部 (区文明办)"));
        assert_eq!(key("“反恐重点、维稳要点”"), key("反恐重点维稳要点"));
        assert_eq!(key("GDP 增速"), key("gdp增速"));
    }

    #[test]
    fn what_is_taken_for_plain_is_plain() {
        let plain = (' '..='~').chain('\u{4E00}'..='\u{9FFF}');
        for c in plain {
            assert!(std::iter::once(c).nfkc().eq([c]), "{c}");
        }
    }

    #[test]
    fn disguised_digits_are_seen() {
        for text in ["10²", "½", "①", "m₂"] {
            assert!(has_disguised_digit(text), "{text}");
        }
        for text in ["９８", "98", "九十八", "%"] {
            assert!(!has_disguised_digit(text), "{text}");
        }
    }

    #[test]
    fn shown_text_cannot_steer_a_terminal() {
        assert_eq!(harmless("a\u{1b}[31mb\u{202E}\n"), "a\u{FFFD}[31mb ");
    }
}
