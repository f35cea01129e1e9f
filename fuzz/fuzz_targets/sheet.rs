//! A table as text: the first byte chooses the file's name, `--year`,
//! `--area` and `--encoding`, the rest are the bytes of the file.

#![no_main]

use gdindex::intake::{Intake, Selection, Source};
use gdindex::model::{Form, Year};
use gdindex_fuzz::reading::{found, just_read, read, said};
use gdindex_fuzz::text::{ENCODINGS, with_line_ends};
use libfuzzer_sys::fuzz_target;

/// Texts in cells of more bytes are refused, and CRLF is one byte more.
const SURELY_SHORT: usize = 1900;

fuzz_target!(|data: &[u8]| {
    let Some((chosen, bytes)) = data.split_first() else { return };
    let (name, selection) = choices(*chosen);
    let source = Source::new(name, bytes);
    let intake = read(&source, &selection);
    // With NULs the number of bytes decides whether a text may be UTF-16.
    if bytes.len() <= SURELY_SHORT && !bytes.contains(&0) {
        assert_line_ends_change_nothing(&source, &selection, &intake);
    }
});

fn choices(chosen: u8) -> (&'static str, Selection) {
    let name = ["2020.csv", "x.csv", "-", "2019-2020.tsv"][usize::from(chosen & 3)];
    let year = [Year::new(2020), None][usize::from(chosen >> 2 & 1)];
    let area = (chosen & 8 != 0).then(|| "官渡区".to_owned());
    let encoding = (chosen & 16 != 0).then(|| ENCODINGS[usize::from(chosen >> 5 & 3)]);
    (name, Selection { year, areas: area.into_iter().collect(), encoding, ..Selection::default() })
}

fn assert_line_ends_change_nothing(source: &Source, selection: &Selection, intake: &Intake) {
    let Ok(text) = std::str::from_utf8(&source.bytes) else { return };
    if intake.inputs[0].form != Some(Form::Text(ENCODINGS[0])) {
        return;
    }
    for end in ["\n", "\r\n", "\r"] {
        let other = Source::new(source.name.clone(), with_line_ends(text, end));
        let other = just_read(&other, selection);
        assert_eq!(said(&other), said(intake), "{text:?} with {end:?}");
        assert_eq!(found(&other), found(intake), "{text:?} with {end:?}");
    }
}
