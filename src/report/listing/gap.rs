//! `gap`: a row per point.

use super::{Field, Listing, Named, flag};
use crate::analysis::reach::Reach;
use crate::model::{Observation, Place};
use crate::report::keys::result::{data_status_key, verdict_key};
use crate::report::outcome::gap::Choice;
use crate::report::outcome::run::Run;
use crate::report::view::value::label;
use crate::report::words::sheet;
use crate::score::{Assessment, PointResult};

/// The points of each result that were asked for, or those by which a score is
/// reached.
#[must_use]
pub fn gap(run: &Run, choice: &Choice, reaches: &[Option<Reach>]) -> Listing {
    let header = "area year id name path attribute unit departments value label text data_status \
                  target_year target verdict gap attainment score weight effective_weight gain \
                  gain_low gain_high monitored file line sheet cell by_rule overrides catalogue";
    let named = Named::of(run);
    let rows = run.assessments.iter().enumerate().flat_map(|(at, assessment)| {
        let points = match reaches.get(at) {
            Some(reach) => steps(assessment, reach.as_ref()),
            None => [choice.pick(&run.catalogue, assessment).all(), choice.monitored(assessment)]
                .concat(),
        };
        points.into_iter().map(|result| row((run, &named), assessment, result)).collect::<Vec<_>>()
    });
    Listing { header: header.split_whitespace().collect(), rows: rows.collect() }
}

fn steps<'a>(assessment: &'a Assessment, reach: Option<&Reach>) -> Vec<&'a PointResult> {
    let steps = reach.into_iter().flat_map(|reach| &reach.steps);
    steps.map(|step| &assessment.points[step.point]).collect()
}

fn row((run, named): (&Run, &Named), assessment: &Assessment, result: &PointResult) -> Vec<Field> {
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
        reading.and_then(|reading| reading.value.number()).into(),
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
        named.overrides.as_deref().into(),
        named.catalogue.as_str().into(),
    ]
}
