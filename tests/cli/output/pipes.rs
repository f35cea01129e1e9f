//! Standard input, and readers that leave early.

use std::io::{Write, pipe};
use std::process::{Command, Stdio};

use serde_json::Value as Json;

use crate::cli::harness::{Folder, formats_of, gdindex, shipped};

/// Runs with a standard output whose reader has left.
fn status_without_reader(mut command: Command) -> Option<i32> {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    command.stdin(Stdio::null()).stdout(writer).stderr(Stdio::null());
    command.status().unwrap().code()
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    for command in [
        "score data/2020.csv",
        "gap data/2020.csv",
        "rank data/2020.csv",
        "check data/2020.csv",
        "explain 居务公开率 data/2020.csv",
        "explain conflict",
        "catalogue show",
        "catalogue list",
        "catalogue validate",
    ] {
        for format in formats_of(command) {
            let run = gdindex(command).arg("-f").arg(format);
            assert_eq!(status_without_reader(run.command()), Some(0), "{command} -f {format}");
        }
    }
    for command in ["catalogue schema", "--help", "score --help", "--version"] {
        assert_eq!(status_without_reader(gdindex(command).command()), Some(0), "{command}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_a_failure_whatever_is_written() {
    for command in ["--help", "score --help", "--version", "score data/2020.csv", "man"] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = gdindex(command).command();
        let output = command.stdin(Stdio::null()).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert!(!output.stderr.is_empty(), "{command:?}");
    }
}

#[test]
fn a_reader_who_leaves_while_the_program_works_is_no_failure() {
    let mut command = gdindex("gap - --year 2020 -f json").command();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(shipped("data/2020.csv").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn the_answer_is_given_even_where_nobody_reads_standard_error() {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let mut command = gdindex("check -v -f json -").command();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(writer);
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all("测评点,数值\n居务公开率,约98\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let output: Json = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output["passed"], false);
}

#[test]
fn a_dash_is_standard_input() {
    let text = shipped("data/2017.csv");
    for command in ["score", "gap", "check"] {
        for format in ["table", "markdown"] {
            let run = |file: &str| gdindex(&format!("{command} {file} -f {format}"));
            let piped = run("-").stdin(text.as_str()).prints();
            assert_eq!(piped, run("data/2017.csv").prints(), "{command} {format}");
        }
    }
    let output = gdindex("score - -f json").stdin(text.as_str()).json();
    let file = gdindex("score data/2017.csv -f json").json();
    assert_eq!(output["inputs"][0]["file"], "-");
    assert_eq!(output["inputs"][0]["sha256"], file["inputs"][0]["sha256"]);
    assert_eq!(output["results"][0]["index"], file["results"][0]["index"]);
    assert_eq!(output["results"][0]["points"][0]["origin"]["file"], "-");
    assert_eq!(output["results"][0]["points"][0]["origin"]["line"], 2);
}

#[test]
fn findings_about_standard_input_name_its_lines() {
    let run = gdindex("check - --year 2020").stdin("测评点,数值\n居务公开率,100\n居务公开度,1\n");
    let outcome = run.ends(1);
    assert!(outcome.stdout.contains("\n-:3: 错误[unknown-point]: "), "{outcome}");
}

#[test]
fn standard_input_states_no_year_by_its_name() {
    let text = "测评点,数值\n居务公开率,100\n";
    let outcome = gdindex("score -").stdin(text).ends(2);
    assert!(outcome.stderr.contains("[no-year]"), "{outcome}");
    let output = gdindex("check - --year 2019 -f json").stdin(text).outcome().json();
    assert_eq!(output["results"][0]["year"], 2019);
}

#[test]
fn standard_input_and_files_go_together() {
    let lines: Vec<String> = shipped("data/2017.csv").lines().map(ToOwned::to_owned).collect();
    let part = |rows: &[String]| [&lines[..1], rows].concat().join("\n") + "\n";
    let folder = Folder::new().with("rest.csv", part(&lines[20..]));
    let run = gdindex("score - -f json").arg(folder.path().join("rest.csv"));
    let both = run.stdin(part(&lines[1..20])).json();
    let whole = gdindex("score data/2017.csv -f json").json();
    assert_eq!(both["results"][0]["index"], whole["results"][0]["index"]);
    assert_eq!(both["inputs"].as_array().unwrap().len(), 2);
}
