//! The examples that `explain CODE` shows are true: what is shown as wrong
//! raises the code and no other, what is shown as right raises nothing.

use std::collections::BTreeSet;

use gdindex::model::{Code, Severity};
use gdindex::report::words::findings::examples::{Example, Right, Setting, example};

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value as Json;

use super::harness::{Folder, Outcome, gdindex, shipped};

/// `基层民主参选率` in GBK: what `encoding` shows as U+FFFD. It is the one code
/// whose lines alone do not raise it, for a text cannot hold bytes that are none.
const TURNOUT_IN_GBK: [u8; 14] =
    [0xBB, 0xF9, 0xB2, 0xE3, 0xC3, 0xF1, 0xD6, 0xF7, 0xB2, 0xCE, 0xD1, 0xA1, 0xC2, 0xCA];

/// What a catalogue has besides the lines of an example.
const REST_OF_CATALOGUE: [(&str, &str); 4] = [
    ("title:", "title: 例\n"),
    ("scoring:", "scoring: { attributes: { 约束性: { binding: true } } }\n"),
    ("scales:", "scales: { 成效: [{ label: 明显, score: 100 }, { label: 不明显, score: 0 }] }\n"),
    (
        "dimensions:",
        "dimensions: [{ name: 例, points: [{ id: a, name: 甲, targets: { 2020: 1 } }] }]\n",
    ),
];

fn indented(indent: &str, lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [indent, *line, "\n"]).collect()
}

/// The lines as a whole catalogue.
fn catalogue(setting: Setting, lines: &[&str]) -> String {
    let mut whole = match setting {
        Setting::Points => {
            format!("dimensions:\n  - name: 民生\n    points:\n{}", indented("      ", lines))
        }
        _ => indented("", lines),
    };
    for (key, default) in REST_OF_CATALOGUE {
        if !whole.lines().any(|line| line.starts_with(key)) {
            whole.push_str(default);
        }
    }
    whole
}

/// The bytes of a data file.
fn data(code: Code, lines: &[&str]) -> Vec<u8> {
    let text = indented("", lines).into_bytes();
    let replacement = "\u{FFFD}".repeat(4);
    let at = text.windows(replacement.len()).position(|bytes| bytes == replacement.as_bytes());
    match at {
        Some(at) if code == Code::Encoding => {
            [&text[..at], &TURNOUT_IN_GBK, &text[at + replacement.len()..]].concat()
        }
        _ => text,
    }
}

/// The bytes of a workbook: `▸` begins a sheet, `〃` is merged with the cell
/// above.
fn workbook(lines: &[&str]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let mut row = 0;
    let mut above: Vec<&str> = Vec::new();
    for line in lines {
        if let Some(name) = line.strip_prefix('▸') {
            workbook.add_worksheet().set_name(name).unwrap();
            row = 0;
            continue;
        }
        let sheet = workbook.worksheets_mut().last_mut().unwrap();
        let cells: Vec<&str> = line.split(',').collect();
        for (column, cell) in (0..).zip(&cells) {
            match *cell {
                "〃" => {
                    let text = above[usize::from(column)];
                    let format = Format::new();
                    sheet.merge_range(row - 1, column, row, column, text, &format).unwrap();
                }
                text => {
                    sheet.write_string(row, column, text).unwrap();
                }
            }
        }
        above = cells;
        row += 1;
    }
    workbook.save_to_buffer().unwrap()
}

/// The catalogue against which data are read where it is not the built-in one.
fn with_logarithm() -> String {
    let name = "name: 城镇居民人均可支配收入\n";
    let keys = format!("{name}                transform: log\n                floor: 1000\n");
    let text = shipped("indicators.yaml");
    assert_eq!(text.matches(name).count(), 1);
    text.replace(name, &keys)
}

/// What the program says of an example's lines, in JSON.
fn outcome(code: Code, setting: Setting, lines: &[&str]) -> Outcome {
    let folder = Folder::new();
    let (folder, run) = match setting {
        Setting::Data { file, options } => {
            let check = format!("check {file} {options} --min-coverage 0 -f json");
            (folder.with(file, data(code, lines)), gdindex(&check))
        }
        Setting::Workbook { asked } => {
            let check = format!("check {asked} --min-coverage 0 -f json");
            (folder.with(setting.file(), workbook(lines)), gdindex(&check))
        }
        Setting::Against => {
            let sheets = lines.split(|line| line.starts_with('▸')).skip(1);
            let folder = ["2019.csv", "2020.csv"]
                .into_iter()
                .zip(sheets)
                .fold(folder, |folder, (file, lines)| folder.with(file, data(code, lines)));
            (folder, gdindex("check 2020.csv --against 2019.csv --min-coverage 0 -f json"))
        }
        Setting::Replayed => {
            let folder = folder.with(setting.file(), data(code, lines));
            let replay = format!("sensitivity 2020.csv --replay {} -f json", setting.file());
            (folder.with("2020.csv", shipped("data/2020.csv")), gdindex(&replay))
        }
        Setting::Logarithmic => {
            let folder = folder.with(setting.file(), data(code, lines));
            let check = format!("check {} -c log.yaml --min-coverage 0 -f json", setting.file());
            (folder.with("log.yaml", with_logarithm()), gdindex(&check))
        }
        Setting::Catalogue | Setting::Points => (
            folder.with(setting.file(), catalogue(setting, lines)),
            gdindex(&format!("catalogue validate {} -f json", setting.file())),
        ),
    };
    run.within(folder.path()).outcome()
}

/// Severity and code of all that was found, each of which says what is wrong
/// and, unless it is a note, what to do.
fn findings(outcome: &Outcome) -> BTreeSet<(String, String)> {
    let output = outcome.json();
    let found = output["findings"].as_array().into_iter().flatten();
    let word = |finding: &Json, key: &str| finding[key].as_str().unwrap().to_owned();
    let told = |finding: &Json| {
        let is_note = finding["severity"] == "note";
        assert!(finding["message"] != "" && (is_note || finding["hint"] != ""), "{finding}");
        (word(finding, "severity"), word(finding, "code"))
    };
    found.map(told).collect()
}

#[test]
fn what_is_shown_as_wrong_raises_the_code_and_no_other() {
    for code in Code::ALL {
        let Example { setting, wrong, .. } = example(*code);
        let severity = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let expected = BTreeSet::from([(severity.to_owned(), code.text().to_owned())]);
        assert_eq!(findings(&outcome(*code, setting, &wrong)), expected, "{code:?}: {wrong:?}");
    }
}

#[test]
fn what_is_shown_as_right_raises_nothing() {
    for code in Code::ALL {
        let Example { setting, right, .. } = example(*code);
        if let Right::Lines(right) = right {
            let outcome = outcome(*code, setting, &right);
            assert_eq!(outcome.status, 0, "{code:?}: {outcome}");
            assert_eq!(findings(&outcome), BTreeSet::new(), "{code:?}: {right:?}");
        }
    }
}

#[test]
fn only_notes_leave_everything_as_it_is_and_only_what_is_no_text_is_told_in_words() {
    for code in Code::ALL {
        let right = example(*code).right;
        let is_about_the_file = matches!(code, Code::NotATable | Code::MisnamedFile);
        assert_eq!(right == Right::Same, code.severity() == Severity::Note, "{code:?}");
        assert_eq!(matches!(right, Right::Words(_)), is_about_the_file, "{code:?}");
    }
}

#[test]
fn a_page_shows_the_lines_one_below_the_other_between_meaning_and_remedy() {
    assert_eq!(
        gdindex("explain unknown-key").prints(),
        "\
unknown-key
级别    错误
含义    目录里有不认识的键
例      indicators.yaml，points 之下
写着    - id: jobs
          name: 就业率
          unti: \"%\"
          targets: { 2020: 90 }
应写    - id: jobs
          name: 就业率
          unit: \"%\"
          targets: { 2020: 90 }
怎么改  按提示改正或删去
"
    );
}

#[test]
fn every_format_shows_every_line_of_every_example() {
    for code in Code::ALL {
        let Example { wrong, right, .. } = example(*code);
        let explain = |format| gdindex(&format!("explain {} -f {format}", code.text()));
        let json = explain("json").json();
        assert_eq!(json["example"]["wrong"], wrong.join("\n"));
        assert_eq!(json["example"]["right"].as_str(), right.text().as_deref());
        let [page, markdown, csv] =
            ["table", "markdown", "csv"].map(|format| explain(format).prints());
        let csv = csv.replace("\"\"", "\"");
        let right = right.text().unwrap_or_default();
        for line in wrong.into_iter().chain(right.lines()) {
            let line = line.replace('\u{b}', "\u{FFFD}");
            for text in [&page, &markdown, &csv] {
                assert!(text.contains(&line), "{line} in {text}");
            }
        }
    }
}

#[test]
fn lines_of_an_example_that_differ_are_coloured() {
    let page = gdindex("explain magnitude --color always").prints();
    let coloured = [
        "\u{1b}[33m2020,基层民主参选率,0.952\u{1b}[0m",
        "\u{1b}[32m2020,基层民主参选率,95.2\u{1b}[0m",
    ];
    assert!(coloured.iter().all(|line| page.contains(line)), "{page}");
    assert!(page.contains("\u{1b}[0m年份,测评点,数值\n"), "{page}");
}

#[test]
fn a_code_may_be_copied_from_a_message_with_what_is_around_it() {
    let page = gdindex("explain conflict").prints();
    for copied in [
        "[conflict]",
        "错误[conflict]",
        "错误[conflict]:",
        "2020.csv:2: 错误[conflict]: “居务公开率”填了两次",
        "2020[1].csv:2: 错误[conflict]:",
        "【conflict】",
        "［conflict］",
        "CONFLICT",
        " conflict ",
    ] {
        assert_eq!(gdindex("explain").arg(copied).prints(), page, "{copied}");
    }
    assert_eq!(gdindex("explain not_a_table").prints(), gdindex("explain not-a-table").prints());
}

#[test]
fn a_mistyped_code_is_answered_with_the_nearest() {
    for code in Code::ALL {
        let text = code.text();
        for typed in [format!("{text}x"), format!("[{}]", &text[..text.len() - 1])] {
            let said = gdindex("explain").arg(&typed).ends(2).stderr;
            assert!(said.contains(&format!("“{text}”")), "{typed}: {said}");
        }
    }
}
