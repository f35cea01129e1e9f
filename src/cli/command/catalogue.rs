//! `catalogue`: show, list, validate, schema.

use clap::{Args, Subcommand};

use crate::catalogue::schema;
use crate::cli::args::choice::word;
use crate::cli::args::output::OutputArgs;
use crate::cli::call::{Call, default_catalogue_files};
use crate::cli::exit_status::ExitStatus;
use crate::cli::streams::Streams;
use crate::cli::write;
use crate::model::{Catalogue, Settings, Weighting};
use crate::output::json as json_output;
use crate::report::document::Document;
use crate::report::pages::catalogue as page;
use crate::report::words::help;
use crate::report::{listing, view};
use crate::score::aggregation::tree::Evaluator;

#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    #[command(about = help::CATALOGUE_SHOW, override_usage = help::USAGE_CATALOGUE)]
    Show(ShowArgs),
    #[command(about = help::CATALOGUE_LIST, override_usage = help::USAGE_CATALOGUE)]
    List(CatalogueArgs),
    #[command(about = help::CATALOGUE_VALIDATE, override_usage = help::USAGE_CATALOGUE)]
    Validate(CatalogueArgs),
    #[command(about = help::CATALOGUE_SCHEMA, override_usage = help::USAGE_CATALOGUE)]
    Schema(SchemaArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CatalogueArgs {
    #[arg(value_name = "FILE", help = help::CATALOGUE_FILE)]
    file: Option<String>,
    #[arg(short = 'c', long, value_name = "PATH", conflicts_with = "file",
          help = help::CATALOGUE_FILE, help_heading = help::DATA_OPTIONS)]
    catalogue: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    catalogue: CatalogueArgs,
    #[arg(long, value_name = "WEIGHTING", value_parser = word::<Weighting>(), help = help::WEIGHTING, help_heading = help::SCORING_OPTIONS)]
    weighting: Option<Weighting>,
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    output: Option<String>,
}

/// Runs the command.
pub(crate) fn run(
    command: &CatalogueCommand,
    streams: &mut Streams<'_>,
) -> anyhow::Result<ExitStatus> {
    match command {
        CatalogueCommand::Schema(args) => {
            let sink = write::sink(args.output.as_deref(), &default_catalogue_files())?;
            sink.write(json_output::write(&schema())?.as_bytes(), streams.stdout)?;
            Ok(ExitStatus::Done)
        }
        CatalogueCommand::Show(args) => {
            let (weighting, args) = (args.weighting, &args.catalogue);
            with_catalogue("catalogue-show", args, weighting, streams, page::show)
        }
        CatalogueCommand::List(args) => {
            with_catalogue("catalogue-list", args, None, streams, |catalogue, _| {
                page::list(catalogue)
            })
        }
        CatalogueCommand::Validate(args) => {
            with_catalogue("catalogue-validate", args, None, streams, |catalogue, _| {
                page::validate(catalogue)
            })
        }
    }
}

fn with_catalogue(
    name: &str,
    args: &CatalogueArgs,
    weighting: Option<Weighting>,
    streams: &mut Streams<'_>,
    page: impl FnOnce(&Catalogue, &Settings) -> Document,
) -> anyhow::Result<ExitStatus> {
    let call = Call {
        command: name,
        catalogue: args.file.as_deref().or(args.catalogue.as_deref()),
        files: &[],
        record: None,
        output: args.output.decided()?,
    };
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let mut settings = catalogue.settings.clone();
    if let Some(weighting) = weighting {
        settings.weighting = weighting;
    }
    let weights = Evaluator::new(&catalogue, &settings).nominal_weights();
    call.write(
        streams,
        || page(&catalogue, &settings),
        || listing::catalogue::points(&catalogue, &weights.points),
        || view::catalogue::catalogue(name, &catalogue, &weights),
    )?;
    Ok(ExitStatus::Done)
}
