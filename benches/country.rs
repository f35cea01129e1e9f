//! The whole country: whole commands over very many areas, against reading
//! the same bytes and counting lines, and against DuckDB where there is one.
//!
//! `cargo bench --bench country` takes a million rows, `-- --full` 26 million
//! in areas, 5 million shuffled and 620,000 wide. The data are made once, in
//! `target/country/`; `-- --generate-only` stops there.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its report, and how far it is")]

#[path = "country/agreement.rs"]
mod agreement;
#[path = "country/data_file.rs"]
mod data_file;
#[path = "country/duckdb.rs"]
mod duckdb;
#[path = "country/generator.rs"]
mod generator;
#[path = "country/options.rs"]
mod options;
#[path = "country/process.rs"]
mod process;
#[path = "country/program.rs"]
mod program;
#[path = "country/reading.rs"]
mod reading;
#[path = "country/table.rs"]
mod table;
#[path = "country/task.rs"]
mod task;
#[path = "country/values.rs"]
mod values;

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;

use gdindex::catalogue;

use agreement::Parties;
use data_file::DataFile;
use duckdb::DuckDb;
use generator::{Generator, Shape};
use options::Options;
use program::Program;
use task::{Task, Work};

/// Numbers of threads that are measured.
const THREADS: [usize; 2] = [1, 2];

/// DuckDB is measured with this many.
const MOST: usize = 2;

/// A start takes no time: so many rounds, at least.
const ROUNDS_OF_STARTS: usize = 31;

fn main() -> anyhow::Result<()> {
    let options = Options::read(env::args().skip(1))?;
    let catalogue = catalogue::built_in().expect("the built-in catalogue is valid");
    let generator = Generator::new(&catalogue);
    let folder = data_file::folder(&generator)?;
    let files = prepare(&options, &folder, &generator)?;
    if options.generate_only {
        return Ok(());
    }
    let program = Program::new(&options.program)?;
    let duckdb = DuckDb::find(&catalogue);
    let duckdb = duckdb.as_ref();
    Parties { folder: &folder, generator: &generator, program: &program, duckdb }.agree()?;
    measure(&options, &files, &program, duckdb)
}

/// Writes the files that are wanted, unless they are there.
fn prepare(
    options: &Options,
    folder: &Path,
    generator: &Generator,
) -> anyhow::Result<Vec<DataFile>> {
    let mut files = Vec::new();
    for shape in Shape::ALL.into_iter().filter(|shape| options.wants(&shape.to_string())) {
        let areas = options.areas(shape, generator.rows(Shape::Contiguous, 1));
        let file = data_file::prepare(folder, generator, shape, areas)?;
        let DataFile { path, rows, bytes, sha256, .. } = &file;
        println!("{}: {rows} rows, {bytes} bytes, SHA-256 {sha256}", path.display());
        files.push(file);
    }
    Ok(files)
}

fn measure(
    options: &Options,
    files: &[DataFile],
    program: &Program,
    duckdb: Option<&DuckDb>,
) -> anyhow::Result<()> {
    let runs = options.runs.get();
    println!();
    table::header();
    if options.wants("startup") {
        let tasks = rounds(program.start_up(), runs.max(ROUNDS_OF_STARTS))?;
        table::rows(None, &tasks);
    }
    for file in files {
        let mut tasks: Vec<Task> = THREADS.map(|threads| Task::reading(file, threads)).into();
        tasks.extend(duckdb.map(|duckdb| by_duckdb(duckdb, file)).transpose()?);
        tasks.extend(program.tasks(file, &THREADS));
        table::rows(Some(file), &rounds(tasks, runs)?);
    }
    table::method(runs, duckdb.map(|duckdb| duckdb.version.as_str()));
    Ok(())
}

fn by_duckdb(duckdb: &DuckDb, file: &DataFile) -> anyhow::Result<Task> {
    let query = duckdb.write_query(file.shape, &file.path, Path::new("/dev/null"), MOST)?;
    Ok(Task::new("DuckDB", Some(MOST), Work::DuckDb { query }))
}

/// Runs all tasks in turn, so that a busy machine is busy for all of them.
fn rounds(mut tasks: Vec<Task>, rounds: usize) -> anyhow::Result<Vec<Task>> {
    for round in 1..=rounds {
        for task in &mut tasks {
            show_progress(&format!("{round} of {rounds}: {}", task.name));
            task.run()?;
        }
    }
    show_progress("");
    Ok(tasks)
}

/// Replaces the last line of a terminal.
fn show_progress(line: &str) {
    if io::stderr().is_terminal() {
        eprint!("\r{line}\x1b[K");
    }
}
