//! `-f github` and `-f junit`: what CI shows of a check is what the check
//! says, whatever stands in the cells, and the exit status is the same.

use std::fs;

use quick_junit::{Report, TestCase, TestCaseStatus};

use super::{check, with};
use crate::cli::harness::{Folder, Outcome, gdindex, repository};

/// Runs of `check` with their exit status, one of each kind.
const CASES: [(&str, i32); 14] = [
    ("good.csv --year 2020", 0),
    ("good.csv --year 2020 --strict", 0),
    ("good.csv --year 2020 --min-coverage 100%", 1),
    ("good.csv --year 2020 --require parks", 1),
    ("good.csv --year 2020 --require 约束性", 0),
    ("wrong.csv --year 2020", 1),
    ("wrong.csv good.csv --year 2020", 1),
    ("shifted.csv --year 2020", 1),
    ("hostile.csv --year 2020", 1),
    ("doubtful.csv --year 2020", 0),
    ("doubtful.csv --year 2020 --strict", 1),
    ("years.csv", 1),
    ("years.csv --strict --require jobs", 1),
    ("good.csv --year 2020 --area 乙区", 1),
];

const HOSTILE: &str = "]]></failure><script>::error::%0A\r\n::error::x";
const STEERING: &str = "\u{1b}[31m::error::";

fn data() -> Folder {
    let long = |rows: &str| format!("测评点,数值,数据状态\n{rows}");
    let hostile = format!(
        "地区,测评点,数值,数据状态\n\"{STEERING}\",就业率,81,\n\"{HOSTILE}\",就业率,\"{HOSTILE}\",\n\
         甲,\"{HOSTILE}\",91,\n甲,床位数,4000,\"{HOSTILE}\"\n"
    );
    with(&[
        ("good.csv", &long("就业率,91,初步\n床位数,4000,\n平安成效,不适用,\n报警数,20,\n")),
        ("wrong.csv", &long("就业率,约91,\n床位数,4000,\n床位数,4100,\n公园数,约5,\n")),
        ("shifted.csv", &long("就业律,91,\n床位数,4000,待定\n")),
        ("hostile.csv", &hostile),
        ("doubtful.csv", &long("就业率,0.91,\n床位数,4000,\n床位数,4000,\n")),
        ("years.csv", "年份,测评点,数值\n2019,就业率,约80\n2020,就业率,约81\n2020,床位数,40\n"),
    ])
}

/// Every run above, and every case of a finding that has data.
fn each(format: &str, see: impl Fn(&Outcome)) {
    let folder = data();
    for (arguments, status) in CASES {
        let outcome = check(&folder, &format!("{arguments} -f {format}"));
        assert_eq!(outcome.status, status, "{outcome}");
        see(&outcome);
    }
    for case in fs::read_dir(repository().join("tests/findings")).unwrap() {
        let case = case.unwrap().path();
        if !case.is_dir() {
            continue;
        }
        let arguments = fs::read_to_string(case.join("cmd")).unwrap();
        let own =
            arguments.trim().strip_prefix("score ").or(arguments.trim().strip_prefix("check "));
        let Some(own) = own else { continue };
        for strict in ["", "--strict"] {
            let plain = gdindex(&format!("check {own} {strict}")).within(&case).outcome();
            let outcome =
                gdindex(&format!("check {own} {strict} -f {format}")).within(&case).outcome();
            assert_eq!(outcome.status, plain.status, "{outcome}");
            if outcome.status < 2 {
                see(&outcome);
            }
        }
    }
}

fn report(outcome: &Outcome) -> Report {
    Report::deserialize_from_str(&outcome.stdout)
        .unwrap_or_else(|error| panic!("{error}\n{outcome}"))
}

fn has_failed(case: &TestCase) -> bool {
    matches!(case.status, TestCaseStatus::NonSuccess { .. })
}

fn cases(report: &Report) -> impl Iterator<Item = &TestCase> {
    report.test_suites.iter().flat_map(|suite| &suite.test_cases)
}

fn case<'a>(report: &'a Report, class: &str, name: &str) -> &'a TestCase {
    let found = cases(report).find(|case| {
        case.classname.as_ref().is_some_and(|own| own.as_str() == class)
            && case.name.as_str() == name
    });
    found.unwrap_or_else(|| panic!("no {class} {name} in {report:?}"))
}

fn failure(case: &TestCase) -> &str {
    match &case.status {
        TestCaseStatus::NonSuccess { description, .. } => description.as_ref().unwrap().as_str(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_report_fails_exactly_where_the_check_says_no_and_counts_right() {
    each("junit", |outcome| {
        let report = report(outcome);
        let failed = cases(&report).filter(|case| has_failed(case)).count();
        assert_eq!(failed > 0, outcome.status == 1, "{outcome}");
        assert_eq!((report.tests, report.failures), (cases(&report).count(), failed), "{outcome}");
        for suite in &report.test_suites {
            let skipped = |case: &&TestCase| matches!(case.status, TestCaseStatus::Skipped { .. });
            assert_eq!(suite.tests, suite.test_cases.len(), "{outcome}");
            assert_eq!(suite.skipped, suite.test_cases.iter().filter(skipped).count(), "{outcome}");
            assert_eq!(
                suite.failures,
                suite.test_cases.iter().filter(|own| has_failed(own)).count()
            );
            assert_eq!(suite.errors, 0, "{outcome}");
        }
    });
}

#[test]
fn a_case_is_a_point_in_an_area_and_year_of_a_department() {
    let good = report(&check(&data(), "good.csv --year 2020 -f junit"));
    let suites: Vec<&str> = good.test_suites.iter().map(|suite| suite.name.as_str()).collect();
    assert_eq!(suites, ["甲局", "乙局", "丙局", "未注明", "填报率"]);
    for (class, name) in [("甲局", "就业率"), ("乙局", "床位数"), ("丙局", "平安成效")]
    {
        let passed = case(&good, class, &format!("{name}（官渡区2020年）"));
        assert!(matches!(passed.status, TestCaseStatus::Success { .. }));
    }
    for class in ["甲局", "乙局"] {
        let TestCaseStatus::Skipped { message, .. } =
            &case(&good, class, "人均收入（官渡区2020年）").status
        else {
            panic!("{good:?}");
        };
        assert_eq!(message.as_ref().unwrap().as_str(), "缺报，由甲局、乙局提供");
    }
    let wrong = report(&check(&data(), "wrong.csv --year 2020 -f junit"));
    for (class, name, said) in [
        ("甲局", "就业率（官渡区2020年）", "wrong.csv:2: 错误[unreadable-value]: "),
        ("乙局", "床位数（官渡区2020年）", "wrong.csv:4: 错误[conflict]: "),
        ("丙局", "公园数（官渡区2020年）", "wrong.csv:5: 错误[unreadable-value]: "),
    ] {
        assert!(failure(case(&wrong, class, name)).contains(said), "{wrong:?}");
    }
}

#[test]
fn a_finding_of_no_point_is_a_case_of_its_file() {
    let shifted = report(&check(&data(), "shifted.csv --year 2020 -f junit"));
    for (name, said) in [
        ("unknown-point（shifted.csv:2）", "目录里没有测评点“就业律”"),
        ("unknown-status（shifted.csv:3）", "“待定”不是数据状态"),
    ] {
        assert!(failure(case(&shifted, "shifted.csv", name)).contains(said), "{shifted:?}");
    }
    assert!(failure(case(&shifted, "乙局", "床位数（官渡区2020年）")).contains("填写有误"));
}

#[test]
fn a_wrong_cell_fails_its_own_year_only() {
    let folder = data()
        .with("2.csv", "年份,测评点,数值\n2019,就业率,80\n2020,就业率,约81\n2020,床位数,40\n");
    let years = report(&check(&folder, "2.csv --strict -f junit"));
    let failed: Vec<&str> =
        cases(&years).filter(|case| has_failed(case)).map(|case| case.name.as_str()).collect();
    assert_eq!(failed, ["就业率（官渡区2020年）", "床位数（官渡区2020年）"]);
}

#[test]
fn a_warning_is_a_remark_and_under_strict_a_failure() {
    let folder = data();
    let said = "doubtful.csv:2: 警告[magnitude]: ";
    let lenient = report(&check(&folder, "doubtful.csv --year 2020 -f junit"));
    let jobs = case(&lenient, "甲局", "就业率（官渡区2020年）");
    assert!(!has_failed(jobs) && jobs.system_out.as_ref().unwrap().as_str().contains(said));
    let strict = report(&check(&folder, "doubtful.csv --year 2020 --strict -f junit"));
    assert!(failure(case(&strict, "甲局", "就业率（官渡区2020年）")).contains(said));
}

/// The annotations of a run, and the line behind them.
fn annotations(outcome: &Outcome) -> (Vec<&str>, &str) {
    let mut lines: Vec<&str> = outcome.stdout.lines().collect();
    let last = lines.pop().unwrap_or_else(|| panic!("{outcome}"));
    (lines, last)
}

#[test]
fn every_line_but_the_last_is_an_annotation_and_errors_are_where_the_check_says_no() {
    each("github", |outcome| {
        let (annotations, last) = annotations(outcome);
        let levels = ["::error ", "::warning ", "::notice "];
        let level = |line: &&str| levels.iter().position(|level| line.starts_with(level));
        let found: Vec<_> = annotations.iter().map(level).collect();
        assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{outcome}");
        assert!(last.starts_with("gdindex check "), "{outcome}");
        assert_eq!(last.contains("不通过："), outcome.status == 1, "{outcome}");
        let is_strict = last.contains("--strict");
        let counts = |level| found.iter().filter(|own| **own == Some(level)).count();
        let speaks_against = counts(0) + if is_strict { counts(1) } else { 0 };
        assert_eq!(speaks_against > 0, outcome.status == 1, "{outcome}");
        for level in 0..3 {
            assert!(counts(level) <= 10, "{outcome}");
        }
    });
}

#[test]
fn an_annotation_names_file_line_and_code_and_says_what_to_write() {
    let outcome =
        check(&data(), "wrong.csv --year 2020 --require pay --min-coverage 90% -f github");
    let (annotations, last) = annotations(&outcome);
    assert_eq!(annotations.len(), 5, "{outcome}");
    let first = "::error file=wrong.csv,line=2,title=unreadable-value::\
                 “就业率”的数值“约91”不是确数%0A填一个确数，例如 98.5 或 98.5%25；";
    assert!(annotations[0].starts_with(first), "{outcome}");
    let required =
        "::error title=required::必报的“人均收入”缺报（官渡区2020年）%0A由甲局、乙局提供";
    assert!(annotations[3].starts_with(required), "{outcome}");
    assert_eq!(annotations[4], "::error title=coverage::官渡区2020年填报率0.0%25，低于90.0%25");
    assert_eq!(last, "gdindex check 不通过：错误3处，警告0处，填报率低于90.0%的1个，缺必报项1处");
}

#[test]
fn text_of_a_cell_never_starts_a_command_and_never_breaks_the_report() {
    let outcome = check(&data(), "hostile.csv --year 2020 -f github");
    let (annotations, _) = annotations(&outcome);
    assert!(annotations.len() >= 4, "{outcome}");
    assert!(annotations.iter().all(|line| line.starts_with("::error ")), "{outcome}");
    assert!(
        outcome.stdout.contains("::error::%250A ::error::x")
            && outcome.stdout.contains("\u{FFFD}[31m"),
        "{outcome}"
    );
    assert!(!outcome.stdout.contains('\u{1b}'), "{outcome}");
    let report = check(&data(), "hostile.csv --year 2020 -f junit");
    assert!(report.stdout.contains("]]&gt;&lt;/failure&gt;&lt;script&gt;::error::%0A"), "{report}");
    assert!(!report.stdout.contains(['\u{1b}', '\r']), "{report}");
}

/// A file with one good row and so many rows that nobody knows.
fn unknown_points(count: usize) -> String {
    let start = "测评点,数值\n就业率,91\n".to_owned();
    (0..count).fold(start, |text, row| text + &format!("无此测评点{row},1\n"))
}

#[test]
fn what_github_would_not_show_is_rolled_up_in_the_tenth_annotation() {
    for (wrong, shown, rest) in [(10, 10, None), (11, 10, Some(2)), (300, 10, Some(291))] {
        let folder = with(&[("2020.csv", &unknown_points(wrong))]);
        let outcome = check(&folder, "2020.csv -f github");
        let (annotations, last) = annotations(&outcome);
        assert_eq!(annotations.len(), shown, "{outcome}");
        assert!(last.contains(&format!("错误{wrong}处")), "{outcome}");
        let expected = rest.map(|rest| {
            format!(
                "::error title=另有{rest}处::另有{rest}处没有在这里列出（unknown-point {rest}处），\
                 用 gdindex check 看全部"
            )
        });
        let last = annotations.last().copied().filter(|line| line.contains("另有"));
        assert_eq!(last, expected.as_deref(), "{outcome}");
    }
}

#[test]
fn the_page_is_added_to_the_summary_of_the_job_where_there_is_one() {
    let folder = data();
    let page = check(&folder, "wrong.csv --year 2020 -f markdown").stdout;
    let run = |summary: &str| {
        gdindex("check wrong.csv --year 2020 -c catalogue.yaml -f github")
            .within(folder.path())
            .env("GITHUB_STEP_SUMMARY", summary)
            .ends(1)
    };
    let without = check(&folder, "wrong.csv --year 2020 -f github").stdout;
    for times in 1..=2 {
        let outcome = run("summary.md");
        assert_eq!((outcome.stdout.as_str(), outcome.stderr.as_str()), (without.as_str(), ""));
        assert_eq!(folder.read("summary.md"), page.repeat(times));
    }
    assert_eq!(run("").stderr, "");
    let outcome = run("no/such/folder.md");
    assert_eq!(outcome.stdout, without);
    assert!(outcome.stderr.starts_with("警告: ") && outcome.stderr.contains("no/such/folder.md"));
}

#[test]
fn the_summary_stays_under_a_mebibyte_and_says_that_it_was_cut() {
    let folder = with(&[("2020.csv", &unknown_points(20_000))]);
    for _ in 0..2 {
        let outcome = gdindex("check 2020.csv -c catalogue.yaml -f github")
            .within(folder.path())
            .env("GITHUB_STEP_SUMMARY", "summary.md")
            .ends(1);
        let summary = folder.read("summary.md");
        assert!(summary.len() < 1024 * 1024 && summary.len() > 1024 * 1000);
        assert!(summary.ends_with("用 gdindex check -f markdown 看全部。\n"), "{outcome}");
    }
}

#[test]
fn other_commands_have_neither() {
    for format in ["github", "junit"] {
        for command in ["score data/2020.csv", "gap data/2020.csv", "catalogue list"] {
            let outcome = gdindex(command).arg("-f").arg(format).ends(2);
            assert!(outcome.stderr.contains("只用于 gdindex check"), "{outcome}");
        }
    }
}
