//! The page that a CI job shows: a file to which every step may add, up to a
//! size.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use crate::report::words::check::SUMMARY_CUT;

/// What GitHub takes from one step.
const MOST: usize = 1024 * 1024;

/// Adds a text to the file, cut with a sentence that says so where the file
/// would grow too large.
///
/// # Errors
/// Where the file cannot be written, or has no room even for the sentence.
pub fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    let used = usize::try_from(file.metadata()?.len()).unwrap_or(MOST);
    let room = (MOST - 1).saturating_sub(used);
    let Some(text) = cut(text, room) else {
        return Err(io::ErrorKind::FileTooLarge.into());
    };
    file.write_all(text.as_bytes())
}

/// The text, or whole lines from its beginning with the sentence behind them;
/// `None` where there is no room for that.
fn cut(text: &str, room: usize) -> Option<String> {
    if text.len() <= room {
        return Some(text.to_owned());
    }
    let closing = format!("\n{SUMMARY_CUT}\n");
    let mut end = room.checked_sub(closing.len())?;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let whole = text[..end].rfind('\n').map_or(0, |at| at + 1);
    Some(format!("{}{closing}", &text[..whole]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_line_and_says_so() {
        let text = "甲\n".repeat(100);
        assert_eq!(cut(&text, 400).as_deref(), Some(text.as_str()));
        for room in 150..400 {
            let cut = cut(&text, room).unwrap();
            assert!(cut.len() <= room && cut.starts_with("甲\n"), "{room}: {cut}");
            assert!(cut.ends_with(&format!("甲\n\n{SUMMARY_CUT}\n")), "{room}: {cut}");
        }
        assert_eq!(cut(&text, 10), None);
    }
}
