//! `completions`: scripts that shells take, with every command and option.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::cli::harness::{Folder, gdindex};

const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

fn script(shell: &str, lang: &str) -> String {
    gdindex("completions").arg(shell).arg("--lang").arg(lang).prints()
}

/// Whether a shell takes a script without running it; `None` where the shell
/// is not installed.
fn accepts(shell: &str, script: &str) -> Option<bool> {
    let mut command = Command::new(shell);
    let child = command.arg("-n").stdin(Stdio::piped()).stderr(Stdio::inherit()).spawn();
    let mut child = child.ok()?;
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    Some(child.wait().unwrap().success())
}

#[test]
fn shells_take_their_scripts() {
    for shell in ["bash", "zsh", "fish"] {
        for lang in ["zh", "en"] {
            let accepted = accepts(shell, &script(shell, lang));
            assert_ne!(accepted, Some(false), "{shell} {lang}");
        }
    }
}

#[test]
fn every_script_has_the_commands_options_and_values() {
    for shell in SHELLS {
        for lang in ["zh", "en"] {
            let script = script(shell, lang);
            for word in ["sensitivity", "validate", "completions", "min-coverage", "write-draws"] {
                assert!(script.contains(word), "{word} in {shell} {lang}");
            }
        }
    }
    for shell in ["bash", "zsh", "fish"] {
        assert!(script(shell, "zh").contains("by-point"), "{shell}");
    }
}

/// Bash shows words only.
#[test]
fn commands_and_options_come_with_what_they_do_in_the_language_of_the_run() {
    for shell in ["zsh", "fish", "powershell"] {
        for (lang, descriptions) in [
            ("zh", ["差距表：哪些没达标、差多少、补上能增多少分", "只看前几项", "缺省依次为"]),
            ("en", ["what meeting it would gain", "only the first N", "the built-in one"]),
        ] {
            let script = script(shell, lang);
            for description in descriptions {
                assert!(script.contains(description), "{description} in {shell}");
            }
        }
    }
}

/// What bash offers for a line whose last word is being typed.
fn offered_by_bash(line: &str) -> Option<String> {
    let folder = Folder::new().with("script", script("bash", "zh"));
    let words: Vec<&str> = line.split(' ').collect();
    let (last, before) = (words[words.len() - 1], words[words.len() - 2]);
    let ask = format!(
        "source ./script; COMP_WORDS=({line}); COMP_CWORD={}; _gdindex gdindex '{last}' '{before}'; echo \"${{COMPREPLY[*]}}\"",
        words.len() - 1
    );
    let output =
        Command::new("bash").args(["-c", &ask]).current_dir(folder.path()).output().ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).unwrap().trim_end().to_owned())
}

#[test]
fn bash_completes_commands_options_and_values() {
    for (line, expected) in [
        ("gdindex sco", "score"),
        ("gdindex score --dep", "--depth"),
        ("gdindex score --weighting by", "by-level by-point"),
        ("gdindex catalogue val", "validate"),
        ("gdindex completions power", "powershell"),
    ] {
        let Some(offered) = offered_by_bash(line) else { return };
        assert_eq!(offered, expected, "{line}");
    }
}

#[test]
fn a_script_is_written_to_a_file_whole_or_not_at_all() {
    let folder = Folder::new();
    let outcome = gdindex("completions zsh -o _gdindex").within(folder.path()).ends(0);
    assert_eq!((outcome.stdout.as_str(), outcome.stderr.as_str()), ("", ""));
    assert_eq!(folder.read("_gdindex"), script("zsh", "zh"));
    gdindex("completions zsh -o nowhere/_gdindex").within(folder.path()).ends(2);
    assert_eq!(folder.names(), ["_gdindex"]);
}
