//! `gap`: what is unmet and what it would gain.

use clap::{Args, ValueEnum};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::analysis::departments::departments;
use crate::analysis::priority::Order;
use crate::analysis::reach::{Reach, reach};
use crate::cli::args::ComputeArgs;
use crate::cli::args::choice::By;
use crate::cli::args::value::{read_count, read_score};
use crate::cli::call::Call;
use crate::cli::exit_status::ExitStatus;
use crate::cli::names;
use crate::cli::request::Request;
use crate::cli::streams::Streams;
use crate::model::Catalogue;
use crate::report::outcome::gap::Choice;
use crate::report::outcome::run::Run;
use crate::report::view::finding::{FindingView, findings};
use crate::report::view::point::{self, PointView};
use crate::report::view::preamble::Preamble;
use crate::report::view::result;
use crate::report::words::help;
use crate::report::{listing, pages};
use crate::score::{Assessment, PointResult};

#[derive(Debug, Args)]
pub(crate) struct GapArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    files: Vec<String>,
    #[arg(long, help = help::UNMET, help_heading = help::COMMAND_OPTIONS)]
    unmet: bool,
    #[arg(long, value_name = "NAME", help = help::ATTRIBUTE, help_heading = help::COMMAND_OPTIONS)]
    attribute: Option<String>,
    #[arg(long, value_name = "NAME", help = help::DEPARTMENT, help_heading = help::COMMAND_OPTIONS)]
    department: Option<String>,
    #[arg(long, value_name = "GROUP", help = help::BY, help_heading = help::COMMAND_OPTIONS)]
    by: Option<By>,
    #[arg(long, value_name = "ORDER", help = help::SORT, help_heading = help::COMMAND_OPTIONS)]
    sort: Option<Sort>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::TOP, help_heading = help::COMMAND_OPTIONS)]
    top: Option<usize>,
    #[arg(long, value_name = "SCORE", value_parser = read_score, allow_negative_numbers = true,
          conflicts_with_all = ["unmet", "by", "sort", "top", "attribute", "department"],
          help = help::REACH, help_heading = help::COMMAND_OPTIONS)]
    reach: Option<f64>,
    #[command(flatten)]
    compute: ComputeArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    Gain,
    Attainment,
    Catalogue,
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Gain => Self::Gain,
            Sort::Attainment => Self::Attainment,
            Sort::Catalogue => Self::Catalogue,
        }
    }
}

/// Runs the command.
pub(crate) fn run(args: &GapArgs, streams: &mut Streams<'_>) -> anyhow::Result<ExitStatus> {
    let call = Call::computing("gap", &args.files, &args.compute)?;
    let Some(catalogue) = call.usable_catalogue(streams)? else {
        return Ok(ExitStatus::Failed);
    };
    let choice = choice(args, &catalogue)?;
    let run = Request::computing(catalogue, &args.files, &args.compute).run()?;
    let reaches: Vec<Option<Reach>> = args.reach.map_or_else(Vec::new, |wanted| {
        let results = run.assessments.iter();
        results.map(|result| reach(&run.catalogue, &run.settings, result, wanted)).collect()
    });
    call.answer(
        &run,
        streams,
        || pages::gap::gap(&run, &choice, &reaches),
        || listing::gap::gap(&run, &points(&run, &choice, &reaches)),
        || view(&run, &choice, &reaches),
    )
}

fn choice(args: &GapArgs, catalogue: &Catalogue) -> anyhow::Result<Choice> {
    let attribute = args.attribute.as_deref();
    let attribute = attribute.map(|name| names::attribute(catalogue, name)).transpose()?;
    let department = args.department.as_deref();
    let department = department.map(|name| names::department(catalogue, name)).transpose()?;
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
