//! Where output goes: standard output or a file, a folder of files, the page of
//! a CI job; and where it waits until it may be seen.

pub mod file_name;
pub mod folder;
mod interrupt;
pub mod job_summary;
pub mod sink;
pub mod spool;
