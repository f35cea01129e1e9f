//! How the index of one area is distributed over other choices.

use crate::report::document::chart::{Bins, Chart, Drawing};
use crate::report::outcome::sensitivity::TriedRun;
use crate::report::pages::sensitivity::histogram;
use crate::report::words::report::chart as words;

/// The drawing; `None` of several areas, and where nothing varies.
pub(super) fn chart(tried: &TriedRun<'_>) -> Option<Chart> {
    let ([area], [result]) = (&tried.sensitivity.areas[..], &tried.results[..]) else {
        return None;
    };
    let own = area.histogram.as_ref().filter(|own| own.counts.len() > 1)?;
    let bins = histogram::bins(own, result.index.score);
    let (first, last) = (bins.first()?, bins.last()?);
    let words = words::bins(bins.len(), &first.text, &last.text);
    Some(Chart { words, drawing: Drawing::Bins(Bins { bins }) })
}
