//! In English: help, usage errors, and the pages of `score` and `gap`; how the
//! language is chosen, and that data do not depend on it.

use crate::cli::harness::{Folder, Outcome, Run, gdindex};

/// Every command whose help is shown.
const COMMANDS: [&str; 17] = [
    "",
    "score",
    "gap",
    "rank",
    "trend",
    "sensitivity",
    "check",
    "explain",
    "tidy",
    "template",
    "catalogue",
    "catalogue show",
    "catalogue list",
    "catalogue validate",
    "catalogue schema",
    "completions",
    "man",
];

/// A run in English on a screen of 80 columns.
fn english(arguments: &str) -> Run {
    gdindex(arguments).arg("--lang=en").env("COLUMNS", "80")
}

/// Whether something is said in Chinese: names of the catalogue, which English
/// keeps, have no such punctuation.
fn has_chinese_punctuation(text: &str) -> bool {
    text.contains(['，', '。', '；', '：', '！', '？', '～'])
}

#[test]
fn the_help_of_every_command_is_in_english() {
    for command in COMMANDS {
        let help = english(command).arg("--help").prints();
        assert!(!has_chinese_punctuation(&help), "{help}");
        let is_example = |line: &str| line.starts_with("  gdindex ");
        assert!(help.lines().all(|line| is_example(line) || line.chars().count() <= 80), "{help}");
        let name = if command.is_empty() { "gdindex" } else { command };
        insta::assert_snapshot!(format!("help of {name}").replace(' ', "_"), help);
    }
}

#[test]
fn the_pages_of_one_result_are_in_english() {
    for (name, arguments) in [
        ("score", "score data/2020.csv"),
        ("score_of_2017_by_pace", "score data/2017.csv --pace --depth 1 --set 居务公开率=98"),
        ("score_of_streets", "score data/街道/2019.csv data/街道/2020.csv --year 2020"),
        ("score_without_index", "score data/2020.csv --method minmax --depth 1"),
        ("gap", "gap data/2020.csv"),
        ("gap_by_department", "gap data/2017.csv --by department --unmet"),
        ("gap_to_96", "gap data/2017.csv --reach 96"),
        ("gap_cut", "gap data/2020.csv --sort attainment --top 3"),
    ] {
        let outcome = english(arguments).outcome();
        assert_eq!(outcome.stderr, "", "{outcome}");
        insta::assert_snapshot!(name, outcome.stdout);
    }
}

/// Arguments of which something is wrong.
const WRONG: [&str; 44] = [
    "",
    "socre data/2020.csv",
    "score",
    "score data/2020.csv --fromat json --yaer 2020",
    "score data/2020.csv -f jso",
    "score data/2020.csv -f",
    "score data/2020.csv --year 20",
    "score data/2020.csv --method topsis",
    "score data/2020.csv -q -v",
    "score data/2020.csv --threads 0",
    "score data/2020.csv --set 居务公开率",
    "score data/2020.csv --set 居务公开度=98",
    "score data/a.csv data/2020.csv data",
    "score data/2020.csv -c nowhere.yaml",
    "score data/2020.csv -f github",
    "score data/2020.csv -o data",
    "score data/2020.csv -o ./data/2020.csv",
    "score data/2020.csv -o nowhere/2020.json",
    "score data/2020.csv --lang fr",
    "gap data/2020.csv --reach 95 --unmet",
    "gap data/2020.csv --attribute obligatory",
    "gap data/2020.csv --department 财政局",
    "gap data/2020.csv --department finance",
    "rank data/街道/2020.csv --benchmark @last",
    "rank data/街道/2020.csv --profile 示例街道",
    "rank data/街道/2020.csv --profile 530111",
    "check data/2020.csv --min-coverage 200%",
    "check data/2020.csv --require 居务公开",
    "explain 居务公开度",
    "explain confilct",
    "explain 0",
    "sensitivity data/2020.csv --vary wieghts",
    "sensitivity data/2020.csv --fix weights=1",
    "sensitivity data/2020.csv --fix method=minmax --vary method",
    "template --split 填报表 -o 填报表.csv",
    "template -f json",
    "tidy data/2020.csv -f json",
    "catalogue",
    "catalogue shwo",
    "completions",
    "completions zhs",
    "man socre",
    "man score --dir man1",
    "man --dir man1 -o man1.txt",
];

#[test]
fn usage_errors_are_in_english() {
    let say = |arguments: &&str| {
        let outcome = english(arguments).ends(2);
        assert_eq!(outcome.stdout, "", "{outcome}");
        assert!(!has_chinese_punctuation(&outcome.stderr), "{outcome}");
        format!("$ gdindex {arguments}\n{}\n", outcome.stderr)
    };
    insta::assert_snapshot!(WRONG.iter().map(say).collect::<String>());
}

#[test]
fn data_that_are_refused_or_skipped_are_counted_in_english() {
    let folder = Folder::new().with("2020.csv", "测评点,数值\n居务公开率,约98\n失业路,3\n");
    let run = |arguments: &str| english(arguments).within(folder.path()).outcome();
    let closing = |outcome: &Outcome| outcome.stderr.lines().last().unwrap().to_owned();
    let refused = run("score 2020.csv");
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains("2 errors in the data"), "{refused}");
    let skipped = run("score 2020.csv --skip-invalid");
    assert_eq!(closing(&skipped), "2 invalid entries skipped and treated as not reported");
}

fn is_english(outcome: &Outcome) -> bool {
    outcome.stdout.contains("Usage: gdindex")
}

#[test]
fn the_language_is_that_of_the_option_else_of_the_variable_else_chinese() {
    for (lang, option, english) in [
        (None, None, false),
        (Some("en"), None, true),
        (Some("EN"), None, true),
        (Some("zh"), None, false),
        (Some(""), None, false),
        (Some("zh"), Some("--lang=en"), true),
        (Some("en"), Some("--lang=zh"), false),
        (Some("fr"), Some("--lang=en"), true),
    ] {
        let mut run = gdindex("score --help");
        run = option.into_iter().fold(run, Run::arg);
        run = lang.into_iter().fold(run, |run, lang| run.env("GDINDEX_LANG", lang));
        assert_eq!(is_english(&run.ends(0)), english, "{lang:?} {option:?}");
    }
}

#[test]
fn a_variable_with_another_language_is_refused_with_what_is_allowed() {
    for arguments in ["score data/2020.csv", "--help", "explain conflict"] {
        let outcome = gdindex(arguments).env("GDINDEX_LANG", "fr").ends(2);
        assert_eq!(outcome.stdout, "", "{outcome}");
        for said in ["GDINDEX_LANG", "“fr”", "zh", "en"] {
            assert!(outcome.stderr.contains(said), "{said} in {outcome}");
        }
    }
}

#[test]
fn the_language_of_the_system_changes_nothing() {
    let plain = gdindex("score data/2020.csv").prints();
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
        assert_eq!(gdindex("score data/2020.csv").env(name, "en_US.UTF-8").prints(), plain);
    }
}

#[test]
fn who_is_not_named_may_be_asked_for_in_either_language() {
    let gap = |name: &str, lang: &str| {
        gdindex("gap data/2020.csv -f json --lang").arg(lang).arg("--department").arg(name).json()
    };
    let expected = gap("未注明", "zh");
    for (name, lang) in [("未注明", "en"), ("not stated", "zh"), ("Not stated", "en")] {
        assert_eq!(gap(name, lang)["results"], expected["results"], "{name} {lang}");
    }
    let catalogue = "title: 假\ndimensions: [{ name: 甲, points: [{ id: p, name: 点, targets: { 2020: 9 } }] }]\n";
    let folder = Folder::new().with("c.yaml", catalogue).with("2020.csv", "测评点,数值\n点,8\n");
    let area = |name: &str, status: i32| {
        let run = gdindex("score 2020.csv -c c.yaml --area").arg(name).within(folder.path());
        run.ends(status)
    };
    let shown = area("未注明地区", 0).stdout;
    assert_eq!(area("area not stated", 0).stdout, shown);
    area("甲区", 2);
}

/// Outputs for machines, which are data but for what is a sentence.
#[test]
fn data_are_the_same_in_every_language() {
    for arguments in [
        "score data/2020.csv -f csv",
        "score data/2017.csv -f json --pace",
        "gap data/2017.csv -f csv --pace",
        "gap data/2019.csv -f json --by department --pace",
        "tidy data/2020.csv",
        "template data/2019.csv --year 2020",
        "template data/街道/2019.csv --area 示例街道甲",
        "check data/2020.csv -f json",
        "check data/2020.csv -f csv",
        "catalogue list -f csv",
        "catalogue show -f json",
        "catalogue schema",
        "explain 居务公开率 data/2020.csv -f json",
        "rank data/街道/2020.csv -f csv",
        "trend data/2019.csv data/2020.csv -f csv",
    ] {
        let [zh, en] = ["zh", "en"].map(|lang| gdindex(arguments).arg("--lang").arg(lang).prints());
        assert_eq!(zh, en, "{arguments}");
    }
}
