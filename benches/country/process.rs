//! What a whole process takes: time on the clock, and memory at its peak.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

/// How often a process is asked for its memory.
const INTERVAL: Duration = Duration::from_millis(2);

/// What a process finds on its standard input.
#[derive(Debug)]
pub(crate) enum Input {
    /// Nothing.
    None,
    /// A file.
    File(PathBuf),
    /// The bytes of a file through a pipe.
    Pipe(PathBuf),
}

/// What one run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// Peak of the memory in KiB; `None` where the system does not say it, or
    /// the run was over before it was asked.
    pub(crate) peak: Option<u64>,
}

/// Runs a command to its end; what it writes is thrown away.
pub(crate) fn run(command: &mut Command, input: &Input) -> anyhow::Result<Cost> {
    let (stdin, source) = match input {
        Input::None => (Stdio::null(), None),
        Input::File(path) => (File::open(path)?.into(), None),
        Input::Pipe(path) => (Stdio::piped(), Some(File::open(path)?)),
    };
    command.stdin(stdin).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let mut child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
    let (pid, pipe, is_over) = (child.id(), child.stdin.take(), AtomicBool::new(false));
    let (status, seconds, peak) = thread::scope(|scope| {
        let watching = scope.spawn(|| watch(pid, &is_over));
        scope.spawn(|| feed(source, pipe));
        let status = child.wait();
        let seconds = start.elapsed().as_secs_f64();
        is_over.store(true, Ordering::Relaxed);
        (status, seconds, watching.join().expect("watching does not panic"))
    });
    let status = status?;
    ensure!(status.success(), "{command:?} failed: {status}");
    Ok(Cost { seconds, peak })
}

/// Writes a file into a pipe. Whoever closes the pipe early ends badly
/// himself.
fn feed(source: Option<File>, pipe: Option<ChildStdin>) {
    if let (Some(mut source), Some(mut pipe)) = (source, pipe) {
        drop(io::copy(&mut source, &mut pipe));
    }
}

/// The highest peak that a process has said before it was over.
fn watch(pid: u32, is_over: &AtomicBool) -> Option<u64> {
    let mut highest = None;
    while !is_over.load(Ordering::Relaxed) {
        highest = highest.max(peak(pid));
        thread::sleep(INTERVAL);
    }
    highest
}

/// Peak of the resident memory in KiB so far, where there is Linux's `/proc`.
fn peak(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
