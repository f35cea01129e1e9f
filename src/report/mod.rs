//! What a command found out, as data that only have to be written down: pages
//! for people, JSON and flat tables for machines. Here is every word, and the
//! only rounding.
//!
//! ```text
//! outcome → pages   → document   what people read          (translated: in English)
//!        ├→ view                 JSON                      ┐
//!        ├→ listing              flat tables, for CSV      ┘ keys: what both call it
//!        └→ ci                   annotations, test suites
//! template                       blank sheets to fill in
//! ```
//!
//! In each of `outcome`, `pages`, `view` and `listing` a file or folder is named
//! after the command whose it is. [`words`] and [`number`] serve all of them,
//! `provenance` pages and listings.

pub mod ci;
pub mod document;
pub mod keys;
pub mod listing;
pub mod number;
pub mod outcome;
pub mod pages;
mod provenance;
pub mod template;
pub mod translated;
pub mod view;
pub mod words;
