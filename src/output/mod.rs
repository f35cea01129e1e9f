//! Pages and data as bytes, a file or folder per format; and where they go
//! ([`destination`]). `line_break` is where several of them break lines.

pub mod csv;
pub mod destination;
pub mod github;
pub mod html;
pub mod json;
pub mod junit;
mod line_break;
pub mod markdown;
pub mod roff;
pub mod terminal;
pub mod workbook;
