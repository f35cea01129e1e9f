//! Targets and values in English: signs for the phrases of documents, English
//! labels for those of scales.

use crate::model::text::squeeze;
use crate::model::{Catalogue, Comparison, Goal, Point, Target, Unit, Value};

/// The wording of a target: a bare number as it stands, a phrase by what it
/// means (≤30, >6.8, ≥99.45%, 1–2), with the unit where the phrase has it.
pub(super) fn target(
    catalogue: &Catalogue,
    (point, unit): (&Point, &Unit),
    own: &Target,
) -> String {
    let text = match own.goal {
        Goal::Bound(..) if is_bare(&own.text) => return own.text.clone(),
        Goal::Label(label) => return self::label(catalogue, point, label),
        Goal::Bound(comparison, bound) => format!("{}{bound}", sign(comparison)),
        Goal::Interval(low, high) if low < 0.0 => format!("{low}…{high}"),
        Goal::Interval(low, high) => format!("{low}–{high}"),
    };
    let has_unit =
        !point.unit.is_none() && squeeze(&own.text).contains(&squeeze(point.unit.text()));
    match unit.text() {
        _ if !has_unit => text,
        "%" => format!("{text}%"),
        unit => format!("{text} {unit}"),
    }
}

/// A value as it was written, a label by its English name.
pub(super) fn value(catalogue: &Catalogue, point: &Point, value: Value, text: &str) -> String {
    match value {
        Value::Number(_) => text.to_owned(),
        Value::Label(label) => self::label(catalogue, point, label),
    }
}

fn label(catalogue: &Catalogue, point: &Point, label: usize) -> String {
    let scale = catalogue.scale(point);
    let own = scale.map_or("", |scale| &scale.labels[label].text);
    catalogue.glossary.tell(own).to_owned()
}

/// Whether a wording is a number without a phrase.
fn is_bare(text: &str) -> bool {
    text.is_ascii() && !text.contains(['<', '>'])
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::AtLeast => "≥",
        Comparison::MoreThan => ">",
        Comparison::AtMost => "≤",
        Comparison::LessThan => "<",
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::in_english;
    use crate::catalogue;

    #[test]
    fn targets_are_worded_by_what_they_mean_and_bare_numbers_stay() {
        for (unit, rest, written, told) in [
            ("\"%\"", "", "69", "69"),
            ("\"%\"", "", "2.0", "2.0"),
            ("\"%\"", "", "30以下", "≤30"),
            ("\"%\"", "", "大于 6.8", ">6.8"),
            ("\"%\"", "", "99.45%以上", "≥99.45%"),
            ("\"%\"", "", "不满5", "<5"),
            ("\"%\"", "", "<= 30", "≤30"),
            ("\"%\"", ", direction: lower", "3", "3"),
            ("元", "", "不低于35000元", "≥35000 yuan"),
            ("元", "", "\"35,000\"", "35,000"),
            ("个", "", "1至2", "1–2"),
            ("个", "", "5-10", "5–10"),
            ("个", ", floor: [-9, 9]", "-5~-1", "-5…-1"),
        ] {
            let point =
                format!("id: a, name: 甲, unit: {unit}, targets: {{ 2020: {written} }}{rest}");
            let text = format!(
                "title: 例\ndimensions: [{{ name: 一, points: [{{ {point} }}, {{ id: b, name: 乙, unit: 元, \
                 targets: {{ 2020: 1 }} }}] }}]\nnames_en: {{ 元: yuan }}\n"
            );
            let own = catalogue::read(text.as_bytes(), None).unwrap();
            assert_eq!(in_english(&own).points[0].targets[0].1.text, told, "{written}");
        }
    }

    #[test]
    fn labels_are_told_by_the_glossary_where_it_has_them() {
        let text = "title: 例\n\
            scales: { 成效: [{ label: 明显, score: 100, aliases: [显著] }, { label: 一般, score: 50 }] }\n\
            dimensions:\n\
            \x20 - name: 一\n\
            \x20   points:\n\
            \x20     - { id: a, name: 甲, scale: 成效, baseline: 一般, targets: { 2020: 显著 } }\n\
            names_en: { 明显: Notable }\n";
        let told = in_english(&catalogue::read(text.as_bytes(), None).unwrap());
        let point = &told.points[0];
        assert_eq!(point.targets[0].1.text, "Notable");
        assert_eq!(point.baseline_text.as_deref(), Some("一般"));
        let labels: Vec<&str> = told.scales[0].labels.iter().map(|own| own.text.as_str()).collect();
        assert_eq!(labels, ["Notable", "一般"]);
    }
}
