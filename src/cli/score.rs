//! `score`: the index of every area and year.

use std::io::Write;

use serde::Serialize;

use super::args::ScoreArgs;
use super::{ExitStatus, load};
use crate::report::run::Run;
use crate::report::view::{self, FindingView, Preamble, ResultView};
use crate::report::{listing, pages};

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
    let run = load::run(load::Request::computing(catalogue, &args.files, &args.compute))?;
    load::remark(&run, output, stderr);
    let refused = load::is_refused(&run);
    if !refused || output.format() == super::args::Format::Json {
        call.write(
            stdout,
            || pages::score::score(&run, output.verbose),
            || listing::score(&run),
            || view(&run),
        )?;
    }
    Ok(status(&run))
}

fn view(run: &Run) -> View {
    View {
        preamble: Preamble::new("score", run),
        results: run
            .assessments
            .iter()
            .map(|assessment| view::result(&run.catalogue, run, assessment))
            .collect(),
        findings: run.findings.iter().map(view::finding).collect(),
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
