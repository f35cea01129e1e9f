//! How the index of one area is distributed: the bins as they are shown.

use crate::analysis::sensitivity::histogram::Histogram;
use crate::report::document::chart::Bin;
use crate::report::number;
use crate::report::words::phrases;

/// The bins, that of the published index marked.
#[allow(clippy::cast_precision_loss, reason = "there are fewer draws than 2^52")]
pub(in crate::report::pages) fn bins(histogram: &Histogram, published: Option<f64>) -> Vec<Bin> {
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
