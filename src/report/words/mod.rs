//! All text that users read, each in both languages side by side, so that
//! neither can be without the other. Nothing outside this folder holds words
//! for users.

pub mod catalogue;
pub mod check;
pub mod codes;
mod data;
mod draws;
pub mod examples;
pub mod explain;
mod files;
pub mod findings;
pub mod help;
mod language;
mod mistakes;
pub mod page;
pub mod phrases;
pub mod rank;
pub mod reminder;
pub mod report;
pub mod sensitivity;
pub mod sheet;
pub mod template;
pub mod terms;
pub mod trend;
mod uncertainty;
pub mod usage;
pub mod workbook;

/// What stands between the parts of a text.
pub mod separator {
    use super::Text;

    /// Between the items of a list.
    pub const LIST: Text = Text::new("、", ", ");
    /// Between parts of a sentence.
    pub const PART: Text = Text::new("，", ", ");
    /// Between statements.
    pub const CLAUSE: Text = Text::new("；", "; ");
    /// Between what something is said of and what is said.
    pub const COLON: Text = Text::new("：", ": ");
}

pub use language::{Language, Text, either};

/// A list in a sentence: 甲、乙、丙 or A, B, C.
#[must_use]
pub fn list(items: &[String]) -> String {
    items.join(separator::LIST.get())
}

/// A list of quoted items in a sentence: “甲”、“乙” or “A”, “B”.
#[must_use]
pub fn quoted_list(items: &[String]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("“{item}”")).collect();
    list(&quoted)
}
