//! Whether the JSON of `trend` says what the trend says, and what paper says.
//!
//! ```text
//! weights are equal            2017   2019   2020
//! 甲 (2) 甲一 (2) coverage      65     75     85     1 − 2·(1 − x/80)
//!                accidents      0     –      0
//!                effect         0    100    100
//!        甲二 (2) pilots        40     60     80
//!                volume       33⅓     50     50
//! 乙 (2)         gone          80     90     –
//!                new            –      –     50
//! index                     54 7/12 80.625  56⅔
//! ```

use serde_json::{Value as Json, json};

use super::trend;
use crate::analysis::trend::Trend;
use crate::intake::{self, Selection, Source};
use crate::model::{Method, Relative};
use crate::report::outcome::run::{Overrides, Run};
use crate::score::normalisation::reference::Reference;
use crate::score::{Assessment, Scorer};

/// One point of every kind.
const CATALOGUE: &str = include_str!("tests/catalogue.yaml");

/// There is nothing of 2018, and next to nothing of the other area.
pub(in crate::report) const DATA: &str = include_str!("tests/data.csv");

/// Two years so far apart that no double holds their difference.
pub(in crate::report) const VAST: &str = "年份,地区,测评点,数值\n2019,样例区,覆盖率,-1e308\n\
     2020,样例区,覆盖率,1e308\n2019,样例区,规模,1e-300\n2020,样例区,规模,1e308\n";

/// Data as a run; what is wrong with them is among its findings.
pub(in crate::report) fn run(data: &str, method: Method) -> Run {
    let catalogue = crate::catalogue::read(CATALOGUE.as_bytes(), Some("catalogue.yaml")).unwrap();
    let sources = [Source::new("data.csv", data.as_bytes())];
    let intake = intake::read(&catalogue, &sources, &Selection::default());
    let mut settings = catalogue.settings.clone();
    settings.method = method;
    let reference = Reference::of(&catalogue, &settings, &intake.panel.records);
    let scorer = Scorer::new(&catalogue, &settings).with_reference(&reference);
    let mut assessments: Vec<Assessment> =
        intake.panel.records.iter().map(|record| scorer.assess(record)).collect();
    assessments.sort_by_key(|own| (own.area != "样例区", own.year));
    let overrides = Overrides::default();
    let (inputs, findings) = (intake.inputs, intake.findings);
    Run { catalogue, settings, overrides, inputs, findings, assessments }
}

/// The trends of the areas of a run.
pub(in crate::report) fn trends(run: &Run) -> Vec<Trend<'_>> {
    Trend::all(&run.catalogue, &run.settings, &run.assessments)
}

/// The JSON of a run, as it is written and read back.
pub(in crate::report) fn json_of(run: &Run) -> Json {
    let text = serde_json::to_string(&trend(run, &trends(run))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The result of the first area.
fn example() -> Json {
    let run = run(DATA, Method::Attainment);
    let errors: Vec<_> = run.findings.iter().filter(|own| own.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    json_of(&run)["results"][0].take()
}

/// The element of a list that has this value under a key.
fn find<'j>(list: &'j Json, key: &str, value: &Json) -> &'j Json {
    list.as_array().unwrap().iter().find(|own| own[key] == *value).unwrap()
}

fn of_point<'j>(list: &'j Json, id: &str) -> &'j Json {
    find(list, "id", &json!(id))
}

/// Fails where a number is not what paper says.
fn near(found: &Json, expected: f64) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{found} instead of {expected}"));
    assert!((number - expected).abs() < 1e-9, "{number} instead of {expected}");
}

fn keys(object: &Json) -> String {
    object.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_object_has_its_keys_whatever_the_data() {
    let (run, area) =
        (run(DATA, Method::Attainment), "area kind years missing_years index changes");
    let index = "year stage score low high other_weighting grade grade_low barred grade_due \
                 withheld on_schedule coverage binding not_final";
    let point = "id name path attribute unit departments monitored binding values labels steps \
                 texts data_status origins targets verdicts scores scores_on_schedule schedule course paces";
    let pace = "target status arrow measure required actual projected arrives arrival \
                arrival_status";
    let outlook = "year stage score withheld coverage binding all_met to_deliver \
                   continued kept limited silent unknown points";
    let stage = "from until goal as_of total met missed pending unreported not_applicable attainment \
                 points";
    let json = json_of(&run);
    assert_eq!(keys(&json), "schema tool catalogue inputs settings overrides results findings");
    assert_eq!(json["schema"], "gdindex/trend/1");
    assert_eq!(json["results"].as_array().unwrap().len(), 2);
    for own in json["results"].as_array().unwrap() {
        assert_eq!(keys(own), format!("{area} nodes points silences stages outlook"));
        for (list, expected) in [
            ("index", index),
            ("changes", "from to total values coverage targets joint movers new gone"),
            ("nodes", "path scores scores_on_schedule flags"),
            ("points", point),
            ("silences", "year index_with worth points"),
            ("stages", stage),
            ("outlook", outlook),
        ] {
            for element in own[list].as_array().unwrap() {
                assert_eq!(keys(element), expected, "{list}");
            }
        }
        let points = own["points"].as_array().unwrap().iter();
        for own in points.flat_map(|own| own["paces"].as_array().unwrap()) {
            assert_eq!(keys(own), pace);
        }
    }
}

#[test]
fn every_series_has_an_element_for_every_year() {
    let series = "values labels steps texts data_status origins targets verdicts scores schedule \
                  scores_on_schedule";
    let json = example();
    assert_eq!(json["years"], json!([2017, 2019, 2020]));
    assert_eq!(json["missing_years"], json!([2018]));
    for key in series.split_whitespace() {
        for point in json["points"].as_array().unwrap() {
            assert_eq!(point[key].as_array().unwrap().len(), 3, "{key} of {}", point["id"]);
        }
    }
    for list in ["index", "silences"] {
        let years: Vec<&Json> =
            json[list].as_array().unwrap().iter().map(|own| &own["year"]).collect();
        assert_eq!(json!(years), json["years"], "{list}");
    }
    assert_eq!(json["nodes"].as_array().unwrap().len(), 4);
    for node in json["nodes"].as_array().unwrap() {
        for key in ["scores", "scores_on_schedule", "flags"] {
            assert_eq!(node[key].as_array().unwrap().len(), 3, "{key} of {}", node["path"]);
        }
    }
}

#[test]
fn years_stand_as_on_paper() {
    let json = example();
    for (at, score, on_schedule) in [
        (0, (21.0 + 2.0 / 3.0 + 36.0 + 2.0 / 3.0) / 4.0 + 40.0, 57.5),
        (1, 80.625, (280.0 / 3.0 + 55.0) / 4.0 + 45.0),
        (2, 56.0 + 2.0 / 3.0, 56.0 + 2.0 / 3.0),
    ] {
        near(&json["index"][at]["score"], score);
        near(&json["index"][at]["on_schedule"], on_schedule);
    }
    assert_eq!(json["index"][2]["stage"], 2020);
    assert_eq!(json["index"][2]["binding"]["unmet"], 3);
    assert_eq!(json["index"][2]["not_final"], 1);
    let inner = find(&json["nodes"], "path", &json!(["甲", "甲一"]));
    near(&inner["scores"][1], 87.5);
    assert_eq!(json["nodes"][3]["flags"], json!(vec!["insufficient-data"; 3]));
    let coverage = of_point(&json["points"], "coverage");
    assert_eq!(coverage["values"], json!([66.0, 70.0, 74.0]));
    assert_eq!(coverage["data_status"], json!(["final", "final", "provisional"]));
    let effect = of_point(&json["points"], "effect");
    assert_eq!(effect["labels"], json!(["不明显", "有效", "有效"]));
    assert_eq!(effect["steps"], json!([0.0, 1.0, 1.0]));
}

#[test]
fn changes_and_silence_stand_as_on_paper() {
    let json = example();
    let change = &json["changes"][1];
    for (key, expected) in [
        ("total", 56.0 + 2.0 / 3.0 - 80.625),
        ("values", (10.0 + 20.0) / 8.0),
        ("coverage", 56.0 + 2.0 / 3.0 - 84.375),
        ("targets", 0.0),
        ("joint", 0.0),
    ] {
        near(&change[key], expected);
    }
    let coverage = of_point(&change["movers"], "coverage");
    assert_eq!((&coverage["from"], &coverage["to"]), (&json!(70.0), &json!(74.0)));
    near(&coverage["contribution"], 1.25);
    near(&of_point(&change["new"], "accidents")["contribution"], (185.0 / 3.0 - 92.5) / 4.0);
    assert_eq!(of_point(&change["gone"], "gone")["value"], 45.0);
    let effect = of_point(&json["changes"][0]["movers"], "effect");
    assert_eq!((&effect["from"], &effect["from_label"]), (&Json::Null, &json!("不明显")));
    let silence = &json["silences"][2];
    assert_eq!(of_point(&silence["points"], "gone")["last"], 2019);
    near(&of_point(&silence["points"], "gone")["worth"], -10.0);
    near(&silence["worth"], -10.0);
}

#[test]
fn schedule_course_and_paces_stand_as_on_paper() {
    let json = example();
    let coverage = of_point(&json["points"], "coverage");
    // From 60 in 2016 to 80 in 2020: 5 a year.
    let behind = &coverage["schedule"][1];
    assert_eq!(behind["progress"], "behind");
    near(&behind["milestone"], 75.0);
    near(&behind["difference"], -5.0);
    near(&behind["months"], -12.0);
    assert_eq!(coverage["schedule"][0]["progress"], "ahead");
    // (−5/3, −4), (1/3, 0), (4/3, 4): slope 12/(14/3)
    near(&coverage["course"]["change"], 36.0 / 14.0);
    let [due, to_come] = [0, 1].map(|at| &coverage["paces"][at]);
    assert_eq!((&due["status"], &due["projected"]), (&json!("overdue"), &Json::Null));
    assert_eq!((&to_come["status"], &to_come["arrow"]), (&json!("on-track"), &json!("up")));
    near(&to_come["required"], 1.6);
    near(&to_come["projected"]["value"], 74.0 + 360.0 / 14.0);
    assert_eq!((&to_come["arrival"], &to_come["arrival_status"]), (&json!(2027), &json!("in")));
    let effect = &of_point(&json["points"], "effect")["paces"][1];
    assert_eq!((&effect["measure"], &effect["projected"]["steps"]), (&json!("steps"), &json!(2.0)));
    for (id, status) in [
        ("gone", "not-reported"),
        ("new", "overdue"),
        ("absent", "not-applicable"),
        ("never", "never-reported"),
        ("watched", "moderate"),
    ] {
        assert_eq!(of_point(&json["points"], id)["paces"][0]["status"], status, "{id}");
    }
}

#[test]
fn what_is_not_met_before_the_end_of_its_stage_is_pending() {
    let json = example();
    let key = "total met missed pending unreported not_applicable";
    for (until, as_of, counts) in
        [(2020, 2020, [6, 1, 2, 0, 2, 1]), (2030, 2020, [5, 0, 0, 5, 0, 0])]
    {
        let stage = find(&json["stages"], "until", &json!(until));
        let found: Vec<&Json> = key.split_whitespace().map(|key| &stage[key]).collect();
        assert_eq!(json!(found), json!(counts), "{until}");
        assert_eq!(stage["as_of"], as_of);
        let points = stage["points"].as_array().unwrap();
        let missed = points.iter().filter(|own| own["verdict"] == "missed").count();
        assert_eq!(stage["missed"], missed, "{until}");
    }
}

#[test]
fn the_outlook_is_that_of_the_trend() {
    let run = run(DATA, Method::Attainment);
    let (json, trends) = (json_of(&run), trends(&run));
    let (found, own) = (&json["results"][0]["outlook"], &trends[0].outlook);
    assert_eq!(found.as_array().unwrap().len(), own.len());
    assert_eq!(found[0]["year"], 2030);
    assert_eq!(found[0]["score"], json!(own[0].at_pace.index.score));
    assert_eq!(found[0]["to_deliver"], json!(own[0].to_deliver));
    assert_eq!(found[0]["all_met"], 100.0);
    let counts = ["continued", "kept", "limited", "unknown"].map(|key| &found[0][key]);
    assert_eq!(json!(counts), json!([6, 1, 1, 1]));
    let points = &found[0]["points"];
    assert_eq!(points.as_array().unwrap().len(), run.catalogue.scored);
    assert_eq!(of_point(points, "effect")["label"], "明显");
    assert_eq!(of_point(points, "accidents")["value"], 14.0);
}

#[test]
fn an_area_with_too_little_has_no_numbers_where_there_are_none() {
    let json = json_of(&run(DATA, Method::Attainment));
    let other = &json["results"][1];
    assert_eq!((&other["area"], &other["kind"]), (&json!("另一区"), &Json::Null));
    assert_eq!(
        (&other["index"][1]["score"], &other["index"][1]["withheld"]),
        (&Json::Null, &json!("coverage"))
    );
    assert_eq!(
        (&other["changes"][0]["total"], &other["changes"][0]["values"]),
        (&Json::Null, &Json::Null)
    );
    assert_eq!(of_point(&other["points"], "new")["course"], Json::Null);
}

#[test]
fn among_other_areas_there_is_neither_a_schedule_nor_an_outlook_of_the_index() {
    let others = "2020,另一区,事故数,20,\n2020,另一区,工作成效,不明显,\n2020,另一区,规模,2,\n\
                  2020,另一区,新报,30,\n";
    let data = format!("{DATA}{others}");
    let json = json_of(&run(&data, Method::Relative(Relative::MinMax)));
    let own = &json["results"][0];
    assert!(own["index"][2]["score"].is_f64(), "{}", own["index"][2]);
    assert_eq!(own["outlook"], json!([]));
    assert_eq!(own["index"][2]["on_schedule"], Json::Null);
    assert_eq!(own["nodes"][0]["scores_on_schedule"], json!([null, null, null]));
}

#[test]
fn refused_data_have_findings_and_no_results() {
    let run = run("年份,测评点,数值\n2020,覆盖率,约98\n", Method::Attainment);
    let json = serde_json::to_value(trend(&run, &[])).unwrap();
    assert_eq!(json["results"], json!([]));
    assert_eq!(json["findings"][0]["code"], "unreadable-value");
}

#[test]
fn what_no_double_holds_is_absent() {
    let run = run(VAST, Method::Attainment);
    let json = json_of(&run);
    let coverage = of_point(&json["results"][0]["points"], "coverage");
    assert_eq!(coverage["values"], json!([-1e308, 1e308]));
    assert_eq!(coverage["course"]["change"], Json::Null);
}
