//! The one write of a command: what it has to say, in the format asked for.

use std::io::{IsTerminal, Write};
use std::path::Path;

use anyhow::bail;
use serde::Serialize;

use super::args::output::{Format, Output};
use super::screen;
use crate::model::text::harmless;
use crate::output::destination::folder::{self, NewFile};
use crate::output::destination::sink::Sink;
use crate::output::{csv, html, json, markdown, terminal, workbook};
use crate::report::document::Document;
use crate::report::listing::Listing;
use crate::report::words::usage;

/// Writes what a command has to say. The views are made only where they are
/// needed.
pub(crate) fn write<V: Serialize>(
    output: &Output,
    inputs: &[String],
    stdout: &mut dyn Write,
    page: impl FnOnce() -> Document,
    listing: impl FnOnce() -> Listing,
    view: impl FnOnce() -> V,
) -> anyhow::Result<()> {
    let sink = sink_for(output, inputs)?;
    let page = || page().harmless();
    let bytes = match output.format {
        Format::Table => {
            terminal::write(&page().undrawn(), screen::page_style(output, &sink)).into()
        }
        Format::Markdown => markdown::write(&page().undrawn()).into(),
        Format::Csv => csv::write(&listing(), output.csv)?.into(),
        Format::Json => json::write(&view())?.into(),
        Format::Xlsx => workbook::write(page(), &listing(), output.sheets)?,
        Format::Html => html::write(&page())?.into(),
        Format::Github | Format::Junit => bail!(usage::only_for_check()),
    };
    sink.write(&bytes, stdout)
}

/// Where output goes that a file may be named for, never over an input.
pub(crate) fn sink(file: Option<&str>, inputs: &[String]) -> anyhow::Result<Sink> {
    file.map_or(Ok(Sink::Stdout), |path| Sink::file(path, inputs))
}

/// Where the output goes in its format: not to a screen where it is not to be
/// read there.
pub(crate) fn sink_for(output: &Output, inputs: &[String]) -> anyhow::Result<Sink> {
    let sink = sink(output.file.as_deref(), inputs)?;
    let advice = match output.format {
        Format::Xlsx => usage::workbook_on_terminal(),
        Format::Html => usage::html_on_terminal(),
        Format::Table
        | Format::Markdown
        | Format::Csv
        | Format::Json
        | Format::Github
        | Format::Junit => return Ok(sink),
    };
    if sink == Sink::Stdout && std::io::stdout().is_terminal() {
        bail!(advice);
    }
    Ok(sink)
}

/// Writes files into a folder and says which.
pub(crate) fn into_folder(
    path: &str,
    files: &[NewFile],
    stdout: &mut dyn Write,
) -> anyhow::Result<()> {
    let written = folder::write(Path::new(path), files)?;
    let lines = written.iter().map(|path| format!("{}\n", harmless(&path.to_string_lossy())));
    Sink::Stdout.write(lines.collect::<String>().as_bytes(), stdout)
}
