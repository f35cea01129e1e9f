//! Amends the markup of a part where calamine would show something else than
//! the person sees: raised and struck-out text, errors that it does not know.

use std::ops::Range;

use super::fault::WorkbookFault;
use super::markup::{is_false, local_name, value_of};

/// What stands before and behind struck-out text.
pub(super) const STRUCK: &str = "~~";

/// The part as it is to be read; `None` where it is right as it is.
///
/// Digits of raised and lowered text are written as `¹` and `₁`: a footnote is
/// not part of a number, and m² is the same unit. Struck-out text stands
/// between `~~`: somebody meant to delete it, and no number is guessed from
/// what is left. An error (`#SPILL!`) is read as its text.
///
/// # Errors
/// The part is damaged.
pub(super) fn amend(part: &[u8]) -> Result<Option<Vec<u8>>, WorkbookFault> {
    let mut amended = Amended { part, bytes: Vec::new(), copied: 0 };
    let mut run = Run::default();
    let mut error = None;
    let mut start = 0;
    for tag in part.split(|byte| *byte == b'<') {
        match local_name(tag) {
            b"r" | b"si" | b"is" => run = Run::default(),
            b"vertAlign" => run.height = height(tag)?,
            b"strike" | b"dstrike" => run.is_struck |= is_on(tag)?,
            b"t" => run.amend(&mut amended, start..start + tag.len())?,
            b"c" => error = error_type(tag)?.map(|at| start + at.start..start + at.end),
            b"v" if content(tag).is_some_and(|text| tag[text].starts_with(b"#")) => {
                if let Some(place) = error.take() {
                    amended.replace(place, b"str");
                }
            }
            _ => {}
        }
        start += tag.len() + 1;
    }
    Ok(amended.finish())
}

/// A part of which some places are replaced, rising.
struct Amended<'p> {
    part: &'p [u8],
    bytes: Vec<u8>,
    /// How much of the part is in the bytes.
    copied: usize,
}

impl Amended<'_> {
    fn replace(&mut self, place: Range<usize>, with: &[u8]) {
        if let Some(before) = self.part.get(self.copied..place.start) {
            self.bytes.extend_from_slice(before);
            self.bytes.extend_from_slice(with);
            self.copied = place.end;
        }
    }

    fn finish(mut self) -> Option<Vec<u8>> {
        if self.copied == 0 {
            return None;
        }
        self.bytes.extend_from_slice(&self.part[self.copied..]);
        Some(self.bytes)
    }
}

/// Where the text of a run stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Height {
    #[default]
    Line,
    Raised,
    Lowered,
}

/// A piece of text with one look.
#[derive(Default)]
struct Run {
    height: Height,
    is_struck: bool,
}

impl Run {
    /// Writes the text of a tag `<t>` as it is to be read.
    fn amend(&self, amended: &mut Amended<'_>, tag: Range<usize>) -> Result<(), WorkbookFault> {
        if self.height == Height::Line && !self.is_struck {
            return Ok(());
        }
        let Some(inner) = content(&amended.part[tag.clone()]) else {
            return Ok(());
        };
        let place = tag.start + inner.start..tag.end;
        // Behind the text comes its end: nobody writes comments or CDATA here.
        let is_whole = amended.part[place.end..].starts_with(b"</");
        let text = std::str::from_utf8(&amended.part[place.clone()]).ok().filter(|_| is_whole);
        let text = self.shown(text.ok_or(WorkbookFault::Damaged)?);
        amended.replace(place, text.as_bytes());
        Ok(())
    }

    fn shown(&self, text: &str) -> String {
        let mark = if self.is_struck && !text.trim().is_empty() { STRUCK } else { "" };
        format!("{mark}{}{mark}", self.height.shift(text))
    }
}

impl Height {
    /// Text in markup, whose digits may be written by their codes (`&#49;`).
    fn shift(self, text: &str) -> String {
        let mut pieces = text.split('&');
        let start = pieces.next().unwrap_or_default();
        let mut shifted: String = start.chars().map(|c| self.digit(c)).collect();
        for piece in pieces {
            let (reference, rest) = piece.split_once(';').unwrap_or((piece, ""));
            match referred(reference) {
                Some(c) => shifted.push(self.digit(c)),
                None => shifted.extend(["&", reference, ";"]),
            }
            shifted.extend(rest.chars().map(|c| self.digit(c)));
        }
        shifted
    }

    fn digit(self, c: char) -> char {
        const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
        match (self, digit(c)) {
            (Self::Raised, Some(digit)) => RAISED[digit],
            (Self::Lowered, Some(digit)) => LOWERED[digit],
            _ => c,
        }
    }
}

/// A digit of any width.
fn digit(c: char) -> Option<usize> {
    let from = |zero: u32| (u32::from(c) - zero) % 10;
    let digit = match c {
        '0'..='9' => from(u32::from('0')),
        '０'..='９' => from(u32::from('０')),
        '𝟎'..='𝟿' => from(u32::from('𝟎')),
        _ => return None,
    };
    usize::try_from(digit).ok()
}

/// The digit that a reference stands for: `#49`, `#x31`.
fn referred(reference: &str) -> Option<char> {
    let code = reference.strip_prefix('#')?;
    let code = match code.strip_prefix('x') {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => code.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|c| digit(*c).is_some())
}

/// Where the content of an opening tag begins, up to the next tag; `None` for
/// a closed one.
fn content(tag: &[u8]) -> Option<Range<usize>> {
    let end = tag.iter().position(|byte| *byte == b'>')?;
    (!tag[..end].ends_with(b"/")).then_some(end + 1..tag.len())
}

fn height(tag: &[u8]) -> Result<Height, WorkbookFault> {
    Ok(match value_of(tag, b"val")?.map(|place| &tag[place]) {
        Some(b"superscript") => Height::Raised,
        Some(b"subscript") => Height::Lowered,
        _ => Height::Line,
    })
}

/// Whether a switch is on: it is unless it says that it is not.
fn is_on(tag: &[u8]) -> Result<bool, WorkbookFault> {
    Ok(value_of(tag, b"val")?.is_none_or(|place| !is_false(&tag[place])))
}

/// Where a cell says that it holds an error.
fn error_type(tag: &[u8]) -> Result<Option<Range<usize>>, WorkbookFault> {
    Ok(value_of(tag, b"t")?.filter(|place| &tag[place.clone()] == b"e"))
}
