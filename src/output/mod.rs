//! Pages and data as bytes, one file per format; and where they go
//! ([`destination`]).

pub mod csv;
pub mod destination;
pub mod github;
pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod roff;
mod snippet;
pub mod terminal;
pub mod workbook;
