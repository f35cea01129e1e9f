//! The line of an input that a finding is about.

use std::ops::Range;

/// A line of an input, and what on it a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Its number, from 1.
    pub line: usize,
    /// Its text, or the cells of a sheet's row, made harmless.
    pub text: String,
    /// The bytes of `text` that it is about.
    pub marked: Range<usize>,
}
