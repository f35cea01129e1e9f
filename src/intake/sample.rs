//! What the tests of reading share: a small catalogue, and how they put what was
//! read in few words.

use std::sync::LazyLock;

use super::{Intake, Selection, Source, read};
use crate::model::{Catalogue, Finding, Year};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| crate::catalogue::read(include_bytes!("sample.yaml"), None).unwrap());

/// The catalogue.
pub(crate) fn catalogue() -> Catalogue {
    CATALOGUE.clone()
}

/// Reads texts under these names, in the year 2020.
pub(crate) fn intake(files: &[(&str, &str)]) -> Intake {
    select(files, &Selection { year: Year::new(2020), ..Selection::default() })
}

/// Reads what is selected of texts under these names.
pub(crate) fn select(files: &[(&str, &str)], selection: &Selection) -> Intake {
    let source = |(name, text): &(&str, &str)| Source::new(*name, text.as_bytes());
    let sources: Vec<Source> = files.iter().map(source).collect();
    read(&catalogue(), &sources, selection)
}

/// The findings as `file:line:column:code`.
pub(crate) fn findings(intake: &Intake) -> Vec<String> {
    let line = |finding: &Finding| match &finding.place.column {
        Some(column) => format!("{}:{column}:{}", finding.place, finding.fault.code().text()),
        None => format!("{}:{}", finding.place, finding.fault.code().text()),
    };
    intake.findings.iter().map(line).collect()
}

/// The values of the only record: id and text.
pub(crate) fn values(intake: &Intake) -> Vec<(String, String)> {
    let [record] = &intake.panel.records[..] else { panic!("{:?}", intake.panel) };
    let points = CATALOGUE.points.iter().zip(&record.observations);
    points
        .filter_map(|(point, said)| Some((point.id.clone(), said.reading()?.text.clone())))
        .collect()
}

/// Values to compare with those.
pub(crate) fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
}
