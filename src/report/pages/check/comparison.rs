//! The part of `check` that says what is new since another time.

use crate::check::comparison::{ChangeKind, Compared};
use crate::model::{Catalogue, Observation, Point};
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};
use crate::report::outcome::check::{Against, Checked};
use crate::report::words::page::column;
use crate::report::words::{check as words, phrases, terms};
use crate::score::{Assessment, Verdict};

/// How much changed.
pub(super) fn fact(against: &Against<'_>) -> Fact {
    use ChangeKind::{Reported, Revised, Status, Withdrawn};
    let changes = || against.comparisons.iter().flat_map(|own| &own.changes);
    let counts = [Withdrawn, Revised, Status, Reported]
        .map(|kind| (kind, changes().filter(|change| change.kind == kind).count()));
    let silent = against.comparisons.iter().map(|own| own.silent.len()).sum();
    let text = if against.comparisons.is_empty() {
        words::NO_COUNTERPART.to_owned()
    } else {
        words::changes(&counts, silent)
    };
    Fact::new(words::AGAINST, words::against(&against.files(), &text, against.errors()))
}

/// A table for every result with what changed, the worst first.
pub(super) fn sections(document: &mut Document, checked: &Checked<'_>, against: &Against<'_>) {
    for compared in &against.comparisons {
        let then = &against.run.assessments[compared.old];
        document.title(2, title(checked, compared, then));
        if compared.changes.is_empty() {
            document.text(words::NO_CHANGE);
        }
        document.table(changes(checked, compared, then));
    }
}

fn title(checked: &Checked<'_>, compared: &Compared, then: &Assessment) -> String {
    match compared.new {
        Some(at) => words::comparison(&checked.name(at), then.year),
        None => words::vanished(&phrases::area_and_year(&then.area, then.year)),
    }
}

fn changes(checked: &Checked<'_>, compared: &Compared, then: &Assessment) -> Table {
    let catalogue = &checked.run.catalogue;
    let mut table = Table::new(vec![
        Column::word(words::CHANGE),
        Column::text(column::POINT),
        Column::text(words::THEN),
        Column::text(words::NOW),
        Column::text(column::DEPARTMENT),
    ]);
    let mut changes = compared.changes.clone();
    changes.sort_by_key(|change| change.kind);
    for change in changes {
        let point = &catalogue.points[change.point];
        let now = compared.new.map(|at| checked.run.assessments[at].of_point(change.point));
        let now = now.map_or(&Observation::NotReported, |now| &now.observation);
        let past = &then.of_point(change.point).observation;
        table.rows.push(vec![
            Line::new(words::change(change.kind), tone(change.kind)),
            Line::from(point.name.clone()),
            Line::from(said(catalogue, point, past)),
            Line::from(said(catalogue, point, now)),
            Line::from(phrases::departments(point)),
        ]);
    }
    table
}

fn tone(kind: ChangeKind) -> Tone {
    match kind {
        ChangeKind::Withdrawn => Tone::Bad,
        ChangeKind::Revised => Tone::Doubtful,
        ChangeKind::Status | ChangeKind::Reported => Tone::Plain,
    }
}

/// What was said, with status and origin.
fn said(catalogue: &Catalogue, point: &Point, observation: &Observation) -> String {
    let value = match observation {
        Observation::NotReported => return terms::NONE.to_owned(),
        Observation::NotApplicable(_) => terms::verdict(Verdict::NotApplicable).to_owned(),
        Observation::ByRule => terms::BY_RULE.to_owned(),
        Observation::Reported(reading) => match catalogue.scale(point) {
            Some(_) => phrases::catalogue_value(catalogue, point, reading.value),
            None => phrases::with_unit(point, &reading.text),
        },
    };
    let status = observation.reading().map(|reading| terms::status(reading.status).to_owned());
    let place = observation.place().map(ToString::to_string);
    let origin: Vec<String> = status.into_iter().chain(place).collect();
    words::with_origin(&value, &origin)
}
