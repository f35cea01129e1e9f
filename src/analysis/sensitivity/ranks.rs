//! The rank of every area in every draw.

use std::num::NonZeroUsize;

use super::scores::{Scores, is_score};
use crate::score::grade::{NEAR, at_ten_digits};

/// What stands for the rank of an area without an index.
pub const UNRANKED: u32 = 0;

/// So many draws are kept together, area by area: few enough for the
/// processor's caches, and for 16 bits to count them.
pub(super) const BLOCK: usize = 256;

/// Writes the rank of every score: 1 + how many are higher at 10 significant
/// digits, like [`competition_ranks`](crate::analysis::rank::competition_ranks)
/// but for very many draws; [`UNRANKED`] for NaN. `order` is working memory.
pub fn ranks_of(scores: &[f64], ranks: &mut [u32], order: &mut Vec<u64>) {
    ranks.fill(UNRANKED);
    // The bits that the position of an area takes.
    let lost = u64::MAX.checked_shr(scores.len().leading_zeros()).unwrap_or(0);
    #[allow(clippy::cast_possible_truncation, reason = "an area, by its position")]
    let area = |key: u64| (key & lost) as usize;
    sort_nearly(scores, lost, order);
    sort_the_rest(order, lost, |key| scores[area(key)]);
    let (mut rank, mut before) = (1, f64::NAN);
    for (place, key) in (1_u32..).zip(&*order) {
        let score = scores[area(*key)];
        rank = if is_lower(score, before) { place } else { rank };
        before = score;
        ranks[area(*key)] = rank;
    }
}

/// Sorts areas by their scores, the highest first, as whole numbers: the first
/// bits are those of the score, the last ones the position of the area. That
/// is three times as fast as sorting pairs.
fn sort_nearly(scores: &[f64], lost: u64, order: &mut Vec<u64>) {
    let ranked = scores.iter().zip(0_u64..).filter(|(score, _)| is_score(**score));
    order.clear();
    order.extend(ranked.map(|(score, area)| (falling(*score) & !lost) | area));
    order.sort_unstable();
}

/// A number that is the smaller, the higher a score is.
fn falling(score: f64) -> u64 {
    const SIGN: u64 = 1 << 63;
    let bits = score.to_bits();
    if bits & SIGN == 0 { !(bits | SIGN) } else { bits }
}

/// Sorts those few that differ in nothing but the bits that were lost.
fn sort_the_rest(order: &mut [u64], lost: u64, score: impl Fn(u64) -> f64) {
    for run in order.chunk_by_mut(|one, next| one | lost == next | lost) {
        if run.len() > 1 {
            run.sort_unstable_by(|one, other| score(*other).total_cmp(&score(*one)));
        }
    }
}

/// Whether a score is lower than one that is at least as high, both at 10
/// significant digits. Digits are only counted where they could matter.
pub(super) fn is_lower(score: f64, higher: f64) -> bool {
    let is_near = higher - score <= NEAR * score.abs().max(higher.abs());
    higher > score && (!is_near || at_ten_digits(higher) > at_ten_digits(score))
}

/// So many draws are put into a block at a time: as many as a cache line has
/// ranks.
const TILE: usize = 16;

/// The ranks of all areas in all draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranks {
    areas: usize,
    draws: usize,
    /// Blocks of [`BLOCK`] draws, in each area by area; draws that are missing
    /// at the end rank nobody.
    blocks: Vec<u32>,
}

impl Ranks {
    /// The ranks of these scores, found by so many threads; the same whatever
    /// their number.
    #[must_use]
    pub fn of(scores: &Scores, threads: NonZeroUsize) -> Self {
        let (areas, draws) = (scores.areas(), scores.draws());
        let count = draws.div_ceil(BLOCK);
        let mut blocks = vec![UNRANKED; count * BLOCK * areas];
        let each = count.div_ceil(threads.get()).max(1);
        let parts = blocks.chunks_mut((each * BLOCK * areas).max(1));
        std::thread::scope(|scope| {
            for (part, draws) in parts.zip(scores.blocks(each * BLOCK)) {
                scope.spawn(move || rank_blocks(draws, areas, part));
            }
        });
        Self { areas, draws, blocks }
    }

    /// How many areas there are.
    #[must_use]
    pub fn areas(&self) -> usize {
        self.areas
    }

    /// How many draws there are.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.draws
    }

    /// The rank of an area in every draw; [`UNRANKED`] where it has none.
    pub fn of_area(&self, area: usize) -> impl Iterator<Item = u32> {
        let own = self.blocks().flat_map(move |block| &block[area * BLOCK..][..BLOCK]);
        own.copied().take(self.draws)
    }

    /// The rank of every area in a draw; [`UNRANKED`] where it has none.
    pub fn of_draw(&self, draw: usize) -> impl Iterator<Item = u32> {
        let block = &self.blocks[draw / BLOCK * BLOCK * self.areas..][..BLOCK * self.areas];
        block[draw % BLOCK..].iter().step_by(BLOCK).copied()
    }

    /// The blocks one after the other, each [`BLOCK`] draws of every area.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &[u32]> {
        self.blocks.chunks((BLOCK * self.areas).max(1))
    }
}

/// Ranks draws into blocks.
fn rank_blocks(draws: &[f64], areas: usize, blocks: &mut [u32]) {
    let (mut rows, mut order) = (vec![UNRANKED; TILE * areas], Vec::with_capacity(areas));
    let blocks = blocks.chunks_mut(BLOCK * areas);
    for (block, draws) in blocks.zip(draws.chunks(BLOCK * areas)) {
        for (tile, draws) in draws.chunks(TILE * areas).enumerate() {
            for (scores, row) in draws.chunks(areas).zip(rows.chunks_mut(areas)) {
                ranks_of(scores, row, &mut order);
            }
            place(&rows[..draws.len()], areas, &mut block[tile * TILE..]);
        }
    }
}

/// Puts draws, each with all areas, where they belong in a block.
fn place(rows: &[u32], areas: usize, block: &mut [u32]) {
    for (area, own) in block.chunks_mut(BLOCK).enumerate() {
        let ranks = rows.iter().skip(area).step_by(areas);
        own.iter_mut().zip(ranks).for_each(|(place, rank)| *place = *rank);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::rank::competition_ranks;

    /// The ranks of draws, found by one thread.
    pub(in super::super) fn ranks(areas: usize, values: &[f64]) -> Ranks {
        Ranks::of(&Scores::new(areas, values.to_vec()).unwrap(), NonZeroUsize::MIN)
    }

    /// Several areas in many draws: some scores equal, some nearly, some
    /// withheld.
    pub(in super::super) fn many_scores() -> impl Strategy<Value = Scores> {
        let nearly = prop::sample::select(vec![0.0, 1e-14, 1e-9, 1e-3]);
        let score = (0_i32..9, nearly).prop_map(|(whole, more)| f64::from(whole) + more);
        let score = prop_oneof![9 => score, 1 => Just(f64::NAN)];
        (1_usize..7, 0_usize..600).prop_flat_map(move |(areas, draws)| {
            let values = prop::collection::vec(score.clone(), areas * draws);
            values.prop_map(move |values| Scores::new(areas, values).unwrap())
        })
    }

    #[test]
    fn ties_share_the_better_rank_and_withheld_indices_have_none() {
        let nearly = f64::from_bits(80.0_f64.to_bits() + 3);
        let mut order = Vec::new();
        for (scores, expected) in [
            (vec![], vec![]),
            (vec![f64::NAN], vec![0]),
            (vec![70.0, 80.0, f64::NAN, 90.0], vec![3, 2, 0, 1]),
            (vec![80.0, 90.0, nearly, 70.0], vec![2, 1, 2, 4]),
            (vec![0.0, -0.0, -1.0, f64::INFINITY], vec![1, 1, 3, 0]),
            (vec![80.000_000_001, 80.0, 80.000_000_01], vec![2, 2, 1]),
        ] {
            let mut ranks = vec![7; scores.len()];
            ranks_of(&scores, &mut ranks, &mut order);
            assert_eq!(ranks, expected, "{scores:?}");
        }
    }

    #[test]
    fn scores_that_differ_in_their_last_bits_are_told_apart_where_ten_digits_do() {
        // They are rounded to 50.000 000 00 and to 50.000 000 01.
        let border = 50.000_000_005_f64.to_bits();
        let scores = [border - 2, border + 2].map(f64::from_bits);
        let mut withheld = vec![f64::NAN; 500];
        withheld[..2].copy_from_slice(&scores);
        let mut ranks = vec![UNRANKED; 500];
        ranks_of(&withheld, &mut ranks, &mut Vec::new());
        assert_eq!(ranks[..3], [2, 1, 0]);
    }

    #[test]
    fn ranks_are_told_apart_by_draw_and_by_area() {
        let ranks = ranks(3, &[1.0, 2.0, 3.0, 6.0, f64::NAN, 5.0]);
        assert_eq!((ranks.areas(), ranks.draws()), (3, 2));
        assert_eq!(ranks.of_draw(0).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(ranks.of_draw(1).collect::<Vec<_>>(), [1, 0, 2]);
        assert_eq!(ranks.of_area(1).collect::<Vec<_>>(), [2, 0]);
    }

    #[test]
    fn no_areas_and_no_draws_have_no_ranks() {
        assert_eq!(ranks(0, &[]).draws(), 0);
        assert_eq!(ranks(2, &[]).of_area(1).count(), 0);
    }

    proptest! {
        #[test]
        fn ranks_are_those_of_the_comparison_of_areas(
            scores in prop::collection::vec(prop_oneof![
                0.0..100.0, (0_i32..5).prop_map(f64::from), Just(f64::NAN), 50.0..50.000_000_2,
            ], 0..60),
        ) {
            let mut ranks = vec![0; scores.len()];
            ranks_of(&scores, &mut ranks, &mut Vec::new());
            let known = scores.iter().map(|own| Some(*own).filter(|own| !own.is_nan()));
            let expected: Vec<usize> =
                competition_ranks(known).into_iter().map(Option::unwrap_or_default).collect();
            let found: Vec<usize> = ranks.iter().map(|rank| *rank as usize).collect();
            prop_assert_eq!(found, expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn every_draw_is_ranked_alike_whatever_the_threads(scores in many_scores()) {
            let one = Ranks::of(&scores, NonZeroUsize::MIN);
            for threads in [2, 5] {
                prop_assert_eq!(&Ranks::of(&scores, NonZeroUsize::new(threads).unwrap()), &one);
            }
            let mut ranks = vec![0; scores.areas()];
            for draw in 0..scores.draws() {
                ranks_of(scores.of_draw(draw), &mut ranks, &mut Vec::new());
                prop_assert_eq!(one.of_draw(draw).collect::<Vec<_>>(), &ranks[..]);
            }
            for area in 0..scores.areas() {
                let drawn = (0..scores.draws()).filter_map(|draw| one.of_draw(draw).nth(area));
                prop_assert!(one.of_area(area).eq(drawn));
            }
        }
    }
}
