//! `check`: are the data complete and right?

use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;

use super::args::{By, CheckArgs, DataArgs, Format};
use super::{ExitStatus, load, screen};
use crate::check::comparison::{self, Data, compare};
use crate::check::{self, Demands, completeness, requirement};
use crate::intake::Reach;
use crate::model::Catalogue;
use crate::model::text::harmless;
use crate::output::destination::job_summary;
use crate::output::{github, junit, markdown};
use crate::report::ci::{annotations, suites};
use crate::report::document::Document;
use crate::report::outcome::check::{Against, Checked};
use crate::report::outcome::reminders::reminders;
use crate::report::outcome::run::Run;
use crate::report::pages::extent::{Extent, Rest};
use crate::report::words::{self, usage};
use crate::report::{listing, pages, view};

/// Runs the command.
pub(crate) fn run(
    args: &CheckArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let files = [args.files.as_slice(), &args.against].concat();
    let call = load::Call {
        command: "check",
        catalogue: args.data.catalogue.as_deref(),
        files: &files,
        record: None,
        output: &args.output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let required = required(&catalogue, &args.require)?;
    let request = |catalogue, files| load::Request::reading(catalogue, files, &args.data);
    let old = match args.against.as_slice() {
        [] => None,
        files => Some(load::run_for_check(load::Request {
            reach: Reach::UpToThisYear,
            ..request(catalogue.clone(), files)
        })?),
    };
    let mut new = load::run_for_check(request(catalogue, &args.files))?;
    let against = old.as_ref().map(|old| against(&mut new, old));
    let load::Inspected { run, invalid } = &new;
    load::describe_inputs(run, &args.output, stderr);
    let min_coverage = args.min_coverage.unwrap_or(run.settings.min_coverage);
    let demands = Demands { min_coverage, required, strict: args.strict };
    let verdict = check::judge(&run.findings, &run.assessments, invalid, demands);
    let checked = Checked { run, invalid, verdict, absent: absent(run, &args.data), against };
    remark(&checked, args.output.quiet, stderr);
    write(&call, args.by, &checked, stdout, stderr)?;
    Ok(if checked.verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}

/// Compares the data; who fell silent is a finding of theirs.
fn against<'a>(new: &mut load::Inspected, old: &'a load::Inspected) -> Against<'a> {
    let results = Data { assessments: &new.run.assessments, invalid: &new.invalid };
    let before = Data { assessments: &old.run.assessments, invalid: &old.invalid };
    let comparisons = compare(results, before);
    let (catalogue, results) = (&new.run.catalogue, &new.run.assessments);
    let found = comparison::findings(catalogue, results, &old.run.assessments, &comparisons);
    new.run.findings.extend(found);
    Against { run: &old.run, comparisons }
}

/// The areas of which nothing was handed in, where all were asked for.
fn absent<'a>(run: &'a Run, data: &DataArgs) -> Vec<&'a str> {
    if !data.area.is_empty() {
        return Vec::new();
    }
    completeness::absent(&run.catalogue, &run.assessments)
}

/// Says where the data compared with could not be read.
fn remark(checked: &Checked<'_>, quiet: bool, stderr: &mut dyn Write) {
    let Some(against) = checked.against.as_ref().filter(|own| !quiet && own.errors() > 0) else {
        return;
    };
    let text = words::check::errors_before(&against.files(), against.errors());
    // Where even standard error is closed there is nobody left to tell.
    let _ = writeln!(stderr, "{text}");
}

fn write(
    call: &load::Call<'_>,
    by: Option<By>,
    checked: &Checked<'_>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<()> {
    let page = || match by {
        Some(By::Department) => pages::check::reminder::reminder(checked),
        None => {
            let top = screen::most_on_page(call.output);
            let extent = Extent { top, all: call.output.verbose, rest: Rest::WithV };
            pages::check::check(checked, extent)
        }
    };
    match call.output.format() {
        Format::Github => {
            let closing = words::check::verdict(&checked.verdict);
            let text = github::write(&annotations::annotations(checked), &closing);
            call.write_text(stdout, &text)?;
            add_to_summary(&page(), stderr);
            Ok(())
        }
        Format::Junit => call.write_text(stdout, &junit::write(&suites::suites(checked))),
        _ => call.write(
            stdout,
            page,
            || listing::check::check(checked),
            || view::check::check(checked, by.map(|_| reminders(checked))),
        ),
    }
}

/// Adds the page to what the job shows of itself, where the job has a file
/// for that; the verdict does not depend on it.
fn add_to_summary(page: &Document, stderr: &mut dyn Write) {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty());
    let Some(path) = path.map(PathBuf::from) else { return };
    let text = markdown::write(&page.clone().harmless());
    if let Err(error) = job_summary::append(&path, &text) {
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
