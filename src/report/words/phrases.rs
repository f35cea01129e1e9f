//! Short texts about a point or result that several pages share.

use super::language::say;
use super::{Text, either, separator, terms};
use crate::model::text::{harmless, squeeze};
use crate::model::{
    Catalogue, Comparison, Goal, Kinds, Observation, Place, Point, Stage, Status, Target, Value,
    Year,
};
use crate::report::number::{amount, percent, score, shortest, signed};
use crate::score::normalisation::judged::Judged;
use crate::score::{PointResult, Verdict};

/// The value of a point as written, with its unit.
#[must_use]
pub fn value(point: &Point, result: &PointResult) -> String {
    match result.observation.reading() {
        Some(reading) => {
            let text = with_unit(point, &harmless(&reading.text));
            if reading.place.is_none() { supposed(&text) } else { text }
        }
        None => bare_value(result),
    }
}

/// The value of a point as written.
#[must_use]
pub fn bare_value(result: &PointResult) -> String {
    match &result.observation {
        Observation::NotReported => terms::verdict(Verdict::NotReported).to_owned(),
        Observation::NotApplicable(_) | Observation::ByRule => standing(result).to_owned(),
        Observation::Reported(reading) => {
            let text = harmless(&reading.text);
            if reading.place.is_none() { supposed(&text) } else { text }
        }
    }
}

/// How a point stands; where it does not apply by the catalogue, that.
#[must_use]
pub fn standing(result: &PointResult) -> &'static str {
    match result.observation {
        Observation::ByRule => terms::BY_RULE.get(),
        _ => terms::verdict(result.verdict),
    }
}

/// A value, with its status where it is not final.
#[must_use]
pub fn with_status(value: &str, status: Status) -> String {
    match status {
        Status::Final => value.to_owned(),
        status => say!("{value}（{}）", "{value} ({})"; terms::status(status)),
    }
}

fn supposed(text: &str) -> String {
    say!("{text}（{}）", "{text} ({})"; terms::WHAT_IF)
}

/// A number's text with the point's unit behind its last digit, unless it has
/// the unit: 30以下 is 30%以下.
#[must_use]
pub fn with_unit(point: &Point, text: &str) -> String {
    let unit = short_unit(point);
    if unit.is_empty() || squeeze(text).contains(&squeeze(unit)) {
        return text.to_owned();
    }
    match text.rfind(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)) {
        Some(at) => {
            let after = at + text[at..].chars().next().map_or(0, char::len_utf8);
            format!("{}{}{unit}{}", &text[..after], gap_before(unit), &text[after..])
        }
        None => text.to_owned(),
    }
}

/// What stands between a number and its unit: 80岁, 80 years, 80%.
fn gap_before(unit: &str) -> &'static str {
    let is_word = unit.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_word { either("", " ") } else { "" }
}

/// The name of a point with its unit: 失业率（%）.
#[must_use]
pub fn name_with_unit(point: &Point) -> String {
    match short_unit(point) {
        "" => point.name.clone(),
        unit => say!("{}（{unit}）", "{} ({unit})"; point.name),
    }
}

/// The unit, without what it is counted per: 个/万人 is 个.
#[must_use]
pub fn short_unit(point: &Point) -> &str {
    point.unit.text().split(['/', '／']).next().unwrap_or_default()
}

/// The judged target of a result, or a dash.
#[must_use]
pub fn judged_target(point: &Point, result: &PointResult) -> String {
    result.judged.as_ref().map_or_else(|| terms::NONE.to_owned(), |judged| target(point, judged))
}

/// The judged target in the catalogue's words, or the milestone's number.
#[must_use]
pub fn target(point: &Point, judged: &Judged) -> String {
    match (&judged.wording, judged.goal) {
        (Some(wording), goal) => worded(wording, goal),
        (None, Goal::Bound(comparison, bound)) => {
            let sign = match comparison {
                Comparison::AtLeast => "",
                Comparison::AtMost => "≤",
                Comparison::MoreThan => either("大于", ">"),
                Comparison::LessThan => either("小于", "<"),
            };
            format!("{sign}{}", amount(bound))
        }
        (None, _) => point.name.clone(),
    }
}

/// A target of the catalogue in its words.
#[must_use]
pub fn catalogue_target(target: &Target) -> String {
    worded(&target.text, target.goal)
}

/// The words of a target; a bare number that must not be exceeded has its sign.
fn worded(wording: &str, goal: Goal) -> String {
    match goal {
        Goal::Bound(Comparison::AtMost, _) if is_bare(wording) => format!("≤{wording}"),
        _ => wording.to_owned(),
    }
}

fn is_bare(wording: &str) -> bool {
    wording.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'))
}

/// The gap with its unit; shares differ by percentage points.
#[must_use]
pub fn gap(point: &Point, result: &PointResult) -> String {
    let text = bare_gap(point, result);
    if point.unit.is_percent() && text.ends_with(|c: char| c.is_ascii_digit()) {
        let points = plural(&text, "percentage point");
        say!("{text}个百分点", "{points}")
    } else {
        with_unit(point, &text)
    }
}

/// The gap in the point's unit, in steps on a scale.
#[must_use]
pub fn bare_gap(point: &Point, result: &PointResult) -> String {
    let Some(gap) = result.gap else {
        return terms::NONE.to_owned();
    };
    if point.scale.is_some() && gap > 0.0 {
        return steps(gap);
    }
    let strict = match result.judged.as_ref().map(|judged| judged.goal) {
        Some(Goal::Bound(Comparison::MoreThan, _)) => Some(MUST_BE_MORE),
        Some(Goal::Bound(Comparison::LessThan, _)) => Some(MUST_BE_LESS),
        _ => None,
    };
    match strict {
        Some(text) if gap == 0.0 && result.verdict != Verdict::Met => text.into(),
        _ => amount(gap),
    }
}

/// A target that must be exceeded is only reached.
const MUST_BE_MORE: Text = Text::new("0（须大于）", "0 (must be above)");
/// A target that must be stayed under is only reached.
const MUST_BE_LESS: Text = Text::new("0（须小于）", "0 (must be below)");

/// Steps on a scale.
fn steps(gap: f64) -> String {
    let steps = amount(gap);
    let some_steps = plural(&steps, "step");
    say!("{steps}级", "{some_steps}")
}

/// An amount with its English noun.
fn plural(amount: &str, noun: &str) -> String {
    format!("{amount} {noun}{}", if amount == "1" { "" } else { "s" })
}

/// A score, or a dash.
#[must_use]
pub fn optional_score(value: Option<f64>) -> String {
    value.map_or_else(|| terms::NONE.to_owned(), score)
}

/// A share as a percentage, or a dash.
#[must_use]
pub fn optional_percent(share: Option<f64>) -> String {
    share.map_or_else(|| terms::NONE.to_owned(), percent)
}

/// What a point could change in the index.
#[must_use]
pub fn gain(result: &PointResult) -> String {
    match (result.gain.met, result.gain.low, result.gain.high) {
        (Some(met), _, _) => signed(met),
        (None, Some(low), Some(high)) => say!("{} ～ {}", "{} to {}"; signed(low), signed(high)),
        _ => terms::NONE.to_owned(),
    }
}

/// Departments of a point.
#[must_use]
pub fn departments(point: &Point) -> String {
    if point.departments.is_empty() {
        terms::NO_DEPARTMENT.into()
    } else {
        point.departments.join(separator::LIST.get())
    }
}

/// The attribute of a point.
#[must_use]
pub fn attribute<'a>(catalogue: &'a Catalogue, point: &Point) -> &'a str {
    catalogue.attribute(point).map_or(terms::NONE, |attribute| &attribute.name)
}

/// The names of kinds of area; nothing for all kinds.
#[must_use]
pub fn kinds(catalogue: &Catalogue, kinds: &Kinds) -> String {
    catalogue.kind_names(kinds).map(|names| names.join(separator::LIST.get())).unwrap_or_default()
}

/// An area by its name.
#[must_use]
pub fn area(name: &str) -> String {
    if name.is_empty() { terms::NO_AREA.into() } else { harmless(name) }
}

/// An area with a year; a code stands apart from it.
#[must_use]
pub fn area_and_year(name: &str, year: Year) -> String {
    let name = area(name);
    let gap = if name.ends_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
    say!("{name}{gap}{year}年", "{name} {year}")
}

/// A value of a year.
#[must_use]
pub fn in_year(value: &str, year: Year) -> String {
    say!("{value}（{year}年）", "{value} ({year})")
}

/// Years from the first to the last: 2018～2020年.
#[must_use]
pub fn span(first: Year, last: Year) -> String {
    if first == last {
        say!("{first}年", "{first}")
    } else {
        say!("{first}～{last}年", "{first}–{last}")
    }
}

/// From the least to the greatest. Where numbers have signs a dash between
/// them would be read as one.
#[must_use]
pub fn range(low: &str, high: &str) -> String {
    let is_signed = [low, high].iter().any(|text| text.starts_with(['-', '+']));
    let to = if is_signed { either("～", " to ") } else { either("～", "–") };
    format!("{low}{to}{high}")
}

/// The limits of a value with its unit: 0～100%, 0以上.
#[must_use]
pub fn limits(limits: (Option<f64>, Option<f64>), unit: &str) -> String {
    let unit = format!("{}{unit}", gap_before(unit));
    match limits {
        (Some(low), Some(high)) => range(&shortest(low), &shortest(high)) + &unit,
        (Some(low), None) => say!("{}{unit}以上", "at least {}{unit}"; shortest(low)),
        (None, Some(high)) => say!("{}{unit}以下", "at most {}{unit}"; shortest(high)),
        (None, None) => say!("不限", "any"),
    }
}

/// The years of a stage: 2018～2020年, 2020年, and 至2020年 without a beginning.
#[must_use]
pub fn years(stage: &Stage) -> String {
    let until = stage.until;
    match stage.from {
        Some(from) => span(from, until),
        None => say!("至{until}年", "until {until}"),
    }
}

/// A value of the catalogue.
#[must_use]
pub fn catalogue_value(catalogue: &Catalogue, point: &Point, value: Value) -> String {
    match value {
        Value::Number(number) => with_unit(point, &amount(number)),
        Value::Label(label) => {
            catalogue.scale(point).map(|scale| scale.labels[label].text.clone()).unwrap_or_default()
        }
    }
}

/// Where a value stands.
#[must_use]
pub fn place(place: &Place) -> String {
    match &place.column {
        Some(column) => say!("{place} “{}”列", "{place}, column “{}”"; harmless(column)),
        None => place.to_string(),
    }
}
