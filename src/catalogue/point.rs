//! One measurement point: its targets, baseline, floor and limits.

use super::mistakes::{Mistakes, Way};
use super::scoring::{self, Rules};
use super::{scalar, written};
use crate::model::finding::Limit;
use crate::model::target::TargetFault;
use crate::model::text::squeeze;
use crate::model::{
    Areas, Comparison, Direction, Fault, Floor, Goal, Lack, Method, Point, Scale, Target, Unit,
    Value, Year,
};

/// What points are read against.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) baseline_year: Option<Year>,
    pub(crate) areas: &'a Areas,
}

/// Reads a point; with mistakes, as far as it can be read.
pub(crate) fn read(
    written: &written::Point,
    context: &Context<'_>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Point {
    let rules = context.rules;
    check_names(written, way, mistakes);
    let unit = Unit::new(written.unit.as_deref().unwrap_or_default());
    let scale = scale_of(written, rules, way, mistakes);
    let weight = scalar::weight(written.weight, way, mistakes);
    let targets = read_targets(written, &unit, scale, rules, way, mistakes);
    let attribute = attribute_of(written, rules, way, mistakes);
    let point = Point {
        id: written.id.clone(),
        name: written.name.clone(),
        name_en: written.name_en.clone(),
        aliases: written.aliases.clone().unwrap_or_default(),
        path: Vec::new(),
        attribute,
        departments: written.departments.clone().unwrap_or_default(),
        baseline: read_baseline(written, &unit, scale, rules, way, mistakes),
        baseline_text: written.baseline.as_ref().map(|text| text.0.clone()),
        baseline_year: baseline_year(written, context, way, mistakes),
        direction: direction(written, scale, &targets),
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
    };
    let method = rules.settings.method_of(&point);
    check_lack(written, &point, method, &way.key("targets"), mistakes);
    check(&point, method, way, mistakes);
    point
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

/// In which direction values get better: as it is written, else as the first
/// target with a number says. Labels get better as their scores rise.
fn direction(
    written: &written::Point,
    scale: Option<usize>,
    targets: &[(Year, Target)],
) -> Option<Direction> {
    let of_target = |(_, target): &(Year, Target)| match target.goal {
        Goal::Bound(comparison, _) => Some(comparison.direction()),
        Goal::Interval(..) | Goal::Label(_) => None,
    };
    let is_interval = |(_, target): &(Year, Target)| matches!(target.goal, Goal::Interval(..));
    if scale.is_some() {
        return Some(Direction::Higher);
    }
    let stated = written.direction.map(Into::into).or(targets.iter().find_map(of_target));
    stated.or((!targets.iter().any(is_interval)).then_some(Direction::Higher))
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
    rules: &Rules,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    find_scale(written.scale.as_ref()?, &rules.scales, &way.key("scale"), mistakes)
}

fn attribute_of(
    written: &written::Point,
    rules: &Rules,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    let name = written.attribute.as_ref()?;
    scoring::find_attribute(name, &rules.attributes, &way.key("attribute"), mistakes)
}

fn find_scale(
    name: &str,
    scales: &[Scale],
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<usize> {
    let found = scales.iter().position(|scale| scale.name == name);
    if found.is_none() {
        let known = scales.iter().map(|scale| scale.name.clone()).collect();
        mistakes.add(way, Fault::UnknownScale { name: name.to_owned(), known });
    }
    found
}

fn labels(scale: &Scale) -> Vec<String> {
    scale.labels.iter().map(|label| label.text.clone()).collect()
}

fn read_baseline(
    written: &written::Point,
    unit: &Unit,
    scale: Option<usize>,
    rules: &Rules,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Value> {
    let text = &written.baseline.as_ref()?.0;
    let way = way.key("baseline");
    if written.scale.is_some() {
        let scale = &rules.scales[scale?];
        let label = scale.find(text).map(Value::Label);
        if label.is_none() {
            let fault = Fault::NotOnScale { text: text.clone(), labels: labels(scale) };
            mistakes.add(&way, fault);
        }
        return label;
    }
    let number = unit.read(&squeeze(text)).map(Value::Number);
    if number.is_none() {
        mistakes.add(&way, Fault::UnreadableBaseline { text: text.clone() });
    }
    number
}

fn read_targets(
    written: &written::Point,
    unit: &Unit,
    scale: Option<usize>,
    rules: &Rules,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Vec<(Year, Target)> {
    let way = way.key("targets");
    let pairs = written.targets.as_ref().map_or(&[][..], |pairs| &pairs.0);
    if written.scale.is_some() && scale.is_none() {
        return Vec::new();
    }
    let scale = scale.map(|at| &rules.scales[at]);
    let direction = written.direction.map(Into::into);
    let mut targets: Vec<(Year, Target)> = Vec::new();
    for (written_year, text) in pairs {
        let way = way.key(written_year);
        let year = Year::read(written_year).filter(|read| read.to_string() == *written_year);
        if year.is_none() {
            mistakes.add(&way, Fault::TargetYear { text: written_year.clone() });
        }
        let target = read_target(&text.0, direction, unit, scale, &way, mistakes);
        targets.extend(year.zip(target));
    }
    targets.sort_by_key(|(year, _)| *year);
    check_directions(&targets, &way, mistakes);
    targets
}

fn read_target(
    text: &str,
    direction: Option<Direction>,
    unit: &Unit,
    scale: Option<&Scale>,
    way: &Way<'_>,
    mistakes: &mut Mistakes,
) -> Option<Target> {
    let target = Target::read(text, direction, unit, scale);
    let fault = match (&target, scale) {
        (Ok(Target { goal: Goal::Label(label), .. }), Some(scale))
            if scale.score(*label) == 0.0 =>
        {
            Some(Fault::ZeroScaleTarget { text: text.to_owned() })
        }
        (Err(_), Some(scale)) => {
            Some(Fault::NotOnScale { text: text.to_owned(), labels: labels(scale) })
        }
        (Err(why), None) => Some(Fault::UnreadableTarget { text: text.to_owned(), why: *why }),
        (Ok(_), _) => None,
    };
    if let Some(fault) = fault {
        mistakes.add(way, fault);
    }
    target.ok()
}

/// All bounds of a point say the same direction: a milestone between two that
/// do not would mean nothing.
fn check_directions(targets: &[(Year, Target)], way: &Way<'_>, mistakes: &mut Mistakes) {
    let direction = |target: &Target| match target.goal {
        Goal::Bound(comparison, _) => Some(comparison.direction()),
        Goal::Interval(..) | Goal::Label(_) => None,
    };
    let first = targets.iter().find_map(|(_, target)| direction(target));
    for (year, target) in targets {
        if direction(target).is_some_and(|own| Some(own) != first) {
            let (text, why) = (target.text.clone(), TargetFault::MixedDirections);
            mistakes.add(&way.key(&year.to_string()), Fault::UnreadableTarget { text, why });
        }
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

/// What the parts of a point demand of each other.
fn check(point: &Point, method: Method, way: &Way<'_>, mistakes: &mut Mistakes) {
    check_floor_shape(point, &way.key("floor"), mistakes);
    if point.log {
        check_log(point, method, &way.key("transform"), mistakes);
    }
    let targets = way.key("targets");
    for (year, target) in &point.targets {
        let year = year.to_string();
        let way = targets.key(&year);
        check_ratio(point, target, &way, mistakes);
        check_floor(point, target, &way, mistakes);
        check_plausible(point, target, &way, mistakes);
    }
}

fn check_floor_shape(point: &Point, way: &Way<'_>, mistakes: &mut Mistakes) {
    let is_interval = |target: &Target| matches!(target.goal, Goal::Interval(..));
    let has_scale = point.scale.is_some();
    let fits = match point.floor {
        Floor::None => true,
        Floor::Value(_) => !has_scale && !point.targets.iter().any(|(_, t)| is_interval(t)),
        Floor::Sides(..) => !has_scale && point.targets.iter().all(|(_, t)| is_interval(t)),
    };
    if !fits {
        let expects_pair = matches!(point.floor, Floor::Value(_));
        mistakes.add(way, Fault::FloorShape { expects_pair, has_scale });
    }
}

/// Attainment as a ratio needs targets above zero; 0 is a target only where
/// less is better.
fn check_ratio(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let fits = match (target.goal, point.floor) {
        (Goal::Bound(comparison, bound), Floor::None) => match comparison.direction() {
            Direction::Higher => bound > 0.0,
            Direction::Lower => bound >= 0.0,
        },
        (Goal::Bound(..), _) => true,
        (Goal::Interval(low, high), Floor::Sides(below, above)) => {
            (below.is_some() || low > 0.0) && (above.is_some() || high > 0.0)
        }
        (Goal::Interval(low, _), _) => low > 0.0,
        (Goal::Label(_), _) => return,
    };
    if !fits {
        mistakes.add(way, Fault::TargetNotPositive { text: target.text.clone() });
    }
}

fn check_floor(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let beyond = match (target.goal, point.floor) {
        (Goal::Bound(comparison, bound), Floor::Value(floor)) => {
            let beyond = match comparison.direction() {
                Direction::Higher => floor >= bound,
                Direction::Lower => floor <= bound,
            };
            beyond.then_some(floor)
        }
        (Goal::Interval(low, high), Floor::Sides(below, above)) => {
            below.filter(|floor| *floor >= low).or(above.filter(|floor| *floor <= high))
        }
        _ => None,
    };
    if let Some(floor) = beyond {
        let target = target.text.clone();
        mistakes.add(way, Fault::FloorBeyondTarget { floor, target });
    }
}

/// Logarithms need numbers above zero, and against a target a floor on every
/// side.
fn check_log(point: &Point, method: Method, way: &Way<'_>, mistakes: &mut Mistakes) {
    let mut report = |what: String| mistakes.add(way, Fault::LogDomain { what });
    match point.floor {
        Floor::Value(floor) | Floor::Sides(Some(floor), None) | Floor::Sides(None, Some(floor))
            if floor <= 0.0 =>
        {
            report(format!("floor: {floor}"));
        }
        Floor::Sides(Some(low), Some(high)) if low <= 0.0 || high <= 0.0 => {
            report(format!("floor: [{low}, {high}]"));
        }
        _ if method.relative().is_some() => {}
        Floor::Value(_) | Floor::Sides(Some(_), Some(_)) => {}
        Floor::None | Floor::Sides(..) => report("floor".to_owned()),
    }
    if point.scale.is_some() {
        report("scale".to_owned());
    }
    if let Some(Value::Number(baseline)) = point.baseline
        && baseline <= 0.0
    {
        report(format!("baseline: {baseline}"));
    }
    for (year, target) in &point.targets {
        let positive = match target.goal {
            Goal::Bound(_, bound) => bound > 0.0,
            Goal::Interval(low, high) => low > 0.0 && high > 0.0,
            Goal::Label(_) => true,
        };
        if !positive {
            report(format!("targets: {{ {year}: {} }}", target.text));
        }
    }
}

/// A target that no plausible value meets is a mistake in one of the two.
fn check_plausible(point: &Point, target: &Target, way: &Way<'_>, mistakes: &mut Mistakes) {
    let outside = |value: f64| {
        point.plausible.0.is_some_and(|low| value < low)
            || point.plausible.1.is_some_and(|high| value > high)
    };
    let excluded = match target.goal {
        Goal::Bound(Comparison::MoreThan, bound) => {
            outside(bound) || point.plausible.1.is_some_and(|high| bound >= high)
        }
        Goal::Bound(Comparison::LessThan, bound) => {
            outside(bound) || point.plausible.0.is_some_and(|low| bound <= low)
        }
        Goal::Bound(_, bound) => outside(bound),
        Goal::Interval(low, high) => outside(low) || outside(high),
        Goal::Label(_) => false,
    };
    if excluded {
        let range = point.plausible;
        let target = target.text.clone();
        mistakes.add(way, Fault::PlausibleExcludesTarget { target, range });
    }
}

impl From<written::Direction> for Direction {
    fn from(written: written::Direction) -> Self {
        match written {
            written::Direction::Higher => Self::Higher,
            written::Direction::Lower => Self::Lower,
        }
    }
}
