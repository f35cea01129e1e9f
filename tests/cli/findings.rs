//! A folder per finding code with the smallest files that show it: `cmd` has
//! the arguments, `expected` what the program then says, to the byte.
//!
//! `UPDATE_EXPECTED=1 cargo test --test cli` writes `expected` anew; read the
//! difference before you keep it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use gdindex::model::Code;

use super::harness::{gdindex, repository};

pub(super) fn cases() -> PathBuf {
    repository().join("tests/findings")
}

pub(super) fn folders() -> BTreeSet<String> {
    let entries = fs::read_dir(cases()).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

/// What the program says of a case.
fn said(code: &str) -> String {
    let folder = cases().join(code);
    let arguments = fs::read_to_string(folder.join("cmd")).unwrap();
    let arguments = arguments.trim();
    let outcome = gdindex(arguments).within(&folder).outcome();
    format!(
        "$ gdindex {arguments}\nexit {}\n── stdout ──\n{}── stderr ──\n{}",
        outcome.status, outcome.stdout, outcome.stderr
    )
}

#[test]
fn every_code_has_a_folder_and_every_folder_a_code() {
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.text().to_owned()).collect();
    assert_eq!(folders(), codes);
}

#[test]
fn every_case_shows_its_code() {
    let shows = |code: &String| said(code).contains(&format!("[{code}]: "));
    let mute: Vec<String> = folders().into_iter().filter(|code| !shows(code)).collect();
    assert!(mute.is_empty(), "not shown: {mute:?}");
}

#[test]
fn every_case_says_exactly_what_is_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut different = Vec::new();
    for code in folders() {
        let (path, said) = (cases().join(&code).join("expected"), said(&code));
        if update {
            fs::write(&path, &said).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if said != expected {
            different.push(format!("{code}: expected\n{expected}\nbut it is\n{said}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn errors_stop_a_run_and_warnings_and_notes_do_not() {
    use gdindex::model::Severity;
    for code in Code::ALL {
        let said = said(code.text());
        let status = if code.severity() == Severity::Error { "exit 2" } else { "exit 0" };
        assert_eq!(said.lines().nth(1), Some(status), "{said}");
    }
}
