//! Years side by side, by hand: what moved the index, what silence was worth,
//! the schedule, the pace, the stages and the years to come.

#[path = "trend/change.rs"]
mod change;
#[path = "trend/course.rs"]
mod course;
#[path = "trend/outlook.rs"]
mod outlook;
#[path = "trend/pace.rs"]
mod pace;
#[path = "trend/silence.rs"]
mod silence;
#[path = "trend/stage.rs"]
mod stage;
#[path = "trend/standing.rs"]
mod standing;
#[path = "trend/strange.rs"]
mod strange;

use gdindex::analysis::trend::{PointTrend, Trend};
use gdindex::model::{Catalogue, Settings};
use gdindex::score::{Assessment, Scorer};

use crate::harness::{as_written, read};

/// A catalogue with the results of several years of one area.
pub(crate) struct Years {
    catalogue: Catalogue,
    settings: Settings,
    results: Vec<Assessment>,
}

impl Years {
    /// Reads a catalogue and data, and assesses every year.
    fn read(yaml: &str, csv: &str, change: impl FnOnce(&mut Settings)) -> Self {
        let (catalogue, mut records) = read(yaml, csv);
        let mut settings = catalogue.settings.clone();
        change(&mut settings);
        let scorer = Scorer::new(&catalogue, &settings);
        records.sort_by_key(|record| record.year);
        let results = records.iter().map(|record| scorer.assess(record)).collect();
        Self { catalogue, settings, results }
    }

    /// One point alone, with a baseline year of 2017 and a scale.
    fn alone(point: &str, values: &[(i32, &str)]) -> Self {
        let yaml = format!(
            "title: 单点\nbaseline_year: 2017\nscoring: {{ min_coverage: 0 }}\n{SCALE}\
             dimensions:\n  - name: 甲\n    points:\n      - {{ id: p, name: 点, {point} }}\n"
        );
        let rows = values.iter().map(|(year, value)| format!("{year},点,{value}\n"));
        let csv = format!("年份,测评点,数值\n{}", rows.collect::<String>());
        Self::read(&yaml, &csv, as_written)
    }

    fn trend(&self) -> Trend<'_> {
        Trend::of(&self.catalogue, &self.settings, &self.results)
    }

    /// The place of a point in the catalogue.
    fn at(&self, id: &str) -> usize {
        self.catalogue.names.get(id).unwrap()
    }

    /// The only point.
    fn point(&self) -> PointTrend {
        self.trend().points.remove(0)
    }
}

/// Steps: 不明显 0, 一般 1, 有效 2, 明显 3.
const SCALE: &str = "scales:\n  成效: [{ label: 明显, score: 100 }, { label: 有效, score: 75 }, \
     { label: 一般, score: 50 }, { label: 不明显, score: 0 }]\n";
