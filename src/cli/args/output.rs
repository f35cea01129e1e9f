//! What comes out and where: as typed, and as decided.

use std::path::Path;

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::choice::When;
use crate::output::csv;
use crate::output::workbook::Sheets;
use crate::report::words::{help, usage};

/// What comes out, and where, as typed.
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

/// What comes out, and where, as decided.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    pub(crate) format: Format,
    /// A file; standard output where there is none.
    pub(crate) file: Option<String>,
    pub(crate) csv: csv::Style,
    pub(crate) sheets: Sheets,
    pub(crate) color: When,
    pub(crate) quiet: bool,
    pub(crate) verbose: bool,
}

impl OutputArgs {
    /// The format asked for, else the one that the name of the output file
    /// says.
    pub(crate) fn asked_format(&self) -> Option<Format> {
        Format::asked(self.format, self.output.as_deref())
    }

    /// In the format asked for, else as a table.
    ///
    /// # Errors
    /// For the formats of CI, which only `check` has.
    pub(crate) fn decided(&self) -> anyhow::Result<Output> {
        match self.asked_format().unwrap_or(Format::Table) {
            Format::Github | Format::Junit => bail!(usage::only_for_check()),
            format => Ok(self.decided_in(format)),
        }
    }

    /// In this format.
    pub(crate) fn decided_in(&self, format: Format) -> Output {
        Output {
            format,
            file: self.output.clone(),
            csv: csv::Style { bom: self.bom, no_header: self.no_header },
            sheets: Sheets::One,
            color: self.color,
            quiet: self.quiet,
            verbose: self.verbose,
        }
    }
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

impl Format {
    /// The format asked for, else the one that the name of a file says.
    pub(crate) fn asked(format: Option<Self>, file: Option<&str>) -> Option<Self> {
        let by_name = || {
            let ending = Path::new(file?).extension()?.to_str()?;
            let mut all = Self::value_variants().iter().copied();
            all.find(|format| format.endings().contains(&ending))
        };
        format.or_else(by_name)
    }

    /// How the names of files end that hold it, where that tells.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Markdown => &["md"],
            Self::Xlsx => &["xlsx"],
            Self::Html => &["html", "htm"],
            Self::Table | Self::Github | Self::Junit => &[],
        }
    }
}
