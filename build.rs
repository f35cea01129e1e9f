//! Reads the built-in catalogue when the program is built: its YAML takes
//! longer to read than everything else that a run over one district does.

#[allow(dead_code, reason = "only reading and writing is needed here")]
#[path = "src/catalogue/written.rs"]
mod written;

use serde_json::Value;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=indicators.yaml");
    println!("cargo::rerun-if-changed=src/catalogue/written.rs");
    let text = fs::read_to_string("indicators.yaml")?;
    // A catalogue with mistakes is reported by the program, not by the build.
    let read = serde_yaml::from_str::<written::Catalogue>(&text)
        .ok()
        .and_then(|catalogue| serde_json::to_value(&catalogue).ok())
        .map(|value| without_nulls(value).to_string())
        .unwrap_or_default();
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("built_in.json"), read)
}

/// Without keys that are not there; a null in a list means something.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => map
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => items.into_iter().map(without_nulls).collect::<Vec<_>>().into(),
        other => other,
    }
}
