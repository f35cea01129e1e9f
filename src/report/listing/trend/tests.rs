//! Whether the table of `trend` says what its JSON says.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::trend;
use crate::model::{Method, Relative};
use crate::report::listing::{Field, Listing};
use crate::report::outcome::run::Run;
use crate::report::view::trend::tests::{DATA, VAST, json_of, run, trends};

fn listing(run: &Run) -> Listing {
    trend(run, &trends(run))
}

/// A row by the keys of its columns.
struct Row(BTreeMap<&'static str, Field>);

impl Row {
    fn text(&self, key: &str) -> String {
        self.0[key].text()
    }

    /// The field as JSON.
    fn json(&self, key: &str) -> Json {
        match &self.0[key] {
            Field::Number(number) => json!(number),
            Field::Text(text) => json!(text),
            Field::Empty => Json::Null,
        }
    }

    /// Whether the row has these texts.
    fn is(&self, wanted: &[(&str, &str)]) -> bool {
        wanted.iter().all(|(key, text)| self.text(key) == *text)
    }
}

fn rows(run: &Run) -> Vec<Row> {
    let Listing { header, rows } = listing(run);
    rows.into_iter().map(|row| Row(header.iter().copied().zip(row).collect())).collect()
}

/// The only row with these texts.
fn row<'r>(rows: &'r [Row], wanted: &[(&str, &str)]) -> &'r Row {
    let found: Vec<&Row> = rows.iter().filter(|row| row.is(wanted)).collect();
    assert_eq!(found.len(), 1, "{wanted:?}");
    found[0]
}

/// Fails where the table and the JSON differ: numbers by their value.
fn same(row: &Row, column: &str, json: &Json) {
    let found = row.json(column);
    match json {
        Json::Bool(is) => assert_eq!(found, is.to_string(), "{column}"),
        Json::Number(number) => assert_eq!(found.as_f64(), number.as_f64(), "{column}"),
        _ => assert_eq!(found, *json, "{column}"),
    }
}

/// The elements of a list in JSON.
fn list<'j>(json: &'j Json, key: &str) -> &'j [Json] {
    json[key].as_array().unwrap()
}

#[test]
fn every_row_has_a_field_for_every_column_and_no_number_beyond_all() {
    for (data, method) in [
        (DATA, Method::Attainment),
        (DATA, Method::Efficacy),
        (DATA, Method::Relative(Relative::ZScore)),
        (VAST, Method::Attainment),
    ] {
        let listing = listing(&run(data, method));
        assert!(!listing.rows.is_empty());
        listing.assert_whole();
    }
}

#[test]
fn no_two_columns_have_the_same_key() {
    let mut header = listing(&run(DATA, Method::Attainment)).header;
    let count = header.len();
    header.sort_unstable();
    header.dedup();
    assert_eq!(header.len(), count);
}

#[test]
fn the_index_comes_first_then_groups_then_points_and_years_rise() {
    let rows = rows(&run(DATA, Method::Attainment));
    let outline: Vec<String> = rows
        .iter()
        .filter(|row| row.is(&[("area", "样例区")]))
        .map(|row| ["year", "basis", "path", "point"].map(|key| row.text(key)).join(" "))
        .collect();
    let items = ["", "甲", "甲/甲一", "甲/甲二", "乙"].map(|path| format!("{path} "));
    let ids = [
        ("甲/甲一", "coverage accidents effect"),
        ("甲/甲二", "pilots volume"),
        ("乙", "gone new absent never"),
        ("", "watched"),
    ];
    let points = ids
        .iter()
        .flat_map(|(path, ids)| ids.split_whitespace().map(move |id| format!("{path} {id}")));
    let mut expected = Vec::new();
    for item in items.into_iter().chain(points) {
        expected.extend([2017, 2019, 2020].map(|year| format!("{year} reported {item}")));
        let is_group = item.ends_with(' ') && item != " ";
        expected.extend((!is_group).then(|| format!("2030 projected {item}")));
        expected.extend(item.ends_with("watched").then(|| format!("2035 projected {item}")));
    }
    assert_eq!(outline, expected);
}

#[test]
fn rows_of_the_index_are_those_of_the_json() {
    let run = run(DATA, Method::Attainment);
    let (rows, json) = (rows(&run), json_of(&run));
    for area in list(&json, "results") {
        let name = area["area"].as_str().unwrap();
        let row_of = |year: &Json, basis| {
            let year = year.to_string();
            let wanted = [("area", name), ("year", &year), ("basis", basis), ("path", "")];
            row(&rows, &[&wanted[..], &[("point", "")]].concat())
        };
        for own in list(area, "index") {
            let row = row_of(&own["year"], "reported");
            for key in ["stage", "score", "low", "high", "grade", "withheld", "on_schedule"] {
                same(row, key, &own[key]);
            }
            same(row, "coverage", &own["coverage"]["share"]);
            same(row, "binding_unmet", &own["binding"]["unmet"]);
            same(row, "binding_total", &own["binding"]["total"]);
            same(row, "not_final", &own["not_final"]);
        }
        for own in list(area, "changes") {
            let row = row_of(&own["to"], "reported");
            same(row, "compared_year", &own["from"]);
            same(row, "change", &own["total"]);
            for part in ["values", "coverage", "targets", "joint"] {
                same(row, &format!("change_{part}"), &own[part]);
            }
        }
        for own in list(area, "silences") {
            same(row_of(&own["year"], "reported"), "silence_worth", &own["worth"]);
        }
        for own in list(area, "outlook") {
            let row = row_of(&own["year"], "projected");
            for key in ["score", "withheld", "all_met", "to_deliver", "continued", "unknown"] {
                same(row, key, &own[key]);
            }
        }
    }
}

#[test]
fn rows_of_groups_are_those_of_the_json() {
    let run = run(DATA, Method::Attainment);
    let (rows, json) = (rows(&run), json_of(&run));
    let area = &json["results"][0];
    for own in list(area, "nodes") {
        let names = list(own, "path").iter().map(|name| name.as_str().unwrap());
        let path = names.collect::<Vec<_>>().join("/");
        for (at, year) in list(area, "years").iter().enumerate() {
            let year = year.to_string();
            let wanted = [("area", "样例区"), ("path", &path), ("point", ""), ("year", &year)];
            let row = row(&rows, &wanted);
            same(row, "score", &own["scores"][at]);
            same(row, "on_schedule", &own["scores_on_schedule"][at]);
            same(row, "flag", &own["flags"][at]);
            let score = |at: usize| own["scores"][at].as_f64().unwrap();
            let change = at.checked_sub(1).map(|before| score(at) - score(before));
            same(row, "change", &json!(change));
        }
    }
}

#[test]
fn rows_of_points_are_those_of_the_json() {
    let run = run(DATA, Method::Attainment);
    let (rows, json) = (rows(&run), json_of(&run));
    for area in list(&json, "results") {
        let years = list(area, "years");
        for own in list(area, "points") {
            for (at, year) in years.iter().enumerate() {
                let row = of_point(&rows, area, &own["id"], year);
                for (column, series) in [
                    ("value", "values"),
                    ("steps", "steps"),
                    ("label", "labels"),
                    ("text", "texts"),
                    ("data_status", "data_status"),
                    ("verdict", "verdicts"),
                    ("score", "scores"),
                    ("on_schedule", "scores_on_schedule"),
                ] {
                    same(row, column, &own[series][at]);
                }
                for key in ["progress", "milestone", "difference", "months"] {
                    same(row, key, &own["schedule"][at][key]);
                }
                same(row, "months_at_least", &own["schedule"][at]["at_least"]);
            }
        }
        for own in list(area, "changes") {
            for list in ["movers", "new", "gone"].map(|kind| self::list(own, kind)) {
                for mover in list {
                    let row = of_point(&rows, area, &mover["id"], &own["to"]);
                    same(row, "contribution", &mover["contribution"]);
                }
            }
        }
        for own in list(area, "silences") {
            for silent in list(own, "points") {
                let row = of_point(&rows, area, &silent["id"], &own["year"]);
                same(row, "silence_worth", &silent["worth"]);
            }
        }
    }
}

fn of_point<'r>(rows: &'r [Row], area: &Json, id: &Json, year: &Json) -> &'r Row {
    let text = |json: &Json| json.as_str().unwrap().to_owned();
    let (area, id, year) = (text(&area["area"]), text(id), year.to_string());
    row(rows, &[("area", &area), ("point", &id), ("year", &year)])
}

#[test]
fn rows_of_paces_are_those_of_the_json() {
    let run = run(DATA, Method::Attainment);
    let (rows, json) = (rows(&run), json_of(&run));
    let mut paces = 0;
    for area in list(&json, "results") {
        for own in list(area, "points") {
            for pace in list(own, "paces") {
                let year = pace["target"]["year"].clone();
                let latest = list(area, "years").last().unwrap().clone();
                let due = year.as_i64() <= latest.as_i64();
                let row = of_point(&rows, area, &own["id"], if due { &latest } else { &year });
                same(row, "target_year", &year);
                for key in
                    ["status", "arrow", "measure", "required", "actual", "arrives", "arrival"]
                {
                    same(row, key, &pace[key]);
                }
                same(row, "arrival_status", &pace["arrival_status"]);
                let projected = &pace["projected"];
                same(row, "value_low", &projected["low"]);
                same(row, "value_high", &projected["high"]);
                same(row, "limited", &projected["limited"]);
                if !due && !projected.is_null() {
                    same(row, "value", &projected["value"]);
                    same(row, "steps", &projected["steps"]);
                }
                paces += 1;
            }
        }
    }
    assert_eq!(rows.iter().filter(|row| !row.text("status").is_empty()).count(), paces);
}

#[test]
fn targets_read_as_those_of_other_tables() {
    let rows = rows(&run(DATA, Method::Attainment));
    for (point, year, target) in
        [("accidents", "2030", "≤10"), ("pilots", "2030", "5至10"), ("effect", "2020", "有效")]
    {
        let row = row(&rows, &[("area", "样例区"), ("point", point), ("year", year)]);
        assert_eq!(row.text("target"), target);
    }
}

#[test]
fn what_is_projected_has_no_text_and_no_status() {
    let rows = rows(&run(DATA, Method::Attainment));
    let projected: Vec<&Row> =
        rows.iter().filter(|row| row.is(&[("basis", "projected")])).collect();
    assert!(projected.iter().any(|row| row.is(&[("point", "coverage"), ("verdict", "met")])));
    for row in projected {
        let told = ["text", "data_status", "change", "contribution", "progress", "grade"];
        assert!(told.iter().all(|key| row.text(key).is_empty()), "{:?}", row.0);
    }
}
