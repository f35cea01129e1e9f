//! `check`: are the data complete and right?

use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;

use super::args::{CheckArgs, Format};
use super::{ExitStatus, load};
use crate::check::{self, Demands, requirement};
use crate::model::Catalogue;
use crate::model::text::harmless;
use crate::output::{github, junit, markdown, summary};
use crate::report::checked::Checked;
use crate::report::document::Document;
use crate::report::words::{self, usage};
use crate::report::{annotations, check_view, listing, pages, suites};

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
    write(&call, &checked, stdout, stderr)?;
    Ok(if checked.verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}

fn write(
    call: &load::Call<'_>,
    checked: &Checked<'_>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<()> {
    let page = || pages::check::check(checked, call.output.verbose);
    match call.output.format() {
        Format::Github => {
            let closing = words::check::verdict(&checked.verdict);
            let text = github::write(&annotations::annotations(checked), &closing);
            call.write_text(stdout, &text)?;
            add_to_summary(&page(), stderr);
            Ok(())
        }
        Format::Junit => call.write_text(stdout, &junit::write(&suites::suites(checked))),
        _ => call.write(stdout, page, || listing::check(checked), || check_view::check(checked)),
    }
}

/// Adds the page to what the job shows of itself, where the job has a file
/// for that; the verdict does not depend on it.
fn add_to_summary(page: &Document, stderr: &mut dyn Write) {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty());
    let Some(path) = path.map(PathBuf::from) else { return };
    let text = markdown::write(&page.clone().harmless());
    if let Err(error) = summary::append(&path, &text) {
        let reason = words::usage::reason(&error);
        let text = words::check::no_summary(&harmless(&path.to_string_lossy()), &reason);
        // Where even standard error is closed there is nobody left to tell.
        let _ = writeln!(stderr, "{text}");
    }
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
