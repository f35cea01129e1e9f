//! Which choices are drawn, from what, and how often.

use gdindex::analysis::sensitivity::draws::{Drawer, Draws};
use gdindex::analysis::sensitivity::space::{Held, Leeway, Space, Wishes};
use gdindex::catalogue;
use gdindex::model::choices::Choices;
use gdindex::model::{
    Aggregation, Catalogue, Choice, Method, MissingPolicy, MissingRule, UnmetRule, Weighting,
};

use super::catalogue as text;

const TREE: &str = "\
\x20 - name: 甲
    weight: 3
    points:
      - { id: p, name: 甲一, attribute: 约束性, weight: 2, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, scale: 成效, targets: { 2020: 明显 } }
  - name: 乙
    points:
      - { id: r, name: 乙一, attribute: 预期性, baseline: 80, targets: { 2020: 100 } }
";
const OPEN: &str = "  weights: 0.25
  method: [attainment, progress, efficacy]
  aggregation: [arithmetic, geometric]
  weighting: [by-level, by-point]
  missing: [renormalise, floor]
  attributes: { 约束性: { slope: [1, 3] }, 预期性: [{ slope: [1, 2] }, { factor: [0.5, 1] }] }
  scales: 0.5
";

fn read(open: &str) -> Catalogue {
    catalogue::read(text("", open, TREE).as_bytes(), Some("catalogue.yaml")).unwrap()
}

fn space<'c>(catalogue: &'c Catalogue, wishes: &Wishes) -> Space<'c> {
    Space::new(catalogue, &catalogue.settings, wishes)
}

#[test]
fn the_rule_of_an_attribute_that_no_point_has_is_not_open() {
    let rules = "  attributes: { 约束性: { slope: [1, 3] } }\n";
    let tree = TREE.replace("attribute: 约束性, ", "");
    let without = catalogue::read(text("", rules, &tree).as_bytes(), None).unwrap();
    let (with, none) = (read(rules), Wishes::default());
    assert!(space(&with, &none).is_declared_open(Choice::Attributes));
    assert!(!space(&without, &none).is_declared_open(Choice::Attributes));
}

fn fixing(fixed: &[(Choice, Held)]) -> Wishes {
    Wishes { fixed: fixed.to_vec(), varied: Vec::new() }
}

fn draws(space: &Space<'_>, seed: u64, count: usize) -> Vec<Choices> {
    let drawer = Drawer::new(space, Draws::Seeded { seed, count });
    let draw = |draw| {
        let mut own = space.nominal().clone();
        drawer.draw(draw, &mut own);
        own
    };
    (0..count).map(draw).collect()
}

/// What a choice is in these choices.
fn of(choice: Choice, choices: &Choices) -> Choices {
    let Choices { points, groups, unmet, scales, .. } = choices;
    let mut none = Choices {
        points: vec![0.0; points.len()],
        groups: vec![0.0; groups.len()],
        unmet: vec![UnmetRule::Zero; unmet.len()],
        scales: scales.iter().map(|own| vec![0.0; own.len()]).collect(),
        method: Method::Attainment,
        aggregation: Aggregation::Arithmetic,
        weighting: Weighting::ByLevel,
        missing: MissingPolicy::Uniform(MissingRule::Refuse),
    };
    none.take(choice, choices);
    none
}

#[test]
fn a_choice_is_open_held_or_closed() {
    let (all, none) = (read(OPEN), read(""));
    for choice in Choice::ALL {
        let open = space(&all, &Wishes::default());
        assert_eq!(*open.leeway(choice), Leeway::Open, "{choice:?}");
        assert!(open.is_declared_open(choice), "{choice:?}");
        let closed = space(&none, &Wishes::default());
        assert_eq!(*closed.leeway(choice), Leeway::Closed, "{choice:?}");
        assert!(!closed.is_declared_open(choice), "{choice:?}");
        let fixed = space(&all, &fixing(&[(choice, Held::Nominal)]));
        assert_eq!(*fixed.leeway(choice), Leeway::Held(Held::Nominal), "{choice:?}");
        assert_eq!(fixed.open().len(), 6);
        let alone = space(&all, &Wishes { fixed: Vec::new(), varied: vec![choice] });
        assert_eq!(alone.open(), [choice]);
    }
    assert_eq!(space(&all, &Wishes::default()).open(), Choice::ALL);
}

#[test]
fn scales_are_closed_where_no_scored_point_has_one_that_moves() {
    let catalogue = read("  scales: 0.5\n");
    assert!(space(&catalogue, &Wishes::default()).is_declared_open(Choice::Scales));
    let without = text("", "  scales: 0.5\n", TREE)
        .replace("scale: 成效, targets: { 2020: 明显 }", "targets: { 2020: 9 }");
    let catalogue = catalogue::read(without.as_bytes(), None).unwrap();
    assert!(!space(&catalogue, &Wishes::default()).is_declared_open(Choice::Scales));
}

#[test]
fn holding_a_choice_leaves_the_others_as_they_were_drawn_to_the_bit() {
    let catalogue = read(OPEN);
    let all = draws(&space(&catalogue, &Wishes::default()), 3, 50);
    for (choice, held) in [
        (Choice::Weights, Held::Nominal),
        (Choice::Method, Held::Method(Method::Progress)),
        (Choice::Aggregation, Held::Aggregation(Aggregation::Harmonic)),
        (Choice::Weighting, Held::Weighting(Weighting::ByPoint)),
        (Choice::Missing, Held::Missing(MissingPolicy::Uniform(MissingRule::Refuse))),
        (Choice::Attributes, Held::Unmet(UnmetRule::Factor(0.25))),
        (Choice::Scales, Held::Nominal),
    ] {
        let fixed = space(&catalogue, &fixing(&[(choice, held)]));
        let drawn = draws(&fixed, 3, 50);
        for (one, other) in all.iter().zip(&drawn) {
            for own in Choice::ALL.into_iter().filter(|own| *own != choice) {
                assert_eq!(of(own, one), of(own, other), "{own:?} with {choice:?} held");
            }
            assert_eq!(of(choice, other), of(choice, &drawn[0]), "{choice:?}");
        }
        let varied = Wishes { fixed: Vec::new(), varied: vec![choice] };
        for (one, other) in all.iter().zip(&draws(&space(&catalogue, &varied), 3, 50)) {
            assert_eq!(of(choice, one), of(choice, other), "{choice:?} alone");
        }
    }
}

#[test]
fn what_is_held_elsewhere_is_there_in_every_draw_and_nominal_choices_stay() {
    let catalogue = read(OPEN);
    let wishes = fixing(&[
        (Choice::Method, Held::Method(Method::Efficacy)),
        (Choice::Aggregation, Held::Aggregation(Aggregation::Harmonic)),
        (Choice::Weighting, Held::Weighting(Weighting::ByPoint)),
        (Choice::Missing, Held::Missing(MissingPolicy::Uniform(MissingRule::Floor))),
        (Choice::Attributes, Held::Unmet(UnmetRule::Slope(1.5))),
    ]);
    let space = space(&catalogue, &wishes);
    for own in draws(&space, 1, 20) {
        assert_eq!(own.method, Method::Efficacy);
        assert_eq!(own.aggregation, Aggregation::Harmonic);
        assert_eq!(own.weighting, Weighting::ByPoint);
        assert_eq!(own.missing, MissingPolicy::Uniform(MissingRule::Floor));
        assert_eq!(own.unmet, [UnmetRule::Slope(1.5); 2]);
    }
    assert_eq!(*space.nominal(), Choices::of(&catalogue, &catalogue.settings));
    assert_eq!(space.open(), [Choice::Weights, Choice::Scales]);
}

#[test]
fn of_two_values_for_the_same_choice_the_last_holds() {
    let catalogue = read(OPEN);
    let method = |held| (Choice::Method, held);
    for (fixed, expected) in [
        ([Held::Method(Method::Progress), Held::Nominal], Method::Attainment),
        ([Held::Nominal, Held::Method(Method::Progress)], Method::Progress),
        ([Held::Method(Method::Progress), Held::Method(Method::Efficacy)], Method::Efficacy),
    ] {
        let space = space(&catalogue, &fixing(&fixed.clone().map(method)));
        assert_eq!(draws(&space, 1, 1)[0].method, expected, "{fixed:?}");
        assert_eq!(*space.leeway(Choice::Method), Leeway::Held(fixed[1].clone()));
    }
}

#[test]
fn every_value_of_a_list_is_drawn_equally_often() {
    let catalogue = read(OPEN);
    let space = space(&catalogue, &Wishes::default());
    let drawn = draws(&space, 8, 6000);
    let check = |what: &str, values: usize, is: &dyn Fn(&Choices, usize) -> bool| {
        for at in 0..values {
            let count = drawn.iter().filter(|own| is(own, at)).count();
            let (count, values) = (
                f64::from(u32::try_from(count).unwrap()),
                f64::from(u32::try_from(values).unwrap()),
            );
            let share = 1.0 / values;
            let sd = (6000.0 * share * (1.0 - share)).sqrt();
            assert!((count - 6000.0 * share).abs() < 4.0 * sd, "{what} {at}: {count}");
        }
    };
    check("method", 3, &|own, at| own.method == space.methods()[at]);
    check("aggregation", 2, &|own, at| own.aggregation == space.aggregations()[at]);
    check("weighting", 2, &|own, at| own.weighting == space.weightings()[at]);
    check("missing", 2, &|own, at| own.missing == space.missing()[at]);
    check("range", 2, &|own, at| matches!(own.unmet[1], UnmetRule::Slope(_)) == (at == 0));
    // Thirds of a slope of 1…3, of a label of 25…62.5, of a weight of 1.5…2.5.
    let third = |value: f64, low: f64, high: f64| {
        assert!((low..=high).contains(&value), "{value} outside of {low}…{high}");
        (3.0 * (value - low) / (high - low)).floor()
    };
    let is =
        |third: f64, at: usize| third.to_bits() == f64::from(u32::try_from(at).unwrap()).to_bits();
    let slope = |own: &Choices| match own.unmet[0] {
        UnmetRule::Slope(slope) => slope,
        other => panic!("{other:?}"),
    };
    check("slope", 3, &|own, at| is(third(slope(own), 1.0, 3.0), at));
    check("label", 3, &|own, at| is(third(own.scales[0][2], 25.0, 62.5), at));
    check("point", 3, &|own, at| is(third(own.points[0], 1.5, 2.5), at));
    check("group", 3, &|own, at| is(third(own.groups[1], 2.25, 3.75), at));
}

#[test]
fn labels_keep_their_order_their_ties_and_their_ends() {
    let four = "成效: [{ label: 明显, score: 100 }, { label: 有效, score: 75 }";
    let six = "成效: [{ label: 明显, score: 100 }, { label: 显, score: 100 }, { label: 有效, score: 75 }, \
               { label: 有, score: 75 }, { label: 低, score: 74.9 }, { label: 微, score: 0 }";
    let yaml = text("", OPEN, TREE).replace(four, six);
    let catalogue = catalogue::read(yaml.as_bytes(), None).unwrap();
    let drawn = draws(&space(&catalogue, &Wishes::default()), 2, 3000);
    for own in &drawn {
        let [best, good, ok, same, low, none, fair, worst] = own.scales[0][..] else { panic!() };
        assert_eq!(
            [best, good, worst, none].map(f64::to_bits),
            [100.0, 100.0, 0.0, 0.0_f64].map(f64::to_bits)
        );
        assert_eq!(ok.to_bits(), same.to_bits());
        assert!((74.95..=87.5).contains(&ok), "{ok}");
        assert!(ok >= low && low > fair && fair > worst, "{own:?}");
    }
}

#[test]
fn what_weighs_nothing_weighs_nothing_in_every_draw() {
    let yaml = text("", OPEN, TREE).replace("weight: 2", "weight: 0");
    let catalogue = catalogue::read(yaml.as_bytes(), None).unwrap();
    for own in draws(&space(&catalogue, &Wishes::default()), 2, 100) {
        assert_eq!(own.points[0].to_bits(), 0);
    }
}

/// The numbers of a draw: the slopes of two attributes, the scores of the two
/// labels in the middle, the weights of three points and of three groups.
type Numbers = ([f64; 2], [f64; 2], [f64; 3], [f64; 3]);

fn draw(
    method: Method,
    (aggregation, weighting, missing): (Aggregation, Weighting, MissingRule),
    (slopes, [good, fair], points, groups): Numbers,
) -> Choices {
    Choices {
        method,
        aggregation,
        weighting,
        missing: MissingPolicy::Uniform(missing),
        unmet: slopes.map(UnmetRule::Slope).to_vec(),
        scales: vec![vec![100.0, good, fair, 0.0]],
        points: points.to_vec(),
        groups: groups.to_vec(),
    }
}

#[test]
fn the_draws_of_a_seed_are_the_same_for_ever() {
    // By another program, in another language, from the definition of the
    // generator: lists, then rules, labels and weights, in this order.
    let catalogue = read(OPEN);
    let drawn = draws(&space(&catalogue, &Wishes::default()), 1, 10_000);
    for (at, method, lists, numbers) in [
        (
            0,
            Method::Progress,
            (Aggregation::Arithmetic, Weighting::ByPoint, MissingRule::Renormalise),
            (
                [2.421_220_447_362_217_4, 1.152_652_696_406_012_6],
                [80.165_601_802_139_04, 43.122_143_362_656_33],
                [1.599_459_522_831_109_5, 0.881_958_784_067_098_2, 0.976_729_862_327_671_2],
                [0.890_114_362_636_981_2, 3.736_548_560_102_244, 1.206_177_464_070_665_3],
            ),
        ),
        (
            1,
            Method::Efficacy,
            (Aggregation::Geometric, Weighting::ByLevel, MissingRule::Floor),
            (
                [1.888_856_494_060_806, 1.376_272_219_875_035_2],
                [72.762_164_748_883_36, 29.418_371_681_337_298],
                [2.123_668_986_389_985_6, 1.095_228_578_949_029_7, 1.137_026_842_868_769_5],
                [1.102_456_144_968_105, 2.706_638_675_367_944_6, 1.235_664_185_654_156_6],
            ),
        ),
        (
            9999,
            Method::Attainment,
            (Aggregation::Arithmetic, Weighting::ByPoint, MissingRule::Renormalise),
            (
                [2.892_209_639_822_188, 1.341_942_625_187_036_3],
                [64.955_495_940_492_47, 62.268_428_749_870_026],
                [2.321_721_879_462_792, 1.172_679_207_856_39, 0.948_911_352_547_957_8],
                [1.166_955_638_357_538_1, 2.639_512_321_308_268, 1.042_861_120_096_240_8],
            ),
        ),
    ] {
        assert_eq!(drawn[at], draw(method, lists, numbers), "{at}");
    }
}
