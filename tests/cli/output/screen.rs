//! Colour and width: colour only where it is wanted and never alone carrying
//! meaning; no line of a page wider than the screen.

use std::fs;

use unicode_width::UnicodeWidthStr;

use crate::cli::harness::{Folder, Run, gdindex, repository};

/// What prints a page of one year.
const ON_A_YEAR: [&str; 22] = [
    "score",
    "score -v",
    "score --weighting by-point --method progress --pace --missing floor",
    "score --set 居务公开率=98 --skip-invalid",
    "score --missing refuse",
    "gap",
    "gap --unmet",
    "gap --top 3",
    "gap --sort attainment",
    "gap --by department",
    "gap --by department --unmet",
    "gap --attribute 约束性",
    "gap --department 区民政局",
    "gap --reach 98",
    "gap --reach 100",
    "rank",
    "rank --benchmark @best",
    "rank --profile 官渡区",
    "check",
    "check -v",
    "check --by department",
    "check --require 约束性 --strict",
];

/// Everything that prints a page of the shipped data.
fn pages() -> Vec<String> {
    let one = [2017, 2018, 2019, 2020]
        .into_iter()
        .flat_map(|year| ON_A_YEAR.map(|command| format!("{command} data/{year}.csv")));
    let others = [
        "score data/2017.csv data/2018.csv data/2019.csv data/2020.csv",
        "gap data/2019.csv data/2020.csv",
        "rank data/2018.csv data/2019.csv data/2020.csv",
        "rank data/街道/2019.csv data/街道/2020.csv --benchmark @median",
        "rank data/街道/2019.csv data/街道/2020.csv --profile 示例街道丙",
        "check data/2019.csv data/2020.csv",
        "check data/2020.csv --against data/2019.csv",
        "check data/2020.csv --by department --against data/2017.csv data/2019.csv",
        "check tests/cli/annex.tsv --year 2017 --by department",
        "check tests/cli/annex.tsv --year 2017 -v",
        "catalogue show",
        "catalogue list",
        "catalogue validate",
    ];
    one.chain(others.map(ToOwned::to_owned)).chain(explanations()).collect()
}

/// `explain` of every point, with and without data, and of every code.
fn explanations() -> Vec<String> {
    let catalogue = gdindex("catalogue list -f json").json();
    let points = catalogue["points"].as_array().unwrap().iter();
    let points = points.map(|point| format!("explain {}", point["id"].as_str().unwrap()));
    let with_data = points.clone().step_by(3).map(|point| format!("{point} data/2020.csv"));
    let codes = gdindex::model::Code::ALL.iter().map(|code| format!("explain {}", code.text()));
    points.chain(with_data).chain(codes).collect()
}

fn too_wide(page: &str, width: usize) -> Vec<String> {
    let lines = page.lines().filter(|line| line.width() > width);
    lines.map(|line| format!("{:>4} columns: {line}\n", line.width())).collect()
}

fn assert_fits(width: usize, runs: impl Iterator<Item = (String, Run)>) {
    let mut wide = Vec::new();
    for (arguments, run) in runs {
        let outcome = run.env("COLUMNS", &width.to_string()).outcome();
        assert!(outcome.status < 2, "{outcome}");
        assert!(!outcome.stdout.is_empty(), "{outcome}");
        for line in too_wide(&outcome.stdout, width) {
            wide.push(format!("{arguments}\n    {line}"));
        }
    }
    assert!(wide.is_empty(), "wider than {width} columns:\n{}", wide.concat());
}

#[test]
fn no_line_of_a_page_is_wider_than_80_columns() {
    assert_fits(80, pages().into_iter().map(|page| (page.clone(), gdindex(&page))));
}

#[test]
fn no_line_of_a_page_is_wider_than_120_columns() {
    assert_fits(120, pages().into_iter().map(|page| (page.clone(), gdindex(&page))));
}

#[test]
fn no_line_of_the_help_is_wider_than_80_columns() {
    let helps = [
        "",
        "score ",
        "gap ",
        "rank ",
        "check ",
        "explain ",
        "catalogue ",
        "catalogue show ",
        "catalogue list ",
        "catalogue validate ",
        "catalogue schema ",
    ];
    let helps = helps.map(|command| format!("{command}--help"));
    assert_fits(80, helps.into_iter().map(|help| (help.clone(), gdindex(&help))));
}

#[test]
fn no_line_of_a_case_of_a_finding_is_wider_than_80_columns() {
    let folders = fs::read_dir(repository().join("tests/findings")).unwrap();
    let folders = folders.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let checks = folders.filter_map(|folder| {
        let arguments = fs::read_to_string(folder.join("cmd")).unwrap();
        let options = arguments.strip_prefix("score ").or(arguments.strip_prefix("check "))?;
        let check = format!("check {options}");
        Some((check.clone(), gdindex(&check).within(&folder)))
    });
    assert_fits(80, checks);
}

#[test]
fn a_pipe_has_no_width_so_that_a_line_is_a_line() {
    let page = gdindex("gap data/2017.csv").prints();
    let name = "本地区人民政府、政府部门、事业单位、居委会被法院纳入失信执行人名单";
    assert!(page.lines().any(|line| line.starts_with(name)), "{page}");
}

#[test]
fn wrapping_loses_no_character() {
    let squeezed = |page: &str| {
        let mut characters: Vec<char> =
            page.chars().filter(|c| !c.is_whitespace() && *c != '─').collect();
        characters.sort_unstable();
        characters
    };
    for page in ["score -v data/2020.csv", "gap data/2017.csv", "catalogue show", "catalogue list"]
    {
        let wide = squeezed(&gdindex(page).ends(0).stdout);
        for columns in ["60", "80", "120"] {
            let narrow = gdindex(page).env("COLUMNS", columns).ends(0).stdout;
            assert_eq!(squeezed(&narrow), wide, "{page}");
        }
    }
}

const COLOURED: [&str; 10] = [
    "score data/2020.csv",
    "gap data/2020.csv",
    "rank data/2019.csv data/2020.csv",
    "rank data/2020.csv --profile 官渡区",
    "check data/2020.csv",
    "check data/2020.csv --by department",
    "check data/2020.csv --against data/2019.csv",
    "explain 城镇登记失业率 data/2020.csv",
    "catalogue show",
    "catalogue validate",
];

fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').unwrap().1)
}

#[test]
fn a_pipe_gets_colour_only_where_it_is_asked_for() {
    for command in COLOURED {
        let run = || gdindex(command);
        let plain = run().prints();
        assert!(!plain.contains('\u{1b}'), "{plain}");
        assert_eq!(run().arg("--color").arg("auto").prints(), plain);
        assert_eq!(run().arg("--color").arg("never").env("CLICOLOR_FORCE", "1").prints(), plain);
        assert_eq!(run().env("NO_COLOR", "1").prints(), plain);
        assert_eq!(run().env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").prints(), plain);
    }
}

#[test]
fn colour_that_is_asked_for_comes_and_adds_nothing_but_colour() {
    for command in COLOURED {
        let plain = gdindex(command).prints();
        for coloured in [
            gdindex(command).arg("--color").arg("always"),
            gdindex(command).arg("--color=always").env("NO_COLOR", "1"),
            gdindex(command).env("CLICOLOR_FORCE", "1"),
        ] {
            let coloured = coloured.prints();
            assert!(coloured.contains('\u{1b}'), "{coloured}");
            assert_eq!(without_colour(&coloured), plain);
        }
    }
}

#[test]
fn findings_on_standard_error_are_coloured_like_pages() {
    let run = |options: &str| {
        gdindex(&format!("score - --year 2020 {options}")).stdin("测评点,数值\n居务公开率,约9\n")
    };
    let plain = run("").ends(2).stderr;
    assert!(!plain.contains('\u{1b}'), "{plain}");
    let coloured = run("--color always").ends(2).stderr;
    assert!(coloured.contains('\u{1b}'), "{coloured}");
    assert_eq!(without_colour(&coloured), plain);
    assert_eq!(run("--color always").env("NO_COLOR", "1").ends(2).stderr, coloured);
}

#[test]
fn only_tables_have_colour() {
    for format in ["markdown", "csv", "json"] {
        for command in COLOURED {
            let run = || gdindex(command).arg("-f").arg(format);
            assert_eq!(run().arg("--color").arg("always").prints(), run().prints());
        }
    }
}

const WRONG: &str = "年份,测评点,数值\n2020,居务公开率,约98\n2020,城镇登记失业率,3.2\n";

#[test]
fn a_terminal_shows_the_line_of_a_finding_with_carets_and_a_pipe_does_not() {
    let folder = Folder::new().with("2020.csv", WRONG);
    let score = |command: &str| gdindex(&format!("{command} 2020.csv")).within(folder.path());
    let snippet = "    2 | 2020,居务公开率,约98\n      |                 ^^^^\n    填一个确数";
    let shown = score("score").env("COLUMNS", "80").ends(2);
    assert!(shown.stderr.contains(snippet), "{shown}");
    let shown = score("check").env("COLUMNS", "80").ends(1);
    assert!(shown.stdout.contains(snippet), "{shown}");
    for command in ["score", "check", "check -f markdown"] {
        let piped = score(command).outcome();
        assert!(!piped.stdout.contains("^^^^") && !piped.stderr.contains("^^^^"), "{piped}");
    }
}

#[test]
fn a_terminal_shows_the_first_findings_and_counts_the_rest() {
    let rows = "2020,居务公开率,约98\n".repeat(30);
    let folder = Folder::new().with("2020.csv", format!("年份,测评点,数值\n{rows}"));
    let run = |command: &str| gdindex(command).within(folder.path());
    let lines = |text: &str, part: &str| text.lines().filter(|line| line.contains(part)).count();
    let score = run("score 2020.csv").env("COLUMNS", "100").ends(2).stderr;
    let check = run("check 2020.csv").env("COLUMNS", "100").ends(1).stdout;
    for page in [&score, &check] {
        assert_eq!(lines(page, "错误[unreadable-value]"), 20, "{page}");
        assert_eq!(lines(page, "^^^^"), 5, "{page}");
        assert_eq!(lines(page, "共30处，显示前20处"), 1, "{page}");
    }
    let all = run("check 2020.csv -v").env("COLUMNS", "100").ends(1).stdout;
    assert_eq!(lines(&all, "错误[unreadable-value]"), 30, "{all}");
    let piped = run("score 2020.csv").ends(2).stderr;
    assert_eq!(lines(&piped, "错误[unreadable-value]"), 30, "{piped}");
    assert_eq!(lines(&piped, "共30处"), 0, "{piped}");
}
