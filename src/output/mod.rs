//! Pages and data as bytes, one file per format; and where they go.

pub mod csv;
pub mod file_name;
pub mod folder;
pub mod github;
pub mod html;
mod interrupt;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod roff;
pub mod sink;
mod snippet;
pub mod spool;
pub mod summary;
pub mod terminal;
pub mod workbook;
