//! Estimates with their errors, and bounds where there is nothing to estimate.

use crate::analysis::sensitivity::estimate::{Estimate, ShareOfDraws};
use crate::analysis::sensitivity::variance;
use crate::report::number;
use crate::report::words::Text;
use crate::report::words::language::say;

/// What stands behind the numbers.
pub(super) const ERRORS: Text = Text::new(
    "±为标准误，“不到”“以上”为九成五把握的界",
    "± is a standard error, < and > are bounds held with 95% confidence",
);

/// A number with its standard error.
#[must_use]
pub fn estimate(estimate: Estimate) -> String {
    let value = number::score(estimate.value);
    estimate.se.map_or(value.clone(), |se| format!("{value}±{}", number::score(se)))
}

/// A share of the draws with its standard error; of what never or always
/// happened, the bound of its probability.
#[must_use]
pub fn share(share: ShareOfDraws) -> String {
    match share.unseen {
        // The bound says nothing yet.
        Some(bound) if bound >= 1.0 => {
            let ShareOfDraws { count, of, .. } = share;
            say!("{of}次中{count}次", "{count} of {of}")
        }
        Some(bound) if share.count == 0 => below(outward(bound)),
        Some(bound) => above(1.0 - outward(bound)),
        None => with_error(share.share, share.se),
    }
}

/// A share of the variance with its standard error; of what cannot be told
/// from nothing, the upper end of its interval, for no share is below 0.
#[must_use]
pub fn share_of_variance(share: variance::BootstrapEstimate) -> String {
    const LEAST: f64 = 0.01;
    if share.low > 0.0 && share.value >= LEAST {
        return with_error(share.value, share.se);
    }
    below(((share.high * 100.0).floor() + 1.0).max(1.0) / 100.0)
}

fn below(bound: f64) -> String {
    let bound = percent(bound);
    say!("不到{bound}", "<{bound}")
}

fn above(bound: f64) -> String {
    let bound = percent(bound);
    say!("{bound}以上", ">{bound}")
}

/// A bound above 0 at two significant digits, rounded up so that it still holds.
fn outward(bound: f64) -> f64 {
    let unit = 10.0_f64.powf(bound.log10().floor() - 1.0);
    (bound / unit - 1e-9).ceil() * unit
}

fn with_error(share: f64, se: f64) -> String {
    let value = number::percent(share);
    format!("{}±{}", value.trim_end_matches('%'), number::percent(se))
}

/// A share that is round.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", number::amount(share * 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_or_always_happened_is_a_bound_that_holds() {
        for (count, of, text) in [
            (0, 10_000, "不到0.03%"),
            (10_000, 10_000, "99.97%以上"),
            (0, 96, "不到3.2%"),
            (96, 96, "96.8%以上"),
            (0, 300, "不到1%"),
            (0, 2, "2次中0次"),
            (1, 1, "1次中1次"),
            (1, 4, "25.0±21.7%"),
        ] {
            assert_eq!(share(ShareOfDraws::new(count, of).unwrap()), text, "{count} of {of}");
        }
    }

    #[test]
    fn a_share_of_the_variance_is_a_number_only_where_it_is_above_nothing() {
        for (value, low, high, text) in [
            (0.369, 0.3, 0.43, "36.9±3.5%"),
            (-0.08, -0.15, 0.014, "不到2%"),
            (0.03, -0.01, 0.07, "不到8%"),
            (-0.2, -0.3, -0.1, "不到1%"),
            (0.0001, 0.000_05, 0.0002, "不到1%"),
        ] {
            let own = variance::BootstrapEstimate { value, se: 0.035, low, high };
            assert_eq!(share_of_variance(own), text);
        }
    }
}
