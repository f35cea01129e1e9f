//! `tidy`: any accepted input as clean CSV.

use anyhow::bail;
use clap::Args;

use crate::cli::args::DataArgs;
use crate::cli::args::output::{Format, OutputArgs};
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::remarks;
use crate::cli::request::{Request, is_refused};
use crate::cli::streams::Streams;
use crate::report::document::Document;
use crate::report::listing::tidy;
use crate::report::words::{help, usage};

#[derive(Debug, Args)]
pub(crate) struct TidyArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[command(flatten)]
    data: DataArgs,
    #[arg(long, help = help::SKIP_INVALID, help_heading = help::DATA_OPTIONS)]
    skip_invalid: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub(crate) fn run(args: &TidyArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    if args.output.asked_format().is_some_and(|format| format != Format::Csv) {
        bail!(usage::ONLY_CSV);
    }
    let call = Call {
        command: "tidy",
        catalogue: args.data.catalogue.as_deref(),
        files: &args.files,
        record: None,
        output: args.output.decided_in(Format::Csv),
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = Request::reading(catalogue, &args.files, &args.data);
    let run = Request { skip_invalid: args.skip_invalid, ..request }.run()?;
    remarks::on_run(&run, &call.output, streams);
    if is_refused(&run) {
        return Ok(ExitStatus::Failed);
    }
    call.write(streams, Document::default, || tidy::rows(&run), || ())?;
    Ok(ExitStatus::Done)
}
