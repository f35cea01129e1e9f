//! JSON, CSV, Markdown and tables never disagree on a number: CSV has the
//! doubles of the JSON, pages have them rounded.

use serde_json::Value as Json;

use crate::cli::harness::{Table, gdindex};

/// The outputs of `score` and `gap` for a file in all formats.
struct Outputs {
    score: Json,
    gap: Json,
    score_csv: Table,
    gap_csv: Table,
    /// `score -v` as Markdown.
    score_page: String,
    gap_page: String,
}

impl Outputs {
    fn of(file: &str) -> Self {
        let run =
            |command: &str, format: &str| gdindex(&format!("{command} {file} -f {format}")).ends(0);
        let only = |output: Json| {
            assert_eq!(output["results"].as_array().unwrap().len(), 1);
            output["results"][0].clone()
        };
        Self {
            score: only(run("score", "json").json()),
            gap: only(run("gap", "json").json()),
            score_csv: run("score", "csv").csv(),
            gap_csv: run("gap", "csv").csv(),
            score_page: run("score -v", "markdown").stdout,
            gap_page: run("gap", "markdown").stdout,
        }
    }

    fn shipped() -> [Self; 2] {
        ["data/2017.csv", "data/2020.csv"].map(Self::of)
    }

    /// Scored points and monitored ones with data, as `gap` has them.
    fn gap_points(&self) -> impl Iterator<Item = &Json> {
        let of = |list: &str| self.gap[list].as_array().unwrap();
        of("points").iter().chain(of("monitored"))
    }
}

/// A number of JSON and its field of CSV are the same double, or both absent.
#[track_caller]
fn assert_same(json: &Json, field: &str, what: &str) {
    match json.as_f64() {
        Some(number) => {
            let read: f64 = field.parse().unwrap_or_else(|_| panic!("{what}: {field}"));
            assert_eq!(number.to_bits(), read.to_bits(), "{what}: {number} and {field}");
        }
        None => assert_eq!((json, field), (&Json::Null, ""), "{what}"),
    }
}

#[test]
fn csv_and_json_have_the_same_doubles_for_the_index_and_every_node() {
    for Outputs { score, score_csv: csv, .. } in Outputs::shipped() {
        let nodes = score["nodes"].as_array().unwrap();
        assert_eq!(csv.rows.len(), nodes.len() + 1);
        let row = csv.row("path", "");
        for key in ["score", "low", "high", "other_weighting"] {
            assert_same(&score["index"][key], csv.cell(row, key), key);
        }
        for key in ["grade", "grade_low", "barred", "withheld"] {
            assert_eq!(csv.cell(row, key), score["index"][key].as_str().unwrap_or_default());
        }
        assert_same(&score["coverage"]["share"], csv.cell(row, "coverage"), "coverage");
        for node in nodes {
            let path: Vec<&str> = node["path"]
                .as_array()
                .unwrap()
                .iter()
                .map(|name| name.as_str().unwrap())
                .collect();
            let path = path.join("/");
            let row = csv.row("path", &path);
            for key in ["score", "weight", "effective_weight", "reported", "points"] {
                assert_same(&node[key], csv.cell(row, key), &format!("{key} of {path}"));
            }
        }
    }
}

#[test]
fn csv_and_json_have_the_same_doubles_for_every_point() {
    for outputs in Outputs::shipped() {
        let csv = &outputs.gap_csv;
        assert_eq!(outputs.gap_points().count(), csv.rows.len());
        for point in outputs.gap_points() {
            let id = point["id"].as_str().unwrap();
            let row = csv.row("id", id);
            for key in [
                "value",
                "gap",
                "attainment",
                "score",
                "weight",
                "effective_weight",
                "gain",
                "gain_low",
                "gain_high",
            ] {
                assert_same(&point[key], csv.cell(row, key), &format!("{key} of {id}"));
            }
            for key in ["name", "attribute", "unit", "label", "text", "data_status", "verdict"] {
                assert_eq!(csv.cell(row, key), point[key].as_str().unwrap_or_default(), "{id}");
            }
            let line = point["origin"]["line"].as_u64().map_or_else(String::new, |n| n.to_string());
            assert_eq!(csv.cell(row, "line"), line, "{id}");
        }
    }
}

#[test]
fn score_and_gap_say_the_same_of_every_point() {
    for Outputs { score, gap, .. } in Outputs::shipped() {
        assert_eq!(score["index"]["score"], gap["index"]);
        let points = score["points"].as_array().unwrap();
        assert_eq!(points.len(), 42);
        for point in points {
            let mut same = gap["points"].as_array().unwrap().iter();
            assert_eq!(same.find(|other| other["id"] == point["id"]), Some(point));
        }
    }
}

/// A score as a page shows it: two decimals, half away from zero on the
/// decimal text of 15 digits.
fn shown(score: f64) -> String {
    let text = format!("{:.14e}", score.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap();
    let digits: i128 = mantissa.replace('.', "").parse().unwrap();
    let exponent: i32 = exponent.parse().unwrap();
    // digits · 10^(exponent − 14), in hundredths.
    let excess = u32::try_from(12 - exponent).unwrap();
    let hundredths = if excess > 30 {
        0
    } else {
        let unit = 10_i128.pow(excess);
        (2 * digits + unit) / (2 * unit)
    };
    let sign = if score < 0.0 && hundredths > 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn the_test_rounds_as_the_contract_says() {
    for (number, text) in [
        (2.675, "2.68"),
        (-2.675, "-2.68"),
        (92.276_712_344_837_56, "92.28"),
        (0.0, "0.00"),
        (-0.001, "0.00"),
        (0.005, "0.01"),
        (99.995, "100.00"),
        (1e-40, "0.00"),
        (35000.0, "35000.00"),
    ] {
        assert_eq!(shown(number), text);
    }
}

/// The tables of a Markdown page under a heading, each row a list of cells.
fn rows_under<'p>(page: &'p str, heading: &str) -> Vec<Vec<&'p str>> {
    let below = page.lines().skip_while(|line| line.trim_start_matches(['#', ' ']) != heading);
    let lines = below.skip(1).take_while(|line| !line.starts_with('#'));
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells = row.strip_prefix("| ").unwrap().strip_suffix(" |").unwrap();
        cells.split(" | ").map(str::trim).collect()
    })
    .collect()
}

#[test]
fn the_headline_shows_the_rounded_numbers_of_the_json() {
    for Outputs { score, score_page, gap_page, .. } in Outputs::shipped() {
        let number = |key: &str| shown(score["index"][key].as_f64().unwrap());
        let line = format!(
            "- **综合指数** {}（缺报按最低至最高分计：{} ～ {}）\n",
            number("score"),
            number("low"),
            number("high")
        );
        assert!(score_page.contains(&line), "{line} in\n{score_page}");
        assert!(gap_page.contains(&line), "{line} in\n{gap_page}");
        let other = format!("- **换种权重** {}（", number("other_weighting"));
        assert!(score_page.contains(&other), "{other} in\n{score_page}");
    }
}

#[test]
fn the_levels_show_the_rounded_scores_of_the_json() {
    for Outputs { score, score_page, .. } in Outputs::shipped() {
        let rows = rows_under(&score_page, "各级得分");
        let nodes = score["nodes"].as_array().unwrap();
        assert_eq!(rows.len(), nodes.len());
        for (row, node) in rows.iter().zip(nodes) {
            let name = node["path"].as_array().unwrap().last().unwrap().as_str().unwrap();
            let score = node["score"].as_f64().map_or_else(|| "—".to_owned(), shown);
            assert_eq!((row[0].trim_start_matches('　'), row[1]), (name, score.as_str()));
            assert!(row[4].starts_with(&format!("{}/", node["reported"])), "{row:?}");
        }
    }
}

/// A gap as its cell has it: the number, without 级 behind steps of a scale.
fn read_gap(cell: &str) -> f64 {
    cell.trim_end_matches('级').parse().unwrap_or_else(|_| panic!("gap {cell}"))
}

#[track_caller]
fn assert_row_of_unmet(row: &[&str], point: &Json) {
    assert_eq!(row[2], point["text"].as_str().unwrap());
    let (read, gap) = (read_gap(row[4]), point["gap"].as_f64().unwrap());
    assert_eq!(shown(read), shown(gap), "{row:?}");
    assert!((read - gap).abs() <= 5e-5, "{row:?} {gap}");
    assert_eq!(row[6], format!("+{}", shown(point["gain"].as_f64().unwrap())), "{row:?}");
}

#[track_caller]
fn assert_row_of_met(row: &[&str], point: &Json) {
    assert_eq!(row[2], point["text"].as_str().unwrap());
    assert_eq!((read_gap(row[4]), point["gap"].as_f64()), (0.0, Some(0.0)), "{row:?}");
}

#[track_caller]
fn assert_row_of_unreported(row: &[&str], point: &Json) {
    let signed = |key: &str| {
        let gain = point[key].as_f64().unwrap();
        let text = shown(gain);
        if gain > 0.0 { format!("+{text}") } else { text }
    };
    let change = format!("{} ～ {}", signed("gain_low"), signed("gain_high"));
    assert_eq!(row[3], change, "{row:?}");
}

#[test]
fn the_gap_table_shows_the_rounded_numbers_of_the_json_for_every_point() {
    type Assert = fn(&[&str], &Json);
    let sections: [(&str, &[&str], Assert); 3] = [
        ("差距（按可增分从大到小）", &["missed", "pending"], assert_row_of_unmet),
        ("先补数据（缺报）", &["not-reported"], assert_row_of_unreported),
        ("已达标", &["met"], assert_row_of_met),
    ];
    for Outputs { gap, gap_page, score_page, .. } in Outputs::shipped() {
        let points = gap["points"].as_array().unwrap();
        for (heading, verdicts, assert_row) in sections {
            let own = |point: &&Json| verdicts.contains(&point["verdict"].as_str().unwrap());
            let points: Vec<&Json> = points.iter().filter(own).collect();
            let rows = rows_under(&gap_page, heading);
            assert_eq!(rows.len(), points.len(), "{heading} in\n{gap_page}");
            for (row, point) in rows.iter().zip(points) {
                assert_eq!(row[0], point["name"].as_str().unwrap());
                assert_row(row, point);
            }
            if heading != "已达标" {
                assert_eq!(rows_under(&score_page, heading), rows);
            }
        }
    }
}
