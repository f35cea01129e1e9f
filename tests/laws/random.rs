//! Random worlds: everything that the method speaks of (README), within what
//! the checks of a catalogue let pass.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::world::{
    Attribute, Bar, Floor, Goal, Group, Layout, Mean, Method, Missing, Point, Rule, Said, Scoring,
    Unmet, World,
};

/// Years for which there may be targets.
const TARGET_YEARS: [i32; 3] = [2020, 2022, 2025];

/// A world of any kind.
pub(crate) fn world() -> impl Strategy<Value = World> {
    let dimensions = vec(prop_oneof![group(0), group(1), group(2)], 1..4);
    let years =
        (2016..2020_i32, 2015..2028_i32, any::<bool>(), option::weighted(0.2, 2016..2028_i32));
    let layout = select(vec![Layout::Long, Layout::Undated, Layout::Wide]);
    (scoring(), grades(), dimensions, years, layout).prop_map(
        |(scoring, grades, dimensions, (baseline_year, year, pace, target_year), layout)| {
            repaired(World {
                scoring,
                grades,
                dimensions,
                baseline_year,
                year,
                pace,
                target_year,
                layout,
            })
        },
    )
}

/// A small world with few points, most of them reported, and no rule that
/// takes the index away.
pub(crate) fn small_world() -> impl Strategy<Value = World> {
    (world(), vec(vec(point(), 1..4), 1..3)).prop_map(|(mut world, points)| {
        let group = |points| Group { weight: 1.0, points, ..Group::default() };
        world.dimensions = points.into_iter().map(group).collect();
        world.scoring.min_coverage = 0.0;
        world.scoring.missing = Missing::Same(Rule::Renormalise);
        repaired(world)
    })
}

fn scoring() -> impl Strategy<Value = Scoring> {
    let range = select(vec![(0.0, 100.0), (0.0, 100.0), (0.0, 1.0), (40.0, 100.0), (-50.0, 150.0)]);
    let choices = (method(), mean(), any::<bool>(), missing(), coverage(), any::<bool>());
    (choices, range, [attribute(), attribute()]).prop_map(|(choices, range, attributes)| {
        let (method, mean, by_point, missing, min_coverage, drop) = choices;
        Scoring { method, range, mean, by_point, missing, min_coverage, drop, attributes }
    })
}

fn method() -> impl Strategy<Value = Method> {
    select(vec![Method::Attainment, Method::Attainment, Method::Progress, Method::Efficacy])
}

fn mean() -> impl Strategy<Value = Mean> {
    select(vec![Mean::Arithmetic, Mean::Arithmetic, Mean::Geometric, Mean::Harmonic])
}

fn rule() -> impl Strategy<Value = Rule> {
    select(vec![Rule::Renormalise, Rule::Renormalise, Rule::Floor, Rule::Refuse])
}

fn missing() -> impl Strategy<Value = Missing> {
    let own = || option::weighted(0.8, rule());
    prop_oneof![
        3 => rule().prop_map(Missing::Same),
        2 => [own(), own()].prop_map(Missing::ByAttribute),
    ]
}

fn coverage() -> impl Strategy<Value = f64> {
    select(vec![0.0, 0.25, 0.4, 0.5, 0.65, 0.75, 0.9])
}

fn weight() -> impl Strategy<Value = f64> {
    select(vec![1.0, 1.0, 1.0, 2.0, 0.5, 3.0, 0.3, 1.7, 0.0])
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let unmet = select(vec![
        Unmet::Slope(2.0),
        Unmet::Slope(1.0),
        Unmet::Slope(0.5),
        Unmet::Factor(0.8),
        Unmet::Zero,
        Unmet::Proportional,
    ]);
    let weight = select(vec![1.0, 1.0, 2.0, 0.5, 0.0]);
    (unmet, any::<bool>(), weight).prop_map(|(unmet, binding, weight)| Attribute {
        unmet,
        binding,
        weight,
    })
}

fn grades() -> impl Strategy<Value = Vec<Bar>> {
    let steps = vec((1..30_u32, option::of(0..4_usize)), 0..5);
    (steps, any::<bool>()).prop_map(|(steps, is_open)| {
        let mut min = 100.0;
        let mut bars: Vec<Bar> = Vec::new();
        for (step, most) in steps {
            min -= f64::from(step);
            bars.push(Bar { min: Some(min), most });
        }
        if is_open {
            bars.push(Bar { min: None, most: None });
        }
        bars
    })
}

fn group(depth: u32) -> BoxedStrategy<Group> {
    let own = (
        weight(),
        option::weighted(0.3, mean()),
        option::weighted(0.15, missing()),
        option::weighted(0.15, coverage()),
        option::weighted(0.15, any::<bool>()),
    );
    let inside = if depth == 0 {
        vec(point(), 1..5).prop_map(|points| (Vec::new(), points)).boxed()
    } else {
        (vec(group(depth - 1), 1..4), vec(point(), 0..3)).boxed()
    };
    (own, inside)
        .prop_map(|((weight, mean, missing, min_coverage, drop), (groups, points))| Group {
            number: 0,
            weight,
            mean,
            missing,
            min_coverage,
            drop,
            groups,
            points,
        })
        .boxed()
}

/// The draws from which a point is made.
#[derive(Debug, Clone)]
struct Draw {
    kind: usize,
    years: Vec<i32>,
    /// Tenths above zero, one for each target.
    numbers: [i32; 3],
    /// Tenths above zero: widths and distances.
    widths: [i32; 3],
    strict: [bool; 3],
    sides: (bool, bool),
    baseline: Option<i32>,
    value: (usize, i32),
    said: usize,
}

fn draw() -> impl Strategy<Value = Draw> {
    let years = proptest::sample::subsequence(TARGET_YEARS.to_vec(), 1..=3);
    let numbers = [1..900_i32, 1..900_i32, 1..900_i32];
    let widths = [1..300_i32, 1..300_i32, 1..300_i32];
    let more =
        (any::<(bool, bool)>(), option::weighted(0.7, -100..900_i32), (0..8_usize, -30..220_i32));
    (0..12_usize, years, numbers, widths, any::<[bool; 3]>(), more, 0..20_usize).prop_map(
        |(kind, years, numbers, widths, strict, (sides, baseline, value), said)| Draw {
            kind,
            years,
            numbers,
            widths,
            strict,
            sides,
            baseline,
            value,
            said,
        },
    )
}

fn point() -> impl Strategy<Value = Point> {
    let own = (
        option::weighted(0.8, 0..2_usize),
        weight(),
        option::weighted(0.2, method()),
        option::weighted(0.2, 2014..2020_i32),
        any::<bool>(),
        0..12_usize,
    );
    (own, draw()).prop_map(|((attribute, weight, method, baseline_year, percent, style), draw)| {
        let (goals, floor, log) = draw.goals();
        let targets: Vec<(i32, Goal)> = draw.years.iter().copied().zip(goals).collect();
        let is_label = matches!(targets[0].1, Goal::Label(_));
        let mut point = Point {
            number: 0,
            attribute,
            weight,
            method,
            baseline: draw.baseline(is_label, log),
            targets,
            floor,
            log,
            baseline_year,
            percent: percent && !is_label,
            style,
            said: Said::Nothing,
        };
        point.said = draw.said(&point);
        point
    })
}

fn tenths(n: i32) -> f64 {
    f64::from(n) / 10.0
}

impl Draw {
    /// Targets for every year that may have one, the floor, and whether the
    /// point is on logarithms.
    fn goals(&self) -> (Vec<Goal>, Floor, bool) {
        match self.kind {
            0 | 1 => (self.bounds(false, 0, 0), Floor::None, false),
            2 => (self.bounds(false, -400, 0), Floor::One(self.under(-400)), false),
            3 => (self.bounds(true, 0, 5), Floor::None, false),
            4 => (self.bounds(true, -300, 0), Floor::One(self.over(-300)), false),
            5 => (self.intervals(0), self.two_floors(0, self.sides.0, self.sides.1), false),
            6 | 7 => (self.labels(), Floor::None, false),
            8 => (self.bounds(false, 300, 0), Floor::One(self.under(300).max(0.2)), true),
            9 => (self.bounds(true, 1, 0), Floor::One(self.over(1)), true),
            10 => (self.intervals(300), self.two_floors(300, true, true), true),
            _ => (self.mixed(), Floor::None, false),
        }
    }

    /// Numbers with their comparisons; every `zero`th is 0.
    fn bounds(&self, lower: bool, shift: i32, zero: i32) -> Vec<Goal> {
        let number = |n: i32| if zero > 0 && n % zero == 0 { 0.0 } else { tenths(n + shift) };
        let goal = |(n, strict): (&i32, &bool)| match (lower, strict) {
            (false, false) => Goal::Least(number(*n)),
            (false, true) => Goal::More(number(*n)),
            (true, false) => Goal::Most(number(*n)),
            (true, true) => Goal::Less(number(*n)),
        };
        self.numbers.iter().zip(&self.strict).map(goal).collect()
    }

    fn under(&self, shift: i32) -> f64 {
        let least = self.numbers.iter().min().unwrap();
        tenths(least + shift - self.widths[0])
    }

    fn over(&self, shift: i32) -> f64 {
        let most = self.numbers.iter().max().unwrap();
        tenths(most + shift + self.widths[0])
    }

    fn intervals(&self, shift: i32) -> Vec<Goal> {
        let goal = |(n, width): (&i32, &i32)| {
            Goal::Within(tenths(n + shift), tenths(n + shift + width - 1))
        };
        self.numbers.iter().zip(&self.widths).map(goal).collect()
    }

    fn two_floors(&self, shift: i32, below: bool, above: bool) -> Floor {
        let most = self.numbers.iter().zip(&self.widths).map(|(n, width)| n + width).max().unwrap();
        let above = above.then(|| tenths(most + shift + self.widths[1]));
        Floor::Two(below.then(|| self.under(shift)), above).repaired()
    }

    fn labels(&self) -> Vec<Goal> {
        // The last label scores 0 and is no target.
        self.numbers.iter().map(|n| Goal::Label(usize::try_from(n % 4).unwrap())).collect()
    }

    fn mixed(&self) -> Vec<Goal> {
        let mut goals = self.bounds(false, 0, 0);
        goals[1] = self.intervals(0)[1];
        goals
    }

    fn baseline(&self, is_label: bool, log: bool) -> Option<Said> {
        let n = self.baseline?;
        Some(match (is_label, log) {
            (true, _) => Said::Label(usize::try_from(n.abs() % 5).unwrap()),
            (_, true) => Said::Number(tenths(n.abs() + 1)),
            _ => Said::Number(tenths(n)),
        })
    }

    fn said(&self, point: &Point) -> Said {
        let (choice, at) = self.value;
        match self.said {
            0..=3 => return Said::Nothing,
            4 | 5 => return Said::NotApplicable,
            _ => {}
        }
        let of = |goal: Goal| match goal {
            Goal::Least(n) | Goal::More(n) | Goal::Most(n) | Goal::Less(n) => n,
            Goal::Within(low, high) => {
                if at % 2 == 0 {
                    low
                } else {
                    high
                }
            }
            Goal::Label(_) => 0.0,
        };
        let goal = of(point.targets[choice % point.targets.len()].1);
        // Never on a milestone: the fourth decimal is a 7.
        let odd = |n: f64| (n * 1000.0).round() / 1000.0 + 0.0007;
        let number = match (choice, point.baseline, point.floor) {
            _ if matches!(point.targets[0].1, Goal::Label(_)) => {
                return Said::Label(usize::try_from(at.rem_euclid(5)).unwrap());
            }
            (0 | 1, _, _) => goal,
            (2, Some(Said::Number(baseline)), _) => baseline,
            (3, _, Floor::One(floor)) => floor,
            (4, _, _) => odd(tenths(at * 5)),
            _ => odd(goal * f64::from(at) / 100.0),
        };
        let number = if point.log && number <= 0.0 { 0.0007 - number } else { number };
        Said::Number((number * 10000.0).round() / 10000.0)
    }
}

impl Floor {
    fn repaired(self) -> Self {
        if self == Self::Two(None, None) { Self::None } else { self }
    }
}

/// Numbers groups and points, and gives way where section 2 would refuse.
fn repaired(mut world: World) -> World {
    let (mut groups, mut points) = (0, 0);
    let attributes = world.scoring.attributes;
    world.each_group(&mut |group| {
        group.number = groups;
        groups += 1;
        let own =
            |point: &Point| point.weight * point.attribute.map_or(1.0, |at| attributes[at].weight);
        let sum: f64 = group.groups.iter().map(|inner| inner.weight).sum::<f64>()
            + group.points.iter().map(own).sum::<f64>();
        if sum == 0.0 && !group.groups.is_empty() {
            group.groups[0].weight = 1.0;
        } else if sum == 0.0 {
            group.points[0].attribute = None;
            group.points[0].weight = 1.0;
        }
    });
    if world.dimensions.iter().all(|group| group.weight == 0.0) {
        world.dimensions[0].weight = 1.0;
    }
    for group in &mut world.dimensions {
        group.each_mut(&mut |point| {
            point.number = points;
            points += 1;
        });
    }
    let mean = world.scoring.mean;
    let is_plain = |mean: Mean| mean == Mean::Arithmetic;
    if !is_plain(mean) || world.any_group(|group| group.mean.is_some_and(|mean| !is_plain(mean))) {
        world.scoring.range.0 = world.scoring.range.0.max(0.0);
    }
    // A rule for some attributes only, all of them `floor`: the method leaves open
    // whether coverage may then withhold the index.
    if let Missing::ByAttribute(rules) = &world.scoring.missing
        && rules.contains(&Some(Rule::Floor))
        && rules.iter().all(|rule| rule.is_none_or(|rule| rule == Rule::Floor))
    {
        world.scoring.missing = Missing::Same(Rule::Floor);
    }
    world
}
