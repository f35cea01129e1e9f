//! `sensitivity` as data. Two choices are open, with two values each, and
//! nothing costs more than its attainment, so that there are four indices in
//! all, each with a grade of its own; the paper is at [`INDICES`].

use serde_json::{Value as Json, json};

use crate::cli::harness::{Folder, Outcome, Run, Table, gdindex};

const CATALOGUE: &str = "\
title: 小目录
index: 小指数
scoring: { min_coverage: 0.5, attributes: { 约束性: { unmet: { slope: 1 }, binding: false } } }
uncertainty: { weights: 0, method: [attainment], weighting: [by-level, by-point], aggregation: [arithmetic, geometric], missing: [renormalise], scales: 0 }
grades: [ { name: 甲等, min: 64 }, { name: 乙等, min: 59 }, { name: 丙等, min: 50 }, { name: 丁等 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, attribute: 约束性, targets: { 2020: 100 } }
  - name: 安全
    points:
      - { id: fire, name: 消防率, attribute: 约束性, targets: { 2020: 100 } }
      - { id: care, name: 关爱率, attribute: 约束性, targets: { 2020: 100 } }
      - { id: road, name: 道路率, attribute: 约束性, targets: { 2020: 100 } }
";

/// More choices are open.
const OPEN: &str = "method: [attainment, efficacy], attributes: { 约束性: { slope: [1, 3] } }";

const ONE: &str = "地区,年份,就业率,消防率,关爱率,道路率\n甲,2020,90,40,40,40\n";

/// By level and by point, by the arithmetic and the geometric mean:
/// (90 + 40)/2, √(90·40), (90 + 3·40)/4, (90·40³)^¼.
const INDICES: [f64; 4] = [65.0, 60.0, 52.5, 48.989_794_855_663_56];

/// 乙 is always ahead of 甲, 丙 is ahead by points only, 丁 has too little.
const SEVERAL: &str = "\
地区,年份,就业率,消防率,关爱率,道路率
甲,2020,90,40,40,40
乙,2020,95,45,45,45
丙,2020,50,60,60,60
丁,2020,90,,,
戊,2019,90,40,40,40
";

fn folder() -> Folder {
    Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("open.yaml", CATALOGUE.replace("weights: 0, method: [attainment]", OPEN))
        .with("one.csv", ONE)
        .with("several.csv", SEVERAL)
        .with("little.csv", "地区,年份,就业率,消防率,关爱率,道路率\n丁,2020,90,,,\n")
        .with("invalid.csv", "地区,年份,就业率\n甲,2020,约90\n")
}

fn sensitivity(arguments: &str) -> Outcome {
    run(&folder(), arguments).outcome()
}

fn run(folder: &Folder, arguments: &str) -> Run {
    gdindex(&format!("sensitivity {arguments}")).within(folder.path())
}

fn json(arguments: &str) -> Json {
    run(&folder(), arguments).arg("-f").arg("json").json()
}

fn csv(arguments: &str) -> Table {
    run(&folder(), arguments).arg("-f").arg("csv").ends(0).csv()
}

fn list<'j>(json: &'j Json, key: &str) -> &'j [Json] {
    json[key].as_array().unwrap_or_else(|| panic!("no list {key} in {json}"))
}

#[track_caller]
fn near(found: &Json, expected: f64) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{found} instead of {expected}"));
    assert!((number - expected).abs() < 1e-9, "{number} instead of {expected}");
}

/// How often an area has each grade.
fn counts(area: &Json) -> Vec<u64> {
    list(area, "grades").iter().map(|grade| grade["count"].as_u64().unwrap()).collect()
}

/// The rows of a section that are not on all areas together.
fn section<'t>(table: &'t Table, name: &str) -> Vec<&'t Vec<String>> {
    let is_it = |row: &&Vec<String>| table.cell(row, "section") == name;
    table.rows.iter().filter(is_it).filter(|row| !table.cell(row, "area").is_empty()).collect()
}

#[test]
fn four_indices_are_told_with_how_often_each_comes_out() {
    let output = json("one.csv --draws 400");
    let area = &output["results"][0];
    near(&area["index"]["score"], INDICES[0]);
    assert_eq!(area["index"]["grade"], "甲等");
    near(&area["spread"]["max"], INDICES[0]);
    near(&area["spread"]["min"], INDICES[3]);
    let counts = counts(area);
    assert_eq!(counts.iter().sum::<u64>(), 400);
    // Each is binomial with 400 draws of 1/4: sd 8.7.
    assert!(counts.iter().all(|count| count.abs_diff(100) < 45), "{counts:?}");
    let mean = counts
        .iter()
        .zip(INDICES)
        .map(|(count, index)| f64::from(u32::try_from(*count).unwrap()) * index);
    near(&area["spread"]["mean"]["value"], mean.sum::<f64>() / 400.0);
    assert_eq!(area["robust"]["grade"], Json::Null);
    near(&area["margin"]["below"]["distance"], 1.0);
    assert_eq!(area["margin"]["below"]["grade"], "乙等");
}

#[test]
fn one_choice_at_a_time_gives_the_indices_reckoned_by_hand() {
    let output = json("one.csv --draws 100");
    let [aggregation, weighting] = list(&output, "alone") else { panic!("{}", output["alone"]) };
    for (alone, choice, options, other) in [
        (aggregation, "aggregation", ["arithmetic", "geometric"], INDICES[1]),
        (weighting, "weighting", ["by-level", "by-point"], INDICES[2]),
    ] {
        assert_eq!((&alone["choice"], &alone["tried"]), (&json!(choice), &json!(2)));
        for (own, (option, index)) in
            list(alone, "options").iter().zip(options.into_iter().zip([INDICES[0], other]))
        {
            assert_eq!(own["option"], option);
            near(&own["scores"][0], index);
        }
        near(&alone["ends"][0]["min"], other);
        near(&alone["ends"][0]["max"], INDICES[0]);
        assert_eq!(alone["shift"], Json::Null);
    }
}

#[test]
fn without_a_point_or_a_group_the_rest_is_the_index() {
    let output = json("one.csv --draws 100");
    let left_out = list(&output, "left_out");
    let ids: Vec<&Json> = left_out.iter().map(|own| &own["id"]).collect();
    assert_eq!(json!(ids), json!(["jobs", "fire", "care", "road", null, null]));
    for (own, (index, change)) in left_out.iter().zip([
        (40.0, -25.0),
        (65.0, 0.0),
        (65.0, 0.0),
        (65.0, 0.0),
        (40.0, -25.0),
        (90.0, 25.0),
    ]) {
        near(&own["scores"][0], index);
        near(&own["changes"][0], change);
    }
    assert_eq!((&left_out[5]["name"], &left_out[5]["path"]), (&json!("安全"), &json!(["安全"])));
}

#[test]
fn every_wrong_value_that_changes_the_grade_is_told_with_what_was_reported() {
    let output = json("one.csv --draws 100");
    let wrong = list(&output["results"][0], "wrong_values");
    let jobs: Vec<(&str, &Json, &Json)> = wrong
        .iter()
        .filter(|own| own["id"] == "jobs")
        .map(|own| (own["slip"].as_str().unwrap(), &own["wrong"], &own["grade"]))
        .collect();
    // 85.5 gives 62.75, 89.1 gives 64.55, 9 gives 24.5; all above is 甲等.
    let expected = [
        ("5-percent-less", &json!(85.5), &json!("乙等")),
        ("point-to-the-left", &json!(9.0), &json!("丁等")),
    ];
    assert_eq!(jobs, expected);
    assert_eq!(wrong[0]["value"], 90.0);
}

#[test]
fn ranks_and_pairs_of_several_areas_are_told() {
    let output = json("several.csv --draws 200");
    let areas: Vec<&Json> = list(&output, "results").iter().map(|own| &own["area"]).collect();
    assert_eq!(json!(areas), json!(["甲", "乙", "丙", "丁"]));
    assert_eq!(output["absent_areas"], json!(["戊"]));
    let ranks: Vec<&Json> = list(&output, "results").iter().map(|own| &own["rank"]).collect();
    assert_eq!(json!(ranks), json!([2, 1, 3, null]));
    let pairs = &output["ranking"]["pairs"];
    assert_eq!(pairs["areas"], json!(areas));
    assert_eq!((&pairs["ahead"][1][0], &pairs["ahead"][0][1]), (&json!(200), &json!(0)));
    assert_eq!((&pairs["ahead"][3][0], &pairs["ties"][3][3]), (&json!(0), &json!(0)));
    assert_eq!(pairs["ties"][0][0], 200);
    let robust = &output["results"][1]["robust"];
    assert_eq!(robust["always_ahead_of"], json!(["甲"]));
    assert_eq!(robust["ranks"], json!({ "min": 1, "max": 2 }));
    let little = &output["results"][3];
    assert_eq!((&little["spread"], &little["ranks"]), (&Json::Null, &Json::Null));
    assert_eq!(little["not_graded"], "withheld");
    assert_eq!(output["variance_shares"]["of"], "average_shift");
    assert_eq!(output["parts"], json!([]));
}

#[test]
fn the_shares_of_the_grades_add_up_to_1() {
    for arguments in ["one.csv --draws 300", "several.csv -c open.yaml --draws 300"] {
        let output = json(arguments);
        for area in list(&output, "results") {
            let grades = area["grades"].as_array().into_iter().flatten();
            let all: Vec<&Json> = grades.chain([&area["ungraded"], &area["withheld"]]).collect();
            let sum: f64 = all.iter().filter_map(|own| own["share"].as_f64()).sum();
            let count: u64 = all.iter().filter_map(|own| own["count"].as_u64()).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{arguments} {}: {sum}", area["area"]);
            assert_eq!(count, 300);
            let own = area["spread"]["count"].as_u64().unwrap_or(0);
            assert_eq!(area["withheld"]["count"], 300 - own);
        }
        let table = csv(arguments);
        for area in list(&output, "results").iter().filter(|own| !own["grades"].is_null()) {
            let own = section(&table, "grade").into_iter();
            let own = own.filter(|row| table.cell(row, "area") == area["area"]);
            let sum: f64 = own.map(|row| table.cell(row, "share").parse::<f64>().unwrap()).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{arguments} {}: {sum}", area["area"]);
        }
    }
}

#[test]
fn threads_change_no_byte() {
    let folder = folder();
    for format in ["json", "csv"] {
        for arguments in ["one.csv -c open.yaml", "several.csv -c open.yaml"] {
            let with = |threads: &str| {
                let run = run(&folder, arguments).arg("--draws=700").arg("-f").arg(format);
                run.arg("--threads").arg(threads).prints()
            };
            let alone = with("1");
            for threads in ["2", "3", "7"] {
                assert!(with(threads) == alone, "{arguments} {format} by {threads} threads");
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_one_other_numbers() {
    let folder = folder();
    let seeded = |format: &str, seed: &str| {
        run(&folder, &format!("one.csv -c open.yaml --draws 200 {seed} -f {format}")).prints()
    };
    for format in ["json", "csv", "table"] {
        let first = seeded(format, "--seed 7");
        assert!(first == seeded(format, "--seed 7"), "{format}");
        assert!(seeded(format, "") == seeded(format, "--seed 1"), "{format}");
    }
    let parsed = |seed: &str| serde_json::from_str::<Json>(&seeded("json", seed)).unwrap();
    let (first, other) = (parsed("--seed 7"), parsed("--seed 8"));
    assert_ne!(first["results"][0]["spread"], other["results"][0]["spread"]);
    assert_eq!(
        first["draws"],
        json!({ "count": 200, "seed": 7, "replay": null, "generator": "ChaCha8" })
    );
}

#[test]
fn every_digit_of_a_seed_is_kept() {
    let seed = "18446744073709551615";
    let arguments = format!("one.csv --draws 100 --seed {seed}");
    assert_eq!(json(&arguments)["draws"]["seed"].to_string(), seed);
    let table = csv(&arguments);
    assert!(table.rows.iter().all(|row| table.cell(row, "seed") == seed));
}

const FIX_ALL: &str = "--fix weights=nominal --fix method=nominal --fix aggregation=nominal \
                       --fix weighting=nominal --fix attributes=nominal --fix missing=nominal \
                       --fix scales=nominal";

#[test]
fn with_everything_fixed_every_draw_is_what_is_published() {
    let output = json(&format!("one.csv -c open.yaml --draws 100 {FIX_ALL}"));
    let area = &output["results"][0];
    for key in ["min", "max"] {
        assert_eq!(area["spread"][key], area["index"]["score"]);
    }
    assert_eq!(area["robust"]["grade"], area["index"]["grade"]);
    assert_eq!(list(area, "grades")[0]["count"], 100);
    assert_eq!(
        (&output["variance_shares"]["none"], &output["alone"]),
        (&json!("nothing-open"), &json!([]))
    );
    for choice in list(&output, "choices") {
        assert_eq!((&choice["state"], &choice["held_at"]), (&json!("held"), &json!("nominal")));
    }
}

#[test]
fn fixing_a_choice_leaves_the_draws_of_the_others_as_they_were() {
    let of = |more: &str| counts(&json(&format!("one.csv --draws 300 {more}"))["results"][0]);
    let open = of("");
    let (arithmetic, geometric) = (open[0] + open[2], open[1] + open[3]);
    let (by_level, by_point) = (open[0] + open[1], open[2] + open[3]);
    for (fixed, expected) in [
        ("weighting=by-level", [arithmetic, geometric, 0, 0]),
        ("weighting=by-point", [0, 0, arithmetic, geometric]),
        ("aggregation=arithmetic", [by_level, 0, by_point, 0]),
        ("aggregation=geometric", [0, by_level, 0, by_point]),
    ] {
        assert_eq!(of(&format!("--fix {fixed}")), expected, "{fixed}");
    }
    assert_eq!(of("--vary weighting"), of("--fix aggregation=nominal"));
}

#[test]
fn the_choices_in_force_are_told() {
    let output =
        json("one.csv -c open.yaml --draws 100 --fix attributes=slope:2 --fix weighting=by-point");
    let choices: Vec<String> = list(&output, "choices")
        .iter()
        .map(|own| {
            format!("{} {} {}", own["choice"], own["state"], own["held_at"]).replace('"', "")
        })
        .collect();
    assert_eq!(
        choices,
        [
            "weights open null",
            "method open null",
            "aggregation open null",
            "weighting held by-point",
            "attributes held slope:2",
            "missing closed null",
            "scales closed null",
        ]
    );
    assert_eq!(output["choices"][0]["share"], 0.25);
    assert_eq!(output["choices"][2]["values"], json!(["arithmetic", "geometric"]));
    let rule = json!([{ "attribute": "约束性", "rule": "slope:1" }]);
    assert_eq!(output["choices"][4]["nominal"], rule);
}

#[test]
fn draws_have_what_is_fixed_though_the_catalogue_does_otherwise() {
    let fixed = "--fix weights=nominal --fix method=nominal --fix aggregation=arithmetic";
    for (arguments, index) in [
        ("--fix weighting=by-level --fix attributes=nominal", INDICES[0]),
        ("--fix weighting=by-point --fix attributes=nominal", INDICES[2]),
        // 90 costs 20, and 40 costs 120.
        ("--fix weighting=by-point --fix attributes=slope:2", 80.0 / 4.0),
        ("--fix weighting=by-point --fix attributes=factor:0.5", 52.5 / 2.0),
    ] {
        let output = json(&format!("one.csv -c open.yaml --draws 100 {fixed} {arguments}"));
        let area = &output["results"][0];
        near(&area["index"]["score"], INDICES[0]);
        near(&area["spread"]["min"], index);
        near(&area["spread"]["max"], index);
    }
}

#[test]
fn what_cannot_be_fixed_or_varied_is_refused_with_what_can() {
    for (arguments, said) in [
        ("--fix weighting", "--fix aggregation=geometric"),
        ("--fix wieghting=by-point", "weighting"),
        ("--fix weighting=equal", "by-level、by-point、nominal"),
        ("--fix weights=2", "nominal"),
        ("--fix attributes=slope:-1", "slope:2"),
        ("--vary wieghting", "weighting"),
        ("--vary method", "uncertainty"),
        ("--vary weighting --fix weighting=by-point", "--vary"),
    ] {
        for format in ["table", "csv", "json"] {
            let outcome = sensitivity(&format!("one.csv {arguments} -f {format}"));
            assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{outcome}");
            assert!(outcome.stderr.contains(said), "{outcome}");
        }
    }
}

#[test]
fn what_could_not_be_chosen_for_an_index_cannot_be_fixed_either() {
    let negative = CATALOGUE
        .replace("min_coverage: 0.5,", "min_coverage: 0.5, score_range: [-50, 50],")
        .replace("[arithmetic, geometric]", "[arithmetic]");
    let interval =
        CATALOGUE.replace("targets: { 2020: 100 } }\n  -", "targets: { 2020: 1至2 } }\n  -");
    let folder = folder().with("negative.yaml", negative).with("interval.yaml", interval);
    for (arguments, said) in [
        ("-c negative.yaml --fix aggregation=geometric", "score_range"),
        ("-c interval.yaml --fix method=percentile", "就业率"),
    ] {
        let outcome = run(&folder, &format!("one.csv {arguments}")).outcome();
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
}

/// Points without targets, compared by min–max; z-scores about 0 and a floor
/// are possible, but not with everything.
const COMPARED: &str = "title: 试\nindex: 试\nversion: \"1\"\n\
    scoring: { method: minmax, zscore: { mean: 0, sd: 1 }, min_coverage: 0.3 }\n\
    uncertainty: { weights: 0.1UNCERTAIN }\n\
    dimensions:\n  - name: 甲\n    points:\n      \
      - { id: a, name: 甲一, direction: higher }\n      \
      - { id: b, name: 甲二, direction: higher }\n";

#[test]
fn what_a_draw_could_put_together_and_no_index_could_is_refused() {
    let scores =
        COMPARED.replace("UNCERTAIN", ", method: [minmax, zscore], aggregation: [arithmetic]");
    let means = COMPARED.replace("UNCERTAIN", ", aggregation: [arithmetic, geometric]");
    let csv = "年份,地区,甲一,甲二\n2020,东,1,2\n2020,西,2,5\n2020,南,3,4\n";
    let folder = folder().with("scores.yaml", scores).with("means.yaml", means).with("c.csv", csv);
    for (arguments, said) in [
        ("-c scores.yaml --fix missing=floor", Some("missing")),
        ("-c scores.yaml --fix missing=floor --fix method=minmax", None),
        ("-c scores.yaml", None),
        ("-c means.yaml --fix method=zscore", Some("zscore")),
        ("-c means.yaml --method zscore", Some("zscore")),
        (
            "-c means.yaml --fix method=zscore --fix aggregation=arithmetic --fix missing=nominal",
            None,
        ),
        ("-c means.yaml", None),
    ] {
        let outcome = run(&folder, &format!("c.csv {arguments} --draws 64")).outcome();
        assert_eq!(outcome.status, if said.is_some() { 2 } else { 0 }, "{arguments} {outcome}");
        let said = said.unwrap_or_default();
        assert!(outcome.stderr.contains(said), "{arguments} {outcome}");
        assert!(!outcome.stdout.contains("达标与否"), "nothing has a target: {outcome}");
        assert!(said.is_empty() || outcome.stderr.contains("--fix"), "{outcome}");
    }
}

#[test]
fn the_exit_status_says_whether_any_draw_gives_an_index() {
    for format in ["json", "csv"] {
        for (arguments, status) in [
            ("one.csv --draws 100", 0),
            ("several.csv --draws 100", 0),
            ("little.csv --draws 100", 1),
            ("invalid.csv --draws 100", 2),
            ("nowhere.csv --draws 100", 2),
        ] {
            let outcome = sensitivity(&format!("{arguments} -f {format}"));
            assert_eq!(outcome.status, status, "{outcome}");
        }
    }
    let output = sensitivity("little.csv --draws 100 -f json").json();
    let little = &output["results"][0];
    assert_eq!((&little["spread"], &little["withheld"]["share"]), (&Json::Null, &json!(1.0)));
    assert_eq!(output["variance_shares"]["none"], "withheld");
}

#[test]
fn json_of_invalid_data_has_the_same_keys_and_no_results() {
    let keys = |output: &Json| output.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let refused = sensitivity("invalid.csv -f json");
    assert_eq!(refused.status, 2, "{refused}");
    let refused = refused.json();
    assert_eq!(keys(&refused), keys(&json("one.csv --draws 100")));
    assert_eq!((&refused["results"], &refused["year"]), (&json!([]), &Json::Null));
    assert_eq!(refused["findings"][0]["code"], "unreadable-value");
}

const BOTH: &str = "several.csv -c open.yaml --draws 300";

/// The only row with these texts.
#[track_caller]
fn find<'t>(table: &'t Table, wanted: &[(&str, &str)]) -> &'t Vec<String> {
    let is_it = |row: &&Vec<String>| wanted.iter().all(|(key, text)| table.cell(row, key) == *text);
    let found: Vec<&Vec<String>> = table.rows.iter().filter(is_it).collect();
    assert_eq!(found.len(), 1, "{wanted:?}");
    found[0]
}

/// Fails where a cell is not the number in the JSON.
#[track_caller]
fn same(table: &Table, wanted: &[(&str, &str)], column: &str, json: &Json) {
    let cell = table.cell(find(table, wanted), column).parse::<f64>().ok();
    assert_eq!(cell, json.as_f64(), "{column} of {wanted:?}");
}

#[test]
fn csv_and_json_say_the_same_of_areas() {
    let (table, output) = (csv(BOTH), json(BOTH));
    for area in list(&output, "results") {
        let name = ("area", area["area"].as_str().unwrap());
        let of = |section, item| [name, ("section", section), ("item", item)];
        same(&table, &of("index", "nominal"), "value", &area["index"]["score"]);
        same(&table, &of("rank", "nominal"), "rank", &area["rank"]);
        for (section, key) in [("index", "spread"), ("rank", "ranks")] {
            let items = ["mean", "median", "p05", "p95"];
            for item in items.into_iter().filter(|_| !area[key].is_null()) {
                same(&table, &of(section, item), "value", &area[key][item]["value"]);
                same(&table, &of(section, item), "se", &area[key][item]["se"]);
            }
        }
    }
}

#[test]
fn csv_and_json_say_the_same_of_what_an_index_hangs_on() {
    let (table, output) = (csv(BOTH), json(BOTH));
    for (at, area) in list(&output, "results").iter().enumerate() {
        let name = ("area", area["area"].as_str().unwrap());
        for own in list(&output, "left_out").iter().filter(|own| own["left_out"] == "point") {
            let wanted = [name, ("section", "left_out"), ("item", own["id"].as_str().unwrap())];
            same(&table, &wanted, "score", &own["scores"][at]);
            same(&table, &wanted, "change", &own["changes"][at]);
        }
        for own in list(&output, "alone") {
            let item = ("item", own["choice"].as_str().unwrap());
            for option in list(own, "options").iter().filter(|own| own["attribute"].is_null()) {
                let text = ("option", option["option"].as_str().unwrap());
                let wanted = [name, ("section", "alone"), item, text];
                same(&table, &wanted, "score", &option["scores"][at]);
            }
        }
    }
}

/// Areas of which each is a little better than the one before.
fn many(count: usize) -> Folder {
    let row = |at: usize| format!("区{at},2020,{},{},40,40\n", 50 + at, 40 + at);
    let rows: String = (0..count).map(row).collect();
    folder().with("many.csv", format!("地区,年份,就业率,消防率,关爱率,道路率\n{rows}"))
}

#[test]
fn all_pairs_are_listed_up_to_20_areas_and_of_more_neighbours() {
    for (count, rows) in [(2, 2), (20, 380), (21, 20)] {
        let table = run(&many(count), "many.csv --draws 100").arg("-f").arg("csv").ends(0).csv();
        let ahead = section(&table, "ahead");
        assert_eq!(ahead.len(), rows, "{count}");
    }
    let table = run(&many(21), "many.csv --draws 100").arg("-f").arg("csv").ends(0).csv();
    for row in section(&table, "ahead") {
        let number =
            |column| table.cell(row, column).trim_start_matches('区').parse::<i32>().unwrap();
        assert_eq!(number("area"), number("item") + 1);
        assert_eq!((table.cell(row, "share"), table.cell(row, "ties")), ("1", "0"));
    }
}
