//! From arguments to a run: catalogue, choices in force, data.

use std::collections::BTreeSet;
use std::io::Write;
use std::mem::ManuallyDrop;

use anyhow::bail;
use serde::Serialize;

use super::args::{ComputeArgs, DataArgs, Format, OutputArgs, ScoringArgs};
use super::screen;
use crate::analysis::what_if::{self, Supposed, Supposition};
use crate::catalogue;

use crate::intake::{self, Reach, Selection, Source};
use crate::model::area::is_called;
use crate::model::nearest::nearest;
use crate::model::text::squeeze;
use crate::model::{
    Aggregation, Catalogue, Fault, Finding, Input, Lack, Lookup, MissingPolicy, Panel, Place,
    Record, ReferenceSet, Settings, Severity, Year,
};
use crate::report::document::{Document, Line, Tone};
use crate::report::listing::Listing;
use crate::report::outcome::run::{Overrides, Run};
use crate::report::translated;
use crate::report::view::preamble::refused_catalogue;
use crate::report::words::{findings, needs, page, terms, usage};
use crate::score::Scorer;
use crate::score::normalisation::reference::Reference;

/// A catalogue, or the mistakes that keep it from being used.
type Loaded = Result<Catalogue, Vec<Finding>>;

/// A call of a command: what all commands need of their arguments.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call<'a> {
    /// The command's name in the schema of its JSON.
    pub(crate) command: &'a str,
    /// The catalogue named on the command line.
    pub(crate) catalogue: Option<&'a str>,
    /// The data files.
    pub(crate) files: &'a [String],
    /// A record of draws that is read too.
    pub(crate) record: Option<&'a str>,
    /// What comes out, and where.
    pub(crate) output: &'a OutputArgs,
}

impl<'a> Call<'a> {
    /// A call of a command that computes.
    pub(crate) fn computing(
        command: &'a str,
        files: &'a [String],
        compute: &'a ComputeArgs,
    ) -> Self {
        let catalogue = compute.data.catalogue.as_deref();
        Self { command, catalogue, files, record: None, output: &compute.output }
    }

    /// The catalogue: the file named, else `$GDINDEX_CATALOGUE`, else
    /// `./indicators.yaml`; `None` for the built-in one.
    fn catalogue_file(&self) -> Option<String> {
        self.catalogue
            .map(ToOwned::to_owned)
            .or_else(|| default_catalogue_files().into_iter().next())
    }

    /// Reads the catalogue.
    fn load_catalogue(&self) -> anyhow::Result<Loaded> {
        let Some(path) = self.catalogue_file() else {
            return Ok(catalogue::built_in());
        };
        match intake::open(&path) {
            Ok(source) => Ok(catalogue::read(&source.bytes, Some(&path))),
            Err(error) => bail!(usage::cannot_read(&path, &error)),
        }
    }

    /// The catalogue; where it has mistakes they are said, in words on
    /// standard error and as JSON where that is asked for.
    pub(crate) fn usable_catalogue(
        &self,
        stdout: &mut dyn Write,
        stderr: &mut dyn Write,
    ) -> anyhow::Result<Option<Catalogue>> {
        let mistakes = match self.load_catalogue()? {
            Ok(catalogue) => return Ok(Some(catalogue)),
            Err(mistakes) => mistakes,
        };
        let shown: Vec<&Finding> = mistakes.iter().collect();
        let closing = Line::new(usage::bad_catalogue(mistakes.len()), Tone::Bad);
        screen::remark(self.output, &shown, Some(closing), stderr);
        if self.output.format() == Format::Json {
            self.write(stdout, Document::default, Listing::default, || {
                refused_catalogue(self.command, &mistakes)
            })?;
        }
        Ok(None)
    }

    /// Writes what the command has to say, never over its inputs.
    pub(crate) fn write<V: Serialize>(
        &self,
        stdout: &mut dyn Write,
        page: impl FnOnce() -> Document,
        listing: impl FnOnce() -> Listing,
        view: impl FnOnce() -> V,
    ) -> anyhow::Result<()> {
        screen::write(self.output, &self.inputs(), stdout, page, listing, view)
    }

    /// Writes a text that is in its format already, never over its inputs.
    pub(crate) fn write_text(&self, stdout: &mut dyn Write, text: &str) -> anyhow::Result<()> {
        screen::write_text(self.output, &self.inputs(), stdout, text)
    }

    /// The files that no output may replace.
    pub(crate) fn inputs(&self) -> Vec<String> {
        let files = self.files.iter().map(|file| intake::file_of(file).to_owned());
        let record = self.record.map(|file| intake::file_of(file).to_owned());
        files.chain(record).chain(self.catalogue_file()).collect()
    }
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

/// The catalogues taken where none is named, in their order.
pub(crate) fn default_catalogue_files() -> Vec<String> {
    const HERE: &str = "indicators.yaml";
    let environment = std::env::var("GDINDEX_CATALOGUE").ok().filter(|path| !path.is_empty());
    let here = std::fs::exists(HERE).unwrap_or(false).then(|| HERE.to_owned());
    environment.into_iter().chain(here).collect()
}

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
}

/// A run that is not taken apart when it has been shown: the process ends
/// then, and freeing what it holds piece by piece takes as long as scoring.
pub(crate) type Kept = ManuallyDrop<Run>;

/// Reads the data and computes every area and year; with invalid data the run
/// has findings and no results.
pub(crate) fn run(request: Request<'_>) -> anyhow::Result<Kept> {
    Ok(run_with_others(request)?.0)
}

/// [`run`], with the records that were only read to be compared with.
pub(crate) fn run_with_others(request: Request<'_>) -> anyhow::Result<(Kept, Vec<Record>)> {
    let read = read(request)?;
    let refused = !may_compute(&read.run);
    if let Some(own) = what_if::groundless(&read.panel, &read.run.overrides.suppositions) {
        let point = &read.run.catalogue.points[own.point];
        bail!(usage::groundless_set(translated::point(point), &own.text));
    }
    let (run, others) = if refused { (read.run, Vec::new()) } else { compute(read) };
    Ok((Kept::new(run), others))
}

/// A run with what was refused of it.
pub(crate) struct Inspected {
    pub(crate) run: Kept,
    /// For each result the points with a cell that was refused.
    pub(crate) invalid: Vec<BTreeSet<usize>>,
}

/// [`run`], but with results for what is valid whatever the findings: what
/// `check` needs.
pub(crate) fn run_for_check(request: Request<'_>) -> anyhow::Result<Inspected> {
    let mut read = read(request)?;
    let records = read.panel.records.iter_mut();
    let invalid = records.map(|record| std::mem::take(&mut record.invalid)).collect();
    Ok(Inspected { run: Kept::new(compute(read).0), invalid })
}

/// Data that have been read and not yet computed.
struct Read {
    run: Run,
    panel: Panel,
    shown: Shown,
    supposes: Supposes,
}

/// Which records get a result. Others may have been read to be compared with.
#[derive(Default)]
struct Shown {
    year: Option<Year>,
    /// Whether the years before are shown too.
    reach: Reach,
    areas: Vec<String>,
}

impl Shown {
    fn picks(&self, record: &Record) -> bool {
        let is_before = |year| self.reach == Reach::UpToThisYear && record.year < year;
        self.year.is_none_or(|year| record.year == year || is_before(year))
            && (self.areas.is_empty()
                || self.areas.iter().any(|area| is_called(&record.area, &squeeze(area))))
    }

    /// That nothing of what was read is picked; empty where something is.
    fn nothing(&self, panel: &Panel) -> Vec<Finding> {
        let records = &panel.records;
        if records.is_empty() || records.iter().any(|record| self.picks(record)) {
            return Vec::new();
        }
        let years: BTreeSet<Year> = records.iter().map(|record| record.year).collect();
        let areas: BTreeSet<String> = records.iter().map(|record| record.area.clone()).collect();
        let areas: Vec<String> = areas.into_iter().collect();
        let mistyped = intake::mistyped(&self.areas, &areas);
        let nothing = Fault::NothingSelected { years: years.into_iter().collect(), areas };
        let faults = if mistyped.is_empty() { vec![nothing] } else { mistyped };
        faults.into_iter().map(|fault| Finding::new(Place::default(), fault)).collect()
    }
}

/// Which rows the command line asks for.
pub(crate) fn selection(catalogue: &Catalogue, data: &DataArgs, reach: Reach) -> Selection {
    Selection {
        year: data.year,
        areas: data.area.iter().map(|area| catalogue.area_meant(area)).collect(),
        encoding: data.encoding.map(Into::into),
        reach,
    }
}

/// What is read, and what of it is shown. Where areas are compared, all of
/// them are read, and all years where these are compared too.
fn scope(request: &Request<'_>, catalogue: &Catalogue, settings: &Settings) -> (Selection, Shown) {
    let mut selection = selection(catalogue, request.data, request.reach);
    let mut shown = Shown::default();
    if request.scoring.is_some() && catalogue.compares_areas(settings) {
        let areas = std::mem::take(&mut selection.areas);
        shown = Shown { year: selection.year, reach: request.reach, areas };
        if settings.reference_set == ReferenceSet::AllYears {
            selection.reach = Reach::AllYears;
        }
    }
    (selection, shown)
}

fn read(mut request: Request<'_>) -> anyhow::Result<Read> {
    let sources = match request.opened.take() {
        Some(opened) => vec![opened],
        None => sources(request.files)?,
    };
    let (settings, mut overrides) = settings(&request.catalogue, request.scoring)?;
    let (selection, shown) = scope(&request, &request.catalogue, &settings);
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

/// The choices in force, and what the command line changed.
pub(crate) fn settings(
    catalogue: &Catalogue,
    args: Option<&ScoringArgs>,
) -> anyhow::Result<(Settings, Overrides)> {
    let mut settings = catalogue.settings.clone();
    let mut overrides = Overrides::default();
    let Some(args) = args else {
        return Ok((settings, overrides));
    };
    let mut note = |option: String| overrides.options.push(option);
    if let Some(method) = args.method {
        settings.method = method.into();
        ensure_fit(catalogue, &settings)?;
        note(option("method", &method));
    }
    if let Some(weighting) = args.weighting {
        settings.weighting = weighting.into();
        note(option("weighting", &weighting));
    }
    if let Some(aggregation) = args.aggregation {
        settings.aggregation = aggregation.into();
        note(option("aggregation", &aggregation));
    }
    if let Some(missing) = args.missing {
        settings.missing = MissingPolicy::Uniform(missing.into());
        note(option("missing", &missing));
    }
    if let Some(year) = args.target_year {
        settings.target_year = Some(year);
        note(format!("target-year={year}"));
    }
    if args.pace {
        settings.pace = true;
        note("pace".to_owned());
    }
    ensure_scores(&settings)?;
    for text in &args.set {
        overrides.suppositions.push(supposition(catalogue, text)?);
    }
    Ok((settings, overrides))
}

fn option(name: &str, value: &impl clap::ValueEnum) -> String {
    format!("{name}={}", written(value))
}

/// A value as it is written on the command line.
fn written(value: &impl clap::ValueEnum) -> String {
    let value = value.to_possible_value();
    value.as_ref().map_or("", |value| value.get_name()).to_owned()
}

/// Refuses choices whose scores a mean or a rule cannot deal with.
pub(crate) fn ensure_scores(settings: &Settings) -> anyhow::Result<()> {
    if settings.aggregation != Aggregation::Arithmetic
        && let Some((key, low)) = settings.negative_scores()
    {
        bail!(needs::mean_needs_positive(key, low));
    }
    if settings.rewards_silence(&settings.missing) {
        let (low, mean) = (settings.range.low, settings.zscore.mean);
        bail!(needs::silence_pays(&low.to_string(), &mean.to_string()));
    }
    Ok(())
}

/// Refuses a method that some scored points cannot be scored by.
pub(crate) fn ensure_fit(catalogue: &Catalogue, settings: &Settings) -> anyhow::Result<()> {
    for lack in [Lack::Target, Lack::Floor, Lack::Direction] {
        let points = catalogue.scored_points().iter();
        let unfit = points.filter(|point| point.lack(settings.method_of(point)) == Some(lack));
        let names: Vec<&str> = unfit.map(translated::point).collect();
        if !names.is_empty() {
            bail!(needs::unfit_points(settings.method.key(), lack, &names));
        }
    }
    Ok(())
}

/// Reads `POINT=VALUE`.
fn supposition(catalogue: &Catalogue, typed: &str) -> anyhow::Result<Supposition> {
    let Some((name, text)) = typed.split_once(['=', '＝']) else {
        bail!(usage::bad_set(typed));
    };
    let point = match catalogue.point_meant(name) {
        Lookup::Found(point) => point,
        Lookup::Unknown(nearest) => bail!(usage::unknown_point(name, &nearest)),
    };
    let value = catalogue.label_meant(&catalogue.points[point], text);
    let supposed = match intake::read_value(catalogue, point, value) {
        Ok(intake::Entry::Value(value)) => Supposed::Value(value),
        Ok(intake::Entry::Missing) => Supposed::NotReported,
        Ok(intake::Entry::NotApplicable) => Supposed::NotApplicable,
        Err(fault) => {
            bail!(findings::of_supposed(typed, &fault))
        }
    };
    Ok(Supposition { point, supposed, text: text.trim().to_owned() })
}

/// The department that is meant; one that supplies no point is refused.
/// A word stands for those who are not named.
pub(crate) fn department<'a>(catalogue: &'a Catalogue, name: &str) -> anyhow::Result<&'a str> {
    if let Some(own) = catalogue.department_meant(name) {
        return Ok(own);
    }
    if terms::is_no_department(name) {
        return Ok(terms::NO_DEPARTMENT.get());
    }
    let own = catalogue.departments();
    let known: Vec<&str> = own.iter().map(|own| translated::name(catalogue, own)).collect();
    // What is typed may be meant for either name.
    let either: BTreeSet<&str> = own.into_iter().chain(known.iter().copied()).collect();
    let near = nearest(name, either.into_iter().map(|known| (known, known)));
    let known: Vec<String> = known.into_iter().map(ToOwned::to_owned).collect();
    bail!(usage::unknown_department(name, &near, &known))
}

/// What each input was read as, on standard error, where asked for.
pub(crate) fn describe_inputs(run: &Run, output: &OutputArgs, stderr: &mut dyn Write) {
    if output.verbose {
        let form = |input: &Input| {
            let form = input.form.as_ref()?;
            Some(Line::new(page::input(&input.name, form), Tone::Faint))
        };
        screen::write_lines(
            output,
            &run.inputs.iter().filter_map(form).collect::<Vec<_>>(),
            stderr,
        );
    }
}

/// Findings on standard error: errors always, warnings unless quiet, notes
/// where asked for; and why nothing was computed.
pub(crate) fn remark(run: &Run, output: &OutputArgs, stderr: &mut dyn Write) {
    remark_on(run, is_refused(run), output, stderr);
}

/// [`remark`] on a run that was refused, or was not.
pub(crate) fn remark_on(run: &Run, is_refused: bool, output: &OutputArgs, stderr: &mut dyn Write) {
    describe_inputs(run, output, stderr);
    let shown: Vec<&Finding> = run
        .findings
        .iter()
        .filter(|finding| match finding.severity() {
            Severity::Error => true,
            Severity::Warning => !output.quiet,
            Severity::Note => output.verbose,
        })
        .collect();
    let errors: Vec<&Finding> = run.findings.iter().filter(|f| f.is_error()).collect();
    let skipped = run.overrides.skipped.filter(|errors| *errors > 0);
    let closing = if is_refused {
        let may_be_skipped = skipped.is_none() && errors.iter().all(|f| f.is_skippable());
        let count = errors.len();
        let text = if may_be_skipped { usage::refused(count) } else { usage::refused_file(count) };
        Some(Line::new(text, Tone::Bad))
    } else {
        skipped.map(|errors| Line::new(page::skipped(errors), Tone::Doubtful))
    };
    screen::remark(output, &shown, closing, stderr);
}

/// Whether there is nothing to show: the data are invalid, or nothing of them
/// is left.
pub(crate) fn is_refused(run: &Run) -> bool {
    run.assessments.is_empty() && !run.inputs.is_empty()
}
