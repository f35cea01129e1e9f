//! `catalogue`: show, list, validate, schema.

use std::io::Write;

use serde_json::{Value as Json, json};

use super::args::{CatalogueArgs, CatalogueCommand};
use super::{ExitStatus, load};
use crate::catalogue::schema;
use crate::model::{Catalogue, Settings, Weighting};
use crate::output::destination::sink::Sink;
use crate::output::json as json_output;
use crate::report::document::Document;
use crate::report::pages::catalogue as page;
use crate::report::view::preamble;
use crate::report::{listing, view};
use crate::score::aggregation::tree::Evaluator;
use crate::score::aggregation::weights::Weights;

/// Runs the command.
pub(crate) fn run(
    command: &CatalogueCommand,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    match command {
        CatalogueCommand::Schema(args) => {
            let sink = match &args.output {
                Some(path) => Sink::file(path, &load::default_catalogue_files())?,
                None => Sink::Stdout,
            };
            sink.write(json_output::write(&schema())?.as_bytes(), stdout)?;
            Ok(ExitStatus::Done)
        }
        CatalogueCommand::Show(args) => {
            let weighting = args.weighting.map(Into::into);
            let args = &args.catalogue;
            with_catalogue("catalogue-show", args, weighting, stdout, stderr, page::show)
        }
        CatalogueCommand::List(args) => {
            with_catalogue("catalogue-list", args, None, stdout, stderr, |catalogue, _| {
                page::list(catalogue)
            })
        }
        CatalogueCommand::Validate(args) => {
            with_catalogue("catalogue-validate", args, None, stdout, stderr, |catalogue, _| {
                page::validate(catalogue)
            })
        }
    }
}

fn with_catalogue(
    name: &str,
    args: &CatalogueArgs,
    weighting: Option<Weighting>,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
    page: impl FnOnce(&Catalogue, &Settings) -> Document,
) -> anyhow::Result<ExitStatus> {
    let call = load::Call {
        command: name,
        catalogue: args.file.as_deref().or(args.catalogue.as_deref()),
        files: &[],
        record: None,
        output: &args.output,
    };
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let mut settings = catalogue.settings.clone();
    if let Some(weighting) = weighting {
        settings.weighting = weighting;
    }
    let weights = Evaluator::new(&catalogue, &settings).nominal_weights();
    call.write(
        stdout,
        || page(&catalogue, &settings),
        || listing::catalogue::points(&catalogue, &weights.points),
        || view(name, &catalogue, &weights),
    )?;
    Ok(ExitStatus::Done)
}

fn view(name: &str, catalogue: &Catalogue, weights: &Weights) -> Json {
    let nodes: Vec<Json> = catalogue
        .root
        .descendants()
        .into_iter()
        .map(|(path, group)| json!({ "path": path, "weight": weights.groups[group.position] }))
        .collect();
    let points: Vec<Json> = (0..catalogue.points.len())
        .map(|at| {
            let mut point = view::catalogue::definition(catalogue, at);
            point["weight"] = json!(weights.points.get(at));
            point
        })
        .collect();
    let stages: Vec<Json> = catalogue.stages.iter().map(view::catalogue::stage).collect();
    let none: Vec<view::finding::FindingView> = Vec::new();
    json!({
        "schema": format!("gdindex/{name}/1"),
        "tool": preamble::tool(),
        "catalogue": preamble::catalogue(catalogue),
        "valid": true,
        "stages": stages,
        "nodes": nodes,
        "points": points,
        "findings": none,
    })
}
