//! `man`: manual pages, one of them or all.

use std::io;

use anyhow::bail;
use clap::builder::Resettable;
use clap::{Args, Command};
use clap_mangen::Man;

use crate::cli::exit_status::ExitStatus;
use crate::cli::help::in_single_lines;
use crate::cli::streams::Streams;
use crate::cli::write;
use crate::model::nearest::nearest;
use crate::output::roff;
use crate::report::words::usage as words;
use crate::report::words::{Text, help};

#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    #[arg(value_name = "COMMAND", help = help::MAN_PAGE)]
    command: Vec<String>,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["command", "output"],
          help = help::MAN_DIR, help_heading = help::COMMAND_OPTIONS)]
    dir: Option<String>,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    output: Option<String>,
}

/// Runs the command.
pub(crate) fn run(
    args: &ManArgs,
    program: Command,
    streams: &mut Streams<'_>,
) -> anyhow::Result<ExitStatus> {
    let mut program = in_single_lines(program);
    program.build();
    if let Some(folder) = &args.dir {
        write_all(&program, folder, streams)?;
        return Ok(ExitStatus::Done);
    }
    let sink = write::sink(args.output.as_deref(), &[])?;
    let command = find(&program, &args.command)?;
    sink.write(&page(command, &args.command.join(" "))?, streams.stdout)?;
    Ok(ExitStatus::Done)
}

/// Writes every page into a folder; lists them.
fn write_all(program: &Command, folder: &str, streams: &mut Streams<'_>) -> anyhow::Result<()> {
    if folder.is_empty() {
        bail!(words::no_manual_folder());
    }
    let mut files = Vec::new();
    for (path, command) in all(program) {
        files.push((Man::new(command.clone()).get_filename(), page(command, &path)?));
    }
    write::into_folder(folder, &files, streams.stdout)
}

/// The program and all commands, each with its words after `gdindex`.
fn all(program: &Command) -> Vec<(String, &Command)> {
    let mut found = vec![(String::new(), program)];
    let mut at = 0;
    while let Some((path, command)) = found.get(at).cloned() {
        let name = |own: &Command| format!("{path} {}", own.get_name()).trim_start().to_owned();
        found.extend(command.get_subcommands().map(|own| (name(own), own)));
        at += 1;
    }
    found
}

/// The command with these words.
fn find<'c>(program: &'c Command, words: &[String]) -> anyhow::Result<&'c Command> {
    let wanted = words.join(" ");
    let all = all(program);
    if let Some((_, command)) = all.iter().find(|(path, _)| *path == wanted) {
        return Ok(command);
    }
    let near = nearest(&wanted, all.iter().skip(1).map(|(path, _)| (path.as_str(), path.as_str())));
    bail!(words::arguments::no_page(&wanted, &near))
}

/// The page of a command.
fn page(command: &Command, path: &str) -> io::Result<Vec<u8>> {
    let heading = command.get_subcommand_help_heading().unwrap_or_default().to_uppercase();
    // Examples are no flowing text, and the version stands at the foot.
    let command = command
        .clone()
        .after_help(Resettable::Reset)
        .version(Resettable::Reset)
        .subcommand_help_heading(heading);
    let mut own = Vec::new();
    let man = Man::new(command);
    let name = man.get_filename();
    man.render(&mut own)?;
    let mut page = headed(&String::from_utf8_lossy(&own), name.trim_end_matches(".1"));
    page.push_str(&examples(path));
    page.push_str(&exit_statuses());
    if !path.is_empty() {
        page.push_str(&roff::section(&help::SEE_ALSO, "\\fBgdindex\\fR(1)\n"));
    }
    Ok(roff::breakable(&page).into_bytes())
}

/// The page with a whole title, and the headings in the language of the run
/// that it has in English only.
fn headed(page: &str, name: &str) -> String {
    let line = |line: &str| match line {
        line if line.starts_with(".TH ") => roff::title(name, env!("CARGO_PKG_VERSION")),
        ".SH NAME" => roff::section(&help::NAME, ""),
        ".SH SYNOPSIS" => roff::section(&help::SYNOPSIS, ""),
        ".SH DESCRIPTION" => roff::section(&help::DESCRIPTION, ""),
        other => format!("{other}\n"),
    };
    page.lines().map(line).collect()
}

fn examples(path: &str) -> String {
    let one = |own: &help::Example| roff::tagged(own.command, &own.gives);
    roff::section(&help::MANUAL_EXAMPLES, &help::examples(path).iter().map(one).collect::<String>())
}

fn exit_statuses() -> String {
    let one = |(status, meaning): &(&str, Text)| roff::tagged(status, meaning);
    roff::section(&help::EXIT_STATUS, &help::EXIT_STATUSES.iter().map(one).collect::<String>())
}
