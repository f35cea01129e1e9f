//! Whether the JSON of `sensitivity` has everything, whatever the data, and of
//! recorded draws too. What its numbers are is tested from outside.

use std::num::NonZeroUsize;

use serde_json::{Value as Json, json};

use crate::analysis::sensitivity::draws::Draws;
use crate::analysis::sensitivity::space::{Held, Space, Wishes};
use crate::analysis::sensitivity::{Question, Sensitivity};
use crate::intake::{self, Selection, Source as File};
use crate::model::{Choice, MissingPolicy, MissingRule, UnmetRule};
use crate::report::outcome::run::{Overrides, Run};
use crate::report::outcome::sensitivity::{Source, TriedRun};
use crate::score::{Assessment, Scorer};

const CATALOGUE: &str = include_str!("tests/catalogue.yaml");

/// One area that has everything.
pub(in crate::report) const ONE: &str = "地区,年份,覆盖率,工作成效,床位数\n某区,2020,72,有效,70\n";

/// Three areas, of which the last has next to nothing.
pub(in crate::report) const SEVERAL: &str = "地区,年份,覆盖率,工作成效,床位数\n\
    某区,2020,72,有效,70\n另一区,2020,80,明显,60\n空区,2020,,,70\n";

/// A value beyond all measure.
pub(in crate::report) const VAST: &str = "地区,年份,覆盖率,工作成效,床位数\n\
    某区,2020,-1e308,有效,1e308\n另一区,2020,1e308,明显,1e-300\n";

/// What was tried of these data, by whom it concerns.
pub(in crate::report) fn tried<T>(
    data: &str,
    source: Source,
    see: impl Fn(&TriedRun<'_>) -> T,
) -> T {
    let run = run(data);
    see(&of(&run, source, &Space::new(&run.catalogue, &run.settings, &Wishes::default())))
}

/// 100 draws from a seed, or as many records of what is published.
fn of<'a>(run: &'a Run, source: Source, space: &'a Space<'a>) -> TriedRun<'a> {
    let results: Vec<&Assessment> = run.assessments.iter().collect();
    let recorded = vec![space.nominal().clone(); 100];
    let draws = match source {
        Source::Seeded(seed) => Draws::Seeded { seed, count: 100 },
        Source::Replayed(_) => Draws::Replayed(&recorded),
    };
    let sensitivity = Sensitivity::of(Question {
        catalogue: &run.catalogue,
        settings: &run.settings,
        assessments: &results,
        others: &[],
        space,
        draws,
        threads: NonZeroUsize::MIN,
    });
    TriedRun {
        run,
        year: results[0].year,
        results,
        absent: vec!["远区"],
        space,
        source,
        sensitivity,
    }
}

fn run(data: &str) -> Run {
    let catalogue = crate::catalogue::read(CATALOGUE.as_bytes(), Some("catalogue.yaml")).unwrap();
    let sources = [File::new("data.csv", data.as_bytes())];
    let intake = intake::read(&catalogue, &sources, &Selection::default());
    let settings = catalogue.settings.clone();
    let scorer = Scorer::new(&catalogue, &settings);
    let assessments = intake.panel.records.iter().map(|record| scorer.assess(record)).collect();
    let overrides = Overrides::default();
    let (inputs, findings) = (intake.inputs, intake.findings);
    Run { catalogue, settings, overrides, inputs, findings, assessments }
}

fn replayed() -> Source {
    Source::Replayed("draws.csv".into())
}

fn json_of(data: &str, source: Source) -> Json {
    tried(data, source, |tried| {
        let text = serde_json::to_string(&super::sensitivity(tried)).unwrap();
        serde_json::from_str(&text).unwrap()
    })
}

/// The keys of an object; `None` of nothing.
fn keys(object: &Json) -> Option<String> {
    let keys = object.as_object()?.keys().map(String::as_str);
    Some(keys.collect::<Vec<_>>().join(" "))
}

#[test]
fn every_object_has_its_keys_whatever_the_data() {
    for (data, source) in [
        (ONE, Source::Seeded(1)),
        (SEVERAL, Source::Seeded(1)),
        (VAST, Source::Seeded(1)),
        (ONE, replayed()),
        (SEVERAL, replayed()),
    ] {
        let json = json_of(data, source);
        let area = "area kind year not_final index rank spread histogram grades ungraded withheld \
                    margin wrong_values not_graded ranks robust";
        for (pointer, expected) in [
            (
                "",
                "schema tool catalogue inputs settings overrides year draws choices results ranking \
                 parts variance_shares alone left_out absent_areas findings",
            ),
            ("/draws", "count seed replay generator"),
            ("/results/0", area),
            ("/results/0/spread", "count withheld mean sd median p05 p95 min max"),
            ("/results/0/histogram", "from width borders counts"),
            ("/results/0/grades/0", "grade count of share se unseen"),
            ("/results/0/robust", "score grade rank ranks always_ahead_of"),
            ("/variance_shares", "of rows evaluations variance choices none withheld"),
            ("/left_out/0", "left_out id name path scores changes rank_shift"),
            ("/left_out/4", "left_out id name path scores changes rank_shift"),
        ] {
            let found = keys(json.pointer(pointer).unwrap());
            assert_eq!(found.as_deref(), Some(expected), "{pointer}");
        }
        let choice = "choice state held_at nominal values share ranges least";
        for own in json["choices"].as_array().unwrap() {
            assert_eq!(keys(own).as_deref(), Some(choice));
        }
        assert_eq!(json["choices"].as_array().unwrap().len(), Choice::ALL.len());
        assert_eq!(json["absent_areas"], json!(["远区"]));
    }
}

#[test]
fn lists_by_area_have_an_element_for_every_area() {
    for data in [ONE, SEVERAL] {
        let json = json_of(data, Source::Seeded(1));
        let areas = json["results"].as_array().unwrap().len();
        let count = |list: &Json| list.as_array().unwrap().len();
        for own in json["left_out"].as_array().unwrap() {
            assert_eq!((count(&own["scores"]), count(&own["changes"])), (areas, areas));
        }
        for own in json["alone"].as_array().unwrap() {
            assert_eq!(count(&own["ends"]), areas);
            let options = own["options"].as_array().unwrap().iter();
            options.for_each(|option| assert_eq!(count(&option["scores"]), areas));
        }
        for table in ["ahead", "ties"].into_iter().filter(|_| areas > 1) {
            let rows = json["ranking"]["pairs"][table].as_array().unwrap();
            assert_eq!(rows.len(), areas);
            assert!(rows.iter().all(|row| count(row) == areas), "{table}");
        }
    }
}

#[test]
fn every_bin_lies_between_two_borders() {
    for data in [ONE, SEVERAL] {
        for area in json_of(data, Source::Seeded(1))["results"].as_array().unwrap() {
            let Some(bins) = area["histogram"]["counts"].as_array() else { continue };
            let borders = area["histogram"]["borders"].as_array().unwrap();
            let borders: Vec<f64> = borders.iter().map(|own| own.as_f64().unwrap()).collect();
            assert_eq!(borders.len(), bins.len() + 1);
            assert!(borders.is_sorted(), "{borders:?}");
            let count: u64 = bins.iter().map(|own| own.as_u64().unwrap()).sum();
            assert_eq!(count, area["spread"]["count"]);
        }
    }
}

#[test]
fn all_choices_are_told_with_their_values_or_ranges() {
    let json = json_of(ONE, Source::Seeded(1));
    for (at, key, expected) in [
        (0, "share", json!(0.25)),
        (1, "values", json!(["attainment", "efficacy"])),
        (2, "values", json!(["arithmetic", "geometric"])),
        (2, "least", json!(1.0)),
        (3, "values", json!(["by-level", "by-point"])),
        (
            4,
            "ranges",
            json!([
                { "attribute": "约束性", "rule": "slope", "from": 1.0, "to": 3.0 },
                { "attribute": "约束性", "rule": "factor", "from": 0.6, "to": 1.0 },
            ]),
        ),
        (5, "values", json!(["renormalise", "floor"])),
        (5, "nominal", json!("renormalise")),
        (6, "share", json!(0.5)),
    ] {
        assert_eq!(json["choices"][at][key], expected, "{key} of {}", json["choices"][at]);
    }
    assert_eq!(
        json["choices"][6]["nominal"][0]["labels"][1],
        json!({ "label": "有效", "score": 75.0 })
    );
}

#[test]
fn what_is_held_is_told_as_it_is_typed() {
    let run = run(ONE);
    for (held, expected) in [
        ((Choice::Weights, Held::Nominal), "nominal"),
        ((Choice::Attributes, Held::Unmet(UnmetRule::Factor(0.8))), "factor:0.8"),
        ((Choice::Attributes, Held::Unmet(UnmetRule::Zero)), "zero"),
        ((Choice::Missing, Held::Missing(MissingPolicy::Uniform(MissingRule::Floor))), "floor"),
        (
            (
                Choice::Missing,
                Held::Missing(MissingPolicy::ByAttribute([(0, MissingRule::Refuse)].into())),
            ),
            "约束性=refuse",
        ),
    ] {
        let choice = held.0;
        let wishes = Wishes { fixed: vec![held], varied: Vec::new() };
        let space = Space::new(&run.catalogue, &run.settings, &wishes);
        let view = super::sensitivity(&of(&run, Source::Seeded(1), &space));
        let own = &view.choices[choice as usize];
        assert_eq!((own.state, own.held_at.as_deref()), ("held", Some(expected)));
    }
}

#[test]
fn of_recorded_draws_nobody_knows_what_was_open() {
    let json = json_of(ONE, replayed());
    let draws = json!({ "count": 100, "seed": null, "replay": "draws.csv", "generator": null });
    assert_eq!(json["draws"], draws);
    for choice in json["choices"].as_array().unwrap() {
        assert_eq!(choice["state"], "recorded");
        for key in ["held_at", "values", "share", "ranges"] {
            assert_eq!(choice[key], Json::Null, "{key} of {choice}");
        }
    }
    assert_eq!(json["variance_shares"]["none"], "replayed");
    assert_eq!(json["results"][0]["spread"]["min"], json["results"][0]["index"]["score"]);
}
