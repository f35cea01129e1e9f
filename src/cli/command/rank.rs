//! `rank`: areas side by side.

use std::collections::HashMap;

use anyhow::bail;
use clap::Args;

use crate::analysis::benchmark::{Benchmark, Wanted};
use crate::analysis::rank::{self, AreaStanding, Ranking};
use crate::cli::args::ComputeArgs;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Request, is_refused};
use crate::cli::streams::Streams;
use crate::cli::{names, remarks};
use crate::intake::Reach;
use crate::report::outcome::rank::RankedRun;
use crate::report::outcome::run::Run;
use crate::report::words::{help, usage};
use crate::report::{listing, pages, view};
use crate::score::Assessment;

#[derive(Debug, Args)]
pub(crate) struct RankArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "AREA", value_parser = read_benchmark,
          help = help::BENCHMARK, help_heading = help::COMMAND_OPTIONS)]
    benchmark: Option<Wanted>,
    #[arg(long, value_name = "AREA", help = help::PROFILE, help_heading = help::COMMAND_OPTIONS)]
    profile: Option<String>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &RankArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call::computing("rank", &args.files, &args.compute)?;
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = Request::computing(catalogue, &args.files, &args.compute);
    // The year before is compared with, also where `--year` selects one.
    let run = Request { reach: Reach::UpToThisYear, ..request }.run()?;
    remarks::on_run(&run, &call.output, streams);
    if is_refused(&run) {
        return call.refuse(streams, || view::rank::refused(&run));
    }
    let ranked = ranked(args, &run)?;
    call.write(
        streams,
        || pages::rank::rank(&ranked),
        || listing::rank::rank(&ranked),
        || view::rank::rank(&ranked),
    )?;
    Ok(if ranked.has_answer() { ExitStatus::Done } else { ExitStatus::No })
}

fn ranked<'a>(args: &RankArgs, run: &'a Run) -> anyhow::Result<RankedRun<'a>> {
    let year = args.compute.data.year;
    let standings = run.assessments.iter().map(AreaStanding::from);
    let Some(ranking) = rank::rank(standings, year) else {
        bail!(usage::year_without_data(&names::years(&run.assessments)));
    };
    let needs_points = args.benchmark.is_some() || args.profile.is_some();
    let results = if needs_points { results(run, &ranking) } else { Vec::new() };
    let find =
        |option, name: &str| names::area((&run.catalogue, option, name), ranking.year, &results);
    let profiled = args.profile.as_deref().map(|name| find("--profile", name)).transpose()?;
    let wanted = args.benchmark.clone().or(profiled.map(|_| Wanted::Median));
    let benchmark = match &wanted {
        Some(Wanted::Area(name)) => Some(Benchmark::of_area(results[find("--benchmark", name)?])),
        Some(Wanted::Best) if ranking.ranked > 0 => Some(Benchmark::of_area(results[0])),
        Some(Wanted::Median) => Benchmark::median(&results),
        Some(Wanted::Best) | None => None,
    };
    Ok(RankedRun { run, ranking, results, wanted, benchmark, profiled })
}

/// The results of the ranked year in the order of the ranking.
fn results<'a>(run: &'a Run, ranking: &Ranking) -> Vec<&'a Assessment> {
    let of_year = run.assessments.iter().filter(|own| own.year == ranking.year);
    let by_area: HashMap<&str, &Assessment> = of_year.map(|own| (own.area.as_str(), own)).collect();
    ranking.rows.iter().map(|row| by_area[row.standing.area.as_str()]).collect()
}

/// What areas are compared with.
fn read_benchmark(text: &str) -> Result<Wanted, String> {
    match text.trim() {
        "@best" => Ok(Wanted::Best),
        "@median" => Ok(Wanted::Median),
        other if other.starts_with('@') || other.is_empty() => Err(usage::bad_benchmark(text)),
        area => Ok(Wanted::Area(area.to_owned())),
    }
}
