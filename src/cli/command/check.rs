//! `check`: are the data complete and right?

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use crate::check::comparison::{self, Data, compare};
use crate::check::{self, Demands, completeness, requirement};
use crate::cli::args::DataArgs;
use crate::cli::args::choice::By;
use crate::cli::args::output::{Format, OutputArgs};
use crate::cli::args::value::read_share;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Inspected, Request};
use crate::cli::streams::Streams;
use crate::cli::{remarks, screen};
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
use crate::report::words::{self, help, usage};
use crate::report::{listing, pages, view};

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, value_name = "SHARE", value_parser = read_share,
        allow_negative_numbers = true,
          help = help::MIN_COVERAGE, help_heading = help::COMMAND_OPTIONS)]
    min_coverage: Option<f64>,
    #[arg(long, value_name = "NAME", help = help::REQUIRE, help_heading = help::COMMAND_OPTIONS)]
    require: Vec<String>,
    #[arg(long, value_name = "GROUP", help = help::CHECK_BY, help_heading = help::COMMAND_OPTIONS)]
    by: Option<By>,
    #[arg(long, value_name = "FILE", num_args = 1.., help = help::AGAINST, help_heading = help::COMMAND_OPTIONS)]
    against: Vec<String>,
    #[arg(long, help = help::STRICT, help_heading = help::COMMAND_OPTIONS)]
    strict: bool,
    #[command(flatten)]
    data: DataArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub(crate) fn run(args: &CheckArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let files = [args.files.as_slice(), &args.against].concat();
    let call = Call {
        command: "check",
        catalogue: args.data.catalogue.as_deref(),
        files: &files,
        record: None,
        output: args.output.decided_in(args.output.asked_format().unwrap_or(Format::Table)),
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let required = required(&catalogue, &args.require)?;
    let request = |catalogue, files| Request::reading(catalogue, files, &args.data);
    let old = match args.against.as_slice() {
        [] => None,
        files => {
            let request = request(catalogue.clone(), files);
            Some(Request { reach: Reach::UpToThisYear, ..request }.run_for_check()?)
        }
    };
    let mut new = request(catalogue, &args.files).run_for_check()?;
    let against = old.as_ref().map(|old| against(&mut new, old));
    let Inspected { run, invalid } = &new;
    remarks::on_inputs(run, &call.output, streams);
    let min_coverage = args.min_coverage.unwrap_or(run.settings.min_coverage);
    let demands = Demands { min_coverage, required, strict: args.strict };
    let verdict = check::judge(&run.findings, &run.assessments, invalid, demands);
    let checked = Checked { run, invalid, verdict, absent: absent(run, &args.data), against };
    remark(&checked, args.output.quiet, streams);
    write(&call, args.by, &checked, streams)?;
    Ok(if checked.verdict.passed() { ExitStatus::Done } else { ExitStatus::No })
}

/// Compares the data; who fell silent is a finding of theirs.
fn against<'a>(new: &mut Inspected, old: &'a Inspected) -> Against<'a> {
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
fn remark(checked: &Checked<'_>, quiet: bool, streams: &mut Streams<'_>) {
    let Some(against) = checked.against.as_ref().filter(|own| !quiet && own.errors() > 0) else {
        return;
    };
    let text = words::check::errors_before(&against.files(), against.errors());
    streams.tell(&format!("{text}\n"));
}

fn write(
    call: &Call<'_>,
    by: Option<By>,
    checked: &Checked<'_>,
    streams: &mut Streams<'_>,
) -> anyhow::Result<()> {
    let page = || match by {
        Some(By::Department) => pages::check::reminder::reminder(checked),
        None => {
            let top = screen::most_on_page(&call.output);
            let extent = Extent { top, all: call.output.verbose, rest: Rest::WithV };
            pages::check::check(checked, extent)
        }
    };
    match call.output.format {
        Format::Github => {
            let closing = words::check::verdict(&checked.verdict);
            let text = github::write(&annotations::annotations(checked), &closing);
            call.write_text(streams, &text)?;
            add_to_summary(&page(), streams);
            Ok(())
        }
        Format::Junit => call.write_text(streams, &junit::write(&suites::suites(checked))),
        _ => call.write(
            streams,
            page,
            || listing::check::check(checked),
            || view::check::check(checked, by.map(|_| reminders(checked))),
        ),
    }
}

/// Adds the page to what the job shows of itself, where the job has a file
/// for that; the verdict does not depend on it.
fn add_to_summary(page: &Document, streams: &mut Streams<'_>) {
    let path = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty());
    let Some(path) = path.map(PathBuf::from) else { return };
    let text = markdown::write(&page.clone().harmless());
    if let Err(error) = job_summary::append(&path, &text) {
        let reason = words::usage::reason(&error);
        let text = words::check::no_summary(&harmless(&path.to_string_lossy()), &reason);
        streams.tell(&format!("{text}\n"));
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
