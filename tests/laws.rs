//! Laws over random catalogues and data, written out as YAML and CSV and read
//! back by the program: the same numbers by a second road, and what must hold
//! of every index.

#![allow(clippy::unwrap_used, reason = "a test stops where it must")]

#[path = "laws/forecast.rs"]
mod forecast;
#[path = "laws/influence.rs"]
mod influence;
#[path = "laws/random.rs"]
mod random;
#[path = "laws/relative.rs"]
mod relative;
#[path = "laws/replay.rs"]
mod replay;
#[path = "laws/schedule.rs"]
mod schedule;
#[path = "laws/second_road.rs"]
mod second_road;
#[path = "laws/trend.rs"]
mod trend;
#[path = "laws/trials.rs"]
mod trials;
#[path = "laws/world.rs"]
mod world;

use gdindex::analysis::reach::reach;
use gdindex::intake::{Entry, read_value};
use gdindex::model::{Observation, Reading, Value};
use gdindex::output::csv;
use gdindex::report::listing::tidy;
use gdindex::report::number::shortest;
use gdindex::report::outcome::run::{Overrides, Run};
use gdindex::score::bulk::{Detail, Workspace};
use gdindex::score::{self, PointResult, Scorer, Summary, Withheld};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use random::{small_world, world};
use second_road::{Expected, ExpectedPoint, Held, Reason, Verdict, expected, index_of};
use world::{Answer, Goal, Layout, Mean, Missing, Point, Rule, Said, World};

const EPSILON: f64 = 1e-9;

/// At least 512 cases; more by `PROPTEST_CASES`.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(512), failure_persistence: None, ..default }
}

/// The data of an answer as `tidy` writes them.
fn tidied(answer: &Answer) -> String {
    let run = Run {
        catalogue: answer.catalogue.clone(),
        settings: answer.settings.clone(),
        overrides: Overrides::default(),
        inputs: Vec::new(),
        findings: Vec::new(),
        assessments: vec![answer.assessment.clone()],
    };
    csv::write(&tidy::rows(&run), csv::Style::default()).unwrap()
}

/// What was said, wherever and however it was written.
fn what(observation: &Observation) -> Observation {
    match observation {
        Observation::NotReported => Observation::NotReported,
        Observation::NotApplicable(_) | Observation::ByRule => {
            Observation::NotApplicable(Box::default())
        }
        Observation::Reported(reading) => {
            let reading = Reading { text: String::new(), place: None, ..(**reading).clone() };
            Observation::Reported(Box::new(reading))
        }
    }
}

fn near(what: &str, found: Option<f64>, expected: Option<f64>) -> TestCaseResult {
    let same = match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() <= EPSILON,
        (None, None) => true,
        _ => false,
    };
    prop_assert!(same, "{what}: {found:?} instead of {expected:?}");
    Ok(())
}

fn same_index(answer: &Answer, expected: &Expected) -> TestCaseResult {
    let index = answer.assessment.index;
    near("index", index.score, expected.index)?;
    near("low", index.low, expected.low)?;
    near("high", index.high, expected.high)?;
    near("other weighting", index.other_weighting, expected.other)?;
    let withheld = index.withheld.map(|withheld| match withheld {
        Withheld::Refused => Reason::Refused,
        Withheld::Coverage { .. } => Reason::Coverage,
        Withheld::Weight { .. } => Reason::Weight,
        Withheld::Dropped => Reason::Dropped,
        Withheld::Nothing => Reason::Nothing,
        other => panic!("{other:?} under methods that compare no areas"),
    });
    prop_assert_eq!(withheld.is_none(), expected.withheld.is_empty(), "{:?}", expected.withheld);
    prop_assert!(withheld.is_none_or(|reason| expected.withheld.contains(&reason)), "{withheld:?}");
    let graded = index.graded.map(|graded| (graded.grade, graded.barred));
    prop_assert_eq!(graded, expected.grade, "grade");
    let graded_low = index.graded_low.map(|graded| (graded.grade, graded.barred));
    prop_assert_eq!(graded_low, expected.grade_low, "grade at the lower bound");
    Ok(())
}

fn same_point(found: &PointResult, expected: &ExpectedPoint) -> TestCaseResult {
    let verdict = match found.verdict {
        score::Verdict::Met => Verdict::Met,
        score::Verdict::Missed => Verdict::Missed,
        score::Verdict::Pending => Verdict::Pending,
        score::Verdict::NotReported => Verdict::NotReported,
        score::Verdict::NotApplicable => Verdict::NotApplicable,
        score::Verdict::NoTarget => panic!("every point has a target"),
    };
    prop_assert_eq!(verdict, expected.verdict);
    near("attainment", found.attainment, expected.attainment)?;
    if verdict != Verdict::NotReported {
        near("score", found.score, expected.score)?;
    }
    near("gap", found.gap, expected.gap)?;
    near("gain", found.gain.met, expected.gain)?;
    near("gain_low", found.gain.low, expected.gain_low)?;
    near("gain_high", found.gain.high, expected.gain_high)
}

/// Whether reported values may be left out of the index.
fn leaves_out(world: &World) -> bool {
    let refuses = |missing: &Missing| match missing {
        Missing::Same(rule) => *rule == Rule::Refuse,
        Missing::ByAttribute(rules) => rules.contains(&Some(Rule::Refuse)),
    };
    world.scoring.drop
        || world.any_group(|group| {
            group.drop == Some(true) || group.missing.as_ref().is_some_and(refuses)
        })
}

fn is_arithmetic(world: &World) -> bool {
    let is_other = |mean: Option<Mean>| mean.is_some_and(|mean| mean != Mean::Arithmetic);
    world.scoring.mean == Mean::Arithmetic && !world.any_group(|group| is_other(group.mean))
}

/// The same world without other means than arithmetic ones.
fn arithmetic(mut world: World) -> World {
    world.scoring.mean = Mean::Arithmetic;
    world.each_group(&mut |group| group.mean = None);
    world
}

/// The same world where nothing but leaving out can happen.
fn renormalised(world: World) -> World {
    let mut world = arithmetic(world);
    world.scoring.missing = Missing::Same(Rule::Renormalise);
    world.scoring.drop = false;
    world.each_group(&mut |group| (group.missing, group.drop) = (None, None));
    world
}

/// The same world where no group has points beside groups: the two may be
/// weighed in different units.
fn unmixed(mut world: World) -> World {
    world.layout = Layout::Wide;
    world.each_group(&mut |group| {
        if group.groups.iter().any(|inner| inner.weight > 0.0) {
            group.points.clear();
        } else if !group.points.is_empty() {
            group.groups.clear();
        }
    });
    world
}

/// A value that is a little better, where the goal has a direction.
fn better(point: &Point, by: f64) -> Option<Said> {
    let goals: Vec<Option<bool>> = point.targets.iter().map(|(_, goal)| goal.is_lower()).collect();
    match (point.said, point.targets[0].1) {
        (Said::Number(x), _) if goals.iter().all(|lower| *lower == Some(false)) => {
            Some(Said::Number(x + by))
        }
        (Said::Number(x), _) if goals.iter().all(|lower| *lower == Some(true)) => {
            let less = if point.log { x / (1.0 + by) } else { x - by };
            Some(Said::Number(less))
        }
        (Said::Label(label), Goal::Label(_)) => Some(Said::Label(label.saturating_sub(1))),
        _ => None,
    }
}

/// All numbers of an answer, by the numbers of points and paths of groups.
fn numbers(answer: &Answer) -> Vec<(String, Vec<Option<f64>>)> {
    let index = answer.assessment.index;
    let whole = vec![index.score, index.low, index.high, index.other_weighting];
    let mut found = vec![(format!("{:?} {:?}", index.graded, index.withheld), whole)];
    for point in &answer.assessment.points {
        let (gain, at) = (point.gain, answer.number(point.point));
        let own = vec![point.score, point.gap, gain.met, gain.low, gain.high, point.weight];
        found.push((
            format!("{at} {:?}", point.verdict),
            [own, vec![point.effective_weight]].concat(),
        ));
    }
    for group in &answer.assessment.groups {
        let own = vec![group.outcome.score(), Some(group.weight), group.effective_weight];
        found.push((format!("{:?} {:?}", group.path, group.coverage), own));
    }
    found
}

fn same_numbers(one: &Answer, other: &Answer) -> TestCaseResult {
    for ((name, found), (other_name, expected)) in numbers(one).into_iter().zip(numbers(other)) {
        prop_assert_eq!(&name, &other_name);
        for (found, expected) in found.into_iter().zip(expected) {
            near(&name, found, expected)?;
        }
    }
    Ok(())
}

/// Every list of unmet points of a length that brings the index to `wanted`.
fn some_list_reaches(
    world: &World,
    held: &mut Vec<Held>,
    open: &[usize],
    length: usize,
    wanted: f64,
) -> bool {
    if length == 0 {
        return index_of(world, held).is_some_and(|index| index >= wanted + EPSILON);
    }
    (0..open.len()).any(|at| {
        let kept = std::mem::replace(&mut held[open[at]], Held::Score(world.scoring.range.1));
        let reaches = some_list_reaches(world, held, &open[at + 1..], length - 1, wanted);
        held[open[at]] = kept;
        reaches
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_tidy_writes_reads_back_as_the_same_data(world in world()) {
        let answer = world.assessed();
        let again = world.assessed_from(&[tidied(&answer)]);
        let said = |answer: &Answer| -> Vec<_> {
            let results = answer.assessment.points.iter().chain(&answer.assessment.monitored);
            let said = results.map(|result| (result.point, what(&result.observation)));
            said.collect()
        };
        prop_assert_eq!(said(&answer), said(&again));
        prop_assert_eq!(answer.assessment.index, again.assessment.index);
        prop_assert_eq!(tidied(&answer), tidied(&again));
    }

    #[test]
    fn a_second_road_comes_to_the_same_numbers(world in world()) {
        let answer = world.assessed();
        let expected = expected(&world);
        same_index(&answer, &expected)?;
        for result in &answer.assessment.points {
            same_point(result, &expected.points[answer.number(result.point)])?;
        }
        for group in &answer.assessment.groups {
            let number: usize = group.path.last().unwrap().trim_start_matches('组').parse().unwrap();
            near("group", group.outcome.score(), expected.groups[&number])?;
        }
    }

    #[test]
    fn silence_scores_the_lowest_where_its_rule_is_floor(world in world()) {
        let answer = world.assessed();
        let expected = expected(&world);
        for result in answer.assessment.points.iter().filter(|p| p.verdict == score::Verdict::NotReported) {
            near("score", result.score, expected.points[answer.number(result.point)].score)?;
        }
    }

    #[test]
    fn scores_lie_within_the_range(world in world()) {
        let answer = world.assessed();
        let (low, high) = world.scoring.range;
        let index = answer.assessment.index;
        let groups = answer.assessment.groups.iter().map(|group| group.outcome.score());
        let points = answer.assessment.points.iter().map(|point| point.score);
        let whole = [index.score, index.low, index.high, index.other_weighting];
        for score in groups.chain(points).chain(whole).flatten() {
            prop_assert!(low - EPSILON <= score && score <= high + EPSILON, "{score}");
        }
    }

    #[test]
    fn what_does_not_apply_by_rule_counts_like_what_is_said_not_to_apply(world in world()) {
        let (said, ruled) = (world.assessed(), world.assessed_by_rule());
        let (said, ruled) = (&said.assessment, &ruled.assessment);
        prop_assert_eq!(said.index, ruled.index);
        prop_assert_eq!(&said.groups, &ruled.groups);
        prop_assert_eq!(said.coverage, ruled.coverage);
        prop_assert_eq!(said.binding, ruled.binding);
        for (said, ruled) in said.points.iter().zip(&ruled.points) {
            prop_assert_eq!(said.verdict, ruled.verdict);
            prop_assert_eq!(said.score, ruled.score);
            prop_assert_eq!(said.gain, ruled.gain);
            let is_ruled = ruled.observation == Observation::ByRule;
            prop_assert_eq!(is_ruled, said.verdict == score::Verdict::NotApplicable);
        }
    }

    #[test]
    fn a_better_input_never_lowers_the_index(
        world in world(),
        by in 0.0001..60.0_f64,
        at in any::<prop::sample::Index>(),
    ) {
        let points = world.points();
        let could = points.iter().filter_map(|point| Some((point, better(point, by)?)));
        let could: Vec<(&Point, Said)> = could.collect();
        if !could.is_empty() {
            let (point, said) = could[at.index(could.len())];
            let index = world.assessed().assessment.index;
            let changed = world.saying(point.number, said).assessed().assessment.index;
            prop_assert_eq!(index.withheld.is_some(), changed.withheld.is_some());
            for (before, after) in [(index.score, changed.score), (index.low, changed.low)] {
                let is_lower = before.zip(after).is_some_and(|(before, after)| after < before - EPSILON);
                prop_assert!(!is_lower, "{before:?} → {after:?} by p{} {:?}", point.number, said);
            }
        }
    }

    #[test]
    fn the_unit_of_weights_does_not_matter(
        world in world().prop_map(unmixed),
        groups in 0.01..50.0_f64,
        points in 0.01..50.0_f64,
    ) {
        let mut scaled = world.clone();
        scaled.each_group(&mut |group| {
            group.weight *= groups;
            group.points.iter_mut().for_each(|point| point.weight *= points);
        });
        same_numbers(&scaled.assessed(), &world.assessed())?;
    }

    #[test]
    fn the_order_of_rows_and_files_does_not_matter(
        (world, rows) in world().prop_flat_map(|mut world| {
            world.layout = Layout::Long;
            let rows = Just(world.rows()).prop_shuffle();
            (Just(world), rows)
        }),
        cut in any::<prop::sample::Index>(),
    ) {
        let (first, second) = rows.split_at(cut.index(rows.len()));
        let parts = [second, first].into_iter().filter(|part| !part.is_empty());
        let files: Vec<String> = parts.map(|part| world.sheet(part)).collect();
        same_numbers(&world.assessed_from(&files), &world.assessed())?;
    }

    #[test]
    fn reporting_never_widens_the_bounds(
        world in world(),
        said in -50.0..150.0_f64,
        at in any::<prop::sample::Index>(),
    ) {
        let mut world = world;
        if leaves_out(&world) {
            world.scoring.drop = false;
            world.each_group(&mut |group| {
                group.drop = None;
                group.missing = None;
            });
        }
        let index = world.assessed().assessment.index;
        let (Some(low), Some(high)) = (index.low, index.high) else {
            prop_assert_eq!(index.low.or(index.high).or(index.score), None);
            return Ok(());
        };
        prop_assert!(index.score.is_none_or(|s| low - EPSILON <= s && s <= high + EPSILON), "{index:?}");
        let points = world.points();
        let silent: Vec<&Point> = points.iter().filter(|p| p.said == Said::Nothing).collect();
        if !silent.is_empty() {
            let point = silent[at.index(silent.len())];
            let number = if point.log { said.abs() + 0.01 } else { said };
            let is_label = matches!(point.targets[0].1, Goal::Label(_));
            let said = if is_label { Said::Label(2) } else { Said::Number(number) };
            let index = world.saying(point.number, said).assessed().assessment.index;
            let narrower = (index.low.unwrap(), index.high.unwrap());
            prop_assert!(low - EPSILON <= narrower.0 && narrower.1 <= high + EPSILON, "{narrower:?}");
        }
    }

    #[test]
    fn gains_add_up_under_arithmetic_means(world in world().prop_map(arithmetic)) {
        let answer = world.assessed();
        if let Some(index) = answer.assessment.index.score {
            let mut all_met = second_road::held(&world);
            let mut sum = 0.0;
            for point in &answer.assessment.points {
                if let Some(gain) = point.gain.met {
                    sum += gain;
                    all_met[answer.number(point.point)] = Held::Score(world.scoring.range.1);
                }
            }
            near("sum of gains", Some(sum), index_of(&world, &all_met).map(|all| all - index))?;
        }
    }

    #[test]
    fn a_summary_is_its_assessment_to_the_bit(
        world in prop_oneof![world(), world().prop_map(renormalised)],
    ) {
        let Answer { catalogue, settings, assessment } = world.assessed();
        let scorer = Scorer::new(&catalogue, &settings);
        for detail in [Detail::Index, Detail::Groups] {
            let figures = assessment.points.iter().map(|point| point.observation.figure());
            let of = (assessment.area.as_str(), assessment.year);
            let summary = scorer.summarise(of, figures, detail, &mut Workspace::default());
            let groups = match detail {
                Detail::Index => Vec::new(),
                Detail::Groups => assessment.groups.clone(),
            };
            let expected = Summary { groups, ..assessment.summary.clone() };
            prop_assert_eq!(format!("{summary:?}"), format!("{expected:?}"));
        }
    }

    #[test]
    fn effective_and_nominal_weights_sum_to_1(world in world()) {
        let answer = world.assessed();
        let points = &answer.assessment.points;
        let nominal: f64 = points.iter().filter_map(|point| point.weight).sum();
        near("nominal", Some(nominal), Some(1.0))?;
        if answer.assessment.index.score.is_some() {
            // A group without a score that its parent scores with the lowest
            // holds its weight itself.
            let scored: f64 = points.iter().filter_map(|point| point.effective_weight).sum();
            let empty = answer.assessment.groups.iter().filter(|group| group.outcome.score().is_none());
            let floored: f64 = empty.filter_map(|group| group.effective_weight).sum();
            near("effective", Some(scored + floored), Some(1.0))?;
        }
    }

    #[test]
    fn the_shortest_text_reads_back_to_the_same_double(x in prop::num::f64::NORMAL, world in small_world()) {
        let answer = world.assessed();
        let json = serde_json::to_string(&x).unwrap();
        prop_assert_eq!(serde_json::from_str::<f64>(&json).unwrap().to_bits(), x.to_bits());
        let scores = answer.assessment.points.iter().filter_map(|point| point.score);
        for number in scores.chain(answer.assessment.index.score).chain([x]) {
            let text = shortest(number);
            prop_assert_eq!(text.parse::<f64>().unwrap().to_bits(), number.to_bits());
            let points = &answer.catalogue.points;
            let Some(point) = points.iter().position(|p| p.scale.is_none() && !p.log) else { continue };
            let entry = read_value(&answer.catalogue, point, &text);
            prop_assert_eq!(entry, Ok(Entry::Value(Value::Number(number))), "{}", text);
        }
    }

    #[test]
    fn the_way_to_a_score_is_the_shortest(world in small_world(), part in -0.1..1.1_f64) {
        let answer = world.assessed();
        let Some(index) = answer.assessment.index.score else { return Ok(()) };
        let way = |wanted| reach(&answer.catalogue, &answer.settings, &answer.assessment, wanted).unwrap();
        let wanted = index + part * (way(index).best - index);
        let way = way(wanted);
        let is_open = |point: &&PointResult| {
            matches!(point.verdict, score::Verdict::Missed | score::Verdict::Pending)
        };
        let open = answer.assessment.points.iter().filter(is_open);
        let open: Vec<usize> = open.map(|point| answer.number(point.point)).collect();
        let mut held = second_road::held(&world);
        if index >= wanted || !way.is_possible() {
            prop_assert!(way.steps.is_empty());
            prop_assert!(index >= wanted || !some_list_reaches(&world, &mut held, &open, open.len(), wanted));
            return Ok(());
        }
        prop_assert!(way.shortest, "few points: every shorter list can be tried");
        for length in 0..way.steps.len() {
            prop_assert!(!some_list_reaches(&world, &mut held, &open, length, wanted), "{length} {way:?}");
        }
        prop_assert!(way.steps.last().unwrap().index >= wanted, "{way:?}");
        for step in &way.steps {
            let at = answer.number(step.point);
            prop_assert!(open.contains(&at), "p{at} is not open");
            held[at] = Held::Score(world.scoring.range.1);
            near("step", Some(step.index), index_of(&world, &held))?;
        }
    }
}

#[test]
fn the_random_worlds_hold_everything() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeMap::<&str, usize>::new();
    for _ in 0..512 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let expected = expected(&world);
        let mut see =
            |what, is_there: bool| *seen.entry(what).or_default() += usize::from(is_there);
        see("index", expected.index.is_some());
        see("arithmetic throughout", is_arithmetic(&world));
        see("no bounds", expected.low.is_none());
        see("grade", expected.grade.is_some());
        see("barred grade", expected.grade.is_some_and(|(_, barred)| barred.is_some()));
        for (what, reason) in [
            ("refused", Reason::Refused),
            ("coverage", Reason::Coverage),
            ("weight", Reason::Weight),
            ("dropped", Reason::Dropped),
            ("nothing", Reason::Nothing),
        ] {
            see(what, expected.withheld.contains(&reason));
        }
        for (what, verdict) in [
            ("met", Verdict::Met),
            ("missed", Verdict::Missed),
            ("pending", Verdict::Pending),
            ("not reported", Verdict::NotReported),
            ("not applicable", Verdict::NotApplicable),
        ] {
            see(what, expected.points.iter().any(|point| point.verdict == verdict));
        }
        let is_milestone = |p: &Point| {
            let goal = second_road::judged(&world, p).0;
            p.targets.iter().all(|(_, target)| *target != goal)
        };
        see("milestone", world.points().iter().any(is_milestone));
        see("at equality", expected.points.iter().any(|p| p.gap == Some(0.0) && p.gain.is_some()));
    }
    let rare: Vec<_> = seen.iter().filter(|(_, times)| **times < 10).collect();
    assert!(rare.is_empty(), "{rare:?} of {seen:?}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn relative_scores_follow_from_their_definition(world in relative::world()) {
        for (row, result) in world.assess(false).iter().enumerate() {
            for (at, point) in result.points.iter().enumerate() {
                near(&format!("row {row}, point {at}"), point.score, world.expected(row, at))?;
            }
            prop_assert_eq!((result.index.low, result.index.high), (None, None));
        }
    }

    #[test]
    fn the_order_of_areas_changes_no_bit_of_relative_scores(world in relative::world()) {
        prop_assert_eq!(world.assess(false), world.assess(true));
    }
}
