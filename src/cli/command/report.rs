//! `report`: the annual report.

use anyhow::bail;
use clap::Args;

use super::sensitivity::choices;
use super::sensitivity::trial::{self, SEED, Trial};
use crate::analysis::sensitivity::draws::Draws;
use crate::analysis::sensitivity::space::Space;
use crate::analysis::trend::Trend;
use crate::cli::args::ComputeArgs;
use crate::cli::args::output::{Format, Output, OutputArgs};
use crate::cli::args::value::{read_draws, read_seed, threads};
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Request, Supposes, is_refused};
use crate::cli::streams::Streams;
use crate::cli::{names, remarks};
use crate::intake::Reach;
use crate::model::{Record, Year};
use crate::output::workbook::Sheets;
use crate::report::listing;
use crate::report::outcome::report::{self, AnnualReport};
use crate::report::outcome::run::Run;
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::report::pages;
use crate::report::words::{help, usage};
use crate::score::Assessment;

/// How many draws there are unless asked otherwise: shares have a standard error
/// of at most 1.6 %, and the page is there at once.
const DRAWS: usize = 1_000;

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_draws,
          allow_negative_numbers = true, help = help::REPORT_DRAWS, help_heading = help::COMMAND_OPTIONS)]
    draws: Option<usize>,
    #[arg(long, value_name = "SEED", value_parser = read_seed,
          allow_negative_numbers = true, help = help::SEED, help_heading = help::COMMAND_OPTIONS)]
    seed: Option<u64>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &ReportArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call {
        output: output(&args.compute.output)?,
        ..Call::computing("report", &args.files, &args.compute)?
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = Request::computing(catalogue, &args.files, &args.compute);
    let (reach, supposes) = (Reach::UpToThisYear, Supposes::LatestYear);
    let (run, others) = Request { reach, supposes, ..request }.run_with_others()?;
    remarks::on_run(&run, &call.output, streams);
    if is_refused(&run) {
        return Ok(ExitStatus::Failed);
    }
    let year = year(&run, args.compute.data.year)?;
    let space = choices::declared(&run.catalogue, &run.settings);
    let annual = annual(args, &run, others, (&space, year));
    call.write(
        streams,
        || pages::report::report(&annual),
        || listing::score::score(&run, usize::MAX),
        // Refused before.
        || (),
    )?;
    Ok(if annual.has_answer() { ExitStatus::Done } else { ExitStatus::No })
}

/// The year reported on: the one asked for, else the latest.
fn year(run: &Run, asked: Option<Year>) -> anyhow::Result<Year> {
    let latest = run.assessments.iter().map(|own| own.year).max();
    match (asked, latest) {
        (Some(asked), Some(latest)) if asked != latest => {
            bail!(usage::year_without_data(&names::years(&run.assessments)))
        }
        (_, Some(latest)) => Ok(latest),
        (_, None) => bail!(usage::nothing_to_report()),
    }
}

/// HTML unless another format is asked for, and a sheet for each section in a
/// workbook; data have commands of their own.
fn output(asked: &OutputArgs) -> anyhow::Result<Output> {
    let format = asked.asked_format().unwrap_or(Format::Html);
    match format {
        Format::Csv | Format::Json | Format::Github | Format::Junit => {
            bail!(usage::report_is_no_data())
        }
        _ => Ok(Output { sheets: Sheets::PerSection, ..asked.decided_in(format) }),
    }
}

/// Everything that the report speaks of.
fn annual<'a>(
    args: &ReportArgs,
    run: &'a Run,
    others: Vec<Record>,
    (space, year): (&'a anyhow::Result<Space<'a>>, Year),
) -> AnnualReport<'a> {
    let (results, earlier): (Vec<&Assessment>, Vec<&Assessment>) =
        run.assessments.iter().partition(|own| own.year == year);
    let absent = trial::absent(&results, &earlier);
    let main = report::main_area(&run.catalogue, &results);
    let is_subject = |own: &Assessment| main.is_none_or(|area| own.area == area);
    let is_looked_at = |own: &Assessment| own.year == year && is_subject(own);
    let areas = run.assessments.chunk_by(|one, next| one.area == next.area);
    let areas = areas.filter(|years| years.last().is_some_and(is_looked_at));
    let subjects = areas.map(|years| Trend::of(&run.catalogue, &run.settings, years)).collect();
    let looked_at: Vec<&Assessment> =
        results.iter().copied().filter(|own| is_subject(own)).collect();
    let beside = run.assessments.iter().filter(|own| !is_looked_at(own));
    let others = others.into_iter().chain(beside.map(Assessment::record)).collect();
    AnnualReport {
        run,
        year,
        subjects,
        ranked: report::side_by_side(run, main, year),
        tried: tried(args, run, (looked_at, others), (space, year)),
        absent,
    }
}

/// What other choices would make of the result, or why nobody can tell.
fn tried<'a>(
    args: &ReportArgs,
    run: &'a Run,
    (results, others): (Vec<&'a Assessment>, Vec<Record>),
    (space, year): (&'a anyhow::Result<Space<'a>>, Year),
) -> Result<TriedRun<'a>, String> {
    let space = space.as_ref().map_err(ToString::to_string)?;
    let seed = args.seed.unwrap_or(SEED);
    let draws = Draws::Seeded { seed, count: args.draws.unwrap_or(DRAWS) };
    let trial = Trial { year, results, others, absent: Vec::new(), threads: threads(None) };
    trial::run(run, trial, (space, draws), Source::Seeded(seed)).map_err(|error| error.to_string())
}
