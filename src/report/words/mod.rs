//! All text that users read, each in both languages side by side, so that
//! neither can be without the other. Nothing outside this folder holds words
//! for users.

pub mod catalogue;
pub mod check;
pub mod explain;
pub mod findings;
pub mod gap;
pub mod help;
mod language;
mod lists;
pub mod needs;
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
pub mod usage;
pub mod workbook;

pub use language::{Language, Text, either};
pub use lists::{list, quoted_list, separator};
