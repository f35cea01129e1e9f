//! The pages of `explain`: a point with its formula, or a finding code.

pub mod code;
pub mod point;
