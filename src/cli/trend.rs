//! `trend`: years side by side, and where the pace leads.

use std::io::Write;

use super::ExitStatus;
use super::args::{Format, TrendArgs};
use super::load::{self, Supposes};
use crate::analysis::trend::Trend;
use crate::intake::Reach;
use crate::report::pages::extent::{Extent, Rest};
use crate::report::{listing, pages, view};

/// How many movers are shown up, and as many down, unless asked for more.
const TOP: usize = 5;

/// Runs the command.
pub(crate) fn run(
    args: &TrendArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = &args.compute.output;
    let call = load::Call::computing("trend", &args.files, &args.compute);
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let request = load::Request::computing(catalogue, &args.files, &args.compute);
    let (reach, supposes) = (Reach::UpToThisYear, Supposes::LatestYear);
    let run = load::run(load::Request { reach, supposes, ..request })?;
    load::remark(&run, output, stderr);
    let refused = load::is_refused(&run);
    let trends = Trend::all(&run.catalogue, &run.settings, &run.assessments);
    let extent = Extent { top: args.top.unwrap_or(TOP), all: output.verbose, rest: Rest::WithV };
    if !refused || output.format() == Format::Json {
        call.write(
            stdout,
            || pages::trend::trend(&run, &trends, extent),
            || listing::trend::trend(&run, &trends),
            || view::trend::trend(&run, &trends),
        )?;
    }
    Ok(if refused { ExitStatus::Failed } else { ExitStatus::Done })
}
