//! Which areas the data suffice to tell apart, and which ranks are possible.

use super::competition::comparable;

/// The best and the worst rank that an area may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// 1 + how many areas are ahead whatever will be reported.
    pub best: usize,
    /// 1 + how many areas may get ahead.
    pub worst: usize,
}

/// Where the index lies once everything is reported.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interval {
    low: f64,
    high: f64,
    /// Whether there are bounds.
    is_bounded: bool,
}

impl Interval {
    /// It holds the score, whatever rounding does to the bounds; an area
    /// without bounds stands at its score. `None` without a score.
    pub(super) fn of(score: f64, bounds: Option<(f64, f64)>) -> Self {
        let score = comparable(score);
        let (low, high) = bounds.unwrap_or((score, score));
        let (low, high) = (comparable(low).min(score), comparable(high).max(score));
        Self { low, high, is_bounded: bounds.is_some() }
    }

    /// Whether something is yet to be reported that counts.
    fn is_wide(self) -> bool {
        self.high > self.low
    }
}

/// The bounds of all ranked areas, sorted, to count how many are ahead.
pub(super) struct Certainty {
    lows: Vec<f64>,
    highs: Vec<f64>,
}

impl Certainty {
    pub(super) fn of(ranked: &[Interval]) -> Self {
        let sorted = |bound: fn(&Interval) -> f64| {
            let mut bounds: Vec<f64> = ranked.iter().map(bound).collect();
            bounds.sort_by(|a, b| b.total_cmp(a));
            bounds
        };
        Self { lows: sorted(|own| own.low), highs: sorted(|own| own.high) }
    }

    /// At best only those are ahead whose lower bound is above its upper one;
    /// at worst all others whose upper bound is above its lower one. `None`
    /// without bounds.
    pub(super) fn span(&self, interval: Interval) -> Option<Span> {
        let above = |bounds: &[f64], bound: f64| bounds.partition_point(|other| *other > bound);
        let best = above(&self.lows, interval.high) + 1;
        let worst = above(&self.highs, interval.low) + 1 - usize::from(interval.is_wide());
        interval.is_bounded.then_some(Span { best, worst })
    }
}

/// Which areas, sorted by rank, the data do not suffice to tell apart.
///
/// Two areas are told apart where their intervals from `low` to `high` do not
/// touch, and where both have reported everything (`low` = score = `high`):
/// then the scores decide, and equal ones share the rank. Otherwise what is
/// yet to be reported may change their order. As an interval holds its score,
/// whoever stands between two such areas overlaps with one of them: groups
/// are runs of ranks, and areas of different groups are always told apart,
/// while two of one group may be held together by a third alone. Withheld
/// areas have no place to lose and count for nothing here; an area without
/// bounds (values left out, relative methods) stands at its score.
pub(super) fn indistinct_groups(ranked: &[Interval]) -> Vec<Option<usize>> {
    let mut groups = vec![None; ranked.len()];
    let mut number = 0;
    for run in runs(ranked).filter(|run| run.len() > 1) {
        number += 1;
        groups[run].fill(Some(number));
    }
    groups
}

/// The runs that nothing holds together with what comes before or after.
fn runs(bounds: &[Interval]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut starts = vec![0];
    starts.extend(breaks(bounds));
    starts.push(bounds.len());
    (1..starts.len()).map(move |at| starts[at - 1]..starts[at])
}

/// The positions before which a run ends: every lower bound so far is above
/// every upper bound to come, pairs of complete areas left out (`wide` is what
/// is not complete).
fn breaks(bounds: &[Interval]) -> Vec<usize> {
    let wide = |own: &Interval| own.is_wide();
    let highest_from = |counts: &dyn Fn(&Interval) -> bool| {
        let mut highest = vec![f64::NEG_INFINITY; bounds.len() + 1];
        for (at, own) in bounds.iter().enumerate().rev() {
            let high = if counts(own) { own.high } else { f64::NEG_INFINITY };
            highest[at] = highest[at + 1].max(high);
        }
        highest
    };
    let (highest, highest_wide) = (highest_from(&|_| true), highest_from(&wide));
    let (mut lowest, mut lowest_wide) = (f64::INFINITY, f64::INFINITY);
    let mut found = Vec::new();
    for (at, own) in bounds.iter().enumerate() {
        if at > 0 && lowest > highest_wide[at] && lowest_wide > highest[at] {
            found.push(at);
        }
        lowest = lowest.min(own.low);
        lowest_wide = if wide(own) { lowest_wide.min(own.low) } else { lowest_wide };
    }
    found
}
