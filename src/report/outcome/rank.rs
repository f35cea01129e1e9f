//! What every output of `rank` speaks of: the run, the ranking, the benchmark
//! and the profile of one area.

use super::run::Run;
use crate::analysis::benchmark::{Benchmark, Profile, Wanted};
use crate::analysis::rank::{Ranked, Ranking};
use crate::score::Assessment;

/// Areas side by side.
#[derive(Debug)]
pub struct RankedRun<'a> {
    /// The data, their findings and results.
    pub run: &'a Run,
    /// The ranking.
    pub ranking: Ranking,
    /// The results of the ranked year, in the order of the ranking; none
    /// where neither benchmark nor profile needs their points.
    pub results: Vec<&'a Assessment>,
    /// What the areas are compared with, where that was asked for.
    pub wanted: Option<Wanted>,
    /// Its scores; `None` also where every index is withheld.
    pub benchmark: Option<Benchmark>,
    /// Position of the one area that is looked at.
    pub profiled: Option<usize>,
}

impl<'a> RankedRun<'a> {
    /// A ranking without benchmark and profile.
    #[must_use]
    pub fn plain(run: &'a Run, ranking: Ranking) -> Self {
        Self { run, ranking, results: Vec::new(), wanted: None, benchmark: None, profiled: None }
    }

    /// Strengths and weaknesses of the one area, where there is something to
    /// compare it with.
    #[must_use]
    pub fn profile(&self) -> Option<Profile<'a>> {
        let own = self.results[self.profiled?];
        Some(Profile::new(own, &self.results, self.benchmark.as_ref()?))
    }

    /// The row of the one area.
    #[must_use]
    pub fn profiled_row(&self) -> Option<&Ranked> {
        self.ranking.rows.get(self.profiled?)
    }

    /// Whether an index that was asked for can be given: that of the one area,
    /// else any.
    #[must_use]
    pub fn has_answer(&self) -> bool {
        match self.profiled_row() {
            Some(row) => row.rank.is_some(),
            None => self.ranking.ranked > 0,
        }
    }
}
