//! Ranges of rules for the unmet points of an attribute.

use super::list;
use crate::catalogue::mistakes::{Mistakes, Way};
use crate::catalogue::{scalar, written};
use crate::model::finding::{Limit, Own};
use crate::model::{Fault, UnmetRange, UnmetRule};

/// The ranges of an attribute, those that hold its own rule first.
pub(super) fn read(
    written: &written::UnmetRanges,
    own: UnmetRule,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Vec<UnmetRange> {
    let mut ranges: Vec<UnmetRange> = match written {
        written::UnmetRanges::One(range) => vec![read_range(range, way, mistakes)],
        written::UnmetRanges::Several(ranges) => {
            let ranges = ranges.iter().enumerate();
            ranges.map(|(at, range)| read_range(range, &way.index(at), mistakes)).collect()
        }
    };
    let is_own = |range: &UnmetRange| holds(*range, own);
    list::check(&ranges, PartialEq::eq, is_own, Own::Unmet(own), way, mistakes);
    ranges.sort_by_key(|range| !is_own(range));
    ranges
}

fn read_range(written: &written::UnmetRange, way: &Way<'_>, mistakes: &mut Mistakes) -> UnmetRange {
    match written {
        written::UnmetRange::Slope(range) => {
            let ends = read_ends(range.slope, Limit::NotNegative, &way.key("slope"), mistakes);
            UnmetRange::Slope(ends.0, ends.1)
        }
        written::UnmetRange::Factor(range) => {
            let ends = read_ends(range.factor, Limit::Share, &way.key("factor"), mistakes);
            UnmetRange::Factor(ends.0, ends.1)
        }
    }
}

fn read_ends(
    (low, high): (f64, f64),
    limit: Limit,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> (f64, f64) {
    let mut end = |end| scalar::number(end, limit, way, mistakes);
    let (low, high) = (end(low), end(high));
    if low > high {
        mistakes.add(way, Fault::RangeReversed { key: way.last().to_owned(), low, high });
    }
    (low, high)
}

/// Whether a rule lies in a range: nothing is the factor 0, and the slope 1
/// and the factor 1 are the same. A range or a rule with a mistake holds, or is
/// held, so that nothing more is said about it.
fn holds(range: UnmetRange, rule: UnmetRule) -> bool {
    let (UnmetRange::Slope(low, high) | UnmetRange::Factor(low, high)) = range;
    let has_mistake = low.is_nan() || high.is_nan();
    let is_between = |value: f64| has_mistake || !(value < low.min(high) || value > low.max(high));
    match (range, rule) {
        (UnmetRange::Slope(..), UnmetRule::Slope(value))
        | (UnmetRange::Factor(..), UnmetRule::Factor(value)) => is_between(value),
        (UnmetRange::Factor(..), UnmetRule::Zero) => is_between(0.0),
        (UnmetRange::Slope(..), UnmetRule::Zero) => false,
        (_, UnmetRule::Slope(value) | UnmetRule::Factor(value)) => {
            value.is_nan() || ((value - 1.0).abs() <= 0.0 && is_between(1.0))
        }
    }
}
