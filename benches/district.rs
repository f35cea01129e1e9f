//! One district: whole runs of the program, and its parts.
//!
//! `process/version` is a run that only parses its arguments: what a program
//! that links clap cannot go below. Compare `process/score` with it.

use std::hint::black_box;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use gdindex::intake::Selection;
use gdindex::score::Scorer;
use gdindex::{catalogue, intake};

const DATA: &str = "data/2020.csv";
const YEARS: [&str; 4] = ["data/2017.csv", "data/2018.csv", "data/2019.csv", DATA];

fn whole_process(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("process");
    let run = |arguments: &[&str]| {
        let status = Command::new(env!("CARGO_BIN_EXE_gdindex"))
            .args(arguments)
            .stdout(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()));
    };
    group.bench_function("version", |bencher| bencher.iter(|| run(&["--version"])));
    group.bench_function("score", |bencher| bencher.iter(|| run(&["score", DATA])));
    group.bench_function("score_json", |bencher| {
        bencher.iter(|| run(&["score", DATA, "-f", "json"]));
    });
    let report: Vec<&str> = ["report"].into_iter().chain(YEARS).collect();
    group.bench_function("report", |bencher| bencher.iter(|| run(&report)));
    group.bench_function("check", |bencher| bencher.iter(|| run(&["check", DATA])));
    group.finish();
}

fn parts(criterion: &mut Criterion) {
    let catalogue = catalogue::built_in().expect("the built-in catalogue is valid");
    let source = intake::open(DATA).expect("the data ship with the program");
    let sources = [source];
    let read = intake::read(&catalogue, &sources, &Selection::default());
    let record = &read.panel.records[0];
    // The same catalogue but not the same bytes: its YAML has to be read.
    let yaml = format!("{}\n", catalogue::BUILT_IN);

    let mut group = criterion.benchmark_group("part");
    group.bench_function("built_in_catalogue", |bencher| bencher.iter(catalogue::built_in));
    group.bench_function("yaml_catalogue", |bencher| {
        bencher.iter(|| catalogue::read(black_box(yaml.as_bytes()), None));
    });
    group.bench_function("intake", |bencher| {
        bencher.iter(|| intake::read(&catalogue, black_box(&sources), &Selection::default()));
    });
    let scorer = Scorer::new(&catalogue, &catalogue.settings);
    group.bench_function("assess", |bencher| {
        bencher.iter(|| scorer.assess(black_box(record)));
    });
    group.finish();
}

criterion_group!(benches, whole_process, parts);
criterion_main!(benches);
