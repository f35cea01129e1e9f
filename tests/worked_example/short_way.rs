//! Indices under other choices: which of them take the short way, and what is
//! lifted, by hand.

use std::slice;

use gdindex::analysis::sensitivity::draws::{Drawer, Draws};
use gdindex::analysis::sensitivity::space::{Space, Wishes};
use gdindex::catalogue::BUILT_IN;
use gdindex::model::choices::Choices;
use gdindex::model::{Aggregation, Method, MissingPolicy, MissingRule, Relative};
use gdindex::score::trials::{Rows, Trials, Varied, Work};

use crate::harness::read;

const DISTRICT: &str = include_str!("../../data/2020.csv");
const STREETS: &str = include_str!("../../data/街道/2020.csv");

/// The indices and whether they came by the short way.
fn run(trials: &Trials<'_>, choices: &Choices, work: &mut Work) -> (Vec<f64>, bool) {
    let is_short = trials.takes_short_way(choices);
    (rows(trials, |own, rows| trials.run(slice::from_ref(own), work, rows), choices), is_short)
}

fn at_length(trials: &Trials<'_>, choices: &Choices) -> Vec<f64> {
    let way = |own: &Choices, rows: &mut Rows<'_>| {
        trials.at_length(slice::from_ref(own), &mut trials.work(), rows);
    };
    rows(trials, way, choices)
}

fn rows(
    trials: &Trials<'_>,
    mut way: impl FnMut(&Choices, &mut Rows<'_>),
    choices: &Choices,
) -> Vec<f64> {
    let mut cells = vec![0.0; trials.areas()];
    way(choices, &mut Rows { cells: &mut cells, width: trials.areas() });
    cells
}

#[test]
fn every_draw_of_the_built_in_catalogue_takes_the_short_way_and_comes_to_what_the_long_one_does() {
    for csv in [DISTRICT, STREETS] {
        let (catalogue, records) = read(BUILT_IN, csv);
        let space = Space::new(&catalogue, &catalogue.settings, &Wishes::default());
        let varied = space.varied();
        let trials = Trials::new((&catalogue, &catalogue.settings), &records, &records, &varied);
        let (mut work, mut choices) = (trials.work(), space.nominal().clone());
        let drawer = Drawer::new(&space, Draws::Seeded { seed: 7, count: 300 });
        for draw in 0..300 {
            drawer.draw(draw, &mut choices);
            let (short, is_short) = run(&trials, &choices, &mut work);
            assert!(is_short, "{choices:?}");
            let long = at_length(&trials, &choices);
            for (short, long) in short.iter().zip(&long) {
                let is_same = short.is_nan() && long.is_nan() || (short - long).abs() < 1e-10;
                assert!(is_same, "{short} {long}: {choices:?}");
            }
        }
    }
}

/// Two groups: 甲 0 and 64, 乙 100; `own` is said of 甲.
fn two_groups(scoring: &str, own: &str) -> String {
    format!(
        "title: 假\nscoring: {{ {scoring} min_coverage: 0.5 }}\nuncertainty: {{ scales: 0.5 }}\n\
         scales: {{ 成效: [{{ label: 好, score: 100 }}, {{ label: 中, score: 64 }}, {{ label: 差, score: 0 }}] }}\n\
         dimensions:\n  - name: 甲\n{own}    points:\n      \
         - {{ id: a, name: 甲一, targets: {{ 2020: 100 }}, direction: higher }}\n      \
         - {{ id: b, name: 甲二, scale: 成效, targets: {{ 2020: 好 }} }}\n  \
         - name: 乙\n    points: [{{ id: c, name: 乙一, targets: {{ 2020: 100 }} }}]\n"
    )
}

const WHOLE: &str = "年份,甲一,甲二,乙一\n2020,0,中,100\n";
const GAP: &str = "年份,甲一,甲二,乙一\n2020,—,中,100\n";

/// The index of the first area, and whether it came by the short way, after a
/// change of the catalogue's own choices.
fn after(yaml: &str, csv: &str, change: impl Fn(&mut Choices)) -> (f64, bool) {
    let (catalogue, records) = read(yaml, csv);
    let mut choices = Choices::of(&catalogue, &catalogue.settings);
    change(&mut choices);
    let varied = Varied {
        methods: vec![catalogue.settings.method, choices.method],
        aggregations: vec![choices.aggregation],
        missing: vec![catalogue.settings.missing.clone(), choices.missing.clone()],
        attributes: vec![true; catalogue.attributes.len()],
        scales: true,
    };
    let trials = Trials::new((&catalogue, &catalogue.settings), &records, &records, &varied);
    let (indices, is_short) = run(&trials, &choices, &mut trials.work());
    (indices[0], is_short)
}

#[test]
fn what_refuses_drops_or_compares_labels_takes_the_long_way() {
    let refuse = MissingPolicy::Uniform(MissingRule::Refuse);
    let plain = two_groups("", "");
    let none = |_: &mut Choices| {};
    assert_eq!(after(&plain, GAP, none), (82.0, true));
    let (index, is_short) = after(&plain, GAP, |own| own.missing = refuse.clone());
    assert!(index.is_nan() && !is_short, "{index}");
    // 甲 has 1 of 2, which is half, and less than 0.6.
    let drop = "    below_coverage: drop\n    min_coverage: 0.6\n";
    assert_eq!(after(&two_groups("", drop), GAP, none), (100.0, false));
    let own_refusal = two_groups("", "    missing: refuse\n");
    assert_eq!(after(&own_refusal, GAP, none), (100.0, false));
    let (_, is_short) =
        after(&plain, WHOLE, |own| own.method = Method::Relative(Relative::Percentile));
    assert!(!is_short, "labels are compared");
}

#[test]
fn negative_scores_take_the_long_way_under_another_mean_than_the_arithmetic() {
    let yaml = two_groups("score_range: [-100, 100],", "");
    for (aggregation, short) in [
        (Aggregation::Arithmetic, true),
        (Aggregation::Geometric, false),
        (Aggregation::Harmonic, false),
    ] {
        let (_, is_short) = after(&yaml, WHOLE, |own| own.aggregation = aggregation);
        assert_eq!(is_short, short, "{aggregation:?}");
    }
}

#[test]
fn scores_are_lifted_in_a_mean_that_the_catalogue_does_not_use_and_in_no_other() {
    use Aggregation::{Arithmetic, Geometric, Harmonic};
    let geometric = "aggregation: geometric,";
    let own = "    aggregation: geometric\n";
    for (scoring, group, drawn, expected) in [
        // 0 as 1: √(1·64) = 8, √(8·100).
        ("", "", Geometric, 800.0_f64.sqrt()),
        // 2/(1 + 1/64) = 128/65, 2/(65/128 + 1/100).
        ("", "", Harmonic, 2.0 / (65.0 / 128.0 + 0.01)),
        ("", "", Arithmetic, 66.0),
        // What the catalogue itself does with a 0 stays.
        (geometric, "", Geometric, 0.0),
        (geometric, "", Arithmetic, 66.0),
        (geometric, "", Harmonic, 2.0 / (65.0 / 128.0 + 0.01)),
        // A group with its own mean is 0, and that is lifted above it.
        ("", own, Geometric, 10.0),
        ("", own, Arithmetic, 50.0),
        ("", own, Harmonic, 200.0 / 101.0),
    ] {
        let yaml = two_groups(scoring, group);
        let (index, is_short) = after(&yaml, WHOLE, |own| own.aggregation = drawn);
        assert!((index - expected).abs() < 1e-12, "{scoring}{group}{drawn:?}: {index}");
        assert!(is_short, "{scoring}{group}{drawn:?}");
    }
}

#[test]
fn weights_of_nothing_may_be_drawn_where_the_catalogue_has_some_and_the_other_way_round() {
    let yaml = two_groups("", "    weight: 0\n").replace("甲一, ", "甲一, weight: 0, ");
    let csv = "年份,甲一,甲二,乙一\n2020,50,—,—\n";
    for (yaml, csv) in [(two_groups("", ""), WHOLE), (yaml.clone(), WHOLE), (yaml, csv)] {
        for weights in [[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 1.0, 1.0]] {
            let (catalogue, records) = read(&yaml.replace("0.5 }\nunc", "0.1 }\nunc"), csv);
            let mut choices = Choices::of(&catalogue, &catalogue.settings);
            (choices.points, choices.groups) = (weights.to_vec(), vec![1.0; 3]);
            let varied = Varied {
                methods: vec![choices.method],
                aggregations: vec![choices.aggregation],
                missing: vec![choices.missing.clone()],
                attributes: Vec::new(),
                scales: false,
            };
            let trials =
                Trials::new((&catalogue, &catalogue.settings), &records, &records, &varied);
            let (short, _) = run(&trials, &choices, &mut trials.work());
            let long = at_length(&trials, &choices);
            let same = short[0].is_nan() && long[0].is_nan() || (short[0] - long[0]).abs() < 1e-12;
            assert!(same, "{weights:?} {csv}: {short:?} instead of {long:?}\n{yaml}");
        }
    }
}
