//! `sensitivity`: how far the index, the grade and the ranks can be trusted.

pub(super) mod choices;
mod draws;
pub(super) mod trial;

use std::num::NonZeroUsize;

use anyhow::bail;
use clap::Args;

use crate::analysis::sensitivity::draws::Draws;
use crate::analysis::sensitivity::space::Space;
use crate::cli::args::ComputeArgs;
use crate::cli::args::value::{read_count, read_draws, read_seed, read_threads, threads};
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::remarks;
use crate::cli::request::{Request, is_refused};
use crate::cli::streams::Streams;
use crate::model::Record;
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::pages::extent::Extent;
use crate::report::pages::extent::Rest;
use crate::report::words::{help, usage};
use crate::report::{listing, pages, view};
use crate::score::Assessment;
use trial::Trial;

/// How many draws there are unless asked otherwise.
const DRAWS: usize = 10_000;

/// How many points are shown unless asked for more.
const TOP: usize = 5;

#[derive(Debug, Args)]
pub(crate) struct SensitivityArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_draws,
          allow_negative_numbers = true, help = help::DRAWS, help_heading = help::COMMAND_OPTIONS)]
    draws: Option<usize>,
    #[arg(long, value_name = "SEED", value_parser = read_seed,
          allow_negative_numbers = true, help = help::SEED, help_heading = help::COMMAND_OPTIONS)]
    seed: Option<u64>,
    #[arg(long, value_name = "CHOICE=VALUE", help = help::FIX, help_heading = help::COMMAND_OPTIONS)]
    fix: Vec<String>,
    #[arg(long, value_name = "CHOICE", help = help::VARY, help_heading = help::COMMAND_OPTIONS)]
    vary: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "replay",
          help = help::WRITE_DRAWS, help_heading = help::COMMAND_OPTIONS)]
    write_draws: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["draws", "seed", "fix", "vary"],
          help = help::REPLAY, help_heading = help::COMMAND_OPTIONS)]
    replay: Option<String>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::LEFT_OUT, help_heading = help::COMMAND_OPTIONS)]
    top: Option<usize>,
    #[arg(long, value_name = "N", value_parser = read_threads, allow_negative_numbers = true,
          help = help::THREADS_SENSITIVITY, help_heading = help::COMMAND_OPTIONS)]
    threads: Option<NonZeroUsize>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &SensitivityArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call {
        record: args.replay.as_deref(),
        ..Call::computing("sensitivity", &args.files, &args.compute)?
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let record = draws::sink(args.write_draws.as_deref(), &call.output, &call.inputs())?;
    let request = Request::computing(catalogue, &args.files, &args.compute);
    let (mut run, others) = request.run_with_others()?;
    let replayed = match &args.replay {
        Some(file) => Some(draws::read(file, &mut run)?),
        None => None,
    };
    remarks::on_run(&run, &call.output, streams);
    if is_refused(&run) {
        return call.refuse(streams, || view::sensitivity::refused(&run));
    }
    let space = choices::space((&args.fix, &args.vary), &run.catalogue, &run.settings)?;
    let origin = match &replayed {
        Some(choices) => Draws::Replayed(choices),
        None => seeded(args),
    };
    let tried = tried(args, &run, others, (&space, origin))?;
    if let Some(record) = record {
        draws::write(&record, (&space, origin), &call.output, streams.stdout)?;
    }
    let all = call.output.verbose;
    let extent = Extent { top: args.top.unwrap_or(TOP), all, rest: Rest::WithV };
    call.write(
        streams,
        || pages::sensitivity::sensitivity(&tried, extent),
        || listing::sensitivity::sensitivity(&tried),
        || view::sensitivity::sensitivity(&tried),
    )?;
    Ok(if tried.has_answer() { ExitStatus::Done } else { ExitStatus::No })
}

fn seeded(args: &SensitivityArgs) -> Draws<'static> {
    Draws::Seeded { seed: args.seed.unwrap_or(trial::SEED), count: args.draws.unwrap_or(DRAWS) }
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
    let source = match draws {
        Draws::Seeded { seed, .. } => Source::Seeded(seed),
        Draws::Replayed(_) => Source::Replayed(args.replay.clone().unwrap_or_default()),
    };
    let absent = trial::absent(&results, &earlier);
    let threads = threads(args.threads);
    trial::run(run, Trial { year, results, others, absent, threads }, (space, draws), source)
}
