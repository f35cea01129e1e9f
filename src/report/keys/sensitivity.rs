//! What a sensitivity analysis says, as keys. A value of a choice is written as
//! `--fix` takes it.

use super::choice;
use crate::analysis::sensitivity::NoShares;
use crate::analysis::sensitivity::alone::Tried;
use crate::analysis::sensitivity::margin::Ungraded;
use crate::analysis::sensitivity::space::Leeway;
use crate::analysis::sensitivity::variance::Undecomposed;
use crate::analysis::sensitivity::wrong_value::Slip;
use crate::model::{Catalogue, UnmetRange};
use crate::report::outcome::sensitivity::Source;

/// The key of how it stands with a choice. Recorded draws may vary in
/// anything.
pub(in crate::report) fn state_key(standing: &Leeway, source: &Source) -> &'static str {
    match (source, standing) {
        (Source::Replayed(_), _) => "recorded",
        (_, Leeway::Open) => "open",
        (_, Leeway::Held(_)) => "held",
        (_, Leeway::Closed) => "closed",
    }
}

/// The key of the kind of a range of rules, and its ends.
pub(in crate::report) fn range_key(range: UnmetRange) -> (&'static str, [f64; 2]) {
    match range {
        UnmetRange::Slope(from, to) => ("slope", [from, to]),
        UnmetRange::Factor(from, to) => ("factor", [from, to]),
    }
}

/// The attribute and the text of a value that was tried alone; `None` of draws.
pub(in crate::report) fn option<'c>(
    catalogue: &'c Catalogue,
    tried: &Tried,
) -> Option<(Option<&'c str>, String)> {
    let text = match tried {
        Tried::Method(method) => method.key().to_owned(),
        Tried::Aggregation(aggregation) => aggregation.key().to_owned(),
        Tried::Weighting(weighting) => weighting.key().to_owned(),
        Tried::Missing(missing) => choice::missing(catalogue, missing),
        Tried::Unmet(at, rule) => {
            return Some((Some(&catalogue.attributes[*at].name), choice::unmet(*rule)));
        }
        Tried::Corner(_) | Tried::Drawn(_) => return None,
    };
    Some((None, text))
}

/// The key of why there is no grade that could change.
pub(in crate::report) fn ungraded_key(why: Ungraded) -> &'static str {
    match why {
        Ungraded::NoGrades => "no-grades",
        Ungraded::Withheld => "withheld",
        Ungraded::NotDue => "not-due",
    }
}

/// The key of how a number comes out wrong.
pub(in crate::report) fn slip_key(slip: Slip) -> &'static str {
    match slip {
        Slip::FivePercentLess => "5-percent-less",
        Slip::OnePercentLess => "1-percent-less",
        Slip::OnePercentMore => "1-percent-more",
        Slip::FivePercentMore => "5-percent-more",
        Slip::PointToTheLeft => "point-to-the-left",
        Slip::PointToTheRight => "point-to-the-right",
    }
}

/// The key of why there are no variance shares, and in how many evaluations
/// there was no number, where that is why.
pub(in crate::report) fn no_shares_key(why: NoShares) -> (&'static str, Option<usize>) {
    match why {
        NoShares::Replayed => ("replayed", None),
        NoShares::NothingOpen => ("nothing-open", None),
        NoShares::Undecomposed(Undecomposed::Constant) => ("constant", None),
        NoShares::Undecomposed(Undecomposed::Missing { count }) => ("withheld", Some(count)),
        NoShares::Undecomposed(Undecomposed::TooFew) => ("too-few-draws", None),
    }
}
