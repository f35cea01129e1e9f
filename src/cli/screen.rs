//! What the terminal is like, and the writing of a command's one output.

use std::io::{IsTerminal, Write};

use anstream::ColorChoice;
use anyhow::bail;
use serde::Serialize;

use super::args::{Format, OutputArgs, When};
use crate::model::Finding;
use crate::output::destination::sink::Sink;
use crate::output::{csv, html, json, markdown, terminal, workbook};
use crate::report::document::{Document, Line};
use crate::report::listing::Listing;
use crate::report::pages::findings;
use crate::report::words::usage;

/// How many findings a terminal shows at once, unless asked for all.
const SHOWN: usize = 20;

/// Writes what a command has to say in the format asked for. The views are
/// made only where they are needed.
pub(crate) fn write<V: Serialize>(
    args: &OutputArgs,
    inputs: &[String],
    stdout: &mut dyn Write,
    page: impl FnOnce() -> Document,
    listing: impl FnOnce() -> Listing,
    view: impl FnOnce() -> V,
) -> anyhow::Result<()> {
    let sink = sink(args, inputs)?;
    let page = || page().harmless();
    let bytes = match args.format() {
        Format::Table => terminal::write(&page().undrawn(), style(args, &sink)).into(),
        Format::Markdown => markdown::write(&page().undrawn()).into(),
        Format::Csv => {
            let style = csv::Style { bom: args.bom, no_header: args.no_header };
            csv::write(&listing(), style)?.into()
        }
        Format::Json => json::write(&view())?.into(),
        Format::Xlsx => {
            ensure_leaves_screen(&sink, usage::workbook_on_terminal())?;
            workbook::write(page(), &listing(), workbook::Sheets::One)?
        }
        Format::Html => {
            ensure_leaves_screen(&sink, usage::html_on_terminal())?;
            html::write(&page())?.into()
        }
        Format::Github | Format::Junit => bail!(usage::only_for_check()),
    };
    sink.write(&bytes, stdout)
}

/// Writes a text that is in its format already.
pub(crate) fn write_text(
    args: &OutputArgs,
    inputs: &[String],
    stdout: &mut dyn Write,
    text: &str,
) -> anyhow::Result<()> {
    sink(args, inputs)?.write(text.as_bytes(), stdout)
}

/// Where the output goes, never over an input.
pub(crate) fn sink(args: &OutputArgs, inputs: &[String]) -> anyhow::Result<Sink> {
    args.output.as_ref().map_or(Ok(Sink::Stdout), |path| Sink::file(path, inputs))
}

/// Refuses to show on a screen what is not to be read there.
pub(crate) fn ensure_leaves_screen(sink: &Sink, advice: &'static str) -> anyhow::Result<()> {
    if *sink == Sink::Stdout && std::io::stdout().is_terminal() {
        bail!(advice);
    }
    Ok(())
}

/// Findings and remarks on standard error.
pub(crate) fn remark(
    args: &OutputArgs,
    found: &[&Finding],
    closing: Option<Line>,
    stderr: &mut dyn Write,
) {
    let most = most(args, remark_style(args).width);
    let lines: Vec<Line> = findings::list(found, most).into_iter().chain(closing).collect();
    write_lines(args, &lines, stderr);
}

/// How many findings a page on standard output shows.
pub(crate) fn most_on_page(args: &OutputArgs) -> usize {
    let is_page = args.format() == Format::Table && args.output.is_none();
    most(args, width(is_page && std::io::stdout().is_terminal()).filter(|_| is_page))
}

fn most(args: &OutputArgs, width: Option<usize>) -> usize {
    if width.is_some() && !args.verbose { SHOWN } else { usize::MAX }
}

/// Lines on standard error.
pub(crate) fn write_lines(args: &OutputArgs, lines: &[Line], stderr: &mut dyn Write) {
    // Where even standard error is closed there is nobody left to tell.
    let _ = stderr.write_all(terminal::write_lines(lines, remark_style(args)).as_bytes());
}

fn remark_style(args: &OutputArgs) -> terminal::Style {
    let stderr = std::io::stderr();
    terminal::Style {
        width: width(stderr.is_terminal()),
        colour: wants_colour(args.color, &stderr),
    }
}

fn style(args: &OutputArgs, sink: &Sink) -> terminal::Style {
    let stdout = std::io::stdout();
    match sink {
        Sink::Stdout => terminal::Style {
            width: width(stdout.is_terminal()),
            colour: wants_colour(args.color, &stdout),
        },
        Sink::File(_) => terminal::Style { width: None, colour: args.color == When::Always },
    }
}

/// Columns: `COLUMNS` where it is set, else those of the terminal; a pipe has
/// none, so that a line is a line. A terminal that does not tell has 80.
fn width(is_terminal: bool) -> Option<usize> {
    const USUAL: usize = 80;
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let of_terminal = || own().filter(|columns| *columns > 0).unwrap_or(USUAL);
    set.filter(|columns| *columns > 0).or_else(|| is_terminal.then(of_terminal))
}

fn wants_colour(when: When, stream: &impl anstream::stream::RawStream) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => anstream::AutoStream::choice(stream) != ColorChoice::Never,
    }
}
