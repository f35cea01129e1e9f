//! Results → pages for people ([`pages`]), data for machines ([`view`],
//! [`check_view`], [`listing`]), blank sheets to fill in ([`template`]); all
//! words ([`words`]) and the only rounding ([`number`]).

pub mod annotations;
pub mod chart;
pub mod check_view;
mod choice_text;
pub mod document;
pub mod draws_listing;
mod heat;
pub mod listing;
pub mod number;
pub mod outcome;
pub mod pages;
pub mod rank_listing;
pub mod rank_view;
pub mod sensitivity_listing;
pub mod sensitivity_view;
mod spark;
pub mod suites;
pub mod template;
pub mod tidy;
pub mod translated;
pub mod trend_listing;
pub mod trend_view;
pub mod view;
pub mod words;
