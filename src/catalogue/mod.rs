//! The catalogue of an index: YAML as written → one fallible step → a valid
//! [`Catalogue`], or all mistakes at once.

mod areas;
mod convert;
mod diagnose;
mod english;
mod grades;
mod mistakes;
mod names;
mod point;
mod scalar;
mod scales;
mod scoring;
mod stages;
mod structure;
#[cfg(test)]
mod tests;
mod tree;
mod uncertainty;
mod valid;
mod written;
mod yaml;

use std::mem::ManuallyDrop;
use std::sync::Arc;

use crate::model::fingerprint::fingerprint;
use crate::model::{Catalogue, Encoding, Fault, Finding, Identity, Place, Undecodable};
use diagnose::{Located, diagnose};

/// The built-in catalogue: the same file as in the repository.
pub const BUILT_IN: &str = include_str!("../../indicators.yaml");

/// What the build script read from the built-in catalogue, as JSON; empty
/// where it could not. Reading the YAML takes longer than everything else a
/// run over one district does (2 ms of 3), and nearly every run uses this
/// file, so it is read once, when the program is built.
const BUILT_IN_READ: &str = include_str!(concat!(env!("OUT_DIR"), "/built_in.json"));

/// Reads the built-in catalogue.
///
/// # Errors
/// None in a released program; the mistakes, like [`read`].
pub fn built_in() -> Result<Catalogue, Vec<Finding>> {
    read(BUILT_IN.as_bytes(), None)
}

/// Reads a catalogue from the bytes of a file.
///
/// # Errors
/// Every mistake, each with its line, in the order of the file.
pub fn read(bytes: &[u8], file: Option<&str>) -> Result<Catalogue, Vec<Finding>> {
    let identity = Identity { file: file.map(ToOwned::to_owned), sha256: fingerprint(bytes) };
    let place = |line| Place { file: file.map(Arc::from), line, ..Place::default() };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}'),
        Err(error) => {
            let line = line_of(bytes, error.valid_up_to());
            return Err(vec![Finding::new(
                place(Some(line)),
                Fault::Encoding(Undecodable::Not(Encoding::Utf8)),
            )]);
        }
    };
    if text.trim().is_empty() {
        return Err(vec![Finding::new(place(None), Fault::EmptyFile)]);
    }
    read_text(text, identity).map_err(|mistakes| {
        mistakes.into_iter().map(|(line, fault)| Finding::new(place(Some(line)), fault)).collect()
    })
}

/// The JSON Schema of a catalogue, for editors.
///
/// # Panics
/// Never: a schema is plain data.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(written::Catalogue).to_value()
}

/// The catalogue as written, without reading its YAML where that has been
/// done already.
fn read_written(text: &str) -> Result<written::Catalogue, serde_yaml::Error> {
    if text == BUILT_IN
        && let Ok(written) = serde_json::from_str(BUILT_IN_READ)
    {
        return Ok(written);
    }
    serde_yaml::from_str(text)
}

/// The quick way for a catalogue without mistakes: nothing is located.
fn read_text(text: &str, identity: Identity) -> Result<Catalogue, Located> {
    if let Some(line) = too_deep(text) {
        return Err(vec![(line, Fault::CatalogueSyntax { message: "too deep".to_owned() })]);
    }
    match read_written(text).map(ManuallyDrop::new) {
        // Read once in the life of a process: not worth taking apart.
        Ok(written) => match valid::build(&written, identity) {
            Ok(catalogue) => Ok(catalogue),
            Err(_) => Err(diagnose(text, None, &schema())),
        },
        Err(error) => Err(diagnose(text, Some(&error), &schema())),
    }
}

/// The line on which more brackets are open than any catalogue needs: reading
/// them takes time that grows with the square of their number.
fn too_deep(text: &str) -> Option<usize> {
    const DEEPEST: usize = 500;
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > DEEPEST {
            return Some(line_of(text.as_bytes(), at));
        }
    }
    None
}

fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes[..at].split(|byte| *byte == b'\n').count()
}
