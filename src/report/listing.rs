//! One flat table per command, for CSV.

use super::number::shortest;
use super::outcome::alerts;
use super::outcome::check::Checked;
use super::outcome::run::{Overrides, Run};
use super::view::{
    data_status_key, flag_key, label, number, severity_key, verdict_key, withheld_key,
};
use super::words::sheet;
pub use crate::model::text::{FORMULA_STARTS, harmless};
use crate::model::{Catalogue, Kinds, Observation, Place};
use crate::score::summary::Summary;
use crate::score::{Assessment, GroupResult, PointResult};

/// A flat table: English keys, full precision, empty for what is absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// Keys of the columns, the same as in JSON.
    pub header: Vec<&'static str>,
    /// Rows with a field per column.
    pub rows: Vec<Vec<Field>>,
}

#[cfg(test)]
impl Listing {
    /// Fails where a row is not as long as the header, or a number is none.
    pub(super) fn assert_whole(&self) {
        for row in &self.rows {
            assert_eq!(row.len(), self.header.len());
            let is_fine = |own: &Field| !matches!(own, Field::Number(x) if !x.is_finite());
            assert!(row.iter().all(is_fine), "{row:?}");
        }
    }
}

/// A field of a flat table.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Field {
    /// A number, in the shortest text that reads back to it.
    Number(f64),
    /// Text, which may come from input.
    Text(String),
    /// Absent.
    #[default]
    Empty,
}

impl Field {
    /// The same, borrowed.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        match self {
            Self::Number(number) => Shown::Number(*number),
            Self::Text(text) => Shown::Text(text),
            Self::Empty => Shown::Empty,
        }
    }

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

/// A field that is shown and not kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown<'a> {
    /// A number, in the shortest text that reads back to it.
    Number(f64),
    /// A whole number.
    Count(usize),
    /// Text, which may come from input.
    Text(&'a str),
    /// Absent.
    Empty,
}

impl From<Shown<'_>> for Field {
    fn from(shown: Shown<'_>) -> Self {
        match shown {
            Shown::Number(number) => number.into(),
            Shown::Count(count) => count.into(),
            Shown::Text(text) => text.into(),
            Shown::Empty => Self::Empty,
        }
    }
}

impl<'a> From<&'a str> for Shown<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Shown<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Shown<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'a, T: Into<Shown<'a>>> From<Option<T>> for Shown<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// `score`: a row per area, year and node down to a depth, the index first.
#[must_use]
pub fn score(run: &Run, depth: usize) -> Listing {
    let lines = ScoreLines::new(&run.catalogue, &run.overrides, depth);
    let mut rows = Vec::new();
    for assessment in &run.assessments {
        let mut keep = |row: &[Shown<'_>]| rows.push(row.iter().map(|own| (*own).into()).collect());
        lines.each(assessment, &mut keep);
    }
    Listing { header: ScoreLines::header(), rows }
}

/// The rows of `score`, one after the other.
#[derive(Debug)]
pub struct ScoreLines<'r> {
    catalogue: &'r Catalogue,
    overrides: Option<String>,
    /// Which catalogue it is.
    named: String,
    depth: usize,
}

impl<'r> ScoreLines<'r> {
    /// Rows under one catalogue, of nodes down to a depth.
    #[must_use]
    pub fn new(catalogue: &'r Catalogue, overrides: &Overrides, depth: usize) -> Self {
        let named = self::catalogue(catalogue);
        Self { catalogue, overrides: overridden(catalogue, overrides), named, depth }
    }

    /// The keys of the columns.
    #[must_use]
    pub fn header() -> Vec<&'static str> {
        let keys = "area year path score low high other_weighting grade grade_low barred \
                    withheld weight effective_weight reported points not_applicable coverage \
                    flag not_final kind overrides catalogue";
        keys.split_whitespace().collect()
    }

    /// Gives the rows of a result.
    pub fn each(&self, summary: &Summary, row: &mut dyn FnMut(&[Shown<'_>])) {
        let kind = self.catalogue.kind_name(&summary.area);
        self.index(summary, kind, row);
        for group in summary.groups.iter().filter(|group| group.path.len() <= self.depth) {
            self.group(summary, group, kind, row);
        }
    }

    fn index(&self, summary: &Summary, kind: Option<&str>, row: &mut dyn FnMut(&[Shown<'_>])) {
        let (index, coverage) = (summary.index, summary.coverage);
        let grade = |at: Option<usize>| at.map(|at| self.catalogue.grades[at].name.as_str());
        row(&[
            summary.area.as_str().into(),
            f64::from(summary.year.get()).into(),
            Shown::Empty,
            index.score.into(),
            index.low.into(),
            index.high.into(),
            index.other_weighting.into(),
            grade(index.graded.and_then(|graded| graded.grade)).into(),
            grade(index.graded_low.and_then(|graded| graded.grade)).into(),
            grade(index.graded.and_then(|graded| graded.barred)).into(),
            index.withheld.map(withheld_key).into(),
            1_usize.into(),
            index.score.map(|_| 1_usize).into(),
            coverage.reported.into(),
            coverage.points.into(),
            coverage.not_applicable.into(),
            coverage.share().into(),
            Shown::Empty,
            summary.not_final().into(),
            kind.into(),
            self.overrides.as_deref().into(),
            self.named.as_str().into(),
        ]);
    }

    fn group(
        &self,
        summary: &Summary,
        group: &GroupResult,
        kind: Option<&str>,
        row: &mut dyn FnMut(&[Shown<'_>]),
    ) {
        let coverage = group.coverage;
        let path = group.path.join("/");
        // From `low` to `withheld` stands what only the index has.
        let [low, high, other, grade, grade_low, barred, withheld] = [Shown::Empty; 7];
        row(&[
            summary.area.as_str().into(),
            f64::from(summary.year.get()).into(),
            path.as_str().into(),
            group.outcome.score().into(),
            low,
            high,
            other,
            grade,
            grade_low,
            barred,
            withheld,
            group.weight.into(),
            group.effective_weight.into(),
            coverage.reported.into(),
            coverage.points.into(),
            coverage.not_applicable.into(),
            coverage.share().into(),
            flag_key(group).into(),
            Shown::Empty,
            kind.into(),
            self.overrides.as_deref().into(),
            self.named.as_str().into(),
        ]);
    }
}

pub(super) fn overrides(run: &Run) -> Option<String> {
    overridden(&run.catalogue, &run.overrides)
}

fn overridden(catalogue: &Catalogue, overrides: &Overrides) -> Option<String> {
    (!overrides.is_empty()).then(|| super::pages::overrides(catalogue, overrides))
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
        point.departments.join(sheet::AND).into(),
        reading.and_then(|reading| number(reading.value)).into(),
        reading.and_then(|reading| label(&run.catalogue, point, reading.value)).into(),
        reading.map(|reading| reading.text.as_str()).into(),
        reading.map(data_status_key).into(),
        judged.map(|judged| f64::from(judged.target_year.get())).into(),
        judged.map(|judged| sheet::target(point, judged)).into(),
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

pub(super) fn flag(is: bool) -> &'static str {
    if is { "true" } else { "false" }
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
            point.departments.join(sheet::AND).into(),
            point.baseline_text.as_deref().into(),
            targets.join("; ").into(),
            weights.get(at).copied().into(),
            kinds(catalogue, &point.applies_to).into(),
            flag(point.monitored).into(),
        ]
    });
    Listing { header, rows: rows.collect() }
}

/// The names of kinds of area; nothing for all kinds.
fn kinds(catalogue: &Catalogue, kinds: &Kinds) -> String {
    catalogue.kind_names(kinds).map(|names| names.join(sheet::AND)).unwrap_or_default()
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
