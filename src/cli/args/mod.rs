//! The options that commands share, as typed.

pub(crate) mod choice;
pub(crate) mod output;
pub(crate) mod value;

use clap::Args;

use crate::model::{self, Aggregation, Method, MissingRule, Weighting};
use crate::report::words::help;
use choice::{Encoding, word};
use output::OutputArgs;
use value::{read_area, read_year};

/// What every command that computes takes besides its files.
#[derive(Debug, Args)]
pub(crate) struct ComputeArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[arg(long, help = help::SKIP_INVALID, help_heading = help::DATA_OPTIONS)]
    pub(crate) skip_invalid: bool,
    #[command(flatten)]
    pub(crate) scoring: ScoringArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

/// Which data, read against which catalogue.
#[derive(Debug, Args)]
pub(crate) struct DataArgs {
    #[arg(short = 'c', long, value_name = "PATH", help = help::CATALOGUE_FILE, help_heading = help::DATA_OPTIONS)]
    pub(crate) catalogue: Option<String>,
    #[arg(long, value_name = "ENCODING", help = help::ENCODING, help_heading = help::DATA_OPTIONS)]
    pub(crate) encoding: Option<Encoding>,
    #[arg(long, value_name = "YEAR", value_parser = read_year, help = help::YEAR, help_heading = help::DATA_OPTIONS)]
    pub(crate) year: Option<model::Year>,
    #[arg(long, value_name = "NAME", value_parser = read_area, help = help::AREA, help_heading = help::DATA_OPTIONS)]
    pub(crate) area: Vec<String>,
}

/// Choices that replace those of the catalogue.
#[derive(Debug, Args)]
pub(crate) struct ScoringArgs {
    #[arg(long, value_name = "POINT=VALUE", help = help::SET, help_heading = help::SCORING_OPTIONS)]
    pub(crate) set: Vec<String>,
    #[arg(long, value_name = "YEAR", value_parser = read_year, help = help::TARGET_YEAR, help_heading = help::SCORING_OPTIONS)]
    pub(crate) target_year: Option<model::Year>,
    #[arg(long, help = help::PACE, help_heading = help::SCORING_OPTIONS)]
    pub(crate) pace: bool,
    #[arg(long, value_name = "METHOD", value_parser = word::<Method>(), help = help::METHOD, help_heading = help::SCORING_OPTIONS)]
    pub(crate) method: Option<Method>,
    #[arg(long, value_name = "WEIGHTING", value_parser = word::<Weighting>(), help = help::WEIGHTING, help_heading = help::SCORING_OPTIONS)]
    pub(crate) weighting: Option<Weighting>,
    #[arg(long, value_name = "MEAN", value_parser = word::<Aggregation>(), help = help::AGGREGATION, help_heading = help::SCORING_OPTIONS)]
    pub(crate) aggregation: Option<Aggregation>,
    #[arg(long, value_name = "RULE", value_parser = word::<MissingRule>(), help = help::MISSING, help_heading = help::SCORING_OPTIONS)]
    pub(crate) missing: Option<MissingRule>,
}
