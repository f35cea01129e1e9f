//! What is written, what is not, and every mistake.

use super::super::read as read_catalogue;
use crate::model::finding::{Limit, ListFault, Own};
use crate::model::{
    Aggregation, Catalogue, Code, Fault, Finding, Lack, Method, MissingPolicy, MissingRule,
    Relative, Uncertainty, UnmetRange, UnmetRule, Weighting,
};

const MIN_MAX: Method = Method::Relative(Relative::MinMax);
const PERCENTILE: Method = Method::Relative(Relative::Percentile);
const Z_SCORE: Method = Method::Relative(Relative::ZScore);

/// A catalogue of these points in one group, with `scoring` on line 2 and
/// `uncertainty` on line 3.
fn catalogue(scoring: &str, open: &str, points: &str) -> Result<Catalogue, Vec<Finding>> {
    let text = format!(
        "title: 例\nscoring: {{ {scoring} }}\nuncertainty: {{ {open} }}\ndimensions:\n  \
         - name: 甲\n    points: [{points}]\n"
    );
    read_catalogue(text.as_bytes(), None)
}

const POINT: &str = "{ id: a, name: A, targets: { 2020: 1 } }";
const NO_TARGET: &str = "{ id: b, name: B }";
const OWN_METHOD: &str = "{ id: c, name: C, method: minmax }";
const INTERVAL: &str = "{ id: d, name: D, targets: { 2020: 1至2 } }";
const LOG: &str = "{ id: e, name: E, method: null, transform: log }";
const ATTRIBUTES: &str = "attributes: { 约束性: { unmet: { slope: 2 } }, 预期性: {} }";

fn open(scoring: &str, open: &str) -> Uncertainty {
    catalogue(scoring, open, POINT).unwrap().uncertainty
}

/// The mistakes of a catalogue, all on line 3.
fn faults(scoring: &str, open: &str, points: &str) -> Vec<Fault> {
    let findings = catalogue(scoring, open, points).unwrap_err();
    assert!(findings.iter().all(|f| f.place.line == Some(3)), "{findings:?}");
    findings.into_iter().map(|finding| finding.fault).collect()
}

fn listed(key: &str, fault: ListFault) -> Fault {
    Fault::UncertaintyList { key: key.to_owned(), fault }
}

#[test]
fn what_is_written_is_read_with_the_catalogues_own_value_first() {
    let written = "weights: 0.1, method: [efficacy, attainment], \
                   aggregation: [harmonic, arithmetic, geometric], \
                   weighting: [by-point, by-level], missing: [{ 约束性: floor }, renormalise], \
                   attributes: { 约束性: [{ factor: [0, 1] }, { slope: [1, 2.5] }] }, \
                   scales: 0.25, least: 5";
    let by_attribute = MissingPolicy::ByAttribute([(0, MissingRule::Floor)].into());
    assert_eq!(
        open(ATTRIBUTES, written),
        Uncertainty {
            weights: 0.1,
            methods: vec![Method::Attainment, Method::Efficacy],
            aggregations: vec![
                Aggregation::Arithmetic,
                Aggregation::Harmonic,
                Aggregation::Geometric
            ],
            weightings: vec![Weighting::ByLevel, Weighting::ByPoint],
            missing: vec![MissingPolicy::Uniform(MissingRule::Renormalise), by_attribute],
            attributes: vec![
                vec![UnmetRange::Slope(1.0, 2.5), UnmetRange::Factor(0.0, 1.0)],
                vec![]
            ],
            scales: 0.25,
            least: 5.0,
        }
    );
}

#[test]
fn what_is_closed_leaves_the_catalogues_own_choice_alone() {
    let closed = open(
        ATTRIBUTES,
        "weights: 0, method: [attainment], aggregation: [arithmetic], weighting: [by-level], \
         missing: [renormalise], attributes: {}, scales: 0",
    );
    assert_eq!((closed.weights, closed.scales), (0.0, 0.0));
    assert_eq!(closed.methods, [Method::Attainment]);
    assert_eq!(closed.aggregations, [Aggregation::Arithmetic]);
    assert_eq!(closed.weightings, [Weighting::ByLevel]);
    assert_eq!(closed.missing, [MissingPolicy::Uniform(MissingRule::Renormalise)]);
    assert_eq!(closed.attributes, [[], []]);
}

#[test]
fn a_key_that_is_not_written_takes_its_default_whatever_else_is() {
    let without = open(ATTRIBUTES, "");
    assert_eq!(without, open(ATTRIBUTES, "method: null, attributes: null"));
    assert_eq!((without.weights, without.scales, without.least), (0.25, 0.5, 1.0));
    assert_eq!(without.weightings, [Weighting::ByLevel, Weighting::ByPoint]);
    assert_eq!(open(ATTRIBUTES, "weights: 0"), Uncertainty { weights: 0.0, ..without });
}

#[test]
fn the_default_methods_are_those_of_the_same_kind_that_can_score_every_point() {
    use Method::{Attainment, Efficacy, Progress};
    for (scoring, points, expected) in [
        ("", POINT, vec![Attainment, Progress, Efficacy]),
        ("method: efficacy", POINT, vec![Efficacy, Attainment, Progress]),
        ("", &format!("{POINT}, {OWN_METHOD}"), vec![Attainment, Progress, Efficacy]),
        ("method: minmax", POINT, vec![MIN_MAX, PERCENTILE]),
        ("method: percentile", NO_TARGET, vec![PERCENTILE, MIN_MAX]),
        ("method: zscore", POINT, vec![Z_SCORE]),
    ] {
        let found = catalogue(scoring, "", points).unwrap().uncertainty.methods;
        assert_eq!(found, expected, "{scoring} {points}");
    }
}

#[test]
fn the_default_means_and_rules_keep_to_scores_that_they_can_deal_with() {
    use Aggregation::{Arithmetic, Geometric, Harmonic};
    let zero = "zscore: { mean: 0, sd: 1 }";
    let z_score = format!("method: zscore, {zero}");
    let tries_z_score = "method: [attainment, zscore]";
    for (scoring, written, means, rules) in [
        ("", "", vec![Arithmetic, Geometric], 2),
        ("aggregation: geometric", "", vec![Geometric, Arithmetic], 2),
        ("aggregation: harmonic", "", vec![Harmonic, Arithmetic, Geometric], 2),
        ("missing: refuse", "", vec![Arithmetic, Geometric], 3),
        ("score_range: [-1, 1]", "", vec![Arithmetic], 2),
        (&z_score, "", vec![Arithmetic], 1),
        ("method: zscore", "", vec![Arithmetic, Geometric], 2),
        (zero, "", vec![Arithmetic, Geometric], 2),
        (zero, tries_z_score, vec![Arithmetic], 1),
    ] {
        let found = open(scoring, written);
        assert_eq!(found.aggregations, means, "{scoring} {written}");
        assert_eq!(found.missing.len(), rules, "{scoring} {written}");
    }
}

#[test]
fn the_default_range_of_an_attribute_goes_from_proportional_over_its_own_rule() {
    use UnmetRange::{Factor, Slope};
    for (unmet, expected) in [
        ("proportional", vec![]),
        ("{ slope: 1 }", vec![]),
        ("{ factor: 1 }", vec![]),
        ("{ slope: 2 }", vec![Slope(1.0, 3.0)]),
        ("{ slope: 5 }", vec![Slope(1.0, 5.0)]),
        ("{ slope: 0.5 }", vec![Slope(0.5, 3.0)]),
        ("{ factor: 0.6 }", vec![Factor(0.6, 1.0)]),
        ("zero", vec![Factor(0.0, 1.0)]),
    ] {
        let scoring = format!("attributes: {{ 约束性: {{ unmet: {unmet} }} }}");
        assert_eq!(open(&scoring, "").attributes, [expected], "{unmet}");
    }
}

#[test]
fn the_default_least_score_is_a_hundredth_of_the_highest_or_the_lowest() {
    for (range, expected) in [("[0, 100]", "1"), ("[0, 1]", "0.01"), ("[40, 100]", "40")] {
        let least = open(&format!("score_range: {range}"), "").least;
        assert_eq!(least.to_string(), expected, "{range}");
    }
}

#[test]
fn a_number_outside_of_its_limits_is_a_mistake() {
    let (share, half) = (Limit::Below(0.0, 1.0), Limit::UpTo(0.0, 0.5));
    for (scoring, key, value, limit) in [
        ("", "weights", 1.0, share),
        ("", "weights", -0.1, share),
        ("", "scales", 0.6, half),
        ("", "scales", -0.1, half),
        ("", "least", 100.0, Limit::Below(0.0, 100.0)),
        ("", "least", -1.0, Limit::Below(0.0, 100.0)),
        ("score_range: [40, 60]", "least", 1.0, Limit::Below(40.0, 60.0)),
    ] {
        let fault = Fault::OutOfRange { key: key.to_owned(), value, limit };
        assert_eq!(faults(scoring, &format!("{key}: {value}"), POINT), [fault], "{scoring}");
    }
    for written in ["weights: 0.999", "weights: 0", "scales: 0", "scales: 0.5", "least: 0"] {
        assert!(catalogue("", written, POINT).is_ok(), "{written}");
    }
}

#[test]
fn a_list_that_is_empty_repeats_or_lacks_what_the_catalogue_does_is_a_mistake() {
    let (method, rule) = (Own::Method(Method::Attainment), Own::Missing(MissingRule::Renormalise));
    let weighting = Own::Weighting(Weighting::ByPoint);
    let repeated = |first, again| ListFault::Repeated { first, again };
    let by_attribute = Own::MissingBy(vec![("约束性".to_owned(), MissingRule::Floor)]);
    let floor_for_one = &format!("{ATTRIBUTES}, missing: {{ 约束性: floor }}");
    for (scoring, written, key, expected) in [
        ("", "method: []", "method", ListFault::Empty { own: method.clone() }),
        ("", "method: [progress]", "method", ListFault::LacksOwn { own: method }),
        ("", "method: [progress, attainment, progress]", "method", repeated(1, 3)),
        (
            "aggregation: harmonic",
            "aggregation: [arithmetic, geometric]",
            "aggregation",
            ListFault::LacksOwn { own: Own::Aggregation(Aggregation::Harmonic) },
        ),
        (
            "weighting: by-point",
            "weighting: [by-level]",
            "weighting",
            ListFault::LacksOwn { own: weighting },
        ),
        ("", "missing: [floor]", "missing", ListFault::LacksOwn { own: rule.clone() }),
        ("", "missing: []", "missing", ListFault::Empty { own: rule }),
        (ATTRIBUTES, "missing: [renormalise, { 约束性: renormalise }]", "missing", repeated(1, 2)),
        (
            floor_for_one,
            "missing: [floor, renormalise]",
            "missing",
            ListFault::LacksOwn { own: by_attribute },
        ),
    ] {
        let expected = listed(key, expected);
        assert_eq!(faults(scoring, written, POINT), [expected], "{scoring} {written}");
    }
}

#[test]
fn a_rule_on_missing_values_is_the_catalogues_own_however_it_is_written() {
    let scoring = format!("{ATTRIBUTES}, missing: {{ 约束性: floor }}");
    let read = open(&scoring, "missing: [refuse, { 预期性: renormalise, 约束性: floor }]");
    let own = MissingPolicy::ByAttribute([(0, MissingRule::Floor)].into());
    assert_eq!(read.missing, [own, MissingPolicy::Uniform(MissingRule::Refuse)]);
}

#[test]
fn one_of_the_ranges_of_an_attribute_must_hold_its_own_rule() {
    let none = ListFault::Empty { own: Own::Unmet(UnmetRule::Slope(2.0)) };
    let lacks = |rule| Some(ListFault::LacksOwn { own: Own::Unmet(rule) });
    for (unmet, ranges, expected) in [
        ("{ slope: 2 }", "{ slope: [1, 2] }", None),
        ("{ slope: 2 }", "{ slope: [2, 2] }", None),
        ("{ slope: 2 }", "[{ factor: [0, 1] }, { slope: [2, 3] }]", None),
        ("{ slope: 2 }", "{ slope: [2.1, 3] }", lacks(UnmetRule::Slope(2.0))),
        ("{ slope: 2 }", "{ slope: [0, 1.9] }", lacks(UnmetRule::Slope(2.0))),
        ("{ slope: 2 }", "{ factor: [0, 1] }", lacks(UnmetRule::Slope(2.0))),
        ("{ slope: 2 }", "[]", Some(none)),
        (
            "{ slope: 2 }",
            "[{ slope: [1, 3] }, { slope: [1, 3] }]",
            Some(ListFault::Repeated { first: 1, again: 2 }),
        ),
        ("{ factor: 0.5 }", "{ factor: [0.5, 1] }", None),
        ("{ factor: 0.5 }", "{ factor: [0.6, 1] }", lacks(UnmetRule::Factor(0.5))),
        ("zero", "{ factor: [0, 0.5] }", None),
        ("zero", "{ factor: [0.1, 0.5] }", lacks(UnmetRule::Zero)),
        ("zero", "{ slope: [1, 9] }", lacks(UnmetRule::Zero)),
        ("proportional", "{ slope: [1, 2] }", None),
        ("proportional", "{ slope: [1.5, 2] }", lacks(UnmetRule::Slope(1.0))),
        ("proportional", "{ factor: [0.5, 1] }", None),
        ("proportional", "{ factor: [0.5, 0.9] }", lacks(UnmetRule::Slope(1.0))),
        ("{ factor: 1 }", "{ slope: [1, 2] }", None),
    ] {
        let scoring = format!("attributes: {{ 约束性: {{ unmet: {unmet} }} }}");
        let written = format!("attributes: {{ 约束性: {ranges} }}");
        match expected {
            None => assert!(catalogue(&scoring, &written, POINT).is_ok(), "{unmet} {ranges}"),
            Some(fault) => {
                let found = faults(&scoring, &written, POINT);
                assert_eq!(found, [listed("约束性", fault)], "{unmet} {ranges}");
            }
        }
    }
}

#[test]
fn ends_of_ranges_lie_in_their_limits_and_the_lower_comes_first() {
    use Limit::{NotNegative, Share};
    let out = |key: &str, value, limit| Fault::OutOfRange { key: key.to_owned(), value, limit };
    for (ranges, expected) in [
        ("{ slope: [-1, 3] }", vec![out("slope", -1.0, NotNegative)]),
        (
            "{ slope: [-2, -1] }",
            vec![out("slope", -2.0, NotNegative), out("slope", -1.0, NotNegative)],
        ),
        ("[{ slope: [1, 3] }, { factor: [0.5, 2] }]", vec![out("factor", 2.0, Share)]),
        (
            "{ slope: [3, 1] }",
            vec![Fault::RangeReversed { key: "slope".to_owned(), low: 3.0, high: 1.0 }],
        ),
    ] {
        let written = format!("attributes: {{ 约束性: {ranges} }}");
        assert_eq!(faults(ATTRIBUTES, &written, POINT), expected, "{ranges}");
    }
}

#[test]
fn an_attribute_that_scoring_does_not_know_is_a_mistake() {
    let known = vec!["约束性".to_owned(), "预期性".to_owned()];
    let unknown = Fault::UnknownAttribute { name: "约束".to_owned(), known };
    for written in [
        "attributes: { 约束: { slope: [1, 3] } }",
        "missing: [renormalise, { 约束: floor, 约束性: floor }]",
    ] {
        assert_eq!(faults(ATTRIBUTES, written, POINT), std::slice::from_ref(&unknown), "{written}");
    }
}

#[test]
fn a_method_that_cannot_score_every_point_is_a_mistake_that_names_them() {
    let unfit = |method, lack, names: &[&str]| {
        let points = names.iter().map(|&name| name.to_owned()).collect();
        listed("method", ListFault::Unfit { method, lack, points })
    };
    for (scoring, written, points, expected) in [
        (
            "",
            "method: [attainment, minmax]",
            &format!("{POINT}, {INTERVAL}"),
            vec![unfit(MIN_MAX, Lack::Direction, &["D"])],
        ),
        (
            "method: minmax",
            "method: [minmax, attainment, progress]",
            &format!("{NO_TARGET}, {POINT}, {OWN_METHOD}"),
            vec![
                unfit(Method::Attainment, Lack::Target, &["B"]),
                unfit(Method::Progress, Lack::Target, &["B"]),
            ],
        ),
        (
            "method: minmax",
            "method: [minmax, attainment]",
            &LOG.replace("transform", "targets: { 2020: 5 }, transform"),
            vec![unfit(Method::Attainment, Lack::Floor, &["E"])],
        ),
    ] {
        assert_eq!(faults(scoring, written, points), expected, "{written}");
    }
    let own = catalogue("", "method: [attainment, efficacy]", &format!("{POINT}, {OWN_METHOD}"));
    assert!(own.is_ok(), "a method of a point's own wins");
}

#[test]
fn a_mean_or_a_rule_that_the_scores_forbid_is_a_mistake() {
    let negative = |key, low| Fault::MeanNeedsPositiveScores { key, low };
    let silence = Fault::SilencePays { low: 0.0, mean: 0.0 };
    let zero = "zscore: { mean: 0, sd: 1 }";
    let z_score = &format!("method: zscore, {zero}");
    for (scoring, written, expected) in [
        (
            "score_range: [-1, 1]",
            "aggregation: [arithmetic, geometric]",
            vec![negative("score_range", -1.0)],
        ),
        (z_score, "aggregation: [harmonic, arithmetic]", vec![negative("zscore.mean", 0.0)]),
        (z_score, "missing: [renormalise, floor]", vec![silence.clone()]),
        (
            zero,
            "method: [attainment, zscore], aggregation: [arithmetic, geometric]",
            vec![negative("zscore.mean", 0.0)],
        ),
        (zero, "method: [attainment, zscore], missing: [floor, renormalise]", vec![silence]),
    ] {
        assert_eq!(faults(scoring, written, POINT), expected, "{scoring} {written}");
    }
}

#[test]
fn what_groups_set_themselves_counts_against_a_method_too() {
    let with = |own: &str| {
        let text = format!(
            "title: 例\nscoring: {{ zscore: {{ mean: 0, sd: 1 }} }}\nuncertainty:\n  method:\n    \
             - attainment\n    - zscore\ndimensions:\n  - name: 甲\n    children: \
             [{{ name: 乙, {own}points: [{POINT}] }}]\n"
        );
        let findings = read_catalogue(text.as_bytes(), None).err().unwrap_or_default();
        let found = findings.iter().map(|f| (f.place.line.unwrap(), f.fault.code()));
        found.collect::<Vec<_>>()
    };
    assert_eq!(with(""), []);
    assert_eq!(with("aggregation: geometric, "), [(6, Code::MeanNeedsPositiveScores)]);
    assert_eq!(with("missing: floor, "), [(6, Code::SilencePays)]);
}

/// A mistake on every other line.
const WRONG: &str = "\
title: 例
scoring:
  attributes: { 约束性: { unmet: { slope: 2 } } }
uncertainty:
  weights: 25
  method:
    - progress
    - efficacy
    - progress
  attributes:
    约束性:
      - slope: [3, 4]
      - factor: [0.5, 2]
    预期性: { slope: [1, 2] }
  missing:
    - renormalise
    - { 全部: floor }
  least: 100
  draws: 5
dimensions:
  - name: 甲
    points: [{ id: a, name: A, targets: { 2020: 1 } }]
";

#[test]
fn every_mistake_stands_on_its_own_line() {
    let findings = read_catalogue(WRONG.as_bytes(), None).unwrap_err();
    let found: Vec<(usize, Code)> =
        findings.iter().map(|f| (f.place.line.unwrap(), f.fault.code())).collect();
    assert_eq!(
        found,
        [
            (5, Code::OutOfRange),
            (6, Code::UncertaintyList),
            (9, Code::UncertaintyList),
            (11, Code::UncertaintyList),
            (13, Code::OutOfRange),
            (14, Code::UnknownAttribute),
            (17, Code::UnknownAttribute),
            (18, Code::OutOfRange),
            (19, Code::UnknownKey),
        ]
    );
}

#[test]
fn what_is_no_list_or_range_is_one_mistake_and_hides_no_other() {
    let last = "scales: 9";
    for (written, first) in [
        ("method: progress", Code::WrongType),
        ("method: [attainmnt, progress]", Code::WrongType),
        ("method: [attainmnt]", Code::WrongType),
        ("weights: 25%", Code::WrongType),
        ("missing: [[floor]]", Code::WrongType),
        ("attributes: { 约束性: 2 }", Code::WrongType),
        ("attributes: { 约束性: { slope: 3 } }", Code::WrongType),
        ("attributes: { 约束性: { slope: [3] } }", Code::WrongType),
        ("attributes: { 约束性: { slope: [3, 三] } }", Code::WrongType),
        ("attributes: { 约束性: [{ slope: [3] }] }", Code::WrongType),
        ("attributes: { 约束性: [{ slope: [1, 4], factor: [0, 1] }] }", Code::UnknownKey),
        ("attributes: { 约束性: [{ slop: [1, 3] }] }", Code::WrongType),
    ] {
        let found = catalogue(ATTRIBUTES, &format!("{written}, {last}"), POINT).unwrap_err();
        let codes: Vec<Code> = found.iter().map(|finding| finding.fault.code()).collect();
        assert_eq!(codes, [first, Code::OutOfRange], "{written}");
    }
}
