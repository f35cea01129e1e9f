//! Random worlds over several years, and what a second road says of their
//! changes, silences, courses and years to come.

use std::collections::{BTreeMap, BTreeSet};

use gdindex::analysis::trend::course::Course;
use gdindex::analysis::trend::pace::{Arrival, Pace, PaceStatus};
use gdindex::analysis::trend::{PointTrend, Trend};
use gdindex::catalogue;
use gdindex::intake::{self, Selection, Source};
use gdindex::model::{Catalogue, Settings, Value, Year};
use gdindex::score::{Assessment, Scorer};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use crate::near;
use crate::random::world;
use crate::second_road::{Held, held, index_of};
use crate::world::{Goal, LABELS, Layout, Point, Said, World};

/// One catalogue and what was said in several years.
#[derive(Debug, Clone)]
pub(crate) struct Years {
    world: World,
    /// By the numbers of points.
    said: BTreeMap<i32, Vec<Said>>,
}

/// Up to five years of any world.
pub(crate) fn years() -> impl Strategy<Value = Years> {
    let with_draws = world().prop_flat_map(|world| {
        let draw = (0..12_usize, -40..260_i32);
        let year = (2015..2028_i32, vec(draw, world.points().len()));
        (Just(world), vec(year, 1..6))
    });
    with_draws.prop_map(|(mut world, draws)| {
        if world.layout == Layout::Undated {
            world.layout = Layout::Long;
        }
        let mut points = world.points();
        points.sort_by_key(|point| point.number);
        let said = |draws: Vec<(usize, i32)>| {
            points.iter().zip(draws).map(|(point, draw)| said(point, draw)).collect()
        };
        let said = draws.into_iter().map(|(year, draws)| (year, said(draws))).collect();
        Years { world, said }
    })
}

/// Something about a point: often the same as in other years.
fn said(point: &Point, (choice, n): (usize, i32)) -> Said {
    let number = f64::from(n) / 2.0 + 0.0007;
    match choice {
        0 | 1 => Said::Nothing,
        2 => Said::NotApplicable,
        3..=5 => point.said,
        _ if is_label(point) => Said::Label(usize::try_from(n.rem_euclid(5)).unwrap()),
        _ if point.log => Said::Number(number.abs()),
        _ => Said::Number(number),
    }
}

fn is_label(point: &Point) -> bool {
    matches!(point.targets[0].1, Goal::Label(_))
}

/// What the program makes of the years.
pub(crate) struct Read {
    catalogue: Catalogue,
    settings: Settings,
    results: Vec<Assessment>,
}

impl Read {
    fn trend(&self) -> Trend<'_> {
        Trend::of(&self.catalogue, &self.settings, &self.results)
    }

    /// The number of a point in its world.
    fn number(&self, position: usize) -> usize {
        self.catalogue.points[position].id[1..].parse().unwrap()
    }
}

impl Years {
    /// The world of a year, judged as in another.
    fn judged(&self, year: i32, as_in: i32) -> World {
        let said = self.said[&year].iter().enumerate();
        let world = said.fold(self.world.clone(), |world, (at, said)| world.saying(at, *said));
        World { year: as_in, ..world }
    }

    fn in_year(&self, year: i32) -> World {
        self.judged(year, year)
    }

    /// A file for every year.
    fn files(&self) -> Vec<String> {
        let worlds = self.said.keys().map(|year| self.in_year(*year));
        worlds.map(|world| world.sheet(&world.rows())).collect()
    }

    fn read(&self) -> Read {
        self.read_from(&self.files())
    }

    fn read_from(&self, files: &[String]) -> Read {
        let yaml = self.world.yaml();
        let catalogue = catalogue::read(yaml.as_bytes(), Some("catalogue.yaml")).unwrap();
        let source = |text: &String| Source::new("data.csv", text.as_bytes());
        let sources: Vec<Source> = files.iter().map(source).collect();
        let mut records = intake::read(&catalogue, &sources, &Selection::default()).panel.records;
        records.sort_by_key(|record| record.year);
        let mut settings = catalogue.settings.clone();
        settings.pace = self.world.pace;
        settings.target_year = self.world.target_year.and_then(|year| Year::new(year.into()));
        let scorer = Scorer::new(&catalogue, &settings);
        let results = records.iter().map(|record| scorer.assess(record)).collect();
        Read { catalogue, settings, results }
    }

    /// The same with what the world says of every year.
    fn constant(mut self) -> Self {
        let mut points = self.world.points();
        points.sort_by_key(|point| point.number);
        let said: Vec<Said> = points.iter().map(|point| point.said).collect();
        self.said.values_mut().for_each(|own| own.clone_from(&said));
        self
    }
}

/// What points bring before, moved, reported and after.
struct Steps {
    world: World,
    states: [Vec<Held>; 4],
}

impl Steps {
    fn new(years: &Years, from: i32, to: i32) -> Self {
        let (before, after) = (held(&years.in_year(from)), held(&years.in_year(to)));
        let reported = held(&years.judged(to, from));
        let pairs = before.iter().zip(&reported);
        let moved = pairs.map(|pair| match pair {
            (Held::Score(_), Held::Score(_)) => *pair.1,
            _ => *pair.0,
        });
        let moved = moved.collect();
        Self { world: years.world.clone(), states: [before, moved, reported, after] }
    }

    fn index(&self, at: usize) -> Option<f64> {
        index_of(&self.world, &self.states[at])
    }

    fn part(&self, from: usize) -> Option<f64> {
        Some(self.index(from + 1)? - self.index(from)?)
    }

    /// What one point alone moves from one state to the next.
    fn alone(&self, point: usize, from: usize) -> Option<f64> {
        let mut states = self.states[from].clone();
        states[point] = self.states[from + 1][point];
        Some(index_of(&self.world, &states)? - self.index(from)?)
    }
}

fn is_reported(said: Said) -> bool {
    matches!(said, Said::Number(_) | Said::Label(_))
}

/// The slope by the normal equations.
fn slope(levels: &[(f64, f64)]) -> f64 {
    let n = f64::from(u32::try_from(levels.len()).unwrap());
    let first = levels[0].0;
    let sum = |of: fn(f64, f64) -> f64| levels.iter().map(|(t, z)| of(t - first, *z)).sum::<f64>();
    let (t, z) = (sum(|t, _| t), sum(|_, z| z));
    let (tz, tt) = (sum(|t, z| t * z), sum(|t, _| t * t));
    (n * tz - t * z) / (n * tt - t * t)
}

/// Year and level of every reported value of a point.
fn levels(years: &Years, point: &Point) -> Vec<(f64, f64)> {
    let level = |said: Said| match said {
        Said::Number(x) => Some(if point.log { x.ln() } else { x }),
        Said::Label(label) => {
            let lower = LABELS.iter().map(|label| label.1).filter(|own| *own < LABELS[label].1);
            let rungs: BTreeSet<u64> = lower.map(f64::to_bits).collect();
            Some(f64::from(u32::try_from(rungs.len()).unwrap()))
        }
        Said::Nothing | Said::NotApplicable => None,
    };
    let said = years.said.iter().map(|(year, said)| (*year, said[point.number]));
    said.filter_map(|(year, said)| Some((f64::from(year), level(said)?))).collect()
}

/// What the status should be, from the share of what is required; `None` near a
/// border, where rounding tells.
fn status(share: f64) -> Option<PaceStatus> {
    let is_near = |border: f64| (share - border).abs() < 1e-6;
    match share {
        _ if is_near(0.0) || is_near(0.5) || is_near(1.0) => None,
        share if share > 1.0 => Some(PaceStatus::OnTrack),
        share if share > 0.5 => Some(PaceStatus::Moderate),
        share if share > 0.0 => Some(PaceStatus::Stalled),
        _ => Some(PaceStatus::Away),
    }
}

/// A pace against a goal with one border, by its definition.
fn same_pace(pace: &Pace, goal: Goal, point: &Point, levels: &[(f64, f64)]) -> TestCaseResult {
    let border = match goal {
        Goal::Least(n) | Goal::More(n) | Goal::Most(n) | Goal::Less(n) => n,
        Goal::Within(..) | Goal::Label(_) => return Ok(()),
    };
    let border = if point.log { border.ln() } else { border };
    let (last, now) = levels[levels.len() - 1];
    let by = f64::from(point.targets[pace.target].0);
    let required = (border - now) / (by - last);
    let is_at_it = required.abs() < 1e-12;
    if let Some(expected) = status(slope(levels) / required).filter(|_| !is_at_it) {
        prop_assert_eq!(pace.status, expected, "{} of {}", slope(levels), required);
    }
    let shown = if point.log { required.exp_m1() } else { required };
    let found = pace.required.unwrap();
    prop_assert!((found - shown).abs() <= 1e-9 * shown.abs().max(1.0), "{found} {shown}");
    Ok(())
}

fn same_points(found: &PointTrend, years: &Years, read: &Read) -> TestCaseResult {
    let number = read.number(found.point);
    let points = years.world.points();
    let point = points.iter().find(|point| point.number == number).unwrap();
    let levels = levels(years, point);
    prop_assert_eq!(found.course.is_some(), levels.len() > 1);
    let Some(course) = found.course else { return Ok(()) };
    let expected = slope(&levels);
    prop_assert!((course.slope - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{course:?}");
    let pending = found.paces.iter().filter(|pace| pace.required.is_some());
    for pace in pending {
        same_pace(pace, point.targets[pace.target].1, point, &levels)?;
    }
    let goes_on =
        course.projection(&read.catalogue, &read.catalogue.points[found.point], course.last);
    let last = match found.last.unwrap().1 {
        Value::Number(x) => x,
        Value::Label(_) => course.level,
    };
    prop_assert!((goes_on.value - last).abs() <= 1e-12 * last.abs().max(1.0), "{goes_on:?} {last}");
    Ok(())
}

/// Who arrives in time is on track, and nobody else; an interval may be left
/// again.
fn arrives_as_said(pace: &Pace, is_interval: bool, by: Year) -> TestCaseResult {
    let is_in_time = matches!(pace.arrival, Some(Arrival::In(year)) if year <= by);
    let is_on_track = pace.status == PaceStatus::OnTrack;
    prop_assert_eq!(pace.arrives, Some(is_on_track), "{:?}", pace);
    prop_assert!(is_in_time || !is_on_track || is_interval, "{pace:?}");
    prop_assert!(is_on_track || !is_in_time || is_interval, "{pace:?}");
    Ok(())
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn trend_parts_are_those_of_a_second_road_and_add_up(years in years()) {
        let read = years.read();
        for change in read.trend().changes {
            prop_assert_eq!(change.total.is_some(), change.parts.is_some());
            let Some(parts) = change.parts else { continue };
            let steps = Steps::new(&years, change.from.get(), change.to.get());
            near("values", Some(parts.values), steps.part(0))?;
            near("coverage", Some(parts.coverage), steps.part(1))?;
            near("targets", Some(parts.targets), steps.part(2))?;
            near("sum", Some(parts.values + parts.coverage + parts.targets), change.total)?;
            for mover in &change.movers {
                near("mover", mover.contribution, steps.alone(read.number(mover.point), 0))?;
            }
            for own in change.new.iter().chain(&change.gone) {
                near("turnover", own.contribution, steps.alone(read.number(own.point), 1))?;
            }
        }
    }

    #[test]
    fn trend_lists_every_point_that_moved_came_or_went(years in years()) {
        let read = years.read();
        for change in read.trend().changes {
            let (before, after) = (&years.said[&change.from.get()], &years.said[&change.to.get()]);
            let numbers = |points: Vec<usize>| -> BTreeSet<usize> {
                points.into_iter().map(|point| read.number(point)).collect()
            };
            let those = |picks: &dyn Fn(Said, Said) -> bool| -> BTreeSet<usize> {
                (0..before.len()).filter(|at| picks(before[*at], after[*at])).collect()
            };
            let moved = numbers(change.movers.iter().map(|own| own.point).collect());
            let new = numbers(change.new.iter().map(|own| own.point).collect());
            let gone = numbers(change.gone.iter().map(|own| own.point).collect());
            prop_assert_eq!(moved, those(&|a, b| is_reported(a) && is_reported(b) && a != b));
            prop_assert_eq!(new, those(&|a, b| !is_reported(a) && is_reported(b)));
            prop_assert_eq!(gone, those(&|a, b| is_reported(a) && !is_reported(b)));
        }
    }

    #[test]
    fn trend_contributions_add_up_under_arithmetic_means(mut years in years()) {
        years.world = crate::arithmetic(years.world);
        for change in years.read().trend().changes {
            let Some(parts) = change.parts else { continue };
            let sum: f64 = change.movers.iter().map(|mover| mover.contribution.unwrap()).sum();
            near("contributions", Some(sum), Some(parts.values))?;
            near("joint", Some(parts.joint), Some(0.0))?;
        }
    }

    #[test]
    fn trend_silence_is_worth_what_a_second_road_says(years in years()) {
        let read = years.read();
        let trend = read.trend();
        for (at, silence) in trend.silences.iter().enumerate() {
            let year = read.results[at].year.get();
            let now = years.in_year(year);
            let mut spoken = now.clone();
            for number in 0..years.said[&year].len() {
                let mut earlier = years.said.range(..year).rev().map(|(year, said)| (*year, said[number]));
                let last = earlier.find(|(_, said)| *said != Said::Nothing);
                let last = last.filter(|(_, said)| is_reported(*said));
                let is_silent = years.said[&year][number] == Said::Nothing;
                let found = silence.points.iter().find(|own| read.number(own.point) == number);
                let expected = last.filter(|_| is_silent);
                prop_assert_eq!(found.map(|own| own.last.get()), expected.map(|last| last.0));
                let (Some(found), Some((_, said))) = (found, expected) else { continue };
                spoken = spoken.saying(number, said);
                let index = read.results[at].index.score;
                let with = index.and_then(|_| index_of(&now, &held(&now.saying(number, said))));
                near("with it", found.index_with, with)?;
                near("worth", found.worth, index.zip(with).map(|(index, with)| index - with))?;
            }
            let has = !silence.points.is_empty() && read.results[at].index.score.is_some();
            let all = has.then(|| index_of(&spoken, &held(&spoken))).flatten();
            near("with all", silence.index_with, all)?;
        }
    }

    #[test]
    fn the_order_of_years_in_files_changes_no_trend(mut years in years()) {
        let forth = years.read();
        let mut files = years.files();
        files.reverse();
        let back = years.read_from(&files);
        prop_assert_eq!(&forth.trend(), &back.trend());
        // One file with all years, the last first.
        years.world.layout = Layout::Long;
        let worlds: Vec<World> = years.said.keys().rev().map(|year| years.in_year(*year)).collect();
        let rows: Vec<String> = worlds.iter().flat_map(World::rows).collect();
        let one = years.read_from(&[years.world.sheet(&rows)]);
        let (one, forth) = (one.trend(), forth.trend());
        prop_assert_eq!(one.changes, forth.changes);
        prop_assert_eq!(one.silences, forth.silences);
        prop_assert_eq!(one.points, forth.points);
        let index = |trend: &[gdindex::analysis::trend::outlook::Outlook]| -> Vec<_> {
            trend.iter().map(|own| (own.year, own.at_pace.index, own.all_met)).collect()
        };
        prop_assert_eq!(index(&one.outlook), index(&forth.outlook));
    }

    #[test]
    fn in_equal_years_nothing_moves(years in years().prop_map(Years::constant), as_of in any::<bool>()) {
        let mut years = years;
        years.world.target_year = as_of.then_some(2022);
        for change in years.read().trend().changes {
            prop_assert!(change.movers.is_empty() && change.new.is_empty() && change.gone.is_empty());
            let Some(parts) = change.parts else { continue };
            prop_assert_eq!((parts.values, parts.coverage, parts.joint), (0.0, 0.0, 0.0));
            prop_assert_eq!(Some(parts.targets), change.total);
            prop_assert!(!as_of || parts.targets.abs() == 0.0, "{parts:?}");
        }
    }

    #[test]
    fn trend_points_go_on_as_least_squares_say(years in years()) {
        let read = years.read();
        for point in read.trend().points {
            same_points(&point, &years, &read)?;
        }
    }

    #[test]
    fn trend_points_are_on_track_where_they_arrive_in_time(years in years()) {
        let read = years.read();
        for own in read.trend().points {
            let point = &read.catalogue.points[own.point];
            let open = own.paces.iter().filter(|pace| pace.required.is_some());
            for pace in open.filter(|_| own.course.is_some()) {
                let (by, target) = &point.targets[pace.target];
                let is_interval = matches!(target.goal, gdindex::model::Goal::Interval(..));
                arrives_as_said(pace, is_interval, *by)?;
            }
        }
    }

    #[test]
    fn trend_years_to_come_are_scored_like_any_other(years in years()) {
        let read = years.read();
        let trend = read.trend();
        for outlook in &trend.outlook {
            let mut world = World { year: outlook.year.get(), target_year: None, ..years.in_year(trend.latest().year.get()) };
            for point in &trend.points {
                let number = read.number(point.point);
                world = world.saying(number, to_come(&read, point, outlook.year, &years));
            }
            let expected = crate::second_road::expected(&world);
            near("index", outlook.at_pace.index.score, expected.index)?;
            let met = |held: Held| match held {
                Held::NotApplicable => Held::NotApplicable,
                _ => Held::Score(world.scoring.range.1),
            };
            let met: Vec<Held> = held(&world).into_iter().map(met).collect();
            near("all met", outlook.all_met, index_of(&world, &met))?;
        }
    }

    #[test]
    fn paces_divide_by_true_years(
        draws in vec((1..9_i32, -5000..5000_i32), 2..6),
        times in 2..6_i32,
        ahead in 1..20_i32,
    ) {
        let course = |times: i32| {
            let mut at = 1905;
            let levels: Vec<(Year, f64)> = draws.iter().map(|(gap, z)| {
                at += gap * times;
                (year(at), f64::from(*z) / 10.0)
            }).collect();
            let course = Course::through(gdindex::analysis::trend::course::Measure::Unit, &levels);
            (course.unwrap(), year(at + ahead * times))
        };
        let ((plain, by), (stretched, later)) = (course(1), course(times));
        near("slope", Some(stretched.slope * f64::from(times)), Some(plain.slope))?;
        near("level", Some(stretched.level_in(later)), Some(plain.level_in(by)))?;
        let off = stretched.margin(later).zip(plain.margin(by)).map(|(one, other)| one - other);
        prop_assert!(off.is_none_or(|off| off.abs() < 1e-6), "{off:?}");
    }
}

fn year(year: i32) -> Year {
    Year::new(year.into()).unwrap()
}

/// What is said of a point in a year to come.
fn to_come(read: &Read, own: &PointTrend, year: Year, years: &Years) -> Said {
    let latest = &years.said[&read.results[read.results.len() - 1].year.get()];
    let point = &read.catalogue.points[own.point];
    let labelled = |value: Value| match value {
        Value::Number(x) => Said::Number(x),
        Value::Label(label) => Said::Label(label),
    };
    if latest[read.number(own.point)] == Said::NotApplicable {
        return Said::NotApplicable;
    }
    let Some(course) = own.course else {
        return own.last.map_or(Said::Nothing, |(_, value)| labelled(value));
    };
    let value = course.projection(&read.catalogue, point, year).value;
    if point.scale.is_none() {
        return Said::Number(value);
    }
    // 明显 3, 有效 2, 一般 and 略有 1, 不明显 0; the highest that is reached.
    let heights = [(0, 3.0), (1, 2.0), (2, 1.0), (4, 0.0)];
    Said::Label(heights.into_iter().find(|(_, height)| value >= height - 1e-9).unwrap().0)
}

#[test]
fn random_years_hold_everything_a_trend_tells() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = BTreeMap::<String, usize>::new();
    for _ in 0..256 {
        let read = years().new_tree(&mut runner).unwrap().current().read();
        let trend = read.trend();
        let mut see = |what: String, is: bool| *seen.entry(what).or_default() += usize::from(is);
        for change in &trend.changes {
            see("parts".into(), change.parts.is_some());
            if let Some(parts) = change.parts {
                see("coverage".into(), parts.coverage.abs() > 0.1);
                see("targets".into(), parts.targets.abs() > 0.1);
                see("joint".into(), parts.joint.abs() > 0.1);
            }
        }
        for point in &trend.points {
            for pace in &point.paces {
                see(format!("{:?}", pace.status), true);
                let arrival = match pace.arrival {
                    Some(Arrival::In(_)) => "arrives",
                    Some(Arrival::Beyond) => "beyond",
                    Some(Arrival::Never) => "never",
                    None => "no arrival",
                };
                see(arrival.into(), true);
            }
            for standing in point.standings.iter().flatten() {
                see(format!("{:?}", standing.progress), true);
                see("months".into(), standing.months.is_some());
            }
        }
        let worth = trend.silences.iter().flat_map(|own| &own.points).filter_map(|own| own.worth);
        see("silence".into(), worth.count() > 0);
        see("outlook".into(), trend.outlook.iter().any(|own| own.to_deliver.is_some()));
    }
    let rare: Vec<_> = seen.iter().filter(|(_, times)| **times < 5).collect();
    assert!(rare.is_empty(), "{rare:?} of {seen:?}");
    assert_eq!(seen.len(), 25, "{seen:?}");
}
