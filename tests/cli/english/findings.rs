//! Findings, codes and points in English: the same as in Chinese, and not a
//! word of it but what is quoted from files.
//!
//! `UPDATE_EXPECTED=1 cargo test --test cli` writes the pages anew; read the
//! difference before you keep it.

use std::collections::BTreeMap;
use std::fs;

use gdindex::model::{Code, Severity};

use crate::cli::findings::{cases, folders};
use crate::cli::harness::{Folder, Outcome, Run, gdindex, repository, shipped};

/// A finding as it is printed.
#[derive(Debug)]
struct Printed {
    place: String,
    level: String,
    code: String,
    message: String,
    hint: Option<String>,
}

fn run(code: &str) -> Run {
    let folder = cases().join(code);
    let arguments = fs::read_to_string(folder.join("cmd")).unwrap();
    gdindex(arguments.trim()).within(&folder)
}

fn in_english(code: &str) -> Outcome {
    run(code).arg("--lang").arg("en").outcome()
}

/// The findings among all that a run says, page or not.
fn printed(outcome: &Outcome) -> Vec<Printed> {
    let mut lines = outcome.stdout.lines().chain(outcome.stderr.lines()).peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let Some((head, message)) = line.split_once("]: ") else { continue };
        let Some((before, code)) = head.rsplit_once('[') else { continue };
        let Some((place, level)) = before.rsplit_once(": ") else { continue };
        let hint = lines.next_if(|next| next.starts_with("    ")).map(str::trim);
        found.push(Printed {
            place: place.to_owned(),
            level: level.to_owned(),
            code: code.to_owned(),
            message: message.to_owned(),
            hint: hint.map(ToOwned::to_owned),
        });
    }
    found
}

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c) || "，。；：、？！（）～".contains(c)
}

/// A text without what it quotes.
fn unquoted(text: &str) -> String {
    let mut parts = text.split('“');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('”').map_or(part, |(_, rest)| rest));
    first + &rest.collect::<String>()
}

/// The Chinese in a text, apart from what it quotes.
fn chinese(text: &str) -> Vec<String> {
    let text = unquoted(text);
    let runs = text.split(|c| !is_chinese(c)).filter(|run| !run.is_empty());
    runs.map(ToOwned::to_owned).collect()
}

/// What the files of a case say, as far as they are text.
fn own_text(code: &str) -> String {
    let files = fs::read_dir(cases().join(code)).unwrap().map(|entry| entry.unwrap().path());
    let own = files.filter(|path| path.file_name().is_some_and(|name| name != "expected"));
    own.filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// Compares with a page that was read, or writes it.
fn assert_page(name: &str, said: &str) {
    let path = repository().join("tests/cli/pages").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, said).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(said == expected, "{name}: expected\n{expected}\nbut it is\n{said}");
}

#[test]
fn english_finds_the_same_in_the_same_places_with_the_same_exit_status() {
    for code in folders() {
        let [zh, en] = [run(&code).outcome(), in_english(&code)];
        assert_eq!(zh.status, en.status, "{en}");
        let what = |outcome: &Outcome| {
            let printed = printed(outcome).into_iter();
            printed.map(|own| (own.place, own.code, own.hint.is_some())).collect::<Vec<_>>()
        };
        assert_eq!(what(&zh), what(&en), "{en}");
        assert!(what(&en).iter().any(|(_, own, _)| *own == code), "{en}");
    }
}

#[test]
fn an_english_finding_says_nothing_in_chinese_but_what_files_say() {
    for code in folders() {
        let own = own_text(&code);
        for finding in printed(&in_english(&code)) {
            let level = match Code::find(&finding.code).unwrap().severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            };
            assert_eq!(finding.level, level, "{finding:?}");
            let hint = finding.hint.as_deref().unwrap_or_default();
            for run in [chinese(&finding.message), chinese(hint)].concat() {
                assert!(own.contains(&run), "{run} in {finding:?}");
            }
        }
    }
}

#[test]
fn english_findings_read_as_they_did() {
    let finding = |Printed { place, level, code, message, hint }| {
        let hint = hint.map(|hint| format!("    {hint}\n")).unwrap_or_default();
        format!("{place}: {level}[{code}]: {message}\n{hint}")
    };
    let case = |code: String| printed(&in_english(&code)).into_iter().map(finding).collect();
    let page = folders().into_iter().map(case).collect::<Vec<String>>().join("\n");
    assert_page("english_findings.txt", &page);
}

/// The rows of `explain` in English: label and text, one below the other.
fn explained(arguments: &str, folder: Option<&Folder>) -> Vec<(String, String)> {
    let run = gdindex(&format!("explain {arguments} --lang en -f csv"));
    let run = folder.into_iter().fold(run, |run, folder| run.within(folder.path()));
    let rows = run.ends(0).csv().rows.into_iter();
    rows.map(|row| (row[0].clone(), row[1].clone())).collect()
}

fn fact<'a>(rows: &'a [(String, String)], label: &str) -> &'a str {
    let found = rows.iter().find(|(own, _)| own == label);
    &found.unwrap_or_else(|| panic!("no {label} in {rows:?}")).1
}

#[test]
fn every_code_is_explained_in_english_with_the_words_of_the_readme() {
    let plain = |text: &str| text.replace(['`', '“', '”'], "");
    let readme = shipped("README.md");
    let table: BTreeMap<String, Vec<String>> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").map(plain).collect::<Vec<_>>())
        .filter(|row| row.len() == 4)
        .map(|row| (row[0].clone(), row))
        .collect();
    for code in Code::ALL {
        let rows = explained(code.text(), None);
        let said = ["Severity", "Meaning", "Remedy"].map(|label| fact(&rows, label));
        assert_eq!(said.map(plain), table[code.text()][1..], "{}", code.text());
        assert_eq!(said.map(chinese).concat(), [""; 0], "{said:?}");
        let setting = fact(&rows, "Example");
        let of_the_data = ["示例街道甲", "汇总", "数据"];
        let own = chinese(setting).iter().all(|run| of_the_data.contains(&run.as_str()));
        assert!(own, "{setting}");
    }
}

#[test]
fn examples_of_codes_are_introduced_in_english() {
    let pages = [
        "draws-file",
        "empty-file",
        "merged-value",
        "misnamed-file",
        "not-a-table",
        "not-positive",
        "other-area",
        "silent-unmet",
        "unknown-key",
    ];
    let pages = pages.map(|code| gdindex(&format!("explain {code} --lang en")).prints());
    assert_page("english_codes.txt", &pages.join("\n"));
}

#[test]
fn facts_of_a_point_are_in_english() {
    let rows = explained("social-organisations-density data/2020.csv", None);
    for (label, text) in [
        ("ID", "social-organisations-density"),
        ("Belongs to", "Social services › Community services › Social organisations"),
        ("Attribute", "expected"),
        ("Unit", "units/10,000 people"),
        ("Department", "District Civil Affairs Bureau"),
        ("Baseline", "7.04 units (2017)"),
        ("Targets", "10 units by 2020; 20 units by 2035"),
        ("Plausible", "at least 0 units"),
        (
            "Source",
            "Guanfa [2019] No. 5, annex; target for 2035: Planning Outline, part 2 (overall goals), item 4",
        ),
        (
            "Note",
            "The Planning Outline says 7.5 in 2017, the annex 7.04 as the present value; that of the annex is taken",
        ),
        ("Nominal weight", "1.39%"),
        ("Value", "8.86 units"),
        ("Judged target", "10 units (target of 2020, due)"),
        ("Gap", "1.14 units"),
        ("Attainment", "value ÷ target = 8.86 ÷ 10 = 0.886000"),
        ("Share scored", "expected, unmet: in proportion = 0.886000"),
        ("Score", "88.60 × weight 2.78% = 2.46 points of the index"),
        ("Gain", "+0.32"),
    ] {
        assert_eq!(fact(&rows, label), text, "{label}");
    }
    assert!(fact(&rows, "Taken from").starts_with("data/2020.csv:14"), "{rows:?}");
}

#[test]
fn a_milestone_is_called_one() {
    let rows = explained("social-organisations-density data/2020.csv --target-year 2030", None);
    assert_eq!(
        fact(&rows, "Judged target"),
        "16.6667 units (milestone of 2030, target year 2035, not due)"
    );
}

/// A point for every formula that there is without other areas.
const CATALOGUE: &str = "\
title: 小目录
area: 某区
baseline_year: 2017
scoring:
  attributes:
    甲类: { unmet: { slope: 2 } }
    乙类: { unmet: { factor: 0.5 } }
    丙类: { unmet: zero }
scales: { 成效: [ { label: 明显, score: 100 }, { label: 一般, score: 50 } ] }
dimensions:
  - name: 例
    points:
      - { id: met, name: 达标, targets: { 2020: 50 } }
      - { id: more, name: 越多越好, attribute: 甲类, targets: { 2020: 50 } }
      - { id: less, name: 越少越好, attribute: 乙类, direction: lower, targets: { 2020: 3 } }
      - { id: beyond, name: 须大于, attribute: 丙类, targets: { 2020: 大于5 } }
      - { id: negative, name: 负数, targets: { 2020: 5 } }
      - { id: none, name: 零目标, direction: lower, targets: { 2020: 0 } }
      - { id: floor, name: 零分值, floor: 20, targets: { 2020: 70 } }
      - { id: log, name: 对数, floor: 1, transform: log, targets: { 2020: 100 } }
      - { id: above, name: 区间之上, targets: { 2020: 1至2 } }
      - { id: below, name: 区间之下, targets: { 2020: 1至2 } }
      - { id: sides, name: 区间零分值, floor: [0, 6], targets: { 2020: 1至2 } }
      - { id: label, name: 等级, scale: 成效, targets: { 2020: 明显 } }
      - { id: progress, name: 进度, method: progress, baseline: 40, targets: { 2020: 50 } }
      - { id: start, name: 没有起点, method: progress, targets: { 2020: 50 } }
      - { id: efficacy, name: 功效, method: efficacy, baseline: 40, targets: { 2020: 50 } }
      - { id: unstarted, name: 功效没有起点, method: efficacy, targets: { 2020: 50 } }
";

const VALUES: &str = "年份,测评点,数值
2020,met,60
2020,more,40
2020,less,4
2020,beyond,5
2020,negative,-1
2020,none,1
2020,floor,45
2020,log,10
2020,above,3
2020,below,0.5
2020,sides,3
2020,label,一般
2020,progress,45
2020,start,45
2020,efficacy,45
2020,unstarted,45
";

/// Point, attainment, share of its score.
const FORMULAS: [[&str; 3]; 16] = [
    ["met", "target met, counts 1", "met, counts 1"],
    [
        "more",
        "value ÷ target = 40 ÷ 50 = 0.800000",
        "甲类, unmet: 1 − 2 × (1 − 0.800000) = 0.600000",
    ],
    ["less", "target ÷ value = 3 ÷ 4 = 0.750000", "乙类, unmet: 0.5 × 0.750000 = 0.375000"],
    [
        "beyond",
        "at the target, which must be surpassed: unmet, attainment = 1.000000",
        "丙类, unmet: counts 0",
    ],
    ["negative", "value not above 0, attainment = 0.000000", "unmet: in proportion = 0.000000"],
    ["none", "target 0, value above 0, attainment = 0.000000", "unmet: in proportion = 0.000000"],
    [
        "floor",
        "(45 − 20) ÷ (70 − 20), clamped to 0–1 = 0.500000",
        "unmet: in proportion = 0.500000",
    ],
    [
        "log",
        "(ln 10 − ln 1) ÷ (ln 100 − ln 1), clamped to 0–1 = 0.500000",
        "unmet: in proportion = 0.500000",
    ],
    ["above", "upper end ÷ value = 2 ÷ 3 = 0.666667", "unmet: in proportion = 0.666667"],
    ["below", "value ÷ lower end = 0.5 ÷ 1 = 0.500000", "unmet: in proportion = 0.500000"],
    ["sides", "(3 − 6) ÷ (2 − 6), clamped to 0–1 = 0.750000", "unmet: in proportion = 0.750000"],
    [
        "label",
        "score of the label ÷ score of the target's label = 50 ÷ 100 = 0.500000",
        "unmet: in proportion = 0.500000",
    ],
    [
        "progress",
        "value ÷ target = 45 ÷ 50 = 0.900000",
        "progress 0.500000, clamped to 0–1 = 0.500000",
    ],
    ["start", "value ÷ target = 45 ÷ 50 = 0.900000", "no origin, so the attainment, 0.900000"],
    ["efficacy", "value ÷ target = 45 ÷ 50 = 0.900000", "0.6 + 0.4 × progress 0.500000 = 0.800000"],
    [
        "unstarted",
        "value ÷ target = 45 ÷ 50 = 0.900000",
        "no origin, so 0.6 × attainment 0.900000 = 0.540000",
    ],
];

#[test]
fn every_formula_of_a_point_is_in_english() {
    let folder = Folder::new().with("indicators.yaml", CATALOGUE).with("2020.csv", VALUES);
    for [point, attainment, share] in FORMULAS {
        let rows = explained(&format!("{point} 2020.csv"), Some(&folder));
        let said = ["Attainment", "Share scored"].map(|label| fact(&rows, label));
        assert_eq!(said, [attainment, share], "{point}");
    }
}

/// Points that areas are compared by.
const COMPARED: &str = "\
title: 小目录
scoring: { method: minmax }
dimensions:
  - name: 例
    points:
      - { id: more, name: 越多越好 }
      - { id: less, name: 越少越好, direction: lower }
      - { id: log, name: 对数, transform: log }
      - { id: same, name: 都一样 }
";

const THREE_AREAS: &str = "\
地区,年份,more,less,log,same
甲,2020,40,4,1,5
乙,2020,60,3,10,5
丙,2020,70,1,100,5
";

#[test]
fn the_comparison_with_other_areas_is_in_english() {
    let folder = Folder::new().with("indicators.yaml", COMPARED).with("3.csv", THREE_AREAS);
    for (point, method, formula) in [
        ("more", "minmax", ", 3 values): 100 × (60 − 40) ÷ (70 − 40) = 66.67"),
        ("less", "minmax", ", 3 values): 100 × (4 − 3) ÷ (4 − 1) = 33.33"),
        ("log", "minmax", ", 3 values, natural logarithms): "),
        ("more", "percentile", ", 3 values): 1 worse than this one, 100 × 1 ÷ (3 − 1) = 50.00"),
        ("more", "zscore", ", 3 values): 50 + 10 × (60.000000 − 56.666667) ÷ 15.275252 = 52.18"),
        ("same", "zscore", ": no areas to compare with, or all with the same value, so no score"),
    ] {
        let rows = explained(&format!("{point} 3.csv --area 乙 --method {method}"), Some(&folder));
        let said = fact(&rows, "Among areas");
        assert!(said.contains(formula), "{said}");
    }
}

#[test]
fn a_wrong_argument_and_what_is_wrong_with_it_are_joined_as_in_english() {
    let said = gdindex("score data/2020.csv --lang en --year 20").ends(2).stderr;
    assert!(said.contains("--year <YEAR>: "), "{said}");
}

#[test]
fn a_value_that_cannot_be_supposed_is_told_like_a_finding() {
    let said = gdindex("score data/2020.csv --lang en --set family-doctor-coverage=约50").ends(2);
    let said = said.stderr.lines().next().unwrap().to_owned();
    let expected = "--set family-doctor-coverage=约50: the value “约50” of “家庭医生签约服务覆盖率” \
                    is not an exact number; write one exact number, e.g. 98.5 or 98.5%; ";
    assert!(said.contains(expected), "{said}");
}
