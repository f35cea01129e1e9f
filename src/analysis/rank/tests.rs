//! Ranks by hand, and what must hold of every ranking.

use proptest::prelude::*;

use super::*;

fn year(year: i64) -> Year {
    Year::new(year).unwrap()
}

/// An area of 2020 with its index between bounds; without a score it is
/// withheld.
fn standing(area: &str, score: Option<f64>, bounds: [f64; 2]) -> AreaStanding {
    AreaStanding {
        area: area.to_owned(),
        year: year(2020),
        score,
        low: Some(bounds[0]),
        high: Some(bounds[1]),
        grade: None,
        withheld: score.is_none().then_some(Withheld::Refused),
        binding: BindingRecord::default(),
        coverage: Coverage::default(),
        statuses: [0; 4],
        supposed: 0,
        dimensions: Box::new([Dimension { score, insufficient: false }]),
    }
}

/// An area that has reported everything.
fn complete(area: &str, score: f64) -> AreaStanding {
    standing(area, Some(score), [score, score])
}

fn in_year(of: i64, standing: AreaStanding) -> AreaStanding {
    AreaStanding { year: year(of), ..standing }
}

/// Area, rank and group of each row, in order.
fn outline(ranking: &Ranking) -> Vec<(&str, Option<usize>, Option<usize>)> {
    let rows = ranking.rows.iter();
    rows.map(|row| (row.standing.area.as_str(), row.rank, row.indistinct)).collect()
}

fn spans(ranking: &Ranking) -> Vec<Option<(usize, usize)>> {
    let rows = ranking.rows.iter();
    rows.map(|row| row.span.map(|span| (span.best, span.worst))).collect()
}

#[test]
fn equal_scores_share_the_better_rank_and_withheld_areas_come_last_without_one() {
    let standings = [
        complete("丙", 80.0),
        standing("己", None, [10.0, 99.0]),
        complete("甲", 91.0),
        complete("丁", 80.0),
        complete("戊", 79.999_999_99),
    ];
    let ranking = rank(standings, None).unwrap();
    let wanted =
        [("甲", 1), ("丙", 2), ("丁", 2), ("戊", 4)].map(|(area, at)| (area, Some(at), None));
    assert_eq!(outline(&ranking)[..4], wanted);
    assert_eq!(outline(&ranking)[4], ("己", None, None));
    assert_eq!(ranking.ranked, 4);
    assert_eq!(ranking.rows[4].dimension_ranks[..], [None]);
    assert_eq!(spans(&ranking)[1..3], [Some((2, 2)), Some((2, 2))]);
}

#[test]
fn areas_with_complete_data_are_told_apart_however_close_they_are() {
    let ranking = rank([complete("甲", 90.0), complete("乙", 89.999_999)], None).unwrap();
    assert_eq!(outline(&ranking), [("甲", Some(1), None), ("乙", Some(2), None)]);
    assert_eq!(spans(&ranking), [Some((1, 1)), Some((2, 2))]);
}

#[test]
fn areas_are_not_told_apart_where_what_is_unreported_may_change_their_order() {
    // 甲 stands alone; 丁 may pass 乙 and 丙, who are told apart themselves;
    // 戊 and 己 overlap below all of these.
    let standings = [
        complete("甲", 99.0),
        complete("乙", 90.0),
        complete("丙", 85.0),
        standing("丁", Some(84.0), [50.5, 92.0]),
        standing("戊", Some(49.0), [45.0, 50.0]),
        standing("己", Some(46.0), [44.0, 47.0]),
    ];
    let ranking = rank(standings, None).unwrap();
    let groups: Vec<_> = ranking.rows.iter().map(|row| row.indistinct).collect();
    assert_eq!(groups, [None, Some(1), Some(1), Some(1), Some(2), Some(2)]);
    let wanted = [(1, 1), (2, 3), (3, 4), (2, 4), (5, 6), (5, 6)].map(Some);
    assert_eq!(spans(&ranking), wanted);
}

#[test]
fn bounds_that_touch_do_not_tell_areas_apart() {
    let ranking =
        rank([complete("甲", 90.0), standing("乙", Some(85.0), [80.0, 90.0])], None).unwrap();
    assert_eq!(outline(&ranking), [("甲", Some(1), Some(1)), ("乙", Some(2), Some(1))]);
    assert_eq!(spans(&ranking), [Some((1, 1)), Some((1, 2))]);
}

#[test]
fn an_area_without_bounds_stands_at_its_score_and_has_no_span() {
    let unbounded = AreaStanding { low: None, high: None, ..complete("甲", 90.0) };
    let ranking = rank([unbounded, standing("乙", Some(85.0), [80.0, 95.0])], None).unwrap();
    assert_eq!(spans(&ranking), [None, Some((1, 2))]);
    assert_eq!(outline(&ranking), [("甲", Some(1), Some(1)), ("乙", Some(2), Some(1))]);
}

#[test]
fn first_level_indicators_have_ranks_of_their_own() {
    let with = |area: &str, index: f64, own: [Option<f64>; 2]| AreaStanding {
        dimensions: own.map(|score| Dimension { score, insufficient: false }).into(),
        ..complete(area, index)
    };
    let standings = [
        with("甲", 90.0, [Some(70.0), Some(95.0)]),
        with("乙", 80.0, [Some(75.0), None]),
        with("丙", 70.0, [Some(70.0), Some(95.0)]),
    ];
    let ranking = rank(standings, None).unwrap();
    let ranks: Vec<_> = ranking.rows.iter().map(|row| row.dimension_ranks.to_vec()).collect();
    assert_eq!(ranks, [[Some(2), Some(1)], [Some(1), None], [Some(2), Some(1)]]);
    assert_eq!(ranking.ranked_in[..], [3, 2]);
}

#[test]
fn the_latest_year_is_compared_with_the_latest_before_it() {
    let standings = || {
        [
            in_year(2017, complete("甲", 50.0)),
            in_year(2019, complete("甲", 88.0)),
            in_year(2019, complete("乙", 89.0)),
            in_year(2019, standing("丙", None, [0.0, 100.0])),
            complete("甲", 90.5),
            complete("乙", 88.0),
            complete("丙", 70.0),
            complete("丁", 60.0),
        ]
    };
    let ranking = rank(standings(), None).unwrap();
    assert_eq!(ranking.year, year(2020));
    let before = ranking.before.unwrap();
    assert_eq!((before.year, before.in_both), (year(2019), 2));
    let changes: Vec<_> = ranking.rows.iter().map(Ranked::change).collect();
    let change = |score, places| Some(RankChange { score, places });
    assert_eq!(changes, [change(2.5, 1), change(-1.0, -1), None, None]);
    let earlier = rank(standings(), Some(year(2019))).unwrap();
    assert_eq!(outline(&earlier)[0], ("乙", Some(1), None));
    assert_eq!(earlier.before.unwrap().year, year(2017));
}

#[test]
fn a_year_without_data_has_no_ranking() {
    assert_eq!(rank([complete("甲", 90.0)], Some(year(2021))), None);
    assert_eq!(rank([complete("甲", 90.0)], Some(year(2019))), None);
    assert_eq!(rank([], None), None);
}

#[test]
fn an_area_alone_is_the_first_of_one() {
    let ranking = rank([standing("甲", Some(90.0), [80.0, 95.0])], None).unwrap();
    assert_eq!(outline(&ranking), [("甲", Some(1), None)]);
    assert_eq!(spans(&ranking), [Some((1, 1))]);
    assert_eq!((ranking.ranked, ranking.before), (1, None));
}

#[test]
fn what_a_sum_owes_to_binary_fractions_puts_nobody_first() {
    let noisy = (90.1 + 63.5 + 76.8 + 76.8) / 4.0 + 1.5e-14;
    assert!(noisy > 76.8);
    let first_level = |score| Box::new([Dimension { score: Some(score), insufficient: false }]);
    let with = |area: &str, index: f64, first: f64| AreaStanding {
        dimensions: first_level(first),
        ..complete(area, index)
    };
    let waiting = standing("丙", Some(70.0), [60.0, noisy]);
    let standings = [waiting, with("乙", 76.8, noisy), with("甲", noisy, 76.8)];
    let ranking = rank(standings, None).unwrap();
    let wanted = [("乙", Some(1), Some(1)), ("甲", Some(1), Some(1)), ("丙", Some(3), Some(1))];
    assert_eq!(outline(&ranking), wanted);
    assert_eq!(spans(&ranking), [Some((1, 1)), Some((1, 1)), Some((1, 3))]);
    let ranks: Vec<_> = ranking.rows[..2].iter().map(|row| row.dimension_ranks[0]).collect();
    assert_eq!(ranks, [Some(1), Some(1)]);
}

/// Few different numbers, so that scores and bounds meet.
fn any_standing() -> impl Strategy<Value = AreaStanding> {
    let number = || (0_u8..12).prop_map(f64::from);
    (prop::option::weighted(0.8, number()), number(), number(), any::<bool>()).prop_map(
        |(score, below, above, is_complete)| match score {
            Some(score) if is_complete => complete("", score),
            Some(score) => standing("", Some(score), [score - below, score + above]),
            None => standing("", None, [below, below + above]),
        },
    )
}

fn any_standings() -> impl Strategy<Value = Vec<AreaStanding>> {
    prop::collection::vec(any_standing(), 1..12).prop_map(|mut standings| {
        for (at, standing) in standings.iter_mut().enumerate() {
            standing.area = format!("{at}");
        }
        standings
    })
}

/// What the ranking says of each area, by name.
fn by_area(ranking: &Ranking) -> BTreeMap<&str, &Ranked> {
    ranking.rows.iter().map(|row| (row.standing.area.as_str(), row)).collect()
}

/// Whether the order of two areas is settled, straight from the definition.
fn told_apart(a: &AreaStanding, b: &AreaStanding) -> bool {
    let are_complete = a.low == a.high && b.low == b.high;
    are_complete || a.low > b.high || b.low > a.high
}

proptest! {
    #[test]
    fn a_rank_is_one_more_than_the_number_of_better_areas(standings in any_standings()) {
        let ranking = rank(standings.clone(), None).unwrap();
        for row in &ranking.rows {
            let better = |own: f64| standings.iter().filter(|s| s.score > Some(own)).count();
            prop_assert_eq!(row.rank, row.standing.score.map(|own| better(own) + 1));
        }
        prop_assert!(ranking.rows.is_sorted_by_key(|row| row.rank.unwrap_or(usize::MAX)));
    }

    #[test]
    fn the_order_of_the_input_changes_nothing_but_the_order_of_equals(
        (standings, shuffled) in any_standings().prop_flat_map(|standings| {
            (Just(standings.clone()), Just(standings).prop_shuffle())
        })
    ) {
        let (ranking, other) = (rank(standings, None).unwrap(), rank(shuffled, None).unwrap());
        prop_assert_eq!(by_area(&ranking), by_area(&other));
    }

    #[test]
    fn a_withheld_area_changes_nobody(standings in any_standings(), place in 0_usize..12) {
        let mut more = standings.clone();
        more.insert(place.min(more.len()), standing("己", None, [0.0, 100.0]));
        let (ranking, more) = (rank(standings, None).unwrap(), rank(more, None).unwrap());
        let (own, mut with) = (by_area(&ranking), by_area(&more));
        prop_assert!(with.remove("己").unwrap().rank.is_none());
        prop_assert_eq!(own, with);
    }

    #[test]
    fn spans_count_who_is_ahead_for_certain_and_who_may_be(standings in any_standings()) {
        let ranking = rank(standings.clone(), None).unwrap();
        let published: Vec<&AreaStanding> = standings.iter().filter(|s| s.score.is_some()).collect();
        for row in ranking.rows.iter().filter(|row| row.rank.is_some()) {
            let own = &row.standing;
            let others = published.iter().filter(|other| other.area != own.area);
            let certain = others.clone().filter(|other| other.low > own.high).count();
            let possible = others.filter(|other| other.high > own.low).count();
            let span = row.span.unwrap();
            prop_assert_eq!((span.best, span.worst), (certain + 1, possible + 1));
            prop_assert!((span.best..=span.worst).contains(&row.rank.unwrap()));
        }
    }

    #[test]
    fn areas_of_different_groups_are_told_apart_and_nobody_is_in_a_group_for_nothing(
        standings in any_standings()
    ) {
        let ranking = rank(standings, None).unwrap();
        let rows = &ranking.rows[..ranking.ranked];
        for (at, row) in rows.iter().enumerate() {
            let others = rows.iter().enumerate().filter(|(other, _)| *other != at);
            let mut overlapping =
                others.filter(|(_, other)| !told_apart(&row.standing, &other.standing));
            prop_assert_eq!(overlapping.clone().next().is_some(), row.indistinct.is_some());
            prop_assert!(overlapping.all(|(_, other)| other.indistinct == row.indistinct));
        }
    }
}
