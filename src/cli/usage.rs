//! The command line's own help and errors, in the language of the program.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error, ValueHint};

use super::exit_status::ExitStatus;
use super::streams::Streams;
use crate::model::text::harmless;
use crate::report::words::usage::{self, arguments as words};
use crate::report::words::{help, separator};

/// The command line with all its help.
pub(crate) fn helpful(program: Command) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(help::VERSION)
        .help_heading(help::COMMAND_OPTIONS);
    localised(program.disable_version_flag(true).arg(version), "")
}

/// Headings and the help option, which clap has in English only, and examples,
/// for a command and all below it. `path` has the words after `gdindex`.
fn localised(command: Command, path: &str) -> Command {
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
        .after_help(help::at_the_end(path))
        .subcommand_help_heading(help::COMMANDS)
        .subcommand_value_name(help::COMMAND)
        .mut_args(|arg| {
            let takes_values = arg.get_action().takes_values();
            let arg = arg.hide_default_value(takes_values).hide_possible_values(takes_values);
            let arg = hinted(arg);
            if arg.is_positional() { arg.help_heading(help::ARGUMENTS) } else { arg }
        })
        .mut_subcommands(|own| {
            let path = format!("{path} {}", own.get_name());
            localised(own, path.trim_start())
        })
}

/// Says to shells what is a file, what a folder, and what neither.
fn hinted(arg: Arg) -> Arg {
    let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let hint = match name.as_deref() {
        _ if !arg.get_action().takes_values() => return arg,
        Some("FILE" | "PATH") => ValueHint::FilePath,
        Some("DIR") => ValueHint::DirPath,
        _ => ValueHint::Other,
    };
    arg.value_hint(hint)
}

/// Says what is wrong with the arguments, or shows the help asked for.
pub(crate) fn report(
    error: &Error,
    program: &Command,
    arguments: &[OsString],
    streams: &mut Streams<'_>,
) -> ExitStatus {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe leaves nobody to tell.
            let _ = write!(streams.stdout, "{}", error.render());
            ExitStatus::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            streams.tell(&error.render().to_string());
            ExitStatus::Failed
        }
        _ => {
            let text = harmless(&message(error));
            streams.tell(&format!("gdindex: {}: {text}\n", usage::ERROR));
            for suggestion in suggestions(error) {
                streams.tell(&format!("    {}\n", words::suggestion(&suggestion)));
            }
            streams.tell(&format!("    {}\n", words::see_help(&meant(program, arguments))));
            ExitStatus::Failed
        }
    }
}

/// The command that was called, as far as it is one: `gdindex score`.
fn meant(program: &Command, arguments: &[OsString]) -> String {
    let mut command = program;
    let mut path = command.get_name().to_owned();
    for word in arguments.iter().skip(1) {
        match command.find_subcommand(word) {
            Some(own) => {
                path = format!("{path} {}", own.get_name());
                command = own;
            }
            None if word.to_string_lossy().starts_with('-') => {}
            None if command.has_subcommands() => {}
            None => break,
        }
    }
    path
}

fn message(error: &Error) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = || get(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => words::unknown(&argument()),
        ErrorKind::InvalidSubcommand => {
            words::unknown_command(&get(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            words::missing(&argument().replace(['<', '>', '.'], ""))
        }
        ErrorKind::MissingSubcommand => words::NO_COMMAND.to_owned(),
        ErrorKind::ArgumentConflict => words::conflict(&argument(), &get(ContextKind::PriorArg)),
        ErrorKind::ValueValidation => std::error::Error::source(error)
            .map_or_else(argument, |source| words::unreadable(&argument(), &source.to_string())),
        ErrorKind::InvalidValue | ErrorKind::TooManyValues | ErrorKind::TooFewValues => {
            let possible = get(ContextKind::ValidValue);
            words::bad_value(&argument(), &get(ContextKind::InvalidValue), &possible)
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

/// The command line with every help in a single line, as scripts and manual
/// pages have it; lines are joined as the language does it.
pub(crate) fn in_single_lines(program: Command) -> Command {
    fn flowing(command: Command) -> Command {
        command
            .mut_args(|arg| match arg.get_help() {
                Some(help) => {
                    let help = joined(&help.to_string());
                    arg.help(help)
                }
                None => arg,
            })
            .mut_subcommands(flowing)
    }
    flowing(program)
}

/// Lines in one, with a space where both sides are no Chinese.
fn joined(text: &str) -> String {
    let mut all = String::new();
    for line in text.lines() {
        let is_ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
        if is_ascii(all.chars().next_back()) && is_ascii(line.chars().next()) {
            all.push(' ');
        }
        all.push_str(line);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::program;

    #[test]
    fn lines_are_joined_as_the_language_does_it() {
        for (text, expected) in [
            ("甲，\n乙", "甲，乙"),
            ("甲、\n./a.yaml", "甲、./a.yaml"),
            ("one\n[two]", "one [two]"),
            ("one", "one"),
        ] {
            assert_eq!(joined(text), expected);
        }
    }

    #[test]
    fn the_command_meant_is_the_one_that_was_reached() {
        for (line, expected) in [
            ("gdindex", "gdindex"),
            ("gdindex socre", "gdindex"),
            ("gdindex score --fromat", "gdindex score"),
            ("gdindex --lang en score a.csv check", "gdindex score"),
            ("gdindex catalogue shwo", "gdindex catalogue"),
            ("gdindex catalogue show a b", "gdindex catalogue show"),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(meant(&program(), &words), expected, "{line}");
        }
    }
}
