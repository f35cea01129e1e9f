//! The text of a cell: the first byte chooses the point, the rest is the text.

#![no_main]

use gdindex::intake::{Entry, read_value};
use gdindex::model::{Fault, Point, Value};
use gdindex::report::number::shortest;
use gdindex::report::words::findings::message;
use gdindex_fuzz::CATALOGUE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let index = usize::from(*chosen) % CATALOGUE.points.len();
    let said = read(index, text);
    for padded in [format!(" {text}"), format!("{text}\u{3000}"), format!("\u{200B}{text}\t")] {
        assert_eq!(read(index, &padded).ok(), said.as_ref().ok().copied(), "{padded:?}");
    }
    match said {
        Ok(entry) => assert_accepted(index, text, entry),
        Err(fault) => assert!(!message(&fault).is_empty(), "{text:?}"),
    }
});

fn read(index: usize, text: &str) -> Result<Entry, Fault> {
    read_value(&CATALOGUE, index, text)
}

fn assert_accepted(index: usize, text: &str, entry: Entry) {
    let point = &CATALOGUE.points[index];
    // The apostrophe before a formula is one of ASCII.
    if !text.trim_start().starts_with('\'') {
        assert_eq!(read(index, &full_width(text)), Ok(entry), "{text:?} in full width");
    }
    if let Entry::Value(Value::Number(number)) = entry {
        assert_number(index, point, text, number);
    }
}

fn assert_number(index: usize, point: &Point, text: &str, number: f64) {
    let said = Ok(Entry::Value(Value::Number(number)));
    let (low, high) = point.plausible;
    assert!(number.is_finite(), "{text:?}");
    assert!(low.is_none_or(|low| low <= number), "{text:?}");
    assert!(high.is_none_or(|high| number <= high), "{text:?}");
    assert!(!text.contains(|c: char| c.is_ascii_alphabetic() && !"eE".contains(c)), "{text:?}");
    let printed = shortest(number);
    assert_eq!(read(index, &printed), said, "{text:?}");
    assert_eq!(read(index, &format!("{printed} {}", point.unit.text())), said, "{text:?}");
    if text.is_ascii() {
        let bare: String =
            text.chars().filter(|c| c.is_ascii_digit() || "+-.eE".contains(*c)).collect();
        assert_eq!(bare.parse(), Ok(number), "{text:?}");
    }
}

/// A text with visible ASCII in full width.
fn full_width(text: &str) -> String {
    let widen = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        other => other,
    };
    text.chars().map(widen).collect()
}
