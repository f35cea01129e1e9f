//! What is wrong with the arguments, in the language of the run; or the help
//! that they ask for.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::exit_status::ExitStatus;
use super::streams::Streams;
use crate::model::text::harmless;
use crate::output::destination::sink::Sink;
use crate::report::words::separator;
use crate::report::words::usage::{self, arguments as words};

/// Says what is wrong with the arguments, or shows the help asked for.
pub(crate) fn report(
    error: &Error,
    program: &Command,
    arguments: &[OsString],
    streams: &mut Streams<'_>,
) -> anyhow::Result<ExitStatus> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Sink::Stdout.write(error.render().to_string().as_bytes(), streams.stdout)?;
            return Ok(ExitStatus::Done);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            streams.tell(&error.render().to_string());
        }
        _ => {
            let text = harmless(&message(error));
            streams.tell(&format!("gdindex: {}: {text}\n", usage::ERROR));
            for suggestion in suggestions(error) {
                streams.tell(&format!("    {}\n", words::suggestion(&suggestion)));
            }
            streams.tell(&format!("    {}\n", words::see_help(&meant(program, arguments))));
        }
    }
    Ok(ExitStatus::Failed)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::program;

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
