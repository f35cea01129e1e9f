//! From a request to a run: data read, and every area and year of them computed.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;

use anyhow::bail;

use super::args::{ComputeArgs, DataArgs, ScoringArgs};
use super::scope::{Shown, scope};
use super::settings::settings;
use crate::analysis::what_if;
use crate::intake::{self, Reach, Selection, Source};
use crate::model::{Catalogue, Finding, Panel, Record, Severity};
use crate::report::outcome::run::Run;
use crate::report::translated;
use crate::report::words::usage;
use crate::score::Scorer;
use crate::score::normalisation::reference::Reference;

/// What a run is asked to do.
pub(crate) struct Request<'a> {
    pub(crate) catalogue: Catalogue,
    pub(crate) files: &'a [String],
    pub(crate) data: &'a DataArgs,
    pub(crate) scoring: Option<&'a ScoringArgs>,
    pub(crate) skip_invalid: bool,
    pub(crate) reach: Reach,
    pub(crate) supposes: Supposes,
    /// The only file, where it has been read already.
    pub(crate) opened: Option<Source>,
}

/// Of which years `--set` supposes a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Supposes {
    /// Of every year that is shown.
    EveryYear,
    /// Of the latest year of each area: those before are what it came from.
    LatestYear,
}

impl<'a> Request<'a> {
    /// What a command is asked to do that only reads.
    pub(crate) fn reading(catalogue: Catalogue, files: &'a [String], data: &'a DataArgs) -> Self {
        Self {
            catalogue,
            files,
            data,
            scoring: None,
            skip_invalid: false,
            reach: Reach::ThisYear,
            supposes: Supposes::EveryYear,
            opened: None,
        }
    }

    /// What a command that computes is asked to do.
    pub(crate) fn computing(
        catalogue: Catalogue,
        files: &'a [String],
        compute: &'a ComputeArgs,
    ) -> Self {
        Self {
            scoring: Some(&compute.scoring),
            skip_invalid: compute.skip_invalid,
            ..Self::reading(catalogue, files, &compute.data)
        }
    }

    /// Reads the data and computes every area and year; with invalid data the run
    /// has findings and no results.
    pub(crate) fn run(self) -> anyhow::Result<Kept> {
        Ok(self.run_with_others()?.0)
    }

    /// [`run`](Self::run), with the records that were only read to be compared with.
    pub(crate) fn run_with_others(self) -> anyhow::Result<(Kept, Vec<Record>)> {
        let read = read(self)?;
        let refused = !may_compute(&read.run);
        if let Some(own) = what_if::groundless(&read.panel, &read.run.overrides.suppositions) {
            let point = &read.run.catalogue.points[own.point];
            bail!(usage::groundless_set(translated::point(point), &own.text));
        }
        let (run, others) = if refused { (read.run, Vec::new()) } else { compute(read) };
        Ok((Kept::new(run), others))
    }

    /// [`run`](Self::run), but with results for what is valid whatever the findings: what
    /// `check` needs.
    pub(crate) fn run_for_check(self) -> anyhow::Result<Inspected> {
        let mut read = read(self)?;
        let records = read.panel.records.iter_mut();
        let invalid = records.map(|record| std::mem::take(&mut record.invalid)).collect();
        Ok(Inspected { run: Kept::new(compute(read).0), invalid })
    }
}

/// A run that is not taken apart when it has been shown: the process ends
/// then, and freeing what it holds piece by piece takes as long as scoring.
pub(crate) type Kept = ManuallyDrop<Run>;

/// A run with what was refused of it.
pub(crate) struct Inspected {
    pub(crate) run: Kept,
    /// For each result the points with a cell that was refused.
    pub(crate) invalid: Vec<BTreeSet<usize>>,
}

/// Data that have been read and not yet computed.
struct Read {
    run: Run,
    panel: Panel,
    shown: Shown,
    supposes: Supposes,
}

fn read(mut request: Request<'_>) -> anyhow::Result<Read> {
    let sources = match request.opened.take() {
        Some(opened) => vec![opened],
        None => sources(request.files)?,
    };
    let (settings, mut overrides) = settings(&request.catalogue, request.scoring)?;
    let computed_by = request.scoring.map(|_| &settings);
    let (selection, shown) = scope(&request.catalogue, (request.data, request.reach), computed_by);
    let Request { catalogue, supposes, .. } = request;
    let mut read = intake::read(&catalogue, &sources, &selection);
    read.findings.extend(shown.nothing(&read.panel));
    add_excerpts(&mut read.findings, &sources, &selection);
    let errors = read.findings.iter().filter(|finding| finding.is_error()).count();
    overrides.skipped = request.skip_invalid.then_some(errors);
    let run = Run {
        catalogue,
        settings,
        overrides,
        inputs: read.inputs,
        findings: read.findings,
        assessments: Vec::new(),
    };
    Ok(Read { run, panel: read.panel, shown, supposes })
}

/// Shows the worst findings, the first few of them, where they stand.
fn add_excerpts(findings: &mut [Finding], sources: &[Source], selection: &Selection) {
    const SHOWN: usize = 5;
    let mut worst: Vec<&mut Finding> =
        findings.iter_mut().filter(|finding| finding.severity() != Severity::Note).collect();
    worst.sort_by_key(|finding| finding.severity());
    worst.truncate(SHOWN);
    for source in sources {
        intake::add_excerpts(source, selection, worst.iter_mut().map(|finding| &mut **finding));
    }
}

/// Whether nothing stands against computing, or only what may be skipped.
pub(crate) fn may_compute(run: &Run) -> bool {
    let skips = run.overrides.skipped.is_some();
    run.findings.iter().all(|finding| !finding.is_error() || (skips && finding.is_skippable()))
}

/// The results of what is shown, and what is not.
fn compute(read: Read) -> (Run, Vec<Record>) {
    let Read { mut run, mut panel, shown, supposes } = read;
    let picked = panel.records.iter_mut().filter(|record| shown.picks(record));
    match supposes {
        Supposes::EveryYear => what_if::suppose(picked, &run.overrides.suppositions),
        Supposes::LatestYear => {
            what_if::suppose(latest_years(picked), &run.overrides.suppositions);
        }
    }
    let reference = Reference::of(&run.catalogue, &run.settings, &panel.records);
    let others = panel.records.extract_if(.., |record| !shown.picks(record)).collect();
    // Each record goes when it is assessed: the result holds what it said.
    let scorer = Scorer::new(&run.catalogue, &run.settings).with_reference(&reference);
    let assess = |record| scorer.assess(&record);
    run.assessments = panel.records.into_iter().map(assess).collect();
    (run, others)
}

/// The latest record of each area; those of an area stand together, years rising.
fn latest_years<'r>(records: impl Iterator<Item = &'r mut Record>) -> Vec<&'r mut Record> {
    let mut latest: Vec<&mut Record> = Vec::new();
    for record in records {
        match latest.last_mut() {
            Some(last) if last.area == record.area => *last = record,
            _ => latest.push(record),
        }
    }
    latest
}

/// Whether there is nothing to show: the data are invalid, or nothing of them
/// is left.
pub(crate) fn is_refused(run: &Run) -> bool {
    run.assessments.is_empty() && !run.inputs.is_empty()
}

/// Reads all files; reports all that cannot be read.
fn sources(files: &[String]) -> anyhow::Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut failures = Vec::new();
    for file in files {
        match intake::open(file) {
            Ok(source) => sources.push(source),
            Err(error) => failures.push(usage::cannot_read(file, &error)),
        }
    }
    if !failures.is_empty() {
        bail!(failures.join("\n"));
    }
    Ok(sources)
}
