//! The command line as typed.

use std::num::NonZeroUsize;
use std::path::Path;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::analysis::benchmark::Wanted;
use crate::analysis::priority::Order;
use crate::model;
use crate::report::words::{Language, help, terms, usage};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "gdindex", version, about = help::ABOUT, override_usage = help::USAGE)]
pub(crate) struct Cli {
    /// Read before all others, by `language::settle`; here for its help and
    /// its mistakes.
    #[arg(long, global = true, value_name = "LANG", help = help::LANG, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = help::SCORE, override_usage = help::USAGE_SCORE)]
    Score(ScoreArgs),
    #[command(about = help::GAP, override_usage = help::USAGE_GAP)]
    Gap(GapArgs),
    #[command(about = help::RANK, override_usage = help::USAGE_RANK,
              mut_arg("year", |year| year.help(help::RANKED_YEAR)))]
    Rank(RankArgs),
    #[command(about = help::TREND, override_usage = help::USAGE_TREND,
              mut_arg("year", |year| year.help(help::LAST_YEAR)),
              mut_arg("set", |set| set.help(help::SET_LATEST)),
              mut_arg("verbose", |verbose| verbose.help(help::VERBOSE_TREND)))]
    Trend(TrendArgs),
    #[command(about = help::SENSITIVITY, override_usage = help::USAGE_SENSITIVITY,
              mut_arg("year", |year| year.help(help::TRIED_YEAR)),
              mut_arg("verbose", |verbose| verbose.help(help::VERBOSE_SENSITIVITY)))]
    Sensitivity(SensitivityArgs),
    #[command(about = help::REPORT, override_usage = help::USAGE_REPORT,
              mut_arg("year", |year| year.help(help::REPORT_YEAR)),
              mut_arg("set", |set| set.help(help::SET_LATEST)),
              mut_arg("format", |format| format.help(help::REPORT_FORMAT)))]
    Report(ReportArgs),
    #[command(about = help::CHECK, override_usage = help::USAGE_CHECK)]
    Check(CheckArgs),
    #[command(about = help::EXPLAIN, override_usage = help::USAGE_EXPLAIN)]
    Explain(ExplainArgs),
    #[command(about = help::TIDY, override_usage = help::USAGE_TIDY)]
    Tidy(TidyArgs),
    #[command(about = help::TEMPLATE_COMMAND, override_usage = help::USAGE_TEMPLATE)]
    Template(TemplateArgs),
    #[command(about = help::CATALOGUE, override_usage = help::USAGE_CATALOGUE, subcommand)]
    Catalogue(CatalogueCommand),
    #[command(about = help::COMPLETIONS, override_usage = help::USAGE_COMPLETIONS)]
    Completions(CompletionsArgs),
    #[command(about = help::MAN, override_usage = help::USAGE_MAN)]
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ScoreArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_depth,
          allow_negative_numbers = true, help = help::DEPTH, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) depth: Option<usize>,
    #[arg(long, value_name = "N", value_parser = read_threads,
          allow_negative_numbers = true, help = help::THREADS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) threads: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct GapArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, help = help::UNMET, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) unmet: bool,
    #[arg(long, value_name = "NAME", help = help::ATTRIBUTE, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) attribute: Option<String>,
    #[arg(long, value_name = "NAME", help = help::DEPARTMENT, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) department: Option<String>,
    #[arg(long, value_name = "GROUP", help = help::BY, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) by: Option<By>,
    #[arg(long, value_name = "ORDER", help = help::SORT, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) sort: Option<Sort>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::TOP, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) top: Option<usize>,
    #[arg(long, value_name = "SCORE", value_parser = read_score, allow_negative_numbers = true,
          conflicts_with_all = ["unmet", "by", "sort", "top", "attribute", "department"],
          help = help::REACH, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) reach: Option<f64>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct RankArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "AREA", value_parser = read_benchmark,
          help = help::BENCHMARK, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) benchmark: Option<Wanted>,
    #[arg(long, value_name = "AREA", help = help::PROFILE, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) profile: Option<String>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TrendArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::MOVERS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) top: Option<usize>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct SensitivityArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_draws,
          allow_negative_numbers = true, help = help::DRAWS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) draws: Option<usize>,
    #[arg(long, value_name = "SEED", value_parser = read_seed,
          allow_negative_numbers = true, help = help::SEED, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) seed: Option<u64>,
    #[arg(long, value_name = "CHOICE=VALUE", help = help::FIX, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) fix: Vec<String>,
    #[arg(long, value_name = "CHOICE", help = help::VARY, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) vary: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "replay",
          help = help::WRITE_DRAWS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) write_draws: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["draws", "seed", "fix", "vary"],
          help = help::REPLAY, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) replay: Option<String>,
    #[arg(long, value_name = "N", value_parser = read_count,
        allow_negative_numbers = true, help = help::LEFT_OUT, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) top: Option<usize>,
    #[arg(long, value_name = "N", value_parser = read_threads, allow_negative_numbers = true,
          help = help::THREADS_SENSITIVITY, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) threads: Option<NonZeroUsize>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "N", value_parser = read_draws,
          allow_negative_numbers = true, help = help::REPORT_DRAWS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) draws: Option<usize>,
    #[arg(long, value_name = "SEED", value_parser = read_seed,
          allow_negative_numbers = true, help = help::SEED, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) seed: Option<u64>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "SHARE", value_parser = read_share,
        allow_negative_numbers = true,
          help = help::MIN_COVERAGE, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) min_coverage: Option<f64>,
    #[arg(long, value_name = "NAME", help = help::REQUIRE, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) require: Vec<String>,
    #[arg(long, value_name = "GROUP", help = help::CHECK_BY, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) by: Option<By>,
    #[arg(long, value_name = "FILE", num_args = 1.., help = help::AGAINST, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) against: Vec<String>,
    #[arg(long, help = help::STRICT, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TidyArgs {
    #[arg(value_name = "FILE", required = true, help = help::FILES)]
    pub(crate) files: Vec<String>,
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[arg(long, help = help::SKIP_INVALID, help_heading = help::DATA_OPTIONS)]
    pub(crate) skip_invalid: bool,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "POINT|CODE", help = help::SUBJECT, display_order = 0)]
    pub(crate) subject: String,
    #[arg(value_name = "FILE", help = help::FILES, display_order = 1)]
    pub(crate) files: Vec<String>,
    #[command(flatten)]
    pub(crate) compute: ComputeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TemplateArgs {
    #[arg(value_name = "FILE", help = help::EARLIER_FILES)]
    pub(crate) files: Vec<String>,
    #[arg(long, value_name = "NAME", help = help::SUPPLIERS, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) department: Vec<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "output",
          help = help::SPLIT, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) split: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = read_year,
          help = help::SHEET_YEAR, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) year: Option<model::Year>,
    #[arg(long, value_name = "NAME", help = help::SHEET_AREA, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) area: Option<String>,
    #[arg(short = 'c', long, value_name = "PATH", help = help::CATALOGUE_FILE, help_heading = help::DATA_OPTIONS)]
    pub(crate) catalogue: Option<String>,
    #[arg(long, value_name = "ENCODING", help = help::ENCODING, help_heading = help::DATA_OPTIONS)]
    pub(crate) encoding: Option<Encoding>,
    #[arg(long, help = help::SKIP_INVALID, help_heading = help::DATA_OPTIONS)]
    pub(crate) skip_invalid: bool,
    #[arg(short, long, value_name = "FORMAT", help = help::SHEET_FORMAT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) format: Option<Format>,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) output: Option<String>,
    #[arg(long, value_name = "WHEN", default_value = "auto", help = help::COLOR, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) color: When,
    #[arg(short, long, conflicts_with = "verbose", help = help::QUIET, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) quiet: bool,
    #[arg(short, long, help = help::VERBOSE_DATA, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) verbose: bool,
}

impl TemplateArgs {
    /// Which earlier data: of the area, of whatever years there are.
    pub(crate) fn data(&self) -> DataArgs {
        DataArgs {
            catalogue: self.catalogue.clone(),
            encoding: self.encoding,
            year: None,
            area: self.area.iter().cloned().collect(),
        }
    }

    /// What comes out, and where.
    pub(crate) fn output(&self) -> OutputArgs {
        OutputArgs {
            format: self.format,
            output: self.output.clone(),
            bom: true,
            no_header: false,
            color: self.color,
            quiet: self.quiet,
            verbose: self.verbose,
        }
    }
}

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
    pub(crate) file: Option<String>,
    #[arg(short = 'c', long, value_name = "PATH", conflicts_with = "file",
          help = help::CATALOGUE_FILE, help_heading = help::DATA_OPTIONS)]
    pub(crate) catalogue: Option<String>,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    pub(crate) catalogue: CatalogueArgs,
    #[arg(long, value_name = "WEIGHTING", help = help::WEIGHTING, help_heading = help::SCORING_OPTIONS)]
    pub(crate) weighting: Option<Weighting>,
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) output: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_name = "SHELL", help = help::SHELL)]
    pub(crate) shell: Shell,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) output: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    #[arg(value_name = "COMMAND", help = help::MAN_PAGE)]
    pub(crate) command: Vec<String>,
    #[arg(long, value_name = "DIR", conflicts_with_all = ["command", "output"],
          help = help::MAN_DIR, help_heading = help::COMMAND_OPTIONS)]
    pub(crate) dir: Option<String>,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) output: Option<String>,
}

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
    #[arg(long, value_name = "METHOD", help = help::METHOD, help_heading = help::SCORING_OPTIONS)]
    pub(crate) method: Option<Method>,
    #[arg(long, value_name = "WEIGHTING", help = help::WEIGHTING, help_heading = help::SCORING_OPTIONS)]
    pub(crate) weighting: Option<Weighting>,
    #[arg(long, value_name = "MEAN", help = help::AGGREGATION, help_heading = help::SCORING_OPTIONS)]
    pub(crate) aggregation: Option<Aggregation>,
    #[arg(long, value_name = "RULE", help = help::MISSING, help_heading = help::SCORING_OPTIONS)]
    pub(crate) missing: Option<Missing>,
}

/// What comes out, and where.
#[derive(Debug, Clone, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "flags of the command line, read where they are used"
)]
pub(crate) struct OutputArgs {
    #[arg(short, long, value_name = "FORMAT", help = help::FORMAT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) format: Option<Format>,
    #[arg(short, long, value_name = "FILE", help = help::OUTPUT, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) output: Option<String>,
    #[arg(long, help = help::BOM, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) bom: bool,
    #[arg(long, help = help::NO_HEADER, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) no_header: bool,
    #[arg(long, value_name = "WHEN", default_value = "auto", help = help::COLOR, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) color: When,
    #[arg(short, long, conflicts_with = "verbose", help = help::QUIET, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) quiet: bool,
    #[arg(short, long, help = help::VERBOSE, help_heading = help::OUTPUT_OPTIONS)]
    pub(crate) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Table,
    Markdown,
    Csv,
    Json,
    Xlsx,
    Html,
    Github,
    Junit,
}

impl OutputArgs {
    /// The format asked for, else the table.
    pub(crate) fn format(&self) -> Format {
        self.asked_format().unwrap_or(Format::Table)
    }

    /// The format asked for, else the one that the name of the output file
    /// says.
    pub(crate) fn asked_format(&self) -> Option<Format> {
        let by_name = || match Path::new(self.output.as_deref()?).extension()?.to_str()? {
            "csv" => Some(Format::Csv),
            "json" => Some(Format::Json),
            "md" => Some(Format::Markdown),
            "xlsx" => Some(Format::Xlsx),
            "html" | "htm" => Some(Format::Html),
            _ => None,
        };
        self.format.or_else(by_name)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Encoding {
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16", aliases = ["utf16", "utf-16le"])]
    Utf16,
    #[value(name = "utf-16be")]
    Utf16Be,
    #[value(name = "gb18030", aliases = ["gbk", "gb2312", "cp936"])]
    Gb18030,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Zh,
    En,
}

impl Lang {
    /// The language itself.
    pub(crate) fn language(self) -> Language {
        match self {
            Self::Zh => Language::Chinese,
            Self::En => Language::English,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(clippy::enum_variant_names, reason = "it is called PowerShell")]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell", alias = "pwsh")]
    PowerShell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Department,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    Gain,
    Attainment,
    Catalogue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Method {
    Attainment,
    Progress,
    Efficacy,
    #[value(name = "minmax")]
    MinMax,
    #[value(name = "zscore")]
    ZScore,
    Percentile,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Weighting {
    ByLevel,
    ByPoint,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Aggregation {
    Arithmetic,
    Geometric,
    Harmonic,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Missing {
    Renormalise,
    Floor,
    Refuse,
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

impl From<Shell> for clap_complete::Shell {
    fn from(shell: Shell) -> Self {
        match shell {
            Shell::Bash => Self::Bash,
            Shell::Zsh => Self::Zsh,
            Shell::Fish => Self::Fish,
            Shell::PowerShell => Self::PowerShell,
        }
    }
}

impl From<Encoding> for model::Encoding {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Utf16 => Self::Utf16Le,
            Encoding::Utf16Be => Self::Utf16Be,
            Encoding::Gb18030 => Self::Gb18030,
        }
    }
}

impl From<Method> for model::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Attainment => Self::Attainment,
            Method::Progress => Self::Progress,
            Method::Efficacy => Self::Efficacy,
            Method::MinMax => Self::Relative(model::Relative::MinMax),
            Method::ZScore => Self::Relative(model::Relative::ZScore),
            Method::Percentile => Self::Relative(model::Relative::Percentile),
        }
    }
}

impl From<Weighting> for model::Weighting {
    fn from(weighting: Weighting) -> Self {
        match weighting {
            Weighting::ByLevel => Self::ByLevel,
            Weighting::ByPoint => Self::ByPoint,
        }
    }
}

impl From<Aggregation> for model::Aggregation {
    fn from(aggregation: Aggregation) -> Self {
        match aggregation {
            Aggregation::Arithmetic => Self::Arithmetic,
            Aggregation::Geometric => Self::Geometric,
            Aggregation::Harmonic => Self::Harmonic,
        }
    }
}

impl From<Missing> for model::MissingRule {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Renormalise => Self::Renormalise,
            Missing::Floor => Self::Floor,
            Missing::Refuse => Self::Refuse,
        }
    }
}

fn read_year(text: &str) -> Result<model::Year, String> {
    model::Year::read(text).ok_or_else(|| usage::bad_year(text))
}

/// An area as data call it: one that they do not name is nothing there.
#[allow(clippy::unnecessary_wraps, reason = "the form of a value parser")]
fn read_area(text: &str) -> Result<String, String> {
    Ok(if terms::is_no_area(text) { String::new() } else { text.to_owned() })
}

fn read_benchmark(text: &str) -> Result<Wanted, String> {
    match text.trim() {
        "@best" => Ok(Wanted::Best),
        "@median" => Ok(Wanted::Median),
        other if other.starts_with('@') || other.is_empty() => Err(usage::bad_benchmark(text)),
        area => Ok(Wanted::Area(area.to_owned())),
    }
}

fn read_score(text: &str) -> Result<f64, String> {
    model::number::read(&model::text::squeeze(text)).ok_or_else(|| usage::bad_score(text))
}

/// More threads than any machine has processors only take memory.
const MOST_THREADS: usize = 512;

fn read_threads(text: &str) -> Result<NonZeroUsize, String> {
    let threads = text.trim().parse().ok().and_then(NonZeroUsize::new);
    threads
        .filter(|threads| threads.get() <= MOST_THREADS)
        .ok_or_else(|| usage::bad_threads(text, MOST_THREADS))
}

/// More draws say nothing that is not in the noise of the choices themselves.
const MOST_DRAWS: usize = 1_000_000;

fn read_draws(text: &str) -> Result<usize, String> {
    let draws = text.trim().parse().ok();
    draws
        .filter(|draws| (1..=MOST_DRAWS).contains(draws))
        .ok_or_else(|| usage::bad_draws(text, MOST_DRAWS))
}

fn read_seed(text: &str) -> Result<u64, String> {
    text.trim().parse().map_err(|_| usage::bad_seed(text))
}

fn read_depth(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| usage::bad_depth(text))
}

fn read_count(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| usage::bad_count(text))
}

/// `0.9` or `90%`.
fn read_share(text: &str) -> Result<f64, String> {
    let squeezed = model::text::squeeze(text);
    let share = match squeezed.strip_suffix('%') {
        Some(percent) => model::number::read(percent).map(|percent| percent / 100.0),
        None => model::number::read(&squeezed),
    };
    share.filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| usage::bad_share(text))
}
