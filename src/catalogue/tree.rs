//! The tree of groups and points.

use super::mistakes::{Mistakes, Way};
use super::point::{self, Context};
use super::written::{self, Node};
use super::{areas, scalar, scoring};
use crate::model::finding::Limit;
use crate::model::text::fold;
use crate::model::{Child, Fault, Group, Kinds, MissingPolicy, Point};

/// Reads the first-level indicators into the group of the index itself, with
/// all scored points in order.
pub(crate) fn read(
    dimensions: &[Node],
    context: &Context<'_>,
    mistakes: &mut Mistakes,
) -> (Group, Vec<Point>) {
    let mut reader = Reader { context, mistakes, points: Vec::new(), groups: 1, path: Vec::new() };
    let way = Way::TOP.key("dimensions");
    let children = reader.read_groups(dimensions, &None, &way);
    let root = Group {
        name: String::new(),
        name_en: None,
        path: [].into(),
        position: 0,
        weight: 1.0,
        aggregation: None,
        missing: None,
        min_coverage: None,
        below_coverage: None,
        applies_to: None,
        children,
    };
    reader.check_children(&root, "", &way);
    (root, reader.points)
}

struct Reader<'a, 'm> {
    context: &'a Context<'a>,
    mistakes: &'m mut Mistakes,
    points: Vec<Point>,
    groups: usize,
    path: Vec<String>,
}

impl Reader<'_, '_> {
    fn read_groups(&mut self, nodes: &[Node], above: &Kinds, way: &Way<'_>) -> Vec<Child> {
        let mut names: Vec<String> = Vec::new();
        let mut children = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            let way = way.index(at);
            let name = fold(&node.name);
            if names.contains(&name) {
                let fault = Fault::DuplicateName { name: node.name.clone(), by: String::new() };
                self.mistakes.add(&way.key("name"), fault);
            }
            names.push(name);
            children.push(Child::Group(self.read_group(node, above, &way)));
        }
        children
    }

    fn read_group(&mut self, node: &Node, above: &Kinds, way: &Way<'_>) -> Group {
        self.mistakes.check_name(&node.name, &way.key("name"));
        let position = self.groups;
        self.groups += 1;
        self.path.push(node.name.clone());
        let path = self.path.as_slice().into();
        let own = (&node.applies_to, &*node.name);
        let applies_to = areas::narrow(above, own, self.context.areas, way, self.mistakes);
        let children = self.read_children(node, &applies_to, way);
        self.path.pop();
        let group = Group {
            name: node.name.clone(),
            name_en: node.name_en.clone(),
            path,
            position,
            weight: scalar::weight(node.weight, way, self.mistakes),
            aggregation: node.aggregation.map(Into::into),
            missing: self.read_missing(node, way),
            min_coverage: node.min_coverage.map(|share| {
                let way = way.key("min_coverage");
                scalar::number(share, Limit::Share, &way, self.mistakes)
            }),
            below_coverage: node.below_coverage.map(Into::into),
            applies_to,
            children,
        };
        self.check_rules(&group, way);
        self.check_children(&group, &node.name, way);
        group
    }

    fn read_missing(&mut self, node: &Node, way: &Way<'_>) -> Option<MissingPolicy> {
        let (missing, attributes) = (node.missing.as_ref()?, &self.context.rules.attributes);
        Some(scoring::read_missing(missing, attributes, &way.key("missing"), self.mistakes))
    }

    /// Whether a group's own rules fit the methods of the catalogue.
    fn check_rules(&mut self, group: &Group, way: &Way<'_>) {
        let rules = self.context.rules;
        if let Some(missing) = &group.missing {
            scoring::check_silence(&rules.settings, missing, &way.key("missing"), self.mistakes);
        }
        if let Some(aggregation) = group.aggregation {
            let way = way.key("aggregation");
            scoring::check_mean(&rules.settings, aggregation, &way, self.mistakes);
        }
    }

    fn read_children(&mut self, node: &Node, kinds: &Kinds, way: &Way<'_>) -> Vec<Child> {
        let nodes = node.children.as_deref().unwrap_or_default();
        let mut children = self.read_groups(nodes, kinds, &way.key("children"));
        let points_way = way.key("points");
        for (at, written) in node.points.iter().flatten().enumerate() {
            let way = points_way.index(at);
            let read = point::read(written, self.context, kinds, &way, self.mistakes);
            children.push(Child::Point(self.points.len()));
            self.points.push(Point { path: self.path.clone(), ..read });
        }
        children
    }

    fn check_children(&mut self, group: &Group, name: &str, way: &Way<'_>) {
        let weight = |child: &Child| match child {
            Child::Group(group) => group.weight,
            Child::Point(at) => {
                let point = &self.points[*at];
                let attribute = point.attribute.map(|a| self.context.rules.attributes[a].weight);
                point.weight * attribute.unwrap_or(1.0)
            }
        };
        if group.children.is_empty() {
            self.mistakes.add(way, Fault::EmptyGroup { group: name.to_owned() });
        } else if group.children.iter().all(|child| weight(child) == 0.0) {
            self.mistakes.add(way, Fault::ZeroWeights { group: name.to_owned() });
        }
    }
}

/// Visits every scored point with its place.
pub(crate) fn each_point<'w>(
    nodes: &'w [Node],
    way: &Way<'_>,
    visit: &mut dyn FnMut(&'w written::Point, &Way<'_>),
) {
    for (at, node) in nodes.iter().enumerate() {
        let way = way.index(at);
        each_point(node.children.as_deref().unwrap_or_default(), &way.key("children"), visit);
        let points = way.key("points");
        for (at, point) in node.points.iter().flatten().enumerate() {
            visit(point, &points.index(at));
        }
    }
}
