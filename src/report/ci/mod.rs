//! A check as CI shows it: [`annotations`] of a job (GitHub), and test
//! [`suites`] (`JUnit`).

pub mod annotations;
pub mod suites;
