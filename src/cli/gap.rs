//! `gap`: what is unmet and what it would gain.

use std::io::Write;

use anyhow::bail;
use serde::Serialize;
use serde_json::{Value as Json, json};

use super::args::{By, Format, GapArgs};
use super::{ExitStatus, load};
use crate::analysis::departments::departments;
use crate::analysis::reach::{Reach, reach};
use crate::model::Catalogue;
use crate::report::outcome::gap::Choice;
use crate::report::outcome::run::Run;
use crate::report::view::finding::{FindingView, findings};
use crate::report::view::point::{self, PointView};
use crate::report::view::preamble::Preamble;
use crate::report::view::result;
use crate::report::words::usage;
use crate::report::{listing, pages, translated};
use crate::score::{Assessment, PointResult};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    preamble: Preamble,
    results: Vec<ResultView>,
    findings: Vec<FindingView>,
}

#[derive(Serialize)]
struct ResultView {
    area: String,
    year: i32,
    index: Option<f64>,
    points: Vec<PointView>,
    monitored: Vec<PointView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    departments: Option<Vec<Json>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reach: Option<Json>,
}

/// Runs the command.
pub(crate) fn run(
    args: &GapArgs,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> anyhow::Result<ExitStatus> {
    let output = &args.compute.output;
    let call = load::Call::computing("gap", &args.files, &args.compute);
    let Some(catalogue) = call.usable_catalogue(stdout, stderr)? else {
        return Ok(ExitStatus::Failed);
    };
    let choice = choice(args, &catalogue)?;
    let run = load::run(load::Request::computing(catalogue, &args.files, &args.compute))?;
    load::remark(&run, output, stderr);
    let refused = load::is_refused(&run);
    let reaches: Vec<Option<Reach>> = args.reach.map_or_else(Vec::new, |wanted| {
        let results = run.assessments.iter();
        results.map(|result| reach(&run.catalogue, &run.settings, result, wanted)).collect()
    });
    if !refused || output.format() == Format::Json {
        call.write(
            stdout,
            || pages::gap::gap(&run, &choice, &reaches),
            || listing::gap::gap(&run, &points(&run, &choice, &reaches)),
            || view(&run, &choice, &reaches),
        )?;
    }
    Ok(if refused { ExitStatus::Failed } else { ExitStatus::Done })
}

fn choice(args: &GapArgs, catalogue: &Catalogue) -> anyhow::Result<Choice> {
    let attribute = match &args.attribute {
        None => None,
        Some(name) => {
            let Some(at) = catalogue.attribute_meant(name) else {
                let known = catalogue.attributes.iter();
                let known = known.map(|own| translated::name(catalogue, &own.name).to_owned());
                let known: Vec<String> = known.collect();
                bail!(usage::unknown_attribute(name, &known));
            };
            Some(at)
        }
    };
    let department = args.department.as_deref();
    let department = department.map(|name| load::department(catalogue, name)).transpose()?;
    Ok(Choice {
        unmet: args.unmet,
        attribute,
        department: department.map(ToOwned::to_owned),
        by_department: args.by == Some(By::Department),
        order: args.sort.map(Into::into).unwrap_or_default(),
        top: args.top,
    })
}

/// The points that are shown of each result, in their order.
fn points<'a>(
    run: &'a Run,
    choice: &Choice,
    reaches: &[Option<Reach>],
) -> Vec<(usize, Vec<&'a PointResult>)> {
    run.assessments
        .iter()
        .enumerate()
        .map(|(at, assessment)| {
            let shown = match reaches.get(at) {
                Some(reach) => reach
                    .iter()
                    .flat_map(|reach| &reach.steps)
                    .map(|step| &assessment.points[step.point])
                    .collect(),
                None => picked(run, choice, assessment)
                    .into_iter()
                    .chain(monitored(choice, assessment))
                    .collect(),
            };
            (at, shown)
        })
        .collect()
}

fn picked<'a>(run: &Run, choice: &Choice, assessment: &'a Assessment) -> Vec<&'a PointResult> {
    choice.pick(&run.catalogue, assessment).all()
}

/// Monitored points with data, where nothing narrows the table down.
fn monitored<'a>(choice: &Choice, assessment: &'a Assessment) -> Vec<&'a PointResult> {
    let narrowed = choice.top.is_some()
        || choice.attribute.is_some()
        || choice.department.is_some()
        || choice.by_department;
    if narrowed {
        return Vec::new();
    }
    assessment.monitored.iter().filter(|result| choice.shows_monitored(result)).collect()
}

fn view(run: &Run, choice: &Choice, reaches: &[Option<Reach>]) -> View {
    View {
        preamble: Preamble::new("gap", run),
        results: run
            .assessments
            .iter()
            .enumerate()
            .map(|(at, assessment)| result_view(run, choice, assessment, reaches.get(at)))
            .collect(),
        findings: findings(&run.findings),
    }
}

fn result_view(
    run: &Run,
    choice: &Choice,
    assessment: &Assessment,
    reach: Option<&Option<Reach>>,
) -> ResultView {
    let catalogue = &run.catalogue;
    let view =
        |points: Vec<&PointResult>| points.into_iter().map(|own| point::point(run, own)).collect();
    ResultView {
        area: assessment.area.clone(),
        year: assessment.year.get(),
        index: assessment.index.score,
        points: view(picked(run, choice, assessment)),
        monitored: view(monitored(choice, assessment)),
        departments: choice
            .by_department
            .then(|| departments(catalogue, assessment).iter().map(result::department).collect()),
        reach: reach.map(|reach| reach.as_ref().map_or(Json::Null, |reach| reach_view(run, reach))),
    }
}

fn reach_view(run: &Run, reach: &Reach) -> Json {
    let steps: Vec<Json> = reach
        .steps
        .iter()
        .map(|step| json!({ "id": run.catalogue.points[step.point].id, "index": step.index }))
        .collect();
    json!({
        "score": reach.wanted,
        "possible": reach.is_possible(),
        "best": reach.best,
        "shortest": reach.shortest,
        "steps": steps,
    })
}
