//! The catalogue as a whole: the built-in one, and all mistakes at once.

use proptest::prelude::*;

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
    assert_eq!(built_in.uncertainty, yaml.uncertainty);
    assert_eq!(built_in.attributes, yaml.attributes);
    assert_eq!(built_in.grades, yaml.grades);
    assert_eq!(built_in.scales, yaml.scales);
    assert_eq!(built_in.stages, yaml.stages);
    assert_eq!(built_in.glossary, yaml.glossary);
    let texts = |c: &Catalogue| {
        (c.title.clone(), c.index.clone(), c.version.clone(), c.area.clone(), c.levels.clone())
    };
    assert_eq!(texts(&built_in), texts(&yaml));
}

const BAD: &str = "\
title: 坏目录
indx: x
scoring:
  method: ratio
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
fn a_mapping_that_may_be_left_out_may_be_empty_and_its_unknown_keys_are_named() {
    let text = |top: &str| format!("{top}\n{}", point("id: a, name: A, targets: { 2020: 20左右 }"));
    for (top, expected) in [
        ("scoring: {}", vec![]),
        ("uncertainty: {}", vec![]),
        ("scoring: { metod: progress }", vec![(1, Code::UnknownKey)]),
        ("uncertainty: { draws: 500 }", vec![(1, Code::UnknownKey)]),
    ] {
        let expected = [expected, vec![(6, Code::UnreadableTarget)]].concat();
        assert_eq!(mistakes(&text(top)), expected, "{top}");
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

/// A change of a text, line by line.
#[derive(Debug, Clone)]
enum Change {
    Delete,
    Repeat,
    /// Swap with the line after it.
    Swap,
    Indent,
    Outdent,
    /// Write this instead of what stands behind the colon.
    Replace(String),
    /// Write this somewhere on the line.
    Insert(prop::sample::Index, String),
    /// Cut the text off here.
    End,
}

/// What is written over parts of a catalogue.
const PIECES: [&str; 45] = [
    "",
    " ",
    "-",
    "- ",
    ":",
    ": ",
    "：",
    ",",
    "#",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "&a",
    "*a",
    "!!int",
    "|",
    ">",
    "~",
    "null",
    "0",
    "-1",
    "1e400",
    ".nan",
    ".inf",
    "2020",
    "true",
    "20左右",
    "30以下",
    "约束性",
    "没有",
    "{ 2020: 69 }",
    "{ 2020: 30以下, 2030: 5以上 }",
    "[0, 100]",
    "[1]",
    "lower",
    "log",
    "成效",
    "---",
    "\t",
    "\u{FEFF}",
    "\u{0}",
    "\u{85}",
];

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, Change)>> {
    let piece = prop::sample::select(PIECES.map(str::to_owned).to_vec());
    let change = prop_oneof![
        Just(Change::Delete),
        Just(Change::Repeat),
        Just(Change::Swap),
        Just(Change::Indent),
        Just(Change::Outdent),
        Just(Change::End),
        piece.clone().prop_map(Change::Replace),
        (any::<prop::sample::Index>(), piece).prop_map(|(at, piece)| Change::Insert(at, piece)),
    ];
    proptest::collection::vec((any::<prop::sample::Index>(), change), 1..4)
}

fn changed(text: &str, changes: Vec<(prop::sample::Index, Change)>) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change) in changes {
        let at = at.index(lines.len());
        match change {
            Change::Delete if lines.len() > 1 => drop(lines.remove(at)),
            Change::Delete | Change::End => lines.truncate(at + 1),
            Change::Repeat => lines.insert(at, lines[at].clone()),
            Change::Swap => {
                let next = (at + 1).min(lines.len() - 1);
                lines.swap(at, next);
            }
            Change::Indent => lines[at].insert_str(0, "  "),
            Change::Outdent => lines[at] = lines[at].trim_start().to_owned(),
            Change::Replace(piece) => {
                let end = lines[at].find(": ").map_or(lines[at].len(), |colon| colon + 2);
                lines[at].replace_range(end.., &piece);
            }
            Change::Insert(place, piece) => {
                let starts: Vec<usize> = lines[at].char_indices().map(|(start, _)| start).collect();
                let start = if starts.is_empty() { 0 } else { starts[place.index(starts.len())] };
                lines[at].insert_str(start, &piece);
            }
        }
    }
    lines.join("\n")
}

/// A catalogue that is valid, or mistakes on lines that the text has.
fn assert_judged(text: &str) {
    match read(text.as_bytes(), Some("c.yaml")) {
        Ok(catalogue) => {
            assert!(!catalogue.points.is_empty());
            let found = catalogue.points.iter().map(|point| catalogue.names.get(&point.id));
            assert!(found.eq((0..catalogue.points.len()).map(Some)));
            assert_rising(&catalogue);
            assert_tries_its_own(&catalogue);
        }
        Err(findings) => {
            assert!(!findings.is_empty());
            let lines = text.lines().count() + 1;
            for finding in &findings {
                assert!(finding.is_error(), "{finding:?}");
                let is_empty = finding.fault.code() == Code::EmptyFile;
                let has_line = finding.place.line.is_some_and(|line| (1..=lines).contains(&line));
                assert!(has_line || is_empty, "{finding:?}");
            }
        }
    }
}

/// Stages that rise without overlapping: a year belongs to one at most, and
/// only the first may have no beginning.
fn assert_rising(catalogue: &Catalogue) {
    let mut last = None;
    for (at, stage) in catalogue.stages.iter().enumerate() {
        assert!(at == 0 || stage.from.is_some(), "{stage:?}");
        assert!(stage.from.is_none_or(|from| last < Some(from) && from <= stage.until));
        assert!(last < Some(stage.until), "{stage:?}");
        assert_eq!(catalogue.stage_of(stage.until), Some(at));
        last = Some(stage.until);
    }
}

/// What the catalogue itself does comes first among what is tried.
fn assert_tries_its_own(catalogue: &Catalogue) {
    let (settings, open) = (&catalogue.settings, &catalogue.uncertainty);
    assert_eq!(open.methods[0], settings.method);
    assert_eq!(open.aggregations[0], settings.aggregation);
    assert_eq!(open.weightings[0], settings.weighting);
    assert_eq!(open.missing[0], settings.missing);
    assert_eq!(open.attributes.len(), catalogue.attributes.len());
    assert!((0.0..1.0).contains(&open.weights) && (0.0..=0.5).contains(&open.scales));
}

/// A short catalogue with a little of everything.
const SHORT: &str = "\
title: 例
levels: [一级指标, 测评点]
scoring:
  score_range: [0, 100]
  attributes:
    约束性: { unmet: { slope: 2 }, binding: true }
  missing: { 约束性: floor }
uncertainty:
  weights: 0.1
  method: [attainment, progress]
  attributes: { 约束性: [ { slope: [1, 3] }, { factor: [0.5, 1] } ] }
  missing: [{ 约束性: floor }, floor]
  least: 2
grades:
  - { name: 优, min: 80 }
  - { name: 良 }
scales:
  成效: [ { label: 明显, score: 100 }, { label: 一般, score: 50 } ]
stages:
  - { from: 2018, until: 2020, goal: 起步 }
  - until: 2030
  - from: 2031
    until: 2035
dimensions:
  - name: 甲
    children:
      - name: 乙
        points:
          - id: a
            name: A
            unit: \"%\"
            attribute: 约束性
            baseline: 67.9
            targets: { 2020: 69, 2030: 80 }
            plausible: [0, 100]
          - id: b
            name: B
            scale: 成效
            targets: { 2020: 明显 }
          - { id: c, name: C, targets: { 2020: 1至2 }, floor: [0, 10] }
monitored:
  - id: d
    name: D
    direction: lower
    targets: { 2020: 0 }
";

proptest! {
    #[test]
    fn a_changed_catalogue_is_valid_or_its_mistakes_have_lines(changes in changes()) {
        assert_judged(&changed(SHORT, changes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_built_in_catalogue_changed_is_valid_or_its_mistakes_have_lines(changes in changes()) {
        assert_judged(&changed(BUILT_IN, changes));
    }
}
