//! Indices under other choices: the short way comes to what the long way does,
//! which puts the choices in the place of the catalogue's and scores anew.

use gdindex::model::choices::Choices;
use gdindex::model::{
    Aggregation, Catalogue, Method, MissingPolicy, MissingRule, Observation, Record, Relative,
    UnmetRule, Weighting,
};
use gdindex::score::trials::{Rows, Trials, Varied, Work};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseResult;

use super::{config, near};
use crate::random::world;
use crate::world::{Answer, World};

/// The random numbers from which choices are made.
#[derive(Debug, Clone)]
pub(super) struct Dice {
    picks: [Index; 5],
    numbers: Vec<f64>,
}

pub(super) fn dice() -> impl Strategy<Value = Dice> {
    let numbers = proptest::collection::vec(0.0..1.0_f64, 200);
    (any::<[Index; 5]>(), numbers).prop_map(|(picks, numbers)| Dice { picks, numbers })
}

fn methods() -> Vec<Method> {
    vec![
        Method::Attainment,
        Method::Progress,
        Method::Efficacy,
        Method::Relative(Relative::MinMax),
        Method::Relative(Relative::ZScore),
        Method::Relative(Relative::Percentile),
    ]
}

fn means() -> Vec<Aggregation> {
    vec![Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic]
}

fn rules() -> Vec<MissingPolicy> {
    let by_attribute = [(0, MissingRule::Floor)].into();
    let rules = [MissingRule::Renormalise, MissingRule::Floor, MissingRule::Refuse];
    rules
        .map(MissingPolicy::Uniform)
        .into_iter()
        .chain([MissingPolicy::ByAttribute(by_attribute)])
        .collect()
}

pub(super) fn choices(catalogue: &Catalogue, nominal: &Choices, dice: &Dice) -> Choices {
    let mut numbers = dice.numbers.iter().cycle().copied();
    let mut next = || numbers.next().unwrap();
    let [method, aggregation, weighting, missing, rule] = &dice.picks;
    let unmet = |_: &UnmetRule| match rule.index(3) {
        0 => UnmetRule::Slope(next() * 3.0),
        1 => UnmetRule::Factor(next()),
        _ => UnmetRule::Zero,
    };
    let unmet = nominal.unmet.iter().map(unmet).collect();
    let scales = catalogue
        .scales
        .iter()
        .map(|scale| scale.labels.iter().map(|label| label.score * (0.9 + 0.1 * next())).collect());
    let scales = scales.collect();
    let mut noisy = |weights: &[f64]| -> Vec<f64> {
        weights.iter().map(|weight| weight * (0.75 + 0.5 * next())).collect()
    };
    Choices {
        method: *method.get(&methods()),
        aggregation: *aggregation.get(&means()),
        weighting: *weighting.get(&[Weighting::ByLevel, Weighting::ByPoint]),
        missing: missing.get(&rules()).clone(),
        points: noisy(&nominal.points),
        groups: noisy(&nominal.groups),
        unmet,
        scales,
    }
}

/// The record and others like it, in which some points are not reported or do
/// not apply.
fn records(record: &Record, dice: &Dice) -> Vec<Record> {
    let others = (0..10).map(|other| {
        let mut own = Record { area: format!("地区{other}"), ..record.clone() };
        for (at, observation) in own.observations.iter_mut().enumerate() {
            match dice.numbers[(at * 11 + other * 7) % dice.numbers.len()] {
                dice if dice < 0.1 => *observation = Observation::NotReported,
                dice if dice < 0.15 => *observation = Observation::ByRule,
                _ => {}
            }
        }
        own
    });
    std::iter::once(record.clone()).chain(others).collect()
}

fn same_both_ways(answer: &Answer, dice: &Dice) -> TestCaseResult {
    let Answer { catalogue, settings, assessment } = answer;
    let nominal = Choices::of(catalogue, settings);
    let varied = Varied {
        methods: methods(),
        aggregations: means(),
        missing: rules(),
        attributes: vec![true; catalogue.attributes.len()],
        scales: true,
    };
    let records = records(&assessment.record(), dice);
    let trials = Trials::new((catalogue, settings), &records, &records, &varied);
    let draws = draws(catalogue, nominal, dice);
    let run = |way: &dyn Fn(&mut Work, &mut Rows<'_>), draws: &[Choices], width: usize| {
        let mut cells = vec![0.0; draws.len() * width];
        way(&mut trials.work(), &mut Rows { cells: &mut cells, width });
        cells
    };
    let width = trials.width_with_dimensions();
    let long = run(&|work, rows| trials.at_length(&draws, work, rows), &draws, width);
    let short = run(&|work, rows| trials.run(&draws, work, rows), &draws, width);
    for (at, (short, long)) in short.iter().zip(&long).enumerate() {
        let (draw, cell) = (at / width, at % width);
        near(&format!("cell {cell} of {:?}", draws[draw]), number(*short), number(*long))?;
    }
    near("nominal", number(short[0]), assessment.index.score)?;
    // Without the groups there is a still shorter way. Neither the draws beside
    // one nor those before it change a bit.
    let areas = trials.areas();
    let indices = run(&|work, rows| trials.run(&draws, work, rows), &draws, areas);
    let mut work = trials.work();
    for (at, (own, row)) in draws.iter().zip(indices.chunks(areas)).enumerate() {
        for (short, long) in row.iter().zip(&long[at * width..]) {
            near(&format!("{own:?}"), number(*short), number(*long))?;
        }
        let mut again = vec![0.0; areas];
        let rows = &mut Rows { cells: &mut again, width: areas };
        trials.run(std::slice::from_ref(own), &mut work, rows);
        let bits = |of: &[f64]| of.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(bits(&again), bits(row), "{:?}", own);
    }
    Ok(())
}

/// The choices in force, and draws most of which differ in nothing but numbers;
/// to some a point or a group is worth nothing.
fn draws(catalogue: &Catalogue, nominal: Choices, dice: &Dice) -> Vec<Choices> {
    let drawn = |turn: usize| {
        let mut dice = dice.clone();
        dice.numbers.rotate_left(turn * 13);
        if turn == 5 {
            dice.picks.rotate_left(1);
        }
        let mut own = choices(catalogue, &nominal, &dice);
        if turn % 3 == 2 {
            let (points, groups) = (own.points.len(), own.groups.len());
            own.points[turn % points] = 0.0;
            own.groups[turn % groups] = 0.0;
        }
        own
    };
    let drawn: Vec<Choices> = (0..12).map(drawn).collect();
    std::iter::once(nominal).chain(drawn).collect()
}

fn number(score: f64) -> Option<f64> {
    Some(score).filter(|score| !score.is_nan())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_short_way_comes_to_what_the_long_way_does(world in world(), dice in dice()) {
        let world: World = world;
        same_both_ways(&world.assessed(), &dice)?;
    }
}
