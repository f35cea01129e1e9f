//! `--write-draws` and `--replay`: draws that go to a file, or come from one.

use std::io::{self, Cursor, Read, Write};
use std::ops::Range;
use std::path::Path;

use anyhow::bail;

use crate::analysis::sensitivity::draws::{Drawer, Draws};
use crate::analysis::sensitivity::space::Space;
use crate::cli::args::output::Output;
use crate::intake::{self, Selection};
use crate::model::Catalogue;
use crate::model::choices::Choices;
use crate::model::draw_columns::Column;
use crate::output::csv::{self, Lines, Style};
use crate::output::destination::sink::{self, Sink};
use crate::report::listing::Field;
use crate::report::listing::draws;
use crate::report::outcome::run::Run;
use crate::report::words::usage;

/// Where the draws are written, if they are: never over an input, nor where
/// the output goes.
pub(crate) fn sink(
    path: Option<&str>,
    output: &Output,
    inputs: &[String],
) -> anyhow::Result<Option<Sink>> {
    const STDOUT: &str = "-";
    let Some(path) = path else { return Ok(None) };
    let output = output.file.as_deref().unwrap_or(STDOUT);
    match (path, output) {
        (STDOUT, STDOUT) => bail!(usage::draws_among_output()),
        (STDOUT, _) | (_, STDOUT) => {}
        _ if sink::is_same(output, path) => bail!(usage::draws_over_output(path)),
        _ => {}
    }
    if path != STDOUT && inputs.iter().any(|input| sink::is_same(input, path)) {
        bail!(usage::over_input("--write-draws", path));
    }
    if Path::new(path).is_dir() {
        bail!(usage::is_folder("--write-draws", path));
    }
    Sink::file(path, &[]).map(Some)
}

/// Writes every draw, a row each.
pub(crate) fn write(
    sink: &Sink,
    (space, draws): (&Space<'_>, Draws<'_>),
    output: &Output,
    stdout: &mut dyn Write,
) -> anyhow::Result<()> {
    let columns = Column::all(space.catalogue());
    let headings: Vec<&str> = columns.iter().map(|column| column.heading.as_str()).collect();
    let header = csv::header(&headings, Style { bom: output.csv.bom, no_header: false })?;
    let mut rows = Rows {
        catalogue: space.catalogue(),
        columns: &columns,
        drawer: Drawer::new(space, draws),
        choices: space.nominal().clone(),
        left: 0..draws.count(),
        text: Cursor::new(header.into()),
    };
    sink.copy(&mut rows, stdout)
}

/// Reads recorded draws. Their mistakes join those of the data, and nothing is
/// computed then.
pub(crate) fn read(file: &str, run: &mut Run) -> anyhow::Result<Vec<Choices>> {
    const SHOWN: usize = 5;
    let source = match intake::open(file) {
        Ok(source) => source,
        Err(error) => bail!(usage::cannot_read(file, &error)),
    };
    let read = intake::read_draws(&run.catalogue, &run.settings, &source);
    Ok(read.unwrap_or_else(|mut mistakes| {
        let first = mistakes.iter_mut().take(SHOWN);
        intake::add_excerpts(&source, &Selection::default(), first);
        run.findings.extend(mistakes);
        run.assessments.clear();
        Vec::new()
    }))
}

/// The text of a record, made row by row as it is read: there may be millions.
struct Rows<'d> {
    catalogue: &'d Catalogue,
    columns: &'d [Column],
    drawer: Drawer<'d>,
    choices: Choices,
    /// The draws that are still to come.
    left: Range<usize>,
    /// What was made and not yet read.
    text: Cursor<Vec<u8>>,
}

impl Rows<'_> {
    fn line(&mut self, draw: usize) -> anyhow::Result<String> {
        self.drawer.draw(draw, &mut self.choices);
        let row = draws::row(self.catalogue, self.columns, draw + 1, &self.choices);
        let mut lines = Lines::default();
        lines.add(row.iter().map(Field::shown))?;
        Ok(lines.text().to_owned())
    }
}

impl Read for Rows<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.text.read(into)?;
            if count > 0 || into.is_empty() {
                return Ok(count);
            }
            let Some(draw) = self.left.next() else { return Ok(0) };
            self.text = Cursor::new(self.line(draw).map_err(io::Error::other)?.into());
        }
    }
}
