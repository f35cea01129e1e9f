//! A catalogue with its English names in the place of its own.

use std::sync::Arc;

use super::wording;
use crate::model::{
    Attribute, Catalogue, Child, Glossary, Grade, Group, Label, Point, Scale, Stage, Target, Unit,
};

/// The catalogue in English; what has no English name keeps its own.
pub(super) fn in_english(own: &Catalogue) -> Catalogue {
    let tell = |name: &str| own.glossary.tell(name).to_owned();
    let attribute = |own: &Attribute| Attribute { name: tell(&own.name), ..own.clone() };
    let grade = |own: &Grade| Grade { name: tell(&own.name), ..own.clone() };
    let goal = |own: &Stage| own.goal.as_deref().map(tell);
    let mut points: Vec<Point> = own.points.iter().map(|point| self::point(own, point)).collect();
    let root = group(&own.root, own.root.name.clone(), &[], &mut points);
    Catalogue {
        title: tell(&own.title),
        index: tell(&own.index),
        version: own.version.as_deref().map(tell),
        area: own.area.as_deref().map(tell),
        areas: own.areas.renamed(tell),
        source: own.source.as_deref().map(tell),
        levels: own.levels.iter().map(|level| tell(level)).collect(),
        attributes: own.attributes.iter().map(attribute).collect(),
        grades: own.grades.iter().map(grade).collect(),
        scales: own.scales.iter().map(|scale| self::scale(own, scale)).collect(),
        stages: own.stages.iter().map(|own| Stage { goal: goal(own), ..own.clone() }).collect(),
        root,
        points,
        glossary: Glossary::default(),
        ..own.clone()
    }
}

fn scale(catalogue: &Catalogue, own: &Scale) -> Scale {
    let tell = |name: &str| catalogue.glossary.tell(name).to_owned();
    let label = |own: &Label| Label { text: tell(&own.text), ..own.clone() };
    Scale { name: tell(&own.name), labels: own.labels.iter().map(label).collect() }
}

/// A group under its shown name; its points learn the names above them.
fn group(own: &Group, name: String, path: &[String], points: &mut [Point]) -> Group {
    let mut child = |child: &Child| match child {
        Child::Point(at) => {
            points[*at].path = path.to_vec();
            Child::Point(*at)
        }
        Child::Group(inner) => {
            let name = inner.name_en.clone().unwrap_or_else(|| inner.name.clone());
            let path = [path, std::slice::from_ref(&name)].concat();
            Child::Group(group(inner, name, &path, points))
        }
    };
    let children = own.children.iter().map(&mut child).collect();
    Group { name, name_en: None, path: Arc::from(path), children, ..own.clone() }
}

fn point(catalogue: &Catalogue, own: &Point) -> Point {
    let tell = |name: &str| catalogue.glossary.tell(name).to_owned();
    let unit = Unit::new(catalogue.glossary.tell(own.unit.text()));
    let target = |target: &Target| Target {
        text: wording::target(catalogue, (own, &unit), target),
        ..target.clone()
    };
    Point {
        name: own.name_en.clone().unwrap_or_else(|| own.name.clone()),
        name_en: None,
        departments: own.departments.iter().map(|name| tell(name)).collect(),
        baseline_text: own
            .baseline
            .zip(own.baseline_text.as_deref())
            .map(|(value, text)| wording::value(catalogue, own, value, text)),
        targets: own.targets.iter().map(|(year, own)| (*year, target(own))).collect(),
        note: own.note.as_deref().map(tell),
        source: own.source.as_deref().map(tell),
        unit,
        ..own.clone()
    }
}
