//! A calculator of composite indices of government targets.
//!
//! The modules are the pipeline, in the words of the field:
//!
//! ```text
//! main → cli → output → report → analysis → score ─┐
//!          ├→ check ───────────────────────┘       ├→ model
//!          ├→ intake ──────────────────────────────┤
//!          └→ catalogue ───────────────────────────┘
//! ```
//!
//! Arrows point one way. `intake` and `score` never meet: readers make a
//! panel, scoring consumes it. `report` turns results into pages and tables
//! as data and holds all words; `output` only writes them. `cli` alone knows
//! everybody: arguments in, library calls, one write.

pub mod analysis;
pub mod catalogue;
pub mod check;
pub mod cli;
pub mod intake;
pub mod model;
pub mod output;
pub mod report;
pub mod score;
