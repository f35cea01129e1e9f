//! A table in an encoding that the input chooses, then damaged: the first
//! byte chooses encoding, mark and option, the next ones what is written over
//! where; the rest is the table as UTF-8.

#![no_main]

use gdindex::intake::{Intake, Selection, Source};
use gdindex::model::{Encoding, Form, Year};
use gdindex_fuzz::reading::{found, just_read, read, said};
use gdindex_fuzz::text::{ENCODINGS, decode, encode, unmarked};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let [chosen, wounds, rest @ ..] = data else { return };
    let Some((damage, table)) = rest.split_at_checked(usize::from(wounds % 4) * 3) else { return };
    let Ok(table) = std::str::from_utf8(table) else { return };
    let encoding = ENCODINGS[usize::from(chosen & 3)];
    let mark = if chosen & 4 != 0 { "\u{FEFF}" } else { "" };
    let asked = (chosen & 8 != 0).then(|| ENCODINGS[usize::from(chosen >> 4 & 3)]);
    let mut bytes = encode(&format!("{mark}{table}"), encoding);
    wound(&mut bytes, damage);
    let selection = Selection { year: Year::new(2020), encoding: asked, ..Selection::default() };
    let intake = read(&Source::new("2020.csv", bytes.as_slice()), &selection);
    if let Some(Form::Text(used)) = intake.inputs[0].form {
        assert_no_loss(&bytes, used, &intake);
    }
});

/// Writes single bytes over others: two bytes say where, one what.
fn wound(bytes: &mut [u8], damage: &[u8]) {
    for three in damage.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([three[0], three[1]]));
        if let Some(byte) = bytes.get_mut(at) {
            *byte = three[2];
        }
    }
}

/// What was decoded is all that the bytes say, and read as UTF-8 it says the
/// same.
fn assert_no_loss(bytes: &[u8], used: Encoding, intake: &Intake) {
    let text = decode(bytes, used).expect("what was read can be decoded");
    let again = encode(&text, used);
    // GB18030 has two ways to write some characters.
    if used == Encoding::Gb18030 {
        assert_eq!(decode(&again, used).as_ref(), Some(&text));
    } else {
        assert_eq!(again, bytes);
    }
    let plain = unmarked(&text, used);
    let asked = Some(Encoding::Utf8).filter(|_| !plain.starts_with('\u{FEFF}'));
    let Some(encoding) = asked else { return };
    let selection = Selection { year: Year::new(2020), encoding: Some(encoding), ..Selection::default() };
    let plain = just_read(&Source::new("2020.csv", plain), &selection);
    if plain.inputs[0].form == Some(Form::Text(encoding)) {
        assert_eq!(said(&plain), said(intake));
        assert_eq!(found(&plain), found(intake));
    }
}
