//! The command line's own help and errors, in the language of the program.

use crate::report::words::separator;
use std::io::Write;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Error};

use super::ExitStatus;
use super::args::Cli;
use crate::model::text::harmless;
use crate::report::words::help;
use crate::report::words::usage::{self, arguments};

/// The command line with all its help.
pub(crate) fn command() -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(help::VERSION)
        .help_heading(help::COMMAND_OPTIONS);
    localised(Cli::command().disable_version_flag(true).arg(version))
}

/// Headings and the help option, which clap has in English only, for a
/// command and all below it.
fn localised(command: Command) -> Command {
    let help_option = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(help::HELP)
        .help_heading(help::COMMAND_OPTIONS);
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help_option)
        .help_template(help::TEMPLATE)
        .subcommand_help_heading(help::COMMANDS)
        .subcommand_value_name(help::COMMAND)
        .mut_args(|arg| {
            let takes_values = arg.get_action().takes_values();
            let arg = arg.hide_default_value(takes_values).hide_possible_values(takes_values);
            if arg.is_positional() { arg.help_heading(help::ARGUMENTS) } else { arg }
        })
        .mut_subcommands(localised)
}

/// Says what is wrong with the arguments, or shows the help asked for.
pub(crate) fn report(error: &Error, stdout: &mut dyn Write, stderr: &mut dyn Write) -> ExitStatus {
    // A closed pipe leaves nobody to tell.
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(stdout, "{}", error.render());
            ExitStatus::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(stderr, "{}", error.render());
            ExitStatus::Failed
        }
        _ => {
            let text = harmless(&message(error));
            let _ = writeln!(stderr, "gdindex: {}: {text}", usage::ERROR);
            for suggestion in suggestions(error) {
                let _ = writeln!(stderr, "    {}", arguments::suggestion(&suggestion));
            }
            let _ = writeln!(stderr, "    {}", arguments::see_help("gdindex"));
            ExitStatus::Failed
        }
    }
}

fn message(error: &Error) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = || get(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => arguments::unknown(&argument()),
        ErrorKind::InvalidSubcommand => {
            arguments::unknown_command(&get(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            arguments::missing(&argument().replace(['<', '>', '.'], ""))
        }
        ErrorKind::MissingSubcommand => arguments::NO_COMMAND.to_owned(),
        ErrorKind::ArgumentConflict => {
            arguments::conflict(&argument(), &get(ContextKind::PriorArg))
        }
        ErrorKind::ValueValidation => std::error::Error::source(error)
            .map_or_else(argument, |source| {
                arguments::unreadable(&argument(), &source.to_string())
            }),
        ErrorKind::InvalidValue | ErrorKind::TooManyValues | ErrorKind::TooFewValues => {
            let possible = get(ContextKind::ValidValue);
            arguments::bad_value(&argument(), &get(ContextKind::InvalidValue), &possible)
        }
        _ => error.to_string(),
    }
}

fn suggestions(error: &Error) -> Vec<String> {
    [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .filter_map(|kind| match error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.clone()),
            Some(ContextValue::Strings(texts)) => texts.first().cloned(),
            _ => None,
        })
        .collect()
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(separator::LIST.get()),
        other => other.to_string(),
    }
}
