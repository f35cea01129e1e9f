//! The command line: arguments in, library calls, one write. One file per
//! command.

mod args;
mod catalogue;
mod check;
mod choices;
mod completions;
mod draws;
mod exit_status;
mod explain;
mod gap;
mod language;
mod large;
mod load;
mod man;
mod progress;
mod rank;
mod report;
mod score;
mod screen;
mod sensitivity;
mod template;
mod tidy;
mod trend;
mod usage;

use std::ffi::OsString;
use std::io::Write;

use clap::FromArgMatches;

pub use exit_status::ExitStatus;

use crate::model::text::harmless;
use crate::report::words;
use args::{Cli, Command};

/// Runs the program with these arguments, the first being its own name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> ExitStatus {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Err(error) = language::settle(&arguments) {
        return fail(&error, stderr);
    }
    let parsed = usage::command().try_get_matches_from(&arguments);
    let done = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => answer(cli.command, stdout, stderr),
        Err(error) => usage::report(&error, &arguments, stdout, stderr),
    };
    done.unwrap_or_else(|error| fail(&error, stderr))
}

/// Runs a command.
fn answer(
    command: Command,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    match command {
        Command::Score(args) => score::run(&args, stdout, stderr),
        Command::Gap(args) => gap::run(&args, stdout, stderr),
        Command::Rank(args) => rank::run(&args, stdout, stderr),
        Command::Trend(args) => trend::run(&args, stdout, stderr),
        Command::Sensitivity(args) => sensitivity::run(&args, stdout, stderr),
        Command::Report(args) => report::run(&args, stdout, stderr),
        Command::Check(args) => check::run(&args, stdout, stderr),
        Command::Explain(args) => explain::run(&args, stdout, stderr),
        Command::Tidy(args) => tidy::run(&args, stdout, stderr),
        Command::Template(args) => template::run(&args, stdout, stderr),
        Command::Catalogue(command) => catalogue::run(&command, stdout, stderr),
        Command::Completions(args) => completions::run(&args, stdout),
        Command::Man(args) => man::run(&args, stdout),
    }
}

/// Says why a run could not be done.
fn fail(error: &anyhow::Error, stderr: &mut dyn Write) -> ExitStatus {
    let text = format!("gdindex: {}: {error:#}", words::usage::ERROR);
    for line in text.lines() {
        // Where even standard error is closed there is nobody left to tell.
        let _ = writeln!(stderr, "{}", harmless(line));
    }
    ExitStatus::Failed
}
