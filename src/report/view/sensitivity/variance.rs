//! Which choice the spread comes from: variance shares.

use serde::Serialize;

use super::numbers::IntervalView;
use crate::analysis::sensitivity::variance::{SobolIndices, VarianceShares};
use crate::model::Choice;
use crate::report::keys::sensitivity::no_shares_key;
use crate::report::outcome::sensitivity::TriedRun;

/// The variance shares, or why there are none.
#[derive(Debug, Serialize)]
pub(super) struct VarianceView {
    /// What is shared out: the index of a single area, of several how far
    /// ranks move.
    of: &'static str,
    rows: Option<usize>,
    evaluations: Option<usize>,
    variance: Option<f64>,
    choices: Vec<ShareOfChoice>,
    none: Option<&'static str>,
    /// Evaluations without a number, where they are why.
    withheld: Option<usize>,
}

#[derive(Debug, Serialize)]
struct ShareOfChoice {
    choice: &'static str,
    first: IntervalView,
    total: IntervalView,
}

pub(super) fn variance(tried: &TriedRun<'_>) -> VarianceView {
    let shares = tried.sensitivity.shares.as_ref();
    let known = shares.ok();
    let none = shares.err().map(|why| no_shares_key(*why));
    VarianceView {
        of: if tried.results.len() > 1 { "average_shift" } else { "index" },
        rows: known.map(|own| own.rows),
        evaluations: known.map(|own| own.evaluations),
        variance: known.map(|own| own.variance),
        choices: known.map(|own| choices(&tried.sensitivity.open, own)).unwrap_or_default(),
        none: none.map(|(key, _)| key),
        withheld: none.and_then(|(_, count)| count),
    }
}

fn choices(open: &[Choice], shares: &VarianceShares) -> Vec<ShareOfChoice> {
    let share = |(choice, own): (&Choice, &SobolIndices)| ShareOfChoice {
        choice: choice.key(),
        first: own.first.into(),
        total: own.total.into(),
    };
    open.iter().zip(&shares.inputs).map(share).collect()
}
