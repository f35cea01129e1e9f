//! One measurement point: its targets, baseline, floor and limits.

mod consistency;
mod targets;

use super::mistakes::{Mistakes, Way};
use super::scoring::{self, Rules};
use super::{areas, scalar, scales, written};
use crate::model::finding::Limit;
use crate::model::text::squeeze;
use crate::model::{Areas, Fault, Floor, Kinds, Lack, Method, Point, Scale, Unit, Value, Year};

/// What points are read against.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) scales: &'a [Scale],
    pub(crate) areas: &'a Areas,
    pub(crate) baseline_year: Option<Year>,
}

/// What the values of a point are: numbers before its unit, or labels of its
/// scale.
#[derive(Debug, Clone, Copy)]
struct Values<'a> {
    unit: &'a Unit,
    scale: Option<&'a Scale>,
}

/// Reads a point under a group that exists for the kinds `above`; with
/// mistakes, as far as it can be read.
pub(crate) fn read(
    written: &written::Point,
    context: &Context<'_>,
    above: &Kinds,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Point {
    check_names(written, way, mistakes);
    let point = read_parts(written, context, way, mistakes);
    let method = context.rules.settings.method_of(&point);
    check_lack(written, &point, method, &way.key("targets"), mistakes);
    consistency::check(&point, method, way, mistakes);
    let own = (&written.applies_to, &*written.name);
    Point { applies_to: areas::narrow(above, own, context.areas, way, mistakes), ..point }
}

fn read_parts(
    written: &written::Point,
    context: &Context<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Point {
    let unit = Unit::new(written.unit.as_deref().unwrap_or_default());
    let scale = scale_of(written, context, way, mistakes);
    // Without its scale nothing is known of what a value may be.
    let values = (written.scale.is_some() == scale.is_some())
        .then(|| Values { unit: &unit, scale: scale.map(|at| &context.scales[at]) });
    let weight = scalar::weight(written.weight, way, mistakes);
    let targets = values.map_or_else(Vec::new, |values| {
        targets::read(written, values, &way.key("targets"), mistakes)
    });
    Point {
        id: written.id.clone(),
        name: written.name.clone(),
        name_en: written.name_en.clone(),
        aliases: written.aliases.clone().unwrap_or_default(),
        path: Vec::new(),
        attribute: attribute_of(written, context, way, mistakes),
        departments: written.departments.clone().unwrap_or_default(),
        baseline: values.and_then(|values| read_baseline(written, values, way, mistakes)),
        baseline_text: written.baseline.as_ref().map(|text| text.0.clone()),
        baseline_year: baseline_year(written, context, way, mistakes),
        direction: targets::direction(written, &targets),
        targets,
        floor: read_floor(written.floor, &way.key("floor"), mistakes),
        log: written.transform.is_some(),
        scale,
        plausible: read_plausible(written, &way.key("plausible"), mistakes),
        weight,
        method: written.method.map(Into::into),
        note: written.note.clone(),
        source: written.source.clone(),
        applies_to: None,
        monitored: false,
        unit,
    }
}

fn check_names(written: &written::Point, way: &Way<'_>, mistakes: &mut Mistakes) {
    mistakes.check_name(&written.id, &way.key("id"));
    mistakes.check_name(&written.name, &way.key("name"));
    for alias in written.aliases.iter().flatten() {
        mistakes.check_name(alias, &way.key("aliases"));
    }
}

fn scale_of(
    written: &written::Point,
    context: &Context<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    scales::find(written.scale.as_ref()?, context.scales, &way.key("scale"), mistakes)
}

fn attribute_of(
    written: &written::Point,
    context: &Context<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    let (name, attributes) = (written.attribute.as_ref()?, &context.rules.attributes);
    scoring::find_attribute(name, attributes, &way.key("attribute"), mistakes)
}

fn read_baseline(
    written: &written::Point,
    Values { unit, scale }: Values<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Value> {
    let text = &written.baseline.as_ref()?.0;
    let value = match scale {
        Some(scale) => scale.find(text).map(Value::Label),
        None => unit.read(&squeeze(text)).map(Value::Number),
    };
    if value.is_none() {
        let text = text.clone();
        let fault = match scale {
            Some(scale) => Fault::NotOnScale { text, labels: scales::labels(scale) },
            None => Fault::UnreadableBaseline { text },
        };
        mistakes.add(&way.key("baseline"), fault);
    }
    value
}

fn baseline_year(
    written: &written::Point,
    context: &Context<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Year> {
    match written.baseline_year {
        Some(year) => scalar::year(year, &way.key("baseline_year"), mistakes),
        None => context.baseline_year,
    }
}

/// A target that is written and cannot be read is not lacking.
fn check_lack(
    written: &written::Point,
    point: &Point,
    method: Method,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) {
    let is_written = written.targets.as_ref().is_some_and(|targets| !targets.0.is_empty());
    match point.lack(method) {
        Some(Lack::Target) if !is_written => {
            mistakes.add(way, Fault::NoTarget { point: point.name.clone() });
        }
        Some(Lack::Direction) => {
            mistakes.add(way, Fault::NoDirection { point: point.name.clone() });
        }
        _ => {}
    }
}

fn read_floor(written: Option<written::Floor>, way: &Way<'_>, mistakes: &mut Mistakes) -> Floor {
    let mut finite = |value: f64| scalar::number(value, Limit::Finite, way, mistakes);
    match written {
        None | Some(written::Floor::Sides(None, None)) => Floor::None,
        Some(written::Floor::Value(value)) => Floor::Value(finite(value)),
        Some(written::Floor::Sides(low, high)) => {
            Floor::Sides(low.map(&mut finite), high.map(&mut finite))
        }
    }
}

fn read_plausible(
    written: &written::Point,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> (Option<f64>, Option<f64>) {
    let (low, high) = written.plausible.unwrap_or((None, None));
    let mut finite = |value: f64| scalar::number(value, Limit::Finite, way, mistakes);
    let (low, high) = (low.map(&mut finite), high.map(&mut finite));
    if let (Some(low), Some(high)) = (low, high)
        && low > high
    {
        let key = way.last().to_owned();
        mistakes.add(way, Fault::RangeReversed { key, low, high });
        return (None, None);
    }
    (low, high)
}
