//! The columns of the table, and a row of it.

use crate::model::{Catalogue, Year};
use crate::report::keys::trend::stage_key;
use crate::report::listing::{Field, Named};

const AREA: [&str; 3] = ["area", "year", "basis"];
const POINT: [&str; 6] = ["point", "name", "attribute", "unit", "departments", "monitored"];
const SAID: [&str; 6] = ["value", "steps", "label", "text", "data_status", "verdict"];
const BOUNDS: [&str; 4] = ["low", "high", "grade", "withheld"];
const RECORD: [&str; 4] =
    ["binding_met", "binding_total", "binding_not_applicable", "binding_unmet"];
const PARTS: [&str; 4] = ["change_values", "change_coverage", "change_targets", "change_joint"];
const SCHEDULE: [&str; 5] = ["progress", "milestone", "difference", "months", "months_at_least"];
const PACE: [&str; 13] = [
    "target_year",
    "target",
    "status",
    "arrow",
    "measure",
    "required",
    "actual",
    "value_low",
    "value_high",
    "limited",
    "arrives",
    "arrival",
    "arrival_status",
];
const OUTLOOK: [&str; 6] = ["all_met", "to_deliver", "continued", "kept", "silent", "unknown"];

/// Of which point a row is.
pub(super) type Item = [Field; POINT.len()];
/// What was said of a point, and how it stands.
pub(super) type Said = [Field; SAID.len()];
/// How far an index can be trusted.
pub(super) type Bounds = [Field; BOUNDS.len()];
/// How binding points stand.
pub(super) type Record = [Field; RECORD.len()];
/// How a value stands against the schedule.
pub(super) type Schedule = [Field; SCHEDULE.len()];
/// The way of a point to a target.
pub(super) type Pace = [Field; PACE.len()];

/// Whether a row rests on what was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Basis {
    /// The year is one of the data.
    #[default]
    Reported,
    /// It is to come.
    Projected,
}

/// A row; what an item does not have stays empty.
#[derive(Default)]
pub(super) struct Line {
    pub(super) area: [Field; AREA.len()],
    pub(super) kind: Option<String>,
    pub(super) stage: Option<i32>,
    pub(super) path: String,
    pub(super) point: Option<Item>,
    pub(super) said: Option<Said>,
    pub(super) score: Option<f64>,
    pub(super) bounds: Option<Bounds>,
    pub(super) flag: Option<&'static str>,
    pub(super) coverage: Option<f64>,
    pub(super) record: Option<Record>,
    pub(super) not_final: Option<usize>,
    pub(super) compared: Option<Year>,
    pub(super) change: Option<f64>,
    pub(super) parts: Option<[Field; PARTS.len()]>,
    /// Of a point, in index points.
    pub(super) contribution: Option<f64>,
    pub(super) silence_worth: Option<f64>,
    /// The score by milestones.
    pub(super) on_schedule: Option<f64>,
    pub(super) schedule: Option<Schedule>,
    pub(super) pace: Option<Pace>,
    pub(super) outlook: Option<[Field; OUTLOOK.len()]>,
}

/// The keys of the columns, in the order of [`Line::fields`].
pub(super) fn header() -> Vec<&'static str> {
    let blocks: [&[&str]; 16] = [
        &AREA,
        &["stage", "path"],
        &POINT,
        &SAID,
        &["score"],
        &BOUNDS,
        &["flag", "coverage"],
        &RECORD,
        &["not_final", "compared_year", "change"],
        &PARTS,
        &["contribution", "silence_worth", "on_schedule"],
        &SCHEDULE,
        &PACE,
        &OUTLOOK,
        &["kind"],
        &["overrides", "catalogue"],
    ];
    blocks.concat()
}

impl Line {
    /// A row of an area and year that says nothing yet.
    pub(super) fn new(catalogue: &Catalogue, area: &str, (year, basis): (Year, Basis)) -> Self {
        let basis = match basis {
            Basis::Reported => "reported",
            Basis::Projected => "projected",
        };
        Self {
            area: [area.into(), year_field(year), basis.into()],
            kind: catalogue.kind_name(area).map(ToOwned::to_owned),
            stage: stage_key(catalogue, year),
            ..Self::default()
        }
    }

    /// Its fields, in the order of [`header`].
    pub(super) fn fields(self, named: &Named) -> Vec<Field> {
        let compared = self.compared.map(Year::get).map(f64::from);
        let blocks = [
            self.area.to_vec(),
            vec![self.stage.map(f64::from).into(), self.path.into()],
            block(self.point),
            block(self.said),
            vec![self.score.into()],
            block(self.bounds),
            vec![self.flag.into(), self.coverage.into()],
            block(self.record),
            vec![self.not_final.into(), compared.into(), self.change.into()],
            block(self.parts),
            vec![self.contribution.into(), self.silence_worth.into(), self.on_schedule.into()],
            block(self.schedule),
            block(self.pace),
            block(self.outlook),
            vec![self.kind.into()],
            vec![named.overrides.clone().into(), named.catalogue.as_str().into()],
        ];
        blocks.concat().into_iter().map(Field::finite).collect()
    }
}

/// A year as a field.
pub(super) fn year_field(year: Year) -> Field {
    f64::from(year.get()).into()
}

/// The fields of a block of columns, empty where the row has none of them.
fn block<const N: usize>(fields: Option<[Field; N]>) -> Vec<Field> {
    fields.map_or_else(|| vec![Field::Empty; N], Vec::from)
}
