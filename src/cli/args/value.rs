//! Texts of options as values, or what is wrong with them.

use std::num::NonZeroUsize;

use crate::model;
use crate::report::words::{terms, usage};

/// A year.
pub(crate) fn read_year(text: &str) -> Result<model::Year, String> {
    model::Year::read(text).ok_or_else(|| usage::bad_year(text))
}

/// An area as data call it: one that they do not name is nothing there.
#[allow(clippy::unnecessary_wraps, reason = "the form of a value parser")]
pub(crate) fn read_area(text: &str) -> Result<String, String> {
    Ok(if terms::is_no_area(text) { String::new() } else { text.to_owned() })
}

/// A score.
pub(crate) fn read_score(text: &str) -> Result<f64, String> {
    model::number::read(&model::text::squeeze(text)).ok_or_else(|| usage::bad_score(text))
}

/// A number of levels.
pub(crate) fn read_depth(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| usage::bad_depth(text))
}

/// A number of rows.
pub(crate) fn read_count(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| usage::bad_count(text))
}

/// `0.9` or `90%`.
pub(crate) fn read_share(text: &str) -> Result<f64, String> {
    let squeezed = model::text::squeeze(text);
    let share = match squeezed.strip_suffix('%') {
        Some(percent) => model::number::read(percent).map(|percent| percent / 100.0),
        None => model::number::read(&squeezed),
    };
    share.filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| usage::bad_share(text))
}

/// More threads than any machine has processors only take memory.
const MOST_THREADS: usize = 512;

/// A number of threads.
pub(crate) fn read_threads(text: &str) -> Result<NonZeroUsize, String> {
    let threads = text.trim().parse().ok().and_then(NonZeroUsize::new);
    threads
        .filter(|threads| threads.get() <= MOST_THREADS)
        .ok_or_else(|| usage::bad_threads(text, MOST_THREADS))
}

/// As many threads as asked for, else one for each processor.
pub(crate) fn threads(asked: Option<NonZeroUsize>) -> NonZeroUsize {
    let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    asked.unwrap_or_else(processors)
}

/// More draws say nothing that is not in the noise of the choices themselves.
const MOST_DRAWS: usize = 1_000_000;

/// A number of draws.
pub(crate) fn read_draws(text: &str) -> Result<usize, String> {
    let draws = text.trim().parse().ok();
    draws
        .filter(|draws| (1..=MOST_DRAWS).contains(draws))
        .ok_or_else(|| usage::bad_draws(text, MOST_DRAWS))
}

/// A seed.
pub(crate) fn read_seed(text: &str) -> Result<u64, String> {
    text.trim().parse().map_err(|_| usage::bad_seed(text))
}
