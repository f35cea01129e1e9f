//! `check`: are the data complete and right?

use std::io::Write;

use anyhow::bail;

use super::args::CheckArgs;
use super::{ExitStatus, load};
use crate::check::{self, Demands, requirement};
use crate::model::Catalogue;
use crate::report::checked::Checked;
use crate::report::words::usage;
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
    let required = required(&catalogue, &args.require)?;
    let load::Inspected { run, invalid } = load::run_for_check(load::Request {
        catalogue,
        files: &args.files,
        data: &args.data,
        scoring: None,
        skip_invalid: false,
    })?;
    load::describe_inputs(&run, &args.output, stderr);
    let min_coverage = args.min_coverage.unwrap_or(run.settings.min_coverage);
    let demands = Demands { min_coverage, required, strict: args.strict };
    let verdict = check::judge(&run.findings, &run.assessments, &invalid, demands);
    let checked = Checked { run: &run, invalid: &invalid, verdict };
    call.write(
        stdout,
        || pages::check::check(&checked, args.output.verbose),
        || listing::check(&checked),
        || check_view::check(&checked),
    )?;
    Ok(if checked.verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}

/// What has to be reported.
fn required(
    catalogue: &Catalogue,
    names: &[String],
) -> anyhow::Result<Vec<requirement::Requirement>> {
    let mut required = Vec::new();
    for name in names {
        match requirement::find(catalogue, name) {
            Ok(found) => required.push(found),
            Err(nearest) => bail!(usage::unknown_requirement(name, &nearest)),
        }
    }
    Ok(required)
}
