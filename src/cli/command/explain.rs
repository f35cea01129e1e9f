//! `explain`: a point with its formula, or a finding code.

use anyhow::bail;
use clap::Args;

use crate::cli::args::ComputeArgs;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::request::{Kept, Request};
use crate::cli::streams::Streams;
use crate::model::nearest::nearest;
use crate::model::text::squeeze;
use crate::model::{Catalogue, Code, Lookup};
use crate::report::outcome::run::{Overrides, Run};
use crate::report::pages::explain::{code as code_page, point as page};
use crate::report::words::{help, usage};
use crate::report::{listing, view};

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "POINT|CODE", help = help::SUBJECT, display_order = 0)]
    subject: String,
    #[arg(value_name = "FILE", help = help::FILES, display_order = 1)]
    files: Vec<String>,
    #[command(flatten)]
    compute: ComputeArgs,
}

/// Runs the command.
pub(crate) fn run(args: &ExplainArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call::computing("explain", &args.files, &args.compute)?;
    if let Some(code) = code_in(&args.subject) {
        let page = code_page::code(code);
        call.write(
            streams,
            || page.clone(),
            || listing::explain::explain(&page),
            || view::explain::code(code),
        )?;
        return Ok(ExitStatus::Done);
    }
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let point = find(&catalogue, &args.subject)?;
    let run = if args.files.is_empty() {
        Kept::new(without_data(catalogue))
    } else {
        Request::computing(catalogue, &args.files, &args.compute).run()?
    };
    let page = || page::point(&run, point);
    call.answer(
        &run,
        streams,
        page,
        || listing::explain::explain(&page()),
        || view::explain::point(&run, point),
    )
}

/// The code that is meant: as it is, or in the brackets of a message.
fn code_in(subject: &str) -> Option<Code> {
    candidates(subject).iter().find_map(|text| Code::find(text))
}

/// What may be a code: all of the text, and what it has in brackets.
fn candidates(subject: &str) -> Vec<String> {
    let squeezed = squeeze(subject).to_lowercase().replace('_', "-");
    let is_open = |c| matches!(c, '[' | '【' | '〔');
    let is_close = |c| matches!(c, ']' | '】' | '〕');
    let bracketed = squeezed.split(is_open).skip(1).filter_map(|rest| rest.split(is_close).next());
    let bracketed: Vec<String> = bracketed.map(ToOwned::to_owned).collect();
    [vec![squeezed], bracketed].concat()
}

fn find(catalogue: &Catalogue, subject: &str) -> anyhow::Result<usize> {
    if let Lookup::Found(point) = catalogue.point_meant(subject) {
        return Ok(point);
    }
    let mut near = catalogue.names.nearest(subject);
    if near.is_empty() {
        near = near_in_english(catalogue, subject);
    }
    bail!(usage::unknown_subject(subject, &near))
}

/// Codes and English names similar to what is in brackets, or to all of the
/// text.
fn near_in_english(catalogue: &Catalogue, subject: &str) -> Vec<String> {
    let codes = Code::ALL.iter().map(|code| code.text());
    let names = catalogue.points.iter().filter_map(|point| point.name_en.as_deref());
    let known: Vec<&str> = codes.chain(names).collect();
    let keys: Vec<String> = known.iter().map(|name| squeeze(name).to_lowercase()).collect();
    let known = || known.iter().copied().zip(keys.iter().map(String::as_str));
    let near = candidates(subject).into_iter().rev().map(|text| nearest(&text, known()));
    near.into_iter().find(|near| !near.is_empty()).unwrap_or_default()
}

fn without_data(catalogue: Catalogue) -> Run {
    Run {
        settings: catalogue.settings.clone(),
        catalogue,
        overrides: Overrides::default(),
        inputs: Vec::new(),
        findings: Vec::new(),
        assessments: Vec::new(),
    }
}
