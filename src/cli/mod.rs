//! The command line: which command is called, in which language it speaks, and
//! how it ends. What the commands do stands in `command`.

mod args;
mod call;
mod command;
mod exit_status;
mod help;
mod language;
mod names;
mod remarks;
mod request;
mod scope;
mod screen;
mod settings;
mod streams;
mod usage;
mod write;

use std::ffi::OsString;
use std::io::Write;

use clap::{CommandFactory, FromArgMatches, Parser};

pub use exit_status::ExitStatus;

use crate::model::text::harmless;
use crate::report::words;
use command::Command;
use language::Lang;
use streams::Streams;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "gdindex", version, about = words::help::ABOUT, override_usage = words::help::USAGE)]
struct Cli {
    /// Read before all others, by `language::settle`; here for its help and
    /// its mistakes.
    #[arg(long, global = true, value_name = "LANG", help = words::help::LANG,
          help_heading = words::help::OUTPUT_OPTIONS)]
    lang: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

/// Runs the program with these arguments, the first being its own name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> ExitStatus {
    let mut streams = Streams { stdout, stderr };
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Err(error) = language::settle(&arguments) {
        return fail(&error, &mut streams);
    }
    let parsed = program().try_get_matches_from(&arguments);
    let done = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli.command.run(program, &mut streams),
        Err(error) => usage::report(&error, &program(), &arguments, &mut streams),
    };
    done.unwrap_or_else(|error| fail(&error, &mut streams))
}

/// The command line with all its help.
fn program() -> clap::Command {
    help::complete(Cli::command())
}

/// Says why a run could not be done.
fn fail(error: &anyhow::Error, streams: &mut Streams<'_>) -> ExitStatus {
    let text = format!("gdindex: {}: {error:#}", words::usage::ERROR);
    for line in text.lines() {
        streams.tell(&format!("{}\n", harmless(line)));
    }
    ExitStatus::Failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        program().debug_assert();
    }
}
