//! `trend`: years side by side, and where the pace leads.

use clap::Args;

use crate::analysis::trend::Trend;
use crate::cli::args::ComputeArgs;
use crate::cli::args::value::read_count;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Request, Supposes};
use crate::cli::streams::Streams;
use crate::intake::Reach;
use crate::report::pages::extent::Extent;
use crate::report::pages::extent::Rest;
use crate::report::words::help;
use crate::report::{listing, pages, view};

/// How many movers are shown up, and as many down, unless asked for more.
const TOP: usize = 5;

#[derive(Debug, Args)]
pub(crate) struct TrendArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::MOVERS, help_heading = help::COMMAND_OPTIONS)]
    top: Option<usize>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &TrendArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call::computing("trend", &args.files, &args.compute)?;
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = Request::computing(catalogue, &args.files, &args.compute);
    let (reach, supposes) = (Reach::UpToThisYear, Supposes::LatestYear);
    let run = Request { reach, supposes, ..request }.run()?;
    let trends = Trend::all(&run.catalogue, &run.settings, &run.assessments);
    let all = call.output.verbose;
    let extent = Extent { top: args.top.unwrap_or(TOP), all, rest: Rest::WithV };
    call.answer(
        &run,
        streams,
        || pages::trend::trend(&run, &trends, extent),
        || listing::trend::trend(&run, &trends),
        || view::trend::trend(&run, &trends),
    )
}
