//! All text that users read, in Chinese. Nothing outside this folder holds
//! words for users; a second language is a second set of these files.

pub mod catalogue;
pub mod check;
pub mod codes;
mod draws;
pub mod examples;
pub mod explain;
mod files;
pub mod findings;
pub mod help;
pub mod page;
pub mod phrases;
pub mod rank;
pub mod reminder;
pub mod sensitivity;
pub mod sheet;
pub mod template;
pub mod terms;
pub mod trend;
mod uncertainty;
pub mod usage;
pub mod workbook;

/// A list in a sentence: 甲、乙、丙.
#[must_use]
pub fn list(items: &[String]) -> String {
    items.join("、")
}

/// A list of quoted items in a sentence: “甲”、“乙”.
#[must_use]
pub fn quoted_list(items: &[String]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("“{item}”")).collect();
    list(&quoted)
}
