//! What was mistyped comes back with what may have been meant, in both
//! languages.

use super::harness::{Folder, gdindex};

/// What is typed wrong, and what was meant.
const MISTYPED: [(&str, &str); 21] = [
    ("socre data/2020.csv", "score"),
    ("completion bash", "completions"),
    ("catalogue shwo", "show"),
    ("catalogue schmea", "schema"),
    ("score data/2020.csv --fromat json", "--format"),
    ("catalogue show --wieghting by-point", "--weighting"),
    ("score data/2020.csv -f jso", "json"),
    ("score data/2020.csv --method progres", "progress"),
    ("completions powershel", "powershell"),
    ("man socre", "score"),
    ("man catalogue shwo", "catalogue show"),
    ("explain 居务公开度", "居务公开率"),
    ("explain unknown-pont", "unknown-point"),
    ("score data/2020.csv --set 居务公开度=98", "居务公开率"),
    ("check data/2020.csv --require 居务公开", "居务公开率"),
    ("gap data/2020.csv --department 财政局", "区财政局"),
    ("template --department 民政局", "区民政局"),
    ("rank data/街道/2020.csv --profile 示例街道", "示例街道甲"),
    ("rank data/街道/2020.csv --benchmark 示例街道", "示例街道甲"),
    ("sensitivity data/2020.csv --vary wieghts", "weights"),
    ("sensitivity data/2020.csv --fix method=progres", "progress"),
];

#[test]
fn what_may_have_been_meant_is_asked_in_both_languages() {
    for (lang, question) in [("zh", "是不是"), ("en", "did you mean ")] {
        for (arguments, meant) in MISTYPED {
            let outcome = gdindex(arguments).arg("--lang").arg(lang).ends(2);
            let (_, asked) =
                outcome.stderr.split_once(question).unwrap_or_else(|| panic!("{outcome}"));
            assert!(asked.contains(meant), "{meant} in {outcome}");
        }
    }
}

#[test]
fn an_area_near_to_one_of_the_data_is_named() {
    for arguments in [
        "score data/2020.csv --area 官度区",
        "score data/2020.csv --area 官渡",
        "gap data/2020.csv --area 官度区 --skip-invalid",
        "score data/2020.csv data/街道/2020.csv --method minmax --area 官度区",
    ] {
        let outcome = gdindex(arguments).ends(2);
        assert!(outcome.stderr.contains("是不是“官渡区”"), "{outcome}");
        assert!(outcome.stderr.contains("nothing-selected"), "{outcome}");
    }
    let unlike = gdindex("score data/2020.csv --area xyz").ends(2);
    assert!(unlike.stderr.contains("文件里有地区官渡区"), "{unlike}");
    let folder = Folder::new().with("2020.csv", "地区,测评点,数值\n官渡区,居务公开率,98\n");
    let there = gdindex("score 2020.csv --area 官渡区 --year 2019").within(folder.path()).ends(2);
    assert!(!there.stderr.contains("是不是"), "{there}");
}

#[test]
fn where_help_is_to_be_had_is_that_of_the_command() {
    for (arguments, command) in [
        ("socre", "gdindex --help"),
        ("score --fromat json", "gdindex score --help"),
        ("catalogue shwo", "gdindex catalogue --help"),
        ("catalogue list a.yaml b.yaml", "gdindex catalogue list --help"),
    ] {
        let outcome = gdindex(arguments).ends(2);
        assert!(outcome.stderr.contains(&format!("用 {command} ")), "{outcome}");
    }
}
