//! The READMEs say what the program does: every console block runs and prints
//! what stands there, every finding is explained as the program explains it,
//! every example is accepted, nothing is left out.
//!
//! `UPDATE_README=1 cargo test --test readme` writes outputs and findings anew.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use gdindex::model::Code;
use gdindex::report::words::Language;
use gdindex::report::words::findings::codes::meaning;
use gdindex::report::words::terms::severity;
use serde_json::Value as Json;

const ENGLISH: &str = "README.md";
const CHINESE: &str = "README.zh-CN.md";
const BOTH: [&str; 2] = [ENGLISH, CHINESE];

#[test]
fn console_blocks_and_findings_are_what_the_program_says() {
    let update = std::env::var_os("UPDATE_README").is_some_and(|value| value == "1");
    for (file, language) in BOTH.into_iter().zip([Language::English, Language::Chinese]) {
        let text = read(file);
        let fresh = with_fresh_findings(&with_fresh_outputs(&text), language);
        if update {
            fs::write(root().join(file), &fresh).expect("a README can be written");
        } else if let Some((line, shown, printed)) = first_difference(&text, &fresh) {
            panic!("{file}:{line}: shown {shown:?}, printed {printed:?}; UPDATE_README=1 mends it");
        }
    }
}

#[test]
fn every_command_and_option_is_mentioned() {
    let mut wanted = BTreeSet::new();
    let mut open = vec![Vec::new()];
    while let Some(command) = open.pop() {
        let help = stdout(gdindex().args(&command).arg("--help"));
        wanted.extend(long_options(&help));
        for name in subcommands(&help) {
            wanted.insert(name.clone());
            open.push([command.clone(), vec![name]].concat());
        }
    }
    assert!(wanted.contains("validate") && wanted.contains("--reach"), "{wanted:?}");
    assert_mentioned(&wanted);
}

#[test]
fn every_key_of_the_catalogue_is_mentioned() {
    let schema = stdout(gdindex().args(["catalogue", "schema"]));
    let schema: Json = serde_json::from_str(&schema).expect("the schema is JSON");
    let mut keys = BTreeSet::new();
    collect_keys(&schema, Some("properties"), &mut keys);
    assert!(keys.contains("below_coverage") && keys.contains("plausible"), "{keys:?}");
    assert_mentioned(&keys);
}

#[test]
fn every_key_of_the_json_is_mentioned() {
    let mut keys = BTreeSet::new();
    for line in [
        "score data/2020.csv --set 居务公开率=99",
        "gap data/2020.csv --by department",
        "gap data/2020.csv --reach 99",
        "rank data/2019.csv data/2020.csv --profile 官渡区",
        "trend data/2017.csv data/2019.csv data/2020.csv",
        "sensitivity data/2020.csv --draws 100",
        "sensitivity data/街道/2019.csv data/街道/2020.csv --draws 100",
        "check data/2020.csv --year 2019",
        "check data/2020.csv --against data/2019.csv --by department --require 约束性",
        "explain urban-unemployment-rate data/2020.csv",
        "explain wrong-unit",
        "catalogue list",
    ] {
        let output = gdindex().args(line.split(' ')).args(["-f", "json"]).output();
        let output = output.expect("gdindex runs").stdout;
        if !output.is_empty() {
            let json: Json = serde_json::from_slice(&output).expect("JSON is JSON");
            collect_keys(&json, None, &mut keys);
        }
    }
    keys.retain(|key| !key.starts_with(|first: char| first.is_ascii_digit()));
    assert!(keys.contains("gain_low") && keys.contains("hint"), "{keys:?}");
    assert_mentioned(&keys);
}

#[test]
fn every_catalogue_shown_is_valid() {
    for file in BOTH {
        let blocks = fenced(&read(file), "yaml");
        let whole: Vec<_> = blocks.iter().filter(|block| block.contains("title:")).collect();
        assert!(!whole.is_empty(), "{file} shows a whole catalogue");
        for block in whole {
            let run = fed(&["catalogue", "validate", "/dev/stdin"], block);
            assert!(run.status.success(), "{file}: {}", String::from_utf8_lossy(&run.stderr));
        }
    }
}

#[test]
fn every_yaml_shown_parses_and_every_job_runs_a_check_that_its_program_takes() {
    for file in BOTH {
        let text = read(file);
        for block in fenced(&text, "yaml") {
            let parsed = serde_yaml::from_str::<serde_yaml::Value>(&block);
            assert!(parsed.is_ok(), "{file}: {block}{parsed:?}");
        }
        let jobs = [fenced(&text, "yaml"), fenced(&text, "groovy")].concat();
        let checks = jobs.iter().flat_map(|job| job.lines()).filter_map(|line| {
            let (_, command) = line.split_once("gdindex check ")?;
            Some(format!(
                "gdindex check {}",
                command.trim_end_matches('\'').replace("-o check.xml", "")
            ))
        });
        let checks: Vec<String> = checks.collect();
        assert_eq!(checks.len(), 3, "{file}: {checks:?}");
        for check in checks {
            let said = shell(&format!("{check} >/dev/null; echo $?"));
            assert_eq!(said, "1\n", "{file}: {check}");
        }
    }
}

#[test]
fn all_data_shown_are_read_without_a_finding() {
    for file in BOTH {
        let blocks = fenced(&read(file), "csv");
        assert!(blocks.len() >= 3, "{file} shows every shape");
        for block in blocks {
            let arguments =
                ["check", "-", "--year", "2020", "--min-coverage", "0", "-f", "csv", "--no-header"];
            let run = fed(&arguments, &block);
            assert_eq!(String::from_utf8_lossy(&run.stdout), "", "{file}: {block}");
            assert!(run.status.success(), "{file}: {block}");
        }
    }
}

#[test]
fn numbers_in_prose_stand_in_a_tested_block() {
    for file in BOTH {
        let text = read(file);
        let blocks = fenced(&text, "console").concat();
        for number in precise_numbers(&prose(&text)) {
            assert!(blocks.contains(&number), "{file}: {number} stands in no console block");
        }
    }
}

#[test]
fn both_languages_have_the_same_sections_commands_and_tables() {
    let shape = |file: &str| {
        let text = read(file);
        let headings = lines_outside_code(&text).filter_map(|line| {
            let level = line.bytes().take_while(|byte| *byte == b'#').count();
            (level > 0).then_some(level)
        });
        let rows = lines_outside_code(&text).filter(|line| line.starts_with('|')).count();
        let commands: Vec<String> = fenced(&text, "console")
            .iter()
            .map(|block| block.lines().filter(|line| line.starts_with("$ ")).collect())
            .collect();
        (headings.collect::<Vec<_>>(), rows, commands)
    };
    assert_eq!(shape(ENGLISH), shape(CHINESE));
}

#[test]
fn every_file_that_is_linked_exists() {
    for file in BOTH {
        let text = read(file);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let local = !target.contains("://") && !target.starts_with('#');
            assert!(!local || root().join(target).exists(), "{file} links {target}");
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect("the READMEs are there")
}

/// A command as every reader would start it: at the root, 80 columns, plain.
fn prepared(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(root())
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1")
        .env("LC_ALL", "C")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("GDINDEX_CATALOGUE")
        .env_remove("GITHUB_STEP_SUMMARY")
        .stdin(Stdio::null());
    command
}

fn gdindex() -> Command {
    prepared(env!("CARGO_BIN_EXE_gdindex"))
}

fn stdout(command: &mut Command) -> String {
    let output = command.output().expect("gdindex runs");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// Runs the program with a text on its standard input.
fn fed(arguments: &[&str], text: &str) -> Output {
    let mut child = gdindex()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("gdindex runs");
    let mut input = child.stdin.take().expect("its input is a pipe");
    input.write_all(text.as_bytes()).expect("it reads its input");
    drop(input);
    child.wait_with_output().expect("it ends")
}

/// What a shell shows of a command, both streams as they come.
fn shell(line: &str) -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_gdindex")).parent().expect("a binary has a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    let script = format!("exec 2>&1\n{line}");
    stdout(prepared("sh").env("PATH", format!("{}:{path}", folder.display())).arg("-c").arg(script))
}

/// The text with the output of every command in a console block made anew.
fn with_fresh_outputs(text: &str) -> String {
    let mut fresh = String::new();
    let mut in_console = false;
    for line in text.lines() {
        match line.strip_prefix("$ ").filter(|_| in_console) {
            Some(command) => {
                let _ = write!(fresh, "{line}\n{}", shell(command));
            }
            None if in_console && line != "```" => {}
            None => {
                in_console = line == "```console";
                let _ = writeln!(fresh, "{line}");
            }
        }
    }
    fresh
}

/// Number and both versions of the first line that differs.
fn first_difference(shown: &str, printed: &str) -> Option<(usize, String, String)> {
    let longest = shown.lines().count().max(printed.lines().count());
    (0..longest).find_map(|at| {
        let line = |text: &str| text.lines().nth(at).unwrap_or_default().to_owned();
        let (shown, printed) = (line(shown), line(printed));
        (shown != printed).then_some((at + 1, shown, printed))
    })
}

/// The contents of the code blocks of a language.
fn fenced(text: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        open = match open {
            Some(block) if line == "```" => {
                blocks.push(block);
                None
            }
            Some(block) => Some(block + line + "\n"),
            None => line.strip_prefix("```").filter(|of| *of == language).map(|_| String::new()),
        };
    }
    blocks
}

fn lines_outside_code(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        in_code ^= fence;
        !in_code && !fence
    })
}

/// The text without blocks and pieces of code.
fn prose(text: &str) -> String {
    let plain: Vec<&str> = lines_outside_code(text).collect();
    plain.join("\n").split('`').step_by(2).collect()
}

/// Numbers with two decimals or more.
fn precise_numbers(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|number| number.trim_matches('.'))
        .filter(|number| {
            let parts: Vec<&str> = number.split('.').collect();
            parts.len() == 2 && parts[1].len() >= 2
        })
        .map(ToOwned::to_owned)
        .collect()
}

/// The text with the table of findings made anew: all codes in their order,
/// explained as the program does. (No other test here asks the library for
/// words, whose language is one of the process.)
fn with_fresh_findings(text: &str, language: Language) -> String {
    language.speak();
    let row = |code: &Code| {
        let (severity, (means, remedy)) = (severity(code.severity()), meaning(*code));
        format!("| `{}` | {severity} | {means} | {remedy} |", code.text())
    };
    let is_row = |line: &str| {
        Code::ALL.iter().any(|code| line.starts_with(&format!("| `{}` | ", code.text())))
    };
    let before = text.lines().take_while(|line| !is_row(line)).map(ToOwned::to_owned);
    let behind = text.lines().skip_while(|line| !is_row(line)).skip_while(|line| is_row(line));
    let lines = before.chain(Code::ALL.iter().map(row)).chain(behind.map(ToOwned::to_owned));
    lines.collect::<Vec<String>>().join("\n") + "\n"
}

/// `--name` of every option that a help text lists.
fn long_options(help: &str) -> BTreeSet<String> {
    help.lines()
        .filter(|line| line.trim_start().starts_with('-'))
        .filter_map(|line| line.split_whitespace().find(|word| word.starts_with("--")))
        .map(ToOwned::to_owned)
        .collect()
}

/// The names under the heading of the commands.
fn subcommands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| !line.starts_with("命令")).skip(1);
    listed
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .map(ToOwned::to_owned)
        .collect()
}

/// The keys of every object, or only of those under a key of their own.
fn collect_keys(json: &Json, under: Option<&str>, keys: &mut BTreeSet<String>) {
    if let Json::Array(items) = json {
        for item in items {
            collect_keys(item, under, keys);
        }
    }
    let Json::Object(map) = json else { return };
    for (key, value) in map {
        match (under, value) {
            (Some(wanted), Json::Object(own)) if key == wanted => {
                keys.extend(own.keys().cloned());
            }
            (Some(_), _) => {}
            (None, _) => {
                keys.insert(key.clone());
            }
        }
        collect_keys(value, under, keys);
    }
}

/// Every word stands somewhere in both READMEs.
fn assert_mentioned(words: &BTreeSet<String>) {
    for file in BOTH {
        let text = read(file);
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let mentioned: BTreeSet<&str> =
            text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).collect();
        let missing: Vec<&String> =
            words.iter().filter(|word| !mentioned.contains(word.as_str())).collect();
        assert!(missing.is_empty(), "{file} does not mention {missing:?}");
    }
}
