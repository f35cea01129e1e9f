//! All text that users read, each in both languages side by side, so that
//! neither can be without the other. Nothing outside this folder holds words
//! for users.
//!
//! | seen | stands in |
//! |---|---|
//! | a finding: its message, its remedy, what its code means, its example | [`findings`] |
//! | a page | the module of its command; `score` and what pages share in [`page`] |
//! | a reminder (催报) | [`reminder`] |
//! | a word of the field, wherever | [`terms`]; with values in it [`phrases`] |
//! | `--help`, a manual page | [`help`] |
//! | `gdindex: error: …` | [`usage`]; what methods lack in [`needs`] |
//! | a blank sheet | its cells in [`sheet`], all around them in [`template`] |
//! | a workbook of results | [`workbook`] |

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
