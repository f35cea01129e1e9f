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

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Format;

    use crate::intake::workbook::sample::{Sample, cell, written};

    #[test]
    fn errors_are_read_as_shown() {
        for error in ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"] {
            let read = cell(&format!("<c r=\"A1\" t=\"e\"><f>B1</f><v>{error}</v></c>"));
            assert_eq!(read, [format!("A1={error}")]);
        }
    }

    #[test]
    fn an_error_that_few_programs_know_is_read_as_shown_too() {
        for error in ["#GETTING_DATA", "#SPILL!", "#CALC!", "#BLOCKED!", "#FIELD!", "#CONNECT!"] {
            for inner in [
                format!("<c r=\"A1\" t=\"e\"><f>B1:B9</f><v>{error}</v></c>"),
                format!("<x:c t='e' r='A1' s=\"0\"><x:v>{error}</x:v></x:c>"),
            ] {
                assert_eq!(cell(&inner), [format!("A1={error}")]);
            }
        }
        assert_eq!(cell("<c r=\"A1\" t=\"e\"/><c r=\"B1\"><v>1</v></c>"), ["B1=1"]);
    }

    /// A cell with these runs, as a shared text and in the cell itself.
    fn runs(runs: &[(&str, &str)]) -> String {
        let run = |(look, text): &(&str, &str)| {
            format!("<r><rPr>{look}<sz val=\"9\"/></rPr><t xml:space=\"preserve\">{text}</t></r>")
        };
        let runs: String = runs.iter().map(run).collect();
        let mut sample = Sample::rows(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#);
        sample.strings = format!("<sst><si>{runs}</si></sst>");
        let shared = sample.cells().concat();
        let inline = cell(&format!("<c r=\"A1\" t=\"inlineStr\"><is>{runs}</is></c>")).concat();
        assert_eq!(shared, inline);
        shared.strip_prefix("A1=").unwrap().to_owned()
    }

    const RAISED: &str = r#"<vertAlign val="superscript"/>"#;
    const LOWERED: &str = r#"<vertAlign val="subscript"/>"#;

    #[test]
    fn raised_and_lowered_digits_are_told_from_those_on_the_line() {
        for (own, text) in [
            (&[("", "98.5"), (RAISED, "1")][..], "98.5¹"),
            (&[(RAISED, "1"), ("", "98.5")], "¹98.5"),
            (&[("", "98."), (RAISED, "5")], "98.⁵"),
            (&[("", "9"), (LOWERED, "1０&#50;&#x33;")], "9₁₀₂₃"),
            (&[("", "98.5"), (RAISED, "[1]")], "98.5[¹]"),
            (&[("", "98.5"), (RAISED, "*a&amp;&#60;")], "98.5*a&<"),
            (&[("", "34m"), (RAISED, "2")], "34m²"),
            (&[("", "98.5"), (r#"<vertAlign val="baseline"/>"#, "1")], "98.51"),
            (&[(RAISED, "注1"), ("", "2"), ("<b/>", "3")], "注¹23"),
        ] {
            assert_eq!(runs(own), text);
        }
    }

    #[test]
    fn struck_out_text_is_marked() {
        for (own, text) in [
            (&[("<strike/>", "11"), ("", ".9")][..], "~~11~~.9"),
            (&[("<dstrike/>", "11"), ("", ".9")], "~~11~~.9"),
            (&[("<strike val=\"1\"/>", "98.5")], "~~98.5~~"),
            (&[("<strike val=\"0\"/>", "11"), ("<dstrike val='false' />", ".9")], "11.9"),
            (&[(&format!("<strike/>{RAISED}"), "1"), ("", "2")], "~~¹~~2"),
            (&[("<strike/>", " "), ("", "2")], " 2"),
        ] {
            assert_eq!(runs(own), text);
        }
    }

    #[test]
    fn a_cell_that_is_struck_out_whole_is_marked() {
        let struck = Format::new().set_font_strikethrough();
        let cells = written(|sheet| {
            sheet.write_with_format(0, 0, 98.5, &struck).unwrap();
            sheet.write_with_format(0, 1, "旧", &struck).unwrap();
            sheet.write_blank(0, 2, &struck).unwrap();
            sheet.write(0, 3, 7).unwrap();
        });
        assert_eq!(cells, ["A1=~~98.5~~", "B1=~~旧~~", "D1=7"]);
    }
}
