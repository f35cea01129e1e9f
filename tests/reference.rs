//! Other indices as catalogues: numbers that others published or computed,
//! reproduced end to end from their raw data.
//!
//! The data are not part of the project. They are looked for in
//! `../shared/reference`, or where `GDINDEX_REFERENCE` says; without them
//! nothing is checked, and that is said. The catalogues in `reference/` hold
//! definitions: codes, directions, bounds, weights.
//!
//! `cargo test --test reference -- --nocapture` prints what was reproduced.

#![allow(clippy::unwrap_used, reason = "a test stops where it must")]

mod reference {
    mod asem;
    mod asem_draws;
    mod computed;
    mod data;
    mod hdi;
    mod sdg;
    mod tally;
}
