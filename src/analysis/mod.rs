//! Questions asked of results: what to do first, what would suffice, who has
//! to supply what, what if, who stands where, where it leads, how much of it
//! is choice. Built on `score`, never re-doing it.

pub mod benchmark;
pub mod departments;
pub mod priority;
pub mod rank;
pub mod reach;
pub mod sensitivity;
pub mod trend;
pub mod what_if;
