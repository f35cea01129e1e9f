//! How far an index depends on the choices that are open, by hand.

#[path = "sensitivity/alone.rs"]
mod alone;
#[path = "sensitivity/closed_form.rs"]
mod closed_form;
#[path = "sensitivity/shares.rs"]
mod shares;
#[path = "sensitivity/space.rs"]
mod space;
#[path = "sensitivity/strange.rs"]
mod strange;

use std::num::NonZeroUsize;

use gdindex::analysis::sensitivity::draws::{Drawer, Draws};
use gdindex::analysis::sensitivity::scores::Scores;
use gdindex::analysis::sensitivity::space::{Space, Wishes};
use gdindex::analysis::sensitivity::{Question, Sensitivity};
use gdindex::score::Assessment;
use gdindex::score::trials::{Rows, Trials};

use crate::influence::Areas;

/// How the draws are made.
#[derive(Debug, Clone, Default)]
struct Asked {
    seed: u64,
    draws: usize,
    wishes: Wishes,
}

impl Asked {
    /// So many draws of a seed, over all that is open.
    fn draws(draws: usize, seed: u64) -> Self {
        Self { seed, draws, wishes: Wishes::default() }
    }

    /// The indices of all areas in one draw after the other; NaN where
    /// withheld.
    fn scores(&self, areas: &Areas) -> Scores {
        let (catalogue, records) = (&areas.catalogue, &areas.records);
        let space = Space::new(catalogue, &catalogue.settings, &self.wishes);
        let drawer = Drawer::new(&space, Draws::Seeded { seed: self.seed, count: self.draws });
        let varied = space.varied();
        let trials = Trials::new((catalogue, &catalogue.settings), records, records, &varied);
        let mut draws = vec![space.nominal().clone(); self.draws];
        draws.iter_mut().enumerate().for_each(|(draw, into)| drawer.draw(draw, into));
        let width = records.len();
        let mut values = vec![0.0; self.draws * width];
        trials.run(&draws, &mut trials.work(), &mut Rows { cells: &mut values, width });
        Scores::new(records.len(), values).unwrap()
    }

    /// The answer of all areas.
    fn of(&self, areas: &Areas) -> Sensitivity {
        let settings = &areas.catalogue.settings;
        let results: Vec<&Assessment> = areas.results.iter().collect();
        Sensitivity::of(Question {
            catalogue: &areas.catalogue,
            settings,
            assessments: &results,
            others: &[],
            space: &Space::new(&areas.catalogue, settings, &self.wishes),
            draws: Draws::Seeded { seed: self.seed, count: self.draws },
            threads: NonZeroUsize::new(2).unwrap(),
        })
    }
}

/// The text of a catalogue in which nothing is open but what is written here.
fn catalogue(scoring: &str, open: &str, dimensions: &str) -> String {
    let closed = [
        ("weights", "0"),
        ("method", "[attainment]"),
        ("aggregation", "[arithmetic]"),
        ("weighting", "[by-level]"),
        ("missing", "[renormalise]"),
        ("attributes", "{}"),
        ("scales", "0"),
    ];
    let mut uncertainty = open.to_owned();
    for (key, value) in closed {
        if !open.contains(&format!("{key}:")) {
            uncertainty = format!("  {key}: {value}\n{uncertainty}");
        }
    }
    format!(
        "title: 假设\nbaseline_year: 2017\n\
         scoring: {{ min_coverage: 0.25, {scoring} attributes: {{ 约束性: {{ unmet: {{ slope: 2 }} }}, \
         预期性: {{ unmet: {{ slope: 1 }} }} }} }}\n\
         uncertainty:\n{uncertainty}\
         scales:\n  成效: [{{ label: 明显, score: 100 }}, {{ label: 有效, score: 75 }}, \
         {{ label: 一般, score: 50 }}, {{ label: 不明显, score: 0 }}]\n\
         dimensions:\n{dimensions}"
    )
}
