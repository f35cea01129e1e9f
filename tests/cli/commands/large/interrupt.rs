//! An interrupt while large data are read: nothing half-written stays behind.

use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::sample::Table;
use crate::cli::harness::{Folder, gdindex};

/// Signals that ask a program to end, with the exit status that shells give it.
const ENDS: [(&str, i32); 2] = [("INT", 130), ("TERM", 143)];

/// A program that takes longer to end does not end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether this run came about so that its children do not hear of a signal:
/// shells let what they start in the background ignore interrupts.
fn is_ignored(signal: &str) -> bool {
    let script = format!("kill -{signal} $$");
    Command::new("sh").args(["-c", &script]).status().unwrap().success()
}

/// Sends a signal; how the program ends, as a shell tells it.
fn end(child: &mut Child, signal: &str) -> Option<i32> {
    let process = child.id().to_string();
    let status = Command::new("kill").args([&format!("-{signal}"), &process]).status().unwrap();
    assert!(status.success());
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait().unwrap() {
            return as_a_shell_tells(status);
        }
        sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    None
}

fn as_a_shell_tells(status: ExitStatus) -> Option<i32> {
    status.code().or_else(|| status.signal().map(|signal| 128 + signal))
}

#[test]
fn an_interrupt_while_reading_leaves_all_files_as_they_were() {
    let folder = Folder::new().with("old.csv", "x");
    let text = Table::remarked().text("\n");
    for (signal, expected) in ENDS.into_iter().filter(|(signal, _)| !is_ignored(signal)) {
        for output in ["old.csv", "new.csv"] {
            let run = gdindex("score - -f csv -o").arg(output).within(folder.path());
            let mut command = run.env("TMPDIR", ".").command();
            let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
            let mut input = child.stdin.take().unwrap();
            // When this returns it has read more than a pipe holds, and waits for more.
            input.write_all(text.as_bytes()).unwrap();
            assert!(child.try_wait().unwrap().is_none(), "it waits for the end of its input");
            let ended = end(&mut child, signal);
            assert_eq!(ended, Some(expected), "{signal}, -o {output}");
            assert_eq!(folder.names(), ["old.csv"], "{signal}, -o {output}");
            assert_eq!(folder.read("old.csv"), "x", "{signal}");
        }
    }
}
