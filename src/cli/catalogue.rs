//! `catalogue`: show, list, validate, schema.

use std::io::Write;

use serde_json::{Value as Json, json};

use super::args::{CatalogueArgs, CatalogueCommand, Format};
use super::{ExitStatus, load, screen};
use crate::catalogue::schema;
use crate::model::{Catalogue, Finding, Settings};
use crate::output::json as json_output;
use crate::output::sink::Sink;
use crate::report::document::Document;
use crate::report::pages::catalogue as page;
use crate::report::{listing, view};
use crate::score::tree::Evaluator;

/// Runs the command.
pub(crate) fn run(
    command: &CatalogueCommand,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    match command {
        CatalogueCommand::Schema(args) => {
            let sink = match &args.output {
                Some(path) => Sink::file(path, &[])?,
                None => Sink::Stdout,
            };
            sink.write(&json_output::write(&schema())?, stdout)?;
            Ok(ExitStatus::Done)
        }
        CatalogueCommand::Show(args) => {
            with_catalogue("catalogue-show", args, stdout, stderr, page::show)
        }
        CatalogueCommand::List(args) => {
            with_catalogue("catalogue-list", args, stdout, stderr, |catalogue, _| {
                page::list(catalogue)
            })
        }
        CatalogueCommand::Validate(args) => {
            with_catalogue("catalogue-validate", args, stdout, stderr, |catalogue, _| {
                page::validate(catalogue)
            })
        }
    }
}

fn with_catalogue(
    name: &str,
    args: &CatalogueArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
    page: impl FnOnce(&Catalogue, &Settings) -> Document,
) -> anyhow::Result<ExitStatus> {
    let named = args.file.as_deref().or(args.catalogue.as_deref());
    let catalogue = match load::catalogue(named)? {
        Ok(catalogue) => catalogue,
        Err(mistakes) => return refuse(name, args, &mistakes, stdout, stderr),
    };
    let mut settings = catalogue.settings.clone();
    if let Some(weighting) = args.weighting {
        settings.weighting = weighting.into();
    }
    let (groups, points) = Evaluator::new(&catalogue, &settings).nominal_weights();
    let inputs: Vec<String> = catalogue.identity.file.iter().cloned().collect();
    screen::write(
        &args.output,
        &inputs,
        stdout,
        || page(&catalogue, &settings),
        || listing::points(&catalogue, &points),
        || view(name, &catalogue, &groups, &points),
    )?;
    Ok(ExitStatus::Done)
}

/// A catalogue with mistakes: as JSON on standard output where that is asked
/// for, and in words on standard error.
fn refuse(
    name: &str,
    args: &CatalogueArgs,
    mistakes: &[Finding],
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    load::report_mistakes(mistakes, &args.output, stderr);
    if args.output.format == Format::Json {
        let findings: Vec<view::FindingView> = mistakes.iter().map(view::finding).collect();
        let view = json!({
            "schema": format!("gdindex/{name}/1"),
            "tool": view::tool(),
            "valid": false,
            "findings": findings,
        });
        screen::write(
            &args.output,
            &[],
            stdout,
            Document::default,
            listing::Listing::default,
            || view,
        )?;
    }
    Ok(ExitStatus::Failed)
}

fn view(name: &str, catalogue: &Catalogue, groups: &[f64], points: &[f64]) -> Json {
    let nodes: Vec<Json> = catalogue
        .root
        .descendants()
        .into_iter()
        .map(|(path, group)| json!({ "path": path, "weight": groups[group.position] }))
        .collect();
    let points: Vec<Json> = (0..catalogue.points.len())
        .map(|at| {
            let mut point = view::definition(catalogue, at);
            point["weight"] = json!(points.get(at));
            point
        })
        .collect();
    let none: Vec<view::FindingView> = Vec::new();
    json!({
        "schema": format!("gdindex/{name}/1"),
        "tool": view::tool(),
        "catalogue": view::catalogue(catalogue),
        "valid": true,
        "nodes": nodes,
        "points": points,
        "findings": none,
    })
}
