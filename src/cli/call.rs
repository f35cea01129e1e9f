//! A call of a command: the catalogue it uses, the files that it must not
//! write over, and the one write of its answer.

use anyhow::bail;
use serde::Serialize;

use super::args::ComputeArgs;
use super::args::output::{Format, Output};
use super::exit_status::ExitStatus;
use super::streams::Streams;
use super::{remarks, request, write};
use crate::catalogue;
use crate::intake;
use crate::model::{Catalogue, Finding};
use crate::output::destination::sink::Sink;
use crate::report::document::Document;
use crate::report::listing::Listing;
use crate::report::outcome::run::Run;
use crate::report::view::preamble::refused_catalogue;
use crate::report::words::usage;

/// A catalogue, or the mistakes that keep it from being used.
type Loaded = Result<Catalogue, Vec<Finding>>;

/// A call of a command: what all commands need of their arguments.
#[derive(Debug, Clone)]
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
    pub(crate) output: Output,
}

impl<'a> Call<'a> {
    /// A call of a command that computes.
    pub(crate) fn computing(
        command: &'a str,
        files: &'a [String],
        compute: &'a ComputeArgs,
    ) -> anyhow::Result<Self> {
        let (catalogue, output) = (compute.data.catalogue.as_deref(), compute.output.decided()?);
        Ok(Self { command, catalogue, files, record: None, output })
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
    /// standard error and as JSON where that is asked for. What could not be
    /// written is refused before anything is read or computed.
    pub(crate) fn usable_catalogue(
        &self,
        streams: &mut Streams<'_>,
    ) -> anyhow::Result<Option<Catalogue>> {
        self.sink()?;
        let mistakes = match self.load_catalogue()? {
            Ok(catalogue) => return Ok(Some(catalogue)),
            Err(mistakes) => mistakes,
        };
        remarks::on_catalogue(&mistakes, &self.output, streams);
        self.refuse(streams, || refused_catalogue(self.command, &mistakes))?;
        Ok(None)
    }

    /// Says as JSON, where that is asked for, why there is no answer.
    pub(crate) fn refuse<V: Serialize>(
        &self,
        streams: &mut Streams<'_>,
        view: impl FnOnce() -> V,
    ) -> anyhow::Result<ExitStatus> {
        if self.output.format == Format::Json {
            self.write(streams, Document::default, Listing::default, view)?;
        }
        Ok(ExitStatus::Failed)
    }

    /// Remarks on a run and writes the answer: of one that was refused only as
    /// JSON, without results.
    pub(crate) fn answer<V: Serialize>(
        &self,
        run: &Run,
        streams: &mut Streams<'_>,
        page: impl FnOnce() -> Document,
        listing: impl FnOnce() -> Listing,
        view: impl FnOnce() -> V,
    ) -> anyhow::Result<ExitStatus> {
        remarks::on_run(run, &self.output, streams);
        if request::is_refused(run) {
            return self.refuse(streams, view);
        }
        self.write(streams, page, listing, view)?;
        Ok(ExitStatus::Done)
    }

    /// Writes what the command has to say, never over its inputs.
    pub(crate) fn write<V: Serialize>(
        &self,
        streams: &mut Streams<'_>,
        page: impl FnOnce() -> Document,
        listing: impl FnOnce() -> Listing,
        view: impl FnOnce() -> V,
    ) -> anyhow::Result<()> {
        write::write(&self.output, &self.inputs(), streams.stdout, page, listing, view)
    }

    /// Writes a text that is in its format already, never over its inputs.
    pub(crate) fn write_text(&self, streams: &mut Streams<'_>, text: &str) -> anyhow::Result<()> {
        self.sink()?.write(text.as_bytes(), streams.stdout)
    }

    /// Where the output goes, never over an input.
    pub(crate) fn sink(&self) -> anyhow::Result<Sink> {
        write::sink_for(&self.output, &self.inputs())
    }

    /// The files that no output may replace.
    pub(crate) fn inputs(&self) -> Vec<String> {
        let files = self.files.iter().map(|file| intake::file_of(file).to_owned());
        let record = self.record.map(|file| intake::file_of(file).to_owned());
        files.chain(record).chain(self.catalogue_file()).collect()
    }
}

/// The catalogues taken where none is named, in their order.
pub(crate) fn default_catalogue_files() -> Vec<String> {
    const HERE: &str = "indicators.yaml";
    let environment = std::env::var("GDINDEX_CATALOGUE").ok().filter(|path| !path.is_empty());
    let here = std::fs::exists(HERE).unwrap_or(false).then(|| HERE.to_owned());
    environment.into_iter().chain(here).collect()
}
