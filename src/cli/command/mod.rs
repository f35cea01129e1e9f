//! The commands, one file or folder each: arguments in, library calls, one
//! write.

mod catalogue;
mod check;
mod completions;
mod explain;
mod gap;
mod man;
mod rank;
mod report;
mod score;
mod sensitivity;
mod template;
mod tidy;
mod trend;

use clap::Subcommand;

use super::exit_status::ExitStatus;
use super::streams::Streams;
use crate::report::words::help;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = help::SCORE, override_usage = help::USAGE_SCORE)]
    Score(score::ScoreArgs),
    #[command(about = help::GAP, override_usage = help::USAGE_GAP)]
    Gap(gap::GapArgs),
    #[command(about = help::RANK, override_usage = help::USAGE_RANK,
              mut_arg("year", |year| year.help(help::RANKED_YEAR)))]
    Rank(rank::RankArgs),
    #[command(about = help::TREND, override_usage = help::USAGE_TREND,
              mut_arg("year", |year| year.help(help::LAST_YEAR)),
              mut_arg("set", |set| set.help(help::SET_LATEST)),
              mut_arg("verbose", |verbose| verbose.help(help::VERBOSE_TREND)))]
    Trend(trend::TrendArgs),
    #[command(about = help::SENSITIVITY, override_usage = help::USAGE_SENSITIVITY,
              mut_arg("year", |year| year.help(help::TRIED_YEAR)),
              mut_arg("verbose", |verbose| verbose.help(help::VERBOSE_SENSITIVITY)))]
    Sensitivity(sensitivity::SensitivityArgs),
    #[command(about = help::REPORT, override_usage = help::USAGE_REPORT,
              mut_arg("year", |year| year.help(help::REPORT_YEAR)),
              mut_arg("set", |set| set.help(help::SET_LATEST)),
              mut_arg("format", |format| format.help(help::REPORT_FORMAT)))]
    Report(report::ReportArgs),
    #[command(about = help::CHECK, override_usage = help::USAGE_CHECK)]
    Check(check::CheckArgs),
    #[command(about = help::EXPLAIN, override_usage = help::USAGE_EXPLAIN)]
    Explain(explain::ExplainArgs),
    #[command(about = help::TIDY, override_usage = help::USAGE_TIDY)]
    Tidy(tidy::TidyArgs),
    #[command(about = help::TEMPLATE_COMMAND, override_usage = help::USAGE_TEMPLATE)]
    Template(template::TemplateArgs),
    #[command(about = help::CATALOGUE, override_usage = help::USAGE_CATALOGUE, subcommand)]
    Catalogue(catalogue::CatalogueCommand),
    #[command(about = help::COMPLETIONS, override_usage = help::USAGE_COMPLETIONS)]
    Completions(completions::CompletionsArgs),
    #[command(about = help::MAN, override_usage = help::USAGE_MAN)]
    Man(man::ManArgs),
}

impl Command {
    /// Does it. `program` is the command line with all its help.
    pub(crate) fn run(
        &self,
        program: fn() -> clap::Command,
        streams: &mut Streams<'_>,
    ) -> anyhow::Result<ExitStatus> {
        match self {
            Self::Score(args) => score::run(args, streams),
            Self::Gap(args) => gap::run(args, streams),
            Self::Rank(args) => rank::run(args, streams),
            Self::Trend(args) => trend::run(args, streams),
            Self::Sensitivity(args) => sensitivity::run(args, streams),
            Self::Report(args) => report::run(args, streams),
            Self::Check(args) => check::run(args, streams),
            Self::Explain(args) => explain::run(args, streams),
            Self::Tidy(args) => tidy::run(args, streams),
            Self::Template(args) => template::run(args, streams),
            Self::Catalogue(args) => catalogue::run(args, streams),
            Self::Completions(args) => completions::run(args, program(), streams),
            Self::Man(args) => man::run(args, program(), streams),
        }
    }
}
