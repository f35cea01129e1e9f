//! `tidy`: any accepted input as clean CSV.

use std::io::Write;

use anyhow::bail;

use super::args::{Format, TidyArgs};
use super::{ExitStatus, load};
use crate::report::document::Document;
use crate::report::listing::tidy;
use crate::report::words::usage;

/// Runs the command.
pub(crate) fn run(
    args: &TidyArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let mut output = args.output.clone();
    if output.format.is_some_and(|format| format != Format::Csv)
        || !matches!(output.format(), Format::Csv | Format::Table)
    {
        bail!(usage::ONLY_CSV);
    }
    output.format = Some(Format::Csv);
    let call = load::Call {
        command: "tidy",
        catalogue: args.data.catalogue.as_deref(),
        files: &args.files,
        record: None,
        output: &output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let run = load::run(load::Request {
        skip_invalid: args.skip_invalid,
        ..load::Request::reading(catalogue, &args.files, &args.data)
    })?;
    load::remark(&run, &output, stderr);
    if load::is_refused(&run) {
        return Ok(ExitStatus::Failed);
    }
    call.write(stdout, Document::default, || tidy::rows(&run), || ())?;
    Ok(ExitStatus::Done)
}
