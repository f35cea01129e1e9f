//! Results → pages for people ([`pages`]), data for machines ([`view`],
//! [`check_view`], [`listing`]), blank sheets to fill in ([`template`]); all
//! words ([`words`]) and the only rounding ([`number`]).

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
