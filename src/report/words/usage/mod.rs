//! What is said when a run cannot be done: wrong arguments, files that cannot
//! be read or written.

pub mod arguments;
mod choices;
mod files;
mod formats;
mod methods;
mod names;
mod values;

use super::Text;
use super::language::say;

pub use choices::*;
pub use files::*;
pub use formats::*;
pub use methods::*;
pub use names::*;
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

/// Names that may have been meant, in a question.
fn did_you_mean(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    say!("是不是{}？", "did you mean {}?"; quoted.join(OR.get()))
}

/// Between names of which one may have been meant.
const OR: Text = Text::new("、", " or ");
