//! One point with decimals that a person would write: its schedule and its
//! pace, against plain arithmetic.

use std::collections::BTreeMap;

use gdindex::analysis::trend::pace::{Arrival, PaceStatus};
use gdindex::analysis::trend::standing::{Progress, ScheduleStanding};
use gdindex::analysis::trend::{PointTrend, Trend};
use gdindex::catalogue;
use gdindex::intake::{self, Selection, Source};
use gdindex::model::Year;
use gdindex::score::Scorer;
use proptest::collection::vec;
use proptest::prelude::*;

const SIGNS: [&str; 4] = ["≥", ">", "≤", "<"];

/// Numbers are whole multiples of a decimal place.
#[derive(Debug, Clone)]
struct Single {
    /// In [`SIGNS`].
    sign: usize,
    log: bool,
    places: u32,
    baseline: Option<i64>,
    targets: BTreeMap<i32, i64>,
    values: BTreeMap<i32, i64>,
}

impl Single {
    fn is_lower(&self) -> bool {
        self.sign >= 2
    }

    fn is_strict(&self) -> bool {
        self.sign % 2 == 1
    }

    fn text(&self, n: i64) -> String {
        let (one, sign) = (10_i64.pow(self.places), if n < 0 { "-" } else { "" });
        let (whole, rest) = (n.abs() / one, n.abs() % one);
        let width = self.places as usize;
        if width == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0width$}") }
    }

    fn number(&self, n: i64) -> f64 {
        self.text(n).parse().unwrap()
    }

    /// What the program makes of it.
    fn read(&self) -> PointTrend {
        let values = self.values.iter().map(|(year, value)| (*year, self.text(*value)));
        self.read_with(&values.collect::<Vec<_>>())
    }

    fn read_with(&self, values: &[(i32, String)]) -> PointTrend {
        let targets = self
            .targets
            .iter()
            .map(|(year, n)| format!("{year}: \"{}{}\"", SIGNS[self.sign], self.text(*n)));
        let targets: Vec<String> = targets.collect();
        let baseline = self.baseline.map(|n| format!("baseline: {}, ", self.text(n)));
        let log = if self.log { "transform: log, " } else { "" };
        // A floor takes any target, and scores are not asked for.
        let floor = match (self.is_lower(), self.log) {
            (true, _) => "1e15",
            (false, true) => "1e-9",
            (false, false) => "-1e15",
        };
        let yaml = format!(
            "title: 单点\nbaseline_year: 2017\nscoring: {{ min_coverage: 0 }}\ndimensions:\n  \
             - name: 甲\n    points:\n      - {{ id: p, name: 点, floor: {floor}, {log}{}targets: {{ {} }} }}\n",
            baseline.unwrap_or_default(),
            targets.join(", ")
        );
        let rows = values.iter().map(|(year, value)| format!("{year},点,{value}"));
        let csv = format!("年份,测评点,数值\n{}\n", rows.collect::<Vec<_>>().join("\n"));
        let catalogue = catalogue::read(yaml.as_bytes(), Some("catalogue.yaml"));
        let catalogue = catalogue.unwrap_or_else(|faults| panic!("{faults:#?}\n{yaml}"));
        let source = Source::new("data.csv", csv.as_bytes());
        let intake = intake::read(&catalogue, &[source], &Selection::default());
        let errors: Vec<_> = intake.findings.iter().filter(|finding| finding.is_error()).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{csv}");
        let scorer = Scorer::new(&catalogue, &catalogue.settings);
        let mut records = intake.panel.records;
        records.sort_by_key(|record| record.year);
        let results: Vec<_> = records.iter().map(|record| scorer.assess(record)).collect();
        Trend::of(&catalogue, &catalogue.settings, &results).points.remove(0)
    }

    /// How a value of a year stands.
    fn stands(&self, year: i32, value: &str) -> Option<ScheduleStanding> {
        self.read_with(&[(year, value.to_owned())]).standings.remove(0)
    }

    /// The same in a unit so many times smaller.
    fn in_unit(&self, times: i64) -> Self {
        let mut scaled = self.clone();
        scaled.baseline.iter_mut().for_each(|n| *n *= times);
        scaled.targets.values_mut().for_each(|n| *n *= times);
        scaled.values.values_mut().for_each(|n| *n *= times);
        scaled
    }

    /// The baseline and the targets, where each asks more than the one before.
    fn way(&self) -> Option<Vec<(f64, f64)>> {
        let targets = self.targets.iter().map(|(year, n)| (*year, *n));
        let knots: Vec<(i32, i64)> =
            std::iter::once((2017, self.baseline?)).chain(targets).collect();
        let rises = |pair: &[(i32, i64)]| {
            if self.is_lower() { pair[1].1 < pair[0].1 } else { pair[1].1 > pair[0].1 }
        };
        let lens = |n: i64| if self.log { self.number(n).ln() } else { self.number(n) };
        let is_way = knots.windows(2).all(rises);
        is_way.then(|| knots.iter().map(|(year, n)| (f64::from(*year), lens(*n))).collect())
    }
}

fn single() -> impl Strategy<Value = Single> {
    let numbers = (any::<bool>(), 0..4_u32, 1..4000_i64, vec(-900..900_i64, 3));
    let values = vec((2017..2030_i32, 1..6000_i64), 1..6);
    (0..4_usize, numbers, values, prop::sample::subsequence(vec![2020, 2024, 2025], 1..=3))
        .prop_map(|(sign, (log, places, baseline, steps), values, years)| {
            let step = |at: usize| {
                // Mostly for the better.
                let step = if steps[at] < -600 { steps[at] } else { steps[at].abs() + 1 };
                if sign >= 2 { -step } else { step }
            };
            let mut n = baseline;
            let targets = years.into_iter().enumerate().map(|(at, year)| {
                n = (n + step(at)).max(1);
                (year, n)
            });
            let targets = targets.collect();
            let values = values.into_iter().collect();
            Single { sign, log, places, baseline: Some(baseline), targets, values }
        })
}

fn year(year: i32) -> Year {
    Year::new(year.into()).unwrap()
}

/// When a level is due on a broken line, and whether it lies beyond its ends.
fn due(way: &[(f64, f64)], level: f64) -> (f64, bool) {
    let is_between = |pair: &&[(f64, f64)]| {
        let (one, other) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
        one <= level && level <= other
    };
    let rises = way[1].1 > way[0].1;
    match way.windows(2).find(is_between) {
        Some(pair) => {
            let share = (level - pair[0].1) / (pair[1].1 - pair[0].1);
            (pair[0].0 + share * (pair[1].0 - pair[0].0), false)
        }
        None if (level < way[0].1) == rises => (way[0].0, true),
        None => (way[way.len() - 1].0, true),
    }
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn trend_months_are_those_of_the_broken_line(own in single()) {
        let Some(way) = own.way() else { return Ok(()) };
        for (standing, (at, value)) in own.read().standings.iter().zip(&own.values) {
            let found = standing.unwrap();
            let x = own.number(*value);
            let (time, at_least) = due(&way, if own.log { x.ln() } else { x });
            let months = 12.0 * (time - f64::from(*at));
            let end = way[way.len() - 1];
            let is_over = f64::from(*at) > end.0 && found.progress != Progress::Behind;
            prop_assert_eq!(found.months.is_none(), is_over, "{:?}", found);
            let Some(count) = found.months else { continue };
            prop_assert!((count.count - months).abs() < 1e-6, "{found:?} {months}");
            let is_border = time < way[0].0 + 1e-9 || time > end.0 - 1e-9;
            prop_assert!(count.at_least == at_least || is_border, "{found:?}");
            let is_ahead = found.progress == Progress::Ahead;
            prop_assert!(is_ahead == (months >= 1.0) || (months - 1.0).abs() < 1e-6, "{found:?}");
            let is_behind = found.progress == Progress::Behind;
            prop_assert!(is_behind == (months < 0.0) || months.abs() < 1e-6, "{found:?} {months}");
        }
    }

    #[test]
    fn a_value_on_its_milestone_has_no_months(own in single(), at in 2017..2026_i32) {
        let is_over = *own.targets.keys().last().unwrap() < at;
        let Some(asked) = own.stands(at, "1").filter(|_| !is_over) else { return Ok(()) };
        let found = own.stands(at, &asked.milestone.to_string()).unwrap();
        prop_assert_eq!(found.milestone.to_bits(), asked.milestone.to_bits());
        prop_assert_eq!(found.difference.abs().to_bits(), 0);
        let expected = if own.is_strict() { Progress::Behind } else { Progress::OnSchedule };
        prop_assert_eq!(found.progress, expected);
        prop_assert!(found.months.is_none_or(|months| months.count.abs() < 1e-6), "{found:?}");
    }

    #[test]
    fn a_milestone_that_is_a_short_decimal_is_met_by_it(
        sign in prop::sample::select(vec![0_usize, 2]),
        places in 0..4_u32,
        baseline in 0..100_000_i64,
        step in 1..5000_i64,
        gone in 1..8_i32,
        left in 1..8_i32,
    ) {
        let step = if sign == 2 { -step } else { step };
        let baseline = if sign == 2 { baseline + 80_000 } else { baseline };
        let at = |years: i32| baseline + step * i64::from(years);
        let targets = BTreeMap::from([(2017 + gone + left, at(gone + left))]);
        let values = BTreeMap::from([(2017 + gone, at(gone))]);
        let own = Single { sign, log: false, places, baseline: Some(baseline), targets, values };
        let found = own.read().standings[0].unwrap();
        prop_assert_eq!(found.milestone.to_bits(), own.number(at(gone)).to_bits());
        prop_assert_eq!(found.progress, Progress::OnSchedule);
    }

    #[test]
    fn what_changes_as_required_arrives_in_the_target_year(
        sign in 0..4_usize,
        places in 0..5_u32,
        target in prop_oneof![1 => Just(0_i64), 4 => 1..10_000_000_i64],
        step in 1..50_000_i64,
        left in 1..30_i32,
        gaps in vec(1..5_i32, 1..5),
    ) {
        let step = if sign >= 2 { -step } else { step };
        let mut at = 2020;
        let years = std::iter::once(0).chain(gaps).map(|gap| {
            at -= gap;
            at
        });
        let by = 2020 + left;
        let value = |at: i32| (at, target - step * i64::from(by - at));
        let values: BTreeMap<i32, i64> = years.map(value).collect();
        let targets = BTreeMap::from([(by, target)]);
        let own = Single { sign, log: false, places, baseline: None, targets, values };
        let pace = own.read().paces.remove(0);
        let is_beyond = own.is_strict();
        let status = if is_beyond { PaceStatus::Moderate } else { PaceStatus::OnTrack };
        let arrival = if is_beyond { by + 1 } else { by };
        prop_assert_eq!((pace.status, pace.arrival), (status, Some(Arrival::In(year(arrival)))));
        prop_assert_eq!(pace.arrives, Some(!is_beyond));
        let required = pace.required.unwrap();
        let expected = own.number(step);
        prop_assert!((required - expected).abs() <= 1e-9 * own.number(target + 1).max(expected.abs()));
    }

    #[test]
    fn the_unit_of_a_point_changes_no_status_and_no_month(own in single(), times in 2..1000_i64) {
        let (plain, scaled) = (own.read(), own.in_unit(times).read());
        for (one, other) in plain.paces.iter().zip(&scaled.paces) {
            prop_assert_eq!((one.status, one.arrival, one.arrives), (other.status, other.arrival, other.arrives));
            let times = if own.log { 1.0 } else { f64::from(i32::try_from(times).unwrap()) };
            let off = one.required.zip(other.required).map(|(one, other)| other / (one * times) - 1.0);
            prop_assert!(off.is_none_or(|off| off.is_nan() || off.abs() < 1e-9), "{one:?} {other:?}");
        }
        for (one, other) in plain.standings.iter().zip(&scaled.standings) {
            prop_assert_eq!(one.map(|own| own.progress), other.map(|own| own.progress));
            let months = |own: &Option<ScheduleStanding>| own.and_then(|own| own.months);
            let (one, other) = (months(one), months(other));
            prop_assert_eq!(one.map(|own| own.at_least), other.map(|own| own.at_least));
            let off = one.zip(other).map_or(0.0, |(one, other)| one.count - other.count);
            prop_assert!(off.abs() < 1e-6, "{one:?} {other:?}");
        }
    }
}
