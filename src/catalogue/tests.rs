//! The catalogue as a whole: the built-in one, and all mistakes at once.

use super::*;
use crate::model::Code;

/// Line and code of every mistake.
fn mistakes(text: &str) -> Vec<(usize, Code)> {
    let findings = read(text.as_bytes(), Some("c.yaml")).unwrap_err();
    findings.iter().map(|f| (f.place.line.unwrap(), f.fault.code())).collect()
}

#[test]
fn the_built_in_catalogue_is_what_its_yaml_says() {
    let built_in = built_in().unwrap();
    // Not the same bytes, so that the YAML itself is read.
    let yaml = read(format!("{BUILT_IN}\n").as_bytes(), None).unwrap();
    assert!(!BUILT_IN_READ.is_empty());
    assert_eq!(built_in.points, yaml.points);
    assert_eq!(built_in.root, yaml.root);
    assert_eq!(built_in.settings, yaml.settings);
    assert_eq!(built_in.attributes, yaml.attributes);
    assert_eq!(built_in.grades, yaml.grades);
    assert_eq!(built_in.scales, yaml.scales);
    assert_eq!(built_in.stages, yaml.stages);
    let texts = |c: &Catalogue| {
        (c.title.clone(), c.index.clone(), c.version.clone(), c.area.clone(), c.levels.clone())
    };
    assert_eq!(texts(&built_in), texts(&yaml));
}

const BAD: &str = "\
title: 坏目录
indx: x
scoring:
  method: minmax
  score_range: [0, 100, 5]
  attributes:
    约束性: { unmet: { slope: 2, x: 1 }, binding: ya }
  missing: { 约束性: floor, 未知: refuse }
grades:
  - { name: 优, min: 80 }
  - { name: 良, min: 90 }
scales:
  空: []
dimensions:
  - name: 甲
    points:
      - id: a
        name: A
        weight: -1
        targets: { 2020: 20左右 }
        targets: { 2020: 5 }
      - id: a
        name: B
        attribute: 没有
        targets: [1]
      - id: c
        scale: 无
        targets: { 2020: 0, 20: 5 }
      - id: d
        name: D
        transform: log
        targets: { 2020: 10 }
        plausible: [0, 5]
      - id: e
        name: E
        floor: 12
        targets: { 2020: 10 }
  - name: 乙
";

#[test]
fn mistakes_of_structure_and_meaning_are_reported_together_with_their_lines() {
    assert_eq!(
        mistakes(BAD),
        [
            (2, Code::UnknownKey),
            (4, Code::WrongType),
            (5, Code::WrongType),
            (7, Code::UnknownKey),
            (7, Code::WrongType),
            (8, Code::UnknownAttribute),
            (11, Code::GradesNotFalling),
            (13, Code::EmptyScale),
            (19, Code::OutOfRange),
            (20, Code::UnreadableTarget),
            (21, Code::RepeatedKey),
            (22, Code::DuplicateId),
            (24, Code::UnknownAttribute),
            (25, Code::WrongType),
            (26, Code::MissingKey),
            (27, Code::UnknownScale),
            (31, Code::LogDomain),
            (32, Code::PlausibleExcludesTarget),
            (37, Code::FloorBeyondTarget),
            (38, Code::EmptyGroup),
        ]
    );
}

/// A catalogue of one point with these entries on line 5.
fn point(entries: &str) -> String {
    format!("title: 例\ndimensions:\n  - name: 甲\n    points:\n      - {{ {entries} }}\n")
}

#[test]
fn slips_of_the_pen_are_never_refused_without_a_reason() {
    for (entries, code) in [
        ("id: a, name: A, targets: { 2020: 69, 2035：84 }", Code::WrongType),
        ("id: a, name: A, targets: { 2020: 35,000 }", Code::WrongType),
        ("id: a, name: A, targets: { 2020: 69, 2035 }", Code::WrongType),
        ("id: a, name: , targets: { 2020: 69 }", Code::WrongType),
        ("id: '', name: A, targets: { 2020: 69 }", Code::MissingKey),
        ("id: a, name: A, aliases: ['——'], targets: { 2020: 69 }", Code::MissingKey),
        (
            "id: a, name: A, targets: { 2020: 大于100 }, plausible: [0, 100]",
            Code::PlausibleExcludesTarget,
        ),
        ("id: a, name: A, targets: { 2020: 5以上, 2030: 3以下 }", Code::UnreadableTarget),
        ("id: a, name: A, targets: { 2020: 5, 2020年: 70 }", Code::TargetYear),
        ("id: a, name: A, targets: { 2020: [1, 2] }", Code::WrongType),
        ("id: a, name: A", Code::NoTarget),
        ("id: a, name: A, targets: {}", Code::NoTarget),
        ("id: a, name: A, targets: { 2020: 1 }, floor: .nan", Code::OutOfRange),
        ("id: a, name: A, targets: { 2020: -5 }", Code::TargetNotPositive),
        ("id: a, name: A, targets: { 2020: 0至5 }", Code::TargetNotPositive),
        ("id: a, name: A, targets: { 2020: 5至1 }", Code::UnreadableTarget),
        ("id: a, name: A, targets: { 2020: 5 }, plausible: [9, 1]", Code::RangeReversed),
        ("id: a, name: A, targets: { 2020: 1至5 }, floor: 0", Code::FloorShape),
    ] {
        assert_eq!(mistakes(&point(entries)), [(5, code)], "{entries}");
    }
}

#[test]
fn a_zero_target_is_right_where_less_is_better_and_a_met_baseline_is_no_mistake() {
    for entries in [
        "id: a, name: A, direction: lower, targets: { 2020: 0 }, baseline: 0",
        "id: a, name: A, targets: { 2020: -5 }, floor: -10",
        "id: a, name: A, targets: { 2020: 0至5 }, floor: [-5, null]",
        "id: a, name: A, targets: { 2020: 98 }, baseline: 99",
    ] {
        assert!(read(point(entries).as_bytes(), None).is_ok(), "{entries}");
    }
}

#[test]
fn what_is_no_catalogue_is_refused_with_a_line() {
    for (text, line, code) in [
        ("title: 例\n---\ntitle: 例\n", 3, Code::CatalogueSyntax),
        ("title: [\n", 2, Code::CatalogueSyntax),
        ("- 甲\n", 1, Code::WrongType),
        ("测评点,数值\n甲,5\n", 1, Code::WrongType),
        ("# 只有注释\n", 1, Code::CatalogueSyntax),
    ] {
        assert_eq!(mistakes(text), [(line, code)], "{text}");
    }
    let deep = format!("title: {}", "{a: ".repeat(100_000));
    assert_eq!(mistakes(&deep), [(1, Code::CatalogueSyntax)]);
    let findings = read(b"title: \xC0\xFD\n", None).unwrap_err();
    assert_eq!(findings[0].fault.code(), Code::Encoding);
    assert_eq!(read(b"", None).unwrap_err()[0].fault.code(), Code::EmptyFile);
}
