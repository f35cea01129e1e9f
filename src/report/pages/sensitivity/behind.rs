//! Which areas are behind which in every draw.

use crate::analysis::sensitivity::pairs::Pairs;
use crate::analysis::sensitivity::{RankSensitivity, Sensitivity};

/// Of so many areas it is said which are always behind one.
const NAMED: usize = 3;

/// Where it is known from.
pub(super) enum Behind<'t> {
    /// Every pair was counted.
    Counted(&'t Pairs),
    /// There are too many pairs; but who is ranked in every draw, and never as
    /// well as another at its worst, is behind. It may be that more are.
    Apart {
        /// By area the worst rank, where it has one in every draw.
        worst: Vec<Option<u32>>,
        /// The areas with a rank in every draw after their best one.
        by_best: Vec<(u32, usize)>,
    },
}

/// The areas behind one.
pub(super) struct Areas {
    /// The first of them.
    pub(super) named: Vec<usize>,
    /// How many more there are.
    pub(super) more: usize,
}

impl<'t> Behind<'t> {
    /// From pairs, or from the best and the worst ranks.
    pub(super) fn new(sensitivity: &Sensitivity, ranks: &'t RankSensitivity) -> Self {
        if let Some(pairs) = &ranks.pairs {
            return Self::Counted(pairs);
        }
        let ends = || sensitivity.areas.iter().map(|area| area.robust.ranks);
        let best = ends().enumerate().filter_map(|(area, ends)| Some((ends?.0, area)));
        let mut by_best: Vec<(u32, usize)> = best.collect();
        by_best.sort_unstable();
        Self::Apart { worst: ends().map(|ends| Some(ends?.1)).collect(), by_best }
    }

    /// Those behind an area; `None` where there are none.
    pub(super) fn of(&self, area: usize) -> Option<Areas> {
        let areas = match self {
            Self::Counted(pairs) => {
                let all: Vec<usize> = pairs.always_behind(area).collect();
                Areas::of(all.iter().copied(), all.len())
            }
            Self::Apart { worst, by_best } => {
                let worst = worst[area]?;
                let all = &by_best[by_best.partition_point(|(best, _)| *best <= worst)..];
                Areas::of(all.iter().map(|(_, area)| *area), all.len())
            }
        };
        (!areas.named.is_empty()).then_some(areas)
    }
}

impl Areas {
    fn of(all: impl Iterator<Item = usize>, count: usize) -> Self {
        let named: Vec<usize> = all.take(NAMED).collect();
        Self { more: count - named.len(), named }
    }
}
