//! Questions asked of results: what to do first, what would suffice, who has
//! to supply what, what if. Built on `score`, never re-doing it.

pub mod departments;
pub mod priority;
pub mod reach;
pub mod what_if;
