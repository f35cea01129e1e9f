//! The pace of a point towards its targets, by hand.

use gdindex::analysis::trend::pace::{Arrival, Arrow, Pace, PaceStatus, Unknown};

use super::Years;
use crate::harness::{near, year};

const HIGHER: &str = "targets: { 2025: 100 }";

/// The pace towards the only target.
fn pace(point: &str, values: &[(i32, &str)]) -> Pace {
    let mut paces = Years::alone(point, values).point().paces;
    assert_eq!(paces.len(), 1, "{point}");
    paces.remove(0)
}

/// With values of 2019 and 2020.
fn of(point: &str, before: &str, now: &str) -> Pace {
    pace(point, &[(2019, before), (2020, now)])
}

fn by(at: i64) -> Arrival {
    Arrival::In(year(at))
}

#[test]
fn statuses_compare_the_change_with_what_is_required() {
    // 50 in five years: 10 a year
    for (before, status, arrival) in [
        ("39", PaceStatus::OnTrack, by(2025)), // 11 a year: 4.5 years
        ("40", PaceStatus::OnTrack, by(2025)), // exactly 10: five years
        ("40.1", PaceStatus::Moderate, by(2026)), // 9.9: 5.05 years
        ("45", PaceStatus::Moderate, by(2030)), // exactly 5
        ("45.1", PaceStatus::Stalled, by(2031)), // 4.9: 10.2 years
        ("49.8", PaceStatus::Stalled, Arrival::Beyond), // 0.2: 250 years
        ("50", PaceStatus::Stalled, Arrival::Never),
        ("50.1", PaceStatus::Away, Arrival::Never),
    ] {
        let pace = of(HIGHER, before, "50");
        assert_eq!((pace.status, pace.arrival), (status, Some(arrival)), "{before}");
        assert_eq!(pace.arrives, Some(status == PaceStatus::OnTrack), "{before}");
        near("required", pace.required, 10.0);
        let slope = 50.0 - before.parse::<f64>().unwrap();
        near("projection", pace.projection.unwrap().value, 50.0 + 5.0 * slope);
    }
}

#[test]
fn less_is_better_turns_it_round() {
    let point = "direction: lower, targets: { 2025: 10 }";
    for (before, status, arrival) in [
        ("71", PaceStatus::OnTrack, by(2025)),
        ("70", PaceStatus::OnTrack, by(2025)),
        ("65", PaceStatus::Moderate, by(2030)),
        ("64.9", PaceStatus::Stalled, by(2031)), // 50/4.9 = 10.2
        ("60", PaceStatus::Stalled, Arrival::Never),
        ("59", PaceStatus::Away, Arrival::Never),
    ] {
        let pace = of(point, before, "60");
        assert_eq!((pace.status, pace.arrival), (status, Some(arrival)), "{before}");
        near("required", pace.required, -10.0);
    }
}

#[test]
fn a_strict_target_is_met_only_beyond_it() {
    for (before, now, status, arrival) in [
        ("40", "50", PaceStatus::Moderate, by(2026)), // at 100 in 2025: not more than 100
        ("39", "50", PaceStatus::OnTrack, by(2025)),  // 105
        ("99", "100", PaceStatus::OnTrack, by(2021)),
        ("100", "100", PaceStatus::Stalled, Arrival::Never),
        ("101", "100", PaceStatus::Away, Arrival::Never),
    ] {
        let pace = of("targets: { 2025: 大于100 }", before, now);
        assert_eq!((pace.status, pace.arrival), (status, Some(arrival)), "{before} {now}");
        assert_eq!(pace.arrives, Some(status == PaceStatus::OnTrack), "{before} {now}");
    }
    near("at equality", of("targets: { 2025: 大于100 }", "99", "100").required, 0.0);
    let lower = of("targets: { 2025: 小于10 }", "70", "60");
    assert_eq!((lower.status, lower.arrival), (PaceStatus::Moderate, Some(by(2026))));
}

#[test]
fn the_nearer_border_of_an_interval_counts() {
    for (before, now, required, status, arrival) in [
        // below: 1 in five years
        ("3.8", "4", 0.2, PaceStatus::OnTrack, by(2025)),
        ("3.9", "4", 0.2, PaceStatus::Moderate, by(2030)),
        ("4.1", "4", 0.2, PaceStatus::Away, Arrival::Never),
        // above: 5 in five years
        ("16", "15", -1.0, PaceStatus::OnTrack, by(2025)),
        ("15.5", "15", -1.0, PaceStatus::Moderate, by(2030)),
        ("14", "15", -1.0, PaceStatus::Away, Arrival::Never),
        // 15, 12, 9: within in 2022, and out again at 0 in 2025
        ("18", "15", -1.0, PaceStatus::Moderate, by(2022)),
        // 15, 3: passes it by
        ("27", "15", -1.0, PaceStatus::Moderate, Arrival::Never),
        // at the farther border in 2025
        ("17", "15", -1.0, PaceStatus::OnTrack, by(2023)), // 15, 13, 11, 9, 7, 5
        ("2.8", "4", 0.2, PaceStatus::OnTrack, by(2021)),  // 4 + 6
    ] {
        let pace = of("targets: { 2025: 5至10 }", before, now);
        assert_eq!((pace.status, pace.arrival), (status, Some(arrival)), "{before} {now}");
        near("required", pace.required, required);
        assert_eq!(pace.arrives, Some(status == PaceStatus::OnTrack), "{before} {now}");
    }
}

#[test]
fn labels_move_in_steps() {
    let point = "scale: 成效, targets: { 2022: 明显 }";
    for (values, required, status, arrival) in [
        (&[(2019, "不明显"), (2020, "一般")][..], 1.0, PaceStatus::OnTrack, by(2022)),
        (&[(2018, "不明显"), (2020, "一般")], 1.0, PaceStatus::Moderate, by(2024)),
        (&[(2017, "不明显"), (2020, "一般")], 1.0, PaceStatus::Stalled, by(2026)),
        (&[(2017, "一般"), (2020, "一般")], 1.0, PaceStatus::Stalled, Arrival::Never),
        (&[(2019, "明显"), (2020, "有效")], 0.5, PaceStatus::Away, Arrival::Never),
    ] {
        let pace = pace(point, values);
        assert_eq!((pace.status, pace.arrival), (status, Some(arrival)), "{values:?}");
        near("required", pace.required, required);
    }
    let met = pace(point, &[(2019, "有效"), (2020, "明显")]);
    assert_eq!((met.status, met.required, met.arrival), (PaceStatus::Met, None, None));
    let projection = met.projection.unwrap();
    assert!(projection.limited, "a scale ends at its best label");
    near("2022", projection.value, 3.0);
}

#[test]
fn growth_is_required_as_a_share() {
    // 100 to 3200 in five years: a doubling every year
    let point = "transform: log, floor: 1, targets: { 2025: 3200 }";
    for (before, status) in [
        ("50", PaceStatus::OnTrack),
        ("51", PaceStatus::Moderate),
        ("70.7", PaceStatus::Moderate), // ln(100/70.7) is over ln 2/2
        ("70.8", PaceStatus::Stalled),
        ("101", PaceStatus::Away),
    ] {
        let pace = of(point, before, "100");
        assert_eq!(pace.status, status, "{before}");
        near("required", pace.required, 1.0);
    }
    assert_eq!(of(point, "50", "100").arrival, Some(by(2025)));
    near("2025", of(point, "80", "100").projection.unwrap().value, 100.0 * 1.25_f64.powi(5));
}

#[test]
fn a_met_target_is_required_no_more() {
    let pace = of(HIGHER, "95", "100");
    assert_eq!((pace.status, pace.required, pace.arrival), (PaceStatus::Met, None, None));
    assert_eq!(pace.arrives, Some(true));
    let pace = of(HIGHER, "105", "100");
    assert_eq!((pace.status, pace.required, pace.arrival), (PaceStatus::Slipping, None, None));
    assert_eq!(pace.arrives, Some(false), "it moves away");
    near("2025", pace.projection.unwrap().value, 75.0);
    assert_eq!(of("targets: { 2025: 大于100 }", "99", "100.1").status, PaceStatus::Met);
}

#[test]
fn what_has_come_is_met_or_overdue() {
    let point = "targets: { 2020: 100 }";
    let overdue = of(point, "70", "80");
    assert_eq!(
        (overdue.status, overdue.required, overdue.projection),
        (PaceStatus::Overdue, None, None)
    );
    assert_eq!((overdue.arrives, overdue.arrival), (None, Some(by(2022))));
    let met = of(point, "70", "100");
    assert_eq!(
        (met.status, met.projection, met.arrives, met.arrival),
        (PaceStatus::Met, None, None, None)
    );
    let later = pace(point, &[(2020, "100"), (2022, "90")]);
    assert_eq!((later.status, later.arrival), (PaceStatus::Overdue, Some(Arrival::Never)));
}

#[test]
fn what_cannot_be_told_says_why() {
    let silent = [(2018, "60"), (2019, "70"), (2020, "暂无")];
    for (point, values, why) in [
        ("targets: { 2020: 100 }", &silent[..], Unknown::Silent),
        ("targets: { 2019: 100 }", &silent, Unknown::Silent),
        (HIGHER, &[(2019, ""), (2020, "60")], Unknown::OneYear),
        (HIGHER, &[(2019, "60"), (2020, "")], Unknown::OneYear),
        (HIGHER, &[(2019, ""), (2020, "")], Unknown::NeverReported),
        (HIGHER, &[(2019, "不适用"), (2020, "")], Unknown::NeverReported),
        (HIGHER, &[(2018, "50"), (2019, "60"), (2020, "不适用")], Unknown::NotApplicable),
    ] {
        let pace = pace(point, values);
        assert_eq!(pace.status, PaceStatus::Unknown(why), "{values:?}");
        assert_eq!((pace.projection, pace.arrives, pace.arrival), (None, None, None));
        let required = (why == Unknown::OneYear).then_some(());
        assert_eq!(pace.required.map(|_| ()), required, "{values:?}");
    }
    near("one year", pace(HIGHER, &[(2020, "60")]).required, 8.0);
    // 40 in the six years from 2019 on
    near("one year, silent", pace(HIGHER, &[(2019, "60"), (2020, "")]).required, 40.0 / 6.0);
}

#[test]
fn one_value_that_meets_the_target_meets_it() {
    assert_eq!(pace(HIGHER, &[(2020, "100")]).status, PaceStatus::Met);
    assert_eq!(pace("targets: { 2020: 100 }", &[(2020, "90")]).status, PaceStatus::Overdue);
}

#[test]
fn a_silent_year_leaves_the_course_to_a_target_to_come() {
    // From 70 in 2019: 30 in six years
    let pace = pace(HIGHER, &[(2018, "65"), (2019, "70"), (2020, "")]);
    assert_eq!((pace.status, pace.arrival), (PaceStatus::OnTrack, Some(by(2025))));
    near("required", pace.required, 5.0);
    near("2025", pace.projection.unwrap().value, 100.0);
}

#[test]
fn projections_stay_within_what_is_plausible() {
    let point = "plausible: [0, 100], targets: { 2025: 90 }";
    for (before, now, value, limited) in [
        ("80", "88", 100.0, true),    // 128
        ("85.6", "88", 100.0, false), // 88 + 5·2.4
        ("20", "10", 0.0, true),      // −40
        ("12", "10", 0.0, false),
    ] {
        let projection = of(point, before, now).projection.unwrap();
        near(&format!("{before} {now}"), projection.value, value);
        assert_eq!(projection.limited, limited, "{before} {now}");
        assert_eq!((projection.low, projection.high), (None, None));
    }
    // slope 10 about 80: residuals −10/3, 20/3, −10/3
    let values = [(2018, "60"), (2019, "80"), (2020, "80")];
    let projection = pace(point, &values).projection.unwrap();
    near("high", projection.high, 100.0);
    assert!(projection.limited);
}

#[test]
fn the_year_of_arrival_ends_with_the_last_year_there_is() {
    for (target, arrival) in [("200", by(2199)), ("200.5", Arrival::Beyond)] {
        let pace = of(&format!("targets: {{ 2025: {target} }}"), "20", "21");
        assert_eq!(pace.arrival, Some(arrival), "{target}");
    }
}

#[test]
fn an_interval_up_to_what_is_possible_is_not_left() {
    // 94, 97, 100 and no more: the shares end at 100.
    let pace = of("plausible: [0, 100], targets: { 2025: 95至100 }", "91", "94");
    near("2025", pace.projection.unwrap().value, 100.0);
    assert_eq!((pace.status, pace.arrives), (PaceStatus::OnTrack, Some(true)));
    assert_eq!(pace.arrival, Some(by(2021)));
}

#[test]
fn binary_fractions_decide_nothing() {
    for (point, values, arrival) in [
        // 0.3, 0.2, 0.1, 0: the difference of 0.3 and 0.1 is not 0.2
        ("direction: lower, targets: { 2021: 0 }", ["0.3", "0.2", "0.1"], by(2021)),
        ("direction: lower, targets: { 2021: 0 }", ["2.1", "1.4", "0.7"], by(2021)),
        ("targets: { 2021: 0.4 }", ["0.1", "0.2", "0.3"], by(2021)),
        ("targets: { 2022: 1000000.5 }", ["1000000.1", "1000000.2", "1000000.3"], by(2022)),
        ("targets: { 2022: 100000000.5 }", ["100000000.1", "100000000.2", "100000000.3"], by(2022)),
    ] {
        let pace = pace(point, &[(2018, values[0]), (2019, values[1]), (2020, values[2])]);
        assert_eq!(
            (pace.status, pace.arrival),
            (PaceStatus::OnTrack, Some(arrival)),
            "{point} {values:?}"
        );
        assert_eq!(pace.arrives, Some(true), "{point} {values:?}");
    }
}

#[test]
fn every_target_to_come_has_a_pace() {
    let point = "targets: { 2018: 50, 2020: 60, 2025: 100 }";
    let paces = |values: &[(i32, &str)]| -> Vec<(usize, PaceStatus)> {
        let paces = Years::alone(point, values).point().paces;
        paces.iter().map(|pace| (pace.target, pace.status)).collect()
    };
    let values = [(2018, "40"), (2019, "50")];
    assert_eq!(paces(&values), [(1, PaceStatus::OnTrack), (2, PaceStatus::OnTrack)]);
    let values = [(2018, "40"), (2020, "50")];
    assert_eq!(paces(&values), [(1, PaceStatus::Overdue), (2, PaceStatus::Moderate)]);
    let values = [(2018, "40"), (2030, "50")];
    assert_eq!(paces(&values), [(2, PaceStatus::Overdue)], "the last, where all have come");
}

#[test]
fn arrows_are_those_of_the_sdg_index() {
    for (status, arrow) in [
        (PaceStatus::Met, Some(Arrow::Up)),
        (PaceStatus::OnTrack, Some(Arrow::Up)),
        (PaceStatus::Moderate, Some(Arrow::Rising)),
        (PaceStatus::Stalled, Some(Arrow::Level)),
        (PaceStatus::Away, Some(Arrow::Down)),
        (PaceStatus::Overdue, None),
        (PaceStatus::Unknown(Unknown::OneYear), None),
    ] {
        assert_eq!(status.arrow(), arrow, "{status:?}");
    }
}
