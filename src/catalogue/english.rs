//! English names: each says something, names something that there is, and
//! tells it from its like.

use std::cell::LazyCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::mistakes::{Mistakes, Way};
use super::tree::each_point;
use super::written::{Catalogue, Node, Point};
use crate::model::finding::Expected;
use crate::model::nearest::nearest;
use crate::model::text::{caseless, fold};
use crate::model::{Fault, Glossary};

/// The key of the glossary.
pub(super) const KEY: &str = "names_en";

/// The glossary; what is wrong with it and with the English names of points
/// and groups is reported.
pub(super) fn read(written: &Catalogue, mistakes: &mut Mistakes) -> Glossary {
    check_groups(&written.dimensions, &Way::TOP.key("dimensions"), mistakes);
    check_points(written, mistakes);
    let mut glossary = Glossary::default();
    let Some(pairs) = &written.names_en else { return glossary };
    let way = Way::TOP.key(KEY);
    let points = points(written);
    let named = named(written, &points);
    let exact: HashSet<&str> = named.iter().copied().collect();
    // Nearly every name is written as it stands there.
    let folded = LazyCell::new(|| named.iter().map(|name| fold(name)).collect::<HashSet<_>>());
    for (name, english) in &pairs.0 {
        let way = way.key(name);
        if english.trim().is_empty() {
            let (key, expected) = (name.clone(), vec![Expected::Text]);
            mistakes.add(&way, Fault::WrongType { key, text: String::new(), expected });
        }
        if !exact.contains(name.as_str()) && !folded.contains(&fold(name)) {
            let own = if has_own_english(name, written, &points) { &[][..] } else { &named };
            let nearest = nearest(name, own.iter().map(|own| (*own, *own)));
            mistakes.add(&way, Fault::UnknownName { name: name.clone(), nearest });
        }
        glossary.add(name, english);
    }
    for names in alike(written, &points) {
        check_alike(&names, &glossary, &way, mistakes);
    }
    glossary
}

/// All points, the scored ones first.
fn points(written: &Catalogue) -> Vec<&Point> {
    let mut points: Vec<&Point> = Vec::new();
    each_point(&written.dimensions, &Way::TOP, &mut |point, _| points.push(point));
    points.extend(written.monitored.iter().flatten());
    points
}

/// Whether it is the name of a point or group, which have their own `name_en`.
fn has_own_english(name: &str, written: &Catalogue, points: &[&Point]) -> bool {
    fn has(nodes: &[Node], name: &str) -> bool {
        nodes
            .iter()
            .any(|own| own.name == name || has(own.children.as_deref().unwrap_or(&[]), name))
    }
    points.iter().any(|point| point.name == name) || has(&written.dimensions, name)
}

/// Everything that has a name, each once, but for points and groups.
fn named<'a>(written: &'a Catalogue, points: &[&'a Point]) -> Vec<&'a str> {
    let of_catalogue = [Some(&written.title), written.index.as_ref(), written.version.as_ref()];
    let of_catalogue = of_catalogue.into_iter().flatten().chain(&written.source);
    let levels = written.levels.iter().flatten();
    let goals = written.stages.iter().flatten().filter_map(|stage| stage.goal.as_ref());
    let scales = written.scales.iter().flat_map(|scales| &scales.0).map(|(name, _)| name);
    let of_points =
        points.iter().flat_map(|point| [&point.unit, &point.source, &point.note]).flatten();
    let single = of_catalogue.chain(levels).chain(goals).chain(scales).chain(of_points);
    let mut named: Vec<&str> = single.map(String::as_str).collect();
    named.extend(alike(written, points).into_iter().flatten());
    let mut seen: HashSet<&str> = HashSet::new();
    named.retain(|name| seen.insert(name));
    named
}

/// Names that stand beside each other: areas, their kinds, attributes, grades,
/// departments, and the labels of each scale.
fn alike<'a>(written: &'a Catalogue, points: &[&'a Point]) -> Vec<Vec<&'a str>> {
    let areas = || written.areas.iter().flat_map(|areas| &areas.0);
    let scoring = written.scoring.iter().filter_map(|scoring| scoring.attributes.as_ref());
    let attributes = scoring.flat_map(|attributes| &attributes.0).map(|(name, _)| name);
    let scales = written.scales.iter().flat_map(|scales| &scales.0);
    let labels = scales.map(|(_, labels)| labels.iter().map(|own| own.label.as_str()).collect());
    let groups: [Vec<&str>; 5] = [
        areas().map(|(name, _)| name).chain(&written.area).map(String::as_str).collect(),
        areas().map(|(_, kind)| kind.as_str()).collect(),
        attributes.map(String::as_str).collect(),
        written.grades.iter().flatten().map(|grade| grade.name.as_str()).collect(),
        points
            .iter()
            .flat_map(|own| own.departments.iter().flatten())
            .map(String::as_str)
            .collect(),
    ];
    groups.into_iter().chain(labels).collect()
}

/// No name is shown as another is, nor is called what another is in English.
fn check_alike(names: &[&str], glossary: &Glossary, way: &Way<'_>, mistakes: &mut Mistakes) {
    let mut own: HashMap<String, &str> = HashMap::new();
    let mut distinct: Vec<&str> = Vec::new();
    for name in names {
        if let Entry::Vacant(free) = own.entry(caseless(name)) {
            distinct.push(free.insert(name));
        }
    }
    let mut told: HashMap<String, &str> = HashMap::new();
    for name in distinct {
        let Some(english) = glossary.get(name) else { continue };
        let key = caseless(english);
        let holder = own.get(&key).copied();
        let first = *told.entry(key).or_insert(name);
        if let Some(other) = holder.into_iter().chain([first]).find(|other| *other != name) {
            mistakes.add(&way.key(name), duplicate(name, english, other));
        }
    }
}

/// The English names of groups, each among its siblings.
fn check_groups(nodes: &[Node], way: &Way<'_>, mistakes: &mut Mistakes) {
    let names: Vec<String> = nodes.iter().map(|node| caseless(&node.name)).collect();
    let english: Vec<Option<String>> =
        nodes.iter().map(|node| node.name_en.as_deref().map(caseless)).collect();
    for (at, node) in nodes.iter().enumerate() {
        let way = way.index(at);
        if let (Some(name_en), Some(key)) = (&node.name_en, &english[at]) {
            let way = way.key("name_en");
            mistakes.check_name(name_en, &way);
            let told = english[..at].iter().map(Option::as_ref).zip(nodes);
            let others = names.iter().map(Some).zip(nodes);
            let others = others.filter(|(_, other)| other.name != node.name);
            if let Some((_, other)) = told.chain(others).find(|(called, _)| *called == Some(key)) {
                mistakes.add(&way, duplicate(&node.name, name_en, &other.name));
            }
        }
        check_groups(node.children.as_deref().unwrap_or_default(), &way.key("children"), mistakes);
    }
}

/// The English names of points, among all that points are called.
fn check_points(written: &Catalogue, mistakes: &mut Mistakes) {
    let points = points(written);
    if points.iter().all(|point| point.name_en.is_none()) {
        return;
    }
    let mut called: HashMap<String, &Point> = HashMap::new();
    for point in points {
        for name in [&point.id, &point.name].into_iter().chain(point.aliases.iter().flatten()) {
            called.entry(caseless(name)).or_insert(point);
        }
    }
    let mut check = |point, way: &Way<'_>| check_point(point, way, &mut called, mistakes);
    each_point(&written.dimensions, &Way::TOP.key("dimensions"), &mut check);
    let way = Way::TOP.key("monitored");
    for (at, point) in written.monitored.iter().flatten().enumerate() {
        check(point, &way.index(at));
    }
}

fn check_point<'w>(
    point: &'w Point,
    way: &Way<'_>,
    called: &mut HashMap<String, &'w Point>,
    mistakes: &mut Mistakes,
) {
    let Some(english) = &point.name_en else { return };
    let way = way.key("name_en");
    mistakes.check_name(english, &way);
    let holder = *called.entry(caseless(english)).or_insert(point);
    if !std::ptr::eq(holder, point) {
        mistakes.add(&way, duplicate(&point.name, english, &holder.name));
    }
}

fn duplicate(name: &str, english: &str, other: &str) -> Fault {
    let (name, english, other) = (name.to_owned(), english.to_owned(), other.to_owned());
    Fault::DuplicateEnglish { name, english, other }
}

#[cfg(test)]
mod tests {
    use super::super::{built_in, read as read_catalogue};
    use super::*;
    use crate::model::{Code, Finding};

    const HEAD: &str = "title: 例\n\
            area: 甲区\n\
            areas: { 甲区: 区, 乙街道: 街道 }\n\
            scoring: { attributes: { 约束性: { binding: true } } }\n\
            scales: { 成效: [{ label: 明显, score: 100, aliases: [显著] }, { label: 一般, score: 50 }] }\n\
            grades: [{ name: 优秀, min: 90 }, { name: 合格 }]\n\
            stages: [{ until: 2020, goal: 初步形成 }]\n\
            dimensions:\n\
            \x20 - name: 一\n\
            \x20   points:\n\
            \x20     - { id: a, name: 甲, unit: 岁, departments: [财政局, 教育局], note: 见附件, targets: { 2020: 1 } }\n\
            \x20     - { id: b, name: 乙, departments: [财政局], source: 规划, targets: { 2020: 1 } }\n\
            names_en:\n";

    /// A catalogue with these lines in its glossary, the first of them on line 14.
    fn with(lines: &[&str]) -> Result<crate::model::Catalogue, Vec<Finding>> {
        let lines: String = lines.iter().flat_map(|line| ["  ", *line, "\n"]).collect();
        read_catalogue(format!("{HEAD}{lines}").as_bytes(), None)
    }

    #[test]
    fn whatever_has_a_name_and_is_neither_point_nor_group_can_be_translated() {
        let names = "例 甲区 乙街道 区 街道 约束性 成效 明显 一般 优秀 合格 初步形成 岁 财政局 教育局 \
                     见附件 规划";
        let names: Vec<&str> = names.split(' ').collect();
        let lines: Vec<String> =
            names.iter().enumerate().map(|(at, name)| format!("{name}: E{at}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let catalogue = with(&lines).unwrap();
        for (at, name) in names.iter().enumerate() {
            assert_eq!(catalogue.glossary.get(name), Some(format!("E{at}").as_str()), "{name}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_reported_with_its_line() {
        let lines = [
            "约束姓: binding",
            "甲: A",
            "一: One",
            "显著: Notable",
            "岁: \" \"",
            "财政局: Finance",
            "教育局: finance",
            "甲区: 乙街道",
            "优秀: 优秀",
            "区: Good",
            "合格: Good",
        ];
        let found: Vec<(usize, Fault)> = with(&lines)
            .unwrap_err()
            .into_iter()
            .map(|own| (own.place.line.unwrap(), own.fault))
            .collect();
        let unknown = |name: &str, near: &[&str]| Fault::UnknownName {
            name: name.into(),
            nearest: near.iter().map(|name| (*name).to_owned()).collect(),
        };
        let blank = Fault::WrongType {
            key: "岁".into(),
            text: String::new(),
            expected: vec![Expected::Text],
        };
        assert_eq!(
            found,
            [
                (14, unknown("约束姓", &["约束性"])),
                (15, unknown("甲", &[])),
                (16, unknown("一", &[])),
                (17, unknown("显著", &[])),
                (18, blank),
                (20, duplicate("教育局", "finance", "财政局")),
                (21, duplicate("甲区", "乙街道", "乙街道")),
            ],
        );
    }

    #[test]
    fn points_and_siblings_are_told_apart_in_english_too() {
        let point = |rest: &str| format!("{{ {rest}, targets: {{ 2020: 1 }} }}");
        let points = [
            "id: a, name: 甲, name_en: Growth",
            "id: b, name: 乙, name_en: growth",
            "id: c, name: 丙, name_en: B",
            "id: d, name: 丁, name_en: d",
            "id: e, name: 戊, name_en: \"\"",
        ]
        .map(point);
        let group = |name: &str, rest: &str| format!("  - name: {name}\n    name_en: {rest}\n");
        let text = format!(
            "title: 例\ndimensions:\n{}    points:\n      - {}\n{}    points: [{}]\nmonitored: [{}]\n",
            group("一", "One"),
            points.join("\n      - "),
            group("二", "one"),
            point("id: f, name: 己"),
            point("id: g, name: 庚, name_en: Growth"),
        );
        let found = read_catalogue(text.as_bytes(), None).unwrap_err();
        let found: Vec<(usize, Code)> =
            found.iter().map(|own| (own.place.line.unwrap(), own.fault.code())).collect();
        let twice = Code::DuplicateName;
        assert_eq!(
            found,
            [(7, twice), (8, twice), (10, Code::MissingKey), (12, twice), (14, twice)]
        );
    }

    #[test]
    fn what_another_mistake_takes_out_is_not_called_unknown() {
        let text =
            format!("{HEAD}  优秀: Excellent\n  没有: None\n").replace("name: 优秀", "nme: 优秀");
        let found = read_catalogue(text.as_bytes(), None).unwrap_err();
        let codes: Vec<Code> = found.iter().map(|own| own.fault.code()).collect();
        assert_eq!(codes, [Code::UnknownKey, Code::MissingKey, Code::UnknownName]);
        assert_eq!(found[2].place.line, Some(15));
    }

    #[test]
    fn the_built_in_catalogue_has_english_for_everything() {
        let catalogue = built_in().unwrap();
        let text = super::super::BUILT_IN;
        let written: Catalogue = serde_yaml::from_str(text).unwrap();
        let is_chinese =
            |name: &str| name.contains(|c: char| ('\u{3400}'..='\u{9FFF}').contains(&c));
        for name in named(&written, &points(&written)).into_iter().filter(|name| is_chinese(name)) {
            assert!(catalogue.glossary.get(name).is_some(), "{name}");
        }
        assert!(catalogue.points.iter().all(|point| point.name_en.is_some()));
        assert!(catalogue.root.descendants().iter().all(|(_, group)| group.name_en.is_some()));
    }
}
