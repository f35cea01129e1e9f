//! `score`: the index of every area and year.

use std::io::Write;

use serde::Serialize;

use super::args::{Format, ScoreArgs};
use super::large::{self, Done};
use super::{ExitStatus, load};
use crate::intake::Opened;
use crate::report::outcome::run::Run;
use crate::report::view::finding::{FindingView, findings};
use crate::report::view::preamble::Preamble;
use crate::report::view::result::{self, ResultView};
use crate::report::{listing, pages};

/// How deep the levels of a page go, unless somebody asks.
const USUAL_DEPTH: usize = 2;

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    preamble: Preamble,
    results: Vec<ResultView>,
    findings: Vec<FindingView>,
}

/// Runs the command.
pub(crate) fn run(
    args: &ScoreArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = &args.compute.output;
    let call = load::Call::computing("score", &args.files, &args.compute);
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let mut opened = None;
    if let (Format::Csv, [file]) = (output.format(), args.files.as_slice()) {
        match large::open(file)? {
            Opened::Whole(source) => opened = Some(source),
            Opened::Large(input) => {
                match large::score(args, &call, &catalogue, input, stdout, stderr)? {
                    Done::Written(status) => return Ok(status),
                    Done::Unsuited(source) => opened = Some(source),
                }
            }
        }
    }
    let request = load::Request::computing(catalogue, &args.files, &args.compute);
    let run = load::run(load::Request { opened, ..request })?;
    load::remark(&run, output, stderr);
    let depth = args.depth.unwrap_or(usize::MAX);
    let usual = if output.verbose { usize::MAX } else { USUAL_DEPTH };
    let refused = load::is_refused(&run);
    if !refused || output.format() == Format::Json {
        call.write(
            stdout,
            || pages::score::score(&run, args.depth.unwrap_or(usual)),
            || listing::score::score(&run, depth),
            || view(&run, depth),
        )?;
    }
    Ok(status(&run))
}

fn view(run: &Run, depth: usize) -> View {
    View {
        preamble: Preamble::new("score", run),
        results: run
            .assessments
            .iter()
            .map(|assessment| result::result(run, assessment, depth))
            .collect(),
        findings: findings(&run.findings),
    }
}

/// Failed with invalid data; no where every index is withheld.
fn status(run: &Run) -> ExitStatus {
    if load::is_refused(run) {
        ExitStatus::Failed
    } else if run.assessments.iter().all(|assessment| assessment.index.score.is_none()) {
        ExitStatus::No
    } else {
        ExitStatus::Done
    }
}
