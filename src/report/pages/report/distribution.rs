//! How the index of one area is distributed over other choices.

use crate::analysis::sensitivity::histogram::Histogram;
use crate::report::chart::{Bin, Bins, Chart, Drawing};
use crate::report::number;
use crate::report::tried::TriedRun;
use crate::report::words::phrases;
use crate::report::words::report::chart as words;

/// The drawing; `None` of several areas, and where nothing varies.
pub(super) fn chart(tried: &TriedRun<'_>) -> Option<Chart> {
    let ([area], [result]) = (&tried.sensitivity.areas[..], &tried.results[..]) else {
        return None;
    };
    let histogram = area.histogram.as_ref().filter(|own| own.counts.len() > 1)?;
    let bins = bins(histogram, result.index.score);
    let (first, last) = (bins.first()?, bins.last()?);
    let words = words::bins(bins.len(), &first.text, &last.text);
    Some(Chart { words, drawing: Drawing::Bins(Bins { bins }) })
}

#[allow(clippy::cast_precision_loss, reason = "there are fewer draws than 2^52")]
fn bins(histogram: &Histogram, published: Option<f64>) -> Vec<Bin> {
    let all: usize = histogram.counts.iter().sum();
    let most = histogram.counts.iter().copied().max().unwrap_or(1).max(1);
    let last = histogram.counts.len() - 1;
    let width = number::amount(histogram.width);
    let decimals = width.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let bin = |(at, count): (usize, &usize)| {
        let (from, to) = histogram.borders(at);
        let holds = |score: f64| from <= score && (score < to || at == last && score <= to);
        let border = |border: f64| number::fixed(border, decimals);
        Bin {
            text: phrases::range(&border(from), &border(to)),
            height: *count as f64 / most as f64,
            share: number::percent(*count as f64 / all as f64),
            published: published.is_some_and(holds),
        }
    };
    histogram.counts.iter().enumerate().map(bin).collect()
}
