//! The rows on who is ahead of whom, and on the ranking as a whole.

use super::line::Line;
use crate::report::outcome::sensitivity::TriedRun;

/// Of more areas than this only neighbours in the published ranking are
/// compared, the better with the next; their number grows with the square.
const MOST_PAIRED: usize = 20;

/// In how many of the draws in which both have a rank an area is ahead of
/// others: of all others, or of the next one.
pub(super) fn ahead(tried: &TriedRun<'_>, area: usize) -> Vec<Line> {
    let ranks = tried.sensitivity.ranks.as_ref();
    let Some((ranks, pairs)) = ranks.and_then(|own| Some((own, own.pairs.as_ref()?))) else {
        return Vec::new();
    };
    let others: Vec<usize> = if tried.results.len() <= MOST_PAIRED {
        (0..tried.results.len()).filter(|other| *other != area).collect()
    } else {
        next(&ranks.nominal, area).into_iter().collect()
    };
    let line = |other: usize| {
        let line = Line::new("ahead", &tried.results[other].area);
        let share = pairs.share(area, other)?;
        Some(Line { ties: Some(pairs.ties(area, other)), ..line.share(share) })
    };
    others.into_iter().filter_map(line).collect()
}

/// Who follows an area in a ranking: of several at a rank one after the other.
fn next(ranks: &[Option<usize>], area: usize) -> Option<usize> {
    let own = (ranks[area]?, area);
    let ranked = ranks.iter().enumerate().filter_map(|(at, rank)| Some(((*rank)?, at)));
    ranked.filter(|other| *other > own).min().map(|(_, at)| at)
}

/// How far ranks move on average.
pub(super) fn ranking(tried: &TriedRun<'_>) -> Option<Line> {
    let shift = tried.sensitivity.ranks.as_ref()?.shift?;
    Some(Line::new("average_shift", "").estimate(shift))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_but_the_last_is_followed_by_the_next_in_rank() {
        let ranks = [Some(3), Some(1), None, Some(1), Some(4)];
        let followers: Vec<_> = (0..ranks.len()).map(|area| next(&ranks, area)).collect();
        assert_eq!(followers, [Some(4), Some(3), None, Some(0), None]);
    }
}
