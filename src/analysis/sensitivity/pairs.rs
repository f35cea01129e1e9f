//! How often one area is ahead of another.

use std::num::NonZeroUsize;

use super::estimate::ShareOfDraws;
use super::ranks::{BLOCK, Ranks, UNRANKED};

/// With more areas pairs are not counted: their number, and the time they
/// take, grows with the square, and nobody reads 160,000 of them.
pub const MOST_AREAS: usize = 400;

/// In how many draws each area is ahead of each other, and level with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs {
    areas: usize,
    draws: usize,
    counts: Counts,
}

impl Pairs {
    /// Counted by so many threads, the same whatever their number; `None` of
    /// more than [`MOST_AREAS`] areas.
    #[must_use]
    pub fn of(ranks: &Ranks, threads: NonZeroUsize) -> Option<Self> {
        let (areas, draws) = (ranks.areas(), ranks.draws());
        if areas > MOST_AREAS {
            return None;
        }
        let blocks: Vec<&[u32]> = ranks.blocks().collect();
        let parts: Vec<&[&[u32]]> =
            blocks.chunks(blocks.len().div_ceil(threads.get()).max(1)).collect();
        let mut counts = vec![Counts::new(areas); parts.len()];
        std::thread::scope(|scope| {
            for (counts, part) in counts.iter_mut().zip(parts) {
                scope.spawn(move || part.iter().for_each(|block| counts.add_block(block)));
            }
        });
        let sum = |sum: Counts, part: Counts| sum.plus(&part);
        Some(Self { areas, draws, counts: counts.into_iter().fold(Counts::new(areas), sum) })
    }

    /// How many areas there are.
    #[must_use]
    pub fn areas(&self) -> usize {
        self.areas
    }

    /// In how many draws the first area has a better rank than the second.
    #[must_use]
    pub fn ahead(&self, one: usize, other: usize) -> usize {
        self.counts.ahead[one * self.areas + other] as usize
    }

    /// In how many draws both share a rank.
    #[must_use]
    pub fn ties(&self, one: usize, other: usize) -> usize {
        self.counts.ties[one.min(other) * self.areas + one.max(other)] as usize
    }

    /// In how many draws both have a rank.
    #[must_use]
    pub fn both(&self, one: usize, other: usize) -> usize {
        self.ahead(one, other) + self.ahead(other, one) + self.ties(one, other)
    }

    /// Of the draws in which both have a rank those in which the first is
    /// ahead; `None` where there are none.
    #[must_use]
    pub fn share(&self, one: usize, other: usize) -> Option<ShareOfDraws> {
        ShareOfDraws::new(self.ahead(one, other), self.both(one, other))
    }

    /// The areas, in their order, that are behind this one in every draw: both
    /// have a rank in all, and its own is the better one.
    pub fn always_behind(&self, area: usize) -> impl Iterator<Item = usize> {
        let is_behind = move |other: &usize| self.ahead(area, *other) == self.draws;
        (0..self.areas).filter(move |_| self.draws > 0).filter(is_behind)
    }
}

/// Counts of pairs: rows of the one area, columns of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Counts {
    ahead: Vec<u32>,
    /// On the diagonal and above it.
    ties: Vec<u32>,
}

impl Counts {
    fn new(areas: usize) -> Self {
        Self { ahead: vec![0; areas * areas], ties: vec![0; areas * areas] }
    }

    /// Counts a block of draws. Areas without a rank are neither ahead nor
    /// behind nor level: on the left they are the last, on the right the first.
    fn add_block(&mut self, block: &[u32]) {
        let left = narrow(block, i16::MAX);
        let right = narrow(block, i16::MIN);
        let areas = block.len() / BLOCK;
        for (one, own) in left.chunks_exact(BLOCK).enumerate() {
            for (other, its) in right.chunks_exact(BLOCK).enumerate() {
                let at = one * areas + other;
                self.ahead[at] += count(own, its, |own, its| own < its);
                if one <= other {
                    self.ties[at] += count(own, its, |own, its| own == its);
                }
            }
        }
    }

    fn plus(mut self, other: &Self) -> Self {
        let sums = self.ahead.iter_mut().chain(&mut self.ties);
        sums.zip(other.ahead.iter().chain(&other.ties)).for_each(|(sum, more)| *sum += more);
        self
    }
}

/// Ranks in 16 bits, of which the processor compares many at a time.
fn narrow(block: &[u32], unranked: i16) -> Vec<i16> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "at most 400")]
    let narrowed = |rank: u32| if rank == UNRANKED { unranked } else { rank as i16 };
    block.iter().map(|rank| narrowed(*rank)).collect()
}

/// In how many places something holds of two blocks of the same length.
fn count(one: &[i16], other: &[i16], holds: impl Fn(i16, i16) -> bool) -> u32 {
    let pairs = one.iter().zip(other);
    u32::from(pairs.map(|(one, other)| u16::from(holds(*one, *other))).sum::<u16>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ranks::tests::{many_scores, ranks};
    use super::super::scores::Scores;
    use super::*;

    const ONE: NonZeroUsize = NonZeroUsize::MIN;

    #[test]
    fn pairs_by_hand() {
        let scores = [
            [90.0, 80.0, 70.0],
            [80.0, 80.0, 70.0],
            [70.0, 80.0, f64::NAN],
            [90.0, f64::NAN, f64::NAN],
        ];
        let pairs = Pairs::of(&ranks(3, scores.as_flattened()), ONE).unwrap();
        assert_eq!((pairs.ahead(0, 1), pairs.ahead(1, 0), pairs.ties(0, 1)), (1, 1, 1));
        assert_eq!((pairs.both(0, 1), pairs.ties(1, 0)), (3, 1));
        assert_eq!((pairs.ahead(0, 2), pairs.ahead(2, 0), pairs.both(2, 0)), (2, 0, 2));
        assert_eq!(pairs.share(0, 1), ShareOfDraws::new(1, 3));
        assert_eq!(pairs.share(0, 2), ShareOfDraws::new(2, 2));
    }

    #[test]
    fn an_area_is_always_behind_where_both_have_a_rank_in_every_draw() {
        let behind = |scores: &[[f64; 3]]| {
            let pairs = Pairs::of(&ranks(3, scores.as_flattened()), ONE).unwrap();
            (0..3).map(|area| pairs.always_behind(area).collect()).collect::<Vec<Vec<_>>>()
        };
        let two = [[90.0, 80.0, 70.0], [90.0, 70.0, 80.0]];
        assert_eq!(behind(&two), [vec![1, 2], vec![], vec![]]);
        assert_eq!(behind(&[two[0], [80.0, 80.0, 70.0]]), [vec![2], vec![2], vec![]]);
        assert_eq!(behind(&[two[0], [90.0, 80.0, f64::NAN]]), [vec![1], vec![], vec![]]);
        assert_eq!(behind(&[]), [const { Vec::<usize>::new() }; 3]);
    }

    #[test]
    fn two_areas_that_are_never_ranked_together_have_no_share() {
        let pairs = Pairs::of(&ranks(2, &[1.0, f64::NAN, f64::NAN, 1.0]), ONE).unwrap();
        assert_eq!((pairs.both(0, 1), pairs.share(0, 1)), (0, None));
    }

    #[test]
    fn pairs_of_very_many_areas_are_not_counted() {
        let scores = |areas: usize| vec![1.0; areas];
        assert!(Pairs::of(&ranks(MOST_AREAS, &scores(MOST_AREAS)), ONE).is_some());
        assert!(Pairs::of(&ranks(MOST_AREAS + 1, &scores(MOST_AREAS + 1)), ONE).is_none());
        assert_eq!(Pairs::of(&ranks(0, &[]), ONE).unwrap().areas(), 0);
    }

    /// Draws in which something holds of the ranks of two areas, both ranked.
    fn naive(ranks: &Ranks, pair: [usize; 2], holds: fn(u32, u32) -> bool) -> usize {
        let [one, other] = pair.map(|area| ranks.of_area(area));
        one.zip(other).filter(|(own, its)| *own > 0 && *its > 0 && holds(*own, *its)).count()
    }

    fn check(scores: &Scores) -> Result<(), TestCaseError> {
        let ranks = Ranks::of(scores, ONE);
        let pairs = Pairs::of(&ranks, ONE).unwrap();
        for threads in [2, 5] {
            let other = Pairs::of(&ranks, NonZeroUsize::new(threads).unwrap());
            prop_assert_eq!(other.as_ref(), Some(&pairs));
        }
        for one in 0..scores.areas() {
            for other in 0..scores.areas() {
                let count = |holds| naive(&ranks, [one, other], holds);
                prop_assert_eq!(pairs.ahead(one, other), count(|own, its| own < its));
                prop_assert_eq!(pairs.ties(one, other), count(|own, its| own == its));
                prop_assert_eq!(pairs.both(one, other), count(|_, _| true));
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn pairs_are_those_of_one_draw_after_the_other(scores in many_scores()) {
            check(&scores)?;
        }
    }
}
