//! The table that a reader copies: figures, ratios, machine and method.

use std::{env, fs, thread};

use crate::data_file::DataFile;
use crate::task::{Task, Work};

pub(crate) fn header() {
    println!(
        "| what | rows | MB | threads | median | peak MiB | × reading | times as fast as DuckDB |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
}

/// Prints the tasks of one file, or of none.
pub(crate) fn rows(file: Option<&DataFile>, tasks: &[Task]) {
    let most = tasks.iter().filter_map(|task| task.threads).max();
    for task in tasks {
        let threads = task.threads.or(most);
        let same = |other: &&Task| other.threads == threads;
        let reading = tasks.iter().filter(same).find(|other| is_reading(other));
        let duckdb = tasks.iter().filter(same).find(|other| is_duckdb(other));
        let cells = [
            name(file, task),
            file.map_or_else(none, |file| file.rows.to_string()),
            file.map_or_else(none, |file| format!("{:.1}", float(file.bytes) / 1e6)),
            task.threads.map_or_else(none, |threads| threads.to_string()),
            time(task.seconds()),
            task.peak().map_or_else(none, |peak| format!("{:.1}", float(peak) / 1024.0)),
            reading.map_or_else(none, |other| ratio(task.seconds() / other.seconds())),
            duckdb.map_or_else(none, |other| ratio(other.seconds() / task.seconds())),
        ];
        println!("| {} |", cells.join(" | "));
    }
}

/// Prints on what and how it was measured.
pub(crate) fn method(runs: usize, duckdb: Option<&str>) {
    println!("\nMachine: {} cores, {}, {}.", cores(), processor(), system());
    println!(
        "Whole processes, standard output thrown away. Medians of {runs} rounds; a round runs all \
         tasks of a file once. Files have been read before. Memory is the peak of the resident \
         set (VmHWM of Linux, asked every 2 ms); –: not measured. Ratios are to the task with as \
         many threads; a program without --threads stands against the most."
    );
    match duckdb {
        Some(version) => println!("DuckDB {version}, column types declared."),
        None => println!("**DuckDB was not measured: there is no `duckdb` on the PATH.**"),
    }
}

fn name(file: Option<&DataFile>, task: &Task) -> String {
    file.map_or_else(|| task.name.clone(), |file| format!("{}: {}", file.shape, task.name))
}

fn is_reading(task: &Task) -> bool {
    matches!(task.work, Work::Reading { .. })
}

fn is_duckdb(task: &Task) -> bool {
    matches!(task.work, Work::DuckDb { .. })
}

fn none() -> String {
    "–".to_owned()
}

fn time(seconds: f64) -> String {
    if seconds < 0.1 { format!("{:.2} ms", seconds * 1e3) } else { format!("{seconds:.3} s") }
}

fn ratio(ratio: f64) -> String {
    format!("{ratio:.2}")
}

#[allow(clippy::cast_precision_loss, reason = "sizes are shown with few digits")]
fn float(number: u64) -> f64 {
    number as f64
}

fn cores() -> String {
    thread::available_parallelism().map_or_else(|_| none(), |cores| cores.to_string())
}

/// The model of the processor, where the system says it.
fn processor() -> String {
    let said = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = said.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    model.map_or_else(|| env::consts::ARCH.to_owned(), |(_, model)| model.trim().to_owned())
}

fn system() -> String {
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{} {}", env::consts::OS, release.trim()).trim().to_owned()
}
