//! Functions whose shares are known in closed form or by enumeration, and laws
//! of every decomposition.

use std::f64::consts::PI;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::analysis::sensitivity::random::Streams;

/// A function of uniform numbers, the first `sizes[0]` of which are its first
/// input, the next `sizes[1]` its second, and so on.
struct Uniform<F> {
    sizes: Vec<usize>,
    seed: u64,
    function: F,
}

impl<F: Fn(&[f64]) -> f64 + Sync> Model for Uniform<F> {
    type Input = Vec<f64>;
    type Work = Streams;

    fn inputs(&self) -> usize {
        self.sizes.len()
    }

    fn work(&self) -> Streams {
        Streams::new(self.seed)
    }

    fn blank(&self) -> Vec<f64> {
        vec![0.0; self.sizes.iter().sum()]
    }

    fn sample(&self, matrix: Matrix, row: u64, into: &mut Vec<f64>, streams: &mut Streams) {
        let mut stream = streams.stream(matrix.stream(row));
        into.fill_with(|| stream.unit());
    }

    fn take(&self, input: usize, into: &mut Vec<f64>, from: &Vec<f64>) {
        let start: usize = self.sizes[..input].iter().sum();
        let own = start..start + self.sizes[input];
        into[own.clone()].copy_from_slice(&from[own]);
    }

    fn values(&self, inputs: &[Vec<f64>], _: &mut Streams, values: &mut [f64]) {
        for (value, input) in values.iter_mut().zip(inputs) {
            *value = (self.function)(input);
        }
    }
}

/// A function of single uniform numbers.
fn of<F: Fn(&[f64]) -> f64 + Sync>(inputs: usize, seed: u64, function: F) -> Uniform<F> {
    Uniform { sizes: vec![1; inputs], seed, function }
}

fn on_threads(
    model: &impl Model,
    rows: usize,
    threads: usize,
) -> Result<VarianceShares, Undecomposed> {
    decompose(model, rows, NonZeroUsize::new(threads).unwrap(), 1)
}

fn shares(model: &impl Model, rows: usize) -> VarianceShares {
    on_threads(model, rows, 2).unwrap()
}

/// Every estimate within so many of its standard errors of what is exact.
#[track_caller]
fn assert_near(shares: &VarianceShares, errors: f64, exact: &[(f64, f64)]) {
    assert_eq!(shares.inputs.len(), exact.len());
    for (input, (share, exact)) in shares.inputs.iter().zip(exact).enumerate() {
        for (estimate, exact) in [(share.first, exact.0), (share.total, exact.1)] {
            let distance = (estimate.value - exact).abs();
            assert!(distance <= errors * estimate.se + 1e-12, "{input}: {estimate:?} of {exact}");
        }
    }
}

fn ishigami(u: &[f64]) -> f64 {
    let [x, y, z] = [u[0], u[1], u[2]].map(|u| PI * (2.0 * u - 1.0));
    x.sin() + 7.0 * y.sin().powi(2) + 0.1 * z.powi(4) * x.sin()
}

/// First order and total of its three inputs.
const ISHIGAMI: [(f64, f64); 3] = [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)];

#[test]
fn the_ishigami_function_has_its_published_shares() {
    // All six 95 % intervals hold at once for about 7 seeds in 10.
    let shares = shares(&of(3, 0, ishigami), 8192);
    for (share, exact) in shares.inputs.iter().zip(ISHIGAMI) {
        for (estimate, exact) in [(share.first, exact.0), (share.total, exact.1)] {
            assert!(estimate.low <= exact && exact <= estimate.high, "{estimate:?} of {exact}");
            assert!(estimate.se < 0.02, "{estimate:?}");
        }
    }
    // a²/8 + b·π⁴/5 + b²·π⁸/18 + 1/2.
    assert!((shares.variance - 13.8446).abs() < 0.3, "{}", shares.variance);
    assert_eq!((shares.rows, shares.evaluations), (8192, 5 * 8192));
}

#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    let runs: Vec<VarianceShares> =
        (0..100).map(|seed| shares(&of(3, seed, ishigami), 128)).collect();
    for (input, exact) in ISHIGAMI.iter().enumerate() {
        let of_input = || runs.iter().map(move |run| run.inputs[input]);
        assert_trustworthy(of_input().map(|share| share.first), exact.0);
        assert_trustworthy(of_input().map(|share| share.total), exact.1);
    }
}

/// 100 estimates: centred on the truth, as scattered as their standard errors
/// say, and about 95 of them with an interval that holds it.
#[track_caller]
fn assert_trustworthy(estimates: impl Iterator<Item = BootstrapEstimate> + Clone, exact: f64) {
    let centre = mean(estimates.clone().map(|e| e.value));
    let scatter = spread(estimates.clone().map(|e| e.value)).sqrt();
    let said = mean(estimates.clone().map(|e| e.se));
    let held = estimates.filter(|e| e.low <= exact && exact <= e.high).count();
    assert!((centre - exact).abs() < 3.5 * scatter / 10.0, "{centre} of {exact} ± {scatter}");
    assert!((scatter / said - 1.0).abs() < 0.25, "{scatter} {said}");
    assert!((85..=99).contains(&held), "{held} of 100 hold {exact}");
}

#[test]
fn inputs_that_are_added_have_the_shares_of_their_squared_weights() {
    let shares = shares(&of(4, 2, |u| 50.0 + u[0] + 2.0 * u[1] - 3.0 * u[2] + 4.0 * u[3]), 2048);
    assert_near(&shares, 4.0, &[1.0, 4.0, 9.0, 16.0].map(|square| (square / 30.0, square / 30.0)));
    assert!((shares.variance - 30.0 / 12.0).abs() < 0.15, "{}", shares.variance);
}

#[test]
fn factors_of_a_product_share_what_only_they_together_explain() {
    // Each factor has the mean 1 and the variance c²/12.
    let factors = [1.0_f64, 1.5, 2.0];
    let product = |u: &[f64]| factors.iter().zip(u).map(|(c, u)| 1.0 + c * (u - 0.5)).product();
    let variances = factors.map(|c| c * c / 12.0);
    let all: f64 = variances.iter().map(|v| 1.0 + v).product();
    let exact = variances.map(|v| (v / (all - 1.0), v * all / (1.0 + v) / (all - 1.0)));
    assert_near(&shares(&of(3, 3, product), 2048), 4.0, &exact);
}

#[test]
fn numbers_of_one_input_vary_together() {
    // Variances 1/9 − 1/16 = 7/144 of the product, and 12/144.
    let model = Uniform { sizes: vec![2, 1], seed: 4, function: |u: &[f64]| u[0] * u[1] + u[2] };
    let [group, single] = [7.0 / 19.0, 12.0 / 19.0];
    assert_near(&shares(&model, 2048), 4.0, &[(group, group), (single, single)]);
}

#[test]
fn an_input_without_influence_has_the_total_0_and_one_alone_the_share_1() {
    let inputs = shares(&of(2, 5, |u| (7.0 * u[1]).exp()), 256).inputs;
    let exactly = |value| BootstrapEstimate { value, se: 0.0, low: value, high: value };
    assert_eq!(inputs[0].total, exactly(0.0));
    assert_eq!(inputs[1].first, exactly(1.0));
    assert!(inputs[0].first.low < 0.0 && inputs[0].first.high > 0.0, "{:?}", inputs[0].first);
}

#[test]
fn an_average_over_every_combination_gives_the_same_shares() {
    // Three inputs of 3, 2 and 4 equally likely values, with interactions.
    let levels = [3_u8, 2, 4];
    let f = |x: [u8; 3]| {
        let [x, y, z] = x.map(f64::from);
        x * x - 2.0 * y * z + if x > z { 5.0 * y } else { z } + x * y
    };
    let level = |u: f64, input: usize| {
        (0..levels[input]).rev().find(|level| f64::from(*level) <= u * f64::from(levels[input]))
    };
    let model = of(3, 6, |u: &[f64]| f([0, 1, 2].map(|input| level(u[input], input).unwrap())));
    let all: Vec<[u8; 3]> = (0..levels[0])
        .flat_map(|x| (0..levels[1]).flat_map(move |y| (0..levels[2]).map(move |z| [x, y, z])))
        .collect();
    let whole = spread(all.iter().map(|x| f(*x)));
    let exact = [0, 1, 2].map(|input| {
        // Variance of the means given this input; mean of the variances given all others.
        let given = |level| all.iter().filter(move |x| x[input] == level).map(|x| f(*x));
        let first = spread((0..levels[input]).map(|level| mean(given(level)))) / whole;
        let others = |x: &[u8; 3]| {
            spread((0..levels[input]).map(|level| {
                let mut x = *x;
                x[input] = level;
                f(x)
            }))
        };
        (first, mean(all.iter().map(others)) / whole)
    });
    assert_near(&shares(&model, 2048), 4.0, &exact);
}

fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), x| (sum + x, count + 1.0));
    sum / count
}

fn spread(numbers: impl Iterator<Item = f64> + Clone) -> f64 {
    let centre = mean(numbers.clone());
    mean(numbers.map(|x| (x - centre).powi(2)))
}

#[test]
fn threads_change_no_bit() {
    // An odd number of rows, for parts of unequal length.
    let model = of(3, 8, ishigami);
    let alone = on_threads(&model, 333, 1).unwrap();
    for threads in [2, 3, 7, 1000] {
        assert_eq!(format!("{:?}", on_threads(&model, 333, threads)), format!("Ok({alone:?})"));
    }
}

#[test]
fn the_seed_decides_the_intervals_and_not_the_estimates() {
    let model = of(2, 8, |u| u[0] + 2.0 * u[1]);
    let [one, other] = [1, 2].map(|seed| decompose(&model, 64, NonZeroUsize::MIN, seed).unwrap());
    for (one, other) in one.inputs.iter().zip(&other.inputs) {
        assert_eq!(one.first.value.to_bits(), other.first.value.to_bits());
        assert_ne!(one.first.se.to_bits(), other.first.se.to_bits());
    }
}

#[test]
fn samples_never_share_a_stream() {
    let streams = [Matrix::A, Matrix::B].map(|matrix| [0, 1, 2].map(|row| matrix.stream(row)));
    assert_eq!(streams, [[0, 2, 4], [1, 3, 5]]);
}

#[test]
fn a_number_that_does_not_vary_is_not_shared_out() {
    let cases: [(&str, f64, f64); 5] = [
        ("zero", 0.0, 0.0),
        ("a constant", 0.1, 0.0),
        ("rounding of an index", 90.0, 1e-11),
        ("rounding of a large number", -1e300, 1e288),
        ("rounding of a small number", 1e-300, 1e-312),
    ];
    for (name, centre, width) in cases {
        let result = on_threads(&of(2, 9, |u| centre + width * u[0]), 64, 2);
        assert_eq!(result, Err(Undecomposed::Constant), "{name}");
    }
    assert!(on_threads(&of(2, 9, |u| 90.0 + 1e-8 * u[0]), 64, 2).is_ok());
}

#[test]
fn evaluations_without_a_number_are_counted() {
    for lack in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let given = AtomicUsize::new(0);
        let model = of(3, 10, |u: &[f64]| {
            let lacks = u[0] + u[2] > 1.8;
            given.fetch_add(usize::from(lacks), Ordering::Relaxed);
            if lacks { lack } else { u[1] }
        });
        let result = on_threads(&model, 128, 3);
        let count = given.into_inner();
        assert!(count > 0 && count < 128, "{count}");
        assert_eq!(result, Err(Undecomposed::Missing { count }));
    }
}

#[test]
fn few_rows_are_refused() {
    let model = of(1, 11, |u| u[0]);
    assert_eq!(on_threads(&model, 0, 1), Err(Undecomposed::TooFew));
    assert_eq!(on_threads(&model, LEAST_ROWS - 1, 1), Err(Undecomposed::TooFew));
    assert_eq!(shares(&model, LEAST_ROWS).rows, LEAST_ROWS);
}

#[test]
fn a_model_without_inputs_does_not_vary() {
    assert_eq!(on_threads(&of(0, 12, |_| 3.0), 64, 1), Err(Undecomposed::Constant));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn additive_models_have_shares_that_add_up(
        weights in vec(prop_oneof![1 => Just(0.0), 4 => -9.0..9.0], 1..5),
        seed: u64,
    ) {
        let squares: f64 = weights.iter().map(|w| w * w).sum();
        prop_assume!(squares > 1e-3);
        let sum = |u: &[f64]| 60.0 + weights.iter().zip(u).map(|(w, u)| w * u).sum::<f64>();
        let inputs = shares(&of(weights.len(), seed, sum), 256).inputs;
        for order in [|share: &SobolIndices| share.first, |share: &SobolIndices| share.total] {
            let estimates = || inputs.iter().map(order);
            let (sum, error) = estimates().fold((0.0, 1e-9), |(sum, se), e| (sum + e.value, se + e.se));
            prop_assert!((sum - 1.0).abs() < 5.0 * error, "{sum} ± {error}");
            for (weight, e) in weights.iter().zip(estimates()) {
                prop_assert!((e.value - weight * weight / squares).abs() < 6.0 * e.se + 1e-9, "{e:?}");
                prop_assert!(e.low <= e.high && e.se >= 0.0, "{e:?}");
            }
        }
        for (weight, share) in weights.iter().zip(&inputs) {
            prop_assert!(share.total.low >= 0.0);
            prop_assert_eq!(*weight == 0.0, share.total.high == 0.0);
        }
    }

    #[test]
    fn the_unit_of_the_number_changes_no_share(power in -500..500_i32, seed: u64) {
        // Powers of two change no digit of a double.
        let factor = 2.0_f64.powi(power);
        let [one, other] = [1.0, factor].map(|unit| {
            shares(&of(3, seed, move |u| unit * (90.0 + ishigami(u))), 64)
        });
        prop_assert_eq!(format!("{:?}", one.inputs), format!("{:?}", other.inputs));
        let variance = one.variance * factor * factor;
        prop_assert_eq!(variance.to_bits(), other.variance.to_bits());
    }
}
