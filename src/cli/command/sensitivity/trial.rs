//! Results of a year under many choices: what the draws make of them, as far as
//! memory goes.

use std::num::NonZeroUsize;

use anyhow::bail;

use crate::analysis::sensitivity::draws::Draws;
use crate::analysis::sensitivity::space::Space;
use crate::analysis::sensitivity::{Question, Sensitivity};
use crate::model::{Record, Year};
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::words::usage;
use crate::score::Assessment;

/// The seed unless another is given.
pub(crate) const SEED: u64 = 1;

/// More scores than this are not kept in memory.
const MOST_SCORES: usize = 50_000_000;

/// What is tried.
pub(crate) struct Trial<'a> {
    pub(crate) year: Year,
    /// The results of that year.
    pub(crate) results: Vec<&'a Assessment>,
    /// The records that they may be compared with.
    pub(crate) others: Vec<Record>,
    /// Areas with other years only.
    pub(crate) absent: Vec<&'a str>,
    pub(crate) threads: NonZeroUsize,
}

/// What the draws make of it.
pub(crate) fn run<'a>(
    run: &'a Run,
    trial: Trial<'a>,
    (space, draws): (&'a Space<'a>, Draws<'_>),
    source: Source,
) -> anyhow::Result<TriedRun<'a>> {
    let Trial { year, results, others, absent, threads } = trial;
    ensure_room(draws, results.len())?;
    let sensitivity = Sensitivity::of(Question {
        catalogue: &run.catalogue,
        settings: &run.settings,
        assessments: &results,
        others: &others,
        space,
        draws,
        threads,
    });
    Ok(TriedRun { run, year, results, absent, space, source, sensitivity })
}

/// Areas with other years only, each once.
pub(crate) fn absent<'a>(results: &[&'a Assessment], earlier: &[&'a Assessment]) -> Vec<&'a str> {
    let mut absent: Vec<&str> = Vec::new();
    for own in earlier {
        let is_there = results.iter().any(|result| result.area == own.area);
        if !is_there && !absent.contains(&own.area.as_str()) {
            absent.push(&own.area);
        }
    }
    absent
}

/// Refuses more scores than memory should hold.
fn ensure_room(draws: Draws<'_>, areas: usize) -> anyhow::Result<()> {
    let count = draws.count();
    if count.saturating_mul(areas) <= MOST_SCORES {
        return Ok(());
    }
    match draws {
        Draws::Seeded { .. } => bail!(usage::too_many_scores(count, areas, MOST_SCORES)),
        Draws::Replayed(_) => bail!(usage::too_many_replayed(count, areas, MOST_SCORES)),
    }
}
