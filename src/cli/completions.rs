//! `completions`: scripts by which shells complete commands and options.

use std::io::Write;

use clap_complete::Shell;

use super::args::CompletionsArgs;
use super::{ExitStatus, usage};
use crate::output::destination::sink::Sink;

/// Runs the command.
pub(crate) fn run(args: &CompletionsArgs, stdout: &mut dyn Write) -> anyhow::Result<ExitStatus> {
    let sink = match &args.output {
        Some(path) => Sink::file(path, &[])?,
        None => Sink::Stdout,
    };
    sink.write(&script(args.shell.into()), stdout)?;
    Ok(ExitStatus::Done)
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut usage::in_single_lines(), "gdindex", &mut script);
    script
}
