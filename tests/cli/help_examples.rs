//! Every example of every command's help runs in a checkout as it stands and
//! ends as it says.

use std::fs;
use std::path::Path;

use super::harness::{Folder, Run, gdindex, repository};

/// Every command, by its own words on what commands there are.
fn commands() -> Vec<String> {
    let mut found = vec![String::new()];
    let mut at = 0;
    while at < found.len() {
        let path = found[at].clone();
        let help = gdindex(&path).arg("--help").prints();
        let below = help.lines().skip_while(|line| *line != "命令：" && *line != "命令:").skip(1);
        let names =
            below.take_while(|line| line.starts_with("  ")).filter(|line| !line.starts_with("   "));
        let names = names.filter_map(|line| line.split_whitespace().next());
        found.extend(names.map(|name| format!("{path} {name}").trim_start().to_owned()));
        at += 1;
    }
    found
}

/// The examples at the end of a help: what is typed, and what is said of it.
fn examples(help: &str, heading: &str) -> Vec<(String, String)> {
    let (_, end) = help.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{help}"));
    let lines: Vec<&str> = end.lines().take_while(|line| !line.is_empty()).collect();
    lines.chunks(2).map(|pair| (pair[0].trim().to_owned(), pair[1].trim().to_owned())).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What of a checkout examples read, to be written into.
fn checkout() -> Folder {
    let folder = Folder::new();
    copy(&repository().join("data"), &folder.path().join("data"));
    fs::copy(repository().join("indicators.yaml"), folder.path().join("indicators.yaml")).unwrap();
    folder
}

/// A word as shells expand it: a star in the name of a file.
fn expanded(word: &str, folder: &Path) -> Vec<String> {
    let Some((before, ending)) = word.split_once('*') else {
        return vec![word.to_owned()];
    };
    let entries = fs::read_dir(folder.join(before)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut paths: Vec<String> =
        names.filter(|name| name.ends_with(ending)).map(|name| format!("{before}{name}")).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{word}");
    paths
}

#[test]
fn every_example_runs_in_a_checkout_and_ends_as_it_says() {
    let commands = commands();
    let has = |name: &str| commands.iter().any(|own| own == name);
    assert!(commands.len() >= 17 && has("man") && has("catalogue schema"), "{commands:?}");
    let folder = checkout();
    for command in &commands {
        let help = |lang: &str| gdindex(command).arg("--help").arg("--lang").arg(lang).prints();
        let (zh, en) = (examples(&help("zh"), "例："), examples(&help("en"), "Examples:"));
        assert!((2..=6).contains(&zh.len()), "{command} has {} examples", zh.len());
        assert_eq!(zh.len(), en.len(), "{command}");
        for ((typed, gives), (same, gives_en)) in zh.iter().zip(&en) {
            let starts = format!("gdindex {command}");
            assert!(typed.starts_with(starts.trim_end()), "{typed} in the help of {command}");
            let status = i32::from(gives.contains("退出码1"));
            assert_eq!((typed, status), (same, i32::from(gives_en.contains("exit status 1"))));
            let words = typed.split(' ').skip(1).flat_map(|word| expanded(word, folder.path()));
            let run = words.fold(gdindex(""), Run::arg);
            run.within(folder.path()).ends(status);
        }
    }
}
