//! `score`: the index of every area and year.

mod large;
mod progress;

use std::num::NonZeroUsize;

use clap::Args;

use crate::cli::args::ComputeArgs;
use crate::cli::args::output::Format;
use crate::cli::args::value::{read_depth, read_threads, threads};
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::Request;
use crate::cli::streams::Streams;
use crate::intake::Opened;
use crate::report::words::help;
use crate::report::{listing, pages, view};
use large::{Asked, Done};

/// How deep the levels of a page go, unless somebody asks.
const USUAL_DEPTH: usize = 2;

#[derive(Debug, Args)]
pub(crate) struct ScoreArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_depth,
          allow_negative_numbers = true, help = help::DEPTH, help_heading = help::COMMAND_OPTIONS)]
    depth: Option<usize>,
    #[arg(long, value_name = "N", value_parser = read_threads,
          allow_negative_numbers = true, help = help::THREADS, help_heading = help::COMMAND_OPTIONS)]
    threads: Option<NonZeroUsize>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &ScoreArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call::computing("score", &args.files, &args.compute)?;
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let mut opened = None;
    if let (Format::Csv, [file]) = (call.output.format, args.files.as_slice()) {
        match large::open(file)? {
            Opened::Whole(source) => opened = Some(source),
            Opened::Large(input) => {
                let asked = Asked {
                    compute: &args.compute,
                    depth: args.depth.unwrap_or(usize::MAX),
                    threads: threads(args.threads),
                };
                match large::score(asked, &call, &catalogue, input, streams)? {
                    Done::Written(status) => return Ok(status),
                    Done::Unsuited(source) => opened = Some(source),
                }
            }
        }
    }
    let request = Request::computing(catalogue, &args.files, &args.compute);
    let run = Request { opened, ..request }.run()?;
    let depth = args.depth.unwrap_or(usize::MAX);
    let usual = if call.output.verbose { usize::MAX } else { USUAL_DEPTH };
    let status = call.answer(
        &run,
        streams,
        || pages::score::score(&run, args.depth.unwrap_or(usual)),
        || listing::score::score(&run, depth),
        || view::score::score(&run, depth),
    )?;
    let has_answer = run.assessments.iter().any(|own| own.index.score.is_some());
    Ok(if status == ExitStatus::Done && !has_answer { ExitStatus::No } else { status })
}
