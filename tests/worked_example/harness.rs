//! From the text of a catalogue and of data to an assessment, by the way that
//! the program takes.

use gdindex::intake::{self, Selection, Source};
use gdindex::model::{Catalogue, Record, Settings, Year};
use gdindex::score::{Assessment, GroupResult, PointResult, Scorer};
use gdindex::{catalogue, model};

/// A catalogue with the result for one area and year.
pub(crate) struct Run {
    /// The catalogue.
    pub(crate) catalogue: Catalogue,
    /// The choices in force.
    pub(crate) settings: Settings,
    /// The result.
    pub(crate) assessment: Assessment,
}

impl Run {
    /// The result of a point.
    pub(crate) fn point(&self, id: &str) -> &PointResult {
        let index = self.catalogue.names.get(id).unwrap();
        &self.assessment.points[index]
    }

    /// The result of a group.
    pub(crate) fn group(&self, path: &[&str]) -> &GroupResult {
        self.assessment.groups.iter().find(|group| *group.path == *path).unwrap()
    }

    /// The name of a grade.
    pub(crate) fn grade(&self, at: Option<usize>) -> Option<&str> {
        at.map(|at| self.catalogue.grades[at].name.as_str())
    }
}

/// Reads a catalogue and data and assesses the first area and year.
pub(crate) fn run(yaml: &str, csv: &str, change: impl FnOnce(&mut Settings)) -> Run {
    let (catalogue, records) = read(yaml, csv);
    let mut settings = catalogue.settings.clone();
    change(&mut settings);
    let assessment = Scorer::new(&catalogue, &settings).assess(&records[0]);
    Run { catalogue, settings, assessment }
}

/// One point alone in its catalogue, with baselines of 2017 and a scale.
pub(crate) fn alone(
    scoring: &str,
    point: &str,
    (year, value): (i32, &str),
    change: impl FnOnce(&mut Settings),
) -> PointResult {
    let yaml = format!(
        "title: 单点\nbaseline_year: 2017\nscoring: {{ {scoring} }}\n\
         scales:\n  成效: [{{ label: 明显, score: 100 }}, {{ label: 有效, score: 75 }}, \
         {{ label: 一般, score: 50 }}, {{ label: 不明显, score: 0 }}]\n\
         dimensions:\n  - name: 甲\n    points:\n      - {{ id: p, name: 点, {point} }}\n"
    );
    let csv = format!("年份,测评点,数值\n{year},点,{value}\n");
    run(&yaml, &csv, change).assessment.points.remove(0)
}

/// No change of the catalogue's settings.
pub(crate) fn as_written(_: &mut Settings) {}

/// Judged by milestones.
pub(crate) fn at_pace(settings: &mut Settings) {
    settings.pace = true;
}

/// The bound by which a point is judged.
pub(crate) fn bound(result: &PointResult) -> f64 {
    match result.judged.as_ref().unwrap().goal {
        model::Goal::Bound(_, bound) => bound,
        other => panic!("{other:?} is no number"),
    }
}

/// A year.
pub(crate) fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

/// Fails where a number is not what paper says.
pub(crate) fn near(what: &str, found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().unwrap_or_else(|| panic!("{what}: nothing instead of {expected}"));
    assert!((found - expected).abs() < 1e-10, "{what}: {found} instead of {expected}");
}

/// A catalogue and data without errors, from their texts.
pub(crate) fn read(yaml: &str, csv: &str) -> (Catalogue, Vec<Record>) {
    let catalogue = catalogue::read(yaml.as_bytes(), Some("catalogue.yaml"));
    let catalogue = catalogue.unwrap_or_else(|faults| panic!("{faults:#?}\n{yaml}"));
    let source = Source::new("data.csv", csv.as_bytes());
    let intake = intake::read(&catalogue, &[source], &Selection::default());
    let errors: Vec<_> = intake.findings.iter().filter(|f| f.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}\n{csv}");
    (catalogue, intake.panel.records)
}
