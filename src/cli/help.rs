//! The help of the command line, in the language of the run: headings, examples
//! and hints that clap does not have of itself.

use clap::{Arg, ArgAction, Command, ValueHint};

use crate::report::words::help;

/// The command line with all its help.
pub(crate) fn complete(program: Command) -> Command {
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
}
