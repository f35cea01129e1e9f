//! Relative methods by a second road: every score from the definition, over
//! random panels, without the reference sets of the program.

use std::fmt::Write as _;

use gdindex::catalogue;
use gdindex::model::{Catalogue, Observation, Panel, Reading, Record, Status, Value, Year};
use gdindex::score::normalisation::reference::Reference;
use gdindex::score::{Assessment, Scorer};
use proptest::prelude::*;

const METHODS: [&str; 3] = ["minmax", "zscore", "percentile"];
const RANGE: (f64, f64) = (10.0, 60.0);
const ZSCALE: (f64, f64) = (40.0, 5.0);

/// A point: which method, whether less is better, whether on logarithms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    method: usize,
    lower: bool,
    log: bool,
}

/// Points, and for every area and year their values, where there are any.
#[derive(Debug, Clone)]
pub(crate) struct World {
    points: Vec<Point>,
    all_years: bool,
    rows: Vec<(i64, Vec<Option<f64>>)>,
}

/// A random world. Values are few, so that there are ties and equal columns.
pub(crate) fn world() -> impl Strategy<Value = World> {
    let point = (0..3_usize, any::<bool>(), any::<bool>());
    let point = point.prop_map(|(method, lower, log)| Point { method, lower, log });
    (prop::collection::vec(point, 1..5), any::<bool>()).prop_flat_map(|(points, all_years)| {
        let value = prop_oneof![
            1 => Just(None),
            3 => (1..6_i32).prop_map(|value| Some(f64::from(value))),
            3 => (0.001..1000.0_f64).prop_map(Some),
        ];
        let row = (2019..2022_i64, prop::collection::vec(value, points.len()));
        let rows = prop::collection::vec(row, 1..12);
        rows.prop_map(move |rows| World { points: points.clone(), all_years, rows })
    })
}

impl World {
    /// Its catalogue, read from what a person would write.
    fn catalogue(&self) -> Catalogue {
        let mut yaml = format!(
            "title: A\nscoring:\n  reference_set: {}\n  score_range: [{}, {}]\n  \
             zscore: {{ mean: {}, sd: {} }}\n  min_coverage: 0\ndimensions:\n  - name: B\n    points:\n",
            if self.all_years { "all_years" } else { "year" },
            RANGE.0,
            RANGE.1,
            ZSCALE.0,
            ZSCALE.1
        );
        for (at, point) in self.points.iter().enumerate() {
            let method = METHODS[point.method];
            let direction = if point.lower { ", direction: lower" } else { "" };
            let log = if point.log { ", transform: log" } else { "" };
            let _ = writeln!(
                yaml,
                "      - {{ id: p{at}, name: P{at}, method: {method}{direction}{log} }}"
            );
        }
        catalogue::read(yaml.as_bytes(), None).unwrap()
    }

    fn panel(&self) -> Panel {
        let records = self.rows.iter().enumerate().map(|(at, (year, values))| Record {
            area: format!("area {at}"),
            year: Year::new(*year).unwrap(),
            observations: values.iter().copied().map(observation).collect(),
            invalid: std::collections::BTreeSet::new(),
        });
        Panel { records: records.collect() }
    }

    /// What the program makes of it; `turned` adds the areas to the reference
    /// set from the last to the first.
    pub(crate) fn assess(&self, turned: bool) -> Vec<Assessment> {
        let (catalogue, panel) = (self.catalogue(), self.panel());
        let mut compared: Vec<&Record> = panel.records.iter().collect();
        if turned {
            compared.reverse();
        }
        let reference = Reference::of(&catalogue, &catalogue.settings, compared);
        let scorer = Scorer::new(&catalogue, &catalogue.settings).with_reference(&reference);
        panel.records.iter().map(|record| scorer.assess(record)).collect()
    }

    /// The score of a point of a row, from the definition of its method.
    pub(crate) fn expected(&self, row: usize, at: usize) -> Option<f64> {
        let Point { method, lower, log } = self.points[at];
        let sign = if lower { -1.0 } else { 1.0 };
        let lens = |value: f64| sign * if log { value.ln() } else { value };
        let (year, values) = &self.rows[row];
        let x = lens(values[at]?);
        let compared = self.rows.iter().filter(|(other, _)| self.all_years || other == year);
        let column: Vec<f64> = compared.filter_map(|(_, values)| values[at].map(lens)).collect();
        let differs = column.iter().any(|other| other.total_cmp(&x).is_ne());
        match METHODS[method] {
            "percentile" => (column.len() > 1).then(|| percentile(x, &column)),
            _ if !differs => None,
            "minmax" => Some(minmax(x, &column)),
            _ => Some(zscore(x, &column)),
        }
    }
}

fn observation(value: Option<f64>) -> Observation {
    value.map_or(Observation::NotReported, |value| {
        Observation::Reported(Box::new(Reading {
            value: Value::Number(value),
            text: value.to_string(),
            status: Status::Final,
            place: None,
        }))
    })
}

fn minmax(x: f64, column: &[f64]) -> f64 {
    let least = column.iter().copied().fold(x, f64::min);
    let most = column.iter().copied().fold(x, f64::max);
    RANGE.0 + (RANGE.1 - RANGE.0) * (x - least) / (most - least)
}

/// By the variance of pairs: s² is half the mean square of all differences.
#[allow(clippy::cast_precision_loss, reason = "there are few rows")]
fn zscore(x: f64, column: &[f64]) -> f64 {
    let count = column.len() as f64;
    let away = column.iter().map(|other| x - other).sum::<f64>() / count;
    let pairs = column.iter().flat_map(|one| column.iter().map(move |other| (one, other)));
    let squares: f64 = pairs.map(|(one, other)| (one - other) * (one - other)).sum();
    let deviation = (squares / (2.0 * count * (count - 1.0))).sqrt();
    ZSCALE.0 + ZSCALE.1 * away / deviation
}

#[allow(clippy::cast_precision_loss, reason = "there are few rows")]
fn percentile(x: f64, column: &[f64]) -> f64 {
    let worse = column.iter().filter(|other| **other < x).count();
    RANGE.0 + (RANGE.1 - RANGE.0) * worse as f64 / (column.len() - 1) as f64
}
