//! Indices under other choices: the short way comes to what the long way does,
//! which puts the choices in the place of the catalogue's and scores anew.

use gdindex::model::choices::Choices;
use gdindex::model::{
    Aggregation, Catalogue, Method, MissingPolicy, MissingRule, Observation, Record, Relative,
    UnmetRule, Weighting,
};
use gdindex::score::trials::{Row, Trials, Varied};
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
    let means = [Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic];
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
        aggregation: *aggregation.get(&means),
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
        missing: rules(),
        attributes: vec![true; catalogue.attributes.len()],
        scales: true,
    };
    let records = records(&assessment.record(), dice);
    let trials = Trials::new((catalogue, settings), &records, &records, &varied);
    let drawn = choices(catalogue, &nominal, dice);
    for choices in [&nominal, &drawn] {
        let run = |way: &dyn Fn(&mut Row<'_>)| {
            let mut indices = vec![0.0; trials.areas()];
            let mut parts = vec![0.0; trials.areas() * trials.parts()];
            way(&mut Row { indices: &mut indices, parts: &mut parts });
            (indices, parts)
        };
        let mut work = trials.work();
        let long = run(&|row| trials.at_length(choices, &mut trials.work(), row));
        let short = run(&|row| trials.run(choices, &mut trials.work(), row));
        for (at, (short, long)) in short.0.iter().zip(&long.0).enumerate() {
            near(&format!("area {at}, {choices:?}"), number(*short), number(*long))?;
        }
        for (at, (short, long)) in short.1.iter().zip(&long.1).enumerate() {
            near(&format!("part {at}"), number(*short), number(*long))?;
        }
        let mut again = vec![0.0; trials.areas()];
        trials.run(&drawn, &mut work, &mut Row { indices: &mut again, parts: &mut [] });
        trials.run(choices, &mut work, &mut Row { indices: &mut again, parts: &mut [] });
        let bits = |of: &[f64]| of.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(bits(&again), bits(&short.0), "memory of another draw");
    }
    let mut first = vec![0.0; trials.areas()];
    trials.run(&nominal, &mut trials.work(), &mut Row { indices: &mut first, parts: &mut [] });
    near("nominal", number(first[0]), assessment.index.score)
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
