//! Looks through a part of a workbook before calamine reads it, which trusts
//! some numbers blindly: a count it reserves memory for, positions that
//! overflow.

use std::ops::Range;

use super::fault::WorkbookFault;

/// More cell formats than Excel allows, twice over; each holds a copy of its
/// font's name and its number format.
const MOST_FORMATS: usize = 1 << 17;
/// Longer than any font's name and any number format in Excel: 255 characters,
/// each up to six bytes in markup.
const LONGEST_NAME: usize = 2048;

/// Whether the stored results of formulas are what the person sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Results {
    /// The program that wrote the file calculated them.
    Calculated,
    /// The file asks to be calculated when it is opened: a stored 0 is the
    /// placeholder of a program that cannot calculate.
    Pending,
}

/// Refuses a part with which calamine would overflow, and blinds the hints
/// that it does not need. Says what the part tells about results.
///
/// # Errors
/// The part is damaged.
pub(super) fn defuse(part: &mut [u8]) -> Result<Results, WorkbookFault> {
    // UTF-16, in which no tag would be found.
    if part.contains(&0) {
        return Err(WorkbookFault::Damaged);
    }
    let mut results = Results::Calculated;
    let mut formats = 0;
    for tag in part.split_mut(|byte| *byte == b'<').skip(1) {
        match local_name(tag) {
            b"dimension" => blind(tag, b"dimension"),
            b"sst" => blind(tag, b"uniqueCount"),
            b"row" | b"c" => every(tag, b"r", |value| position(value).is_some())?,
            b"mergeCell" | b"f" => every(tag, b"ref", is_region)?,
            b"name" => every(tag, b"val", |value| value.len() <= LONGEST_NAME)?,
            b"numFmt" => every(tag, b"formatCode", |value| value.len() <= LONGEST_NAME)?,
            b"xf" => formats += 1,
            b"calcPr" if every(tag, b"fullCalcOnLoad", is_false).is_err() => {
                results = Results::Pending;
            }
            _ => {}
        }
    }
    if formats > MOST_FORMATS { Err(WorkbookFault::Damaged) } else { Ok(results) }
}

/// The name of a tag without its prefix. The tag begins behind its `<` and
/// goes on to the next one.
pub(super) fn local_name(tag: &[u8]) -> &[u8] {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = &tag[..tag.iter().position(ends).unwrap_or(tag.len())];
    let prefix = name.iter().position(|byte| *byte == b':').map_or(0, |colon| colon + 1);
    &name[prefix..]
}

/// Renames a hint so that it is not seen.
fn blind(tag: &mut [u8], hint: &[u8]) {
    let mut from = 0;
    while let Some(at) = tag[from..].windows(hint.len()).position(|name| name == hint) {
        tag[from + at] = b'_';
        from += at + hint.len();
    }
}

/// Whether every attribute with this name is sound; there may be none.
fn every(tag: &[u8], name: &[u8], is_sound: fn(&[u8]) -> bool) -> Result<(), WorkbookFault> {
    attributes(tag, name, |value| is_sound(&tag[value]).then_some(()).ok_or(WorkbookFault::Damaged))
}

/// Where in its tag the value of an attribute stands, if there is one.
pub(super) fn value_of(tag: &[u8], name: &[u8]) -> Result<Option<Range<usize>>, WorkbookFault> {
    let mut found = None;
    attributes(tag, name, |value| {
        found = Some(value);
        Ok(())
    })?;
    Ok(found)
}

/// Looks at the place of the value of every attribute with this name.
fn attributes(
    tag: &[u8],
    name: &[u8],
    mut look: impl FnMut(Range<usize>) -> Result<(), WorkbookFault>,
) -> Result<(), WorkbookFault> {
    let start = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let mut rest = &tag[start..];
    if start == tag.len() || tag[..start].contains(&b'>') {
        return Ok(());
    }
    while let Some((key, value, further)) = attribute(rest)? {
        if key == name {
            let end = tag.len() - further.len() - 1;
            look(end - value.len()..end)?;
        }
        rest = further;
    }
    Ok(())
}

/// Name and value of an attribute, and what follows.
type Attribute<'t> = (&'t [u8], &'t [u8], &'t [u8]);

/// The first attribute; `None` at the end of the tag.
fn attribute(text: &[u8]) -> Result<Option<Attribute<'_>>, WorkbookFault> {
    let text = text.trim_ascii_start();
    if text.starts_with(b">") || text.starts_with(b"/>") {
        return Ok(None);
    }
    let parts = || {
        let equals = text.iter().position(|byte| matches!(byte, b'=' | b'>'))?;
        let value = text[equals..].strip_prefix(b"=")?.trim_ascii_start();
        let (quote, value) = value.split_first().filter(|(quote, _)| b"\"'".contains(quote))?;
        let end = value.iter().position(|byte| byte == quote)?;
        Some((text[..equals].trim_ascii_end(), &value[..end], &value[end + 1..]))
    };
    parts().map(Some).ok_or(WorkbookFault::Damaged)
}

pub(super) fn is_false(value: &[u8]) -> bool {
    !matches!(value, b"1" | b"true")
}

/// `A1`, or `1` alone, as (row, column), without letters or digits that
/// would overflow.
fn position(text: &[u8]) -> Option<(u32, u32)> {
    let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = text.split_at(letters);
    let is_short = letters.len() <= 3 && digits.len() <= 7;
    let row = std::str::from_utf8(digits).ok()?.parse().ok().filter(|_| is_short)?;
    let place = |column, letter: &u8| column * 26 + u32::from(letter.to_ascii_uppercase() - b'@');
    Some((row, letters.iter().fold(0, place)))
}

/// `A1` or `A1:B2`, from the upper left to the lower right.
fn is_region(text: &[u8]) -> bool {
    let mut corners = text.split(|byte| *byte == b':').map(position);
    match (corners.next().flatten(), corners.next()) {
        (Some(_), None) => true,
        (Some(start), Some(Some(end))) => start.0 <= end.0 && start.1 <= end.1,
        _ => false,
    }
}
