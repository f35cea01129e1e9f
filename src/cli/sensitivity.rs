//! `sensitivity`: how far the index, the grade and the ranks can be trusted.

use std::io::Write;
use std::num::NonZeroUsize;

use anyhow::bail;

use super::args::{Format, SensitivityArgs};
use super::{ExitStatus, choices, draws, load};
use crate::analysis::sensitivity::draws::Draws;
use crate::analysis::sensitivity::space::Space;
use crate::analysis::sensitivity::{Question, Sensitivity};
use crate::model::Record;
use crate::report::document::Document;
use crate::report::listing::Listing;
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::pages::extent::{Extent, Rest};
use crate::report::words::usage;
use crate::report::{listing, pages, view};
use crate::score::Assessment;

/// How many draws there are unless asked otherwise.
const DRAWS: usize = 10_000;

/// The seed unless another is given.
pub(super) const SEED: u64 = 1;

/// More scores than this are not kept in memory.
const MOST_SCORES: usize = 50_000_000;

/// How many points are shown unless asked for more.
const TOP: usize = 5;

/// Runs the command.
pub(crate) fn run(
    args: &SensitivityArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = &args.compute.output;
    let call = load::Call {
        record: args.replay.as_deref(),
        ..load::Call::computing("sensitivity", &args.files, &args.compute)
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let record = draws::sink(args, &call.inputs())?;
    let request = load::Request::computing(catalogue, &args.files, &args.compute);
    let (mut run, others) = load::run_with_others(request)?;
    let replayed = match &args.replay {
        Some(file) => Some(draws::read(file, &mut run)?),
        None => None,
    };
    load::remark(&run, output, stderr);
    if load::is_refused(&run) {
        if output.format() == Format::Json {
            let view = || view::sensitivity::refused(&run);
            call.write(stdout, Document::default, Listing::default, view)?;
        }
        return Ok(ExitStatus::Failed);
    }
    let space = choices::space(args, &run.catalogue, &run.settings)?;
    let origin = match &replayed {
        Some(choices) => Draws::Replayed(choices),
        None => seeded(args),
    };
    let tried = tried(args, &run, others, (&space, origin))?;
    if let Some(record) = record {
        draws::write(&record, (&space, origin), output, stdout)?;
    }
    let extent = Extent { top: args.top.unwrap_or(TOP), all: output.verbose, rest: Rest::WithV };
    call.write(
        stdout,
        || pages::sensitivity::sensitivity(&tried, extent),
        || listing::sensitivity::sensitivity(&tried),
        || view::sensitivity::sensitivity(&tried),
    )?;
    Ok(if tried.has_answer() { ExitStatus::Done } else { ExitStatus::No })
}

fn seeded(args: &SensitivityArgs) -> Draws<'static> {
    Draws::Seeded { seed: args.seed.unwrap_or(SEED), count: args.draws.unwrap_or(DRAWS) }
}

/// The answer for the latest year, or the one asked for.
fn tried<'a>(
    args: &SensitivityArgs,
    run: &'a Run,
    mut others: Vec<Record>,
    (space, draws): (&'a Space<'a>, Draws<'_>),
) -> anyhow::Result<TriedRun<'a>> {
    let years = || run.assessments.iter().map(|own| own.year);
    let Some(year) = years().max() else { bail!(usage::nothing_to_try()) };
    let (results, earlier): (Vec<&Assessment>, Vec<&Assessment>) =
        run.assessments.iter().partition(|own| own.year == year);
    others.extend(earlier.iter().map(|own| own.record()));
    ensure_room(draws, results.len())?;
    let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = args.threads.unwrap_or_else(processors);
    let sensitivity = answer(run, (&results, &others), (space, draws), threads);
    let absent = absent(&results, &earlier);
    let source = match draws {
        Draws::Seeded { seed, .. } => Source::Seeded(seed),
        Draws::Replayed(_) => Source::Replayed(args.replay.clone().unwrap_or_default()),
    };
    Ok(TriedRun { run, year, results, absent, space, source, sensitivity })
}

/// What the draws make of some results.
pub(super) fn answer(
    run: &Run,
    (assessments, others): (&[&Assessment], &[Record]),
    (space, draws): (&Space<'_>, Draws<'_>),
    threads: NonZeroUsize,
) -> Sensitivity {
    let (catalogue, settings) = (&run.catalogue, &run.settings);
    Sensitivity::of(Question { catalogue, settings, assessments, others, space, draws, threads })
}

/// Areas with other years only, each once.
pub(super) fn absent<'a>(results: &[&'a Assessment], earlier: &[&'a Assessment]) -> Vec<&'a str> {
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
pub(super) fn ensure_room(draws: Draws<'_>, areas: usize) -> anyhow::Result<()> {
    let count = draws.count();
    if count.saturating_mul(areas) <= MOST_SCORES {
        return Ok(());
    }
    match draws {
        Draws::Seeded { .. } => bail!(usage::too_many_scores(count, areas, MOST_SCORES)),
        Draws::Replayed(_) => bail!(usage::too_many_replayed(count, areas, MOST_SCORES)),
    }
}
