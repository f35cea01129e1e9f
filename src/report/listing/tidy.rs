//! `tidy`: data as clean rows, one per value, in the columns that departments fill in.
//! Read again they give the same panel.

use super::{Field, Listing};
use crate::model::{Catalogue, Observation, Point, Value};
use crate::report::outcome::run::Run;
use crate::report::words::sheet;
use crate::score::Assessment;

/// A row per value and per 不适用; years and areas in the order of the input,
/// points in that of the catalogue. Where nothing at all was reported, one
/// empty row says so.
#[must_use]
pub fn rows(run: &Run) -> Listing {
    let header = [
        sheet::YEAR,
        sheet::AREA,
        sheet::POINT,
        sheet::VALUE,
        sheet::UNIT,
        sheet::SOURCE,
        sheet::STATUS,
    ];
    let rows = run.assessments.iter().flat_map(|assessment| of(&run.catalogue, assessment));
    Listing { header: header.to_vec(), rows: rows.collect() }
}

fn of(catalogue: &Catalogue, assessment: &Assessment) -> Vec<Vec<Field>> {
    let results = assessment.points.iter().chain(&assessment.monitored);
    let mut said: Vec<_> = results.map(|result| (result.point, &result.observation)).collect();
    said.sort_by_key(|(point, _)| *point);
    let is_said = |(_, observation): &(usize, &Observation)| {
        !matches!(observation, Observation::NotReported | Observation::ByRule)
    };
    if said.iter().any(is_said) {
        said.retain(is_said);
    } else {
        said.truncate(1);
    }
    let row = |(at, observation): (usize, &Observation)| {
        row(catalogue, assessment, &catalogue.points[at], observation)
    };
    said.into_iter().map(row).collect()
}

fn row(
    catalogue: &Catalogue,
    assessment: &Assessment,
    point: &Point,
    observation: &Observation,
) -> Vec<Field> {
    let status = observation.reading().map(|reading| sheet::status(reading.status));
    vec![
        f64::from(assessment.year.get()).into(),
        assessment.area.as_str().into(),
        point.name.as_str().into(),
        value(catalogue, point, observation),
        point.unit.text().into(),
        point.departments.join(sheet::AND).into(),
        status.into(),
    ]
}

fn value(catalogue: &Catalogue, point: &Point, observation: &Observation) -> Field {
    match (observation, catalogue.scale(point)) {
        (Observation::NotReported | Observation::ByRule, _) => Field::Empty,
        (Observation::NotApplicable(_), _) => sheet::NOT_APPLICABLE.into(),
        (Observation::Reported(reading), scale) => match (reading.value, scale) {
            (Value::Label(label), Some(scale)) => scale.labels[label].text.as_str().into(),
            (Value::Number(number), _) => number.into(),
            (Value::Label(_), None) => Field::Empty,
        },
    }
}
