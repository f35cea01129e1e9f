//! Tones as colours of a terminal.

use comfy_table::{Attribute, Cell, Color};

use crate::report::document::{Shade, Tone};

/// A text in a tone, where there is colour.
pub(super) fn painted(text: &str, tone: Tone, colour: bool) -> String {
    let code = match tone {
        Tone::Strong => "1".to_owned(),
        Tone::Good => "32".to_owned(),
        Tone::Bad => "31".to_owned(),
        Tone::Doubtful => "33".to_owned(),
        Tone::Faint => "2".to_owned(),
        Tone::Shade(shade) => {
            let [text, ground] = shade_colours(shade);
            format!("38;5;{text};48;5;{ground}")
        }
        Tone::Plain => return text.to_owned(),
    };
    if colour && !text.is_empty() {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_owned()
    }
}

/// A cell of a table in a tone.
pub(super) fn tinted(cell: Cell, tone: Tone) -> Cell {
    if cell.content().is_empty() {
        return cell;
    }
    match tone {
        Tone::Plain => cell,
        Tone::Strong => cell.add_attribute(Attribute::Bold),
        Tone::Good => cell.fg(Color::DarkGreen),
        Tone::Bad => cell.fg(Color::DarkRed),
        Tone::Doubtful => cell.fg(Color::DarkYellow),
        Tone::Faint => cell.add_attribute(Attribute::Dim),
        Tone::Shade(shade) => {
            let [text, ground] = shade_colours(shade);
            cell.fg(Color::AnsiValue(text)).bg(Color::AnsiValue(ground))
        }
    }
}

/// Text and ground of a shade among the 256 colours, so that it is read on
/// dark and on light screens: from red over yellow to green, the ends darker.
fn shade_colours(shade: Shade) -> [u8; 2] {
    const WHITE: u8 = 231;
    const BLACK: u8 = 16;
    match shade {
        Shade::Lowest => [WHITE, 124],
        Shade::Low => [BLACK, 216],
        Shade::Middle => [BLACK, 229],
        Shade::High => [BLACK, 151],
        Shade::Highest => [WHITE, 22],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_repeats_what_the_words_say_and_can_be_left_out() {
        assert_eq!(painted("通过", Tone::Good, false), "通过");
        assert_eq!(painted("通过", Tone::Good, true), "\u{1b}[32m通过\u{1b}[0m");
    }
}
