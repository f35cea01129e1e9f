//! `check`: are the data complete and right?

use std::io::Write;

use super::args::CheckArgs;
use super::{ExitStatus, load};
use crate::check;
use crate::report::checked::Checked;
use crate::report::pages::findings::worst_first;
use crate::report::{check_view, listing, pages};

/// Runs the command.
pub(crate) fn run(
    args: &CheckArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let call = load::Call {
        command: "check",
        catalogue: args.data.catalogue.as_deref(),
        files: &args.files,
        output: &args.output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let load::Inspected { run, invalid } = load::run_for_check(load::Request {
        catalogue,
        files: &args.files,
        data: &args.data,
        scoring: None,
        skip_invalid: false,
    })?;
    load::describe_inputs(&run, &args.output, stderr);
    let min_coverage = args.min_coverage.unwrap_or(run.settings.min_coverage);
    let verdict = check::judge(&run.findings, &run.assessments, min_coverage);
    let checked = Checked { run: &run, invalid: &invalid, verdict };
    call.write(
        stdout,
        || pages::check::check(&checked, args.output.verbose),
        || listing::check(&run, &worst_first(&run.findings, true)),
        || check_view::check(&checked),
    )?;
    Ok(if checked.verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}
