//! Pages and data as bytes, one file per format; and where they go.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod sink;
mod snippet;
pub mod terminal;
pub mod workbook;
