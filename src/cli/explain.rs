//! `explain`: a point with its formula, or a finding code.

use std::io::Write;

use anyhow::bail;
use serde_json::{Value as Json, json};

use super::args::ExplainArgs;
use super::{ExitStatus, load, screen};
use crate::model::names::nearest;
use crate::model::{Catalogue, Code, Lookup};
use crate::report::document::{Block, Document};
use crate::report::listing;
use crate::report::pages::explain as page;
use crate::report::run::{Overrides, Run};
use crate::report::view::{self, Preamble};
use crate::report::words::{codes, usage};

/// Runs the command.
pub(crate) fn run(
    args: &ExplainArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    if let Some(code) = Code::find(&args.subject) {
        let document = page::code(code);
        let view = || code_view(code);
        screen::write(&args.output, &[], stdout, || document.clone(), || facts(&document), view)?;
        return Ok(ExitStatus::Done);
    }
    let named = args.data.catalogue.as_deref();
    let Some(catalogue) = load::usable_catalogue(named, &args.output, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let point = find(&catalogue, &args.subject)?;
    let run = if args.files.is_empty() {
        without_data(catalogue)
    } else {
        load::run(load::Request {
            catalogue,
            files: &args.files,
            data: &args.data,
            scoring: Some(&args.scoring),
            skip_invalid: args.skip_invalid,
        })?
    };
    load::remark(&run, &args.output, stderr);
    if load::is_refused(&run) {
        return Ok(ExitStatus::Failed);
    }
    let document = page::point(&run, point);
    screen::write(
        &args.output,
        &load::protected(&run, &args.files),
        stdout,
        || document.clone(),
        || facts(&document),
        || point_view(&run, point),
    )?;
    Ok(ExitStatus::Done)
}

fn find(catalogue: &Catalogue, subject: &str) -> anyhow::Result<usize> {
    match catalogue.names.find(subject) {
        Lookup::Found(point) => Ok(point),
        Lookup::Unknown(mut near) => {
            let codes = Code::ALL.iter().map(|code| (code.text(), code.text()));
            if near.is_empty() {
                near = nearest(subject, codes);
            }
            bail!(usage::unknown_subject(subject, &near))
        }
    }
}

fn without_data(catalogue: Catalogue) -> Run {
    Run {
        settings: catalogue.settings.clone(),
        catalogue,
        overrides: Overrides::default(),
        inputs: Vec::new(),
        findings: Vec::new(),
        assessments: Vec::new(),
    }
}

/// The facts of a page, a row each.
fn facts(document: &Document) -> listing::Listing {
    let facts: Vec<(String, String)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Facts(facts) => Some(facts),
            _ => None,
        })
        .flatten()
        .map(|fact| (fact.label.clone(), fact.line.text.clone()))
        .collect();
    listing::facts(&facts)
}

fn code_view(code: Code) -> Json {
    let (meaning, remedy) = codes::meaning(code);
    json!({
        "schema": "gdindex/explain/1",
        "tool": view::tool(),
        "code": code.text(),
        "severity": view::severity_key(code.severity()),
        "meaning": meaning,
        "remedy": remedy,
    })
}

fn point_view(run: &Run, point: usize) -> Json {
    let results: Vec<Json> = run
        .assessments
        .iter()
        .map(|assessment| {
            let all = assessment.points.iter().chain(&assessment.monitored);
            let own = all.into_iter().find(|result| result.point == point);
            json!({
                "area": assessment.area,
                "year": assessment.year.get(),
                "index": assessment.index.score,
                "point": own.map(|result| view::point(&run.catalogue, &run.overrides, result)),
            })
        })
        .collect();
    let mut view = json!(Preamble::new("explain", run));
    view["point"] = view::definition(&run.catalogue, point);
    view["results"] = results.into();
    view
}
