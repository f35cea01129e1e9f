//! `score` of data that are too large to be held: areas are scored as they are
//! complete, and their rows are put aside until all data are known to be right.

use std::io::{self, Read, Seek, Write};
use std::num::NonZeroUsize;

use anyhow::anyhow;

use super::progress::Progress;
use crate::cli::args::ComputeArgs;
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::remarks;
use crate::cli::request::may_compute;
use crate::cli::scope::selection;
use crate::cli::settings;
use crate::cli::streams::Streams;
use crate::intake::bulk::{self, BLOCK, Consumer, Delivery, Division, Group, Outcome};
use crate::intake::{self, Large, Opened, Reach, Source};
use crate::model::{Catalogue, Encoding, Finding, Form, Input, Settings};
use crate::output::csv::{self, Lines};
use crate::output::destination::spool::Spool;
use crate::report::listing::score::ScoreLines;
use crate::report::outcome::run::{Overrides, Run};
use crate::report::words::usage;
use crate::score::Scorer;
use crate::score::bulk::{Detail, Workspace};

/// A file of more bytes is large.
const LARGE: u64 = 1 << 20;

/// What is asked of large data.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) compute: &'a ComputeArgs,
    /// How many levels are listed.
    pub(super) depth: usize,
    pub(super) threads: NonZeroUsize,
}

/// What became of large data.
pub(super) enum Done {
    /// The output is written.
    Written(ExitStatus),
    /// They have to be read in the ordinary way.
    Unsuited(Source),
}

/// Opens the only file of a command.
pub(super) fn open(file: &str) -> anyhow::Result<Opened> {
    intake::open_large(file, LARGE).map_err(|error| anyhow!(usage::cannot_read(file, &error)))
}

/// Writes the rows of `score` for large data.
pub(super) fn score(
    asked: Asked<'_>,
    call: &Call<'_>,
    catalogue: &Catalogue,
    input: Large,
    streams: &mut Streams<'_>,
) -> anyhow::Result<Done> {
    let (settings, overrides) = settings::settings(catalogue, Some(&asked.compute.scoring))?;
    if catalogue.compares_areas(&settings) || !overrides.suppositions.is_empty() {
        return whole(input);
    }
    let sink = call.sink()?;
    let mut job = Job { asked, catalogue, settings, overrides, input };
    let Some((mut run, mut rows)) = job.run()? else { return whole(job.input) };
    let errors = run.findings.iter().filter(|finding| finding.is_error()).count();
    if asked.compute.skip_invalid && errors > 0 {
        // Every row says how many errors there were.
        job.overrides.skipped = Some(errors);
        let again = job.run()?;
        (run, rows) = again.ok_or_else(|| anyhow!(usage::changed(&job.input.name)))?;
    }
    let is_refused = rows.results == 0 || !may_compute(&run);
    remarks::on_outcome(&run, is_refused, &call.output, streams);
    if is_refused {
        return Ok(Done::Written(ExitStatus::Failed));
    }
    let header = csv::header(&ScoreLines::header(), call.output.csv)?;
    let status = if rows.indices == 0 { ExitStatus::No } else { ExitStatus::Done };
    sink.copy(&mut header.as_bytes().chain(rows.spool.into_reader()?), streams.stdout)?;
    Ok(Done::Written(status))
}

fn whole(input: Large) -> anyhow::Result<Done> {
    let name = input.name.clone();
    let source = input.into_whole();
    source.map(Done::Unsuited).map_err(|error| anyhow!(usage::cannot_read(&name, &error)))
}

/// Large data and what is to be done with them.
struct Job<'a> {
    asked: Asked<'a>,
    catalogue: &'a Catalogue,
    settings: Settings,
    overrides: Overrides,
    input: Large,
}

impl Job<'_> {
    /// Scores all areas; `None` where the data have to be read in the ordinary
    /// way.
    fn run(&mut self) -> anyhow::Result<Option<(Run, Rows)>> {
        if self.asked.compute.skip_invalid {
            self.overrides.skipped.get_or_insert(0);
        }
        let Asked { compute, depth, threads } = self.asked;
        let scoring = Scoring {
            scorer: Scorer::new(self.catalogue, &self.settings),
            lines: ScoreLines::new(self.catalogue, &self.overrides, depth),
            detail: if depth == 0 { Detail::Index } else { Detail::Groups },
        };
        let mut rows = Rows::default();
        let (file, bytes) = (&mut self.input.file, self.input.bytes);
        file.rewind().map_err(|error| anyhow!(usage::cannot_read(&self.input.name, &error)))?;
        let source = Progress::new(file, bytes, compute.output.quiet);
        let outcome = bulk::read(
            self.catalogue,
            (&self.input.name, source),
            &selection(self.catalogue, &compute.data, Reach::ThisYear),
            Division { threads, block: BLOCK },
            &scoring,
            &mut rows,
        );
        match outcome.map_err(|error| anyhow!(usage::cannot_read(&self.input.name, &error)))? {
            Outcome::Done(findings) => Ok(Some((self.report(findings), rows))),
            Outcome::Unsuited => Ok(None),
        }
    }

    /// What remarks are made of.
    fn report(&self, findings: Vec<Finding>) -> Run {
        let form = Some(Form::Text(Encoding::Utf8));
        let input = Input { name: self.input.name.clone(), sha256: String::new(), form };
        Run {
            catalogue: self.catalogue.clone(),
            settings: self.settings.clone(),
            overrides: self.overrides.clone(),
            inputs: vec![input],
            findings,
            assessments: Vec::new(),
        }
    }
}

/// Scores areas into rows.
struct Scoring<'a> {
    scorer: Scorer<'a>,
    lines: ScoreLines<'a>,
    detail: Detail,
}

/// The rows of some areas.
#[derive(Default)]
struct Part<'a> {
    lines: Lines,
    /// How many results there are.
    results: usize,
    /// How many have an index.
    indices: usize,
    work: Workspace<'a>,
    failed: Option<anyhow::Error>,
}

impl<'a> Consumer for Scoring<'a> {
    type Part = Part<'a>;

    fn add(&self, part: &mut Part<'a>, group: &Group) {
        let Part { lines, results, indices, work, failed } = part;
        for (year, slate) in group.years() {
            let of = (group.area(), year);
            let summary = self.scorer.summarise(of, slate.figures(), self.detail, work);
            *results += 1;
            *indices += usize::from(summary.index.score.is_some());
            self.lines.each(&summary, &mut |row| {
                if let Err(error) = lines.add(row.iter().copied()) {
                    *failed = Some(error);
                }
            });
        }
    }
}

/// The rows of all areas so far, seen by nobody.
#[derive(Default)]
struct Rows {
    spool: Spool,
    /// How many results there are.
    results: usize,
    /// How many have an index.
    indices: usize,
}

impl<'a> Delivery<Part<'a>> for Rows {
    fn take(&mut self, part: Part<'a>) -> io::Result<()> {
        if let Some(error) = part.failed {
            return Err(io::Error::other(error));
        }
        self.results += part.results;
        self.indices += part.indices;
        self.spool.write_all(part.lines.text().as_bytes())
    }

    fn restart(&mut self) -> io::Result<()> {
        (self.results, self.indices) = (0, 0);
        self.spool.clear()
    }
}
