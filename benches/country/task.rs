//! Something to be measured, and what its runs took.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::ensure;

use crate::data_file::DataFile;
use crate::process::{self, Cost, Input};
use crate::reading::count_lines;

/// What a task does.
#[derive(Debug)]
pub(crate) enum Work {
    /// The yardstick.
    Reading { file: PathBuf, lines: u64 },
    /// The same computation by DuckDB.
    DuckDb { query: PathBuf },
    /// The program.
    Program { program: PathBuf, arguments: Vec<String>, input: Input },
}

/// Something to be measured.
#[derive(Debug)]
pub(crate) struct Task {
    /// How the table calls it.
    pub(crate) name: String,
    /// How many threads it has been told to use.
    pub(crate) threads: Option<usize>,
    pub(crate) work: Work,
    costs: Vec<Cost>,
}

impl Task {
    pub(crate) fn new(name: impl Into<String>, threads: Option<usize>, work: Work) -> Self {
        Self { name: name.into(), threads, work, costs: Vec::new() }
    }

    /// Reading a file and counting its lines.
    pub(crate) fn reading(file: &DataFile, threads: usize) -> Self {
        let work = Work::Reading { file: file.path.clone(), lines: file.rows + 1 };
        Self::new("read, count lines", Some(threads), work)
    }

    /// Runs it once more.
    pub(crate) fn run(&mut self) -> anyhow::Result<()> {
        let cost = match &self.work {
            Work::Reading { file, lines } => read(file, *lines, self.threads.unwrap_or(1))?,
            Work::DuckDb { query } => {
                process::run(&mut Command::new("duckdb"), &Input::File(query.clone()))?
            }
            Work::Program { program, arguments, input } => {
                process::run(command(program).args(arguments), input)?
            }
        };
        self.costs.push(cost);
        Ok(())
    }

    /// The median of the runs.
    pub(crate) fn seconds(&self) -> f64 {
        let mut seconds: Vec<f64> = self.costs.iter().map(|cost| cost.seconds).collect();
        seconds.sort_by(f64::total_cmp);
        let half = seconds.len() / 2;
        if seconds.len() % 2 == 1 {
            seconds[half]
        } else {
            f64::midpoint(seconds[half - 1], seconds[half])
        }
    }

    /// The highest peak of memory in KiB.
    pub(crate) fn peak(&self) -> Option<u64> {
        self.costs.iter().filter_map(|cost| cost.peak).max()
    }
}

/// The program, with the catalogue of the repository.
pub(crate) fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("GDINDEX_CATALOGUE");
    command
}

fn read(file: &Path, lines: u64, threads: usize) -> anyhow::Result<Cost> {
    let start = Instant::now();
    let counted = count_lines(file, threads)?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(counted == lines, "{}: {counted} lines for {lines}", file.display());
    Ok(Cost { seconds, peak: None })
}
