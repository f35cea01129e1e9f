//! `completions`: scripts by which shells complete commands and options.

use clap::{Args, Command, ValueEnum};

use crate::cli::exit_status::ExitStatus;
use crate::cli::help::in_single_lines;
use crate::cli::streams::Streams;
use crate::cli::write;
use crate::report::words::help;

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_name = "SHELL", help = help::SHELL)]
    shell: Shell,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    output: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(clippy::enum_variant_names, reason = "it is called PowerShell")]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell", alias = "pwsh")]
    PowerShell,
}

impl From<Shell> for clap_complete::Shell {
    fn from(shell: Shell) -> Self {
        match shell {
            Shell::Bash => Self::Bash,
            Shell::Zsh => Self::Zsh,
            Shell::Fish => Self::Fish,
            Shell::PowerShell => Self::PowerShell,
        }
    }
}

/// Runs the command.
pub(crate) fn run(
    args: &CompletionsArgs,
    program: Command,
    streams: &mut Streams<'_>,
) -> anyhow::Result<ExitStatus> {
    let sink = write::sink(args.output.as_deref(), &[])?;
    let mut program = in_single_lines(program);
    let mut script = Vec::new();
    let shell = clap_complete::Shell::from(args.shell);
    clap_complete::generate(shell, &mut program, "gdindex", &mut script);
    sink.write(&script, streams.stdout)?;
    Ok(ExitStatus::Done)
}
