//! Draws over the choices that a catalogue leaves open, for a city: 139 areas
//! with the 42 points of the built-in catalogue, one in twenty not reported.
//!
//! `scores` is the index of every area in 10,000 draws; `weights` the same
//! where nothing but the weights varies; `answer` everything that the command
//! says about them. Compare one thread with two.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::num::NonZeroUsize;

use criterion::{Criterion, criterion_group, criterion_main};
use gdindex::analysis::sensitivity::draws::{Drawer, Draws};
use gdindex::analysis::sensitivity::monte_carlo;
use gdindex::analysis::sensitivity::random::Stream;
use gdindex::analysis::sensitivity::space::{Space, Wishes};
use gdindex::analysis::sensitivity::{Question, Sensitivity};
use gdindex::catalogue;
use gdindex::model::{Catalogue, Choice, Goal, Observation, Reading, Record, Status, Value, Year};
use gdindex::score::trials::Trials;
use gdindex::score::{Assessment, Scorer};

const AREAS: usize = 139;
const DRAWS: Draws<'static> = Draws::Seeded { seed: 1, count: 10_000 };

fn record(catalogue: &Catalogue, area: usize) -> Record {
    let mut stream = Stream::new(7, area as u64);
    let mut observe = |goal: Goal| {
        if stream.below(20) == 0 {
            return Observation::NotReported;
        }
        let value = match goal {
            // A target of 0 is met or missed by one.
            Goal::Bound(_, 0.0) => Value::Number(f64::from(u8::from(stream.below(2) == 1))),
            Goal::Bound(_, bound) => Value::Number(bound * (0.75 + 0.4 * stream.unit())),
            Goal::Interval(low, high) => Value::Number(low + (high - low) * stream.unit()),
            Goal::Label(_) => Value::Label(stream.below(3)),
        };
        let status = Status::Demonstration;
        Observation::Reported(Box::new(Reading { value, text: String::new(), status, place: None }))
    };
    Record {
        area: format!("街道{area}"),
        year: Year::new(2020).expect("a year"),
        observations: catalogue.points.iter().map(|own| observe(own.targets[0].1.goal)).collect(),
        invalid: BTreeSet::new(),
    }
}

fn draws(criterion: &mut Criterion) {
    let catalogue = catalogue::built_in().expect("the built-in catalogue is valid");
    let settings = &catalogue.settings;
    let records: Vec<Record> = (0..AREAS).map(|area| record(&catalogue, area)).collect();
    let scorer = Scorer::new(&catalogue, settings);
    let assessments: Vec<Assessment> = records.iter().map(|own| scorer.assess(own)).collect();
    let assessments: Vec<&Assessment> = assessments.iter().collect();
    let weights = Wishes { varied: vec![Choice::Weights], ..Wishes::default() };
    let mut group = criterion.benchmark_group("draws");
    group.sample_size(10);
    for threads in [1, 2].map(|threads| NonZeroUsize::new(threads).expect("some")) {
        for (name, wishes) in [("scores", &Wishes::default()), ("weights", &weights)] {
            let space = Space::new(&catalogue, settings, wishes);
            let varied = space.varied();
            let drawer = Drawer::new(&space, DRAWS);
            group.bench_function(format!("{name}/{threads}"), |bencher| {
                bencher.iter(|| {
                    let of = (&catalogue, settings);
                    let trials = Trials::new(of, &records, &records, &varied);
                    monte_carlo::run(black_box(&drawer), &trials, threads)
                });
            });
        }
        let space = Space::new(&catalogue, settings, &Wishes::default());
        let question = Question {
            catalogue: &catalogue,
            settings,
            assessments: &assessments,
            others: &[],
            space: &space,
            draws: DRAWS,
            threads,
        };
        group.bench_function(format!("answer/{threads}"), |bencher| {
            bencher.iter(|| Sensitivity::of(black_box(question)));
        });
    }
    group.finish();
}

criterion_group!(benches, draws);
criterion_main!(benches);
