//! One flat table per command, for CSV.

use super::alerts;
use super::checked::Checked;
use super::number::shortest;
use super::run::Run;
use super::view::{data_status_key, flag_key, severity_key, verdict_key, withheld_key};
use super::words::phrases;
pub use crate::model::text::FORMULA_STARTS;
use crate::model::text::harmless;
use crate::model::{Catalogue, Observation, Place, Value};
use crate::score::{Assessment, GroupResult, PointResult};

/// A flat table: English keys, full precision, empty for what is absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// Keys of the columns, the same as in JSON.
    pub header: Vec<&'static str>,
    /// Rows with a field per column.
    pub rows: Vec<Vec<Field>>,
}

/// A field of a flat table.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// A number, in the shortest text that reads back to it.
    Number(f64),
    /// Text, which may come from input.
    Text(String),
    /// Absent.
    Empty,
}

impl Field {
    /// The field's text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => shortest(*number),
            Self::Text(text) => harmless(text),
            Self::Empty => String::new(),
        }
    }
}

impl From<f64> for Field {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
impl From<usize> for Field {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Field {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// `score`: a row per area, year and node, the index first.
#[must_use]
pub fn score(run: &Run) -> Listing {
    let header = "area year path score low high other_weighting grade grade_low barred withheld \
                  weight effective_weight reported points not_applicable coverage flag not_final \
                  kind overrides catalogue";
    let mut rows = Vec::new();
    for assessment in &run.assessments {
        rows.push(index_row(run, assessment));
        rows.extend(assessment.groups.iter().map(|group| group_row(run, assessment, group)));
    }
    Listing { header: header.split_whitespace().collect(), rows }
}

fn group_row(run: &Run, assessment: &Assessment, group: &GroupResult) -> Vec<Field> {
    /// From `low` to `withheld`: what only the index has.
    const OF_INDEX: usize = 7;
    let mut row: Vec<Field> = vec![
        assessment.area.as_str().into(),
        f64::from(assessment.year.get()).into(),
        group.path.join("/").into(),
        group.outcome.score().into(),
    ];
    row.extend(std::iter::repeat_n(Field::Empty, OF_INDEX));
    row.extend([
        group.weight.into(),
        group.effective_weight.into(),
        group.coverage.reported.into(),
        group.coverage.points.into(),
        group.coverage.not_applicable.into(),
        group.coverage.share().into(),
        flag_key(group).into(),
        Field::Empty,
        run.catalogue.kind_name(&assessment.area).into(),
        overrides(run).into(),
        catalogue(&run.catalogue).into(),
    ]);
    row
}

fn index_row(run: &Run, assessment: &Assessment) -> Vec<Field> {
    let index = assessment.index;
    let grade = |at: Option<usize>| at.map(|at| run.catalogue.grades[at].name.clone());
    let has_index = index.score.map(|_| 1.0);
    vec![
        assessment.area.as_str().into(),
        f64::from(assessment.year.get()).into(),
        Field::Empty,
        index.score.into(),
        index.low.into(),
        index.high.into(),
        index.other_weighting.into(),
        grade(index.graded.and_then(|graded| graded.grade)).into(),
        grade(index.graded_low.and_then(|graded| graded.grade)).into(),
        grade(index.graded.and_then(|graded| graded.barred)).into(),
        index.withheld.map(withheld_key).into(),
        1.0.into(),
        has_index.into(),
        assessment.coverage.reported.into(),
        assessment.coverage.points.into(),
        assessment.coverage.not_applicable.into(),
        assessment.coverage.share().into(),
        Field::Empty,
        assessment.not_final().into(),
        run.catalogue.kind_name(&assessment.area).into(),
        overrides(run).into(),
        catalogue(&run.catalogue).into(),
    ]
}

fn overrides(run: &Run) -> Option<String> {
    (!run.overrides.is_empty()).then(|| super::pages::overrides(run))
}

/// Which catalogue it is: title, version, and the first digits of its SHA-256.
pub(super) fn catalogue(catalogue: &Catalogue) -> String {
    let digits = &catalogue.identity.sha256;
    let digits = digits.get(..12).unwrap_or(digits);
    let parts = [Some(catalogue.title.as_str()), catalogue.version.as_deref(), Some(digits)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `gap`: a row per point.
#[must_use]
pub fn gap(run: &Run, points: &[(usize, Vec<&PointResult>)]) -> Listing {
    let header = "area year id name path attribute unit departments value label text data_status \
                  target_year target verdict gap attainment score weight effective_weight gain \
                  gain_low gain_high monitored file line sheet cell by_rule overrides catalogue";
    let rows = points.iter().flat_map(|(at, points)| {
        let assessment = &run.assessments[*at];
        points.iter().map(move |result| gap_row(run, assessment, result))
    });
    Listing { header: header.split_whitespace().collect(), rows: rows.collect() }
}

fn gap_row(run: &Run, assessment: &Assessment, result: &PointResult) -> Vec<Field> {
    let point = &run.catalogue.points[result.point];
    let reading = result.observation.reading();
    let place = result.observation.place();
    let judged = result.judged.as_ref();
    vec![
        assessment.area.as_str().into(),
        f64::from(assessment.year.get()).into(),
        point.id.as_str().into(),
        point.name.as_str().into(),
        point.path.join("/").into(),
        run.catalogue.attribute(point).map(|attribute| attribute.name.as_str()).into(),
        point.unit.text().into(),
        point.departments.join("、").into(),
        number(result).into(),
        label(&run.catalogue, result).into(),
        reading.map(|reading| reading.text.as_str()).into(),
        reading.map(data_status_key).into(),
        judged.map(|judged| f64::from(judged.target_year.get())).into(),
        judged.map(|judged| phrases::target(point, judged)).into(),
        verdict_key(result.verdict).into(),
        result.gap.into(),
        result.attainment.into(),
        result.score.into(),
        result.weight.into(),
        result.effective_weight.into(),
        result.gain.met.into(),
        result.gain.low.into(),
        result.gain.high.into(),
        flag(point.monitored).into(),
        place.and_then(|place| place.file.as_deref()).into(),
        place.and_then(|place| place.line).into(),
        place.and_then(Place::sheet).into(),
        place.and_then(Place::cell).into(),
        flag(result.observation == Observation::ByRule).into(),
        overrides(run).into(),
        catalogue(&run.catalogue).into(),
    ]
}

fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn number(result: &PointResult) -> Option<f64> {
    match result.observation.reading()?.value {
        Value::Number(number) => Some(number),
        Value::Label(_) => None,
    }
}

fn label<'a>(catalogue: &'a Catalogue, result: &PointResult) -> Option<&'a str> {
    let scale = catalogue.scale(&catalogue.points[result.point])?;
    match result.observation.reading()?.value {
        Value::Number(_) => None,
        Value::Label(label) => Some(&scale.labels[label].text),
    }
}

/// `check`: a row per finding, and per required point that is not there.
#[must_use]
pub fn check(checked: &Checked<'_>) -> Listing {
    let header = "severity code file line column sheet cell message hint catalogue";
    let rows = alerts::with_places(checked).into_iter().map(|alert| {
        vec![
            severity_key(alert.severity).into(),
            alert.code.into(),
            alert.place.file.as_deref().into(),
            alert.place.line.into(),
            alert.place.column.as_deref().into(),
            alert.place.sheet().into(),
            alert.place.cell().into(),
            alert.message.into(),
            alert.hint.into(),
            catalogue(&checked.run.catalogue).into(),
        ]
    });
    Listing { header: header.split_whitespace().collect(), rows: rows.collect() }
}

/// `catalogue list`: a row per point.
#[must_use]
pub fn points(catalogue: &Catalogue, weights: &[f64]) -> Listing {
    let header = vec![
        "id",
        "name",
        "name_en",
        "path",
        "attribute",
        "unit",
        "departments",
        "baseline",
        "targets",
        "weight",
        "applies_to",
        "monitored",
    ];
    let rows = catalogue.points.iter().enumerate().map(|(at, point)| {
        let targets = point.targets.iter();
        let targets: Vec<String> =
            targets.map(|(year, target)| format!("{year}: {}", target.text)).collect();
        vec![
            point.id.as_str().into(),
            point.name.as_str().into(),
            point.name_en.as_deref().into(),
            point.path.join("/").into(),
            catalogue.attribute(point).map(|attribute| attribute.name.as_str()).into(),
            point.unit.text().into(),
            point.departments.join("、").into(),
            point.baseline_text.as_deref().into(),
            targets.join("; ").into(),
            weights.get(at).copied().into(),
            phrases::kinds(catalogue, &point.applies_to).into(),
            flag(point.monitored).into(),
        ]
    });
    Listing { header, rows: rows.collect() }
}

/// `explain POINT`: a row per step of the computation is what the page shows.
#[must_use]
pub fn facts(facts: &[(String, String)]) -> Listing {
    let rows = facts.iter().map(|(label, text)| vec![label.as_str().into(), text.as_str().into()]);
    Listing { header: vec!["label", "text"], rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_exact_and_harmless() {
        assert_eq!(Field::from(0.1 + 0.2).text(), "0.30000000000000004");
        assert_eq!(Field::from(None::<f64>).text(), "");
        assert_eq!(Field::from("a\u{1b}[31m").text(), "a\u{FFFD}[31m");
        assert_eq!(Field::from("通过").text(), "通过");
    }
}
