//! What the command line of the benchmark asks for.

use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Context, bail};

use crate::generator::Shape;

/// How to call it.
const USAGE: &str = "cargo bench --bench country -- [--rows N | --full] [--runs N] \
                     [--program PATH] [--generate-only] [startup|contiguous|shuffled|wide]…";

/// How often each command is run, where nothing is said.
const RUNS: NonZeroUsize = NonZeroUsize::new(5).unwrap();

/// How many rows the long files have, where nothing is said.
const ROWS: NonZeroU64 = NonZeroU64::new(1_000_000).unwrap();

/// How many areas each file has.
#[derive(Debug, Clone, Copy)]
enum Size {
    /// So many rows in the long files.
    Rows(NonZeroU64),
    /// As many as the country has communities.
    Full,
}

/// The options.
#[derive(Debug)]
pub(crate) struct Options {
    size: Size,
    /// How often each command is run.
    pub(crate) runs: NonZeroUsize,
    /// The program to be measured.
    pub(crate) program: PathBuf,
    /// Whether to stop when the data are written.
    pub(crate) generate_only: bool,
    /// What to measure; everything where this is empty.
    only: Vec<String>,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> anyhow::Result<Self> {
        let mut options = Self {
            size: Size::Rows(ROWS),
            runs: RUNS,
            program: env!("CARGO_BIN_EXE_gdindex").into(),
            generate_only: false,
            only: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--rows" => options.size = Size::Rows(value(&argument, &mut arguments)?),
                "--full" => options.size = Size::Full,
                "--runs" => options.runs = value(&argument, &mut arguments)?,
                "--program" => options.program = value(&argument, &mut arguments)?,
                "--generate-only" => options.generate_only = true,
                // cargo says that this is a benchmark.
                "--bench" => {}
                "startup" | "contiguous" | "shuffled" | "wide" => options.only.push(argument),
                _ => bail!("{argument} is unknown\n{USAGE}"),
            }
        }
        Ok(options)
    }

    /// How many areas the file of a shape has, by the values of one area.
    pub(crate) fn areas(&self, shape: Shape, points: u64) -> u64 {
        match (self.size, shape) {
            (Size::Rows(rows), _) => rows.get().div_ceil(points),
            (Size::Full, Shape::Contiguous | Shape::Wide) => 620_000,
            (Size::Full, Shape::Shuffled) => 5_000_000_u64.div_ceil(points),
        }
    }

    /// Whether something is to be measured, by its name.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == name)
    }
}

/// The value behind an option.
fn value<T: FromStr>(
    option: &str,
    arguments: &mut impl Iterator<Item = String>,
) -> anyhow::Result<T> {
    let value = arguments.next().and_then(|text| text.parse().ok());
    value.with_context(|| format!("{option} needs a value\n{USAGE}"))
}
