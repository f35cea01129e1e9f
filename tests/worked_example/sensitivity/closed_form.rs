//! The mean over draws is that of paper within its standard error, and so is
//! the spread, for one open choice after the other.
//!
//! ```text
//! open         values                       甲一             甲二    index         distribution
//! attributes   slope s uniform in 1…3       100 − 10·s       100     100 − 5·s     85…95
//! scales       一般 t uniform in 25…62.5    t                90      (t + 90)/2    57.5…76.25
//! method       three                        80, 50, 80       100     90, 75, 90
//! aggregation  two                          4                100     52, 20
//! weighting    two (甲 two points, 乙 one)  甲 100, 乙 40            70, 80
//! missing      two                          –                80      80, 40
//! weights      w = 0.75…1.25 each           100              50      50 + 50·w₁/(w₁+w₂)
//! ```

use gdindex::analysis::sensitivity::spread::Spread;

use super::{Asked, catalogue};
use crate::influence::Areas;

const TWO: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 约束性, baseline: 80, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
";
const LABEL: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, scale: 成效, targets: { 2020: 明显 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
";
const GROUPS: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 预期性, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
  - name: 乙
    points:
      - { id: r, name: 乙一, attribute: 预期性, targets: { 2020: 100 } }
";
const DRAWS: u32 = 4000;

/// The spread of the first area.
fn spread(yaml: &str, csv: &str, asked: &Asked) -> Spread {
    Spread::of(&asked.scores(&Areas::read(yaml, csv)).of_area(0)).unwrap()
}

/// Fails where mean and standard deviation are not those of paper. The
/// standard error of the latter is sd·√((κ − 1)/4n), with a kurtosis κ of at
/// most 2.5 here: 1.8 of what is uniform, 2.4 of a sum of two such, 1.5 of the
/// lists.
fn agree(what: &str, found: &Spread, (mean, variance): (f64, f64)) {
    let (sd, n) = (variance.sqrt(), f64::from(DRAWS));
    let slack = 1e-9 + 4.0 * sd / n.sqrt();
    assert!((found.mean.value - mean).abs() < slack, "{what}: {found:?}, not {mean}");
    let slack = 1e-9 + 4.0 * sd * (1.5 / 4.0 / n).sqrt();
    assert!((found.sd.unwrap() - sd).abs() < slack, "{what}: {found:?}, not {sd}");
    let se = found.mean.se.unwrap();
    assert!((se - found.sd.unwrap() / n.sqrt()).abs() < 1e-12, "{what}: {se}");
}

fn of_list(values: &[f64]) -> (f64, f64) {
    let n = f64::from(u32::try_from(values.len()).unwrap());
    let mean = values.iter().sum::<f64>() / n;
    (mean, values.iter().map(|own| (own - mean).powi(2)).sum::<f64>() / n)
}

fn uniform(low: f64, high: f64) -> (f64, f64) {
    (f64::midpoint(low, high), (high - low).powi(2) / 12.0)
}

/// Of 50 + 50·w₁/(w₁ + w₂) by the midpoint rule over both weights.
fn of_weights(spread: f64) -> (f64, f64) {
    let steps = 400;
    let weight =
        |step: u32| 1.0 + spread * (2.0 * (f64::from(step) + 0.5) / f64::from(steps) - 1.0);
    let index = |(one, other): (f64, f64)| 50.0 + 50.0 * one / (one + other);
    let pairs =
        (0..steps).flat_map(|one| (0..steps).map(move |other| (weight(one), weight(other))));
    of_list(&pairs.map(index).collect::<Vec<f64>>())
}

/// What is open, the tree, the data, and mean and variance on paper.
type Case = (&'static str, &'static str, &'static str, (f64, f64));

fn agree_all(cases: &[Case]) {
    for (open, tree, data, paper) in cases {
        let yaml = catalogue("", &format!("  {open}\n"), tree);
        let csv = format!("年份,测评点,数值\n2020,{}\n", data.replace('\n', "\n2020,"));
        for seed in [1, 2, 3] {
            let asked = Asked::draws(DRAWS as usize, seed);
            agree(&format!("{open} {seed}"), &spread(&yaml, &csv, &asked), *paper);
        }
    }
}

#[test]
fn what_moves_within_a_range_spreads_the_index_evenly() {
    agree_all(&[
        (
            "attributes: { 约束性: { slope: [1, 3] } }",
            TWO,
            "甲一,90\n甲二,100",
            uniform(85.0, 95.0),
        ),
        (
            "attributes: { 约束性: [{ slope: [2, 2] }, { factor: [0, 1] }] }",
            TWO,
            "甲一,90\n甲二,100",
            // A half at 90, a half uniform in 50…95: 81.25, and the mean of the
            // variances with the variance of the means.
            (81.25, (45.0_f64.powi(2) / 12.0) / 2.0 + 8.75_f64.powi(2)),
        ),
        ("scales: 0.5", LABEL, "甲一,一般\n甲二,90", uniform(57.5, 76.25)),
        ("scales: 0.2", LABEL, "甲一,一般\n甲二,90", uniform(65.0, 72.5)),
        ("scales: 0.5", LABEL, "甲一,不明显\n甲二,90", (45.0, 0.0)),
    ]);
}

#[test]
fn what_is_drawn_from_a_list_spreads_the_index_as_the_list_does() {
    agree_all(&[
        (
            "method: [attainment, progress, efficacy]",
            TWO,
            "甲一,90\n甲二,100",
            of_list(&[90.0, 75.0, 90.0]),
        ),
        (
            "aggregation: [arithmetic, geometric]",
            GROUPS,
            "甲一,4\n甲二,4\n乙一,100",
            of_list(&[52.0, 20.0]),
        ),
        (
            "aggregation: [arithmetic, geometric, harmonic]",
            GROUPS,
            "甲一,50\n甲二,50\n乙一,100",
            of_list(&[75.0, 5000.0_f64.sqrt(), 200.0 / 3.0]),
        ),
        // The arithmetic mean of 0 and 100; the geometric one takes 0 for 1.
        (
            "aggregation: [arithmetic, geometric]",
            GROUPS,
            "甲一,0\n甲二,0\n乙一,100",
            of_list(&[50.0, 10.0]),
        ),
        (
            "weighting: [by-level, by-point]",
            GROUPS,
            "甲一,100\n甲二,100\n乙一,40",
            of_list(&[70.0, 80.0]),
        ),
        ("missing: [renormalise, floor]", TWO, "甲一,—\n甲二,80", of_list(&[80.0, 40.0])),
    ]);
}

#[test]
fn weights_that_are_drawn_spread_the_index_as_their_shares_do() {
    agree_all(&[
        ("weights: 0.25", TWO, "甲一,100\n甲二,50", of_weights(0.25)),
        ("weights: 0.9", TWO, "甲一,100\n甲二,50", of_weights(0.9)),
        // Equal scores weigh as they like.
        ("weights: 0.9", TWO, "甲一,100\n甲二,100", (100.0, 0.0)),
    ]);
}

#[test]
fn quantiles_of_a_uniform_index_are_those_of_paper() {
    let yaml = catalogue("", "  attributes: { 约束性: { slope: [1, 3] } }\n", TWO);
    let csv = "年份,测评点,数值\n2020,甲一,90\n2020,甲二,100\n";
    for seed in [1, 2, 3] {
        let found = spread(&yaml, csv, &Asked::draws(DRAWS as usize, seed));
        for (own, paper) in [(found.p05, 85.5), (found.median, 90.0), (found.p95, 94.5)] {
            let se = own.se.unwrap();
            assert!((own.value - paper).abs() < 4.0 * se, "{own:?}, not {paper}");
            // √(p(1 − p)/n) over the density of 1/10.
            assert!((0.01..0.12).contains(&se), "{own:?}");
        }
        assert!(85.0 <= found.min && found.max <= 95.0, "{found:?}");
        assert!(found.min < 85.02 && found.max > 94.98, "{found:?}");
    }
}

#[test]
fn the_spread_of_an_answer_is_that_of_its_draws() {
    let yaml = catalogue("", "  weights: 0.25\n", TWO);
    let areas = Areas::read(&yaml, "地区,年份,甲一,甲二\n东,2020,90,60\n西,2020,70,80\n");
    let asked = Asked::draws(300, 5);
    let (found, scores) = (asked.of(&areas), asked.scores(&areas));
    for (area, own) in found.areas.iter().enumerate() {
        assert_eq!(own.spread, Spread::of(&scores.of_area(area)));
    }
}
