//! Every format, one answer: the same exit status, and output that parses; a
//! format that a command does not have is refused before it does anything.

use serde_json::Value as Json;

use crate::cli::harness::{FORMATS, Folder, Outcome, Run, formats_of, gdindex, texts_of};

/// Every command that has formats, for these data files and this catalogue.
fn commands(data: &str, catalogue: &str) -> Vec<(String, Command)> {
    use Command::{AboutCatalogue, AboutCode, Check, Compute};
    [
        (format!("score {data} {catalogue}"), Compute { says_no: true }),
        (format!("gap {data} {catalogue}"), Compute { says_no: false }),
        (format!("gap --by department {data} {catalogue}"), Compute { says_no: false }),
        (format!("gap --unmet --top 2 {data} {catalogue}"), Compute { says_no: false }),
        (format!("gap --reach 90 {data} {catalogue}"), Compute { says_no: false }),
        (format!("rank {data} {catalogue}"), Compute { says_no: true }),
        (format!("rank --benchmark @median {data} {catalogue}"), Compute { says_no: true }),
        (format!("rank --profile 官渡区 {data} {catalogue}"), Compute { says_no: true }),
        (format!("trend {data} {catalogue}"), Compute { says_no: false }),
        (format!("sensitivity --draws 100 {data} {catalogue}"), Compute { says_no: false }),
        (
            format!("sensitivity --draws 100 --fix missing=nominal {data} {catalogue}"),
            Compute { says_no: true },
        ),
        (format!("report --draws 20 {data} {catalogue}"), Compute { says_no: true }),
        (format!("check {data} {catalogue}"), Check),
        (format!("check --by department {data} {catalogue}"), Check),
        (format!("explain jobs {data} {catalogue}"), Compute { says_no: false }),
        (format!("explain conflict {catalogue}"), AboutCode),
        (format!("explain jobs {catalogue}"), AboutCatalogue),
        (format!("catalogue show {catalogue}"), AboutCatalogue),
        (format!("catalogue list {catalogue}"), AboutCatalogue),
        (format!("catalogue validate {catalogue}"), AboutCatalogue),
    ]
    .into()
}

/// What a command's exit status depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Command {
    /// On data; it may be asked for an index, and a withheld one is a no.
    Compute { says_no: bool },
    /// On data, whose faults are a no.
    Check,
    /// On the catalogue only.
    AboutCatalogue,
    /// On nothing.
    AboutCode,
}

/// What there is to read.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Input {
    Good,
    Withheld,
    InvalidData,
    InvalidCatalogue,
}

impl Command {
    fn status(self, input: Input) -> i32 {
        match (input, self) {
            (Input::Good, _)
            | (_, Self::AboutCode)
            | (Input::Withheld, Self::Compute { says_no: false })
            | (Input::Withheld | Input::InvalidData, Self::AboutCatalogue) => 0,
            (Input::Withheld, _) | (Input::InvalidData, Self::Check) => 1,
            (Input::InvalidData | Input::InvalidCatalogue, _) => 2,
        }
    }
}

fn inputs() -> Folder {
    let catalogue = "\
title: 小目录
area: 官渡区
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", departments: [甲局], targets: { 2020: 90 } }
      - { id: beds, name: 床位数, unit: 张, departments: [乙局], targets: { 2020: 4000 } }
monitored:
  - { id: parks, name: 公园数, unit: 个, targets: { 2020: 5 } }
";
    Folder::new()
        .with("good.yaml", catalogue)
        .with("bad.yaml", catalogue.replace("4000", "逐年增加").replace("title", "titel"))
        .with(
            "good.csv",
            "年份,测评点,数值\n2020,就业率,81\n2020,床位数,\"4,000\"\n2020,公园数,3\n",
        )
        .with("withheld.csv", "年份,测评点,数值\n2020,就业率,81\n2020,床位数,\n")
        .with("invalid.csv", "年份,测评点,数值\n2020,就业律,95\n2020,床位数,约4000\n")
}

fn cases() -> [(Input, Vec<(String, Command)>); 4] {
    [
        (Input::Good, commands("good.csv", "-c good.yaml")),
        (Input::Withheld, commands("withheld.csv", "-c good.yaml")),
        (Input::InvalidData, commands("invalid.csv", "-c good.yaml")),
        (Input::InvalidCatalogue, commands("good.csv", "-c bad.yaml")),
    ]
}

/// Runs every command that has the format on every input.
fn each(format: &str, see: impl Fn(Input, Command, &Outcome)) {
    let folder = inputs();
    for (input, commands) in cases() {
        for (arguments, command) in commands {
            if !formats_of(&arguments).contains(&format) {
                continue;
            }
            let run = gdindex(&arguments).arg("-f").arg(format).within(folder.path());
            see(input, command, &run.outcome());
        }
    }
}

#[test]
fn the_exit_status_does_not_depend_on_the_format() {
    for format in FORMATS {
        each(format, |input, command, outcome| {
            assert_eq!(outcome.status, command.status(input), "{outcome}");
        });
    }
}

#[test]
fn what_went_wrong_is_said_on_standard_error_in_every_format() {
    for format in FORMATS {
        each(format, |_, _, outcome| {
            assert_eq!(outcome.status == 2, !outcome.stderr.is_empty(), "{outcome}");
        });
    }
}

#[test]
fn the_formats_tried_here_are_all_there_are() {
    let message = gdindex("score data/2020.csv -f nothing").ends(2).stderr;
    let known: Vec<&str> = message
        .split(|c: char| !c.is_ascii_lowercase())
        .filter(|word| FORMATS.contains(word))
        .collect();
    assert_eq!(known.len(), FORMATS.len(), "{message}");
    let list = message.lines().next().unwrap().rsplit('：').next().unwrap();
    assert_eq!(list.split('、').count(), FORMATS.len(), "{message}");
}

#[test]
fn a_format_that_a_command_does_not_have_is_refused_before_anything_is_read() {
    for (command, _) in commands("none.csv", "-c none.yaml") {
        for format in FORMATS.iter().filter(|own| !formats_of(&command).contains(own)) {
            let message = gdindex(&command).arg("-f").arg(format).ends(2).stderr;
            assert!(
                message.contains("-f ") && !message.contains("none"),
                "{command} -f {format}\n{message}"
            );
        }
    }
}

#[test]
fn an_output_that_is_an_input_is_refused_before_anything_is_read() {
    for command in ["score", "sensitivity", "report", "check"] {
        let message = gdindex(command).arg("none.md").arg("-o").arg("none.md").ends(2).stderr;
        assert!(message.contains("-o 不能写到输入文件"), "{command}\n{message}");
    }
}

#[test]
fn pages_and_csv_are_printed_only_where_there_is_an_answer() {
    for format in FORMATS.into_iter().filter(|own| *own != "json") {
        each(format, |_, _, outcome| {
            assert_eq!(outcome.status == 2, outcome.stdout.is_empty(), "{outcome}");
        });
    }
}

#[test]
fn csv_has_the_same_number_of_fields_in_every_row() {
    each("csv", |_, _, outcome| {
        if outcome.status < 2 {
            assert!(outcome.csv().header.len() > 1, "{outcome}");
        }
    });
}

#[test]
fn json_parses_and_names_its_schema_and_tool() {
    each("json", |_, _, outcome| {
        if outcome.status < 2 {
            let output = outcome.json();
            assert!(output["schema"].as_str().unwrap().starts_with("gdindex/"), "{outcome}");
            assert_eq!(output["tool"]["name"], "gdindex");
            assert!(output["tool"]["version"].is_string());
        }
    });
}

#[test]
fn json_of_invalid_data_has_the_findings_and_no_results() {
    let folder = inputs();
    for command in
        ["score", "gap", "gap --reach 90", "rank", "rank --profile 官渡区", "sensitivity"]
    {
        assert_findings_without_results(&folder, command);
    }
    let run = gdindex("check invalid.csv -c good.yaml -f json").within(folder.path());
    let output = run.ends(1).json();
    assert_eq!(output["passed"], false);
    assert_eq!(output["findings"].as_array().unwrap().len(), 2);
}

#[test]
fn json_of_explain_has_the_findings_like_that_of_score() {
    assert_findings_without_results(&inputs(), "explain jobs");
}

#[track_caller]
fn assert_findings_without_results(folder: &Folder, command: &str) {
    let arguments = format!("{command} invalid.csv -c good.yaml -f json");
    let output = gdindex(&arguments).within(folder.path()).ends(2).json();
    assert_eq!(output["results"], Json::Array(Vec::new()), "{command}");
    assert_eq!(output["findings"].as_array().unwrap().len(), 2, "{command}");
}

#[test]
fn json_and_csv_of_check_list_the_same_findings() {
    let folder = inputs();
    let check = |format| {
        let run = gdindex("check invalid.csv -c good.yaml -f").arg(format);
        run.within(folder.path()).ends(1)
    };
    let (json, csv) = (check("json").json(), check("csv").csv());
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), csv.rows.len());
    for (finding, row) in findings.iter().zip(&csv.rows) {
        for key in ["severity", "code", "file", "column", "message", "hint"] {
            assert_eq!(csv.cell(row, key), finding[key].as_str().unwrap_or_default(), "{key}");
        }
        assert_eq!(csv.cell(row, "line"), finding["line"].to_string());
    }
}

#[test]
fn table_and_markdown_say_the_same_words_in_the_same_order() {
    let folder = inputs();
    let small = cases().into_iter().flat_map(|(_, commands)| commands);
    let small = small.map(|(arguments, _)| gdindex(&arguments).within(folder.path()));
    let shipped = ["data/2017.csv", "data/2020.csv"].into_iter();
    let shipped = shipped.flat_map(|data| commands(data, "-c indicators.yaml"));
    let shipped = shipped.filter(|(arguments, _)| !arguments.contains("jobs"));
    let shipped = shipped.map(|(arguments, _)| gdindex(&arguments));
    for run in small.chain(shipped) {
        let [table, markdown] = both_pages(&run);
        assert_eq!(words_of_table(&table), words_of_markdown(&markdown));
    }
}

fn both_pages(run: &Run) -> [String; 2] {
    ["table", "markdown"].map(|format| run.again().arg("-v").arg("-f").arg(format).outcome().stdout)
}

/// A page without rules, markup and space.
fn words_of_table(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with('─'));
    lines.flat_map(|line| line.chars().filter(|c| !c.is_whitespace())).collect()
}

fn words_of_markdown(page: &str) -> String {
    let is_markup = |line: &str| line.starts_with("| ---") || line.trim_start().starts_with("```");
    let lines = page.lines().filter(|line| !is_markup(line));
    let plain = lines.map(|line| {
        let line = line.trim_start_matches(['#', ' ']);
        let line = line.strip_prefix("- ").unwrap_or(line).replace(" | ", " ").replace("**", "");
        line.trim_start_matches("| ").trim_end_matches(" |").replace('\\', "")
    });
    let text = plain.collect::<Vec<_>>().join("\n");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_output_file_holds_what_would_have_been_printed() {
    let folder = inputs();
    for (arguments, _) in commands("good.csv", "-c good.yaml") {
        for format in texts_of(&arguments) {
            let run = || gdindex(&arguments).arg("-f").arg(format).within(folder.path());
            let printed = run().prints();
            let silent = run().arg("-o").arg("out.txt").prints();
            assert_eq!(silent, "");
            assert_eq!(folder.read("out.txt"), printed, "{arguments} {format}");
        }
    }
}
