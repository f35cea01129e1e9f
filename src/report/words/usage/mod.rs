//! What is said when a run cannot be done: wrong arguments, files that cannot
//! be read or written, data that are refused.

pub mod arguments;
mod choices;
mod files;
mod formats;
mod names;
mod refused;
mod values;

use super::Text;
use super::language::say;

pub use choices::*;
pub use files::*;
pub use formats::*;
pub use names::*;
pub use refused::*;
pub use values::*;

/// The line that every failure begins with.
pub const ERROR: Text = Text::new("错误", "error");

/// The environment names a language that is not spoken.
#[must_use]
pub fn unknown_language(variable: &str, text: &str) -> String {
    say!(
        "环境变量 {variable} 是“{text}”；只能是 zh（中文）或 en（英文）",
        "the environment variable {variable} is “{text}”; it can be zh (Chinese) or en (English)"
    )
}
