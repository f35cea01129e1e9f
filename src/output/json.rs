//! Data as JSON.

use serde::Serialize;

/// Writes data as indented JSON with a line end.
///
/// # Errors
/// None in practice: views hold plain data.
pub fn write(view: &impl Serialize) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(view)?;
    text.push('\n');
    Ok(text)
}
