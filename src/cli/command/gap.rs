//! `gap`: what is unmet and what it would gain.

use clap::{Args, ValueEnum};

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
use crate::report::words::help;
use crate::report::{listing, pages, view};

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
        || listing::gap::gap(&run, &choice, &reaches),
        || view::gap::gap(&run, &choice, &reaches),
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
